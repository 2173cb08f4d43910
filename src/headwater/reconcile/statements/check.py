"""How reports stand to one statement, and how many origins each side has."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from headwater.model import Claim, Link, Origin, Report, Span, Speaker, SpeakerAlias, Support
from headwater.reconcile.decide import RELATED
from headwater.reconcile.descent import build_descent
from headwater.reconcile.statements.stance_features import Heard, Told, hear, near, share, stance_features, tell
from headwater.reconcile.support.count import build_ground, count_support

WEIGHTS_FILE = "stance.json"
MAX_SPANS = 3  # so many sentences show a reader why


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How one report stands to the statement."""

    report: str
    """Report id."""
    stance: str
    """affirms, denies, discusses (repeats without endorsing) or silent."""
    spans: tuple[Span, ...]
    """The sentences that speak of it, the nearest first; none where it is silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Every report's stance, and the origins of each side; a side that no report takes is null."""

    statement: str
    """The statement as given."""
    stances: tuple[Stance, ...]
    """One a report, in the order given."""
    affirms: Support | None
    """Origins behind the reports that affirm it."""
    denies: Support | None
    """Origins behind the reports that deny it."""
    discusses: Support | None
    """Origins behind the reports that repeat it without endorsing it."""


def check_statement(
    statement: str,
    reports: Sequence[Report],
    claims: Iterable[Claim],
    links: Iterable[Link],
    origins: Iterable[Origin],
    speakers: Iterable[Speaker],
    aliases: Iterable[SpeakerAlias],
) -> Checked:
    """Gives how each report stands to the statement, and the support of each side by the claims that speak of it.

    Source: two logistic regressions over named features of words; see ``headwater.testing.train_check``.
    """
    told, asserted = tell(statement), list(claims)
    stances = tuple(_stance(told, report) for report in reports)
    ground = build_ground(reports, asserted, origins, speakers, aliases, build_descent(reports, links))
    sides = {}
    for side in ("affirms", "denies", "discusses"):
        spans = [span for s in stances if s.stance == side for span in s.spans]
        spoken = [c for c in asserted if any(_speaks(c, span) for span in spans)]
        sides[side] = count_support(spoken, ground) if spoken else None
    return Checked(statement=statement, stances=stances, **sides)


def stance_of(told: Told, heard: Heard) -> str:
    """Gives affirms, denies, discusses or silent."""
    found = stance_features(told, heard)
    weights = _weights()
    if 1 / (1 + math.exp(-_sum(weights["related"], found))) < RELATED:
        return "silent"
    return max(("affirms", "denies", "discusses"), key=lambda side: (_sum(weights[side], found), side))


def _stance(told: Told, report: Report) -> Stance:
    heard = hear(report)
    stance = stance_of(told, heard)
    ranked = sorted(heard.sentences, key=lambda s: (-share(told, s.words), s.start))
    close = sorted(near(told, heard), key=lambda s: (-share(told, s.words), s.start))[:MAX_SPANS] or ranked[:1]
    spans = () if stance == "silent" else tuple(Span(report=report.id, start=s.start, end=s.end) for s in close)
    return Stance(report=report.id, stance=stance, spans=spans)


def _speaks(claim: Claim, span: Span) -> bool:
    return claim.report == span.report and span.start <= claim.anchor.start < span.end


def _sum(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return weights["intercept"] + sum(weights.get(name, 0.0) * value for name, value in sorted(found.items()))


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Gives the weights that the package carries, read once a process."""
    read = json.loads(resources.files(__package__).joinpath(WEIGHTS_FILE).read_bytes())
    return {side: {str(k): float(v) for k, v in found.items()} for side, found in read.items()}
