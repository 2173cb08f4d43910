"""How common each word is: counted once for a run, kept beside it, and handed in again by every later update."""

from __future__ import annotations

import base64
import functools
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from headwater.stories.sketch import Sketch, unpack
from headwater.text.terms import read_terms

PRIOR_REPORTS = 200  # a small set says little about the language: it is read as if so many reports of other news were there
HELD_FROM = 2  # reports: a word of one report only need not be kept

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """In how many reports of a run each word stands. The same statistics and reports give the same stories."""

    reports: int
    """Reports counted, those with the same words once."""
    events: int
    """Events that they tell of, roughly: the more there are, the more must two reports share to tell of one."""
    words: float
    """Distinct words of the median report."""
    terms: str
    """Sorted hashes of words, four bytes each, then their counts, four bytes each, in base 64."""


def count_terms(sketches: Iterable[Sketch]) -> Statistics:
    """Gives the statistics of sketches, all but the events; texts with the same words count once."""
    distinct = sorted({sketch.terms for sketch in sketches})
    hashes, _, sizes = unpack(distinct)
    terms, counts = np.unique(hashes, return_counts=True)
    is_held = counts >= HELD_FROM
    raw = terms[is_held].astype("<u4").tobytes() + counts[is_held].astype("<u4").tobytes()
    words = float(np.median(sizes)) if len(sizes) else 0.0
    return Statistics(reports=len(distinct), events=0, words=words, terms=base64.b64encode(raw).decode("ascii"))


NOTHING_COUNTED = Statistics(reports=0, events=0, words=0.0, terms="")
"""Statistics before anything was seen: what is known of the language alone."""


def weigh_terms(statistics: Statistics, terms: npt.NDArray[np.uint32]) -> Floats:
    """Gives how much each of some distinct words tells: minus the logarithm of the share of reports it stands in."""
    seen = _looked_up(*_counts(statistics.terms), terms, absent=1.0)
    prior = _looked_up(*_common_terms(), terms, absent=0.0)
    share = (seen + PRIOR_REPORTS * prior) / (statistics.reports + PRIOR_REPORTS)
    return np.asarray(np.maximum(0.0, -np.log(np.minimum(1.0, share))))


def _looked_up(known: npt.NDArray[np.uint32], values: Floats, asked: npt.NDArray[np.uint32], *, absent: float) -> Floats:
    if not len(known):
        return np.full(len(asked), absent)
    at = np.minimum(np.searchsorted(known, asked), len(known) - 1)
    return np.where(known[at] == asked, values[at], absent)


@functools.lru_cache(maxsize=2)
def _counts(packed: str) -> tuple[npt.NDArray[np.uint32], Floats]:
    raw = base64.b64decode(packed)
    known, counts = (np.frombuffer(half, dtype="<u4") for half in (raw[: len(raw) // 2], raw[len(raw) // 2 :]))
    return known, counts.astype(np.float64)


@functools.cache
def _common_terms() -> tuple[npt.NDArray[np.uint32], Floats]:
    """Gives hashes and shares of reports of the commonest words of news, by hash."""
    lines = files("headwater.stories").joinpath("common_terms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    shares: dict[int, float] = {}
    for row, terms in zip(rows, read_terms([word for word, _ in rows]), strict=True):
        for code in terms.hashes.tolist():
            shares[code] = max(shares.get(code, 0.0), float(row[1]))
    ordered = sorted(shares)
    return np.array(ordered, dtype=np.uint32), np.array([shares[code] for code in ordered])
