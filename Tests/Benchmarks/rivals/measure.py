"""What the rivals share: the words of the call, the clock, the row that the benchmarks' report reads."""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from typing import Any, Callable

PARTIES = ("organisers", "hosts", "funders", "participants", "moderators", "by", "to", "drafters", "responsible", "authors")


def arguments(text: str) -> argparse.Namespace:
    return parsed(parser(text))


def parser(text: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("file")
    parser.add_argument("--form", choices=["lines", "document"], default="lines")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    parser.add_argument("--no-collector", action="store_true", help="without Python's garbage collector")
    return parser


def parsed(parser: argparse.ArgumentParser) -> argparse.Namespace:
    words = parser.parse_args()
    if words.no_collector:
        gc.disable()
    return words


def seconds(repeats: int, work: Callable[[], Any]) -> tuple[list[float], Any]:
    """The seconds of each repeat and what came of the last. What is made is kept until the clock has stopped."""
    result, times = None, []
    for _ in range(repeats):
        result = None
        begin = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begin)
    return times, result


def contents(records: list, get: Callable[[Any, str], Any], kind: Callable[[Any], str]) -> str:
    """What was read, counted as the library's benchmarks count it."""
    parties = scalars = evidence = 0
    for record in records:
        evidence += len(get(record, "evidence") or ())
        for key in PARTIES:
            parties += len(get(record, key) or ())
        text = get(record, {"recommendation": "text", "contribution": "summary"}.get(kind(record), ""))
        if text:
            scalars += len(text if isinstance(text, str) else get(text, "text"))
    return f"records {len(records)}, parties {parties}, scalars {scalars}, evidence {evidence}"


def show(words: argparse.Namespace, name: str, count: int, size: int, times: list[float], what: str) -> None:
    if words.rows:
        values = " ".join(repr(value) for value in times)
        print("decode", words.form, name, count, size, values, what, sep="\t")
        return
    middle = statistics.median(times)
    print(
        f"decode {words.form}, {name}: {count} records, {size} bytes; best {min(times) * 1e3:.1f} ms, "
        f"median {middle * 1e3:.1f} ms, {size / 1e6 / middle:.1f} MB/s, {middle * 1e9 / max(count, 1):.0f} ns/record"
    )
    print("  " + what)
