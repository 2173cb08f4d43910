"""Plain text: changed one code point for one, its lines told apart by the part they play."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.intake import lines as line_forms
from headwater.intake.decide import CONTINUED_CHARS, WRAP_LONGEST, WRAP_SHARE, WRAP_SHORTEST
from headwater.intake.draft import Draft
from headwater.intake.roles import assign_roles, split_datelines
from headwater.intake.signature import read_signature
from headwater.model import Paragraph
from headwater.text.normal import normalise

_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE = re.compile(r"[^\n]+")


def read_plain(decoded: str) -> Draft:
    """Gives the draft of a plain text.

    Shape: the draft's text has as many code points as what was decoded; every line that is not blank lies in a block.
    Cost: linear in the length.
    """
    text = normalise(decoded)
    blocks = blocks_of_lines(text)
    signature = read_signature(text, blocks)
    return Draft(
        text=text,
        paragraphs=tuple(blocks),
        title=headline(text, blocks),
        authors=signature.authors,
        outlet=signature.outlet,
        published=signature.published,
    )


def blocks_of_lines(text: str) -> list[Paragraph]:
    """Gives the blocks of a text: a line each, or a paragraph where its lines were broken at a column."""
    spans = _joined(text, _trimmed_lines(text))
    roles = assign_roles([text[start:end] for start, end in spans])
    blocks = [Paragraph(start=s, end=e, role=role) for (s, e), role in zip(spans, roles, strict=True)]
    return split_datelines(text, blocks)


def headline(text: str, blocks: Sequence[Paragraph]) -> str | None:
    """Gives the headline: of the title lines above the byline, date or first paragraph, the first of more than three words.

    A title line that stands there twice goes before; a line without a word of small letters (a masthead) goes behind.
    """
    titles = []
    for block in blocks:
        if block.role == "body":
            break
        if block.role == "title":
            titles.append(text[block.start : block.end].strip(" *_#"))
    return max(titles, key=lambda title: _headline_rank(title, titles)) if titles else None


def _headline_rank(title: str, titles: Sequence[str]) -> tuple[bool, bool, bool]:
    words = _WORD.findall(title)
    return (titles.count(title) > 1 and len(words) > 3, len(words) > 3, not (title.isupper() or " | " in title))


def _trimmed_lines(text: str) -> list[tuple[int, int]]:
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            spans.append((start, end))
    return spans


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines of one paragraph that a column or a stray line end has parted."""
    is_wrapped = _is_hard_wrapped(text, spans)
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and text.count("\n", out[-1][1], start) == 1 and _continues(text, out[-1], (start, end), is_wrapped):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _continues(text: str, before: tuple[int, int], span: tuple[int, int], is_wrapped: bool) -> bool:
    last_line = text[max(before[0], text.rfind("\n", before[0], before[1]) + 1) : before[1]]
    line = text[span[0] : span[1]]
    if line_forms.is_listed(line) or line_forms.is_footnote(line):
        return False
    if is_wrapped and len(last_line) >= WRAP_SHORTEST:
        return True
    is_open = not line_forms.has_stop(last_line) and not last_line.endswith(":")
    return is_open and len(last_line) >= CONTINUED_CHARS and line[0].islower() and not line_forms.is_listed(last_line)


def _is_hard_wrapped(text: str, spans: list[tuple[int, int]]) -> bool:
    lengths = [end - start for start, end in spans]
    if len(lengths) < 4 or max(lengths) > WRAP_LONGEST:
        return False
    inner = [lengths[i] for i in range(len(spans) - 1) if text.count("\n", spans[i][1], spans[i + 1][0]) == 1]
    full = sum(1 for length in inner if length >= WRAP_SHORTEST)
    return len(inner) >= 3 and full >= WRAP_SHARE * len(inner)
