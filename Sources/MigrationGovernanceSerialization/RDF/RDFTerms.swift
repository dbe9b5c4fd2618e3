/// The terms that no schema names: those of the triples that come from how a record is told.
struct RDFTerms {
  let type, label, subject, predicate, object, derived: RDFProperty
  let notation, scheme, record: RDFProperty
  let statement, concept, conceptScheme, json: RDFTerm
  let integer, decimal, boolean, date, month, year, edtf, duration: RDFTerm

  init(_ plan: RDFPlan) {
    func property(_ name: String) -> RDFProperty { plan.property(name, or: name) }
    type = property(RDFProperty.typeName)
    label = property("rdfs:label")
    label.values = .literals
    subject = property("rdf:subject")
    subject.values.insert(.resources)
    predicate = property("rdf:predicate")
    predicate.values.insert(.resources)
    object = property("rdf:object")
    object.values = [.resources, .literals]
    derived = property("prov:wasDerivedFrom")
    derived.values.insert(.resources)
    notation = property("skos:notation")
    notation.values = .literals
    scheme = property("skos:inScheme")
    scheme.values = .resources
    record = property(RDFPlan.own("record"))
    record.values = .literals
    statement = plan.known("rdf:Statement")
    concept = plan.known("skos:Concept")
    conceptScheme = plan.known("skos:ConceptScheme")
    json = plan.known("rdf:JSON")
    integer = plan.known("xsd:integer")
    decimal = plan.known("xsd:decimal")
    boolean = plan.known("xsd:boolean")
    date = plan.known("xsd:date")
    month = plan.known("xsd:gYearMonth")
    year = plan.known("xsd:gYear")
    edtf = plan.known("edtf:EDTF")
    duration = plan.known("xsd:duration")
  }
}
