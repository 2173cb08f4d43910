"""Links: ties of shared text between reports, and ties of credit to outlets in the corpus or outside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from headwater.lineage.citations import Credit
from headwater.lineage.decide import (
    EXCERPT_WORDS,
    LEFT_COVERAGE,
    LIFTED_EDITED,
    MIN_OWN_WORDS,
    SPLICE_WORDS,
    UNCHANGED,
    Tie,
    chance,
    is_lifted,
)
from headwater.lineage.evidence import SharedText
from headwater.model import Link, Passage, Reason, Rival, Span, digest
from headwater.text.statements import is_headed_as_paper

SHOWN_NUMBERS = 8  # a reason that lists more is not read
KINDS_BY_HOW = {
    "dateline": "wire",
    "statement": "copy",
    "byline": "wire",
    "sign-off": "wire",
    "copyright": "wire",
    "credit": "rewrite",
    "canonical": "copy",
    "footnote": "cite",
    "picture": "cite",
    "cited": "cite",
    "linked": "cite",
}
TEXTS = {
    "dateline": "The dateline credits {name}.",
    "statement": "The heading calls the text a statement of {name}.",
    "byline": "The byline or credit line names {name}.",
    "sign-off": "The sign-off is in the form that {name} prints.",
    "copyright": "The copyright line names {name}.",
    "credit": "The report names {name} as where its text comes from.",
    "canonical": "The page calls an address of {name} its canonical one.",
    "footnote": "A footnote names {name}.",
    "picture": "A picture is credited to {name}.",
    "cited": "The report cites {name}.",
    "linked": "The report links to {name}.",
}
CHANCES = {
    "dateline": 0.98,
    "statement": 0.95,
    "byline": 0.95,
    "sign-off": 0.85,
    "copyright": 0.9,
    "credit": 0.9,
    "canonical": 0.95,
    "footnote": 0.85,
    "picture": 0.6,
    "cited": 0.95,
    "linked": 0.5,
}


def text_link(shared: SharedText, tie: Tie, *, wire_name: str | None = None) -> Link:
    """Gives the link for two reports that share text, with every other reading that stays open as a rival."""
    a_first = tie.a_first >= 0
    up, down = (shared.a, shared.b) if a_first else (shared.b, shared.a)
    passages = shared.passages(upstream_is_a=a_first)
    reworded = shared.reworded(upstream_is_a=a_first) if tie.kind in ("rewrite", "quote") else ()
    forward = chance(abs(tie.a_first))
    rivals = []
    if tie.is_open:
        back = tie.probability * (1 - forward)
        rivals.append(Rival(upstream=down.report.id, downstream=up.report.id, probability=back))
    if tie.wire is not None:
        rivals.append(Rival(upstream=tie.wire, downstream=down.report.id, probability=1 - tie.probability))
    return make_link(
        printed_kind(shared, tie, passages),
        up.report.id,
        down.report.id,
        probability=tie.probability * forward,
        passages=tuple(sorted((*passages, *reworded), key=lambda p: (p.downstream.start, p.downstream.end))),
        reasons=(*_text_reasons(shared, tie, passages, wire_name), *_reworded_reasons(reworded)),
        rivals=tuple(rivals),
    )


def printed_kind(shared: SharedText, tie: Tie, passages: Sequence[Passage]) -> str:
    """Gives a tie's kind as links name it: a whole paragraph of the writer's own words, unchanged, is copied and not quoted.

    So are sentences that stand unchanged in a later report of the same outlet, or of one that names the other, outside any
    quotation marks; of such words fewer than a sentence are what is left of its wording where it is told in others. Who takes
    over an outlet's own words beside what somebody told it copies; a body's paper is quoted.
    """
    if tie.kind != "quote" or tie.is_open or tie.through is not None:
        return tie.kind  # where nobody can say which came first, both may have it from a third
    is_one_outlet = shared.a.report.outlet is not None and shared.a.report.outlet == shared.b.report.outlet
    if is_one_outlet and (is_lifted(shared) or shared.longest_own >= EXCERPT_WORDS):
        return "copy"
    if tie.because_credit and shared.own_words == shared.shared_words:
        if shared.longest_own >= EXCERPT_WORDS:
            return "copy"
        return "rewrite" if shared.coverage >= LEFT_COVERAGE else tie.kind
    up = shared.a if tie.a_first >= 0 else shared.b
    is_plain = shared.edited <= LIFTED_EDITED and shared.own_words >= MIN_OWN_WORDS
    if tie.because_credit and (is_plain or shared.longest_own >= EXCERPT_WORDS) and not is_headed_as_paper(up.report.text):
        return "copy"
    if shared.longest_own < SPLICE_WORDS:
        return tie.kind
    texts = {each.report.id: each.report.text for each in (shared.a, shared.b)}
    return "copy" if any(_is_paragraph(passage, texts) for passage in passages) else tie.kind


def _is_paragraph(passage: Passage, texts: Mapping[str, str]) -> bool:
    """True where a passage opens a paragraph in both reports, goes on for a whole one and was not edited."""
    spans = [span for span in (passage.upstream, passage.downstream) if span is not None]
    words = len(passage.downstream.text_in(texts[passage.downstream.report]).split())
    opens = all(_opens_line(texts[span.report], span.start) for span in spans)
    return opens and len(spans) > 1 and words >= SPLICE_WORDS and passage.similarity >= UNCHANGED


def _opens_line(text: str, at: int) -> bool:
    while at > 0 and text[at - 1] == " ":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def credit_links(credits: Sequence[Credit], upstream: str, name: str) -> list[Link]:
    """Gives one link for each kind in which one report credits one upstream."""
    by_kind: dict[str, list[Credit]] = {}
    for credit in credits:
        by_kind.setdefault(KINDS_BY_HOW[credit.how], []).append(credit)
    return [_credit_link(kind, by_kind[kind], upstream, name) for kind in sorted(by_kind)]


def make_link(
    kind: str,
    upstream: str,
    downstream: str,
    *,
    probability: float,
    passages: tuple[Passage, ...],
    reasons: tuple[Reason, ...],
    rivals: tuple[Rival, ...] = (),
) -> Link:
    """Gives a link with its id."""
    return Link(
        id=digest("l", kind, upstream, downstream),
        kind=kind,
        upstream=upstream,
        downstream=downstream,
        probability=probability,
        passages=passages,
        reasons=reasons,
        rivals=rivals,
    )


def _credit_link(kind: str, credits: list[Credit], upstream: str, name: str) -> Link:
    spans = [Span(report=c.report, start=c.start, end=c.end) for c in credits]
    reasons = []
    for how in sorted({credit.how for credit in credits}, key=list(TEXTS).index):
        named = tuple(span for credit, span in zip(credits, spans, strict=True) if credit.how == how)
        reasons.append(Reason(what=TEXTS[how].format(name=name), spans=named))
    return make_link(
        kind,
        upstream,
        credits[0].report,
        probability=max(CHANCES[credit.how] for credit in credits),
        passages=tuple(Passage(upstream=None, downstream=span, similarity=1.0) for span in spans),
        reasons=tuple(reasons),
    )


def listed(numbers: Sequence[str]) -> str:
    """Gives numbers for a sentence, the first SHOWN_NUMBERS of them."""
    return ", ".join(numbers[:SHOWN_NUMBERS]) + (" and more" if len(numbers) > SHOWN_NUMBERS else "")


def _reworded_reasons(reworded: tuple[Passage, ...]) -> Iterable[Reason]:
    if reworded:
        spans = tuple(span for p in reworded for span in (p.upstream, p.downstream) if span is not None)
        count = f"{len(reworded)} more sentence{'s' if len(reworded) != 1 else ''}"
        yield Reason(what=f"Says {count} of the upstream report in other words.", spans=spans)


def _slip_spans(shared: SharedText, slips: Sequence[str]) -> tuple[Span, ...]:
    """Gives the first place of each slip in both reports."""
    found = []
    for slip in slips:
        for report in (shared.a.report, shared.b.report):
            form = ",?".join(slip) if slip.isdigit() else re.escape(slip)
            at = re.search(rf"(?<!\w){form}\b", report.text, 0 if slip[0].isupper() else re.IGNORECASE)
            if at is not None:
                found.append(Span(report=report.id, start=at.start(), end=at.end()))
    return tuple(found)


def _text_reasons(shared: SharedText, tie: Tie, passages: tuple[Passage, ...], wire_name: str | None) -> Iterable[Reason]:
    spans = tuple(span for p in passages for span in (p.upstream, p.downstream) if span is not None)
    share = round(100 * min(1.0, shared.shared_words / max(1, min(shared.a.size, shared.b.size))))
    count = f"{len(passages)} passage{'s' if len(passages) != 1 else ''}"
    if passages:
        yield Reason(
            what=f"Shares text with the upstream report: {shared.shared_words} words in {count}, {share}% of the shorter text.",
            spans=spans,
        )
    if tie.numbers:
        yield Reason(
            what=f"Tells the whole in the same order, with the same numbers in the same places: {listed(tie.numbers)}."
        )
    if tie.slips:
        yield Reason(what=f"Both have the same slips: {', '.join(tie.slips)}.", spans=_slip_spans(shared, tie.slips))
    if tie.orphans:
        yield Reason(what=f"Only the upstream report introduces who speaks in the shared words: {', '.join(tie.orphans)}.")
    if tie.through is not None:
        yield Reason(what="The same text stands in another report that is closer to this one, and more likely came that way.")
    if tie.wire is not None:
        yield Reason(what=f"Both reports credit {wire_name}, so what they share may come from there.")
    if tie.because_credit:
        yield Reason(what="The downstream report names the upstream outlet, which supports that it copied from it.")
    if tie.is_hinted and not tie.because_credit:
        yield Reason(what="The downstream report credits agencies without a name, and the upstream one is of an agency.")
    if tie.because_time:
        yield Reason(what="The upstream report was published earlier.")
    if tie.is_open:
        yield Reason(what="Neither publication times nor credits tell which came first; the other direction stays open.")
