import MigrationGovernanceCore

/// Weighs what is said of a strategy's life.
///
/// Steps that begin force are its entry into force and, where that is not said, its adoption; a signature begins it
/// possibly. An entry into force without a date is not before the adoption. Steps that end it are its repeal and its
/// expiry, unless it certainly began anew after them. A step counts if it is done; one that is planned keeps the answer
/// from being certain. A sighting is evidence of an entry into force that says when it held (`on`), or a step of carrying
/// it out; that an adoption or a signature was seen only says that it had come about by then.
struct ForceReckoning {
  let strategy: Strategy
  let date: DateSpan
  /// Whether only the answer is asked for: words and evidence take most of the time.
  var isBrief = false

  private struct Step {
    /// How it is told of.
    enum Telling {
      case event
      case seen(DateSpan)
      case carriedOut(DateSpan)
    }

    var event: LifecycleEvent
    var telling = Telling.event
    var answer: Answer
    /// When a source saw that it had come about, where its own date is not what the answer rests on.
    var seenBy: DateSpan?

    var words: String {
      switch telling {
      case .seen(let on): return "seen to be so on \(on.words)"
      case .carriedOut(let when): return "carried out in \(when.words)"
      case .event:
        let name = event.kind.map { $0.rawValue.replacing("-", with: " ") } ?? "changed"
        let dated = event.when.map { "\(name) \($0.words)" } ?? name
        if let seenBy { return "\(dated), by \(seenBy.words)" }
        return event.when == nil ? dated + ", without a date" : dated
      }
    }
    /// What is not stated, where the step is only possibly the beginning.
    var doubt: String {
      event.kind == .signed && (event.when ?? seenBy) != nil
        ? "whether it came into force is not stated" : "whether by then is not stated"
    }
  }

  /// Every date on which the answer depends.
  var dates: [DateSpan] {
    let events = strategy.events.flatMap { event in [event.when].compactMap(\.self) + sightings(evidence(of: event)) }
    return [strategy.period].compactMap(\.self) + events
  }

  var result: Force {
    let ends = strategy.events.filter { [.repealed, .expired].contains($0.kind) && !isFollowedByBeginning($0) }
    let begun = begin
    if let ended = ends.filter({ isDone($0) }).map(ended).max(by: { $0.answer < $1.answer }),
      ended.answer != .no
    {
      if ended.answer == .yes { return force(.no, ended.words, evidence(of: ended.event)) }
      if let sighting { return force(.yes, sighting.words, evidence(of: sighting.event)) }
      return force(
        begun?.answer == .no ? .no : .possibly, (begun.map { $0.words + ", " } ?? "") + "perhaps " + ended.words,
        evidence(of: ended.event))
    }
    if let begun, begun.answer == .no { return force(.no, begun.words, evidence(of: begun.event)) }
    if let sighting { return force(.yes, sighting.words, evidence(of: sighting.event)) }
    guard let begun else { return earlierSighting ?? withoutBeginning }
    let since = force(since: begun)
    let planned = plannedOtherwise(since) ?? since
    // That it was seen earlier as well does not make what is certain less so.
    return planned.answer == .yes ? planned : earlierSighting ?? planned
  }

  /// Seen in force on a day before the date, or within it: that it lasted, or was so throughout, is not said.
  private var earlierSighting: Force? {
    for event in strategy.events where isInForce(event) {
      let own = evidence(of: event)
      for on in sightings(own) {
        if on.before(date) == .yes {
          return force(.possibly, "seen to be so on \(on.words); whether still is not stated", own)
        }
        if date.contains(on) == .yes {
          return force(.possibly, "seen to be so on \(on.words); whether throughout is not stated", own)
        }
      }
    }
    return nil
  }

  /// A planned entry into force that has not come, or a planned end that may have come.
  private func plannedOtherwise(_ since: Force) -> Force? {
    for event in strategy.events where event.state == .planned {
      if event.kind == .enteredIntoForce {
        let notYet = event.when.map { date.before($0) == .yes } ?? false
        return force(
          notYet ? .no : .possibly, told(since) + "; its entry into force was planned\(meant(event.when))",
          since.evidence + evidence(of: event))
      }
      if [.repealed, .expired].contains(event.kind), event.when.map({ date.before($0) != .yes }) ?? true {
        return force(
          min(since.answer, .possibly), told(since) + "; its end was planned\(meant(event.when))",
          since.evidence + evidence(of: event))
      }
    }
    return nil
  }

