#!/usr/bin/env python3
"""Writes the generated tables of countries in Sources/MigrationGovernanceCore/Reference:

- ReferenceCountries+Data.swift: ISO 3166-1, from iso_3166-1.json of Debian's package iso-codes;
- ReferenceCountries+WithdrawnData.swift: ISO 3166-3, from its iso_3166-3.json;
- ReferenceCountries+CyrillicData.swift: Ukrainian and Russian names, from its translations and from the Unicode CLDR.

Run it from the root of the package with iso-codes and Python's package Babel (for the CLDR) installed, and the
version of iso-codes: countries.py 4.15.0
"""

import gettext
import json
import pathlib
import re
import sys

import babel

OUTPUT = pathlib.Path("Sources/MigrationGovernanceCore/Reference")
JSON = pathlib.Path("/usr/share/iso-codes/json")
LOCALE = pathlib.Path("/usr/share/locale")

# Where the package is behind the standard or the state's own usage, or its entry is no formal name.
OFFICIAL = {
    "BA": None,  # the constitution of 1995 has no longer name
    "CD": "Democratic Republic of the Congo",
    "KR": "Republic of Korea",
    "LY": "State of Libya",  # since December 2017
    "MM": "Republic of the Union of Myanmar",  # since October 2010
    "NP": None,  # the formal name is the short one since 2020
    "RW": "Republic of Rwanda",  # since the constitution of 2003
}

# Names that are plainer than the entry, which is turned round or says a thing twice.
WITHDRAWN = {
    "BUMM": "Burma",
    "BYAA": "Byelorussian SSR",
    "CSHH": "Czechoslovakia",
    "FXFR": "Metropolitan France",
    "HVBF": "Upper Volta",
    "PCHH": "Trust Territory of the Pacific Islands",
    "PUUM": "United States Miscellaneous Pacific Islands",
    "SUHH": "Union of Soviet Socialist Republics",
    "VDVN": "Democratic Republic of Viet-Nam",
    "YDYE": "Democratic Yemen",
    "YUCS": "Yugoslavia",
    "ZRCD": "Zaire",
}

# Translations that are missing, turned round, misspelt or not of that name.
LEFT_OUT = {
    "uk": {"CD", "FK", "FM", "PS", "VG", "VI"},
    "ru": {"AS", "GS", "HM", "IR", "LA", "MF", "MP", "SY", "TR", "UM", "US", "VG", "VI", "WF"},
}

# Names in common use that neither source has.
ADDED = {
    "uk": {
        "BO": ["Багатонаціональна Держава Болівія"],
        "BY": ["Республіка Білорусь"],
        "CD": ["Демократична Республіка Конго", "ДР Конго"],
        "CG": ["Республіка Конго"],
        "CZ": ["Чеська Республіка"],
        "DE": ["ФРН", "Федеративна Республіка Німеччина"],
        "FK": ["Фолклендські (Мальвінські) острови"],
        "FM": ["Федеративні Штати Мікронезії"],
        "GB": ["Сполучене Королівство", "Великобританія"],
        "KP": ["КНДР"],
        "KR": ["Республіка Корея"],
        "KZ": ["Республіка Казахстан"],
        "MD": ["Республіка Молдова"],
        "NL": ["Голландія"],
        "PS": ["Палестина", "Держава Палестина"],
        "AE": ["ОАЕ"],
        "US": ["Сполучені Штати Америки"],
        "VI": ["Віргінські острови США"],
    },
    "ru": {
        "BY": ["Белоруссия", "Республика Беларусь"],
        "CD": ["ДР Конго"],
        "CG": ["Республика Конго"],
        "CZ": ["Чешская Республика"],
        "DE": ["ФРГ", "Федеративная Республика Германия"],
        "FK": ["Фолклендские острова"],
        "GS": ["Южная Георгия и Южные Сандвичевы острова"],
        "HM": ["Остров Херд и острова Макдональд"],
        "KG": ["Кыргызстан", "Кыргызская Республика"],
        "KZ": ["Республика Казахстан"],
        "MD": ["Республика Молдова"],
        "MP": ["Северные Марианские острова"],
        "NL": ["Голландия"],
        "TL": ["Тимор-Лешти"],
        "TM": ["Туркмения"],
        "UM": ["Внешние малые острова США"],
        "US": ["США", "Соединённые Штаты Америки"],
        "VG": ["Британские Виргинские острова"],
        "VI": ["Виргинские острова США"],
    },
}


