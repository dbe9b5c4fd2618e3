"""Judges SQL scripts: a PostgreSQL server of its own on loopback and the sqlite3 of Python load them into empty databases, every view
answers, and the rows are those of the CSV package.

    sql.py FOLDER

FOLDER holds NAME.postgres.sql, NAME.sqlite.sql and the package NAME/ for each NAME. initdb and pg_ctl have to be installed (Debian:
postgresql).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas

faults: list[str] = []


def fault(text: str) -> None:
    faults.append(text)


class Server:
    """A PostgreSQL server that listens on a socket in a temporary folder and on loopback alone."""

    port = 54329

    def __init__(self) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin")) if not shutil.which("initdb") else []
        self.bin = str(found[-1]) + "/" if found else ""
        if not found and not shutil.which("initdb"):
            sys.exit("sql.py: no PostgreSQL here: install it (Debian: postgresql)")
        self.folder = tempfile.mkdtemp()
        self.user: list[str] = []
        if os.geteuid() == 0:
            # The server refuses to run as root.
            shutil.chown(self.folder, "postgres")
            self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def run(self, *words: str, text: str | None = None) -> subprocess.CompletedProcess:
        return subprocess.run([*self.user, *words], input=text, capture_output=True, text=True, cwd="/")

    def __enter__(self) -> "Server":
        data = self.folder + "/data"
        made = self.run(self.bin + "initdb", "-D", data, "-U", "judge", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        if made.returncode:
            sys.exit("sql.py: initdb: " + made.stderr)
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=off"
        done = subprocess.run(
            [*self.user, self.bin + "pg_ctl", "-D", data, "-o", options, "-w", "-l", self.folder + "/log", "start"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/")
        if done.returncode:
            sys.exit("sql.py: pg_ctl: " + done.stderr + Path(self.folder + "/log").read_text())
        return self

    def __exit__(self, *_) -> None:
        self.run(self.bin + "pg_ctl", "-D", self.folder + "/data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def psql(self, database: str, *words: str, text: str | None = None) -> subprocess.CompletedProcess:
        return self.run(
            self.bin + "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "judge", "-d", database, "-X", "-q",
            "-v", "ON_ERROR_STOP=1", *words, text=text)

    def rows(self, database: str, query: str) -> list[list[str]]:
        done = self.psql(database, "-At", "-F", "\x1f", "-R", "\x1e", "-c", query)
        if done.returncode:
            fault(f"{database}: {query[:80]}: {done.stderr[:200]}")
            return []
        text = done.stdout.removesuffix("\n")
        return [row.split("\x1f") for row in text.split("\x1e")] if text else []


def frame(path: Path) -> pandas.DataFrame:
    return pandas.read_csv(path, dtype=str, keep_default_na=False, na_filter=False)


def name(path: Path) -> str:
    return path.stem.replace("-", "_")


def matches(count: int, path: Path, table: pandas.DataFrame) -> bool:
    """Databases hold the countries, groups and themes of the reference data as rows, too."""
    kind = path.stem.split("-")[0]
    return count >= len(table) if kind in ("countries", "groups", "themes") else count == len(table)


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and (len(cell) == 1 or cell[1] in "=+-@'\t\r\n") else cell


def postgres(server: Server, folder: Path, package: Path) -> None:
    database = "judge_" + package.name.replace("-", "_")
    server.psql("postgres", "-c", f"CREATE DATABASE {database}")
    script = folder / f"{package.name}.postgres.sql"
    loaded = server.psql(database, text=script.read_bytes().decode())
    if loaded.returncode:
        return fault(f"{script.name}: {loaded.stderr[:400]}")
    for path in sorted(package.glob("*.csv")):
        table = frame(path)
        count = server.rows(database, f'SELECT count(*) FROM "{name(path)}"')
        if count and not matches(int(count[0][0]), path, table):
            fault(f"{package.name}: PostgreSQL holds {count[0][0]} rows of {name(path)}, the package {len(table)}")
        # Texts to the character: the entities are named by every kind of text.
        if path.stem == "entities":
            held = dict(server.rows(database, 'SELECT "reference", encode(convert_to("name", \'UTF8\'), \'hex\') FROM "entities"'))
            said = {
                row["reference"]: unguarded(row["name"]).replace("\0", "\ufffd").encode().hex() for _, row in table.iterrows()
            }
            if held != said:
                fault(f"{package.name}: PostgreSQL holds other names")
    views = server.rows(database, "SELECT viewname FROM pg_views WHERE schemaname = 'public' ORDER BY 1")
    if len(views) < 6:
        fault(f"{package.name}: views are missing: {views}")
    for (view,) in views:
        server.rows(database, f'SELECT count(*) FROM "{view}"')
    keys = server.rows(database, "SELECT count(*) FROM pg_constraint WHERE contype = 'f'")
    comments = server.rows(database, "SELECT count(*) FROM pg_description d JOIN pg_class c ON c.oid = d.objoid WHERE c.relkind = 'r'")
    if keys and int(keys[0][0]) < 20 or comments and int(comments[0][0]) < 100:
        fault(f"{package.name}: foreign keys {keys}, comments {comments}")


def sqlite(folder: Path, package: Path) -> None:
    script = folder / f"{package.name}.sqlite.sql"
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(script.read_bytes().decode())
    except sqlite3.Error as error:
        return fault(f"{script.name}: {error}")
    if broken := database.execute("PRAGMA foreign_key_check").fetchall():
        fault(f"{package.name}: SQLite finds broken keys: {broken[:3]}")
    if (check := database.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
        fault(f"{package.name}: SQLite: {check}")
    for path in sorted(package.glob("*.csv")):
        table = frame(path)
        (count,) = database.execute(f'SELECT count(*) FROM "{name(path)}"').fetchone()
        if not matches(count, path, table):
            fault(f"{package.name}: SQLite holds {count} rows of {name(path)}, the package {len(table)}")
        if path.stem == "entities":
            held = dict(database.execute('SELECT "reference", "name" FROM "entities"'))
            said = {row["reference"]: unguarded(row["name"]).replace("\0", "\ufffd") for _, row in table.iterrows()}
            if held != said:
                fault(f"{package.name}: SQLite holds other names")
    views = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    for view in views:
        database.execute(f'SELECT count(*) FROM "{view}"').fetchone()
    if package.name == "examples":
        answers(database)


def answers(database: sqlite3.Connection) -> None:
    """Questions of the field, by the views alone; the answers stand in the documents."""
    organisers = database.execute(
        """SELECT "target" FROM "relations" WHERE "source" = 'meeting:minsk-2016' AND "relation" = 'organisers' ORDER BY 1"""
    ).fetchall()
    if organisers != [("country:BY",), ("country:LT",)]:
        fault(f"who organised the meeting in Minsk: {organisers}")
    if not database.execute("""SELECT 1 FROM "meeting_pairs" WHERE "meeting" = 'meeting:minsk-2016'""").fetchone():
        fault("nobody met in Minsk")
    # It took place in Greece, which no source names among those who took part.
    if database.execute(
        """SELECT 1 FROM "meeting_pairs" WHERE "meeting" = 'meeting:athens-workshop' AND 'country:GR' IN ("one", "other")"""
    ).fetchone():
        fault("a country met because a meeting was there")
    if found := database.execute("""SELECT DISTINCT "role" FROM "programme_roles" WHERE "party" LIKE 'theme:%'""").fetchall():
        fault(f"themes have roles: {found}")
    for view in ("dates", "evidence", "theme_coverage", "programme_roles", "recommendation_outcomes", "relations_by_name"):
        if not database.execute(f'SELECT count(*) FROM "{view}"').fetchone()[0]:
            fault(f"the view {view} says nothing of the examples")


def main() -> None:
    folder = Path(sys.argv[1])
    packages = sorted(path for path in folder.iterdir() if path.is_dir())
    with Server() as server:
        for package in packages:
            postgres(server, folder, package)
            sqlite(folder, package)
    if not packages:
        fault("there is nothing to judge")
    print(f"SQL: {len(packages)} knowledge bases in PostgreSQL and SQLite: {len(faults)} faults")
    for text in faults[:20]:
        print("  " + text)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
