"""Judges the dossiers: a parser of CommonMark with GitHub's tables and footnotes reads them.

    dossiers.py FOLDER JSON

FOLDER holds a page each for some entities (NAME.md), JSON is the knowledge base. Every mark has its footnote, every link its
target, every row of a table its columns, nothing is HTML but the targets of links, and every text that an entity says is to be read.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

ANCHOR = re.compile(r'<a id="([A-Za-z0-9]+-[A-Za-z0-9._-]+)">|</a>')

KINDS = {"strategies": "strategy"} | {
    kind + "s": kind for kind in ("organisation", "person", "meeting", "session", "recommendation", "contribution")
}


def texts(value) -> list[str]:
    """The texts of an entity that a reader has to find: its names, labels, summaries and topics."""
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in ("evidence", "at") for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) and " " in value else []


def main() -> None:
    folder, base = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    entities = [(table, entity) for table, rows in base.items() if isinstance(rows, list) for entity in rows]
    faults, pages, notes = [], sorted(folder.glob("*.md")), 0
    for path in pages:
        text = path.read_text(encoding="utf-8")
        tokens = parser.parse(text)
        inline = [child for token in tokens for child in token.children or []]
        html = [token.content for token in inline + tokens if token.type in ("html_inline", "html_block")]
        faults += [f"{path.name}: HTML: {part!r}" for part in html if not re.fullmatch(f"(?:{ANCHOR.pattern}|\\s)*", part)]
        targets = {match for part in html for match in re.findall(r'id="([^"]+)"', part)}
        for token in inline:
            if token.type == "link_open" and token.attrs["href"].removeprefix("#") not in targets:
                faults.append(f"{path.name}: a link to {token.attrs['href']}, which is not there")
        plain = "".join(
            child.content + (" " if child.type == "softbreak" else "") for child in inline if child.type in ("text", "softbreak", "text_special"))
        if "[^" in plain:
            faults.append(f"{path.name}: a mark without a footnote")
        defined = set(re.findall(r"(?m)^\[\^(\d+)\]: ", text))
        marked = set(re.findall(r"\[\^(\d+)\](?!:)", text))
        if defined != marked:
            faults.append(f"{path.name}: notes and marks differ: {sorted(defined ^ marked)}")
        notes += len(defined)
        widths = [line.replace("\\|", "").count("|") for line in text.splitlines() if line.startswith("|")]
        tables = re.findall(r"(?m)(?:^\|.*\n)+", text)
        for table in tables:
            if len({line.replace("\\|", "").count("|") for line in table.splitlines()}) > 1:
                faults.append(f"{path.name}: a table with rows of different width")
        rows = sum(token.type == "tr_open" for token in tokens)
        if rows != len(widths) - len(tables):
            faults.append(f"{path.name}: {len(widths) - len(tables)} rows were written, {rows} are read")
        chosen = [entity for table, entity in entities if f"{KINDS.get(table)}-{entity['id']}" in targets]
        read = re.sub(r"\s+", " ", plain)
        for entity in chosen:
            for said in texts({key: part for key, part in entity.items() if key in ("name", "label", "names", "topics", "summary", "text")}):
                if re.sub(r"\s+", " ", said).strip() not in read:
                    faults.append(f"{path.name}: {entity['id']} says {said!r}, which is not to be read")
    if len(pages) < 3 or not notes:
        faults.append(f"only {len(pages)} pages with {notes} notes were there to be judged")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(pages)} dossiers with {notes} footnotes are read as they were meant")


if __name__ == "__main__":
    main()