  /// Begun; whether it lasts is another question.
  private func force(since begun: Step) -> Force {
    guard begun.answer == .yes else {
      return force(.possibly, begun.words + "; " + begun.doubt, evidence(of: begun.event))
    }
    guard let period = strategy.period else {
      return force(.possibly, begun.words + ", no end is stated", evidence(of: begun.event))
    }
    var both: [Evidence] { evidence(of: begun.event) + strategy.evidence(for: "period") }
    switch period.contains(date) {
    case .yes:
      return force(
        .yes, begun.words + " and meant \(period.purpose)", both,
        isInferred: evidence(of: begun.event).strongestStatus == .inferred
          || strategy.evidence(for: "period").strongestStatus == .inferred)
    case .possibly: return force(.possibly, begun.words + ", meant \(period.purpose)", both)
    case .no:
      let relation = period.after(date) == .yes ? "which is later" : "and no end is stated"
      return force(.possibly, begun.words + "; it was meant \(period.purpose), \(relation)", both)
    }
  }

  /// Nothing that begins force is said to be done.
  private var withoutBeginning: Force {
    if let planned = strategy.events.first(where: { isBeginning($0) && $0.state == .planned }) {
      let (evidence, seen) = (evidence(of: planned), sightings(evidence(of: planned)))
      if let when = planned.when, date.before(when) == .yes {
        return force(.no, "its adoption is only planned, \(when.purpose)", evidence)
      }
      if let on = seen.first, date.before(on) == .yes || on.contains(date) == .yes {
        return force(.no, "on \(on.words) its adoption was only planned", evidence)
      }
      return force(.possibly, "its adoption is planned\(meant(planned.when)); whether it came is not stated", evidence)
    }
    if let cancelled = strategy.events.first(where: { isBeginning($0) && $0.state == .cancelled }) {
      return force(
        .possibly, "its adoption\(meant(cancelled.when)) was cancelled; whether it came about after all is not stated",
        evidence(of: cancelled))
    }
    if let draft = strategy.events.first(where: { [.drafting, .proposed].contains($0.kind) }) {
      let evidence = evidence(of: draft)
      let (noun, verb) = draft.kind == .proposed ? ("proposal", "proposed") : ("drafting", "drafted")
      if draft.state == .planned, let when = draft.when, date.before(when) == .yes {
        return force(.no, "its \(noun) is only planned, \(when.purpose)", evidence)
      }
      // A draft of which no state is said may long be done.
      if [.planned, .underWay].contains(draft.state), let on = sightings(evidence).first,
        date.before(on) == .yes || on.contains(date) == .yes
      {
        let step = draft.state == .planned ? "its \(noun) was only planned" : "it was only being \(verb)"
        return force(.no, "on \(on.words) \(step)", evidence)
      }
      let step =
        switch draft.state {
        case .planned?: "its \(noun) is planned"
        case .underWay?: "it is being \(verb)"
        case .done?: "it was \(verb)"
        default: "its \(noun) is told of, not whether it is done"
        }
      return force(.possibly, "\(step); no adoption is stated", evidence)
    }
    if let period = strategy.period {
      let relation =
        period.overlaps(date) == .no ? "does not cover" : period.contains(date) == .yes ? "covers" : "may cover"
      return force(
        .possibly, "its period, \(period.words), \(relation) the date; that alone is not force",
        strategy.evidence(for: "period"))
    }
    let general = strategy.evidence.filter(\.field.isEmpty)
    return force(
      .possibly, "nothing is stated of its adoption or its end", general.isEmpty ? strategy.evidence : general)
  }

  private var begin: Step? {
    let done = strategy.events.filter { isBeginning($0) && isDone($0) }
    let entries = done.filter { $0.kind == .enteredIntoForce }
    let first = (entries.isEmpty ? done : entries).map(begun).max { $0.answer < $1.answer }
    // An entry into force without a date is not before the adoption.
    guard !entries.isEmpty, entries.allSatisfy({ $0.when == nil }), first?.answer == .possibly else { return first }
    let adopted = done.filter { $0.kind == .adopted }.map(begun)
    return adopted.first { _ in adopted.allSatisfy { $0.answer == .no } } ?? first
  }

