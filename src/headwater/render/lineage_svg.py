"""The lineage of a story as SVG: time runs to the right, a band holds reports that share text, outside origins stand left."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headwater.render.lineage_layout import LEFT, LaneEdge, LaneNode, Layout, OutsideNode, Placed, lay_out
from headwater.render.time_axis import Tick

INK, MUTED, LINE, BAND, PAPER = "#1c1e21", "#5a5f66", "#d9d6cf", "#f1efe9", "#fdfcfa"
DASHES = {"solid": "", "dashed": "7 4", "dotted": "2 4"}
LABEL_CHARS = 28  # what fits beside a node at 13 px; the whole name is in the title
NODE_RADIUS = 7


def lineage_svg(nodes: Sequence[LaneNode], outside: Sequence[OutsideNode], edges: Sequence[LaneEdge]) -> str:
    """Gives a self-contained SVG whose nodes are links with names.

    Shape: nodes in the order of publication. Colours are attributes, so that it prints without a style sheet.
    """
    layout = lay_out(nodes, outside, edges)
    parts = [
        f'<svg class="lineage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {layout.width} {layout.height}"'
        f' width="{layout.width}" height="{layout.height}" role="group"'
        ' aria-label="Lineage over time. The table below says the same." font-family="sans-serif" font-size="13">',
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


def _band(top: int, bottom: int, layout: Layout) -> str:
    return (
        f'<rect class="band" x="{LEFT}" y="{top}" width="{layout.width - LEFT}" height="{bottom - top}" rx="6" fill="{BAND}"/>'
    )


def _tick(tick: Tick, layout: Layout) -> str:
    return (
        f'<line class="rule" x1="{tick.x}" x2="{tick.x}" y1="26" y2="{layout.height - 6}" stroke="{LINE}"/>'
        f'<text class="muted" x="{tick.x}" y="18" text-anchor="middle" fill="{MUTED}" font-size="12">{escape(tick.label)}</text>'
    )


def _headings(layout: Layout) -> list[str]:
    found = []
    if layout.outside:
        found.append(f'<text class="muted" x="4" y="18" fill="{MUTED}" font-size="12">outside the corpus</text>')
    if layout.unknown_x is not None:
        found.append(
            f'<line class="rule" x1="{layout.unknown_x}" x2="{layout.unknown_x}" y1="26" y2="{layout.height - 6}"'
            f' stroke="{LINE}" stroke-dasharray="2 4"/>'
            f'<text class="muted" x="{layout.unknown_x}" y="18" text-anchor="middle" fill="{MUTED}" font-size="12">time unknown</text>'
        )
    return found


def _edge(edge: LaneEdge, layout: Layout) -> str:
    to = layout.nodes[edge.downstream]
    start = layout.nodes.get(edge.upstream) or layout.outside[edge.upstream]
    bend = max(28, abs(to.x - start.x) // 2)
    dash = f' stroke-dasharray="{DASHES[edge.style]}"' if DASHES[edge.style] else ""
    path = f"M{start.x} {start.y} C{start.x + bend} {start.y} {to.x - bend} {to.y} {to.x} {to.y}"
    return (
        f'<path class="edge {edge.style}" d="{path}" fill="none" stroke="{MUTED}" stroke-width="1.8"{dash}>'
        f"<title>{escape(edge.title)}</title></path>"
    )


def _outside(node: OutsideNode, at: Placed) -> str:
    return (
        f'<a class="node ghost" href="{escape(node.href)}"><title>{escape(node.title)}</title>'
        f'<rect class="hit" x="0" y="{at.y - 13}" width="{at.x + 10}" height="26" fill="{PAPER}" fill-opacity="0"/>'
        f'<circle cx="{at.x}" cy="{at.y}" r="{NODE_RADIUS}" fill="{PAPER}" stroke="{INK}" stroke-width="1.8" stroke-dasharray="3 3"/>'
        f'<text x="{at.x - 13}" y="{at.y + 4}" text-anchor="end" fill="{INK}">{escape(short(node.label))}</text></a>'
    )


def _node(node: LaneNode, at: Placed) -> str:
    bar = ""
    if at.until is not None:
        bar = f'<line class="span" x1="{at.x}" x2="{at.until}" y1="{at.y}" y2="{at.y}" stroke="{MUTED}" stroke-width="3" stroke-opacity="0.5"/>'
    name = short(node.label)
    label_x = max(at.x, at.until or at.x) + 13
    return (
        f'<a class="node" href="{escape(node.href)}"><title>{escape(node.title)}</title>{bar}'
        f'<rect class="hit" x="{at.x - 12}" y="{at.y - 13}" width="{label_x - at.x + 12 + 7 * len(name)}" height="26" fill="{PAPER}" fill-opacity="0"/>'
        f'<circle cx="{at.x}" cy="{at.y}" r="{NODE_RADIUS}" fill="{INK}" stroke="{PAPER}" stroke-width="1.5"/>'
        f'<text class="halo" x="{label_x}" y="{at.y + 4}" fill="{INK}" stroke="{PAPER}" stroke-width="4" paint-order="stroke">{escape(name)}</text></a>'
    )


def short(label: str) -> str:
    """Gives a label that fits beside its node."""
    return label if len(label) <= LABEL_CHARS else label[: LABEL_CHARS - 1].rstrip() + "…"
