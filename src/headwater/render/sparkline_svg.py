"""How reports came out over a story's time, as small as a word."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.render.svg import tag

BAR, GAP, HEIGHT = 4, 1, 16  # as high as a line of small text
LEAST = 2  # a part in which one report came out is seen beside one with a hundred


def sparkline_svg(counts: Sequence[int], *, label: str) -> str:
    """Gives a bar for each part of the time; an empty part has none. The label says what it shows."""
    most = max(counts, default=0)
    bars = [_bar(n, max(LEAST, round(HEIGHT * count / most))) for n, count in enumerate(counts) if count]
    width = len(counts) * (BAR + GAP)
    box: dict[str, str | float] = {"viewBox": f"0 0 {width} {HEIGHT}", "width": width, "height": HEIGHT}
    return tag("svg", "sparkline", inside="".join(bars), role="img", aria_label=label, **box)


def _bar(n: int, height: int) -> str:
    return tag("rect", "bar", x=n * (BAR + GAP), y=HEIGHT - height, width=BAR, height=height, fill="currentColor")
