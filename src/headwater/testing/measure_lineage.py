"""Accuracy of lineage: press pages of one event, answers by level of reuse, wire stories, and independent write-ups."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.lineage import trace_lineage
from headwater.lineage.candidates import join, root
from headwater.model import Link, Report
from headwater.text.normal import normalise
from headwater.text.shingles import read_words, shingles

HELSINKI_FILE = "lineage/helsinki_dev.jsonl"
POLNEAR_FILE = "attribution/polnear_train.jsonl"
NEWSWCL_FILE = "newswcl50/NewsWCL50-prep/output_data/NewsWCL50.conll"
FNC_FILE = "stories/fnc1_train_bodies.jsonl"
ECB_FOLDER = "ecbplus/ECB+_LREC2014/ECB+"

FAMILY_KINDS = frozenset({"copy", "rewrite", "wire"})
"""A tie of these kinds between two reports puts them in one family; quoting and citing do not."""
FULL_NAMES = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "UPI": "United Press International",
    "REUTERS": "Reuters",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure."""

    name: str
    """What it says, with set and split."""
    value: float
    """0..1, or a count where the name says so."""
    of: int
    """How many cases it is made of."""


def helsinki_figures(path: Path) -> list[Figure]:
    """Gives pairs of one group in one family and family purity with agencies masked, and credited agencies found."""
    rows = _rows(path)
    agency = re.compile(r"Associated Press|\bAP\b|Reuters|REUTERS|AFP|Agence France-Presse")
    masked = [as_report(row["id"], agency.sub("###", row["text"]), row["outlet"]) for row in rows]
    families = _families(masked, trace_lineage(masked, [], []).links)
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        groups[row["group"]].append(row["id"])
    pairs = [pair for group in groups.values() for pair in itertools.combinations(group, 2)]
    together = sum(families[a] == families[b] for a, b in pairs)
    return [
        Figure(name="helsinki dev: pairs of one group in one family", value=together / len(pairs), of=len(pairs)),
        Figure(name="helsinki dev: family purity", value=_purity(rows, families), of=len(rows)),
        _credited(rows, "credit", "helsinki dev: credited agency found"),
    ]


def polnear_figures(path: Path) -> list[Figure]:
    """Gives the share of wire stories whose agency is found from the text and the author given."""
    return [_credited([row for row in _rows(path) if row["wire"]], "wire", "polnear train: wire found")]


def newswcl_figures(path: Path) -> list[Figure]:
    """Gives the number of pairs of independent write-ups that are called copy or rewrite."""
    reports = conll_reports(path)
    known = {report.id for report in reports}
    claimed = [link for link in trace_lineage(reports, [], []).links if link.upstream in known]
    return [
        Figure(name=f"newswcl50: {kind} claimed between outlets", value=sum(k.kind == kind for k in claimed), of=len(reports))
        for kind in ("copy", "rewrite")
    ]


def fnc_figures(path: Path) -> list[Figure]:
    """Gives the share of pairs with half their five-word runs in common that are linked, each rumour by itself, and of the
    links between all bodies, taken for one story, the share that joins two of one rumour."""
    stories: dict[str, list[Report]] = defaultdict(list)
    for row in _rows(path):
        stories[row["story"]].append(as_report(f"f{row['id']}", row["text"]))
    rumour = {report.id: name for name, reports in stories.items() for report in reports}
    links = trace_lineage([report for reports in stories.values() for report in reports], [], []).links
    within = [rumour[link.upstream] == rumour[link.downstream] for link in links if link.upstream in rumour]
    return [
        _contained(stories.values(), "fnc-1 train: half-contained pairs linked"),
        Figure(name="fnc-1 train: links within one rumour", value=sum(within) / max(1, len(within)), of=len(within)),
    ]


def ecb_figures(folder: Path) -> list[Figure]:
    """Gives the same for ECB+, each topic by itself."""
    topics: list[list[Report]] = []
    for topic in sorted(folder.iterdir(), key=lambda each: each.name):
        files = sorted(topic.glob("*.xml"))
        topics.append([as_report(file.stem, _ecb_text(file)) for file in files])
    return [_contained(topics, "ecb+: half-contained pairs linked")]


def conll_reports(path: Path) -> list[Report]:
    """Gives the documents of a CoNLL file as reports, one sentence a line."""
    sentences: dict[str, dict[str, list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and not line.startswith("#"):
            sentences.setdefault(cells[0], {}).setdefault(cells[1], []).append(cells[3])
    return [as_report(name, "\n".join(" ".join(words) for words in each.values())) for name, each in sentences.items()]


def _credited(rows: Sequence[dict[str, str]], key: str, name: str) -> Figure:
    reports = [as_report(row["id"], row["text"], row["outlet"], row.get("author")) for row in rows]
    lineage = trace_lineage(reports, [], [])
    speakers = {speaker.id: speaker.name for speaker in lineage.speakers}
    found = {(link.downstream, speakers.get(link.upstream)) for link in lineage.links}
    asked = [(row["id"], FULL_NAMES[row[key].upper()]) for row in rows if row[key]]
    return Figure(name=name, value=sum(pair in found for pair in asked) / max(1, len(asked)), of=len(asked))


def _contained(stories: Iterable[Sequence[Report]], name: str) -> Figure:
    linked = total = 0
    for reports in stories:
        ties = {frozenset((link.upstream, link.downstream)) for link in trace_lineage(reports, [], []).links}
        rows = {report.id: set(shingles(read_words(report.text), 5).tolist()) for report in reports}
        for a, b in itertools.combinations(sorted(rows), 2):
            smaller = min(len(rows[a]), len(rows[b]))
            if smaller and len(rows[a] & rows[b]) > smaller / 2:
                total += 1
                linked += frozenset((a, b)) in ties
    return Figure(name=name, value=linked / max(1, total), of=total)


def _families(reports: Sequence[Report], links: Iterable[Link]) -> dict[str, int]:
    index = {report.id: at for at, report in enumerate(reports)}
    parents = list(range(len(reports)))
    for link in links:
        if link.kind in FAMILY_KINDS and link.upstream in index:
            join(parents, index[link.upstream], index[link.downstream])
    return {report.id: root(parents, index[report.id]) for report in reports}


def _purity(rows: Sequence[dict[str, str]], families: dict[str, int]) -> float:
    members: dict[int, Counter[str]] = defaultdict(Counter)
    for row in rows:
        members[families[row["id"]]][row["group"]] += 1
    return sum(max(counts.values()) for counts in members.values()) / len(rows)


def as_report(name: str, text: str, outlet: str | None = None, author: str | None = None) -> Report:
    return Report(id=name, name=name, text=normalise(text), outlet=outlet, authors=(author,) if author else ())


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _ecb_text(file: Path) -> str:
    tokens = re.findall(r'<token[^>]*sentence="(\d+)"[^>]*>([^<]*)</token>', file.read_text(encoding="utf-8"))
    lines: dict[str, list[str]] = {}
    for sentence, word in tokens:
        lines.setdefault(sentence, []).append(word)
    return "\n".join(" ".join(words) for words in lines.values())
