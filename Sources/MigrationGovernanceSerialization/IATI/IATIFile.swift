import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The elements of a file of IATI, sorted by what they are.
struct IATIFile {
  private struct Activity {
    var element: MarkupElement
    var identifier: String
    var place: Int
    /// The record that this library keeps in it, if the elements are still what they were when it was written.
    var hasRecord = false
    /// The record, if another hand has changed the elements since.
    var stale: JSONValue?
  }

  private typealias Kept = (base: KnowledgeBase, programmes: [EntityID<Programme>], places: [String: Int])

  private var attributes: [MarkupElement.Attribute] = []
  private var others: [MarkupElement] = []
  private var header: String?
  private var activities: [Activity] = []
  private var records: [(text: String, place: Int)] = []

  /// Reads all elements.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    var reader = XMLReader(bytes)
    let root = try reader.root()
    try checkVersion(root.element)
    attributes = root.element.attributes.filter { !["version", "generated-datetime"].contains($0.name.text) }
    var known: [String: Int] = [:]
    while let (element, place) = try reader.child(of: root) {
      switch element.name {
      case MarkupName(IATIVocabulary.activity): try add(element, place, &known)
      case IATIRecord.header: header = element.text
      case IATIRecord.record: records.append((element.text, place))
      default: others.append(element)
      }
    }
    try reader.finish()
  }

  private func checkVersion(_ root: MarkupElement) throws(XMLFault) {
    guard root.name == MarkupName(IATIVocabulary.root) else {
      throw XMLFault(
        0, .version,
        "the XML begins with <\(root.name.text)>: IATI activities begin with <\(IATIVocabulary.root) version=\"2.03\">")
    }
    let version = IATIActivityReading.trimmed(root["version"] ?? "")
    guard !version.isEmpty else {
      throw XMLFault(0, .version, "the file does not say of which version of IATI it is: 2.01, 2.02 and 2.03 are read")
    }
    guard ["2.01", "2.02", "2.03"].contains(version) else {
      let reason = version.hasPrefix("1.") ? ", which has other elements: ask its publisher for 2.03" : ""
      throw XMLFault(0, .version, "the file is of version \(version) of IATI\(reason): 2.01, 2.02 and 2.03 are read")
    }
  }

  private mutating func add(_ element: MarkupElement, _ place: Int, _ known: inout [String: Int]) throws(XMLFault) {
    guard let identifier = IATIActivityReading.identifier(of: element) else {
      throw XMLFault(place, .identifier, "an activity without <iati-identifier>: nothing else tells it from others")
    }
    let id = IATIIdentifier.id(of: identifier)
    guard known[id] == nil else {
      throw XMLFault(
        place, .duplicate, "a second activity “\(identifier)”, perhaps in another case: leave one of them out")
    }
    known[id] = place
    var activity = Activity(element: element, identifier: identifier, place: place)
    let kept = element.elements.filter { $0.name == IATIRecord.record }
    guard kept.count < 2 else {
      throw XMLFault(
        place, .record, "two records of this library in the activity “\(identifier)”: leave one of them out")
    }
    if let record = kept.first {
      activity.element.content.removeAll {
        if case .element(let part) = $0 { part.name == IATIRecord.record } else { false }
      }
      activity.hasRecord = record["digest"] == IATIRecord.digest(of: activity.element)
      if activity.hasRecord {
        records.append((record.text, place))
      } else {
        activity.stale = (try? JSONReader().value(Data(record.text.utf8))) ?? .string(record.text)
      }
    }
    activities.append(activity)
  }

  /// The knowledge base that the elements tell of, and where each programme stands.
  mutating func knowledgeBase(_ model: Model) throws(XMLFault) -> (base: KnowledgeBase, places: [String: Int]) {
    let kept = try keptRecords(model)
    var base = KnowledgeBase(model: model)
    base.header = kept.base.header
    if header == nil, let json = headerData { base.header.extensions[IATIVocabulary.key] = json }
    var places = kept.places
    var bodies = IATIOrganisations()
    let plain = IATIActivityReading(identifiers: Set(activities.map(\.identifier)))
    let changed = changedReading(kept)
    var fresh: [(programme: Programme, activity: MarkupElement, stale: JSONValue?)] = []
    for activity in activities {
      if activity.hasRecord { continue }
      let reading = activity.stale == nil ? plain : changed
      bodies.add(activity.element, known: reading.bodies)
      do throws(ValueError) {
        let programme = try reading.programme(activity.element, identifier: activity.identifier)
        fresh.append((programme, activity.element, activity.stale))
      } catch {
        throw XMLFault(activity.place, .identifier, error.reason)
      }
      if let id = fresh.last?.programme.reference.text { places[id] = activity.place }
    }
    for type in model.types where type != Programme.self { copy(type, from: kept.base, to: &base) }
    base.otherRecords = kept.base.otherRecords
    for body in bodies.table { _ = base.organisations.insertIfNew(body) }
    var rest = fresh[...]
    var recorded = kept.programmes[...]
    let aside = Set(kept.base.programmes.map(\.id)).subtracting(kept.programmes)
    for activity in activities {
      if activity.hasRecord {
        if let id = recorded.popFirst(), let programme = kept.base.programmes[id] {
          _ = base.programmes.insertIfNew(programme)
        }
      } else if let next = rest.popFirst() {
        guard !aside.contains(next.programme.id), base.programmes.insertIfNew(next.programme) else {
          throw XMLFault(
            activity.place, .duplicate,
            "the id of “\(activity.identifier)” is that of a record in this file: leave one out")
        }
      }
    }
    for programme in kept.base.programmes { _ = base.programmes.insertIfNew(programme) }
    // Only now is everything there that elements are made of.
    let writing = IATIActivityWriting(base, IATIWriter())
    for (programme, activity, stale) in fresh {
      var kept = writing.kept(of: activity, as: programme)
      kept.record = stale
      guard let json = kept.json else { continue }
      base.programmes.update(programme.id) { $0.extensions[IATIVocabulary.key] = json }
    }
    return (base, places)
  }

  /// How to read the activities whose record no longer holds: programmes and bodies keep the ids that they had.
  private func changedReading(_ kept: Kept) -> IATIActivityReading {
    var reading = IATIActivityReading(identifiers: Set(activities.map(\.identifier)))
    for (activity, id) in zip(activities.filter(\.hasRecord), kept.programmes) {
      reading.programmes[activity.identifier] = id
    }
    for case (let activity, .object(let record)?) in activities.map({ ($0, $0.stale) }) {
      guard case .string(let id)? = record[key: "id"], record[key: "type"] == .string(Programme.kind.name) else {
        continue
      }
      reading.programmes[activity.identifier] = try? EntityID(text: id)
    }
    for body in kept.base.organisations {
      guard let identifier = body.identifiers.first(where: { $0.scheme == IATIVocabulary.scheme }) else { continue }
      reading.bodies[identifier.value] = body.id
    }
    return reading
  }

  private var headerData: JSONValue? {
    var members: [JSONObject.Member] = []
    if !attributes.isEmpty { members.append(.init(key: "attributes", value: MarkupElement.json(attributes))) }
    if !others.isEmpty { members.append(.init(key: "elements", value: .array(others.map(\.json)))) }
    return members.isEmpty ? nil : .object(JSONObject(distinct: members))
  }

  private func copy<E: Entity>(_ type: E.Type, from source: KnowledgeBase, to base: inout KnowledgeBase) {
    base[type] = source[type]
  }

  /// The records of this library, with the programmes of activities in their order.
  private func keptRecords(_ model: Model) throws(XMLFault) -> Kept {
    // Line ends inside a record can only come from another hand; JSON takes them for blanks.
    func line(_ text: String) -> String { text.replacingScalar("\n", with: " ") }
    let first = header.map { line($0) } ?? "{\"\(Header.versionKey)\":\"\(Header.currentVersion)\"}"
    let text = ([first] + records.map { line($0.text) }).joined(separator: "\n")
    let base: KnowledgeBase
    do throws(JSONError) {
      base = try JSONReader(model: model).read(Data(text.utf8), as: .lines)
    } catch {
      let place = records.indices.contains(error.line - 2) ? records[error.line - 2].place : 0
      throw XMLFault(place, .record, "the record that is kept here can't be read: \(error.reason)")
    }
    var places: [String: Int] = [:]
    var programmes: [EntityID<Programme>] = []
    let owned = Set(activities.filter(\.hasRecord).map(\.place))
    for record in records where owned.contains(record.place) {
      guard case .string(let id)? = IATIFile.id(in: record.text), let id = try? EntityID<Programme>(text: id) else {
        throw XMLFault(record.place, .record, "the record that is kept here is no programme: take it out")
      }
      programmes.append(id)
      places[id.reference.text] = record.place
    }
    return (base, programmes, places)
  }

  private static func id(in record: String) -> JSONValue? {
    let lines = Array(record.utf8)
    let scan = JSONTokenScan(lines)
    return scan.member("id", ofObjectAt: scan.skipSpace(0)).flatMap { scan.string(at: $0) }.map { .string($0) }
  }
}
