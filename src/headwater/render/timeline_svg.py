"""Rows of marks over time as SVG: when each thing was said, or when it is said to happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from headwater.render.svg import linked, picture, tag
from headwater.render.time_axis import DAY, Axis, Tick, axis

INK, MUTED, LINE, PAPER = "#1c1e21", "#5a5f66", "#d9d6cf", "#fdfcfa"
LABEL_WIDTH, PICTURE_WIDTH, EDGE = 300, 560, 16
ROW_HEIGHT, TOP, RADIUS = 34, 34, 7
LABEL_CHARS = 42  # what fits left of the picture at 13 px; the whole words are in the title
FEW = 0.25  # at most this share of the marks may be set aside as far off, ...
FAR = 4  # ... where the gap before them is so many times what the others span
LEAST_BAR = 6  # a bar shorter than this cannot be told from a dot


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim on its row."""

    at: float
    """Seconds since 1970, UTC."""
    until: float | None
    """Where the stretch ends that is meant, None for a moment."""
    href: str
    title: str
    is_hollow: bool
    """True for what only repeats another report."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question."""

    label: str
    href: str
    marks: tuple[Mark, ...]


def timeline_svg(rows: Sequence[Row], *, label: str) -> str:
    """Gives a self-contained SVG whose marks are links with names, or "" where no row has a mark.

    Colours are attributes, so that it prints without a style sheet.
    """
    told = [row for row in rows if row.marks]
    scale = _scale([mark for row in told for mark in row.marks])
    if scale is None:
        return ""
    width, height = LABEL_WIDTH + PICTURE_WIDTH + 2 * EDGE, TOP + ROW_HEIGHT * len(told) + 8
    ticks = [_tick(tick, height) for tick in scale.ticks(LABEL_WIDTH + EDGE, PICTURE_WIDTH)]
    lines = [_row(row, TOP + ROW_HEIGHT * n + ROW_HEIGHT // 2, scale) for n, row in enumerate(told)]
    return picture("lineage timeline", label, f"0 0 {width} {height}", (width, height), [*ticks, *lines])


def _scale(marks: Sequence[Mark]) -> Axis | None:
    """Gives the axis of all marks, or of most where a few lie so far off that the others could not be told apart."""
    near = sorted(marks, key=lambda mark: mark.at)
    while (cut := _far_gap(near)) is not None:
        near = near[cut:] if cut < len(near) - cut else near[:cut]
        if len(near) < len(marks) * (1 - FEW):
            near = list(marks)
            break
    latest = max((mark.at for mark in near), default=0.0)
    ends = [mark.until for mark in near if mark.until is not None]
    room = FAR * max(latest - min((mark.at for mark in near), default=0.0), DAY)
    return axis([mark.at for mark in near], [end for end in ends if len(near) == len(marks) or end <= latest + room])


def _far_gap(marks: Sequence[Mark]) -> int | None:
    """Gives where the widest gap is between marks in order, if it is far wider than what the larger part of them spans."""
    gaps = [(later.at - earlier.at, n) for n, (earlier, later) in enumerate(pairwise(marks), start=1)]
    if not gaps:
        return None
    gap, cut = max(gaps)
    part = marks[cut:] if cut < len(marks) - cut else marks[:cut]
    return cut if gap > FAR * max(part[-1].at - part[0].at, DAY) else None


def _tick(tick: Tick, height: int) -> str:
    words = tag("text", "muted", inside=escape(tick.label), x=tick.x, y=16, text_anchor="middle", fill=MUTED, font_size=12)
    return tag("line", "rule", x1=tick.x, x2=tick.x, y1=24, y2=height - 4, stroke=LINE) + words


def _row(row: Row, y: int, scale: Axis) -> str:
    name = row.label if len(row.label) <= LABEL_CHARS else row.label[: LABEL_CHARS - 1].rstrip() + "…"
    line = tag("line", "rule", x1=LABEL_WIDTH, x2=LABEL_WIDTH + PICTURE_WIDTH + EDGE, y1=y, y2=y, stroke=LINE)
    text = _area(0, LABEL_WIDTH, y) + tag("text", "name", inside=escape(name), x=4, y=y + 4, fill=INK)
    return line + linked("node", row.href, row.label, text) + "".join(_mark(mark, y, scale) for mark in row.marks)


def _mark(mark: Mark, y: int, scale: Axis) -> str:
    fill, style = (PAPER, "node ghost") if mark.is_hollow else (INK, "node")
    last = mark.at if mark.until is None else mark.until
    if last < scale.low or mark.at > scale.high:
        return _far(mark, y, fill, is_earlier=last < scale.low)
    start = scale.x(max(mark.at, scale.low), LABEL_WIDTH + EDGE, PICTURE_WIDTH)
    end = scale.x(min(last, scale.high), LABEL_WIDTH + EDGE, PICTURE_WIDTH)
    is_bar = end - start >= LEAST_BAR
    bar = tag("line", "span", x1=start, x2=end, y1=y, y2=y, stroke=MUTED, stroke_width=5) if is_bar else ""
    dot = tag("circle", "dot", cx=start, cy=y, r=RADIUS, fill=fill, stroke=INK, stroke_width=1.6)
    return linked(style, mark.href, mark.title, _area(start - 12, end + 12, y) + bar + dot)


def _far(mark: Mark, y: int, fill: str, *, is_earlier: bool) -> str:
    """Gives an arrow at the edge for what lies before or after all that the picture shows."""
    x, way = (LABEL_WIDTH + EDGE - RADIUS, -1) if is_earlier else (LABEL_WIDTH + EDGE + PICTURE_WIDTH + RADIUS, 1)
    arrow = tag("path", "dot", d=f"M{x + way * RADIUS} {y}l{-way * 2 * RADIUS} -{RADIUS}v{2 * RADIUS}z", fill=fill, stroke=INK)
    return linked("node far", mark.href, mark.title, _area(x - 12, x + 12, y) + arrow)


def _area(left: int, right: int, y: int) -> str:
    """Gives the area that can be clicked and shows the focus."""
    return tag("rect", "hit", x=left, y=y - 13, width=right - left, height=26, fill=PAPER, fill_opacity=0)
