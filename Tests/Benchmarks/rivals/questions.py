"""Asks databases what the library is asked of its graph: the same records, the same questions, the same answers.

The JSON Lines are loaded into tables with integer keys and an index on everything that is asked for; only the loop of
questions is timed, by processor time, on one thread, after one round that is not counted.
"""

from __future__ import annotations

import argparse
import calendar
import datetime
import json
import re
import sqlite3
import statistics
import time
from typing import Any, Callable, Iterator

EPOCH = datetime.date(1970, 1, 1).toordinal()
FOREVER = 10**9

SCHEMA = """
create table recommendation (n integer primary key, id text not null, themes integer, due_first integer, due_last integer);
create table rec_theme (recommendation integer not null, theme integer not null);
create table rec_to (recommendation integer not null, party integer not null);
create table meeting (n integer primary key, year integer);
create table organiser (meeting integer not null, party integer not null);
create table party (n integer primary key, country integer);
create table strategy (n integer primary key, begun integer, ending integer);
create table force (strategy integer not null, first integer, last integer, answer integer);
"""
INDEXES = """
create unique index recommendation_id on recommendation (id);
create index rec_due on recommendation (due_first, due_last);
create index rec_theme_by_theme on rec_theme (theme, recommendation);
create index rec_theme_by_rec on rec_theme (recommendation, theme);
create index rec_to_by_party on rec_to (party, recommendation);
create index rec_to_by_rec on rec_to (recommendation, party);
create index organiser_by_meeting on organiser (meeting, party);
create index organiser_by_party on organiser (party, meeting);
create index meeting_by_year on meeting (year);
create index strategy_by_period on strategy (begun, ending);
create index force_by_days on force (first, last, answer);
"""
FILTER = """
select r.n from recommendation r join rec_theme t on t.recommendation = r.n join rec_to p on p.recommendation = r.n
where t.theme = ? and p.party = ? and r.due_first >= ? and r.due_last <= ? group by r.n
"""
CROSS = """
select p.country, m.year, count(distinct m.n) from meeting m join organiser o on o.meeting = m.n
join party p on p.n = o.party where p.country is not null and m.year is not null group by p.country, m.year
"""
IN_FORCE = "select count(*) from force where first <= ? and last >= ? and answer >= ?"
COVERING = "select count(*) from strategy where begun <= ? and ending >= ?"


def bounds(text: str) -> tuple[int, int]:
    """The first and the last day of a date without unspecified digits."""
    year, *rest = re.sub("[?~%]", "", text).split("-")
    if not rest or int(rest[0]) > 12:
        low, high = datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31)
    else:
        month = int(rest[0])
        last = calendar.monthrange(int(year), month)[1]
        low = datetime.date(int(year), month, int(rest[1]) if len(rest) > 1 else 1)
        high = datetime.date(int(year), month, int(rest[1]) if len(rest) > 1 else last)
    return low.toordinal() - EPOCH, high.toordinal() - EPOCH


def outermost(text: str) -> tuple[int, int]:
    """The first and the last day that a date or an interval may touch."""
    if "/" not in text:
        return bounds(text)
    start, end = text.split("/")
    first = -FOREVER if start in ("", "..") else bounds(start)[0]
    return first, FOREVER if end in ("", "..") else bounds(end)[1]


def certain(text: str) -> tuple[int, int]:
    """The last day on which a period may begin, and the first on which it may end."""
    if "/" not in text:
        return bounds(text)
    start, end = text.split("/")
    last = bounds(start)[1] if start not in ("", "..") else (FOREVER if start == "" else -FOREVER)
    if end == "..":
        return last, FOREVER
    return last, bounds(end)[0] if end else bounds(start)[0]


class Records:
    """The rows of the tables."""

    def __init__(self, path: str) -> None:
        self.tables: dict[str, list[tuple]] = {}
        self.parties: dict[str, int] = {}
        self.countries: dict[int, int] = {}
        self.themes: dict[str, int] = {}
        self.count = 0
        with open(path, "rb") as file:
            next(file)
            for line in file:
                self.take(json.loads(line))
        self.tables["party"] = [(number, self.countries.get(number)) for number in self.parties.values()]

    def party(self, value: Any) -> int | None:
        name = value if isinstance(value, str) else value.get("party")
        if name is None:
            return None
        number = self.parties.setdefault(name, len(self.parties))
        if name.startswith("country:"):
            self.countries[number] = number
        return number

    def add(self, table: str, *row: Any) -> None:
        self.tables.setdefault(table, []).append(row)

    def take(self, record: dict) -> None:
        self.count += 1
        kind, name = record["type"], record["id"]
        if kind == "organisation":
            self.countries[self.party("organisation:" + name)] = self.party(record["jurisdiction"])
        elif kind == "recommendation":
            number = int(name.rpartition("r")[2])
            due = outermost(record["due"]) if "due" in record else (None, None)
            self.add("recommendation", number, name, len(record["themes"]), *due)
            for theme in record["themes"]:
                self.add("rec_theme", number, self.theme(theme))
            for party in {self.party(value) for value in record.get("to", ())} - {None}:
                self.add("rec_to", number, party)
        elif kind == "meeting":
            number = int(name.rpartition("m")[2])
            first, last = outermost(record["when"])
            self.add("meeting", number, self.year(first, last))
            for party in {self.party(value) for value in record.get("organisers", ())} - {None}:
                self.add("organiser", number, party)
        elif kind == "strategy":
            self.add("strategy", int(name.rpartition("-")[2]), *certain(record["period"]))
        elif kind == "theme":
            self.theme(name)
            self.add("theme", name)

    def theme(self, name: str) -> int:
        return self.themes.setdefault(name, len(self.themes))

    @staticmethod
    def year(first: int, last: int) -> int | None:
        if first == -FOREVER or last == FOREVER:
            return None
        years = {datetime.date.fromordinal(day + EPOCH).year for day in (first, last)}
        return years.pop() if len(years) == 1 else None


