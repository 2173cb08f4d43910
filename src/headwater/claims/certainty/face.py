"""The library's face of certainty: a score for the event whose word stands at given offsets."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.claims.certainty.decide import fine_score
from headwater.errors import InputError
from headwater.text.parse import ParsedText, Sentence, parse_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How sure a text makes its reader of an event."""

    score: float
    """-3 (certainly not) to 3 (certainly); finer than the levels of a claim, on the same scale."""
    reasons: tuple[str, ...]
    """The words and forms that decided."""


def certainty(text: str, start: int, end: int, *, parser: str) -> Score:
    """Gives the score of the event whose word stands at ``text[start:end]``.

    Raises: InputError ``span.empty`` where the span holds no word of the text.
    """
    return certainty_in(parse_text(text, parser=parser), start, end)


def certainty_in(parsed: ParsedText, start: int, end: int) -> Score:
    """Gives the score of the event at a span of a parsed text."""
    found = locate(parsed, start, end)
    if found is None:
        raise InputError("span.empty", f"No word stands at {start}..{end}. Give the offsets of the event's word in the text.")
    sentence, index = found
    score, reasons = fine_score(sentence.doc[index])
    return Score(score=score, reasons=reasons)


def locate(parsed: ParsedText, start: int, end: int) -> tuple[Sentence, int] | None:
    """Gives the sentence and the index of the highest token in the span."""
    for sentence in parsed.sentences:
        if sentence.start < end and start < sentence.end:
            inside = [
                token
                for token in sentence.doc
                if sentence.start + token.idx < end
                and start < sentence.start + token.idx + len(token.text)
                and not token.is_space
            ]
            if inside:
                tops = [token for token in inside if token.head not in inside or token.head == token]
                return sentence, (tops or inside)[0].i
    return None
