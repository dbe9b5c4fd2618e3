"""Judges CSV data packages: frictionless validates them, pandas and DuckDB read every table, and what pandas writes again in the
habits of spreadsheet programs comes back as the same knowledge base.

    data_package.py FOLDER MGOV

FOLDER holds a package in NAME/ and the same knowledge base as NAME.json for each NAME.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import frictionless
import pandas

faults: list[str] = []


def fault(text: str) -> None:
    faults.append(text)


def document(mgov: str, package: Path) -> str:
    done = subprocess.run([mgov, "convert", str(package), "--to", "json"], capture_output=True, text=True)
    if done.returncode:
        return done.stderr
    return done.stdout


def frame(path: Path) -> pandas.DataFrame:
    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_filter=False, encoding="utf-8")


def valid(package: Path) -> None:
    """Types, patterns, keys and foreign keys, by the descriptor."""
    report = frictionless.validate(str(package / "datapackage.json"))
    errors = report.flatten(["type", "rowNumber", "fieldName", "note"])
    if package.name.startswith(("random", "sister")):
        # What chance makes refers to things that are not there.
        errors = [error for error in errors if error[0] != "foreign-key"]
    elif not report.valid and not errors:
        fault(f"{package.name}: frictionless: {report.errors}")
    for error in errors[:5]:
        fault(f"{package.name}: frictionless: {error}")


def same_rows(package: Path) -> int:
    """DuckDB and pandas see the same cells."""
    rows = 0
    for path in sorted(package.glob("*.csv")):
        table = frame(path)
        rows += len(table)
        read = duckdb.sql(
            f"SELECT * FROM read_csv('{path}', header=true, all_varchar=true, nullstr='\\N', quote='\"', escape='\"', delim=',')"
        ).df()
        if list(read.columns) != list(table.columns) or len(read) != len(table):
            fault(f"{path.name}: DuckDB reads {len(read)} rows, pandas {len(table)}")
        elif not (read.fillna("") == table).all(axis=None):
            fault(f"{path.name}: DuckDB and pandas read other cells")
        formulas = table.map(lambda cell: cell[:1] in tuple("=+-@\t\r\n") and not cell.lstrip("-").replace(".", "", 1).isdigit())
        if formulas.any(axis=None):
            fault(f"{path.name}: a cell begins like a formula")
    return rows


def same_entities(package: Path, document: dict) -> None:
    for kind, records in document.items():
        if kind == "records" or not (isinstance(records, list) and (package / f"{kind}.csv").exists()):
            continue
        ids = list(frame(package / f"{kind}.csv")["id"])
        if ids != [record["id"] for record in records]:
            fault(f"{package.name}/{kind}.csv: other ids than the document")
    if set(frame(package / "entities.csv")["reference"]) == set():
        fault(f"{package.name}: no entities")


def habits(package: Path, mgov: str, text: str) -> None:
    """The same tables as people's programs save them, rows and columns in another order."""
    for name, options, order in (
        ("Excel in English", {"encoding": "utf-8-sig", "lineterminator": "\r\n"}, 1),
        ("Excel in German", {"sep": ";", "encoding": "utf-8-sig", "lineterminator": "\r\n"}, -1),
        ("Unicode text", {"sep": "\t", "encoding": "utf-16"}, 1),
        ("everything quoted", {"quoting": 1}, -1),
    ):
        with tempfile.TemporaryDirectory() as folder:
            again = Path(folder) / "again"
            again.mkdir()
            (again / "datapackage.json").write_bytes((package / "datapackage.json").read_bytes())
            for path in package.glob("*.csv"):
                table = frame(path)
                table = table[list(table.columns)[::order]]
                # Rows of lists may stand in any order: their positions say where they belong.
                if "position" in table.columns and path.name != "records.csv":
                    table = table.iloc[::-1]
                table.to_csv(again / path.name, index=False, **options)
            if document(mgov, again) != text:
                fault(f"{package.name} as {name}: {document(mgov, again)[:300]}")


def main() -> None:
    folder, mgov = Path(sys.argv[1]), sys.argv[2]
    tables = rows = 0
    packages = sorted(path for path in folder.iterdir() if path.is_dir())
    for package in packages:
        text = (folder / f"{package.name}.json").read_text(encoding="utf-8")
        valid(package)
        rows += same_rows(package)
        tables += len(list(package.glob("*.csv")))
        same_entities(package, json.loads(text))
        # mgov does not know the types of the sister package, whose own tests read it again.
        if package.name.startswith("sister"):
            continue
        if document(mgov, package) != text:
            fault(f"{package.name}: does not come back the same: {document(mgov, package)[:300]}")
        if package.name != "generated":
            habits(package, mgov, text)
    if not packages or not rows:
        fault("there is nothing to judge")
    print(f"CSV: {len(packages)} packages, {tables} tables, {rows} rows; frictionless, pandas, DuckDB: {len(faults)} faults")
    for text in faults[:20]:
        print("  " + text)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
