"""How many planted ties are found, by kind and strength: copies, splices, rewrites, retellings, credits, slips, two parents."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from headwater.lineage import trace_lineage
from headwater.testing.measure_lineage import Figure
from headwater.testing.planter import Counts, PlantedReport, plant

TEXTS_FILE = "attribution/polnear_train.jsonl"
TEXTS, REPORTS, WORDS, SEED = 150, 400, 280, 7


def planted_figures(path: Path) -> list[Figure]:
    """Gives the share of planted ties found, either way, among 400 reports planted among the texts and traced as one story."""
    rows = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return recall_by_kind(list(plant([_cut(text) for text in rows[:TEXTS]], seed=SEED, counts=Counts.of(REPORTS))))


def recall_by_kind(planted: Sequence[PlantedReport]) -> list[Figure]:
    """Gives one figure for each kind of tie and strength, by name."""
    links = trace_lineage([each.as_report() for each in planted], [], []).links
    found = {frozenset((link.upstream, link.downstream)) for link in links}
    marks: dict[str, list[bool]] = {}
    for kind, pair in _ties(planted):
        marks.setdefault(kind, []).append(pair in found)
    return [
        Figure(name=f"planted: {kind}, ties found", value=sum(each) / len(each), of=len(each))
        for kind, each in sorted(marks.items())
    ]


def _ties(planted: Sequence[PlantedReport]) -> Iterator[tuple[str, frozenset[str]]]:
    for report in planted:
        for tie in report.ties:
            kind = "credited copy" if tie.credit is not None else "copy with a slip" if report.slips else tie.kind
            kind = "half of two parents" if kind == "half" else kind
            yield f"{kind} {tie.strength:.0%}" if tie.strength else kind, frozenset((tie.upstream, tie.downstream))


def _cut(text: str) -> str:
    """Gives the first paragraphs of a text with about WORDS words."""
    kept: list[str] = []
    for paragraph in text.split("\n"):
        kept.append(paragraph)
        if sum(len(each.split()) for each in kept) >= WORDS:
            break
    return "\n".join(kept)
