"""Judges the networks: networkx reads GraphML and GEXF, pydot reads DOT, and all three have to tell the same; GraphML fits its schema, and
Graphviz draws each DOT.

    networks.py FOLDER

FOLDER holds NAME.graphml, NAME.gexf and NAME.dot for each network.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import networkx
import pydot
from lxml import etree


def fits(path: Path, schema: etree.RelaxNG) -> list[str]:
    """What is wrong with GraphML by its schema, or by its keys and nodes, which have to be there."""
    tree = etree.parse(path)
    faults = [] if schema.validate(tree) else [f"{path.name}: {schema.error_log.last_error}"]
    names = {"g": "http://graphml.graphdrawing.org/xmlns"}
    keys = {key.get("id"): key.get("for") for key in tree.iterfind("g:key", names)}
    nodes = {node.get("id") for node in tree.iterfind("g:graph/g:node", names)}
    for data in tree.iterfind(".//g:data", names):
        if not data.getparent().tag.endswith("}" + keys.get(data.get("key"), "none")):
            faults.append(f"{path.name}: no key “{data.get('key')}” for {data.getparent().tag}")
    for edge in tree.iterfind("g:graph/g:edge", names):
        if not {edge.get("source"), edge.get("target")} <= nodes:
            faults.append(f"{path.name}: an edge without its nodes")
    return faults[:5]


def draws(path: Path) -> list[str]:
    """What Graphviz says where it can't draw."""
    done = subprocess.run(["dot", "-Kneato", "-Tsvg", str(path)], capture_output=True, text=True)
    return [] if done.returncode == 0 and "<svg" in done.stdout else [f"{path.name}: Graphviz: {done.stderr[:200]}"]


def edges(graph) -> set:
    ends = (lambda a, b: (a, b)) if graph.is_directed() else (lambda a, b: tuple(sorted((a, b))))
    return {ends(a, b) + (float(data.get("weight", 1)),) for a, b, data in graph.edges(data=True)}


def main() -> None:
    folder, faults, read = Path(sys.argv[1]), [], 0
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("graphml.rng")))
    for path in sorted(folder.glob("*.graphml")):
        faults += fits(path, schema) + draws(path.with_suffix(".dot"))
        graph = networkx.read_graphml(path)
        timed = networkx.read_gexf(path.with_suffix(".gexf"), version="1.3" if "1.3" in networkx.readwrite.gexf.GEXF.versions else "1.2draft")
        drawn = pydot.graph_from_dot_file(str(path.with_suffix(".dot")))[0]
        names = {node.get_name().strip('"') for node in drawn.get_nodes()} - {"node", "edge", "graph"}
        for what, ours, theirs in (
            ("nodes of GEXF", set(graph), set(timed)), ("nodes of DOT", set(graph), names),
            ("edges of GEXF", edges(graph), edges(timed)), ("edges of DOT", len(graph.edges), len(drawn.get_edges())),
            ("direction", graph.is_directed(), timed.is_directed()),
            ("labels", {n: d["label"] for n, d in graph.nodes(data=True)}, {n: d["label"] for n, d in timed.nodes(data=True)}),
        ):
            if ours != theirs:
                faults.append(f"{path.stem}: {what} differ")
        spells = [span for *_, data in timed.edges(data=True) for span in data.get("spells", [])]
        if path.stem == "meetings" and not spells:
            faults.append("meetings: no intervals")
        if not graph:
            faults.append(f"{path.stem}: empty")
        read += 1
    if read < 3:
        faults.append(f"only {read} networks were there to be judged")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{read} networks are told alike in GraphML, GEXF and DOT")


if __name__ == "__main__":
    main()
