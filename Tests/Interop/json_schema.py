"""Judges the JSON Schema, and by it what the library writes: jsonschema-rs and check-jsonschema have to agree.

    json_schema.py FOLDER MGOV

FOLDER holds `standard` and `sister`, each with the schemas and with documents and lines that have to fit them. What is
wrong with fifty and more mutations of the examples has to be found by both judges, and by the library's reader.
"""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path

import jsonschema_rs

from mutations import LENIENT, MUTATIONS, mutated


def load(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


class Judge:
    def __init__(self, folder: Path) -> None:
        self.schema = {form: load(folder / f"{form}.schema.json") for form in ("document", "line")}
        for schema in self.schema.values():
            jsonschema_rs.meta.validate(schema)
        self.validator = {form: jsonschema_rs.Draft202012Validator(schema) for form, schema in self.schema.items()}

    def errors(self, form: str, value) -> list[str]:
        return [f"{list(error.instance_path)}: {error.message[:200]}" for error in self.validator[form].iter_errors(value)]


def check_jsonschema(schema: Path, files: list[Path]) -> set[str]:
    """The names of the files that check-jsonschema objects to."""
    command = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"check-jsonschema could not judge: {done.stdout}{done.stderr}")
    report = json.loads(done.stdout)
    if report.get("parse_errors"):
        sys.exit(f"check-jsonschema could not read: {report['parse_errors']}")
    return {Path(error["filename"]).name for error in report["errors"]}


def is_valid(mgov: str, path: Path) -> bool:
    return subprocess.run([mgov, "validate", str(path)], capture_output=True).returncode == 0


def main() -> None:
    root, mgov = Path(sys.argv[1]), sys.argv[2]
    faults: list[str] = []
    documents = lines = 0

    for name in ("standard", "sister"):
        folder = root / name
        judge = Judge(folder)
        meta = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *map(str, folder.glob("*.schema.json"))]
        if subprocess.run(meta, capture_output=True).returncode != 0:
            faults.append(f"{name}: check-jsonschema finds the schemas to be none")
        found = sorted(path for path in folder.glob("*.json") if not path.name.endswith(".schema.json"))
        for path in found:
            documents += 1
            faults += [f"{name}/{path.name} {error}" for error in judge.errors("document", load(path))]
        refused = check_jsonschema(folder / "document.schema.json", found)
        faults += [f"{name}/{file}: refused by check-jsonschema" for file in sorted(refused)]
        for path in sorted(folder.glob("*.jsonl")):
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                if line:
                    lines += 1
                    errors = judge.errors("line", json.loads(line))
                    faults += [f"{name}/{path.name}:{number} {error}" for error in errors]
    print(f"{documents} documents and {lines} lines fit their schemas" if not faults else "not everything fits")

    folder = root / "standard"
    judge = Judge(folder)
    examples = load(folder / "examples.json")
    if not is_valid(mgov, folder / "examples.json"):
        faults.append("mgov validate finds errors in the examples: it can't be a judge of what is wrong with others")
    wrong = root / "wrong"
    right = root / "right"
    wrong.mkdir()
    right.mkdir()
    for number, mutation in enumerate(MUTATIONS, 1):
        value, record = mutated(copy.deepcopy(examples), mutation)
        path = wrong / f"{number:02}.json"
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        if not judge.errors("document", value):
            faults.append(f"{mutation.what}: taken in a document")
        if record is not None and not judge.errors("line", record):
            faults.append(f"{mutation.what}: taken in a line")
        if not mutation.is_warned_of and is_valid(mgov, path):
            faults.append(f"{mutation.what}: taken by mgov validate")
    refused = check_jsonschema(folder / "document.schema.json", sorted(wrong.glob("*.json")))
    for number, mutation in enumerate(MUTATIONS, 1):
        if f"{number:02}.json" not in refused:
            faults.append(f"{mutation.what}: taken by check-jsonschema")
    print(f"{len(MUTATIONS)} mutations that may not fit")

    for number, mutation in enumerate(LENIENT, 1):
        value, record = mutated(copy.deepcopy(examples), mutation)
        path = right / f"{number:02}.json"
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        faults += [f"{mutation.what}: {error}" for error in judge.errors("document", value)]
        if record is not None:
            faults += [f"{mutation.what}, a line: {error}" for error in judge.errors("line", record)]
        read = subprocess.run([mgov, "convert", str(path), "--to", "canonical-json"], capture_output=True)
        if read.returncode != 0:
            faults.append(f"{mutation.what}: refused by the reader: {read.stderr.decode()}")
    refused = check_jsonschema(folder / "document.schema.json", sorted(right.glob("*.json")))
    faults += [f"{LENIENT[int(file[:2]) - 1].what}: refused by check-jsonschema" for file in sorted(refused)]
    print(f"{len(LENIENT)} liberties that have to fit")

    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
