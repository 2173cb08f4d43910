"""How often the curated count of an incident is that of one of the first positions of its questions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from headwater.face import trace
from headwater.model import Claim, Dossier, Question
from headwater.testing.builders import a_report
from headwater.testing.figures import Figure, skip
from headwater.testing.measure_quantities import BESIDE, INCIDENTS_FILE

FIRST = 3  # positions that a reader sees without opening more
EVERY = 6  # one incident of six: some four minutes, and the share moves by about .02
KINDS = {"kill": "num_killed", "injure": "num_injured"}


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
                definition="one in six incidents of several reports that state such a count; positions of most reports first",
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
    """Gives for each kind that a report counts beside a word of it the place of the curated count, None where it has none."""
    texts = [f"{row['title'] or ''}\n\n{row['text']}" for row in rows]
    reports = [a_report(text, outlet=f"Outlet {number}") for number, text in enumerate(dict.fromkeys(texts))]
    dossier = trace(reports)
    truth = rows[0]["truth"]
    stated = {kind: any(BESIDE[kind].search(text) for text in texts) for kind in KINDS}
    return {kind: _rank(dossier, kind, int(truth[key])) for kind, key in KINDS.items() if stated[kind]}


def _rank(dossier: Dossier, kind: str, truth: int) -> int | None:
    """Gives the first place of the count among the positions of every question of the kind, those of most reports first."""
    claims = {claim.id: claim for claim in dossier.claims}
    told = [
        [claims[c] for c in position.claims]
        for question in dossier.questions
        for position in question.positions
        if _is_of(question, claims, kind)
    ]
    counted = [of for of in told if any(claim.quantities for claim in of)]
    counted.sort(key=lambda of: (-len({claim.report for claim in of}), min(claim.id for claim in of)))
    for place, of in enumerate(counted):
        if any(truth in (claim.quantities[0].low, claim.quantities[0].high) for claim in of if claim.quantities):
            return place
    return None


def _is_of(question: Question, claims: Mapping[str, Claim], kind: str) -> bool:
    told = [claims[c] for position in question.positions for c in position.claims]
    return any(claim.quantities for claim in told) and any(BESIDE[kind].search(claim.text) for claim in told)
