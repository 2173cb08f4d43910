"""Prints the CPU time of the whole claims stage over that of spaCy's full pipeline alone on the same texts, in one process."""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from pathlib import Path

from end_to_end import cut_texts, parse_all, warm_up

from headwater.claims.stage import read_claims
from headwater.face import read
from headwater.flow.loop import REPORTS_PER_PART
from headwater.model import Report
from headwater.settings import DEFAULT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    corpus = given.data / "attribution" / "polnear_train.jsonl"
    if not corpus.exists():
        sys.exit(f"skipped: {corpus} is absent; name the folder of the public sets with --data")
    texts = list(cut_texts(corpus, given.reports, given.words))
    reports = [r for n, text in enumerate(texts) for r in read(text.encode(), name=f"{n}.txt") if isinstance(r, Report)]
    parts = [reports[n : n + REPORTS_PER_PART] for n in range(0, len(reports), REPORTS_PER_PART)]
    read_claims(reports[:1], settings=DEFAULT)
    warm_up(0)
    ratios = []
    for run in range(given.runs):
        start = time.process_time()
        count = sum(len(told.claims) for part in parts for told in read_claims(part, settings=DEFAULT))
        ours = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        start = time.process_time()
        for n in range(0, len(texts), REPORTS_PER_PART):
            parse_all(texts[n : n + REPORTS_PER_PART])
        peer = time.process_time() - start
        ratios.append(ours / peer)
        print(f"run {run + 1}: spaCy {peer:.1f} s, claims {ours:.1f} s, ratio {ours / peer:.2f}, {count} claims, {peak} MB")
    print(f"{len(reports)} reports of {given.words} words: median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
