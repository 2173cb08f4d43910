"""Answers to one question as bars between their bounds: a line a claim, in the order of publication."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from headwater.render.svg import linked, picture, tag

INK, MUTED, LINE, PAPER = "#1c1e21", "#5a5f66", "#d9d6cf", "#fdfcfa"
LABEL_WIDTH, SCALE_WIDTH, END_WIDTH = 210, 420, 170
ROW_HEIGHT, TOP, RADIUS = 28, 30, 6
LABEL_CHARS = 28  # what fits left of the scale at 13 px
MAX_TICKS = 6  # labels of six digits do not touch each other
LOG_FROM = 50  # a scale on which the greatest value is so many times the least shows the small ones as one
ARROW = 26  # how far a bar without an end runs on


@dataclass(frozen=True, slots=True)
class Bound:
    """One claim's answer."""

    label: str
    """Who printed it."""
    words: str
    """The answer in words."""
    href: str
    low: float | None
    high: float | None
    is_hollow: bool
    """True for what only repeats another report."""


def bounds_svg(bounds: Sequence[Bound], *, label: str) -> str:
    """Gives a self-contained SVG whose bars are links with names, or "" where fewer than two different values are told."""
    values = [value for one in bounds for value in (one.low, one.high) if value is not None]
    if len(set(values)) < 2:
        return ""
    scale = _Scale.over(values)
    width, height = LABEL_WIDTH + SCALE_WIDTH + END_WIDTH, TOP + ROW_HEIGHT * len(bounds) + 6
    ticks = [_tick(value, scale, height) for value in scale.ticks()]
    rows = [_row(one, TOP + ROW_HEIGHT * n + ROW_HEIGHT // 2, scale) for n, one in enumerate(bounds)]
    return picture("lineage bounds", label, f"0 0 {width} {height}", (width, height), [*ticks, *rows])


@dataclass(frozen=True, slots=True)
class _Scale:
    """A stretch of numbers, drawn by their logarithm where they differ much."""

    low: float
    high: float
    is_log: bool

    @classmethod
    def over(cls, values: Sequence[float]) -> _Scale:
        low, high = min(values), max(values)
        return cls(low, high, low > 0 and high / low >= LOG_FROM)

    def x(self, value: float) -> int:
        low, high, at = (math.log(v) if self.is_log else v for v in (self.low, self.high, value))
        return LABEL_WIDTH + ARROW + round((at - low) / (high - low) * (SCALE_WIDTH - 2 * ARROW))

    def ticks(self) -> list[float]:
        if self.is_log:
            powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
            return [10.0**power for power in powers if self.low <= 10.0**power <= self.high]
        rough = (self.high - self.low) / MAX_TICKS
        step = 10.0 ** math.floor(math.log10(rough))
        step = next(step * factor for factor in (1, 2, 5, 10) if step * factor >= rough)
        first = math.ceil(self.low / step)
        return [n * step for n in range(first, math.floor(self.high / step) + 1)]


def _tick(value: float, scale: _Scale, height: int) -> str:
    x = scale.x(value)
    words = tag("text", "muted", inside=f"{value:,g}", x=x, y=16, text_anchor="middle", fill=MUTED, font_size=12)
    return tag("line", "rule", x1=x, x2=x, y1=22, y2=height - 4, stroke=LINE) + words


def _row(one: Bound, y: int, scale: _Scale) -> str:
    name = one.label if len(one.label) <= LABEL_CHARS else one.label[: LABEL_CHARS - 1].rstrip() + "…"
    left = scale.x(one.low) if one.low is not None else scale.x(one.high or 0) - ARROW
    right = scale.x(one.high) if one.high is not None else scale.x(one.low or 0) + ARROW
    dashes = {"stroke_dasharray": "5 3"} if one.is_hollow else {}
    bar = tag("line", "edge", x1=left, x2=right, y1=y, y2=y, stroke=INK, stroke_width=3, **dashes) if right > left else ""
    ends = [x for x, value in ((left, one.low), (right, one.high)) if value is not None]
    dots = "".join(_dot(x, y, is_hollow=one.is_hollow) for x in dict.fromkeys(ends))
    hit = tag("rect", "hit", x=0, y=y - 13, width=LABEL_WIDTH + SCALE_WIDTH, height=26, fill=PAPER, fill_opacity=0)
    told = tag("text", "name", inside=escape(name), x=4, y=y + 4, fill=INK)
    words = tag("text", "muted", inside=escape(one.words), x=max(right, *ends) + RADIUS + 6, y=y + 4, fill=MUTED)
    style = "node ghost" if one.is_hollow else "node"
    return linked(style, one.href, f"{one.label}: {one.words}", hit + told + bar + dots + words)


def _dot(x: int, y: int, *, is_hollow: bool) -> str:
    fill = PAPER if is_hollow else INK
    return tag("circle", "dot", cx=x, cy=y, r=RADIUS, fill=fill, stroke=INK, stroke_width=1.6)
