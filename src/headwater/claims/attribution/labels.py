"""Speakers set before or after their words as labels: "Ann Ferry: We were late" and "“We were late.” — Ann Ferry"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from headwater.claims.attribution.records import Raw
from headwater.text.parse import ParsedText
from headwater.text.quotes import Quote

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|for|on|and|de|van|von|al|&)){0,6}"
LABEL = re.compile(rf"[\"“]?(?P<name>{_NAME})(?P<cue>:)(?= ?[A-Z\"“‘'])")
SIGNED = re.compile(rf"\s?(?P<cue>―|—|–|--)\s?(?P<name>{_NAME})(?=[\s,.(]|$)")
_WORD = re.compile(r"[^\W_]+")
NO_SPEAKERS = frozenset(
    """update note correction editor's photo image video watch read related breaking exclusive opinion analysis sources source
    caption credit file tags topics share live more see also here what why how when where who this that the a an
    monday tuesday wednesday thursday friday saturday sunday morning explainer factbox clarification""".split()
)


def label_readings(parsed: ParsedText, quotes: Sequence[Quote]) -> Iterator[Raw]:
    """Gives a finding for each speaker label at a line's start and each signature behind a quotation."""
    text = parsed.text
    words = Counter(_WORD.findall(text.lower()))
    for index, sentence in enumerate(parsed.sentences):
        if sentence.role == "title":
            continue  # "Bridge closed: what we know" is no speech of a bridge
        if sentence.start and text[sentence.start - 1] not in "\n*" and text[sentence.start - 1] != "•":
            continue
        match = LABEL.match(text, sentence.start, sentence.end)
        if match is not None and _is_met_again(words, match["name"]) and _has_words(text, match.end(), sentence.end):
            yield _raw(match, index, (match.end(), _line_end(text, match.end())))
    yield from _signed(parsed, quotes)


def _signed(parsed: ParsedText, quotes: Sequence[Quote]) -> Iterator[Raw]:
    starts = iter(enumerate(parsed.sentences))
    index, sentence = next(starts, (0, None))
    for quote in quotes:
        match = SIGNED.match(parsed.text, quote.end) if quote.closed else None
        if match is None or not _may_speak(match["name"]):
            continue
        while sentence is not None and sentence.end < match.end():
            index, sentence = next(starts, (index, None))
        if sentence is not None and match.start("name") >= sentence.start:
            yield _raw(match, index, (quote.start, quote.end))


def _raw(match: re.Match[str], sentence: int, content: tuple[int, int]) -> Raw:
    return Raw(speaker=match.span("name"), cue=(match.span("cue"),), content=(content,), cue_class="says", sentence=sentence)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _may_speak(name: str) -> bool:
    words = [word.lower() for word in name.split()]
    return words[0] not in NO_SPEAKERS and words[-1] not in NO_SPEAKERS and len(name) > 2


def _is_met_again(words: Counter[str], name: str) -> bool:
    """Tells whether a label's last word stands elsewhere in the text: headings name themes, labels name people of the story."""
    last = _WORD.findall(name.lower())
    return _may_speak(name) and bool(last) and words[last[-1]] > 1


def _has_words(text: str, start: int, end: int) -> bool:
    return text.count(" ", start, end) >= 3
