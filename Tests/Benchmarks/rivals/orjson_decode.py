"""Reads a generated knowledge base with orjson into dictionaries: for information, since nothing in them is checked."""

from __future__ import annotations

import orjson

import measure

TABLES = {
    "organisations": "organisation", "groups": "group", "persons": "person", "meetings": "meeting",
    "sessions": "session", "contributions": "contribution", "strategies": "strategy",
    "recommendations": "recommendation", "followUps": "followUp", "documents": "document", "themes": "theme",
}


def main() -> None:
    words = measure.arguments(__doc__)
    with open(words.file, "rb") as file:
        data = file.read()
    if words.form == "lines":
        times, result = measure.seconds(words.repeat, lambda: [orjson.loads(line) for line in data.splitlines()])
        result = result[1:]
    else:
        times, base = measure.seconds(words.repeat, lambda: orjson.loads(data))
        result = [{"type": kind, **record} for table, kind in TABLES.items() for record in base.get(table, [])]
    what = measure.contents(result, lambda value, key: value.get(key), lambda value: value["type"])
    measure.show(words, "orjson", len(result), len(data), times, what)


if __name__ == "__main__":
    main()
