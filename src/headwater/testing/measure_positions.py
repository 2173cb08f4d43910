"""How often the curated count of an incident is that of one of the first positions of its questions."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from headwater.face import claims as read_claims
from headwater.face import read, trace
from headwater.model import Claim, Dossier, Position, Quantity, Report
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.lexicon.acts import acts_told
from headwater.reconcile.lexicon.things import is_people
from headwater.testing.figures import Figure, skip
from headwater.testing.measure_quantities import BESIDE, INCIDENTS_FILE

FIRST = 3  # positions that a reader sees without opening more
EVERY = 6  # one incident of six: some four minutes, and the share moves by about .02
KINDS = {"kill": ("num_killed", "death"), "injure": ("num_injured", "injury")}
FIELDS = ("title", "text", "url", "published")
_AGE_AFTER = re.compile(r"[\s-]+(?:year|month|week|day)s?[\s-]old", re.IGNORECASE)  # "killed 9-year-old Ada" counts nobody


def positions(data: Path | None) -> Iterator[Figure]:
    """Gives the share of incidents whose curated count is the first position's, or one of the first three's."""
    if data is None or not (data / INCIDENTS_FILE).is_file():
        yield skip("positions: GVA 2013-2015", needs=INCIDENTS_FILE)
        return
    tallies: dict[str, list[int | None]] = {kind: [] for kind in KINDS}
    for rows in read_incidents(data)[::EVERY]:
        for kind, rank in rank_truth(rows).items():
            tallies[kind].append(rank)
    for kind, ranks in tallies.items():
        for name, reach in (("first position", 1), ("first three positions", FIRST)):
            right = sum(rank is not None and rank < reach for rank in ranks)
            yield Figure(
                name=f"positions: GVA 2013-2015, {kind}, {name}",
                definition="one in six incidents of several reports that state such a count; positions that count people so",
                value=right / len(ranks) if ranks else None,
                count=len(ranks),
            )


def read_incidents(data: Path) -> list[Sequence[Mapping[str, Any]]]:
    """Gives the rows of each incident that several reports tell of and whose counts a person curated, in a fixed order."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    with (data / INCIDENTS_FILE).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("truth") is not None:
                groups[str(row["incident"])].append(row)
    return [groups[key] for key in sorted(groups) if len(groups[key]) > 1]


def rank_truth(rows: Sequence[Mapping[str, Any]]) -> dict[str, int | None]:
    """Gives for each kind that a report counts beside a word of it the place of the curated count, None where it has none.

    A curated count of none is left out: a text that counts killed beside it counts those of another incident.
    """
    lines = "\n".join(json.dumps({field: row[field] for field in FIELDS if row.get(field)}) for row in rows)
    reports = [item for item in read(lines.encode(), name="incident.jsonl") if isinstance(item, Report)]
    curated = {kind: int(rows[0]["truth"][key]) for kind, (key, _) in KINDS.items()}
    asked = {kind: n for kind, n in curated.items() if n and any(is_stated(kind, r.text) for r in reports)}
    if not asked:
        return {}
    told = [read_claims(report) for report in reports]
    dossier = trace(reports, known=told)
    claims = {claim.id: claim for found in told for claim in found.claims}
    return {kind: rank(dossier, claims, kind, count) for kind, count in asked.items()}


def is_stated(kind: str, text: str) -> bool:
    """Tells whether a text has a number, no age, beside a word of killing or injuring."""
    return any(not _AGE_AFTER.match(text, max(m.end("before"), m.end("after"))) for m in BESIDE[kind].finditer(text))


def rank(dossier: Dossier, claims: Mapping[str, Claim], kind: str, truth: int) -> int | None:
    """Gives the first place of a count among the positions that count people killed (injured), None where none has it.

    The question of a reader is "how many were killed?": the answers are the positions, of whatever question, one of
    whose claims counts people so, in the dossier's own order of questions and positions. ``claims`` are those of the dossier as
    they were read, with their frames, which a dossier leaves out.
    """
    told = [position for question in dossier.questions for position in question.positions if _is_of(position, claims, kind)]
    return next((place for place, position in enumerate(told) if _has(position, claims, truth)), None)


def _is_of(position: Position, claims: Mapping[str, Claim], kind: str) -> bool:
    return any(counts_people(claims[c], KINDS[kind][1]) for c in position.claims)


def counts_people(claim: Claim, act: str) -> bool:
    """Tells whether a claim affirms a number of people to whom an act was done."""
    number = anchored_quantity(claim)
    if number is None or claim.frame is None or claim.polarity != "affirmed":
        return False
    return (number.unit is None or is_people(number.unit)) and act in acts_told(claim.frame, number)[0]


def _has(position: Position, claims: Mapping[str, Claim], truth: int) -> bool:
    numbers: list[Quantity | None] = [anchored_quantity(claims[c]) for c in position.claims]
    return any(q is not None and truth in (q.low, q.high) for q in numbers)
