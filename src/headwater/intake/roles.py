"""The part that each block of a text plays: body, title, byline, dateline, caption, credit, tail or footnote.

A line is first judged by its own form (``lines.py``), then by where it stands: before the first paragraph, between
paragraphs, or after the last. What is not clearly furniture stays body: a lost sentence is worse than a kept button.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from headwater.intake import lines as line_forms
from headwater.intake.decide import (
    BUTTON_WORDS,
    CAPTION_WORDS,
    HEAD_LINES,
    HEADING_WORDS,
    OPENING_BLOCKS,
    STOPPED_TITLE_WORDS,
    TAIL_WORDS,
    TITLE_CHARS,
    TITLE_WORDS,
)
from headwater.model import Paragraph

# A sentence of prose holds one of these; a headline that ends with a stop holds none.
_PROSE_WORDS = frozenset(
    """the a an is are was were be been has have had will would said says he she they it his her their that which
    who there this these those i we you""".split()
)
# A caption tells what is seen, in the present; a paragraph that reports holds one of these.
_TOLD_WORDS = frozenset("said says told telling had would could according asked called announced warned expected".split())
_WORD = re.compile(r"[^\W\d_]+")


def assign_roles(texts: Sequence[str], hints: Sequence[str | None] | None = None) -> list[str]:
    """Gives a role for each block, in order; a hint from the page's markup is obeyed."""
    given = list(hints) if hints is not None else [None] * len(texts)
    own = [hint or _own_role(text) for hint, text in zip(given, texts, strict=True)]
    first, last = _body_bounds(texts, own)
    roles = [
        own[i] or _role_by_place(texts, i, first=first, last=last, repeated=repeated)
        for i, repeated in enumerate(_repeated(texts))
    ]
    _mend_head(texts, given, roles)
    _mend_captions(texts, given, roles)
    return roles


def split_datelines(text: str, blocks: Sequence[Paragraph]) -> list[Paragraph]:
    """Gives the blocks with the dateline at the start of an opening paragraph as a block of its own."""
    out: list[Paragraph] = []
    left = OPENING_BLOCKS
    for block in blocks:
        cut = line_forms.dateline_end(text[block.start : block.end]) if block.role == "body" and left else 0
        if cut:
            place_end = block.start + len(text[block.start : block.start + cut].rstrip())
            out.append(Paragraph(start=block.start, end=place_end, role="dateline"))
            block = Paragraph(start=block.start + cut, end=block.end, role="body")
            left = 0
        elif block.role == "body" and left:
            left -= 1
        out.append(block)
    return out


def _own_role(text: str) -> str | None:
    if line_forms.is_footnote(text):
        return "footnote"
    if line_forms.is_credit(text):
        return "credit"
    if line_forms.is_caption(text):
        return "caption"
    if line_forms.is_tail(text):
        return "tail"
    if line_forms.is_bold(text):
        return "title"
    return None


