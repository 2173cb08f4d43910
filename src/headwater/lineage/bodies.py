"""Ministries and departments under their different names: one where kind, field and land agree, or the story ties the town."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.lineage.candidates import join, root
from headwater.text.landmarks import stem

_KIND = r"(?:ministry|department|office|secretariat|inspectorate|directorate)"
_STATE = r"(?:the )?(?:(?:Republic|Kingdom|State|Federation) of )?"
_LAND = r"(?:[Tt]he )?(?:(?P<land>[A-Z][\w-]+)(?:[’']s)? )?"
_PLAIN = re.compile(  # "Fennmark's works ministry", "the works ministry in Tolm"
    rf"{_LAND}(?P<field>[a-z][a-z -]{{3,40}}?) (?P<kind>{_KIND})(?: (?P<how>in|of) {_STATE}(?P<place>[A-Z][\w-]+))?"
)
_FIELD = r"(?P<field>[A-Z][\w-]+(?:(?:,? and|,)? [A-Z][\w-]+)*?)"
_FORMAL = re.compile(  # "Ministry of Works of the Republic of Fennmark", "Fennmark Ministry of Works"
    rf"{_LAND}(?P<kind>(?i:{_KIND})) (?:of|for) (?:the )?{_FIELD}"
    rf"(?:(?:,| of| (?P<how>in)) {_STATE}(?P<place>[A-Z][\w-]+)(?: (?:Republic|Kingdom|State|Federation))?)?"
)


@dataclass(frozen=True, slots=True)
class Body:
    """What the name of a ministry says."""

    kind: str
    field: frozenset[str]
    """Stems of what it is for."""
    land: str
    """Stem of the land, or empty."""
    town: str
    """The town where it is said to be, or empty."""


def body_of(name: str) -> Body | None:
    """Gives what a ministry's or department's name says, or None for other names."""
    match = _FORMAL.fullmatch(name) or _PLAIN.fullmatch(name)
    if match is None:
        return None
    field = frozenset(stem(word) for word in re.findall(r"[^\W\d_]{4,}", match.group("field")))
    is_town = match.group("how") == "in"
    land = match.group("land") or ("" if is_town else match.group("place")) or ""
    return Body(match.group("kind").lower(), field, stem(land), (match.group("place") or "") if is_town else "")


def join_bodies(names: Sequence[str], texts: Sequence[str], parents: list[int]) -> dict[int, str]:
    """Joins namings of one ministry and gives why; a town stands for a land only where a text of the story ties the two.

    Refuses: to join ministries of one field whose lands differ or where two lands have one.
    """
    bodies = {index: body for index, name in enumerate(names) if (body := body_of(name)) is not None}
    reasons: dict[int, str] = {}
    for i, body in bodies.items():
        landed = {j: other for j, other in bodies.items() if other.land and _is_alike(body, other)}
        lands = {other.land for other in landed.values()}
        fit = [j for j, other in landed.items() if j != i and _is_same_land(body, other, lands, texts, names[j])]
        if fit and root(parents, fit[0]) != root(parents, i):
            join(parents, fit[0], i)
            reasons[i] = "The same office of the same land." if body.land else "The only such office that the story names."
    return reasons


def _is_alike(a: Body, b: Body) -> bool:
    return a.kind == b.kind and a.field == b.field


def _is_same_land(body: Body, other: Body, lands: set[str], texts: Sequence[str], name: str) -> bool:
    if body.land:
        return body.land == other.land
    if len(lands) != 1:
        return False
    return not body.town or any(_ties(text, body.town, name) for text in texts)


def _ties(text: str, town: str, name: str) -> bool:
    """True where a text that names the body has the town in a dateline, or calls it the capital."""
    is_dateline = re.search(rf"(?m)^{re.escape(town)}(?:,| [-–—]|\.)", text) is not None
    is_capital = re.search(rf"\b{re.escape(town)}, the capital|capital,? {re.escape(town)}\b", text) is not None
    return name in text and (is_dateline or is_capital)
