"""Asides: "as reported by A" inside what B says is A's citing of B, and no words of B's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.attribution.records import Offsets, Raw
from headwater.text.parse import Sentence


def without_asides(sentence: Sentence, raws: Sequence[Raw]) -> list[Raw]:
    """Gives one sentence's findings, "as ... by A" and "according to B" cut out of each other's content.

    A carries B where both stand in the sentence.
    """
    asides = [(raw, span) for raw in raws if (span := aside_span(sentence, raw)) is not None]
    if not asides:
        return list(raws)
    according = [raw for raw in raws if _cue_word(sentence, raw) == "according"]
    found = []
    for raw in raws:
        cuts = [span for other, span in asides if other is not raw]
        cuts += [_cluster(other) for other in according if other is not raw]
        carrier = next((other for other, _ in asides if other is not raw and raw in according), None)
        content = raw.content
        for cut in cuts:
            content = tuple(piece for part in content for piece in _minus(part, cut))
        found.append(replace(raw, content=content, cites=carrier.speaker if carrier is not None else raw.cites))
    return found


def aside_span(sentence: Sentence, raw: Raw) -> Offsets | None:
    """Gives the stretch of "as reported by A" with its speaker, where the finding is one."""
    if raw.speaker is None:
        return None
    start, end = _cluster(raw)
    before = sentence.doc.text[: start - sentence.start].rstrip().lower()
    if before.endswith(" as") or before == "as":
        return sentence.start + len(before) - 2, end
    return None


def _cluster(raw: Raw) -> Offsets:
    spans = [*raw.cue, *([raw.speaker] if raw.speaker is not None else [])]
    return min(s for s, _ in spans), max(e for _, e in spans)


def _cue_word(sentence: Sentence, raw: Raw) -> str:
    start, end = raw.cue[0]
    return str(sentence.doc.text[start - sentence.start : end - sentence.start]).lower().split(" ")[0]


def _minus(part: Offsets, cut: Offsets) -> list[Offsets]:
    start, end = part
    if cut[1] <= start or cut[0] >= end:
        return [part]
    return [piece for piece in ((start, min(end, cut[0])), (max(start, cut[1]), end)) if piece[0] < piece[1]]
