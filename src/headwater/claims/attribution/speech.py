"""Quotations and findings brought together: content takes whole quotations, and quotations that run on find their speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.attribution.records import Offsets, Raw
from headwater.text.parse import ParsedText
from headwater.text.quotes import Quote

EDGES = ",;: \n\t"


def with_whole_quotes(text: str, quotes: Sequence[Quote], starts: Sequence[int], raw: Raw) -> Raw:
    """Gives a finding whose pieces hold whole quotations, or stay inside the one that its cue stands in."""
    around = quote_at(quotes, starts, raw.cue[0][0])
    if around is not None:
        inner = (around.start + 1, around.end - (1 if around.closed else 0))
        pieces = [(max(s, inner[0]), min(e, inner[1])) for s, e in raw.content]
    else:
        pieces = [widened(quotes, starts, piece) for piece in raw.content]
        pieces = [clear_of(piece, (*raw.cue, *((raw.speaker,) if raw.speaker else ()))) for piece in pieces]
    kept = [stripped(text, piece) for piece in pieces if piece[0] < piece[1]]
    return replace(raw, content=joined(text, [piece for piece in kept if piece[0] < piece[1]]))


def widened(quotes: Sequence[Quote], starts: Sequence[int], piece: Offsets) -> Offsets:
    """Gives a piece stretched over every quotation that it cuts into."""
    start, end = piece
    first = quote_at(quotes, starts, start)
    last = quote_at(quotes, starts, max(start, end - 1))
    if first is not None:
        start = first.start
    if last is not None:
        end = max(end, last.end)
    following = bisect_right(starts, end) - 1
    if following >= 0 and starts[following] in (end, end - 1):
        end = max(end, quotes[following].end)
    return start, end


def clear_of(piece: Offsets, others: Sequence[Offsets]) -> Offsets:
    """Gives a piece cut back where it ran over the cue or the speaker."""
    start, end = piece
    for low, high in others:
        if low < end and high > start:
            if low - start >= end - high:
                end = max(start, low)
            else:
                start = min(end, high)
    return start, end


def stripped(text: str, piece: Offsets) -> Offsets:
    """Gives a piece without blanks, commas and a lone full stop at its edges."""
    start, end = piece
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES + ".":
        end -= 1
    return start, end


def joined(text: str, pieces: Sequence[Offsets]) -> tuple[Offsets, ...]:
    """Gives pieces in order, those that touch or overlap as one."""
    found: list[Offsets] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def quote_at(quotes: Sequence[Quote], starts: Sequence[int], offset: int) -> Quote | None:
    """Gives the quotation that an offset lies in."""
    index = bisect_right(starts, offset) - 1
    return quotes[index] if index >= 0 and offset < quotes[index].end else None


def with_running_quotes(parsed: ParsedText, quotes: Sequence[Quote], raws: list[Raw]) -> list[Raw]:
    """Gives the findings with quotations that nobody claims yet added to who spoke last.

    A quotation belongs to the last speech of its paragraph; one that fills a paragraph belongs to the last speech
    before it, when that one quotes too or ends with a colon.
    """
    text = parsed.text
    raws = with_quote_before(parsed, quotes, raws)
    speeches = [i for i, raw in enumerate(raws) if raw.cue_class == "says"]
    cue_ends = [raws[i].cue[-1][1] for i in speeches]
    owned = _owned(quotes, raws)
    found = list(raws)
    for index, quote in enumerate(quotes):
        if index in owned or not is_whole(text, quote):
            continue
        at = bisect_right(cue_ends, quote.start) - 1
        if at < 0:
            continue
        chosen = chosen_speech(found, speeches, at, quotes)
        if follows(text, found[chosen], quote, quotes):
            found[chosen] = replace(found[chosen], content=joined(text, [*found[chosen].content, (quote.start, quote.end)]))
    return found


def chosen_speech(found: Sequence[Raw], speeches: Sequence[int], at: int, quotes: Sequence[Quote]) -> int:
    """Gives, of the speeches of one sentence, the last that quotes; else the last."""
    sentence = found[speeches[at]].sentence
    for k in range(at, max(-1, at - 6), -1):
        raw = found[speeches[k]]
        if raw.sentence != sentence:
            break
        if any(q.start < e and q.end > s for s, e in raw.content for q in quotes_near(quotes, raw)):
            return speeches[k]
    return speeches[at]


def quotes_near(quotes: Sequence[Quote], raw: Raw) -> Sequence[Quote]:
    """Gives the quotations that a finding's content may touch."""
    if not raw.content:
        return ()
    low = max(0, bisect_right(quotes, raw.content[0][0], key=lambda q: q.start) - 1)
    high = bisect_right(quotes, raw.content[-1][1], key=lambda q: q.start)
    return quotes[low:high]


def with_quote_before(parsed: ParsedText, quotes: Sequence[Quote], raws: Sequence[Raw]) -> list[Raw]:
    """Gives the findings where a cue without content takes the quotation that ends right before its sentence."""
    ends = {quote.end: quote for quote in quotes}
    owned = _owned(quotes, raws)
    free = {quote.end for index, quote in enumerate(quotes) if index not in owned}
    found = []
    for raw in raws:
        at = parsed.sentences[raw.sentence].start
        while at > 0 and parsed.text[at - 1] in " \t":
            at -= 1
        is_bare = not raw.content and at in free
        found.append(replace(raw, content=((ends[at].start, at),)) if is_bare else raw)
    return found


def _owned(quotes: Sequence[Quote], raws: Sequence[Raw]) -> set[int]:
    starts = [quote.start for quote in quotes]
    owned: set[int] = set()
    for raw in raws:
        if quote_at(quotes, starts, raw.cue[0][0]) is not None:
            continue
        for start, end in raw.content:
            index = max(0, bisect_right(starts, start) - 1)
            while index < len(quotes) and quotes[index].start < end:
                if quotes[index].end > start:
                    owned.add(index)
                index += 1
    return owned


def is_whole(text: str, quote: Quote) -> bool:
    """Tells whether a quotation stands for itself: it opens a sentence and has several words."""
    before = text[max(0, quote.start - 3) : quote.start].rstrip(" \t*")
    opens = not before or before[-1] in "\n.!?:”\"'’"
    return opens and text.count(" ", quote.start, quote.end) >= 2


def follows(text: str, raw: Raw, quote: Quote, quotes: Sequence[Quote]) -> bool:
    """Tells whether a quotation goes on from a speech: in its paragraph, or in the next after a quotation or colon."""
    last = max([end for _, end in (*raw.cue, *raw.content, *((raw.speaker,) if raw.speaker else ()))])
    if last > quote.start:
        return False
    between = text[last : quote.start]
    breaks = between.count("\n")
    if not breaks:
        return len(between) < 400
    tail = between.split("\n", 1)[0].strip()
    if len(between) > 250:
        return False
    quoted = any(q.start < e and q.end > s for s, e in raw.content for q in quotes_near(quotes, raw))
    return tail.endswith(":") or quoted
