"""The lineage picture: time to the right, families in bands, origins outside at the left, nodes that are links."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import pairwise

from headwater.render.lineage_layout import LaneEdge, LaneNode, OutsideNode, lay_out
from headwater.render.lineage_svg import lineage_svg
from headwater.render.time_axis import Axis, axis

HOUR = 3600.0
NODES = [
    LaneNode(id="r1", label="R1 Orsel Gazette", title="R1 Orsel Gazette, 09:00Z", href="#r1", at=9 * HOUR),
    LaneNode(id="r2", label="R2 <b>Quay</b> Post", title="R2 & more", href="#r2", at=10 * HOUR),
    LaneNode(id="r3", label="R3 Tavin Daily", title="R3", href="#r3", at=0.0, until=24 * HOUR),
    LaneNode(id="r4", label="R4 Lanternfish", title="R4", href="#r4", at=None),
]
OUTSIDE = [OutsideNode(id="p1", label="Radio Tavin", title="Radio Tavin, outside", href="#p1")]
EDGES = [
    LaneEdge(upstream="r1", downstream="r2", style="solid", title="R2 shares text with R1", joins=True),
    LaneEdge(upstream="p1", downstream="r1", style="dashed", title="R1 cites Radio Tavin", joins=False),
    LaneEdge(upstream="r1", downstream="r4", style="dotted", title="R4 has R1 in another language", joins=False),
]


def svg() -> ElementTree.Element:
    return ElementTree.fromstring(lineage_svg(NODES, OUTSIDE, EDGES))


def with_class(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def test_nodes_are_links_with_names() -> None:
    nodes = with_class(svg(), "node")
    assert [node.get("href") for node in nodes] == ["#p1", "#r1", "#r2", "#r3", "#r4"]
    assert all(node.findtext("{http://www.w3.org/2000/svg}title") for node in nodes)


def test_kinds_differ_by_line_and_not_by_colour() -> None:
    edges = with_class(svg(), "edge")
    assert [edge.get("stroke-dasharray") for edge in edges] == [None, "7 4", "2 4"]
    assert len({edge.get("stroke") for edge in edges}) == 1


def test_later_stands_further_right() -> None:
    placed = lay_out(NODES, OUTSIDE, EDGES).nodes
    assert placed["r3"].x < placed["r1"].x < placed["r2"].x < placed["r4"].x
    assert placed["r3"].until is not None and placed["r3"].until > placed["r2"].x


def test_unknown_time_has_a_column_of_its_own_with_words() -> None:
    assert any(text.text == "time unknown" for text in with_class(svg(), "muted"))
    known = [node for node in NODES if node.at is not None]
    assert lay_out(known, OUTSIDE, EDGES).unknown_x is None


def test_reports_that_share_text_share_a_band_and_none_else() -> None:
    layout = lay_out(NODES, OUTSIDE, EDGES)
    ((top, bottom),) = layout.bands
    inside = {id for id, place in layout.nodes.items() if top <= place.y <= bottom}
    assert inside == {"r1", "r2"}


def test_no_two_nodes_share_a_row() -> None:
    layout = lay_out(NODES, OUTSIDE, EDGES)
    rows = [place.y for place in layout.nodes.values()]
    assert len(set(rows)) == len(rows)


def test_outside_origins_stand_left_of_everything() -> None:
    layout = lay_out(NODES, OUTSIDE, EDGES)
    assert layout.outside["p1"].x < min(place.x for place in layout.nodes.values())


def test_many_outside_origins_never_lie_on_each_other() -> None:
    outside = [OutsideNode(id=f"p{n}", label=f"Outlet {n}", title="", href=f"#p{n}") for n in range(30)]
    edges = [LaneEdge(upstream=o.id, downstream="r1", style="dashed", title="", joins=False) for o in outside]
    rows = sorted(place.y for place in lay_out(NODES, outside, edges).outside.values())
    assert min(b - a for a, b in pairwise(rows)) >= 26


def test_one_moment_stands_in_the_middle_and_is_labelled() -> None:
    only = axis([9 * HOUR], [])
    assert only is not None
    assert only.x(9 * HOUR, 100, 200) == 200
    assert [tick.label for tick in only.ticks(100, 200)] == ["1 Jan 09:00Z"]


def test_ticks_are_few_whatever_the_stretch() -> None:
    for stretch in (60.0, HOUR, 26 * HOUR, 40 * 24 * HOUR, 20 * 365 * 24 * HOUR, 400 * 365 * 24 * HOUR):
        assert len(Axis(low=0.0, high=stretch).ticks(0, 500)) <= 60


def test_no_reports_give_an_empty_picture() -> None:
    assert ElementTree.fromstring(lineage_svg([], [], [])).tag.endswith("svg")
