"""Sentences that an embedder sets beside each other inside ties already found: more of a rewrite or translation is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.lineage.decide import MIN_PROPOSED
from headwater.model import Link, Passage, Reason, Report, Span
from headwater.text.embedding import Embedder, Rows
from headwater.text.landmarks import MAX_SENTENCES
from headwater.text.resemble import long_sentences
from headwater.text.sentences import is_running

WIDENED = frozenset({"rewrite", "translation"})
"""Kinds of tie in which sentences are told in other words."""

Spans = Sequence[tuple[int, int]]


def with_proposals(links: Sequence[Link], reports: Sequence[Report], embedder: Embedder) -> list[Link]:
    """Gives the links with further passages where two sentences are each the other's likest and stand in no passage yet.

    Neither kinds nor probabilities change: what a model finds alike is shown and decides nothing.
    Cost: each sentence of a tied report is embedded once.
    """
    by_id = {report.id: report for report in reports}
    fit = [link for link in links if link.kind in WIDENED and {link.upstream, link.downstream} <= by_id.keys()]
    read = {id: _read(by_id[id], embedder) for id in sorted({end for link in fit for end in (link.upstream, link.downstream)})}
    return [_widened(link, read, embedder.unrelated) if link in fit else link for link in links]


def _read(report: Report, embedder: Embedder) -> tuple[Spans, Rows]:
    spans = [span for span in long_sentences(report.text) if is_running(report.text, *span)][:MAX_SENTENCES]
    return spans, embedder.rows([report.text[start:end] for start, end in spans])


def _widened(link: Link, read: Mapping[str, tuple[Spans, Rows]], unrelated: float) -> Link:
    up, down = read[link.upstream], read[link.downstream]
    left = _free(up[0], [p.upstream for p in link.passages if p.upstream is not None])
    right = _free(down[0], [p.downstream for p in link.passages])
    if not left or not right:
        return link
    scores = (down[1][right] @ up[1][left].T - unrelated) / (1 - unrelated)
    best_up, best_down = scores.argmax(axis=1).tolist(), scores.argmax(axis=0).tolist()
    found = [
        Passage(
            upstream=_span(link.upstream, up[0][left[column]]),
            downstream=_span(link.downstream, down[0][right[row]]),
            similarity=min(1.0, float(scores[row, column])),
        )
        for row, column in enumerate(best_up)
        if best_down[column] == row and scores[row, column] >= MIN_PROPOSED
    ]
    if not found:
        return link
    passages = tuple(sorted((*link.passages, *found), key=lambda p: (p.downstream.start, p.downstream.end)))
    return replace(link, passages=passages, reasons=(*link.reasons, _reason(found)))


def _free(spans: Spans, taken: Sequence[Span]) -> list[int]:
    """Gives the places of the sentences that no passage touches."""
    return [at for at, (start, end) in enumerate(spans) if not any(s.start < end and start < s.end for s in taken)]


def _span(report: str, span: tuple[int, int]) -> Span:
    return Span(report=report, start=span[0], end=span[1])


def _reason(found: Sequence[Passage]) -> Reason:
    count = f"{len(found)} more sentence{'s' if len(found) != 1 else ''}"
    spans = tuple(span for p in found for span in (p.upstream, p.downstream) if span is not None)
    return Reason(what=f"A model of sentences sets {count} beside those of the upstream report.", spans=spans)
