"""Prints speed, growth and memory of grouping on planted reports, beside HDBSCAN and sparse cosine with components."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from planted import corpus, options

SIDES = ("headwater", "components", "hdbscan")
LEAST_COSINE = 0.35  # of two reports of one component: below it the planted corpus falls into one
HDBSCAN_MOST = 10_000  # reports: it is quadratic, and with twice as many it takes minutes
SVD_SIZE = 64  # HDBSCAN takes no sparse vectors


def main() -> None:
    parser = options(__doc__, reports=10_000)
    parser.add_argument("--side", choices=SIDES, help="runs one of them on the texts at --texts; used by this program itself")
    parser.add_argument("--texts", type=Path)
    given = parser.parse_args()
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
