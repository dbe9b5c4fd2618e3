"""What is done to the examples: mutations that no schema may take, and liberties that every schema has to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

REMOVE = object()
"""In place of a value: the key is taken out."""

KINDS = {
    "organisations": "organisation", "countries": "country", "groups": "group", "persons": "person",
    "programmes": "programme", "meetings": "meeting", "sessions": "session", "contributions": "contribution",
    "strategies": "strategy", "recommendations": "recommendation", "followUps": "followUp", "documents": "document",
    "observations": "observation", "themes": "theme", "links": "link",
}


@dataclass
class Mutation:
    what: str
    """The table, or `None` for the document itself."""
    table: str | None
    """Keys and places from the record."""
    path: list
    value: Any
    """Whether the reader takes it and a rule warns of it."""
    is_warned_of: bool = False


def mutated(document: dict, mutation: Mutation) -> tuple[dict, dict | None]:
    """The document with the mutation in the first record of its table, and that record as a line."""
    if mutation.table is None:
        put(document, mutation.path, mutation.value)
        return document, None
    if not mutation.path:
        document[mutation.table][0] = mutation.value
        return document, None
    record = document[mutation.table][0]
    put(record, mutation.path, mutation.value)
    if mutation.path == ["type"]:
        return document, None
    return document, {"type": KINDS[mutation.table], **record}


def put(value: Any, path: list, new: Any) -> None:
    """Sets what a path leads to; objects on the way are made where there are none."""
    for step, following in zip(path, path[1:]):
        if isinstance(value, dict) and not isinstance(value.get(step), (dict, list)):
            value[step] = [] if isinstance(following, int) else {}
        if isinstance(value, list) and (len(value) <= step or not isinstance(value[step], (dict, list))):
            value[step : step + 1] = [{}]
        value = value[step]
    last = path[-1]
    if new is REMOVE:
        value.pop(last, None)
    elif isinstance(value, list):
        value[last : last + 1] = [new]
    else:
        value[last] = new


def dates(*texts: str) -> list[Mutation]:
    return [Mutation(f"the date {text!r}", "meetings", ["when"], text) for text in texts]


MUTATIONS = [
    # The document.
    Mutation("no version", None, ["migrationGovernance"], REMOVE),
    Mutation("version 2.0", None, ["migrationGovernance"], "2.0"),
    Mutation("a version as number", None, ["migrationGovernance"], 1.0),
    Mutation("a title as number", None, ["title"], 5),
    Mutation("a number for a table", None, ["meetings"], 5),
    Mutation("a text for a record", "meetings", [], "minsk-2016"),
    Mutation("null for a record", "meetings", [], None),
    Mutation("a record without type among the others", None, ["records"], [{"id": "a"}]),
    Mutation("a known type with a wrong field among the others", None, ["records"], [{"type": "person", "id": "x y"}]),
    # Identity.
    Mutation("no id", "meetings", ["id"], REMOVE),
    Mutation("an id that is null", "persons", ["id"], None),
    Mutation("an empty id", "persons", ["id"], ""),
    Mutation("an id with a blank", "organisations", ["id"], "i o m"),
    Mutation("an id that begins with a hyphen", "organisations", ["id"], "-iom"),
    Mutation("an id with an accent", "persons", ["id"], "piłat"),
    Mutation("an id of 129 characters", "persons", ["id"], "x" * 129),
    Mutation("an id with a line end behind it", "persons", ["id"], "anna\n"),
    Mutation("the type of another kind", "meetings", ["type"], "person"),
    # Types.
    Mutation("a number for a name", "organisations", ["name"], 7),
    Mutation("a list for a name", "organisations", ["name"], ["IOM"]),
    Mutation("a text for a number", "sessions", ["order"], "1"),
    Mutation("a fraction for a whole number", "sessions", ["order"], 1.5),
    Mutation("a whole number beyond 64 bits", "sessions", ["order"], 9223372036854775808),
    Mutation("a text for a decimal", "observations", ["value"], "12"),
    Mutation("a decimal that is too large", "observations", ["value"], 10**31),
    Mutation("a text for a truth value", "meetings", ["evidence"], [{"at": "minsk-report:5", "absent": "yes"}]),
    Mutation("an object for a date", "meetings", ["when"], {"year": 2016}),
    Mutation("an empty word", "meetings", ["status"], ""),
    Mutation("a number for a word", "meetings", ["status"], 1),
    Mutation("null in a list", "meetings", ["languages"], ["en", None]),
    Mutation("a list in a list", "meetings", ["languages"], ["en", ["ru"]]),
    Mutation("a name without text", "organisations", ["names"], [{"language": "en"}]),
    Mutation("an identifier without scheme", "organisations", ["identifiers"], [{"value": "Q168"}]),
    Mutation("an identifier in short", "organisations", ["identifiers"], ["Q168"]),
    Mutation("a language in words", "meetings", ["languages"], "English language"),
    Mutation("a duration in words", "programmes", ["duration"], "one year"),
    Mutation("a duration with hours", "programmes", ["duration"], "PT2H"),
    # Dates.
    *dates(
        "next week", "7-8 December 2016", "2016-13", "2016-00", "2016-06-31", "2016-02-30", "2016-12-32", "2016-6-4",
        "16-06-04", "2016/06/04", "04.06.2016", "2016-06-04T10:00", "2016-12-07 / 2016-12-08", "..", "/", "2016-25",
        "2016-21-01", "2016??", "20161207", "Y2016", "", "2016-12-07\n",
    ),
    # References.
    Mutation("a reference without its kind", "meetings", ["organisers"], ["iom"]),
    Mutation("a kind that is misspelt", "meetings", ["organisers"], ["organistion:iom"], True),
    Mutation("a plural for a kind", "meetings", ["organisers"], "organisations:iom", True),
    Mutation("a kind in capitals", "meetings", ["organisers"], ["Organisation:iom"]),
    Mutation("a reference with a blank", "meetings", ["organisers"], ["organisation: iom"]),
    Mutation("a reference without id", "meetings", ["organisers"], ["organisation:"]),
    Mutation("a semicolon list", "meetings", ["organisers"], "organisation:iom; organisation:osce"),
    Mutation("a theme that organises", "meetings", ["organisers"], ["theme:visa"]),
    Mutation("a theme that organises, at length", "meetings", ["organisers"], [{"party": "theme:visa"}]),
    Mutation("a meeting on whose behalf", "meetings", ["organisers"], [{"party": "person:a", "for": "meeting:b"}]),
    Mutation("a kind where that is fixed", "sessions", ["meeting"], "meeting:minsk-2016"),
    Mutation("two references for one", "sessions", ["meeting"], ["a", "b"]),
    Mutation("lines from 0", "meetings", ["evidence"], "minsk-report:0"),
    Mutation("lines in words", "meetings", ["evidence"], "minsk-report:lines 5-7"),
    Mutation("lines with a dash", "meetings", ["evidence"], "minsk-report:5–7"),
    Mutation("a page for a document", "meetings", ["evidence"], [{"at": "https://example.org/page"}]),
]

LENIENT = [
    Mutation("a later minor version", None, ["migrationGovernance"], "1.7"),
    Mutation("null for a table", None, ["observations"], None),
    Mutation("one record for a table", None, ["links"], {"id": "a", "from": "country:BY"}),
    Mutation("a table that nobody knows", None, ["unicorns"], [{"id": 1}]),
    Mutation("records of other kinds", None, ["records"], {"type": "unicorn", "horns": 1}),
    Mutation("a key that nobody knows", "meetings", ["x-shelf"], {"a": [None, 1]}),
    Mutation("a word that nobody knows", "meetings", ["status"], "postponed"),
    Mutation("null for a field", "meetings", ["when"], None),
    Mutation("null for a list", "meetings", ["organisers"], None),
    Mutation("one element for a list", "meetings", ["languages"], "sr-Latn"),
    Mutation("a name in short", "organisations", ["names"], "IOM"),
    Mutation("a name in full", "organisations", ["names"], {"text": "IOM", "kind": "acronym", "during": "2004/.."}),
    Mutation("a party in full", "meetings", ["hosts"], {"party": "country:BY", "as": "host", "of": None}),
    Mutation("parties of parties", "meetings", ["hosts"], [{"description": "experts", "of": ["country:BY", {"of": []}]}]),
    Mutation("its own type", "meetings", ["type"], "meeting"),
    Mutation("evidence in short", "meetings", ["evidence"], "minsk-report"),
    Mutation("evidence in full", "meetings", ["evidence"], {"at": "minsk-report:5", "status": None, "value": [1]}),
    Mutation("a reference to a package's own id", "documents", ["about"], ["theme:visa", "country:MD"]),
    Mutation("a place in short", "meetings", ["place"], "Minsk"),
    *[
        Mutation(f"the date {text!r}", "meetings", ["when"], text)
        for text in (
            "2016", "-0044", "2016-12", "2016-12-07", "2016-21", "201X", "2016-XX", "XXXX-06-04", "156X-12-25", "1XXX-1X",
            "2016-X2-0X", "2016?", "2016-12~", "2016-12-07%", "Y170000002", "Y-17E7", "2004/..", "2004/", "/2025",
            "../2025-06", "2016-12-07/2016-12-08", "2016~/2020-06?", "2016-02-29",
        )
    ],
]
