"""Prints speed, growth and memory of grouping on planted reports, beside HDBSCAN and sparse cosine with components."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from planted import corpus, options

from headwater.stories.sketch import Sketch, pack
from headwater.text.days import NO_DAYS
from headwater.text.terms import Terms

SIDES = ("headwater", "components", "hdbscan")
LEAST_COSINE = 0.35  # of two reports of one component: below it the planted corpus falls into one
HDBSCAN_MOST = 10_000  # reports: it is quadratic, and with twice as many it takes minutes
COUNTED = 20_000  # reports that the statistics of a simulated window are counted on
ADDED = 500  # reports timed at each size
REPORTS_PER_STORY, OWN_WORDS, COMMON_WORDS, SHARED, ZIPF = 5, 60, 60, 0.7, 1.3  # of simulated reports
MINUTE = 32_000_000
SVD_SIZE = 64  # HDBSCAN takes no sparse vectors


def main() -> None:
    parser = options(__doc__, reports=10_000)
    parser.add_argument("--side", choices=SIDES, help="runs one of them on the texts at --texts; used by this program itself")
    parser.add_argument("--texts", type=Path)
    parser.add_argument(
        "--window", type=int, nargs="*", help="instead: cost of one report and memory as a window of so many fills"
    )
    given = parser.parse_args()
    if given.window:
        fill(given.window)
        return
    if given.side:
        measure(given.side, given.texts)
        return
    with tempfile.TemporaryDirectory() as folder:
        for reports in (given.reports, 2 * given.reports):
            texts = Path(folder) / f"{reports}.jsonl"
            write(texts, corpus(given.data, reports))
            for side in SIDES:
                if side == "hdbscan" and reports > HDBSCAN_MOST:
                    continue
                done = subprocess.run(
                    [sys.executable, __file__, "--side", side, "--texts", str(texts)],
                    capture_output=True,
                    text=True,
                    check=False,
                )
                print(f"{reports:7} {side:11} {done.stdout.strip() or done.stderr.strip().splitlines()[-1]}", flush=True)


def write(path: Path, reports) -> None:
    """Writes the reports with what is known of each."""
    beginnings: dict[str, str] = {}
    with path.open("w", encoding="utf-8") as out:
        for report in reports:
            kept = [tie for tie in report.ties if tie.kind != "splice"]
            beginnings[report.id] = beginnings[kept[0].upstream] if len(kept) == 1 else report.id
            row = {"id": report.id, "text": report.text, "published": report.published, "story": beginnings[report.id]}
            out.write(json.dumps(row) + "\n")


def measure(side: str, path: Path) -> None:
    """Prints one side's row."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    work = WORK[side](rows)
    before = _peak_mb()
    start = time.process_time()
    labels = work()
    seconds = time.process_time() - start
    score = b_cubed(labels, [row["story"] for row in rows])
    speed = f"{len(rows) / seconds:7.0f} reports a CPU second, {seconds:6.2f} s"
    print(f"{speed}, {(_peak_mb() - before) * 1024 / len(rows):6.1f} KB a report, B3 {score:.3f}")


def fill(sizes: Sequence[int]) -> None:
    """Prints, at each size of the window, the cost of one more report and the memory of each held."""
    from headwater.stories.group import count_statistics
    from headwater.stories.grouper import Grouper

    sketches = made_sketches(seed=1)
    statistics = count_statistics([sketch for sketch, _ in itertools.islice(sketches, COUNTED)])
    grouper = Grouper(statistics=statistics)
    before = _held_mb()
    for size in sorted(sizes):
        grouper.restore(itertools.islice(sketches, size - len(grouper)))
        memory = (_held_mb() - before) * 1024 / len(grouper)
        more = [sketch for sketch, _ in itertools.islice(sketches, ADDED)]
        start = time.process_time()
        for sketch in more:
            grouper.add_sketch(sketch)
        cost = (time.process_time() - start) / len(more)
        print(f"{size:9} held: {memory:5.2f} KB a report, {1000 * cost:6.2f} ms for one more", flush=True)


def made_sketches(*, seed: int) -> Iterator[tuple]:
    """Gives sketches of stories of five reports, half of each report's words its story's own, with their story's id."""
    rng = np.random.default_rng(seed)
    for story in itertools.count():
        own = rng.integers(1 << 32, size=OWN_WORDS, dtype=np.uint64)
        for number in range(REPORTS_PER_STORY):
            common = (rng.zipf(ZIPF, size=COMMON_WORDS) * 2654435761) % (1 << 32)
            hashes = np.unique(np.concatenate([own[rng.random(OWN_WORDS) < SHARED], common.astype(np.uint64)]))
            counts = np.ones(len(hashes), dtype=np.uint8)
            name = f"r-{story:08}-{number}"
            terms = pack(Terms(hashes.astype(np.uint32), counts, np.zeros(len(hashes), np.uint8), NO_DAYS))
            minute = MINUTE + story // 10 + number * 60
            yield (
                Sketch(
                    report=name,
                    sha256=name,
                    title=None,
                    language="en",
                    published=None,
                    minute=minute,
                    is_loose=False,
                    terms=terms,
                    days=np.array([minute // 1440, minute // 1440 + 1], dtype="<i4").tobytes(),
                ),
                f"s-{story:08}",
            )


def _held_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


def b_cubed(found: Sequence, truth: Sequence) -> float:
    """Gives B-cubed F1."""
    both, here, there = Counter(zip(found, truth, strict=True)), Counter(found), Counter(truth)
    precision = sum(n * n / here[a] for (a, _), n in both.items()) / len(found)
    recall = sum(n * n / there[b] for (_, b), n in both.items()) / len(found)
    return 2 * precision * recall / (precision + recall)


def _peak_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


# Each side is imported in its own process only, so that its memory is its own.


def headwater(rows: list[dict]) -> Callable[[], list]:
    from headwater.model import Published, Report
    from headwater.stories.group import group_sketches
    from headwater.stories.sketch import sketch_reports

    reports = [
        Report(
            id=r["id"],
            name=r["id"],
            language="en",
            text=r["text"],
            published=Published(value=r["published"], precision="minute", how="jsonl"),
        )
        for r in rows
    ]
    group_sketches(sketch_reports(reports[:2]))  # the tables of letters and of common words are read once

    def work() -> list:
        _, memberships = group_sketches(sketch_reports(reports))
        story = {membership.report: membership.story for membership in memberships}
        return [story[report.id] for report in reports]

    return work


def _tfidf(rows: list[dict]):
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform([row["text"] for row in rows])


def components(rows: list[dict]) -> Callable[[], list]:
    from scipy.sparse.csgraph import connected_components

    def work() -> list:
        vectors = _tfidf(rows)
        near = (vectors @ vectors.T).tocoo()
        is_near = near.data >= LEAST_COSINE
        near.data, near.row, near.col = near.data[is_near], near.row[is_near], near.col[is_near]
        return connected_components(near, directed=False)[1].tolist()

    return work


def hdbscan(rows: list[dict]) -> Callable[[], list]:
    from sklearn.cluster import HDBSCAN
    from sklearn.decomposition import TruncatedSVD
    from sklearn.preprocessing import normalize

    def work() -> list:
        dense = normalize(TruncatedSVD(SVD_SIZE, random_state=0).fit_transform(_tfidf(rows)))
        labels = HDBSCAN(min_cluster_size=2, copy=True).fit(dense).labels_.tolist()
        return [f"alone {at}" if label < 0 else label for at, label in enumerate(labels)]

    return work


WORK = {"headwater": headwater, "components": components, "hdbscan": hdbscan}

if __name__ == "__main__":
    main()
