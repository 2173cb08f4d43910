"""The room's answer: findings with their speakers known."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan

from headwater.claims.attribution.backrefs import Resolver, typed_and_resolved
from headwater.claims.attribution.find import read_raw
from headwater.claims.attribution.kinds import Typed
from headwater.claims.attribution.nesting import outer_of
from headwater.claims.attribution.records import Attributed, FoundAttribution, Raw
from headwater.settings import DEFAULT
from headwater.text.parse import ParsedText, parse_text
from headwater.text.quotes import Quote, find_quotes

ANSWERABLE = frozenset({"says", "shows"})
NOBODY = Typed("anonymous", False, ())


def attributions(text: str, *, parser: str = DEFAULT.parser) -> list[Attributed]:
    """Gives every attribution of a bare text: speech, thought, wish and judgement, in the order of the cues.

    Example: ``attributions("The mayor said the bridge is safe.")[0].content_spans == ((15, 33),)``
    """
    return [
        Attributed(
            speaker_spans=item.speaker_spans,
            cue_spans=item.cue_spans,
            content_spans=item.content_spans,
            speaker=item.resolved,
            quoted=item.quoted,
        )
        for item in read_attributions(parse_text(text, parser=parser), attitudes=True)
    ]


def read_attributions(parsed: ParsedText, *, attitudes: bool = False) -> list[FoundAttribution]:
    """Gives the attributions of a parsed text in the order of their cues.

    Only speech and showing by default, for which a speaker answers; with ``attitudes`` also what somebody is said
    to think, want or judge. Cost: linear in the length, a small part of the parse.
    """
    raws = [raw for raw in read_raw(parsed) if attitudes or raw.cue_class in ANSWERABLE]
    quotes = find_quotes(parsed.text)
    resolver = Resolver(parsed)
    outer = outer_of(raws)
    return [_found(parsed, quotes, resolver, raw, outer[n]) for n, raw in enumerate(raws)]


def _found(parsed: ParsedText, quotes: Sequence[Quote], resolver: Resolver, raw: Raw, outer: int | None) -> FoundAttribution:
    spoken = raw.meant or raw.speaker
    phrase = None if spoken is None else phrase_at(parsed, raw.sentence, spoken)
    kind, resolved = (NOBODY, None) if phrase is None or spoken is None else typed_and_resolved(resolver, phrase, spoken[0])
    start, end = raw.speaker or (0, 0)
    return FoundAttribution(
        speaker_spans=() if raw.speaker is None else (raw.speaker,),
        cue_spans=raw.cue,
        content_spans=raw.content,
        quoted=quoted_how(quotes, raw),
        cue_class=raw.cue_class,
        speaker_text=parsed.text[start:end].rstrip(" ,"),
        resolved=resolved,
        kind=kind.kind,
        named=kind.named,
        described_as=kind.described_as,
        outer=outer,
        sentence=raw.sentence,
    )


def phrase_at(parsed: ParsedText, sentence: int, span: tuple[int, int]) -> TokenSpan | None:
    """Gives the tokens that an offset pair covers."""
    at = parsed.sentences[sentence]
    return at.doc.char_span(span[0] - at.start, span[1] - at.start, alignment_mode="expand")


def quoted_how(quotes: Sequence[Quote], raw: Raw) -> str:
    """Gives direct, indirect or mixed: how much of the content stands between marks that the cue stands outside of."""
    length = sum(end - start for start, end in raw.content)
    cue = raw.cue[0][0]
    inside = 0
    for quote in quotes:
        if quote.start <= cue < quote.end:
            continue
        inside += sum(max(0, min(end, quote.end) - max(start, quote.start)) for start, end in raw.content)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT_SHARE * length else "mixed"


DIRECT_SHARE = 0.9  # a comma, a dash or "that" outside the marks leaves a quotation direct
