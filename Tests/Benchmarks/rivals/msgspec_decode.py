"""Reads a generated knowledge base with msgspec into typed structs, kept in a list, with Python's default collector."""

from __future__ import annotations

import msgspec

import measure
import records


def main() -> None:
    words = measure.arguments(__doc__)
    with open(words.file, "rb") as file:
        data = file.read()
    if words.form == "lines":
        # The header is no record; the rest is read at once, which is faster than line by line.
        rest = data[data.index(b"\n") + 1 :]
        decoder = msgspec.json.Decoder(records.Record)
        times, result = measure.seconds(words.repeat, lambda: decoder.decode_lines(rest))
    else:
        decoder = msgspec.json.Decoder(records.Base)
        times, base = measure.seconds(words.repeat, lambda: decoder.decode(data))
        result = base.records()
    what = measure.contents(
        result, lambda value, key: getattr(value, key, None), lambda value: value.__struct_config__.tag
    )
    measure.show(words, "msgspec", len(result), len(data), times, what)


if __name__ == "__main__":
    main()
