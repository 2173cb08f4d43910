"""Where the claims of one question differ beside their number: time and place. Labels only where they exclude each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.model import Claim, TimeRef
from headwater.reconcile.positions import Details
from headwater.reconcile.slots import Slots


def find_details(claims: Sequence[Claim], slots: Mapping[str, Slots]) -> Details:
    """Gives a label for each claim whose time or place excludes that of another claim of the question."""
    return Details(place=_places(claims, slots), time=_times(claims), object={})


def told_time(claim: Claim) -> TimeRef | None:
    """Gives the one resolved time of a claim, None where it has none or several."""
    known = [t for t in claim.times if t.earliest is not None and t.latest is not None]
    return known[0] if len(known) == 1 else None


def _times(claims: Sequence[Claim]) -> dict[str, str]:
    told = {c.id: t for c in claims for t in [told_time(c)] if t is not None}
    spans = {claim: (t.earliest or "", t.latest or "") for claim, t in told.items()}
    clashing = {a for a, (s, e) in spans.items() for f, t in spans.values() if e < f or t < s}
    if not clashing:
        return {}
    return {claim: told[claim].edtf or f"{start}/{end}" for claim, (start, end) in spans.items()}


def _places(claims: Sequence[Claim], slots: Mapping[str, Slots]) -> dict[str, str]:
    words = {c.id: _place_words(c) for c in claims}
    told = {c.id: slots[c.id].places for c in claims if len(slots[c.id].places) == 1 and words[c.id]}
    names = sorted({next(iter(p)) for p in told.values()})
    counts = {name: sum(name in p for p in told.values()) for name in names}
    if len(names) < 2:
        return {}
    shown = {name: min(words[c] for c, p in told.items() if name in p) for name in names if counts[name]}
    return {claim: shown[next(iter(places))] for claim, places in told.items()}


def _place_words(claim: Claim) -> str:
    found = [p.text for p in claim.places if p.role in ("scene", "destination")]
    return " ".join(found[0].split()) if found else ""
