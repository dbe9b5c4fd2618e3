"""Judges RDF: pyoxigraph reads N-Triples and Turtle, strictly, pyld expands JSON-LD; all three have to tell the same.

    rdf.py FOLDER

FOLDER holds NAME.nt, NAME.ttl and NAME.jsonld, and the knowledge base that they are of as NAME.jsonl. Of the examples
(NAME is "examples"), questions in SPARQL have to get the answers that the examples hold.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pyoxigraph
from pyld import jsonld

BASE = "https://example.org/migration-governance/"
PREFIXES = {
    "mgov": BASE + "terms#", "schema": "https://schema.org/", "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#", "dcterms": "http://purl.org/dc/terms/", "eli": "http://data.europa.eu/eli/ontology#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "meeting": BASE + "meeting/", "organisation": BASE + "organisation/", "country": BASE + "country/",
    "strategy": BASE + "strategy/", "contribution": BASE + "contribution/", "document": BASE + "document/", "link": BASE + "link/",
}

# A question of the examples, and what its answer has to hold; with "only", nothing else.
QUESTIONS = [
    ("who organised the meeting in Minsk in 2016", "only",
     "SELECT ?who WHERE { meeting:minsk-2016 schema:organizer ?who }", {"country:BY", "country:LT"}),
    ("where it was, and when", "only",
     """SELECT ?country ?when WHERE { meeting:minsk-2016 schema:location/schema:containedInPlace ?country ; dcterms:date ?when }""",
     {"country:BY 2016-12-07/2016-12-08^^http://id.loc.gov/datatypes/edtf/EDTF"}),
    ("which strategies of Azerbaijan have entered into force or were adopted, by a date that is a year or a day", "some",
     """SELECT ?strategy WHERE { ?strategy a eli:LegalResource ; eli:jurisdiction country:AZ ; mgov:Strategy.events ?event .
        ?event dcterms:type mgov:LifecycleKind-adopted ; dcterms:date ?when }""", {"strategy:az-concept-2004"}),
    ("what the organisers are called, by the reference data", "only",
     "SELECT ?name WHERE { meeting:minsk-2016 schema:organizer/rdfs:label ?name }", {"Belarus", "Lithuania"}),
    ("who answered a question", "some",
     """SELECT DISTINCT ?answerer WHERE { ?answer dcterms:type mgov:ContributionKind-answer ; schema:agent ?answerer ;
        mgov:Contribution.inReplyTo/dcterms:type mgov:ContributionKind-question }""", {"country:AZ"}),
    ("which documents and lines state when the meeting was", "only",
     """SELECT ?document ?lines WHERE { ?s rdf:subject meeting:minsk-2016 ; rdf:predicate dcterms:date ; prov:wasDerivedFrom ?e .
        ?e prov:hadPrimarySource ?document ; mgov:Evidence.at-lines ?lines }""", {f"document:minsk-report {line}" for line in (7, 25, 39, 103)}),
    ("what is not stated, of a field or wholly (Documentation/RDF.md)", "some",
     """SELECT DISTINCT ?subject ?property ?status WHERE { ?subject prov:wasDerivedFrom ?evidence .
        ?evidence mgov:Evidence.status ?status
        OPTIONAL { ?statement rdf:subject ?subject ; rdf:predicate ?property ; prov:wasDerivedFrom ?evidence }
        FILTER(?status != mgov:EvidenceStatus-stated)
        FILTER NOT EXISTS { ?subject rdf:subject/prov:wasDerivedFrom ?evidence } }""",
     {"document:by-emp-2010 dcterms:issued mgov:EvidenceStatus-inferred",
      "link:dg-home-002-004 mgov:EvidenceStatus-inferred"}),
]


def short(term) -> str:
    if isinstance(term, pyoxigraph.Literal):
        plain = term.datatype.value in (PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString")
        return term.value if plain else f"{term.value}^^{term.datatype.value}"
    for prefix, iri in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        if term.value.startswith(iri):
            return f"{prefix}:{term.value[len(iri):]}"
    return term.value


def triple(quad) -> tuple[str, str, str]:
    # Language tags are the same in either case.
    text = str(quad.object)
    if isinstance(quad.object, pyoxigraph.Literal) and quad.object.language:
        text = text[: text.rindex("@")] + text[text.rindex("@"):].lower()
    return str(quad.subject), str(quad.predicate), text


def parsed(data: bytes, form) -> set:
    return {triple(quad) for quad in pyoxigraph.parse(data, format=form)}


def expanded(path: Path) -> set:
    document = json.loads(path.read_text(encoding="utf-8"))
    quads = jsonld.to_rdf(document, {"format": "application/n-quads", "processingMode": "json-ld-1.1"})
    return parsed(quads.encode(), pyoxigraph.RdfFormat.N_QUADS)


def is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d+", text) is not None


TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
STATEMENT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>"


def statements(record) -> int:
    """How many statements a record of JSON Lines, or a value in one, makes: for each field that a piece of evidence names."""
    if isinstance(record, list):
        return sum(statements(value) for value in record)
    if not isinstance(record, dict):
        return 0
    count = 1 if record.get("type") == "link" else 0
    for key, value in record.items():
        if key == "evidence":
            pieces = value if isinstance(value, list) else [value]
            fields = [piece.get("field", []) for piece in pieces if isinstance(piece, dict)]
            count += sum(len(set(field)) if isinstance(field, list) else 1 for field in fields)
        elif not key.startswith("x"):
            count += statements(value)
    return count


def in_force(records) -> set[str]:
    """The strategies that, by the records, have begun to apply, and of which no end is told."""
    found = set()
    for record in records:
        events = record.get("events", []) if record.get("type") == "strategy" else []
        done = {event["kind"] for event in events if event.get("state") == "done"}
        if "entered-into-force" in done and not done & {"expired", "repealed"}:
            found.add(f"strategy:{record['id']}")
    return found


def judge(folder: Path, name: str, faults: list[str]) -> tuple[int, bytes, list]:
    data = (folder / f"{name}.nt").read_bytes()
    triples = parsed(data, pyoxigraph.RdfFormat.N_TRIPLES)
    for what, other in (
        ("Turtle", parsed((folder / f"{name}.ttl").read_bytes(), pyoxigraph.RdfFormat.TURTLE)),
        ("JSON-LD", expanded(folder / f"{name}.jsonld")),
        ("JSON-LD read as it comes", parsed((folder / f"{name}.jsonld").read_bytes(), pyoxigraph.RdfFormat.STREAMING_JSON_LD)),
    ):
        for side, rest in (("only in N-Triples", triples - other), (f"only in {what}", other - triples)):
            faults += [f"{name}: {side}: {' '.join(one)[:300]}" for one in sorted(rest)[:3]]
    if any(part.startswith("_:") for one in triples for part in one):
        faults.append(f"{name}: a blank node")
    records = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n") if line]
    entities = {f"<{BASE}{record['type']}/{record['id']}>" for record in records[1:] if "id" in record}
    subjects = {subject for subject, _, _ in triples}
    if not entities <= subjects:
        faults.append(f"{name}: {len(entities - subjects)} entities are no subjects")
    told = {subject for subject in subjects if "#" not in subject} - {f"<{BASE}>"}
    # Beside the records, what only the reference data knows is told where something leads to it.
    known = tuple(f"<{BASE}{kind}/" for kind in ("country", "group", "theme"))
    led = {value for _, property, value in triples if property != TYPE}
    strangers = {subject for subject in told - entities if not subject.startswith(known) or subject not in led}
    if not entities <= told or strangers:
        faults.append(f"{name}: {len(told)} subjects without a fragment, {len(entities)} entities, {sorted(strangers)[:3]}")
    said = {subject for subject, property, value in triples if property == TYPE and value == STATEMENT}
    expected = sum(statements(record) for record in records[1:])
    if len(said) != expected:
        faults.append(f"{name}: {len(said)} statements, but {expected} links and fields that evidence names")
    for lexical, datatype in re.findall(r'"([^"]*)"\^\^<http://www.w3.org/2001/XMLSchema#(\w+)>', data.decode()):
        pyoxigraph.Literal(lexical, datatype=pyoxigraph.NamedNode(PREFIXES["xsd"] + datatype))
        if datatype == "integer" and not is_number(lexical):
            faults.append(f"{name}: {lexical} is no integer")
    return len(triples), data, records


IN_FORCE = """SELECT ?strategy WHERE { ?strategy mgov:Strategy.events ?event .
  ?event dcterms:type mgov:LifecycleKind-entered-into-force ; mgov:LifecycleEvent.state mgov:LifecycleState-done .
  FILTER NOT EXISTS { ?strategy mgov:Strategy.events ?end . ?end mgov:LifecycleEvent.state mgov:LifecycleState-done ;
    dcterms:type ?kind . FILTER(?kind IN (mgov:LifecycleKind-expired, mgov:LifecycleKind-repealed)) } }"""


def ask(data: bytes, records: list, faults: list[str]) -> int:
    store = pyoxigraph.Store()
    store.load(data, format=pyoxigraph.RdfFormat.N_TRIPLES)
    head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    questions = QUESTIONS + [("what is in force", "only", IN_FORCE, in_force(records))]
    for what, extent, query, expected in questions:
        answers = {" ".join(short(term) for term in row if term is not None) for row in store.query(head + query)}
        if not answers or not expected <= answers or (extent == "only" and answers != expected):
            faults.append(f"{what}: {sorted(answers)} instead of {sorted(expected)}")
    return len(questions)


def main() -> None:
    folder, faults, count, asked = Path(sys.argv[1]), [], 0, 0
    names = sorted(path.stem for path in folder.glob("*.nt"))
    for name in names:
        number, data, records = judge(folder, name, faults)
        count += number
        if name == "examples":
            asked = ask(data, records, faults)
    if not asked:
        faults.append("the examples were not there to be asked")
    if len(names) < 10:
        faults.append(f"only {len(names)} knowledge bases were there to be judged")
    if faults:
        sys.exit("\n".join(faults[:40]))
    print(f"{len(names)} knowledge bases: {count} triples are the same in N-Triples, Turtle and JSON-LD; {asked} questions")


if __name__ == "__main__":
    main()
