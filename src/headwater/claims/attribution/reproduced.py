"""Statements printed whole: every word of them is its issuer's."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.claims.attribution.kinds import GOVERNMENT
from headwater.claims.attribution.named import body_in
from headwater.claims.attribution.records import FoundAttribution
from headwater.text.parse import ParsedText
from headwater.text.statements import find_statement


def with_reproduced(parsed: ParsedText, found: Sequence[FoundAttribution]) -> list[FoundAttribution]:
    """Gives the findings with one more where a text says that it prints somebody's statement whole."""
    statement = find_statement(parsed.text)
    if statement is None or statement.start >= statement.end:
        return list(found)
    start, end = statement.who
    name = parsed.text[start:end]
    body = body_in(name, after_article=True)
    sentence = next((n for n, s in enumerate(parsed.sentences) if s.start <= start < s.end), 0)
    issuer = FoundAttribution(
        speaker_spans=((start, end),),
        cue_spans=(),
        content_spans=((statement.start, statement.end),),
        quoted="direct",
        cue_class="says",
        speaker_text=name,
        resolved=name,
        kind="government" if body is not None and body[1] in GOVERNMENT else "organisation",
        named=True,
        described_as=(),
        outer=None,
        sentence=sentence,
    )
    return [*found, issuer]
