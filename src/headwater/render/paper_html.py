"""A text for print as HTML whose notes a print engine sets at the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import Any

from headwater.render.paper import Block, Run
from headwater.render.words import visible

_TAGS = {"title": "h1", "heading": "h2", "subheading": "h3", "line": "p"}
_LOOKS = {"strong": "strong", "code": "code"}
LONG_WORD_CHARS = 60  # longer than any word of a language; addresses and noise
_LONG_WORD = re.compile(rf"[^\s&]{{{LONG_WORD_CHARS}}}")
STYLE = """
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
body { font: 10pt/1.4 "Liberation Serif", "DejaVu Serif", serif }
h1, h2, h3 { font-family: "Liberation Sans", "DejaVu Sans", sans-serif; line-height: 1.2; page-break-after: avoid }
h1 { font-size: 18pt } h2 { font-size: 13pt; margin-top: 8mm } h3 { font-size: 11pt }
p.item, p.number { margin: 1mm 0 1mm 5mm; text-indent: -4mm } p.deep { margin-left: 11mm }
table { border-collapse: collapse; font-size: 8pt; width: 100%; table-layout: fixed } 
td, th { border-top: .3pt solid #999; text-align: left; padding: 1mm; vertical-align: top; overflow-wrap: anywhere }
code { font: 8pt "Liberation Mono", "DejaVu Sans Mono", monospace }
.note { float: footnote; font: 7.5pt/1.3 "Liberation Serif", "DejaVu Serif", serif }
"""


def paged_html(blocks: Iterable[Block], note_of: Callable[[Any], Sequence[Run]], *, title: str, language: str) -> str:
    """Gives one page of HTML; each note stands where it is asked for, in an element that floats to the foot."""
    body = "\n".join(_block(block, note_of) for block in blocks)
    head = f'<meta charset="utf-8"><title>{_safe(title)}</title><style>{STYLE}</style>'
    return f'<!doctype html>\n<html lang="{_safe(language)}"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _block(block: Block, note_of: Callable[[Any], Sequence[Run]]) -> str:
    words = "".join(_runs(block.runs, note_of))
    if block.kind in _TAGS:
        tag = _TAGS[block.kind]
        return f'<{tag} dir="auto">{words}</{tag}>'
    if block.kind == "table":
        return _table(block, note_of)
    if block.kind == "gap":
        return ""
    mark = f"{block.number}. " if block.kind == "number" else "• "
    return f'<p class="{block.kind}{" deep" if block.depth else ""}" dir="auto">{mark}{words}</p>'


def _table(block: Block, note_of: Callable[[Any], Sequence[Run]]) -> str:
    rows = []
    for n, row in enumerate(block.rows):
        tag = "td" if n else "th"
        rows.append("<tr>" + "".join(f'<{tag} dir="auto">{"".join(_runs(cell, note_of))}</{tag}>' for cell in row) + "</tr>")
    return f"<table>{''.join(rows)}</table>"


def _runs(runs: Iterable[Run], note_of: Callable[[Any], Sequence[Run]]) -> Iterator[str]:
    for run in runs:
        tag = _LOOKS.get(run.look)
        words = _safe(run.text)
        yield f"<{tag}>{words}</{tag}>" if tag else words
        if run.note is not None:
            yield f'<span class="note">{"".join(_runs(note_of(run.note), note_of))}</span>'


def _safe(text: str) -> str:
    """Gives text that may be broken inside very long words, or a print engine takes minutes to find out that it cannot."""
    told = visible(text).encode("utf-8", "replace").decode("utf-8")
    return _LONG_WORD.sub(lambda found: f"{found.group()}\u200b", escape(told))
