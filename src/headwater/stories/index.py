"""Who of those held shares rare words with a report: an inverted index that grows and shrinks report by report."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence

import numpy as np

from headwater.stories.candidates import ASKED_POSTINGS, ASKED_TERMS
from headwater.stories.sketch import Sketch, unpack
from headwater.stories.statistics import Statistics, weigh_terms
from headwater.stories.vectors import Ints

HELD_TERMS = 24  # weightiest words of a report that it can be found by: memory is spent on them
BEST = 12  # reports that a new one is laid beside
LEAST_SHARE = 0.1  # of the weight of a report's words: who shares less is not of its story
FEW_HOLDERS = 12  # bytes are copied when one more comes; beyond this an array that grows is cheaper

Holders = int | bytes | array  # type: ignore[type-arg]  # of places: one, a few packed as unsigned integers, or many


class Index:
    """Words of the reports held, and where each stands. Its cost a report does not grow with the reports held."""

    def __init__(self, statistics: Statistics) -> None:
        self._statistics = statistics
        self._holders: dict[int, Holders] = {}

    def add(self, place: int, sketch: Sketch) -> None:
        """Takes in a report under a number that only it has, larger than any before."""
        for term in self._terms(sketch):
            holders = self._holders.get(term)
            if isinstance(holders, array):
                holders.append(place)
            else:
                self._holders[term] = _packed([*_unpacked(holders), place])

    def remove(self, place: int, sketch: Sketch) -> None:
        """Forgets a report."""
        for term in self._terms(sketch):
            left = [held for held in _unpacked(self._holders[term]) if held != place]
            if left:
                self._holders[term] = _packed(left)
            else:
                del self._holders[term]

    def best(self, sketch: Sketch) -> list[int]:
        """Gives the numbers of those held that share most rare words with a report, likest first.

        A word that too many hold asks those that came last.
        """
        terms = self._terms(sketch)
        held = sorted((self._asked(term) for term in terms), key=len)
        total = np.cumsum([len(holders) for holders in held])
        kept = [holders for at, holders in enumerate(held[:ASKED_TERMS]) if at == 0 or total[at] <= ASKED_POSTINGS]
        return _likest(kept, least=LEAST_SHARE * sum(_worth(len(holders)) for holders in held))

    def _asked(self, term: int) -> Ints:
        holders = self._holders.get(term)
        last = holders[-ASKED_POSTINGS:] if isinstance(holders, array) else _unpacked(holders)
        return np.array(last, dtype=np.int64)

    def _terms(self, sketch: Sketch) -> list[int]:
        hashes, _, _ = unpack([sketch.terms])
        weights = weigh_terms(self._statistics, hashes)
        order = np.lexsort((hashes, -weights))[:HELD_TERMS]
        return [int(term) for term in hashes[order[weights[order] > 0]]]


def _packed(places: Sequence[int]) -> Holders:
    """Gives the least room for so many: most words have one holder or a few, and memory is spent on them."""
    if len(places) == 1:
        return places[0]
    many = array("I", places)
    return many.tobytes() if len(many) <= FEW_HOLDERS else many


def _unpacked(holders: Holders | None) -> Sequence[int]:
    if holders is None:
        return ()
    if isinstance(holders, int):
        return (holders,)
    return array("I", holders) if isinstance(holders, bytes) else holders


def _likest(cuts: list[Ints], *, least: float) -> list[int]:
    """Gives those who stand in most cuts, likest first; rarer words, which come first, count for more."""
    if not cuts:
        return []
    who = np.concatenate(cuts)
    worth = np.concatenate([np.full(len(cut), _worth(len(cut))) for cut in cuts])
    others, place = np.unique(who, return_inverse=True)
    total = np.round(np.bincount(place, weights=worth), 6)
    order = np.lexsort((-others, -total))[:BEST]
    return [int(each) for each in others[order[total[order] >= least]]]


def _worth(holders: int) -> float:
    return 1.0 / (1.0 + math.log(max(1, holders)))
