/// The words that records are made of.
enum WordList {
  /// Words of the field, in the mix of parts of speech that recommendations have.
  static let words = split(
    """
    the of and to in for with on by from at as between among through within the of and to in for the of and to in should \
    must could would need shall recommend strengthen develop establish improve enhance support facilitate promote \
    ensure harmonise simplify exchange evaluate monitor review adopt implement coordinate finance prepare publish \
    translate involve consult train share collect analyse update extend recognise migration mobility asylum return \
    readmission reintegration integration border visa residence permit labour market employment employer worker \
    student diaspora remittance development policy strategy concept legislation framework action plan programme \
    project cooperation partnership dialogue process agreement protocol ministry agency authority service government \
    parliament municipality region country state union member partner neighbour organisation society association \
    university expert official practitioner stakeholder training seminar workshop handbook guideline procedure \
    standard indicator statistics data database profile register survey research analysis evidence report assessment \
    capacity resource budget funding donor mechanism system network platform contact point information campaign \
    awareness protection refugee victim trafficking smuggling child minor family woman youth health education \
    language qualification skill vocational legal irregular voluntary forced circular temporary seasonal permanent \
    national regional international bilateral multilateral common joint coherent comprehensive effective efficient \
    sustainable transparent reliable comparable timely regular annual long-term evidence-based inter-ministerial \
    cross-border well-managed third-country pre-departure home-country decision-making naïve façade rôle
    """)

  /// Cities, as they stand in an id and in the name of a place, and their country.
  static let cities: [(id: String, name: String, country: String)] = [
    ("minsk", "Minsk", "BY"), ("tbilisi", "Tbilisi", "GE"), ("kyiv", "Київ", "UA"), ("chisinau", "Chişinău", "MD"),
    ("yerevan", "Երևան", "AM"), ("baku", "Bakı", "AZ"), ("vilnius", "Vilnius", "LT"), ("warsaw", "Warszawa", "PL"),
    ("prague", "Praha", "CZ"), ("budapest", "Budapest", "HU"), ("bratislava", "Bratislava", "SK"),
    ("belgrade", "Београд", "RS"), ("sarajevo", "Sarajevo", "BA"), ("skopje", "Скопје", "MK"),
    ("tirana", "Tiranë", "AL"),
    ("istanbul", "İstanbul", "TR"), ("astana", "Астана", "KZ"), ("bishkek", "Бишкек", "KG"), ("riga", "Rīga", "LV"),
    ("tallinn", "Tallinn", "EE"), ("vienna", "Wien", "AT"), ("berlin", "Berlin", "DE"), ("lodz", "Łódź", "PL"),
    ("malmo", "Malmö", "SE"), ("batumi", "Batumi", "GE"), ("odesa", "Одеса", "UA"),
  ]

  /// Given names, as they stand in an id and as they are written.
  static let givenNames: [(id: String, name: String)] = [
    ("agnes", "Ágnes"), ("lukasz", "Łukasz"), ("djordje", "Ђорђе"), ("radim", "Radim"), ("zaneta", "Žaneta"),
    ("jose", "José"), ("piotr", "Piotr"), ("oleksandr", "Олександр"), ("gokce", "Gökçe"), ("irakli", "Irakli"),
    ("nana", "Nana"), ("edita", "Edita"), ("marta", "Márta"), ("stefan", "Ștefan"), ("anais", "Anaïs"),
    ("jari", "Jari"),
    ("kristine", "Kristīne"), ("tomas", "Tomáš"), ("elchin", "Elçin"), ("aida", "Aida"), ("bjorn", "Bjørn"),
    ("zofia", "Zofia"), ("mikael", "Mikael"), ("iryna", "Ірина"),
  ]

  /// Family names, as they stand in an id and as they are written.
  static let familyNames: [(id: String, name: String)] = [
    ("pilat", "Piłat"), ("tottos", "Töttös"), ("sahin", "Şahin"), ("jovic", "Јовић"), ("zak", "Žák"), ("nagy", "Nagy"),
    ("kovacs", "Kovács"), ("wojcik", "Wójcik"), ("shevch", "Шевченко"), ("beridze", "Beridze"), ("ozturk", "Öztürk"),
    ("kazlaus", "Kazlauskienė"), ("berzins", "Bērziņš"), ("popescu", "Popescu"), ("nunez", "Núñez"),
    ("liukku", "Liukku"),
    ("mamedov", "Məmmədov"), ("novak", "Nováková"), ("grosz", "Großmann"), ("lefevre", "Lefèvre"),
    ("petros", "Պետրոսյան"),
    ("oberg", "Öberg"), ("tamm", "Tamm"), ("hodzic", "Hodžić"),
  ]

  /// Countries that appear as parties.
  static let countries = split(
    "BY GE UA MD AM AZ LT PL CZ HU SK RS BA MK AL TR KZ KG LV EE AT DE SE DK NL FR IT ES RO BG")

  /// Themes, by id.
  static let themes = split(
    """
    labour-migration voluntary-return readmission-policy asylum-procedure border-management visa-liberalisation \
    student-mobility circular-migration diaspora-engagement migration-statistics migration-profiles \
    trafficking-in-persons smuggling-of-migrants migrant-integration unaccompanied-minors legal-migration \
    irregular-migration family-reunification skills-recognition return-monitoring policy-coherence capacity-building \
    climate-mobility remittance-costs
    """)

  /// Groups of countries, by id.
  static let groups = split(
    """
    prague-process eastern-partnership visegrad-group budapest-process european-union council-of-europe schengen-area \
    khartoum-process rabat-process western-balkans black-sea-synergy silk-routes-region
    """)

  /// What bodies are called, as they stand in an id and as they are written.
  static let bodies: [(id: String, name: String)] = [
    ("migration", "Migration Department"), ("interior", "Ministry of the Interior"), ("labour", "Ministry of Labour"),
    ("border", "State Border Guard Service"), ("statistics", "Statistical Office"), ("asylum", "Office for Asylum"),
    ("university", "Université de la Mobilité"), ("foreign", "Ministry of Foreign Affairs"),
    ("employment", "Employment Agency"), ("diaspora", "Agency for the Diaspora"),
  ]

  /// In what capacity somebody acts.
  static let capacities = [
    "Head of Delegation", "moderator", "national contact point", "Deputy Director", "chair of the session",
    "representative of the presidency", "external expert", "Chef de l’unité",
  ]

  /// From what something was concluded.
  static let premises = [
    "the report lists the speaker under this delegation", "the agenda names the body, the report only the person",
    "a later meeting refers back to it", "the date of the page is that of the first day",
  ]

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
