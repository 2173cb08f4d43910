"""The example stories' truth, and which claims of a dossier are the claims that the truth tells of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from headwater.face import read_many, trace
from headwater.model import Claim, Dossier, Report

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_TITLES = frozenset("the a an mr mrs ms dr governor minister prime president its spokeswoman spokesman chief office".split())


@dataclass(frozen=True, slots=True)
class Example:
    """A story with its truth and what the program made of it."""

    name: str
    is_sealed: bool
    truth: Mapping[str, Any]
    dossier: Dossier
    report_ids: Mapping[str, str]
    """Report name in the truth to report id."""
    claims: Mapping[str, Claim]
    """Claim id of the truth to the claim that was matched."""
    question_of: Mapping[str, str]
    """Claim id of the dossier to question id."""


def stories() -> list[Path]:
    """Gives the folders of the shipped stories that have a truth, by name."""
    root = Path(str(resources.files("headwater"))) / "examples"
    return sorted(path.parent for path in root.glob("*/truth.json"))


def load_example(folder: Path) -> Example:
    """Gives a story traced and matched with its truth."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return make_example(truth, trace(read_many(report_files(folder))))


def make_example(truth: Mapping[str, Any], dossier: Dossier) -> Example:
    """Gives a dossier matched with the truth of its story."""
    ids = {report.name: report.id for report in dossier.reports}
    return Example(
        name=str(truth["story"]),
        is_sealed=bool(truth.get("sealed")),
        truth=truth,
        dossier=dossier,
        report_ids=ids,
        claims=match_claims(truth, dossier, ids),
        question_of={c: q.id for q in dossier.questions for p in q.positions for c in p.claims},
    )


def report_files(folder: Path) -> list[Path]:
    """Gives a story's inputs: its JSON lines, or the files of its reports without their sidecars."""
    lines = folder / "reports.jsonl"
    if lines.exists():
        return [lines]
    return sorted(p for p in (folder / "reports").iterdir() if not p.name.endswith(".meta.json"))


def match_claims(truth: Mapping[str, Any], dossier: Dossier, ids: Mapping[str, str]) -> dict[str, Claim]:
    """Gives the matched claim of each claim that the truth tells: in its report, its anchor over the truth's anchor."""
    told = {c["id"]: c for q in truth["questions"] for c in q["claims"]}
    found = {key: match_one(c, dossier, ids) for key, c in told.items()}
    return {key: claim for key, claim in found.items() if claim is not None}


def match_one(told: Mapping[str, Any], dossier: Dossier, ids: Mapping[str, str]) -> Claim | None:
    """Gives the claim that a told claim is, or None."""
    report = next((r for r in dossier.reports if r.id == ids.get(told["report"])), None)
    at = None if report is None else anchor_at(report, told["quote"], told["anchor"])
    if report is None or at is None:
        return None
    start, end = at
    own = [c for c in dossier.claims if c.report == report.id and c.anchor.start < end and start < c.anchor.end]
    return min(own, key=lambda c: (abs(c.anchor.start - start) + abs(c.anchor.end - end), c.id)) if own else None


def anchor_at(report: Report, quote: str, anchor: str) -> tuple[int, int] | None:
    """Gives where the anchor stands in the report, or None where the quote is not there."""
    at = report.text.find(quote)
    inside = quote.find(anchor)
    return None if at < 0 or inside < 0 else (at + inside, at + inside + len(anchor))


def plain(name: str) -> str:
    """Gives a name for comparison: lower case, without articles and titles."""
    words = _WORD.findall(name.lower().replace("’s", "").replace("'s", ""))
    return " ".join(w for w in words if w not in _TITLES) or " ".join(words)


def is_same_name(a: str, b: str) -> bool:
    """Tells whether two names agree, or one is a part of the other (a surname, a name with its company)."""
    one, two = plain(a), plain(b)
    words_a, words_b = set(one.split()), set(two.split())
    return bool(one) and bool(two) and (words_a <= words_b or words_b <= words_a)


def names_agree(found: Iterable[str], wanted: Iterable[str]) -> bool:
    """Tells whether any name of one thing agrees with any of another."""
    told = list(wanted)
    return any(is_same_name(a, b) for a in found for b in told)


def cross_pairs(claims: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Gives the pairs of told claims of different reports."""
    listed = list(claims)
    for n, a in enumerate(listed):
        for b in listed[n + 1 :]:
            if a["report"] != b["report"]:
                yield a["id"], b["id"]
