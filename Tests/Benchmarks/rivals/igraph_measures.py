"""PageRank and betweenness of a network with igraph, on one thread, held against the library's answers where they are."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time

import igraph


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    words = parser.parse_args()
    with open(words.file) as file:
        count = int(file.readline())
        cells = [[int(cell) for cell in line.split()] for line in file]
    graph = igraph.Graph(count, [(one, other) for one, other, _ in cells])
    # A list of floats is what igraph takes over fastest.
    weights = [float(weight) for _, _, weight in cells]
    measures = {
        ("pageRank", "weighted"): (20, lambda: graph.pagerank(damping=0.85, weights=weights)),
        ("pageRank", "unweighted"): (20, lambda: graph.pagerank(damping=0.85)),
        ("betweenness", "steps"): (1, lambda: graph.betweenness()),
        ("betweenness", "lengths"): (1, lambda: graph.betweenness(weights=weights)),
    }
    answers = {}
    if os.path.exists(words.file + ".answers"):
        with open(words.file + ".answers") as file:
            for line in file:
                task, form, *values = line.split()
                answers[task, form] = [float(value) for value in values]
    for (task, form), (times, work) in measures.items():
        seconds = []
        for _ in range(words.repeat):
            begin = time.process_time()
            for _ in range(times):
                values = work()
            seconds.append((time.process_time() - begin) / times)
        difference = check(values, answers[task, form]) if (task, form) in answers else None
        show(words, task, form, count, len(cells), seconds, difference)


def check(ours: list[float], theirs: list[float]) -> float:
    """The largest difference, beside the larger of the two; ends where it is more than a thousand millionth."""
    largest = max(abs(a - b) / max(abs(a), abs(b), 1e-300) for a, b in zip(ours, theirs, strict=True))
    if largest > 1e-9:
        sys.exit(f"igraph answers something else: the largest difference is {largest}")
    return largest


def show(words, task, form, nodes, edges, seconds, difference) -> None:
    if words.rows:
        values = " ".join(repr(value) for value in seconds)
        size = os.path.getsize(words.file)
        print(task, form, "igraph", nodes, size, values, f"nodes {nodes}, edges {edges}", sep="\t")
    else:
        middle = statistics.median(seconds)
        print(f"{task} {form}, igraph: {nodes} nodes, {edges} edges; best {min(seconds) * 1e3:.3f} ms, median {middle * 1e3:.3f} ms")
    if difference is not None:
        print(f"  {task} {form}: the answers differ by at most {difference:.1e} of themselves", file=sys.stderr)


if __name__ == "__main__":
    main()