COUNTRIES = "BY GE UA MD AM AZ LT PL CZ HU SK RS BA MK AL TR KZ KG LV EE AT DE SE DK NL FR IT ES RO BG".split()


def filters(records: Records) -> Iterator[tuple[int, int, int, int]]:
    for place, (theme,) in enumerate(records.tables["theme"]):
        for other, country in enumerate(COUNTRIES):
            if (place + other) % 3 == 0:
                year = 2004 + (place * 5 + other) % 18
                first, last = bounds(f"{year}-01-01")[0], bounds(f"{year + 2}-12-31")[1]
                yield records.themes[theme], records.parties.get("country:" + country, -1), first, last


def days() -> list[tuple[int, int]]:
    each = [datetime.date(2005 + n // 3, 1 + n % 12, 1 + n % 28).toordinal() - EPOCH for n in range(60)]
    return [(day, day) for day in each]


def timed(questions: int, repeats: int, work: Callable[[], Any]) -> tuple[list[float], Any]:
    result, times = work(), []
    for _ in range(repeats):
        begin = time.process_time()
        result = work()
        times.append((time.process_time() - begin) / max(questions, 1))
    return times, result


def answers(records: Records, ask: Callable[[str], Callable], repeats: int, wants_look_up: bool) -> Iterator[tuple]:
    """Each question: its name, the seconds of asking it once, the answer to all."""
    if wants_look_up:
        rows = records.tables["recommendation"]
        ids = [(rows[n * 7919317 % len(rows)][1],) for n in range(min(len(rows), 100_000))]
        fetch = ask("select themes from recommendation where id = ?")

        def look_up() -> int:
            total = 0
            for name in ids:
                total += fetch(name)[0][0]
            return total

        times, total = timed(len(ids), repeats, look_up)
        yield "look-up", times, f"themes {total}"
    chosen = list(filters(records))
    fetch = ask(FILTER)
    times, found = timed(len(chosen), repeats, lambda: [fetch(words) for words in chosen])
    yield "filter", times, f"found {sum(map(len, found))}, numbers {sum(row[0] for rows in found for row in rows)}"
    fetch = ask(CROSS)
    times, cells = timed(1, repeats, lambda: fetch(()))
    numbers = [cell[2] for cell in cells]
    yield "cross-tabulate", times, (
        f"cells {len(numbers)}, sum {sum(numbers)}, squares {sum(number * number for number in numbers)}"
    )
    fetch = ask(COVERING)
    times, counts = timed(len(days()), repeats, lambda: [fetch(day)[0][0] for day in days()])
    yield "covering", times, f"found {sum(counts)}"
    if records.tables.get("force"):
        fetch = ask(IN_FORCE)
        work = lambda: [[fetch((day, day, answer))[0][0] for answer in (2, 1)] for day, _ in days()]
        times, counts = timed(len(days()), repeats, work)
        yield "in-force", times, f"certainly {sum(c[0] for c in counts)}, at least possibly {sum(c[1] for c in counts)}"


def sqlite(records: Records) -> Callable[[str], Callable]:
    database = sqlite3.connect(":memory:")
    database.executescript(SCHEMA)
    for table in ("recommendation", "rec_theme", "rec_to", "meeting", "organiser", "party", "strategy", "force"):
        rows = records.tables.get(table)
        if not rows:
            continue
        marks = ", ".join("?" * len(rows[0]))
        database.executemany(f"insert into {table} values ({marks})", rows)
    database.executescript(INDEXES + "analyze;")
    cursor = database.cursor()
    return lambda statement: lambda words: cursor.execute(statement, words).fetchall()


def duckdb_(records: Records) -> Callable[[str], Callable]:
    import duckdb

    database = duckdb.connect(":memory:", config={"threads": "1"})
    for statement in SCHEMA.split(";"):
        if statement.strip():
            database.execute(statement)
    for table in ("recommendation", "rec_theme", "rec_to", "meeting", "organiser", "party", "strategy", "force"):
        columns = list(zip(*records.tables.get(table, ())))
        if not columns:
            continue
        names = [f"c{place}" for place in range(len(columns))]
        marks = ", ".join(f"unnest(?) as {name}" for name in names)
        for begin in range(0, len(columns[0]), 200_000):
            database.execute(
                f"insert into {table} select * from (select {marks})", [list(c[begin : begin + 200_000]) for c in columns]
            )
    return lambda statement: lambda words: database.execute(statement, words).fetchall()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--force", help="on which days strategies are in force, as the library's benchmarks write it")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    parser.add_argument("--rival", choices=["sqlite", "duckdb"], action="append")
    words = parser.parse_args()
    records = Records(words.file)
    if words.force:
        with open(words.force, encoding="ascii") as file:
            records.tables["force"] = [tuple(map(int, line.split())) for line in file]
    for rival in words.rival or ["sqlite", "duckdb"]:
        ask = sqlite(records) if rival == "sqlite" else duckdb_(records)
        for name, times, answer in answers(records, ask, words.repeat, rival == "sqlite"):
            if words.rows:
                values = " ".join(repr(value) for value in times)
                print("question", name, rival, records.count, 0, values, answer, sep="\t")
            else:
                middle = statistics.median(times)
                print(f"{name}, {rival}: {records.count} records; best {min(times) * 1e6:.1f} µs, median {middle * 1e6:.1f} µs")
                print("  " + answer)


if __name__ == "__main__":
    main()
