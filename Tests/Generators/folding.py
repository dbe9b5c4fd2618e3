#!/usr/bin/env python3
"""Writes Sources/MigrationGovernanceCore/Text/FoldingTable+Data.swift: what each Unicode scalar folds to.

Run it from the root of the package; it needs Python 3 alone, whose `unicodedata` is the source of every
mapping that is not listed below by hand. Running it with another version of Unicode may change the table:
read the difference, and run the tests.

The table leaves out scalars that fold to themselves, and ASCII, which the library folds without a table.
"""

import pathlib
import sys
import unicodedata as ucd

OUTPUT = pathlib.Path("Sources/MigrationGovernanceCore/Text/FoldingTable+Data.swift")
WIDTH = 118

# Marks that are written over, under or through a letter without making another letter of it: those of Latin,
# Greek and Cyrillic, the points of Hebrew, the vowel signs of Arabic. The marks of Indic scripts, Thai and kana
# are letters in all but name and stay; so does U+0338, which turns "=" into "≠".
DROPPED_MARKS = [
    (0x0300, 0x0337), (0x0339, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06ED), (0x08D3, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0x2DE0, 0x2DFF), (0xA66F, 0xA67D), (0xA69E, 0xA69F), (0xFE20, 0xFE2F),
]
# Scalars that show nothing: soft hyphen, tatweel, joiners, direction and variation marks, tags.
DROPPED = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x0640, 0x0640), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0000, 0xE007F),
    (0xE0100, 0xE01EF),
]
# Written by hand: letters that no Unicode mapping relates to their plain form, and punctuation.
BY_HAND = {
    "'": "\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a",
    '"': "\u00ab\u00bb\u02ba\u02ee\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f",
    "-": "\u02d7\u2043\u2212",
    "/": "\u2044\u2215",
    "a": "\u0251", "ae": "æ", "d": "ð", "e": "əǝɛɘ", "g": "ɣɡ", "i": "ıɩɪ", "j": "ȷ", "n": "ŋ", "o": "ɔɵ",
    "oe": "œ", "q": "ĸ", "ss": "ß", "th": "þ", "u": "ʉ", "v": "ʋ", "z": "ʒ",
    "о": "ө", "у": "үұ",
}
SPECIAL = {ord(source): target for target, sources in BY_HAND.items() for source in sources}
# A fraction would run into the number before it: "2½" is not "21/2".
LEFT_ALONE_TAGS = {"<fraction>"}


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def plain_letter(char):
    """The letter of "LATIN SMALL LETTER L WITH STROKE" and the like, or None."""
    words = ucd.name(char, "").split(" WITH ")
    if len(words) != 2 or not words[0].startswith(("LATIN SMALL LETTER ", "CYRILLIC SMALL LETTER ")):
        return None
    try:
        return ucd.lookup(words[0])
    except KeyError:
        return None


def fold(char):
    """The folded form of one character: closed, so that folding it again changes nothing."""
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3:
        return char
    if code in SPECIAL:
        return SPECIAL[code]
    if code == 0x85 or 0x09 <= code <= 0x0D or ucd.category(char) in ("Zs", "Zl", "Zp"):
        return " "
    if ucd.category(char) == "Pd":
        return "-"
    if within(code, DROPPED) or within(code, DROPPED_MARKS) and ucd.category(char) in ("Mn", "Me"):
        return ""
    canonical = ucd.normalize("NFD", char)
    if canonical != char:
        return "".join(map(fold, canonical))
    if char.casefold() != char:
        return "".join(map(fold, char.casefold()))
    plain = plain_letter(char)
    if plain is not None:
        return fold(plain)
    tag, *codes = ucd.decomposition(char).split() or [""]
    if not codes or tag in LEFT_ALONE_TAGS:
        return char
    compatible = [chr(int(each, 16)) for each in codes]
    if compatible[0] == " " or any(0x1100 <= ord(each) <= 0x11FF for each in compatible):
        return char  # a mark by itself; a letter of Hangul by itself
    return "".join(map(fold, compatible))


def check(table):
    """What the library relies on: a closed table, no surplus space, canonical equivalence, room in its numbers."""
    assert len({source >> 8 for source in table}) <= 0xFF
    assert sum(map(len, table.values())) <= 0xFFFF
    for source, target in table.items():
        assert "".join(map(fold, target)) == target, hex(source)
        assert target == " " or target.strip(" ") == target and "  " not in target, hex(source)
        canonical = ucd.normalize("NFD", chr(source))
        assert "".join(map(fold, canonical)) == target, hex(source)


def entries(table):
    """Joins neighbours with one target, or with targets that advance with them (marked by a tilde)."""
    sources = sorted(table)
    at = 0
    while at < len(sources):
        first = sources[at]
        target = table[first]
        same = advancing = at + 1
        while same < len(sources) and sources[same] == first + same - at and table[sources[same]] == target:
            same += 1
        if len(target) == 1:
            while (
                advancing < len(sources)
                and sources[advancing] == first + advancing - at
                and table[sources[advancing]] == chr(ord(target) + advancing - at)
            ):
                advancing += 1
        end = max(same, advancing)
        text = f"{first:X}" if end == at + 1 else f"{first:X}-{sources[end - 1]:X}"
        text += "~" if advancing > max(same, at + 1) else ">"
        yield text + "+".join(f"{ord(each):X}" for each in target)
        at = end


def lines(words):
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > WIDTH - 2:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def main():
    scalars = [code for code in range(0x80, 0x110000) if not 0xD800 <= code <= 0xDFFF]
    table = {code: fold(chr(code)) for code in scalars}
    table = {code: target for code, target in table.items() if target != chr(code)}
    check(table)
    body = "\n".join("    " + line for line in lines(entries(table)))
    OUTPUT.write_text(
        f"""// Made by Tests/Generators/folding.py from Unicode {ucd.unidata_version}: change that file, not this one.

extension FoldingTable {{
  /// What {len(table):,} scalars fold to, in hexadecimal, in the order of the scalars.
  ///
  /// `C0-C6>61` sends a range to one scalar, `E6>61+65` a scalar to several, `AD>` to nothing;
  /// in `410-42F~430` the target advances with the source. What is absent folds to itself.
  static let data = \"\"\"
{body}
    \"\"\"
}}
""",
        encoding="utf-8",
    )
    print(f"{OUTPUT}: {len(table)} scalars, {OUTPUT.stat().st_size} bytes", file=sys.stderr)


main()
