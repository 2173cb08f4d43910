"""Outlets that were told: "two engineers told the Dock Echo" comes to the report through the Dock Echo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from headwater.claims.attribution.grammar import is_passive
from headwater.claims.attribution.kinds import OUTLET_NOUNS
from headwater.claims.attribution.records import FoundAttribution, Offsets, Raw
from headwater.text.names import looks_like_outlet, words_of
from headwater.text.parse import ParsedText

HEARING = OUTLET_NOUNS | {"agency", "bureau", "paper", "wire"}
HOUSES = frozenset(
    """parliament congress senate lawmakers mps deputies council court police investors shareholders members""".split()
)
"""Who is told things and publishes none of them."""
HALLS = frozenset("UN EU NATO WHO IMF OSCE IAEA FBI CIA OPEC NHS NASA AU ASEAN ECB WTO MPS".split())
"""Initials of the same."""


def with_hearers(parsed: ParsedText, raws: Sequence[Raw]) -> list[Raw]:
    """Gives the findings with one more for each name that somebody told something; the name carries what is told."""
    found: list[Raw] = []
    for raw in raws:
        hearer = _hearer(parsed, raw)
        if hearer is None or raw.cites is not None:
            found.append(raw)
            continue
        found.append(replace(raw, speaker=hearer, meant=None, hears=True))
        found.append(replace(raw, cites=hearer))
    return found


def without_deaf(
    parsed: ParsedText, found: Sequence[FoundAttribution], raws: Sequence[Raw]
) -> tuple[list[FoundAttribution], list[Raw]]:
    """Gives the findings without those who were told and are no other outlet than the report's own."""
    inner = {item.outer: item for item in found if item.outer is not None}
    kept = [n for n, raw in enumerate(raws) if not raw.hears or _passes_on(parsed, found[n], inner.get(n))]
    place = {n: at for at, n in enumerate(kept)}
    moved = [replace(found[n], outer=None if (to := found[n].outer) is None else place.get(to)) for n in kept]
    outlets = [replace(item, kind="outlet", named=True) if raws[n].hears else item for n, item in zip(kept, moved, strict=True)]
    return outlets, [raws[n] for n in kept]


def _hearer(parsed: ParsedText, raw: Raw) -> Offsets | None:
    """Gives where the name of who was told stands."""
    sentence = parsed.sentences[raw.sentence]
    cue = sentence.doc.char_span(raw.cue[0][0] - sentence.start, raw.cue[0][1] - sentence.start, alignment_mode="expand")
    if cue is None or cue.root.lemma_.lower() != "tell" or raw.speaker is None or is_passive(cue.root):
        return None
    told = next((c for c in cue.root.rights if c.dep_ in ("dobj", "dative", "iobj") and _can_hear(c)), None) or _next_name(cue)
    if told is None or is_own(parsed, sentence.doc[told.left_edge.i : told.i + 1].text):
        return None
    start, end = told.left_edge.idx, told.idx + len(told)
    return sentence.start + start, sentence.start + end


def is_own(parsed: ParsedText, name: str) -> bool:
    """Tells whether a name, or a part of one, is that of the outlet that the report is in."""
    own = parsed.report.outlet if parsed.report is not None else None
    return own is not None and bool(words_of(name)) and words_of(name) <= words_of(own)


def _is_credited(parsed: ParsedText, name: str) -> bool:
    """Tells whether the report's head gives a name in brackets as where it comes from: "ARN, 3 May (Agencia Litoral) -"."""
    last = re.escape(name.split()[-1])
    return re.search(rf"\((?:[^()\n]{{1,40}}\s)?{last}\)\s?[-–—]", parsed.text[:HEAD_CHARS]) is not None


HEAD_CHARS = 600  # a dateline stands below the title


def _next_name(cue: TokenSpan) -> Token | None:
    """Gives the name right behind the cue, whatever the parse makes of it."""
    token = cue.doc[cue.end] if cue.end < len(cue.doc) else None
    is_name = token is not None and token.is_title and token.pos_ != "PRON" and token.lower_ not in HOUSES
    return token if is_name else None


def _can_hear(token: Token) -> bool:
    is_name = token.pos_ == "PROPN" and token.text[:1].isupper()
    is_definite = token.lemma_.lower() in HEARING and token.left_edge.lower_ in ("the", "that", "this")
    return (is_name or is_definite) and token.lower_ not in HOUSES


def _passes_on(parsed: ParsedText, hearer: FoundAttribution, teller: FoundAttribution | None) -> bool:
    name = hearer.resolved or hearer.speaker_text
    if is_own(parsed, name):
        return False
    if hearer.kind == "outlet" or looks_like_outlet(name):
        return True
    if name.isupper() and name.isalpha():
        return name not in HALLS
    if _is_credited(parsed, name):
        return True
    is_name = hearer.speaker_text[:1].isupper() and hearer.kind != "person"
    return is_name and teller is not None and not teller.named  # who asks not to be named talks to the press
