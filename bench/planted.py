"""Corpora for the benchmarks: reports planted among texts of the public sets, and the marks a list of pairs gets on them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headwater.testing.planter import Counts, PlantedReport, plant

BASES = ("attribution/polnear_train.jsonl", "stories/fnc1_train_bodies.jsonl")
WORDS = 280  # with which 10,000 reports are about 17 MB
TAKEN_SHARE = 0.05  # of its five-word runs seen in earlier texts: the sets hold press copies of their own, which have no truth
SEED = 7

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Truth:
    """Which pairs of reports are tied, by kind, and which share anything at all."""

    tied: dict[str, set[Pair]]
    """Pairs planted directly, lower place first."""
    beginnings: list[frozenset[str]]
    """For each report, the texts that stand behind it; two that have one in common are rightly found."""


def options(doc: str | None, *, reports: int) -> argparse.ArgumentParser:
    """Gives the options that every benchmark on planted reports has."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reports", type=int, default=reports)
    return parser


def corpus(data: Path, reports: int) -> Iterator[PlantedReport]:
    """Gives so many planted reports."""
    return plant(base_texts(data), seed=SEED, counts=Counts.of(reports))


def base_texts(data: Path) -> list[str]:
    """Gives texts of about 280 words cut from the sets at paragraphs, none with more than chance in common with an earlier.

    Ends the program where the sets are absent.
    """
    missing = [str(data / name) for name in BASES if not (data / name).exists()]
    if missing:
        sys.exit(f"skipped: {', '.join(missing)} absent; name the folder of the public sets with --data")
    seen: set[tuple[str, ...]] = set()
    kept = []
    for name in BASES:
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            for text in _cut(json.loads(line)["text"]):
                words = text.lower().split()
                runs = {tuple(words[at : at + 5]) for at in range(len(words) - 4)}
                if len(words) >= WORDS // 2 and len(runs & seen) <= TAKEN_SHARE * len(runs):
                    kept.append(text)
                seen |= runs
    return kept


def _cut(text: str) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for paragraph in text.split("\n"):
        held.append(paragraph)
        size += len(paragraph.split())
        if size >= WORDS:
            yield "\n".join(held)
            held, size = [], 0
    if held:
        yield "\n".join(held)


def truth_of(reports: Iterable[PlantedReport]) -> Truth:
    """Gives the truth of a corpus, reports by their place."""
    place: dict[str, int] = {}
    tied: dict[str, set[Pair]] = {}
    beginnings: list[frozenset[str]] = []
    for report in reports:
        place[report.id] = len(place)
        behind = [beginnings[place[tie.upstream]] for tie in report.ties]
        beginnings.append(frozenset().union(*behind) or frozenset((report.id,)))
        for tie in report.ties:
            tied.setdefault(label(tie.kind, tie.strength), set()).add((place[tie.upstream], place[report.id]))
    return Truth(tied, beginnings)


def label(kind: str, strength: float) -> str:
    """Gives a kind of tie with its strength, as the tables name it."""
    return kind if not strength else f"{kind} {strength:.0%}"


def recalls(found: set[Pair], truth: Truth) -> dict[str, float]:
    """Gives, for each kind, the share of its planted pairs that were found."""
    return {kind: len(found & pairs) / len(pairs) for kind, pairs in sorted(truth.tied.items())}


def precision(found: set[Pair], truth: Truth) -> float:
    """Gives the share of the pairs found that have a text behind them in common."""
    right = sum(not truth.beginnings[i].isdisjoint(truth.beginnings[j]) for i, j in found)
    return right / len(found) if found else 1.0
