"""Reports that tell another's whole again in its order and with its numbers, though little of the wording stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from headwater.lineage.decide import (
    FIGURES_COMMON,
    FIGURES_KEPT,
    FIGURES_SHARE,
    MIN_OWN_WORDS,
    MIN_TRANSLATED_STEPS,
    TOLD_AGAIN,
    TOLD_AGAIN_CREDITED,
    TOLD_AGAIN_FIGURES,
    TOLD_AGAIN_HINTED,
    TOLD_AGAIN_NUMBERS,
    TOLD_AGAIN_NUMBERS_KEPT,
    TOLD_AGAIN_WORDED,
    TOLD_AGAIN_WORDING,
    TRANSLATED_NUMBERS,
    Naming,
    Tie,
    are_slips_enough,
    is_form,
    is_full_rewrite,
    is_lifted,
    same_slips,
    telling_numbers,
    told_again,
)
from headwater.lineage.evidence import SharedText
from headwater.lineage.retold import Landmarks, Retold, read_story, tell
from headwater.lineage.slips import Slip, find_slips
from headwater.model import Report
from headwater.text.resemble import Match
from headwater.text.statements import is_headed_as_paper

TiedPair = tuple[SharedText, Tie]
Decided = tuple[SharedText, Tie | None]
MAX_COMPARED = 12  # pairs a report; the closest parent of a text is among those with most numbers and names in common


def with_told_again(
    reports: Sequence[Report],
    decided: Sequence[Decided],
    naming: Callable[[Report, Report], Naming],
    slips: Mapping[str, frozenset[Slip]],
) -> list[TiedPair]:
    """Gives the ties decided on, and for each report without a parent of its whole text the one that it tells again.

    What two reports have the same slips of is tied too: slips come down with the text.
    Cost: a few thousand pairs a CPU second; pairs are linear in the reports.
    """
    ties: dict[tuple[str, str], TiedPair] = {_key(shared): (shared, tie) for shared, tie in decided if tie is not None}
    settled = {down_of(pair) for pair in ties.values() if is_whole(pair)}
    for retold, pair in _told_again(reports, decided, naming, settled):
        if retold.down.id not in settled:
            settled.add(retold.down.id)
            ties[_key(pair[0])] = pair
    for pair in _with_same_slips(reports, decided, naming, slips):
        if down_of(pair) not in settled:
            settled.add(down_of(pair))
            ties[_key(pair[0])] = pair
    return [ties[key] for key in sorted(ties)]


def down_of(pair: TiedPair) -> str:
    """Gives the id of a tie's downstream report."""
    shared, tie = pair
    return shared.b.report.id if tie.a_first >= 0 else shared.a.report.id


def up_of(pair: TiedPair) -> str:
    """Gives the id of a tie's upstream report."""
    shared, tie = pair
    return shared.a.report.id if tie.a_first >= 0 else shared.b.report.id


def is_whole(pair: TiedPair) -> bool:
    """True where a tie is of the whole text, not of some passages."""
    shared, tie = pair
    is_rewrite = tie.kind == "rewrite" and (tie.because_credit or bool(tie.numbers) or is_full_rewrite(shared))
    return not tie.orphans and (tie.kind in ("copy", "wire") or is_rewrite)


def slips_of(reports: Sequence[Report]) -> dict[str, frozenset[Slip]]:
    """Gives the slips of each report, told among the reports of its language."""
    languages = sorted({report.language or "" for report in reports})
    by_language = [[report for report in reports if (report.language or "") == language] for language in languages]
    return {report: slips for group in by_language for report, slips in find_slips(group).items()}


def _told_again(
    reports: Sequence[Report],
    decided: Sequence[Decided],
    naming: Callable[[Report, Report], Naming],
    settled: set[str],
) -> list[tuple[Retold, TiedPair]]:
    """Gives the pairs of which one is told again in the other, the closest first."""
    found: list[tuple[Retold, TiedPair]] = []
    landmarks = read_story(reports)
    for shared, tie in _worth(decided, landmarks):
        named = naming(shared.a.report, shared.b.report)
        new = told_again(shared, named)
        if (tie is not None and is_whole((shared, tie))) or down_of((shared, new)) in settled:
            continue
        retold = _turned(shared, new, landmarks)
        if _is_told_again(retold, shared, new, is_whole_credit=named.is_whole):
            numbers = tuple(retold.numbers_kept())
            found.append((retold, (_with_matches(shared, retold, new), replace(new, numbers=numbers))))
    rank = {report.id: index for index, report in enumerate(reports)}

    def closeness(each: tuple[Retold, TiedPair]) -> tuple[bool, bool, float, int, int]:
        retold, (_, tie) = each
        share = landmarks.share_in(retold.down.id, retold.up.id)
        return (not tie.because_credit, not tie.is_hinted, -round(share, 2), rank[retold.up.id], rank[retold.down.id])

    return sorted(found, key=closeness)


