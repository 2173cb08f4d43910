"""Ties of shared text between the reports of a story: candidates, evidence and decision, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set

from headwater.lineage.candidates import candidate_pairs
from headwater.lineage.decide import (
    MAX_PARTIAL_PARENTS,
    REWRITE_SHARE_SHORT,
    STRONG_PARTIAL_SHARE,
    WHOLE_COVERAGE,
    Naming,
    as_excerpt,
    as_lifted,
    as_through,
    decide,
    is_full_rewrite,
    needs_sentences,
)
from headwater.lineage.evidence import Reading, SharedText, compare, followed, read_all, resemble
from headwater.lineage.forms import fill_one_form, filled_forms
from headwater.lineage.orphans import orphans
from headwater.lineage.slips import Slip
from headwater.lineage.told import TiedPair, down_of, is_whole, slips_of, up_of, with_told_again
from headwater.model import Report
from headwater.text.facts import read_facts
from headwater.text.resemble import read_sentences
from headwater.text.shingles import Hashes, Words

SAME_PASSAGES = 0.8  # of the words of a passage: a few differ where it was cut or edited on the way
CLOSENESS_STEPS = 20  # a twentieth of a text more or less does not make one parent closer than another


def tie_reports(reports: Sequence[Report], naming: Callable[[Report, Report], Naming]) -> list[TiedPair]:
    """Gives every tie of shared text, the two reports of each in the order given.

    Cost: a few thousand pairs a CPU second; sentences are compared only where words alone do not decide.
    """
    readings = read_all(reports)
    found = candidate_pairs([reading.words for reading in readings], facts=[_facts(reading) for reading in readings])
    filled = filled_forms(readings)
    pairs = [(i, j, compare(readings[i], readings[j])) for i, j in found if not fill_one_form(filled, i, j)]
    unclear = sorted({index for i, j, shared in pairs if needs_sentences(shared) for index in (i, j)})
    sentences = dict(zip(unclear, read_sentences([reports[index].text for index in unclear]), strict=True))
    decided = []
    for i, j, shared in pairs:
        evidence = resemble(shared, sentences[i], sentences[j]) if needs_sentences(shared) else shared
        tie = decide(evidence, naming(reports[i], reports[j]))
        if tie is not None and tie.kind == "quote":
            tie = as_lifted(evidence, tie, orphans(evidence, upstream_is_a=tie.a_first >= 0))
        decided.append((evidence, tie))
    slips = slips_of(reports)
    ties = with_told_again(reports, decided, naming, slips)
    kept = _without_echoes(_best_explained(_one_way_each(ties, slips, reports)))
    return [(followed(shared) if is_whole((shared, tie)) else shared, tie) for shared, tie in kept]


def _facts(reading: Reading) -> Hashes:
    """Gives the facts of what is not the outlet's furniture."""
    words, kept = reading.words, ~reading.furniture
    own = Words(words.starts[kept], words.ends[kept], words.hashes[kept])
    return read_facts(reading.report.text, own, reading.quoted[kept])


def _one_way_each(ties: list[TiedPair], slips: Mapping[str, frozenset[Slip]], reports: Sequence[Report]) -> list[TiedPair]:
    """Gives the ties with each report's whole text coming one way: through the parent that has its slips and most of its words.

    A parent is passed over only where it is tied to the closer one: then one text reached the report through either.
    """
    rank = {report.id: index for index, report in enumerate(reports)}
    kin = {frozenset(_ids(pair)) for pair in ties if is_whole(pair)}
    by_down: dict[str, list[TiedPair]] = {}
    for pair in ties:
        if is_whole(pair):
            by_down.setdefault(down_of(pair), []).append(pair)

    def closeness(pair: TiedPair) -> tuple[int, int, int]:
        common = slips.get(up_of(pair), frozenset()) & slips.get(down_of(pair), frozenset())
        return (-len(common), -round(CLOSENESS_STEPS * pair[0].coverage), rank[up_of(pair)])

    best = {down: up_of(min(pairs, key=closeness)) for down, pairs in by_down.items()}
    stated: dict[str, list[TiedPair]] = {}
    for pair in ties:
        if pair[1].because_credit:
            stated.setdefault(down_of(pair), []).append(pair)
    return [_through_stated(_through(pair, best, kin), stated.get(down_of(pair), []), kin) for pair in ties]


