"""A dossier with excerpts in place of whole texts: what its records point at, a little around it, and offsets that hold."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator

from headwater.dossier.faults import pointing
from headwater.model import Dossier, Report

CONTEXT_CHARS = 60  # about a line: enough to see what a quotation stands in, too little to read the report instead
GAP = "…"
KEPT_ROLES = ("title", "byline", "dateline", "credit")


def excerpted(dossier: Dossier) -> Dossier:
    """Gives the dossier with every code point that nothing points at replaced by a blank, the first of each gap by an ellipsis.

    One code point stands for one, so every span still holds its words; ``run.settings`` says that texts are excerpts.
    """
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in dossier.claims:
        spans[claim.report].append((claim.start, claim.end))
    for _, span in pointing(dossier):
        spans[span.report].append((span.start, span.end))
    reports = tuple(_excerpt(report, spans[report.id]) for report in dossier.reports)
    run = dataclasses.replace(dossier.run, settings={**dossier.run.settings, "texts": "excerpts"})
    return dataclasses.replace(dossier, reports=reports, run=run)


def holds_excerpts(dossier: Dossier) -> bool:
    """Tells whether a dossier's texts are excerpts."""
    return dossier.run.settings.get("texts") == "excerpts"


def _excerpt(report: Report, spans: Iterable[tuple[int, int]]) -> Report:
    wide = [(start - CONTEXT_CHARS, end + CONTEXT_CHARS) for start, end in spans]
    wide += [(p.start, p.end) for p in report.paragraphs if p.role in KEPT_ROLES]
    text = "".join(_pieces(report.text, _joined(wide, len(report.text))))
    return dataclasses.replace(report, text=text)


def _joined(spans: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Gives the spans inside the text, those that touch as one."""
    begun: tuple[int, int] | None = None
    for start, end in sorted((max(0, start), min(length, end)) for start, end in spans):
        if begun is not None and start <= begun[1]:
            begun = begun[0], max(begun[1], end)
            continue
        if begun is not None:
            yield begun
        begun = start, end
    if begun is not None:
        yield begun


def _pieces(text: str, kept: Iterable[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in kept:
        yield _gap(text[at:start])
        yield text[start:end]
        at = end
    yield _gap(text[at:])


def _gap(text: str) -> str:
    """Gives a gap of the same length; line breaks stay, so that paragraphs keep their place."""
    blank = "".join("\n" if c == "\n" else " " for c in text)
    place = next((n for n, c in enumerate(blank) if c == " "), None)
    return blank if place is None else f"{blank[:place]}{GAP}{blank[place + 1 :]}"