def _with_same_slips(
    reports: Sequence[Report],
    decided: Sequence[Decided],
    naming: Callable[[Report, Report], Naming],
    slips: Mapping[str, frozenset[Slip]],
) -> list[TiedPair]:
    """Gives the pairs that have slips in common, those with most first."""
    found = []
    for shared, _ in decided:
        common = slips.get(shared.a.report.id, frozenset()) & slips.get(shared.b.report.id, frozenset())
        is_one_language = shared.a.report.language == shared.b.report.language
        if are_slips_enough(common) and is_one_language and not is_form(shared):
            printed = tuple(sorted({slip.printed for slip in common}))
            found.append((shared, same_slips(shared, naming(shared.a.report, shared.b.report), printed)))
    rank = {report.id: index for index, report in enumerate(reports)}
    return sorted(found, key=lambda pair: (-len(pair[1].slips), -pair[0].shared_words, rank[up_of(pair)], rank[down_of(pair)]))


def _key(shared: SharedText) -> tuple[str, str]:
    return shared.a.report.id, shared.b.report.id


def _worth(decided: Sequence[Decided], landmarks: Landmarks) -> list[Decided]:
    """Gives the pairs of one language with enough numbers in common, for each report those with most in common."""
    by_report: dict[str, list[tuple[int, int]]] = {}
    bags: dict[str, frozenset[str]] = {}
    for index, (shared, _) in enumerate(decided):
        a, b = shared.a.report, shared.b.report
        if a.language != b.language:
            continue
        common = _bag(bags, landmarks, a.id) & _bag(bags, landmarks, b.id)
        if sum(mark[0].isdigit() for mark in common) >= TOLD_AGAIN_NUMBERS:
            for end in (a.id, b.id):
                by_report.setdefault(end, []).append((-len(common), index))
    kept = {index for each in by_report.values() for _, index in sorted(each)[:MAX_COMPARED]}
    return [decided[index] for index in sorted(kept)]


def _bag(bags: dict[str, frozenset[str]], landmarks: Landmarks, report: str) -> frozenset[str]:
    if report not in bags:
        bags[report] = landmarks.bag(report)
    return bags[report]


def _turned(shared: SharedText, tie: Tie, landmarks: Landmarks) -> Retold:
    a, b = shared.a.report, shared.b.report
    return tell(a, b, landmarks) if tie.a_first >= 0 else tell(b, a, landmarks)


def _is_told_again(retold: Retold, shared: SharedText, tie: Tie, *, is_whole_credit: bool) -> bool:
    least, kept = TOLD_AGAIN, TRANSLATED_NUMBERS
    numbers = telling_numbers(retold.numbers_kept())
    if tie.because_time and not is_lifted(shared) and _has_its_figures(retold):
        return True
    if tie.because_credit and is_whole_credit:
        least = TOLD_AGAIN_CREDITED
    elif tie.is_hinted:
        least, kept, numbers = TOLD_AGAIN_HINTED, TOLD_AGAIN_NUMBERS_KEPT, retold.numbers_kept()
    elif shared.coverage >= TOLD_AGAIN_WORDING and shared.own_words >= MIN_OWN_WORDS:
        least, kept = TOLD_AGAIN_WORDED, TOLD_AGAIN_NUMBERS_KEPT
    return (
        retold.score >= least
        and len(retold.steps) >= MIN_TRANSLATED_STEPS
        and len(numbers) >= TOLD_AGAIN_NUMBERS
        and retold.share_of_numbers_kept() >= kept
    )


def _has_its_figures(retold: Retold) -> bool:
    """True where a report is told alike and most of its numbers are the other's; a body's own paper has them from nobody."""
    if retold.score < TOLD_AGAIN_FIGURES or retold.share_of_numbers_kept() < FIGURES_KEPT:
        return False
    own, common = retold.figures()
    is_most = len(common) >= max(FIGURES_COMMON, FIGURES_SHARE * len(own))
    is_next_take = retold.down.outlet is not None and retold.down.outlet == retold.up.outlet
    return is_most and not is_next_take and not is_headed_as_paper(retold.down.text)


def _with_matches(shared: SharedText, retold: Retold, tie: Tie) -> SharedText:
    """Gives the same evidence with the sentences side by side as they are told."""
    matches = []
    for passage in retold.passages():
        if passage.upstream is not None:
            up, down = ((span.start, span.end) for span in (passage.upstream, passage.downstream))
            words = len(passage.downstream.text_in(retold.down.text).split())
            a, b = (up, down) if tie.a_first >= 0 else (down, up)
            matches.append(Match(a=a, b=b, words=words, similarity=passage.similarity))
    return replace(shared, matches=tuple(matches))
