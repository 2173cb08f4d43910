"""Prints time and memory of the lineage stage alone on one story of planted reports, and what it tied of what was planted.

With --dense the story is one whose reports all tell one another again.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

from planted import SEED, Pair, base_texts, corpus, options, precision, recalls, truth_of

from headwater.lineage import trace_lineage
from headwater.model import Link, Report
from headwater.testing.dense import dense_story
from headwater.testing.planter import VOCABULARY_TEXTS, PlantedReport


def main() -> None:
    parser = options(__doc__, reports=1_000)
    parser.add_argument("--dense", action="store_true")
    given = parser.parse_args()
    if given.dense:
        texts = base_texts(given.data)
        vocabulary = [word for text in texts[:VOCABULARY_TEXTS] for word in text.split()]
        traced(dense_story(texts[0], vocabulary, reports=given.reports, seed=SEED))
        return
    planted = list(corpus(given.data, given.reports))
    print_marks(planted, traced([each.as_report() for each in planted]))


def traced(reports: Sequence[Report]) -> list[Link]:
    """Gives the ties between reports and prints what they cost."""
    size = sum(len(report.text.encode()) for report in reports)
    wall, cpu = time.perf_counter(), time.process_time()
    links = trace_lineage(reports, [], []).links
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    known = {report.id for report in reports}
    tied = [link for link in links if link.upstream in known]
    print(
        f"{len(reports)} reports, {size / 1e6:.1f} MB: {wall:.1f} s, {cpu:.1f} CPU s, peak {peak_mb():.0f} MB, {len(tied)} ties"
    )
    return tied


def print_marks(planted: Sequence[PlantedReport], tied: Sequence[Link]) -> None:
    """Prints what of the planted ties was found, which way, and what it was called."""
    place = {report.id: at for at, report in enumerate(planted)}
    truth = truth_of(planted)
    found: set[Pair] = {pair_of(place[link.upstream], place[link.downstream]) for link in tied}
    shares = "  ".join(f"{kind} {share:.3f}" for kind, share in recalls(found, truth).items())
    print(f"planted ties found: {shares}; precision {precision(found, truth):.3f}")
    ways = {(tie.upstream, tie.downstream) for each in planted for tie in each.ties}
    known = [link for link in tied if {(link.upstream, link.downstream), (link.downstream, link.upstream)} & ways]
    right = sum((link.upstream, link.downstream) in ways for link in known)
    print(f"direction right: {right / max(1, len(known)):.3f} of {len(known)}")
    for kind in sorted(truth.tied):
        names = [link.kind for link in tied if pair_of(place[link.upstream], place[link.downstream]) in truth.tied[kind]]
        counts = ", ".join(f"{name} {names.count(name)}" for name in sorted(set(names)))
        print(f"  {kind}: called {counts or 'nothing'}")


def pair_of(i: int, j: int) -> Pair:
    """Gives two places, the lower first."""
    return (i, j) if i < j else (j, i)


def peak_mb() -> float:
    """Gives the most memory this process has held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


if __name__ == "__main__":
    main()
