"""What people have ruled about which reports belong together; it is obeyed whatever the words say."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.model import Judgement
from headwater.model.judgement import Target, standing
from headwater.stories.sketch import Sketch

KINDS = ("report", "story")


@dataclass(frozen=True, slots=True)
class Rulings:
    """Rulings that touch the reports at hand."""

    together: tuple[tuple[str, str], ...] = ()
    """Pairs of report ids that are of one story."""
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of report ids that never are."""
    named: frozenset[str] = frozenset()
    """Reports that are kept apart from another."""
    ruled: frozenset[str] = frozenset()
    """Reports that are kept apart from another, or brought together with one."""


def rulings_of(judgements: Sequence[Judgement], sketches: Iterable[Sketch]) -> Rulings:
    """Gives the standing merges and splits of reports and stories; where two of them disagree the later one holds.

    A target is found by the hashes that it is anchored by, else by its id; what is no longer there is passed over.
    """
    found = [j for j in standing(tuple(judgements)) if j.action in ("merge", "split") and _is_ours(j)]
    if not found:
        return Rulings()
    by_name: dict[str, list[str]] = {}
    for sketch in sketches:
        for name in {sketch.report, sketch.sha256} - {""}:
            by_name.setdefault(name, []).append(sketch.report)
    held: dict[tuple[str, str], bool] = {}
    for judgement in found:
        sides = [_reports(target, by_name) for target in judgement.targets]
        for pair in _pairs(sides, judgement.action):
            held[pair] = judgement.action == "merge"
    apart = tuple(sorted(pair for pair, is_merge in held.items() if not is_merge))
    together = tuple(sorted(pair for pair, is_merge in held.items() if is_merge))
    kept, ruled = (frozenset(itertools.chain.from_iterable(pairs)) for pairs in (apart, held))
    return Rulings(together=together, apart=apart, named=kept, ruled=ruled)


def _is_ours(judgement: Judgement) -> bool:
    return bool(judgement.targets) and all(target.kind in KINDS for target in judgement.targets)


def _reports(target: Target, by_name: dict[str, list[str]]) -> list[str]:
    names = [anchor.report_sha256 for anchor in target.anchors] or [target.id]
    return sorted({report for name in names for report in by_name.get(name, ())})


def _pairs(sides: Sequence[Sequence[str]], action: str) -> list[tuple[str, str]]:
    if action == "merge":
        every = sorted(set(itertools.chain.from_iterable(sides)))
        return list(itertools.pairwise(every))
    return sorted(
        {(min(a, b), max(a, b)) for one, other in itertools.combinations(sides, 2) for a in one for b in other if a != b}
    )
