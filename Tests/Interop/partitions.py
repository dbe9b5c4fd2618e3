"""Judges the partitions: DuckDB answers the questions of Documentation/BeyondOneMachine.md as mgov does.

    partitions.py MGOV FOLDER [FILE …]

Converts the examples, and each FILE, into partitions under FOLDER, and asks both.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "Documentation" / "BeyondOneMachine.md"


def questions() -> dict[str, str]:
    """The SQL of the page, by the name in its first line."""
    found = re.findall(r"```sql\n-- question: (\w+)\n(.*?);\n```", PAGE.read_text(encoding="utf-8"), re.S)
    if len(found) != 3:
        sys.exit(f"{PAGE.name} has {len(found)} questions, not 3")
    return dict(found)


def mgov(program: str, *words: str):
    return json.loads(subprocess.run([program, *words, "--format", "json"], check=True, capture_output=True).stdout)


def expected(program: str, source: list[str]) -> dict[str, set]:
    """What mgov answers, as the rows of the SQL."""
    debate = set()
    for exchange in mgov(program, "questions", *source):
        replies = [answer["reference"].split(":")[1] for answer in exchange["answers"]]
        for asker in exchange["by"] or [None]:
            for reply in replies or [None]:
                debate.add((exchange["question"].split(":")[1], asker, reply))
    counts = mgov(program, "list", "meetings", "--where", "when=2016", "--count-by", "place.country", *source)
    overdue = {
        (found["reference"].split(":")[1], found["overdue"]["answer"])
        for found in mgov(program, "follow-up", "--on", "2015-06-30", *source)
        if found["overdue"] and not any(step["kind"] == "done" for step in found["followUps"])
    }
    return {"debate": debate, "meetings": {(c["value"], c["count"]) for c in counts}, "overdue": overdue}


def judge(program: str, name: str, folder: Path, source: list[str], answers: dict[str, set]) -> list[str]:
    """Faults of an engine's answers, and of what it counted (`count KIND`) against the manifest."""
    faults = []
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["files"]:
        path = folder / entry["file"]
        text = path.read_bytes()
        if len(text) != entry["bytes"] or text.count(b"\n") != entry["records"]:
            faults.append(f"{name}: {entry['file']} is not what the manifest says")
    for kind in manifest["kinds"]:
        if answers[f"count {kind['view']}"] != {(kind["records"],)}:
            faults.append(f"{name}: {kind['view']} are {answers['count ' + kind['view']]}, not {kind['records']}")
    for question, rows in expected(program, source).items():
        if rows != answers[question]:
            odd = sorted(map(str, rows ^ answers[question]))[:6]
            faults.append(f"{name}: {question}: {len(rows ^ answers[question])} rows differ: {odd}")
        print(f"{name}: {question}: {len(rows)} rows")
    return faults


def convert(program: str, target: Path, *source: str) -> None:
    words = [program, "convert", *source, "--to", "jsonl", "--partition-by", "kind,year", "--output", str(target)]
    subprocess.run(words, check=True)


def cases(program: str, folder: Path, files: list[str]):
    """Each knowledge base, as partitions and as mgov's options."""
    for name, source in [("examples", []), *((Path(file).stem, [file]) for file in files)]:
        convert(program, folder / name, *source)
        yield name, folder / name, [word for file in source for word in ("--input", file)]


def duckdb_answers(folder: Path) -> dict[str, set]:
    import duckdb

    os.chdir(folder)
    engine = duckdb.connect()
    engine.execute(Path("views.duckdb.sql").read_text(encoding="utf-8"))
    asked = questions()
    manifest = json.loads(Path("manifest.json").read_text(encoding="utf-8"))
    asked |= {f"count {kind['view']}": f'SELECT count(*) FROM "{kind["view"]}"' for kind in manifest["kinds"]}
    # Every column of every kind is read, so that a value of another type than its column's is found.
    for kind in manifest["kinds"]:
        engine.execute(f'SELECT * FROM "{kind["view"]}"').fetchall()
    return {name: set(engine.execute(sql).fetchall()) for name, sql in asked.items()}


def main() -> None:
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    files = [os.path.abspath(file) for file in sys.argv[3:]]
    faults = []
    for name, target, source in cases(program, folder, files):
        faults += judge(program, name, target, source, duckdb_answers(target))
    if faults:
        sys.exit("\n".join(faults))
    print("DuckDB answers from the partitions what mgov answers")


if __name__ == "__main__":
    main()
