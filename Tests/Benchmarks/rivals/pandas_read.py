"""Reads the CSV files of a data package with pandas' C reader, every column as text."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import pandas


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the package")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--records", type=int, default=0, help="of how many records, for the report")
    parser.add_argument("--rows", action="store_true", help="tab-separated, for the report")
    words = parser.parse_args()
    # The library does not read the list of entities, which follows from the other tables.
    files = [path for path in sorted(words.folder.glob("*.csv")) if path.name != "entities.csv"]
    size = sum(path.stat().st_size for path in files)
    seconds, rows = [], 0
    for _ in range(words.repeat):
        begin = time.perf_counter()
        tables = [pandas.read_csv(path, dtype=str, na_filter=False, engine="c") for path in files]
        seconds.append(time.perf_counter() - begin)
        rows = sum(map(len, tables))
    if words.rows:
        print("export", "read csv", "pandas", words.records, size, " ".join(map(repr, seconds)), f"rows {rows}", sep="\t")
    else:
        print(f"read csv, pandas: {size} bytes, {rows} rows; best {min(seconds):.3f} s, {size / 1e6 / min(seconds):.1f} MB/s")


if __name__ == "__main__":
    main()
