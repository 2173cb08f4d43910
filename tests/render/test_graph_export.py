"""GraphML, GEXF, DOT and the drawing by itself: well formed, complete, the same bytes, safe for any name."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.render.graph_export import GraphEdge, GraphNode, dot, gexf, graphml
from headwater.render.lineage_file import DARK, standing_alone
from headwater.render.lineage_layout import LaneEdge, LaneNode, OutsideNode
from headwater.render.lineage_svg import lineage_svg

NODES = [
    GraphNode(id="r-1", label="Tolm & Tide <Post>", kind="report", outlet="Tolm & Tide", published="2031-05-01", language="en"),
    GraphNode(id="r-2", label='The "Quay"\nEcho', kind="report"),
    GraphNode(id="s-1", label="Coast Bureau", kind="outside"),
]
EDGES = [
    GraphEdge(id="l-1", upstream="r-1", downstream="r-2", kind="copy", probability=0.97, passages=3, because="Shares text."),
    GraphEdge(id="l-2", upstream="s-1", downstream="r-2", kind="cite", probability=0.95, passages=1, because="It cites A & B."),
    GraphEdge(id="l-3", upstream="r-1", downstream="r-2", kind="translation", probability=0.5, passages=2, because=""),
]
NAMES = {"g": "http://graphml.graphdrawing.org/xmlns", "x": "http://gexf.net/1.3"}


def test_graphml_holds_every_node_edge_and_value() -> None:
    root = ElementTree.fromstring(graphml(NODES, EDGES).encode())
    keys = {key.get("id"): key.get("attr.name") for key in root.iterfind("g:key", NAMES)}
    nodes = {
        node.get("id"): {keys[data.get("key")]: data.text for data in node.iterfind("g:data", NAMES)}
        for node in root.iterfind("g:graph/g:node", NAMES)
    }
    assert nodes["r-1"]["label"] == "Tolm & Tide <Post>"
    assert nodes["s-1"]["kind"] == "outside"
    ends = [(edge.get("source"), edge.get("target")) for edge in root.iterfind("g:graph/g:edge", NAMES)]
    assert ends == [("r-1", "r-2"), ("s-1", "r-2"), ("r-1", "r-2")]


def test_gexf_holds_every_node_edge_and_value() -> None:
    root = ElementTree.fromstring(gexf(NODES, EDGES).encode())
    assert [node.get("label") for node in root.iterfind(".//x:node", NAMES)] == [node.label for node in NODES]
    edges = root.findall(".//x:edge", NAMES)
    assert [edge.get("weight") for edge in edges] == ["0.97", "0.95", "0.5"]
    values = [value.get("value") for value in edges[1].iterfind("x:attvalues/x:attvalue", NAMES)]
    assert values == ["cite", "0.95", "1", "It cites A & B."]


def test_networkx_reads_both_formats_alike() -> None:
    networkx = pytest.importorskip("networkx", reason="an oracle, where it is installed")
    one = networkx.read_graphml(io.BytesIO(graphml(NODES, EDGES).encode()), force_multigraph=True)
    other = networkx.read_gexf(io.BytesIO(gexf(NODES, EDGES).encode()), version="1.3")
    for graph in (one, other):
        assert graph.is_directed()
        assert sorted(graph.nodes) == ["r-1", "r-2", "s-1"]
        assert sorted((a, b) for a, b in graph.edges()) == [("r-1", "r-2"), ("r-1", "r-2"), ("s-1", "r-2")]
        assert sorted(data["kind"] for _, _, data in graph.edges(data=True)) == ["cite", "copy", "translation"]
    assert one.nodes["r-2"]["label"] == NODES[1].label


def test_dot_draws_kinds_apart_and_escapes_names() -> None:
    written = dot(NODES, EDGES)
    assert '"r-1" -> "r-2" [label="copy 0.97", style=solid];' in written
    assert '"s-1" -> "r-2" [label="cite 0.95", style=dashed];' in written
    assert '"r-1" -> "r-2" [label="translation 0.50", style=dotted];' in written
    assert r'"r-2" [label="The \"Quay\"\nEcho"];' in written
    assert '"s-1" [label="Coast Bureau", style=dashed];' in written


@given(st.text(max_size=30))
def test_any_name_leaves_the_files_well_formed(name: str) -> None:
    nodes = [replace(NODES[0], label=name, outlet=name)]
    for write in (graphml, gexf):
        assert write(nodes, []) == write(nodes, [])
        ElementTree.fromstring(write(nodes, []).encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    assert len(re.findall(r'(?<!\\)(?:\\\\)*"', dot(nodes, []).split("\n")[4])) == 4


def test_drawing_by_itself_has_paper_dark_colours_and_no_links() -> None:
    nodes = [
        LaneNode(id="r-1", label="Tolm Post", title="Tolm Post", href="#r-1", at=0.0),
        LaneNode(id="r-2", label="Echo", title="Echo", href="#r-2", at=86400.0),
    ]
    outside = [OutsideNode(id="s-1", label="Bureau", title="Bureau", href="#s-1")]
    edges = [LaneEdge(upstream="r-1", downstream="r-2", style="solid", title="Echo shares text with Tolm Post", joins=True)]
    drawn = standing_alone(lineage_svg(nodes, outside, edges))
    root = ElementTree.fromstring(drawn.encode())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "<a " not in drawn and "href" not in drawn.replace("url(#lineage-arrow)", "")
    assert "script" not in drawn
    assert "The table below" not in drawn
    painted = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', re.sub(r"<style>.*?</style>", "", drawn)))
    assert painted <= set(DARK), "every colour has a dark one"
    assert all(f'fill="{light}"' in drawn and dark in drawn for light, dark in DARK.items() if light in painted)


@pytest.mark.parametrize("reports", [1, 9])
def test_a_legend_under_the_picture_says_what_its_lines_mean(reports: int) -> None:
    nodes = [LaneNode(id=f"r-{n}", label=f"Report {n}", title="", href="#", at=3600.0 * n) for n in range(reports)]
    picture = lineage_svg(nodes, [], [])
    root = ElementTree.fromstring(standing_alone(picture).encode())
    (legend,) = [each for each in root.iter("{http://www.w3.org/2000/svg}g") if each.get("class") == "legend"]
    texts = list(legend.iter("{http://www.w3.org/2000/svg}text"))
    assert [text.text for text in texts] == [
        "shares text: copy, rewrite",
        "quotes or cites",
        "translates",
        "outside the corpus",
    ]
    lines = [line.get("stroke-dasharray") for line in legend.iter("{http://www.w3.org/2000/svg}line")]
    assert len(set(lines)) == 3, "three kinds of line look different"
    drawn, width = ElementTree.fromstring(picture), float(root.get("width", 0))
    assert all(float(drawn.get("height", 0)) < float(text.get("y", 0)) < float(root.get("height", 0)) for text in texts)
    assert all(float(text.get("x", 0)) + 6 * len(text.text or "") < width for text in texts), "nothing is cut"


def test_what_is_no_picture_is_left_as_it_is() -> None:
    assert standing_alone("nothing drawn") == "nothing drawn"
