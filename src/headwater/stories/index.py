"""Who of those held shares rare words with a report: an inverted index that grows and shrinks report by report."""

from __future__ import annotations

from array import array

import numpy as np

from headwater.stories.candidates import ASKED_POSTINGS, ASKED_TERMS
from headwater.stories.sketch import Sketch, unpack
from headwater.stories.statistics import Statistics, weigh_terms
from headwater.stories.vectors import Ints

HELD_TERMS = 48  # weightiest words of a report that it can be found by: memory is spent on them
BEST = 24  # reports that a new one is laid beside


class Index:
    """Words of the reports held, and where each stands. Its cost a report does not grow with the reports held."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics
        self._holders: dict[int, array[int]] = {}

    def add(self, place: int, sketch: Sketch) -> None:
        """Takes in a report under a number that only it has, larger than any before."""
        for term in self._terms(sketch):
            self._holders.setdefault(term, array("q")).append(place)

    def remove(self, place: int, sketch: Sketch) -> None:
        """Forgets a report."""
        for term in self._terms(sketch):
            holders = self._holders[term]
            holders.remove(place)
            if not holders:
                del self._holders[term]

    def best(self, sketch: Sketch) -> list[int]:
        """Gives the numbers of those held that share most rare words with a report, likest first.

        A word that too many hold asks those that came last.
        """
        held = [holders for term in self._terms(sketch) if (holders := self._holders.get(term)) is not None]
        held.sort(key=len)
        cuts: list[Ints] = []
        total = 0
        for holders in held[:ASKED_TERMS]:
            cut = np.frombuffer(holders, dtype=np.int64)[-ASKED_POSTINGS:].copy()
            total += len(cut)
            if total > ASKED_POSTINGS and cuts:
                break
            cuts.append(cut)
        return _likest(cuts)

    def _terms(self, sketch: Sketch) -> list[int]:
        hashes, _, _ = unpack([sketch.terms])
        weights = weigh_terms(self._statistics, hashes)
        order = np.lexsort((hashes, -weights))[:HELD_TERMS]
        return [int(term) for term in hashes[order[weights[order] > 0]]]


def _likest(cuts: list[Ints]) -> list[int]:
    """Gives those who stand in most cuts; rarer words, which come first, count for more."""
    if not cuts:
        return []
    who = np.concatenate(cuts)
    worth = np.concatenate([np.full(len(cut), 1.0 / (1.0 + np.log(len(cut)))) for cut in cuts])
    others, place = np.unique(who, return_inverse=True)
    total = np.round(np.bincount(place, weights=worth), 6)
    return [int(each) for each in others[np.lexsort((-others, -total))[:BEST]]]
