"""The places that claims name, as points of a map."""

from __future__ import annotations

import json
from collections import defaultdict

from headwater.model import Claim, Dossier, Mention


def geojson(dossier: Dossier) -> str:
    """Gives one point a place that is known and that a claim names, with the claims and the part it plays in them.

    A point is where the gazetteer has the place: its ``precision`` says of what size, and nothing is more exact than that.
    Source: RFC 7946; longitude first.
    """
    claims: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for claim in dossier.claims:
        for place in claim.places:
            if place.mention is not None:
                claims[place.mention].append((claim, place.role))
    known = (m for m in dossier.mentions if m.place is not None and m.place.lat is not None and claims[m.id])
    features = [_feature(mention, claims[mention.id]) for mention in known]
    collection = {"type": "FeatureCollection", "features": features}
    return (
        json.dumps(collection, ensure_ascii=False, sort_keys=True, indent=2).encode("utf-8", "replace").decode("utf-8") + "\n"
    )


def _feature(mention: Mention, named: list[tuple[Claim, str]]) -> dict[str, object]:
    place = mention.place
    assert place is not None
    told = [
        {"claim": c.id, "role": role, "report": c.report, "start": c.start, "end": c.end, "text": c.text} for c, role in named
    ]
    return {
        "type": "Feature",
        "id": mention.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {"name": mention.name, "country": place.country, "precision": place.precision, "claims": told},
    }
