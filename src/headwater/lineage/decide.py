"""Decisions about ties between reports. Every threshold of the room stands here, strict, with its reason."""

from __future__ import annotations

import math
from dataclasses import dataclass

from headwater.lineage.evidence import SharedText
from headwater.model import Report

COPY_SHARE_LONG = 0.5  # half of the shorter one's eight-word runs: the measure by which press copies are usually told
REWRITE_SHARE_SHORT = 0.55  # over half of its five-word runs: the wording is kept, the sentences are edited
MIN_OWN_WORDS = 12  # words outside quotation marks; below that two reports may share only what somebody else said
EXCERPT_WORDS = 15  # one passage so long outside quotation marks is not chance: NewsWCL50 write-ups stay below it
MIN_TEXT_WORDS = 8  # a text of fewer words is a headline: any two may be alike
COPY_TIE = 0.98  # the tie is as good as certain once half of a text is the same
REWRITE_TIE = 0.9
EXCERPT_TIE = 0.45  # a passage alone may come from a third text that both used
SUPPORTED_TIE = 0.95  # with a credit that names the other
TIME_WEIGHT = 3.0  # log-odds: stated times are right about 19 in 20
CREDIT_WEIGHT = 4.0  # log-odds: who names the other took from it
LENGTH_WEIGHT = 0.4  # log-odds: shortening is a little more common than filling up
OPEN_BELOW = 2.0  # log-odds under which the other direction stays a rival


@dataclass(frozen=True, slots=True)
class Tie:
    """The decision on a pair: what kind of tie, how sure, and how sure that a is upstream."""

    kind: str
    probability: float
    a_first: float
    """Log-odds that a is upstream."""
    because_time: bool
    """True where publication times speak."""
    because_credit: bool
    """True where one names the other."""

    @property
    def is_open(self) -> bool:
        """True where the direction cannot be told."""
        return abs(self.a_first) < OPEN_BELOW


def decide(shared: SharedText, *, a_names_b: bool, b_names_a: bool) -> Tie | None:
    """Gives the tie between two reports, or None where what they share does not carry one."""
    kind = _kind(shared, is_supported=a_names_b or b_names_a)
    if kind is None:
        return None
    order = time_order(shared.a.report, shared.b.report)
    odds = TIME_WEIGHT * order + CREDIT_WEIGHT * (b_names_a - a_names_b) + _length_weight(shared)
    strength = {"copy": COPY_TIE, "rewrite": REWRITE_TIE}.get(kind, EXCERPT_TIE)
    if a_names_b or b_names_a:
        strength = max(strength, SUPPORTED_TIE)
    return Tie(kind, strength, odds, order != 0, a_names_b != b_names_a)


def time_order(a: Report, b: Report) -> int:
    """Gives 1 where a was published before b, -1 where after, 0 where the times known do not tell."""
    if a.published is None or b.published is None:
        return 0
    length = min(len(a.published.value), len(b.published.value), _known_chars(a), _known_chars(b))
    left, right = a.published.value[:length], b.published.value[:length]
    return (left < right) - (left > right)


def chance(odds: float) -> float:
    """Gives the probability for log-odds."""
    return 1.0 / (1.0 + math.exp(-odds))


def _known_chars(report: Report) -> int:
    precision = report.published.precision if report.published is not None else "year"
    return {"year": 4, "month": 7, "day": 10, "minute": 16}.get(precision, 19)


def _kind(shared: SharedText, *, is_supported: bool) -> str | None:
    if min(shared.a.size, shared.b.size) < MIN_TEXT_WORDS or not shared.runs:
        return None
    if shared.share_long >= COPY_SHARE_LONG and shared.own_words >= min(MIN_OWN_WORDS, shared.a.size // 2, shared.b.size // 2):
        return "copy"
    if shared.own_words < MIN_OWN_WORDS:
        return None
    if shared.share_short >= REWRITE_SHARE_SHORT:
        return "rewrite"
    if is_supported:
        return "quote"
    return "quote" if shared.longest_own >= EXCERPT_WORDS else None


def _length_weight(shared: SharedText) -> float:
    if shared.a.size == shared.b.size:
        return 0.0
    return LENGTH_WEIGHT if shared.a.size > shared.b.size else -LENGTH_WEIGHT
