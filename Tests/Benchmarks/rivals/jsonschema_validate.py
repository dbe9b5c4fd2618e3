"""Reads JSON Lines with orjson, checks each record with jsonschema-rs by the library's own JSON Schema, then its references.

The schema is that of `mgov schema --format json-schema --form lines`, compiled once, before the clock starts. The file is
opened and read inside the clock. References are every text under a key that the schema says holds one, gathered on a walk
through the record; the clock stops when each was looked up. `--no-references` leaves them out, `--whole` checks each line
by the schema of lines as it stands instead of by that of its type, which is faster.
"""

from __future__ import annotations

import json
import statistics
import time

import jsonschema_rs
import orjson

import measure


def definition(schema: dict, name: str) -> dict:
    return {"$schema": schema["$schema"], "$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}


def validators(schema: dict) -> dict:
    """For each type a validator of its own: no condition has to be tried for the others."""
    result = {}
    for condition in schema["$defs"]["Record"]["allOf"]:
        kind = condition["if"]["properties"]["type"]["const"]
        name = condition["then"]["$ref"].rsplit("/", 1)[1]
        result[kind] = jsonschema_rs.Draft202012Validator(definition(schema, name)).is_valid
    return result


class References:
    """Which keys hold references and to what kind, worked out by hand from the generated records."""

    FIXED = {
        "meeting": "meeting", "session": "session", "documents": "document", "inReplyTo": "contribution",
        "themes": "theme", "organisation": "organisation", "unitOf": "organisation", "series": "group",
        "programme": "programme", "predecessors": "strategy", "basedOn": "strategy", "implements": "strategy",
        "contains": "strategy", "country": "country", "broader": "theme", "partOf": None,
    }

    def __init__(self, kinds: list[str]) -> None:
        self.kinds = frozenset(kinds)

    def gather(self, value, kind: str | None, found: list) -> None:
        """Adds `kind:id` for each reference; locators are those of documents."""
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("at", "evidence"):
                    self.cite(inner, found)
                else:
                    self.gather(inner, self.FIXED.get(key), found)
        elif isinstance(value, list):
            for inner in value:
                self.gather(inner, kind, found)
        elif isinstance(value, str):
            if kind is not None:
                found.append(f"{kind}:{value}")
            else:
                head, colon, _ = value.partition(":")
                if colon and head in self.kinds:
                    found.append(value)

    def cite(self, value, found: list) -> None:
        if isinstance(value, str):
            found.append("document:" + value.partition(":")[0])
        elif isinstance(value, list):
            for inner in value:
                self.cite(inner, found)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key == "at":
                    self.cite(inner, found)
                elif key == "said":
                    found.append(inner)


def validate(path: str, checks: dict, whole, references: References | None) -> tuple[int, int, int]:
    """The numbers of records, of records that do not fit, and of references that lead nowhere."""
    ids, uses, records, wrong = set(), [], 0, 0
    with open(path, "rb") as file:
        next(file)
        for line in file:
            record = orjson.loads(line)
            kind = record["type"]
            if not (whole or checks[kind])(record):
                wrong += 1
            records += 1
            if references is not None:
                ids.add(f"{kind}:{record['id']}")
                for key, value in record.items():
                    if key not in ("type", "id", "name", "names", "label", "text", "summary", "kind", "status"):
                        if key == "evidence":
                            references.cite(value, uses)
                        else:
                            references.gather(value, references.FIXED.get(key), uses)
    dangling = sum(1 for use in uses if use not in ids and not use.startswith("country:"))
    return records, wrong, dangling


def contents(path: str) -> str:
    """What there is in the file, counted outside the clock, so that the report can see that all read the same."""
    with open(path, "rb") as file:
        next(file)
        records = [orjson.loads(line) for line in file]
    return measure.contents(records, lambda value, key: value.get(key), lambda value: value["type"])


def main() -> None:
    parser = measure.parser(__doc__)
    parser.add_argument("--schema", required=True, help="the schema of lines, as mgov writes it")
    parser.add_argument("--no-references", action="store_true")
    parser.add_argument("--whole", action="store_true")
    words = measure.parsed(parser)
    with open(words.schema, "rb") as file:
        schema = json.load(file)
    checks = validators(schema)
    whole = jsonschema_rs.Draft202012Validator(schema).is_valid if words.whole else None
    references = None if words.no_references else References(list(checks))
    times, used, result = [], [], None
    for _ in range(words.repeat):
        begin, processor = time.perf_counter(), time.process_time()
        result = validate(words.file, checks, whole, references)
        times.append(time.perf_counter() - begin)
        used.append(time.process_time() - processor)
    with open(words.file, "rb") as file:
        size = file.seek(0, 2)
    records, wrong, dangling = result
    name = "jsonschema-rs" + (", whole" if words.whole else "") + (", no references" if words.no_references else "")
    if words.rows:
        print("references", words.form, name, records, size, " ".join(map(repr, times)), contents(words.file), sep="\t")
        return
    print(
        f"references lines, {name}: {records} records, {size} bytes; best {min(times) * 1e3:.1f} ms, median "
        f"{statistics.median(times) * 1e3:.1f} ms, processor {min(used) * 1e3:.1f} ms, "
        f"{min(times) * 1e9 / max(records, 1):.0f} ns/record\n  {wrong} do not fit, {dangling} references lead nowhere"
    )


if __name__ == "__main__":
    main()