def _is_prose(text: str) -> bool:
    if line_forms.is_listed(text):
        return True
    words = line_forms.word_count(text)
    if line_forms.has_stop(text):
        return words > 3
    return words > TITLE_WORDS or len(text) > TITLE_CHARS or (text.rstrip().endswith(":") and words > TAIL_WORDS // 2)


def _is_stopped_title(text: str) -> bool:
    """A first line that ends with a stop but is built like a headline."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return 3 < len(words) <= STOPPED_TITLE_WORDS and _PROSE_WORDS.isdisjoint(words) and text.count(". ") == 0


def _body_bounds(texts: Sequence[str], own: Sequence[str | None]) -> tuple[int, int]:
    """The indices of the first and the last paragraph of prose; (0, -1) where there is none."""
    prose = [i for i, text in enumerate(texts) if own[i] in (None, "body") and _is_prose(text) and not _is_dated(text, i)]
    if prose and prose[0] == 0 and len(prose) > 1 and own[0] is None and _is_stopped_title(texts[0]):
        prose = prose[1:]
    signed = _signed_at(texts, own)
    above = [i for i in prose if i < signed]
    is_head = len(above) <= 2 and all(line_forms.word_count(texts[i]) <= TITLE_WORDS for i in above)
    if is_head and len(prose) > len(above):
        prose = prose[len(above) :]
    return (prose[0], prose[-1]) if prose else (0, -1)


def _is_dated(text: str, index: int) -> bool:
    return index < HEAD_LINES and line_forms.is_date_line(text)


def _signed_at(texts: Sequence[str], own: Sequence[str | None]) -> int:
    """The index of the last byline or date line among the first lines: what stands above it is the report's head."""
    signed = (
        i
        for i in range(1, min(HEAD_LINES, len(texts)))
        if own[i] in (None, "byline", "dateline") and (line_forms.is_byline(texts[i]) or line_forms.is_date_line(texts[i]))
    )
    return max(signed, default=0)


def _role_by_place(texts: Sequence[str], index: int, *, first: int, last: int, repeated: bool) -> str:
    text = texts[index]
    if last < 0:
        return "title" if index == 0 and len(texts) > 1 and line_forms.word_count(text) <= TITLE_WORDS else "body"
    if index < first:
        return _head_role(text, index, is_next_body=index + 1 == first)
    if _is_prose(text) and not _is_dated(text, index):
        return "body"
    if line_forms.is_signed_line(text):
        return "byline"
    if line_forms.is_place_and_agency(text) or line_forms.is_clock_line(text):
        return "dateline"
    if line_forms.is_date_line(text):
        return "dateline"
    if repeated:
        return "caption"
    words = line_forms.word_count(text)
    if index > last and words <= BUTTON_WORDS:
        return "tail"
    if words > HEADING_WORDS or text.lstrip()[:1].islower():
        return "body"
    if text.lstrip()[:1] in "—–-" or line_forms.is_agency_alone(text):
        return "credit"
    return "title"


def _head_role(text: str, index: int, *, is_next_body: bool) -> str:
    if index < HEAD_LINES or is_next_body:
        if line_forms.is_byline(text):
            return "byline"
        if line_forms.is_date_line(text):
            return "dateline"
        if is_next_body and index > 0 and line_forms.is_dateline_alone(text):
            return "dateline"
    if index > 0 and line_forms.word_count(text) <= 1:
        return "credit" if line_forms.is_agency_alone(text) else "tail"
    return "title"


def _repeated(texts: Sequence[str]) -> list[bool]:
    """For each block, whether it stands twice or continues a block that does: captions of one picture."""
    counts = Counter(text.strip() for text in texts)
    twice = {text for text, count in counts.items() if count > 1}
    out = []
    for index, text in enumerate(texts):
        before = texts[index - 1].strip() if index else ""
        out.append(text.strip() in twice or (before in twice and text.startswith(before)))
    return out


def _mend_head(texts: Sequence[str], given: Sequence[str | None], roles: list[str]) -> None:
    """A name beside a date line or above its own byline is a byline."""
    signs = ("byline", "dateline")
    first = roles.index("body") if "body" in roles else 0
    for i, role in enumerate(roles):
        is_signed = i > 0 and i < first and (roles[i - 1] in signs or roles[i + 1] in signs)
        if role == "title" and given[i] is None and is_signed and line_forms.is_name_alone(texts[i]):
            roles[i] = "byline"
        following = texts[i + 1] if i + 1 < len(texts) else ""
        is_free = given[i] is None and role in ("title", "tail", "credit") and i > 0
        if is_free and roles[i + 1 : i + 2] == ["byline"] and texts[i].strip() in following:
            roles[i] = "byline"


def _mend_captions(texts: Sequence[str], given: Sequence[str | None], roles: list[str]) -> None:
    """A single sentence right above a picture credit is a caption."""
    last = max((i for i, role in enumerate(roles) if role == "body"), default=0)
    for i in range(min(len(roles), last) - 1):  # under the last paragraph the agency signs the report
        if given[i] is not None or given[i + 1] is not None or roles[i] != "body":
            continue
        text = texts[i].strip()
        is_short = line_forms.word_count(text) <= CAPTION_WORDS
        is_one = text.count(". ") <= 1 and _TOLD_WORDS.isdisjoint(word.casefold() for word in _WORD.findall(text))
        if roles[i + 1] == "credit" and line_forms.is_agency_alone(texts[i + 1]) and is_short and is_one:
            roles[i] = "caption"
