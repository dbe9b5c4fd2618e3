"""Serialises N-Triples with rdflib: the graph is read before the clock starts."""

from __future__ import annotations

import argparse
import os
import time

import rdflib


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", help="N-Triples")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--records", type=int, default=0, help="of how many records, for the report")
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    words = parser.parse_args()
    graph = rdflib.Graph()
    graph.parse(words.file, format="nt")
    seconds = []
    for _ in range(words.repeat):
        begin = time.perf_counter()
        data = graph.serialize(format="nt", encoding="utf-8")
        seconds.append(time.perf_counter() - begin)
    if words.rows:
        values = " ".join(repr(value) for value in seconds)
        print("export", "ntriples", "rdflib", words.records, len(data), values, f"triples {len(graph)}", sep="\t")
        return
    best = min(seconds)
    print(
        f"export ntriples, rdflib: {len(graph)} triples, {len(data)} bytes ({os.path.getsize(words.file)} read); "
        f"best {best * 1e3:.1f} ms, {len(data) / 1e6 / best:.1f} MB/s, {best * 1e9 / len(graph):.0f} ns/triple"
    )


if __name__ == "__main__":
    main()
