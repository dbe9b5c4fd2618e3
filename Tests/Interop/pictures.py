"""Judges the pictures: Vega-Lite's own JSON Schema and its renderer, and the real Mermaid.

    pictures.py FOLDER

FOLDER holds NAME.vl.json for each plot in Vega-Lite, NAME.mmd for each in Mermaid.
"""

from __future__ import annotations

import json
import struct
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import mermaidx
import vl_convert

# Smaller than this, a picture shows nothing.
LEAST = (200, 60)


def size(png: bytes) -> tuple[int, int]:
    return struct.unpack(">II", png[16:24])


def main() -> None:
    folder, faults = Path(sys.argv[1]), []
    path = files("altair") / "vegalite" / "v5" / "schema" / "vega-lite-schema.json"
    valid = jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))
    plots, diagrams = sorted(folder.glob("*.vl.json")), sorted(folder.glob("*.mmd"))
    for plot in plots:
        text = plot.read_text(encoding="utf-8")
        specification = json.loads(text)
        faults += [f"{plot.name}: {error.message[:200]}" for error in valid.iter_errors(specification)]
        width, height = size(vl_convert.vegalite_to_png(text, vl_version="5.20"))
        if width < LEAST[0] or height < LEAST[1]:
            faults.append(f"{plot.name}: {width} by {height} points")
        svg = vl_convert.vegalite_to_svg(text, vl_version="5.20")
        if specification["title"]["text"] not in svg:
            faults.append(f"{plot.name}: the title is not to be seen")
    for diagram in diagrams:
        try:
            svg = mermaidx.render(diagram.read_text(encoding="utf-8")).svg()
        except Exception as error:  # Whatever it is, Mermaid could not draw it.
            faults.append(f"{diagram.name}: {error}")
            continue
        if "Five documents on migration governance" not in svg:
            faults.append(f"{diagram.name}: the title is not to be seen")
    if len(plots) < 7 or len(diagrams) < 3:
        faults.append(f"only {len(plots)} plots and {len(diagrams)} diagrams were there to be judged")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(plots)} plots are valid and drawn by Vega-Lite, {len(diagrams)} diagrams by Mermaid")


if __name__ == "__main__":
    main()
