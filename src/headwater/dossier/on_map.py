"""A dossier on the map: places that its claims name, as far as a place is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from headwater.dossier.view import Ref
from headwater.model import Claim, Dossier, Mention, Report
from headwater.render import local
from headwater.render.catalogue import N_, Told, _
from headwater.render.map_svg import Pin, map_svg, middles
from headwater.render.terms import term
from headwater.render.words import counted

LABEL = N_("Places that claims name. The table below says the same.")
ROLES = Told(
    {
        "scene": N_("it happens there"),
        "origin": N_("from there"),
        "destination": N_("to there"),
        "mention": N_("named"),
    }
)
SIDES = N_("N"), N_("S"), N_("E"), N_("W")
SHOWN_CHARS = 60  # of a claim's words in the table; the link opens the whole
MAX_SHOWN = 4  # claims of a place that are listed; the rest are counted


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place as a line of the table."""

    mention: Mention
    where: str
    """Degrees and how near, or why it has none."""
    claims: tuple[Ref, ...]
    more: int
    """Claims that are not listed."""


@dataclass(frozen=True, slots=True)
class OnMap:
    """A picture and the table that says the same."""

    picture: str
    """SVG, or "" where no place is known."""
    lines: tuple[PlaceLine, ...]


def on_map(dossier: Dossier, *, href: Callable[[str], str]) -> OnMap:
    """Gives the places of a story, those named most first; ``href`` gives the address of a claim or a mention."""
    numbers = {report.id: report for report in dossier.reports}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        for place in sorted({p.mention for p in claim.places if p.mention is not None}):
            claims[place].append(claim)
    places = [mention for mention in dossier.mentions if mention.kind == "place" and claims[mention.id]]
    places.sort(key=lambda m: (-len(claims[m.id]), m.name, m.id))
    lines = tuple(_line(mention, claims[mention.id], numbers) for mention in places)
    pins = [pin for mention in places for pin in _pins(mention, claims[mention.id], href)]
    return OnMap(picture=map_svg(pins, label=_(LABEL)), lines=lines)


def _position(mention: Mention) -> tuple[float, float] | None:
    """Gives degrees north and east: the gazetteer's, or the middle of the country that the place is."""
    at = mention.place
    if at is None:
        return None
    if at.lat is not None and at.lon is not None:
        return at.lat, at.lon
    return middles().get(at.country) if at.precision == "country" and at.country is not None else None


def _pins(mention: Mention, claims: list[Claim], href: Callable[[str], str]) -> list[Pin]:
    at = _position(mention)
    if at is None:
        return []
    title = f"{mention.name}: {counted(len(claims), 'claim')}"
    address = href(claims[0].id) if len(claims) == 1 else f"#place-{mention.id}"
    return [Pin(lat=at[0], lon=at[1], label=mention.name, href=address, title=title, weight=len(claims))]


def _line(mention: Mention, claims: list[Claim], reports: dict[str, Report]) -> PlaceLine:
    at = _position(mention)
    precision = "" if mention.place is None else f" ({term(mention.place.precision)})"
    where = _("position not known") if at is None else f"{_degrees(at[0], 'N', 'S')}, {_degrees(at[1], 'E', 'W')}{precision}"
    shown = tuple(_ref(claim, mention, reports) for claim in claims[:MAX_SHOWN])
    return PlaceLine(mention=mention, where=where, claims=shown, more=max(0, len(claims) - MAX_SHOWN))


def _ref(claim: Claim, mention: Mention, reports: dict[str, Report]) -> Ref:
    role = next(p.role for p in claim.places if p.mention == mention.id)
    words = " ".join(reports[claim.report].text[claim.start : claim.end].split())
    short = words if len(words) <= SHOWN_CHARS else f"{words[: SHOWN_CHARS - 1].rstrip()}…"
    return Ref(text=f"“{short}” ({ROLES.get(role, role)})", id=claim.id)


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{local.number(round(abs(value), 1))}° {_(positive if value >= 0 else negative)}"