def _through_stated(pair: TiedPair, stated: list[TiedPair], kin: Set[frozenset[str]]) -> TiedPair:
    """Gives passages as come through a report that the downstream one credits, where that one holds them as well."""
    shared, tie = pair
    if not tie.is_partial or tie.because_credit:
        return pair
    for other in stated:
        is_kin = up_of(other) != up_of(pair) and frozenset((up_of(other), up_of(pair))) in kin
        if is_kin and other[0].shared_words >= SAME_PASSAGES * shared.shared_words:
            return shared, as_through(tie, up_of(other))
    return pair


def _through(pair: TiedPair, best: Mapping[str, str], kin: Set[frozenset[str]]) -> TiedPair:
    up, closest = up_of(pair), best.get(down_of(pair))
    if closest is None or closest == up or pair[1].because_credit or not is_whole(pair):
        return pair
    return (pair[0], as_through(pair[1], closest)) if frozenset((up, closest)) in kin else pair


def _best_explained(ties: list[TiedPair]) -> list[TiedPair]:
    """Gives the ties with each looser rewrite of a report that has a full one called what it is: passages of that text."""
    full = {id for pair in ties if _is_full(pair) for id in _ids(pair)}
    return [(pair[0], as_excerpt(pair[1]) if _is_loose(pair) and not full.isdisjoint(_ids(pair)) else pair[1]) for pair in ties]


def _is_loose(pair: TiedPair) -> bool:
    shared, tie = pair
    return tie.kind == "rewrite" and not (tie.because_credit or tie.numbers or tie.slips or is_full_rewrite(shared))


def _is_full(pair: TiedPair) -> bool:
    shared, tie = pair
    if tie.orphans or (tie.kind == "copy" and shared.coverage < WHOLE_COVERAGE):
        return False
    return tie.kind in ("copy", "wire") or (tie.kind == "rewrite" and shared.share_short >= REWRITE_SHARE_SHORT)


def _without_echoes(ties: list[TiedPair]) -> list[TiedPair]:
    """Gives the ties without those of passages that a closer relative of both already explains, and at most a few a report."""
    near: dict[str, dict[str, int]] = {}
    outlets = {each.report.id: each.report.outlet for shared, _ in ties for each in (shared.a, shared.b)}
    for shared, tie in ties:
        a, b = shared.a.report.id, shared.b.report.id
        words = min(shared.a.size, shared.b.size) if tie.numbers else shared.shared_words
        near.setdefault(a, {})[b] = near.setdefault(b, {})[a] = words
    kept: list[TiedPair] = []
    partial: dict[str, list[TiedPair]] = {}
    for pair in ties:
        shared, tie = pair
        if tie.numbers or tie.slips or tie.orphans or shared.share_short >= STRONG_PARTIAL_SHARE or is_full_rewrite(shared):
            kept.append(pair)
        elif (_is_explained(shared, near) and not _is_quoting(pair)) or _is_of_another_take(pair, near, outlets):
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


def _is_quoting(pair: TiedPair) -> bool:
    """Gives True where one names the other and repeats what is mostly quoted there: from there, whoever else has the quotes."""
    shared, tie = pair
    return tie.kind == "quote" and tie.because_credit and 2 * shared.own_words < shared.shared_words


def _is_explained(shared: SharedText, near: dict[str, dict[str, int]]) -> bool:
    """Gives True where a third report shares more with each of the two than they share with each other."""
    a, b = near[shared.a.report.id], near[shared.b.report.id]
    return any(min(a[third], b[third]) > shared.shared_words for third in a.keys() & b.keys())


def _is_of_another_take(pair: TiedPair, near: dict[str, dict[str, int]], outlets: Mapping[str, str | None]) -> bool:
    """Gives True where another report of the outlet that is named shares as much with the upstream one, and more downstream."""
    up, down, words = near[up_of(pair)], near[down_of(pair)], pair[0].shared_words
    takes = [
        third for third in up.keys() & down.keys() if outlets[third] is not None and outlets[third] == outlets[up_of(pair)]
    ]
    return any(up[third] >= words and down[third] > words for third in takes)


def _ids(pair: TiedPair) -> tuple[str, str]:
    return pair[0].a.report.id, pair[0].b.report.id
