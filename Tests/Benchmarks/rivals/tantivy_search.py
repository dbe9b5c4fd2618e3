"""Builds a text index with tantivy, in memory and on one thread, and asks it the queries that the library is asked.

The texts get tantivy's default tokenizer (words of letters and digits, in lower case, no stems) and positions.
"""

from __future__ import annotations

import argparse
import time

import tantivy


def build(texts: list[str]) -> tantivy.Index:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=False, tokenizer_name="default", index_option="position")
    index = tantivy.Index(schema.build())
    writer = index.writer(heap_size=500_000_000, num_threads=1)
    for text in texts:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def show(words: argparse.Namespace, task: str, form: str, count: int, size: int, times: list[float], what: str) -> None:
    if words.rows:
        print(task, form, "tantivy", count, size, " ".join(repr(value) for value in times), what, sep="\t")
    else:
        times = sorted(times)
        print(f"{task} {form}, tantivy: best {times[0] * 1e3:.3f} ms, median {times[len(times) // 2] * 1e3:.3f} ms; {what}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", help="what “search-texts” wrote")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    words = parser.parse_args()
    with open(words.file, encoding="utf-8") as file:
        body, questions = file.read().split("\n\n")
    texts = body.split("\n")
    size = sum(len(text.encode()) for text in texts)

    times, index = [], None
    for _ in range(words.repeat):
        begin = time.process_time()
        index = build(texts)
        times.append(time.process_time() - begin)
    searcher = index.searcher()
    show(words, "search-build", "texts", len(texts), size, times, "built")

    sorts: dict[str, list[str]] = {}
    for line in questions.strip().split("\n"):
        sort, _, query = line.partition("\t")
        sorts.setdefault(sort, []).append(query)
    for sort, queries in sorts.items():
        times = []
        for _ in range(words.repeat):
            found = 0
            begin = time.process_time()
            for query in queries:
                found += len(searcher.search(index.parse_query(query, ["text"]), 10, count=False).hits)
            times.append((time.process_time() - begin) / len(queries))
        show(words, "search-query", sort, len(texts), 0, times, f"{found} found")


if __name__ == "__main__":
    main()
