#!/usr/bin/env python3
"""Writes Sources/MigrationGovernanceCore/Reference/ReferenceCountries+Data.swift: the countries of ISO 3166-1.

Run it from the root of the package, with the file iso_3166-1.json of Debian's package iso-codes and the version
of that package: countries.py /usr/share/iso-codes/json/iso_3166-1.json 4.15.0
"""

import json
import pathlib
import re
import sys

OUTPUT = pathlib.Path("Sources/MigrationGovernanceCore/Reference/ReferenceCountries+Data.swift")


def line(entry):
    parts = [entry["alpha_2"], entry["alpha_3"], entry["numeric"], entry["name"]]
    if entry.get("common_name", entry["name"]) != entry["name"]:
        parts.append(entry["common_name"])
    assert re.fullmatch(r"[A-Z]{2}\|[A-Z]{3}\|[0-9]{3}", "|".join(parts[:3])), parts
    assert not any(re.search(r'[|\\"\n]', part) for part in parts), parts
    return "|".join(parts)


def main(source, version):
    countries = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))["3166-1"]
    rows = sorted(map(line, countries))
    body = "\n".join("    " + row for row in rows)
    OUTPUT.write_text(
        f"""// Made by Tests/Generators/countries.py from iso-codes {version}: change that file, not this one.

extension ReferenceCountries {{
  /// The {len(rows)} countries, sorted by alpha-2: alpha-2, alpha-3, number, short name, and a common name if it differs.
  static let data = \"\"\"
{body}
    \"\"\"
}}
""",
        encoding="utf-8",
    )
    print(f"{OUTPUT}: {len(rows)} countries", file=sys.stderr)


main(*sys.argv[1:])