  /// Whether it certainly began anew after it had ended.
  private func isFollowedByBeginning(_ end: LifecycleEvent) -> Bool {
    guard let ended = end.when else { return false }
    return strategy.events.contains { event in
      guard event.state == .done, isBeginning(event), let when = event.when else { return false }
      return ended.before(when) == .yes && when.hasBegun(by: date) == .yes
    }
  }

  private var sighting: Step? {
    for event in strategy.events where isInForce(event) {
      let own = evidence(of: event)
      if let on = sightings(own).first(where: { $0.contains(date) == .yes || $0 == date }) {
        return Step(event: event, telling: .seen(on), answer: .yes)
      }
      if isCarriedOut(event), let when = event.when, when.contains(date) == .yes {
        return Step(event: event, telling: .carriedOut(when), answer: .yes)
      }
    }
    return nil
  }

  private func isBeginning(_ event: LifecycleEvent) -> Bool {
    [.adopted, .signed, .enteredIntoForce].contains(event.kind)
  }
  /// What, when it is seen, is force itself.
  private func isInForce(_ event: LifecycleEvent) -> Bool {
    event.kind == .enteredIntoForce && isDone(event) || isCarriedOut(event)
  }
  private func isCarriedOut(_ event: LifecycleEvent) -> Bool {
    event.kind == .implementation && (event.state == .underWay || event.state == .done)
  }
  private func isDone(_ event: LifecycleEvent) -> Bool { event.state == .done || event.state == nil }

  /// The evidence of an event: its own, else what speaks for the events.
  private func evidence(of event: LifecycleEvent) -> [Evidence] {
    event.evidence.isEmpty ? strategy.evidence(for: "events") : event.evidence
  }
  private func sightings(_ evidence: [Evidence]) -> [DateSpan] { evidence.compactMap(\.on) }

  /// Whether a step that begins force had come about by the date: by its own date, else as a source saw it.
  private func begun(_ event: LifecycleEvent) -> Step {
    var step = Step(event: event, answer: event.when?.hasBegun(by: date) ?? .possibly)
    if step.answer == .possibly {
      step.seenBy = sightings(evidence(of: event)).first { $0.hasBegun(by: date) == .yes }
      if step.seenBy != nil { step.answer = .yes }
    }
    return weighed(step)
  }

  /// Whether a step that ends force was past when the date began.
  private func ended(_ event: LifecycleEvent) -> Step {
    weighed(Step(event: event, answer: event.when?.before(date) ?? .possibly))
  }

  private func weighed(_ step: Step) -> Step {
    var step = step
    if step.event.state == nil || step.event.kind == .signed { step.answer = min(step.answer, .possibly) }
    return step
  }

  private func meant(_ when: DateSpan?) -> String { when.map { " " + $0.purpose } ?? "" }

  /// The reason, without what is said of its certainty, for a sentence that goes on.
  private func told(_ force: Force) -> String {
    force.reason.replacing(ForceReckoning.inferred, with: "")
  }
  private static let inferred = "; that is inferred"

  /// - Parameter isInferred: Whether a part of what speaks for it is inferred; where it is one thing, the evidence says so.
  private func force(
    _ answer: Answer, _ reason: @autoclosure () -> String, _ evidence: @autoclosure () -> [Evidence],
    isInferred: @autoclosure () -> Bool = false
  ) -> Force {
    if isBrief { return Force(strategy: strategy.reference, answer: answer, reason: "", evidence: []) }
    var force = Force(strategy: strategy.reference, answer: answer, reason: reason(), evidence: evidence())
    // A source may state the step, and an editor conclude its state.
    let parts = ["kind", "state", "when", "period"].map { key in force.evidence.filter { $0.field.contains(key) } }
    force.isInferred = isInferred() || ([force.evidence] + parts).contains { $0.strongestStatus == .inferred }
    // What is only possible needs no more doubt.
    if force.isInferred, answer != .possibly { force.reason += ForceReckoning.inferred }
    return force
  }
}

extension DateSpan {
  /// The time as what something is for: "for 2016 to 2020", "from 2017, end not stated", "until 2025, start not stated".
  var purpose: String { words.hasPrefix("from ") || words.hasPrefix("until ") ? words : "for " + words }
}