def check(row, pattern):
    assert re.match(pattern, row) and not re.search(r'[\\"\n]', row), row
    return row


def line(entry):
    code, name = entry["alpha_2"], entry["name"]
    common = entry.get("common_name", name)
    official = OFFICIAL.get(code, entry.get("official_name", name)) or name
    official = official.removeprefix("the ")
    parts = [code, entry["alpha_3"], entry["numeric"], name]
    parts += ["" if common == name else common, "" if official == name else official]
    return check("|".join(parts).rstrip("|"), r"[A-Z]{2}\|[A-Z]{3}\|[0-9]{3}\|[^|]+(\|[^|]*){0,2}$")


def withdrawn(entry):
    alpha4 = entry["alpha_4"]
    parts = [alpha4, entry["alpha_2"], entry["alpha_3"], entry.get("numeric", ""), entry["withdrawal_date"]]
    parts.append(WITHDRAWN.get(alpha4, entry["name"]))
    return check("|".join(parts), r"[A-Z]{4}\|[A-Z]{2}\|[A-Z]{3}\|([0-9]{3})?\|[0-9]{4}(-[0-9]{2}){0,2}\|[^|]+$")


def translations(language, countries):
    """For each code the names: as they are from iso-codes, with ~ from the CLDR, with + added here."""
    with open(LOCALE / language / "LC_MESSAGES/iso_3166-1.mo", "rb") as file:
        catalogue = gettext.GNUTranslations(file)
    cldr = babel.Locale(language).territories
    result = {}
    for entry in countries:
        code = entry["alpha_2"]
        source = entry.get("common_name", entry["name"])
        own, other = catalogue.gettext(source), cldr[code]
        if own.lower() == other.lower():
            own = other
        names = []
        if code not in LEFT_OUT[language]:
            names.append(own[0].upper() + own[1:])
        # Abbreviated islands, and names with an explanation in them, are nothing that anyone writes.
        # An apostrophe that differs is no other name.
        plain = re.sub("[ʼ’]", "'", other)
        if not re.search(r"о-в|[(–]| - |ОАР|САР", other) and plain not in [re.sub("[ʼ’]", "'", n) for n in names]:
            names.append(plain + "~")
        added = [name + "+" for name in ADDED[language].get(code, [])]
        names = added + names if code in LEFT_OUT[language] else names + added
        assert names and not any(re.search("[A-Za-z]", name) for name in names), (code, names)
        result[code] = ";".join(dict.fromkeys(names))
    result["XK"] = cldr["XK"] + "~"
    return result


def write(name, origin, what, member, rows):
    body = "\n".join("    " + row for row in rows)
    path = OUTPUT / f"ReferenceCountries+{name}.swift"
    path.write_text(
        f"""// Made by Tests/Generators/countries.py from {origin}: change that file, not this one.

extension ReferenceCountries {{
  /// {what}
  static let {member} = \"\"\"
{body}
    \"\"\"
}}
""",
        encoding="utf-8",
    )
    print(f"{path}: {len(rows)} rows", file=sys.stderr)


def main(version):
    origin = f"iso-codes {version}"
    countries = json.loads((JSON / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    countries.sort(key=lambda entry: entry["alpha_2"])
    write(
        "Data", origin,
        f"The {len(countries)} countries, sorted by alpha-2: alpha-2, alpha-3, number, short name, and a common and an\n"
        "  /// official name if they differ.",
        "data", [line(entry) for entry in countries])
    former = json.loads((JSON / "iso_3166-3.json").read_text(encoding="utf-8"))["3166-3"]
    write(
        "WithdrawnData", origin,
        "Former countries, sorted by alpha-4: alpha-4, alpha-2, alpha-3, number, withdrawn when, name.",
        "withdrawnData", sorted(map(withdrawn, former)))
    ukrainian, russian = translations("uk", countries), translations("ru", countries)
    write(
        "CyrillicData", f"{origin} and the CLDR in Babel {babel.__version__}",
        "Alpha-2, Ukrainian names, Russian names; after a name ~ is the CLDR's, + is added by the generator.",
        "cyrillicData",
        [check(f"{code}|{ukrainian[code]}|{russian[code]}", r"[A-Z]{2}\|[^|]+\|[^|]+$") for code in sorted(ukrainian)])


main(*sys.argv[1:])
