// The fields that every entity has, so that their meaning and term stand in one place.
extension Field where Root: Entity {
  /// The official name.
  public static func name(_ path: any WritableKeyPath<Root, String?> & Sendable) -> Field {
    Field("name", path, "The official name, as a source gives it.", term: "schema:name")
  }

  /// Further names.
  public static func names(_ path: any WritableKeyPath<Root, [Name]> & Sendable) -> Field {
    Field(
      "names", path, "Further names: aliases, acronyms, former names, other languages.", term: "schema:alternateName",
      list: .keyed(by: "text"))
  }

  /// The editor's wording.
  public static func label(_ path: any WritableKeyPath<Root, String?> & Sendable) -> Field {
    Field("label", path, "The editor's wording where no source gives a name; never cited as one.", term: "rdfs:label")
  }

  /// Identifiers elsewhere.
  public static func identifiers(_ path: any WritableKeyPath<Root, [ExternalIdentifier]> & Sendable) -> Field {
    Field(
      "identifiers", path, "What it is called in other systems.", term: "schema:identifier", list: .keyed(by: "scheme"))
  }

  /// Where it is found.
  public static func evidence(_ path: any WritableKeyPath<Root, [Evidence]> & Sendable) -> Field {
    Field("evidence", path, "Where the sources say it, by field.", term: "prov:wasDerivedFrom", list: .set)
  }
}

extension Field {
  /// When a value is so, by what the source says of bounds.
  public static func during(_ path: any WritableKeyPath<Root, DateSpan?> & Sendable) -> Field {
    Field("during", path, "The bounds that a source states.", term: "dcterms:temporal")
  }

  /// When a value was seen to be so.
  public static func on(_ path: any WritableKeyPath<Root, DateSpan?> & Sendable) -> Field {
    Field("on", path, "When a source saw it to be so; it says nothing of before and after.", term: "dcterms:valid")
  }

  /// Where a value of a record is found.
  public static func evidence(_ path: any WritableKeyPath<Root, [Evidence]> & Sendable) -> Field {
    Field("evidence", path, "Where the sources say it.", term: "prov:wasDerivedFrom", list: .set)
  }

  /// Topics.
  public static func topics(_ path: any WritableKeyPath<Root, [LocalizedText]> & Sendable) -> Field {
    Field("topics", path, "What it deals with, in the words of the source.", term: "schema:about", list: .ordered)
  }

  /// Themes.
  public static func themes(
    _ path: any WritableKeyPath<Root, [EntityID<Theme>]> & Sendable, inverse: String
  ) -> Field {
    Field(
      "themes", path, "What it is about, by themes of the scheme.", term: "dcterms:subject", list: .set,
      inverse: inverse)
  }
}
