"""The lineage picture as a file of its own: readable without a page around it, without JavaScript, light and dark."""

from __future__ import annotations

import re

from headwater.render.lineage_svg import BAND, CHAR_WIDTH, DASHES, INK, LINE, MUTED, NODE_RADIUS, PAPER

DARK = {INK: "#eceae5", MUTED: "#a9adb3", LINE: "#3a3d42", BAND: "#26282c", PAPER: "#17181a"}
_OPENING = re.compile(r"<svg [^>]*>")
_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_ANCHOR = re.compile(r'<a (class="[^"]*") href="#[^"]*"( data-id="[^"]*")?>')
SIGNS = (
    ("solid", "shares text: copy, rewrite"),
    ("dashed", "quotes or cites"),
    ("dotted", "translates"),
    ("", "outside the corpus"),
)
"""What each line means, and the dashed ring."""
ROW, LEFT_EDGE, SAMPLE = 24, 12, 36  # of the legend: a row's height, where it begins, how long a line is shown


def standing_alone(svg: str) -> str:
    """Gives a lineage picture with its own paper and dark colours; links into a page become plain groups.

    Shape: colours stay attributes, so that a program without style sheets draws the light one.
    """
    opening = _OPENING.match(svg)
    size = _SIZE.search(svg)
    if opening is None or size is None:
        return svg
    width, height = map(int, size.groups())
    legend, rows = _legend(width, height)
    taller = height + ROW * rows + ROW // 2
    paper = f'<rect class="paper" x="0" y="0" width="{width}" height="{taller}" fill="{PAPER}"/>'
    head = opening.group().replace(" The table below says the same.", "").replace('role="group"', 'role="img"')
    head = head.replace(f'0 0 {width} {height}"', f'0 0 {width} {taller}"').replace(
        f' height="{height}"', f' height="{taller}"'
    )
    body = _ANCHOR.sub(r"<g \1\2>", svg[opening.end() :]).replace("</a>", "</g>").removesuffix("</svg>")
    title = "<title>Lineage over time</title>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{title}\n{_style()}\n{paper}{body}{legend}\n</svg>\n'


def _legend(width: int, top: int) -> tuple[str, int]:
    """Gives what the lines mean, under the picture, and in how many rows."""
    parts, x, row = [], LEFT_EDGE, 0
    for style, words in SIGNS:
        room = SAMPLE + 8 + CHAR_WIDTH * len(words)
        if x > LEFT_EDGE and x + room > width:
            x, row = LEFT_EDGE, row + 1
        y = top + ROW * row + ROW // 2
        parts.append(
            _sign(style, x, y) + f'<text x="{x + SAMPLE + 8}" y="{y + 4}" fill="{MUTED}" font-size="12">{words}</text>'
        )
        x += room + ROW
    return f'<g class="legend">{"".join(parts)}</g>', row + 1


def _sign(style: str, x: int, y: int) -> str:
    if not style:
        ring = f'cx="{x + SAMPLE // 2}" cy="{y}" r="{NODE_RADIUS}" stroke-dasharray="3 3"'
        return f'<circle {ring} fill="{PAPER}" stroke="{INK}" stroke-width="1.8"/>'
    dash = f' stroke-dasharray="{DASHES[style]}"' if DASHES[style] else ""
    return f'<line x1="{x}" x2="{x + SAMPLE}" y1="{y}" y2="{y}" stroke="{MUTED}" stroke-width="1.8"{dash}/>'


def _style() -> str:
    """Gives the dark colours, one rule for each light colour that is painted or drawn with."""
    rules = [f'[{way}="{light}"]{{{way}:{dark}}}' for light, dark in DARK.items() for way in ("fill", "stroke")]
    return f"<style>@media (prefers-color-scheme: dark){{{''.join(rules)}}}</style>"
