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
    is_full_rewrite,
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
    return [(pair[0], as_excerpt(pair[1]) if _is_loose(pair) and not full.isdisjoint(_ids(pair)) else pair[1]) for pair in ties]


def _is_loose(pair: TiedPair) -> bool:
    shared, tie = pair
    return tie.kind == "rewrite" and not tie.because_credit and not is_full_rewrite(shared)


def _is_full(pair: TiedPair) -> bool:
    shared, tie = pair
    return tie.kind in ("copy", "wire") or (tie.kind == "rewrite" and shared.share_short >= REWRITE_SHARE_SHORT)


def _without_echoes(ties: list[TiedPair]) -> list[TiedPair]:
    """Gives the ties without those of passages that a closer relative of both already explains, and at most a few a report."""
    near: dict[str, dict[str, int]] = {}
    for shared, _ in ties:
        a, b = shared.a.report.id, shared.b.report.id
        near.setdefault(a, {})[b] = near.setdefault(b, {})[a] = shared.shared_words
    kept: list[TiedPair] = []
    partial: dict[str, list[TiedPair]] = {}
    for pair in ties:
        shared, tie = pair
        if shared.share_short >= STRONG_PARTIAL_SHARE or is_full_rewrite(shared):
            kept.append(pair)
        elif _is_explained(shared, near):
            continue
        elif not tie.is_partial or tie.because_credit:
            kept.append(pair)
        else:
            child = shared.b if tie.a_first >= 0 else shared.a
            partial.setdefault(child.report.id, []).append(pair)
    for each in partial.values():
        ranked = sorted(each, key=lambda pair: (-pair[1].probability, -pair[0].own_words, _ids(pair)))
        kept.extend(ranked[:MAX_PARTIAL_PARENTS])
    return sorted(kept, key=_ids)


def _is_explained(shared: SharedText, near: dict[str, dict[str, int]]) -> bool:
    """Gives True where a third report shares more with each of the two than they share with each other."""
    a, b = near[shared.a.report.id], near[shared.b.report.id]
    return any(min(a[third], b[third]) > shared.shared_words for third in a.keys() & b.keys())


def _ids(pair: TiedPair) -> tuple[str, str]:
    return pair[0].a.report.id, pair[0].b.report.id
