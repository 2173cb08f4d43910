"""The room's answer: findings with their speakers known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.attribution.answers import can_answer, phrase_at
from headwater.claims.attribution.backrefs import Resolver
from headwater.claims.attribution.carriers import with_carriers
from headwater.claims.attribution.cited import with_citations
from headwater.claims.attribution.find import read_raw
from headwater.claims.attribution.hearers import with_hearers, without_deaf
from headwater.claims.attribution.kinds import Typed
from headwater.claims.attribution.nesting import outer_of, outermost
from headwater.claims.attribution.papers import paper_said_in
from headwater.claims.attribution.records import Attributed, FoundAttribution, Raw
from headwater.claims.attribution.reproduced import with_reproduced
from headwater.claims.attribution.scripts import with_scripts
from headwater.claims.attribution.speech import quotes_near
from headwater.settings import DEFAULT
from headwater.text.parse import ParsedText, parse_text
from headwater.text.quotes import Quote, find_quotes

ANSWERABLE = frozenset({"says", "shows"})
NOBODY = Typed("anonymous", False, ())


def attributions(text: str, *, parser: str = DEFAULT.parser) -> list[Attributed]:
    """Gives what a bare text attributes to others: speech, thought, wish and judgement, in the order of the cues.

    What is attributed inside another's content is part of that content and no item of its own.

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
        for item in read_outermost(parse_text(text, parser=parser))
    ]


def read_attributions(parsed: ParsedText) -> list[FoundAttribution]:
    """Gives what speakers answer for in a parsed text, speech inside speech too, in the order of the cues.

    What somebody is said to think, want or judge is left out: it is the report that says so.
    Cost: linear in the length, a small part of the parse.
    """
    raws = with_citations(parsed, [raw for raw in read_raw(parsed) if raw.cue_class in ANSWERABLE])
    found = _resolved(parsed, with_hearers(parsed, [raw for raw in raws if can_answer(parsed, raw)]))
    return with_scripts(parsed, with_reproduced(parsed, found))


def read_outermost(parsed: ParsedText) -> list[FoundAttribution]:
    """Gives what the report itself attributes: speech, thought, wish and judgement, but none inside another's content."""
    return _resolved(parsed, outermost(read_raw(parsed)))


def _resolved(parsed: ParsedText, raws: Sequence[Raw]) -> list[FoundAttribution]:
    quotes = find_quotes(parsed.text)
    resolver = Resolver(parsed)
    outer = outer_of(raws)
    found = [_found(parsed, quotes, resolver, raw, outer[n]) for n, raw in enumerate(raws)]
    found, raws = without_deaf(parsed, found, raws)
    found = with_carriers(found)
    citing = {item.outer for item, raw in zip(found, raws, strict=True) if raw.cites is not None}
    return [replace(f, kind="outlet") if n in citing and f.kind == "organisation" else f for n, f in enumerate(found)]


def _found(parsed: ParsedText, quotes: Sequence[Quote], resolver: Resolver, raw: Raw, outer: int | None) -> FoundAttribution:
    spoken = raw.meant or raw.speaker
    phrase = None if spoken is None else phrase_at(parsed, raw.sentence, spoken)
    kind, resolved = (NOBODY, None) if phrase is None or spoken is None else resolver.read(phrase, spoken[0])
    paper = paper_said_in(phrase_at(parsed, raw.sentence, raw.cue[0]))
    if paper is not None and kind.named:
        resolver.note_paper(paper, resolved)
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


def quoted_how(quotes: Sequence[Quote], raw: Raw) -> str:
    """Gives direct, indirect or mixed: how much of the content stands between marks that the cue stands outside of."""
    length = sum(end - start for start, end in raw.content)
    cue = raw.cue[0][0]
    inside = 0
    for quote in quotes_near(quotes, raw):
        if quote.start <= cue < quote.end:
            continue
        inside += sum(max(0, min(end, quote.end) - max(start, quote.start)) for start, end in raw.content)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT_SHARE * length else "mixed"


DIRECT_SHARE = 0.9  # a comma, a dash or "that" outside the marks leaves a quotation direct
