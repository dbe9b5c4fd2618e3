public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the programmes of a knowledge base as activities of IATI 2.03.
///
/// ```swift
/// let reporter = IATIReporter(identifier: "XM-DAC-47066", name: "IOM", type: "40")
/// let export = IATIWriter(reporter: reporter).export(base)
/// ```
///
/// An activity that the schema would refuse, since the programme does not say what it wants (a status, a day), is not written
/// as one: nothing is invented. The programme is kept as a record at the end of the file, and ``Export/leftOut`` names what
/// it lacks. What a programme says that IATI has no element for stands as a record at the end of its activity, and the
/// entities whose names the activities hold at the end of the file, so that ``IATIReader`` gives the same programmes back.
/// The same knowledge base gives the same bytes.
public struct IATIWriter: Sendable {
  /// Who reports; activities that were read from a file keep their own.
  public var reporter: IATIReporter?
  /// What the identifiers of programmes that have none in IATI begin with, before a hyphen and the id; the identifier of
  /// the reporter if nothing is said.
  public var identifierPrefix: String?

  /// Makes a writer.
  public init(reporter: IATIReporter? = nil, identifierPrefix: String? = nil) {
    self.reporter = reporter
    self.identifierPrefix = identifierPrefix
  }

  /// The identifier of a programme in IATI: its own, or one of the prefix and its id.
  func identifier(of programme: Programme) -> String? {
    if let own = programme.identifiers.first(where: { $0.scheme == IATIVocabulary.scheme }) { return own.value }
    return (identifierPrefix ?? reporter?.identifier).map { "\($0)-\(programme.id)" }
  }

  /// The file, and what it does not hold as IATI. Linear in the programmes and documents.
  public func export(_ base: KnowledgeBase) -> Export {
    var pass = IATIPass(base, self)
    for programme in base.programmes { pass.add(programme) }
    return pass.finish()
  }
}

/// One run of a writer.
private struct IATIPass {
  private let base: KnowledgeBase
  private let writing: IATIActivityWriting
  private var output = XMLOutput()
  private var bodies = IATIOrganisations()
  private var sources: Set<Reference> = []
  private var identifiers: Set<String> = []
  private var aside: [Programme] = []
  private var report = IATIReport()

  init(_ base: KnowledgeBase, _ writer: IATIWriter) {
    self.base = base
    writing = IATIActivityWriting(base, writer)
    var root = MarkupElement(IATIVocabulary.root, ["version": IATIVocabulary.version])
    root.attributes += IATIPass.header(base).kept.attributes
    output.open(root)
  }

  /// The header without what stands where tables would, and what of it stands in the file as IATI.
  private static func header(_ base: KnowledgeBase) -> (header: Header, kept: IATIKept) {
    var header = base.header
    for kind in base.model.kinds { header.extensions[kind.plural] = nil }
    var kept = IATIKept(header.extensions[IATIVocabulary.key])
    kept.attributes.removeAll { ["version", "generated-datetime"].contains($0.name.text) }
    kept.elements.removeAll { ["", IATIVocabulary.namespace].contains($0.name.namespace) }
    return (header, kept)
  }

  mutating func add(_ programme: Programme) {
    sources.formUnion(writing.sources(of: programme))
    var activity = writing.activity(of: programme)
    let lacking = IATIVocabulary.required.filter { activity.elements($0).isEmpty }
    guard lacking.isEmpty else {
      report.setAside(programme, lacking: lacking)
      aside.append(programme)
      return
    }
    let identifier = IATIActivityReading.identifier(of: activity) ?? ""
    guard identifiers.insert(IATIIdentifier.id(of: identifier)).inserted, !identifier.isEmpty else {
      report.setAside(programme, lacking: ["an iati-identifier that no other has"])
      aside.append(programme)
      return
    }
    report.wrote(programme, as: activity)
    var back = try? writing.reader.programme(activity, identifier: identifier)
    if let plain = back {
      back?.extensions[IATIVocabulary.key] = writing.kept(of: activity, as: plain).json
    }
    if back == programme {
      bodies.add(activity)
    } else {
      report.kept += 1
      let record = IATIRecord.element(programme, digest: IATIRecord.digest(of: activity))
      activity.content.append(.element(record))
    }
    output.write(activity, indent: 1)
  }

  mutating func finish() -> Export {
    let (header, kept) = IATIPass.header(base)
    var plain = Header()
    plain.extensions[IATIVocabulary.key] = kept.json
    for element in kept.elements { output.write(element, indent: 1) }
    if header != plain { output.write(IATIRecord.element(header), indent: 1) }
    for programme in aside { output.write(IATIRecord.element(programme), indent: 1) }
    for type in base.model.types { write(type) }
    output.close(IATIVocabulary.root)
    report.others(base)
    return Export(data: Data(output.text.utf8), leftOut: report.sentences)
  }

  /// The entities that programmes were written with, but bodies that their activities tell of wholly.
  private mutating func write<E: Entity>(_ type: E.Type) {
    for entity in base[type] where sources.contains(entity.reference) {
      report.taken(E.kind)
      if let body = entity as? Organisation, bodies.table[body.id] == body { continue }
      output.write(IATIRecord.element(entity), indent: 1)
    }
  }
}
