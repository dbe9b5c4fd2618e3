/// Somewhere: a name, the country that it is in, or both.
public struct Place: Record {
  /// What the place is called.
  public var name: String?
  /// The country that it is in.
  public var country: EntityID<Country>?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes a place.
  public init(_ name: String? = nil, country: EntityID<Country>? = nil) {
    self.name = name
    self.country = country
  }

  /// Fields and terms.
  public static let schema = Schema<Place>(
    "Place", "Somewhere: a name, the country that it is in, or both.", term: "schema:Place", main: "name",
    fields: [
      Field("name", \.name, "What the place is called: a city, a building.", term: "schema:name"),
      Field(
        "country", \.country, "The country that it is in, by alpha-2 code: “BY”.",
        term: "schema:containedInPlace", inverse: "places"),
    ])
}
