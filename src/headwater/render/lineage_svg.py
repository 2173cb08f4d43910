"""The lineage of a story as SVG: time runs to the right, a band holds reports that share text, outside origins stand left."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headwater.render.catalogue import _
from headwater.render.lineage_layout import LEFT, LaneEdge, LaneNode, Layout, OutsideNode, Placed, lay_out
from headwater.render.time_axis import Tick

INK, MUTED, LINE, BAND, PAPER = "#1c1e21", "#5a5f66", "#d9d6cf", "#f1efe9", "#fdfcfa"
DASHES = {"solid": "", "dashed": "7 4", "dotted": "2 4"}
LABEL_CHARS = 28  # what fits beside a node at 13 px; the whole name is in the title
NODE_RADIUS = 7
SIDE_STEP = 40  # how far a line bends out that cannot run from left to right
CHAR_WIDTH = 7  # of a sans-serif letter at 13 px, a little wide


def lineage_svg(nodes: Sequence[LaneNode], outside: Sequence[OutsideNode], edges: Sequence[LaneEdge]) -> str:
    """Gives a self-contained SVG whose nodes are links with names.

    Shape: nodes in the order of publication. Colours are attributes, so that it prints without a style sheet.
    """
    layout, label = lay_out(nodes, outside, edges), escape(_("Lineage over time. The table below says the same."))
    parts = [
        f'<svg class="lineage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {layout.width} {layout.height}"'
        f' width="{layout.width}" height="{layout.height}" role="group"'
        f' aria-label="{label}" font-family="sans-serif" font-size="13">',
        _arrow(),
        *(_band(top, bottom, layout) for top, bottom in layout.bands),
        *(_tick(tick, layout) for tick in layout.ticks),
        *_headings(layout),
        *(_edge(edge, layout) for edge in edges if _is_drawn(edge, layout)),
        *(_outside(node, layout.outside[node.id]) for node in outside if node.id in layout.outside),
        *(_node(node, layout.nodes[node.id]) for node in nodes),
        "</svg>",
    ]
    return "\n".join(parts)


def _is_drawn(edge: LaneEdge, layout: Layout) -> bool:
    return edge.downstream in layout.nodes and (edge.upstream in layout.nodes or edge.upstream in layout.outside)


def _arrow() -> str:
    head = _tag("path", "arrow", d="M0 0L8 4L0 8z", fill=MUTED)
    size = 'viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"'
    return f'<defs><marker id="lineage-arrow" {size}>{head}</marker></defs>'


def _band(top: int, bottom: int, layout: Layout) -> str:
    return _tag("rect", "band", x=LEFT, y=top, width=layout.width - LEFT, height=bottom - top, rx=6, fill=BAND)


def _tick(tick: Tick, layout: Layout) -> str:
    return _rule(tick.x, layout, dash="") + _small(tick.label, tick.x, anchor="middle")


def _headings(layout: Layout) -> list[str]:
    found = [_small(_("outside the corpus"), 4, anchor="start")] if layout.outside else []
    if layout.unknown_x is not None:
        found.append(_rule(layout.unknown_x, layout, dash="2 4") + _small(_("time unknown"), layout.unknown_x, anchor="middle"))
    return found


def _rule(x: int, layout: Layout, *, dash: str) -> str:
    return _tag("line", "rule", x1=x, x2=x, y1=26, y2=layout.height - 6, stroke=LINE, **_dash(dash))


def _small(text: str, x: int, *, anchor: str) -> str:
    return _tag("text", "muted", inside=escape(text), x=x, y=18, text_anchor=anchor, fill=MUTED, font_size=12)


def _edge(edge: LaneEdge, layout: Layout) -> str:
    to = layout.nodes[edge.downstream]
    start = layout.nodes.get(edge.upstream) or layout.outside[edge.upstream]
    title = f"<title>{escape(edge.title)}</title>"
    dash = _dash(DASHES[edge.style])
    way = {"d": _curve(start, to), "marker_end": "url(#lineage-arrow)"}
    ends = {"data_from": escape(edge.upstream), "data_to": escape(edge.downstream), "data_kind": escape(edge.kind)}
    style = f"edge {edge.style}"
    return _tag("path", style, inside=title, fill="none", stroke=MUTED, stroke_width=1.8, **way, **dash, **ends)


def _curve(start: Placed, to: Placed) -> str:
    """Gives a path that arrives at the near side of a node: from the left where time runs on, else bent round it."""
    if to.x > start.x:
        end, bend = to.x - NODE_RADIUS - 3, max(28, (to.x - start.x) // 2)
        return f"M{start.x} {start.y} C{start.x + bend} {start.y} {end - bend} {to.y} {end} {to.y}"
    if to.x == start.x:
        end = to.x - NODE_RADIUS - 3
        return f"M{start.x} {start.y} C{start.x - SIDE_STEP} {start.y} {end - SIDE_STEP} {to.y} {end} {to.y}"
    above = to.y + (NODE_RADIUS + 3 if start.y > to.y else -NODE_RADIUS - 3)
    return f"M{start.x} {start.y} C{start.x - SIDE_STEP} {start.y} {to.x} {(above + start.y) // 2} {to.x} {above}"


def _dash(pattern: str) -> dict[str, str]:
    return {"stroke_dasharray": pattern} if pattern else {}


def _outside(node: OutsideNode, at: Placed) -> str:
    circle = _tag("circle", "dot", cx=at.x, cy=at.y, r=NODE_RADIUS, fill=PAPER, stroke=INK, stroke_width=1.8, **_dash("3 3"))
    name = _tag("text", "name", inside=escape(short(node.label)), x=at.x - 13, y=at.y + 4, text_anchor="end", fill=INK)
    return _link("node ghost", node, _hit(0, at.x + 10, at.y) + circle + name)


def _node(node: LaneNode, at: Placed) -> str:
    name = short(node.label)
    right = max(at.x, at.x if at.until is None else at.until) + 13
    bar = "" if at.until is None else _bar(at.x, at.until, at.y)
    hit = _hit(at.x - 12, right + CHAR_WIDTH * len(name), at.y)
    circle = _tag("circle", "dot", cx=at.x, cy=at.y, r=NODE_RADIUS, fill=INK, stroke=PAPER, stroke_width=1.5)
    halo: dict[str, str | float] = {"stroke": PAPER, "stroke_width": 4, "paint_order": "stroke"}
    return _link(
        "node",
        node,
        bar + hit + circle + _tag("text", "halo", inside=escape(name), x=right, y=at.y + 4, fill=INK, **halo),
    )


def _bar(start: int, end: int, y: int) -> str:
    return _tag("line", "span", x1=start, x2=end, y1=y, y2=y, stroke=MUTED, stroke_width=3, stroke_opacity=0.5)


def _hit(left: int, right: int, y: int) -> str:
    """Gives the area that can be clicked and shows the focus."""
    return _tag("rect", "hit", x=left, y=y - 13, width=right - left, height=26, fill=PAPER, fill_opacity=0)


def _link(style: str, node: LaneNode | OutsideNode, inside: str) -> str:
    titled = f"<title>{escape(node.title)}</title>{inside}"
    return _tag("a", style, inside=titled, href=escape(node.href), data_id=escape(node.id))


def _tag(name: str, style: str, *, inside: str = "", **attributes: str | float) -> str:
    written = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<{name} class="{style}"{written}>{inside}</{name}>'


def short(label: str) -> str:
    """Gives a label that fits beside its node."""
    return label if len(label) <= LABEL_CHARS else label[: LABEL_CHARS - 1].rstrip() + "…"
