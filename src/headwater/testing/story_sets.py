"""The public sets of reports with known stories, as reports."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headwater.intake.plain import blocks_of_lines
from headwater.model import Published, Report

ALLSIDES_FILE = "stories/allsides_train.jsonl"
FNC_FILE = "stories/fnc1_train_bodies.jsonl"
GVA_FILE = "incidents/gva_2013_2015.jsonl"
ECB_FOLDER = "ecbplus/ECB+_LREC2014/ECB+"
_BEFORE_MARK = re.compile(r" ([.,;:!?)%]|'s|n't|'re|'ve|'ll|'d|'m)")

Truth = dict[str, str]
"""The story of each report id."""


def allsides(data: Path) -> list[Report]:
    """Gives titles and leads of AllSides train."""
    return [_report(row["id"], f"{row['title']}\n\n{row['text']}", title=row["title"]) for row in _rows(data / ALLSIDES_FILE)]


def allsides_truth(data: Path) -> Truth:
    """Gives the story of each report of AllSides train."""
    return {row["id"]: row["story"] for row in _rows(data / ALLSIDES_FILE)}


def fnc(data: Path) -> list[Report]:
    """Gives the bodies of FNC-1 train."""
    return [_report(row["id"], row["text"]) for row in _rows(data / FNC_FILE)]


def fnc_truth(data: Path) -> Truth:
    """Gives the rumour of each body of FNC-1 train."""
    return {row["id"]: row["story"] for row in _rows(data / FNC_FILE)}


def gva(data: Path) -> list[Report]:
    """Gives the incident reports, with their days."""
    rows = _rows(data / GVA_FILE)
    return [
        _report(row["id"], f"{row['title'] or ''}\n\n{row['text']}", title=row["title"], day=row["published"]) for row in rows
    ]


def gva_truth(data: Path) -> Truth:
    """Gives the incident of each report."""
    return {row["id"]: row["incident"] for row in _rows(data / GVA_FILE)}


def ecbplus(data: Path) -> list[Report]:
    """Gives the ECB+ articles, words put together again."""
    return [_report(path.stem, _ecb_text(path)) for path in _ecb_paths(data)]


def ecbplus_truth(data: Path) -> Truth:
    """Gives the event of each article: its topic, and which of the topic's two events."""
    return {path.stem: f"{path.parent.name}-{'plus' if 'ecbplus' in path.name else 'ecb'}" for path in _ecb_paths(data)}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _report(name: str, text: str, *, title: str | None = None, day: str | None = None) -> Report:
    return Report(
        id=name,
        name=name,
        title=title,
        language="en",
        published=None if day is None else Published(value=day, precision="day", how="jsonl"),
        text=text,
        paragraphs=tuple(blocks_of_lines(text)),
    )


def _ecb_paths(data: Path) -> list[Path]:
    return sorted((data / ECB_FOLDER).glob("*/*.xml"))


def _ecb_text(path: Path) -> str:
    sentences: dict[str, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences.setdefault(token.get("sentence", ""), []).append(token.text or "")
    lines = (_BEFORE_MARK.sub(r"\1", " ".join(words)) for words in sentences.values())
    return "\n".join(line.replace("( ", "(").replace("$ ", "$") for line in lines)
