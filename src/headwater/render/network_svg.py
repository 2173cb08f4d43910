"""Who speaks in which report: speakers on the left, reports on the right, a line where one gives the other's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from headwater.render.svg import linked, picture, tag

INK, MUTED, PAPER = "#1c1e21", "#5a5f66", "#fdfcfa"
LEFT, RIGHT, WIDTH = 290, 610, 900
ROW_HEIGHT, TOP, RADIUS = 26, 8, 6
LABEL_CHARS = 36  # what fits beside a node at 13 px
WIDEST = 6  # pixels of the line that stands for most claims


@dataclass(frozen=True, slots=True)
class Actor:
    """A speaker or a report."""

    id: str
    label: str
    title: str
    href: str
    is_hollow: bool
    """True for a speaker without a name."""


@dataclass(frozen=True, slots=True)
class Word:
    """A speaker's word in a report."""

    speaker: str
    report: str
    claims: int
    title: str


def network_svg(speakers: Sequence[Actor], reports: Sequence[Actor], words: Sequence[Word], *, label: str) -> str:
    """Gives a self-contained SVG whose nodes are links with names, or "" where nobody speaks. Rows keep the given order."""
    if not words:
        return ""
    rows = max(len(speakers), len(reports))
    height = TOP * 2 + ROW_HEIGHT * rows
    at = {one.id: (LEFT, _y(n, len(speakers), rows)) for n, one in enumerate(speakers)}
    at |= {one.id: (RIGHT, _y(n, len(reports), rows)) for n, one in enumerate(reports)}
    most = max(word.claims for word in words)
    parts = [_line(word, at[word.speaker], at[word.report], most) for word in words]
    parts += [_node(one, *at[one.id], is_left=True) for one in speakers]
    parts += [_node(one, *at[one.id], is_left=False) for one in reports]
    return picture("lineage network", label, f"0 0 {WIDTH} {height}", (WIDTH, height), parts)


def _y(number: int, count: int, rows: int) -> int:
    """Gives where a row stands: the shorter column is spread over the height of the longer."""
    return TOP + round((number + 0.5) * ROW_HEIGHT * rows / count)


def _line(word: Word, start: tuple[int, int], end: tuple[int, int], most: int) -> str:
    bend = (RIGHT - LEFT) // 2
    way = f"M{start[0]} {start[1]} C{start[0] + bend} {start[1]} {end[0] - bend} {end[1]} {end[0]} {end[1]}"
    title = f"<title>{escape(word.title)}</title>"
    width = 1 + round((WIDEST - 1) * word.claims / most, 1)
    return tag("path", "edge", inside=title, d=way, fill="none", stroke=MUTED, stroke_width=width, stroke_opacity=0.6)


def _node(one: Actor, x: int, y: int, *, is_left: bool) -> str:
    name = one.label if len(one.label) <= LABEL_CHARS else one.label[: LABEL_CHARS - 1].rstrip() + "…"
    left, right = (0, x + 10) if is_left else (x - 10, WIDTH)
    hit = tag("rect", "hit", x=left, y=y - 12, width=right - left, height=24, fill=PAPER, fill_opacity=0)
    fill, style = (PAPER, "node ghost") if one.is_hollow else (INK, "node")
    dot = tag("circle", "dot", cx=x, cy=y, r=RADIUS, fill=fill, stroke=INK, stroke_width=1.6)
    anchor, beside = ("end", x - 12) if is_left else ("start", x + 12)
    text = tag("text", "name", inside=escape(name), x=beside, y=y + 4, text_anchor=anchor, fill=INK)
    return linked(style, one.href, one.title, hit + dot + text)
