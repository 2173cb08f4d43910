"""Ties of shared text between the reports of a story: candidates, evidence and decision, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.lineage.candidates import candidate_pairs
from headwater.lineage.decide import (
    MAX_PARTIAL_PARENTS,
    REWRITE_SHARE_SHORT,
    STRONG_PARTIAL_SHARE,
    Naming,
    Tie,
    as_excerpt,
    decide,
    needs_sentences,
)
from headwater.lineage.evidence import SharedText, compare, read_all, resemble
from headwater.model import Report
from headwater.text.resemble import read_sentences

TiedPair = tuple[SharedText, Tie]


def tie_reports(reports: Sequence[Report], naming: Callable[[Report, Report], Naming]) -> list[TiedPair]:
    """Gives every tie of shared text, the two reports of each in the order given.

    Cost: a few thousand pairs a CPU second; sentences are compared only where words alone do not decide.
    """
    readings = read_all(reports)
    pairs = [(i, j, compare(readings[i], readings[j])) for i, j in candidate_pairs([reading.words for reading in readings])]
    unclear = sorted({index for i, j, shared in pairs if needs_sentences(shared) for index in (i, j)})
    sentences = dict(zip(unclear, read_sentences([reports[index].text for index in unclear]), strict=True))
    ties = []
    for i, j, shared in pairs:
        evidence = resemble(shared, sentences[i], sentences[j]) if needs_sentences(shared) else shared
        tie = decide(evidence, naming(reports[i], reports[j]))
        if tie is not None:
            ties.append((evidence, tie))
    return _without_echoes(_best_explained(ties))


def _best_explained(ties: list[TiedPair]) -> list[TiedPair]:
    """Gives the ties with each looser rewrite of a report that has a full one called what it is: passages of that text."""
    full = {id for pair in ties if _is_full(pair) for id in _ids(pair)}
    return [
        (shared, as_excerpt(tie))
        if tie.kind == "rewrite" and not _is_full((shared, tie)) and full & set(_ids((shared, tie)))
        else (shared, tie)
        for shared, tie in ties
    ]


def _is_full(pair: TiedPair) -> bool:
    shared, tie = pair
    return tie.kind in ("copy", "wire") or (tie.kind == "rewrite" and shared.share_short >= REWRITE_SHARE_SHORT)


def _without_echoes(ties: list[TiedPair]) -> list[TiedPair]:
    """Gives the ties without the weaker partial ones of each downstream report: they repeat the same passages."""
    by_child: dict[str, list[TiedPair]] = {}
    for shared, tie in ties:
        child = shared.b if tie.a_first >= 0 else shared.a
        if tie.is_partial and shared.share_short < STRONG_PARTIAL_SHARE:
            by_child.setdefault(child.report.id, []).append((shared, tie))
    dropped: set[tuple[str, str]] = set()
    for partial in by_child.values():
        ranked = sorted(partial, key=lambda pair: (-pair[1].probability, -pair[0].own_words, _ids(pair)))
        dropped.update(_ids(pair) for pair in ranked[MAX_PARTIAL_PARENTS:])
    return [pair for pair in ties if _ids(pair) not in dropped]


def _ids(pair: TiedPair) -> tuple[str, str]:
    return pair[0].a.report.id, pair[0].b.report.id
