"""Prints the time of `trace` on 200 reports of 500 words over the time of spaCy's full pipeline alone on the same texts."""

from __future__ import annotations

import argparse
import functools
import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from spacy.language import Language

from headwater.face import read, trace
from headwater.model import Report
from headwater.settings import DEFAULT
from headwater.text.parse import installed_pipeline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    corpus = given.data / "attribution" / "polnear_train.jsonl"
    if not corpus.exists():
        sys.exit(f"skipped: {corpus} is absent; name the folder of the public sets with --data")
    texts = list(cut_texts(corpus, given.reports, given.words))
    reports = [r for n, text in enumerate(texts) for r in read(text.encode(), name=f"{n}.txt") if isinstance(r, Report)]
    ratios = []
    peak = 0
    for run in range(given.runs):
        start = time.perf_counter()
        dossier = trace(reports, processes=given.processes)
        ours = time.perf_counter() - start
        peak = peak or peak_mb()  # read before the peer has run, whose workers need more
        peer = peer_seconds(texts, given.processes)
        ratios.append(ours / peer)
        shares = f"spaCy {peer:.1f} s, headwater {ours:.1f} s, ratio {ours / peer:.2f}"
        print(f"run {run + 1}: {shares}, {dossier.counts.claims} claims")
    print(f"{len(reports)} reports, {given.processes} processes: median ratio {statistics.median(ratios):.2f}")
    print(f"largest process of ours {peak} MB")


def peak_mb() -> int:
    """Gives the memory of the largest process so far, in MB."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024


def cut_texts(corpus: Path, count: int, words: int) -> Iterator[str]:
    """Gives texts of so many words each, paragraphs kept, cut from the articles laid end to end."""
    held: list[str] = []
    size = made = 0
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                held.append(paragraph)
                size += len(paragraph.split())
                if size >= words:
                    yield "\n\n".join(p for p in held if p.strip())
                    held, size, made = [], 0, made + 1
                    if made == count:
                        return


def peer_seconds(texts: list[str], processes: int) -> float:
    """Gives the time of spaCy's full pipeline over the texts, split over as many processes, models loaded before."""
    parts = [texts[n::processes] for n in range(processes)]
    with ProcessPoolExecutor(max_workers=processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(warm_up, range(processes)))
        start = time.perf_counter()
        list(pool.map(parse_all, parts))
        return time.perf_counter() - start


def warm_up(_: int) -> None:
    """Loads the pipeline in a worker."""
    stock_parser()("A word.")
    time.sleep(0.2)  # so that every worker takes one of these


@functools.cache
def stock_parser() -> Language:
    """Gives the peer: the pipeline as spaCy loads it, without our settings."""
    return installed_pipeline(DEFAULT.parser)


def parse_all(texts: list[str]) -> int:
    """Gives the number of tokens in the texts."""
    return sum(len(doc) for doc in stock_parser().pipe(texts))


if __name__ == "__main__":
    main()
