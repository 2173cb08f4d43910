"""The lineage picture as a file of its own: readable without a page around it, without JavaScript, light and dark."""

from __future__ import annotations

import re

from headwater.render.lineage_svg import BAND, INK, LINE, MUTED, PAPER

DARK = {INK: "#eceae5", MUTED: "#a9adb3", LINE: "#3a3d42", BAND: "#26282c", PAPER: "#17181a"}
_OPENING = re.compile(r"<svg [^>]*>")
_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_ANCHOR = re.compile(r'<a (class="[^"]*") href="#[^"]*"( data-id="[^"]*")?>')


def standing_alone(svg: str) -> str:
    """Gives a lineage picture with its own paper and dark colours; links into a page become plain groups.

    Shape: colours stay attributes, so that a program without style sheets draws the light one.
    """
    opening = _OPENING.match(svg)
    size = _SIZE.search(svg)
    if opening is None or size is None:
        return svg
    width, height = size.groups()
    paper = f'<rect class="paper" x="0" y="0" width="{width}" height="{height}" fill="{PAPER}"/>'
    head = opening.group().replace(" The table below says the same.", "").replace('role="group"', 'role="img"')
    body = _ANCHOR.sub(r"<g \1\2>", svg[opening.end() :]).replace("</a>", "</g>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n<title>Lineage over time</title>\n{_style()}\n{paper}{body}\n'


def _style() -> str:
    """Gives the dark colours, one rule for each light colour that is painted or drawn with."""
    rules = [f'[{way}="{light}"]{{{way}:{dark}}}' for light, dark in DARK.items() for way in ("fill", "stroke")]
    return f"<style>@media (prefers-color-scheme: dark){{{''.join(rules)}}}</style>"
