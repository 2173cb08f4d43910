"""What differs between two claims that answer one question, and what each difference means for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from headwater.model import LEVELS, Claim, Quantity
from headwater.render.catalogue import _
from headwater.render.terms import term
from headwater.render.words import STAGES

CHANGE_KINDS = (
    *("bound lost", "bound added", "bound changed", "number changed", "range narrowed", "range widened"),
    *("rough became exact", "exact became rough", "rate changed", "stage changed", "polarity changed"),
    *("certainty raised", "certainty lowered", "attribution dropped", "attribution added", "attribution changed"),
    *("quotation became paraphrase", "paraphrase became quotation", "place changed", "time changed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two claims."""

    kind: str
    """One of CHANGE_KINDS."""
    what: str
    """The two sides in words."""
    meaning: str
    """What it means for a reader."""


def changes(a: Claim, b: Claim, speakers: Mapping[str, str]) -> list[Change]:
    """Gives the differences from ``a`` to ``b``; ``speakers`` gives what to call each speaker id."""
    found: list[Change] = []
    for look in (_number, _stage, _polarity, _certainty, _quoting, _places, _times):
        found.extend(look(a, b))
    found.extend(_attribution(a, b, speakers))
    return found


def _number(a: Claim, b: Claim) -> Iterator[Change]:
    if not a.quantities or not b.quantities:
        return
    before, after = a.quantities[0], b.quantities[0]
    sides = f"“{before.text}” – “{after.text}”"
    if before.per != after.per:
        yield Change(kind="rate changed", what=sides, meaning=_("The two count over different periods."))
    bound = _bound_change(before, after)
    if bound is not None:
        yield Change(kind=bound[0], what=sides, meaning=bound[1])
    if before.approximate and not after.approximate:
        yield Change(kind="rough became exact", what=sides, meaning=_("The second drops the word that made it rough."))
    if after.approximate and not before.approximate:
        yield Change(kind="exact became rough", what=sides, meaning=_("The second makes rough what the first gives flat."))


def _bound_change(before: Quantity, after: Quantity) -> tuple[str, str] | None:
    a, b = _bounds(before), _bounds(after)
    if a == b:
        return None
    if not set(_values(before)) & set(_values(after)):
        return "number changed", _("The two give different numbers.")
    was, now = _shape(before), _shape(after)
    if was in ("at least", "at most") and now == "exact":
        return "bound lost", _("A bound became a flat number: the second says more than the first.")
    if was == "exact" and now in ("at least", "at most"):
        return "bound added", _("A flat number became a bound: the second says less than the first.")
    if was == "range" and now == "exact":
        return "range narrowed", _("One end of a range became the number.")
    if was == "exact" and now == "range":
        return "range widened", _("A number became one end of a range.")
    return "bound changed", _("The number stayed, and its bound is another one.")


def _bounds(of: Quantity) -> tuple[object, ...]:
    return of.low, of.high, of.low_open, of.high_open


def _values(of: Quantity) -> list[float]:
    return [float(value) for value in (of.low, of.high) if value is not None]


def _shape(of: Quantity) -> str:
    if of.low is None:
        return "at most"
    if of.high is None:
        return "at least"
    return "exact" if of.low == of.high else "range"


def _stage(a: Claim, b: Claim) -> Iterator[Change]:
    if a.stage != b.stage:
        meaning = _("The two say it is at different stages.")
        yield Change(kind="stage changed", what=f"{STAGES[a.stage]} – {STAGES[b.stage]}", meaning=meaning)


def _polarity(a: Claim, b: Claim) -> Iterator[Change]:
    if a.polarity != b.polarity:
        meaning = _("One says what the other denies.")
        yield Change(kind="polarity changed", what=f"{term(a.polarity)} – {term(b.polarity)}", meaning=meaning)


def _certainty(a: Claim, b: Claim) -> Iterator[Change]:
    was, now = a.certainty.overall, b.certainty.overall
    if was == now:
        return
    is_raised = LEVELS.index(now) > LEVELS.index(was)
    kind = "certainty raised" if is_raised else "certainty lowered"
    dropped = sorted({h.text for h in a.hedges} - {h.text for h in b.hedges})
    without = _(", without “{words}”").format(words="”, “".join(dropped)) if is_raised and dropped else ""
    meaning = _("The second is firmer than the first.") if is_raised else _("The second is less firm than the first.")
    yield Change(kind=kind, what=f"{term(was)} – {term(now)}{without}", meaning=meaning)


def _quoting(a: Claim, b: Claim) -> Iterator[Change]:
    direct = ("direct", "mixed")
    if a.quoted in direct and b.quoted not in direct:
        meaning = _("The words are no longer given as the speaker's own.")
        yield Change(kind="quotation became paraphrase", what=f"{term(a.quoted)} – {term(b.quoted)}", meaning=meaning)
    if b.quoted in direct and a.quoted not in direct:
        meaning = _("The words are now given as the speaker's own.")
        yield Change(kind="paraphrase became quotation", what=f"{term(a.quoted)} – {term(b.quoted)}", meaning=meaning)


def _places(a: Claim, b: Claim) -> Iterator[Change]:
    yield from _words_differ(
        {p.text for p in a.places}, {p.text for p in b.places}, "place changed", _("The two name different places.")
    )


def _times(a: Claim, b: Claim) -> Iterator[Change]:
    yield from _words_differ(_resolved(a), _resolved(b), "time changed", _("The two give different times."))


def _resolved(claim: Claim) -> set[str]:
    return {time.edtf for time in claim.times if time.edtf is not None}


def _words_differ(before: set[str], after: set[str], kind: str, meaning: str) -> Iterator[Change]:
    if before and after and not before & after:
        yield Change(kind=kind, what=f"{', '.join(sorted(before))} – {', '.join(sorted(after))}", meaning=meaning)


def _attribution(a: Claim, b: Claim, speakers: Mapping[str, str]) -> Iterator[Change]:
    was = [speakers[link.speaker] for link in a.attribution]
    now = [speakers[link.speaker] for link in b.attribution]
    lost = [name for name in was if name.casefold() not in {other.casefold() for other in now}]
    new = [name for name in now if name.casefold() not in {other.casefold() for other in was}]
    if lost and new:
        what = f"{', '.join(lost)} – {', '.join(new)}"
        yield Change(kind="attribution changed", what=what, meaning=_("The two name different speakers."))
    elif lost:
        meaning = _("The second gives it without that speaker.")
        yield Change(kind="attribution dropped", what=", ".join(lost), meaning=meaning)
    elif new:
        meaning = _("The second names a speaker whom the first does not.")
        yield Change(kind="attribution added", what=", ".join(new), meaning=meaning)
