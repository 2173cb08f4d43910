"""Where the claims of one question differ beside their number: time and place. Labels only where they exclude each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.model import Claim
from headwater.reconcile.alignment.slots import Slots, anchored_quantity
from headwater.reconcile.answers.moments import Moment, do_clash, moment_of
from headwater.reconcile.answers.positions import Details


def find_details(claims: Sequence[Claim], slots: Mapping[str, Slots]) -> Details:
    """Gives a label for each claim whose time or place excludes that of another claim of the question.

    A number's time or place bounds what was counted and is no reading of its own.
    """
    events = [c for c in sorted(claims, key=lambda c: c.id) if anchored_quantity(c) is None]
    return Details(place=_places(events, slots), time=_times(events), object={})


def _times(claims: Sequence[Claim]) -> dict[str, str]:
    """Gives the times by groups whose members do not clash, in the words of the first; nothing where all agree."""
    groups: list[list[tuple[str, Moment]]] = []
    for claim in claims:
        moment = moment_of(claim)
        if moment is None:
            continue
        home = next((g for g in groups if not any(do_clash(moment, other) for _, other in g)), None)
        if home is None:
            groups.append([(claim.id, moment)])
        else:
            home.append((claim.id, moment))
    if len(groups) < 2:
        return {}
    return {claim: min(m.words for _, m in group) for group in groups for claim, _ in group}


def _places(claims: Sequence[Claim], slots: Mapping[str, Slots]) -> dict[str, str]:
    words = {c.id: _place_words(c) for c in claims}
    told = {c.id: next(iter(slots[c.id].places)) for c in claims if len(slots[c.id].places) == 1 and words[c.id]}
    if len(set(told.values())) < 2:
        return {}
    shown = {name: min(words[c] for c, place in told.items() if place == name) for name in sorted(set(told.values()))}
    return {claim: shown[place] for claim, place in told.items()}


def _place_words(claim: Claim) -> str:
    found = [p.text for p in claim.places if p.role in ("scene", "destination")]
    return " ".join(found[0].split()) if found else ""
