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
          notYet ? .no : .possibly, since.reason + "; its entry into force was planned\(meant(event.when))",
          since.evidence + evidence(of: event))
      }
      if [.repealed, .expired].contains(event.kind), event.when.map({ date.before($0) != .yes }) ?? true {
        return force(
          min(since.answer, .possibly), since.reason + "; its end was planned\(meant(event.when))",
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
    case .yes: return force(.yes, begun.words + " and meant for \(period.words)", both)
    case .possibly: return force(.possibly, begun.words + ", meant for \(period.words)", both)
    case .no:
      let relation = period.after(date) == .yes ? "which is later" : "and no end is stated"
      return force(.possibly, begun.words + "; it was meant for \(period.words), \(relation)", both)
    }
  }

  /// Nothing that begins force is said to be done.
  private var withoutBeginning: Force {
    if let planned = strategy.events.first(where: { isBeginning($0) && $0.state == .planned }) {
      let (evidence, seen) = (evidence(of: planned), sightings(evidence(of: planned)))
      if let when = planned.when, date.before(when) == .yes {
        return force(.no, "its adoption is only planned, for \(when.words)", evidence)
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
      if draft.state == .planned, let when = draft.when, date.before(when) == .yes {
        return force(.no, "its drafting is only planned, for \(when.words)", evidence)
      }
      if draft.state != .done, let on = sightings(evidence).first, date.before(on) == .yes || on.contains(date) == .yes
      {
        let step = draft.state == .planned ? "its drafting was only planned" : "it was only being drafted"
        return force(.no, "on \(on.words) \(step)", evidence)
      }
      let step =
        draft.state == .planned
        ? "its drafting is planned" : draft.state == .done ? "it was drafted" : "it is being drafted"
      return force(.possibly, "\(step); no adoption is stated", evidence)
    }
    if let period = strategy.period {
      let relation =
        period.overlaps(date) == .no ? "does not cover" : period.contains(date) == .yes ? "covers" : "may cover"
      return force(
        .possibly, "its period, \(period.words), \(relation) the date; that alone is not force",
        strategy.evidence(for: "period"))
    }
    return force(.possibly, "nothing is stated of its adoption or its end", strategy.evidence.filter(\.field.isEmpty))
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

  private func meant(_ when: DateSpan?) -> String { when.map { " for \($0.words)" } ?? "" }

  private func force(
    _ answer: Answer, _ reason: @autoclosure () -> String, _ evidence: @autoclosure () -> [Evidence]
  ) -> Force {
    Force(
      strategy: strategy.reference, answer: answer, reason: isBrief ? "" : reason(),
      evidence: isBrief ? [] : evidence())
  }
}
