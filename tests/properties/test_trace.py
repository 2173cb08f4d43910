"""What must hold of every dossier, whatever the reports."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from headwater.face import read_many, trace
from headwater.model import Dossier, Paragraph, Refusal, Report, canonical_json, json_schema, to_plain

EXAMPLES = Path(__file__).parent.parent.parent / "src" / "headwater" / "examples"
STORIES = ("dam_gate", "mill_recall")  # of one language and of three


def items_of(story: str) -> list[Report | Refusal]:
    folder = EXAMPLES / story / "reports"
    return read_many([folder if folder.is_dir() else EXAMPLES / story / "reports.jsonl"])


@pytest.fixture(scope="module", params=STORIES)
def items(request: pytest.FixtureRequest) -> list[Report | Refusal]:
    return items_of(request.param)


@pytest.fixture(scope="module")
def dossier(items: list[Report | Refusal]) -> Dossier:
    return trace(items)


def test_the_order_of_reports_does_not_change_a_byte(items, dossier) -> None:
    shuffled = list(items)
    random.Random(11).shuffle(shuffled)
    assert canonical_json(trace(shuffled)) == canonical_json(dossier)


def test_the_number_of_processes_does_not_change_a_byte(items, dossier) -> None:
    assert canonical_json(trace(items, processes=2)) == canonical_json(dossier)


def test_the_dossier_keeps_its_schema(dossier) -> None:
    validator = jsonschema.Draft202012Validator(json_schema(Dossier))
    assert [error.message for error in validator.iter_errors(to_plain(dossier))] == []


def test_nothing_is_lost(items, dossier) -> None:
    refused = [item for item in items if isinstance(item, Refusal) and item.scope == "report"]
    assert dossier.counts.items == len(dossier.reports) + len(refused)
    assert {r.id for r in dossier.reports} == {r.id for r in items if isinstance(r, Report)}


def test_every_span_gives_back_its_words(dossier) -> None:
    text = {report.id: report.text for report in dossier.reports}
    for claim in dossier.claims:
        body = text[claim.report]
        assert body[claim.start : claim.end] == claim.text
        assert all(
            body[item.start : item.end] == item.text for item in (*claim.quantities, *claim.times, *claim.hedges, *claim.places)
        )
        assert all(a.cue is None or body[a.cue.start : a.cue.end] == a.cue.text for a in claim.attribution)
    for mention in dossier.mentions:
        assert all(0 <= s.start < s.end <= len(text[s.report]) for s in mention.spans)
        assert all(text[r.span.report][r.span.start : r.span.end] == r.text for r in mention.roles)
    for report in dossier.reports:
        assert all(0 <= p.start < p.end <= len(report.text) for p in report.paragraphs)


def test_every_claim_is_in_exactly_one_question(dossier) -> None:
    placed = [claim for question in dossier.questions for position in question.positions for claim in position.claims]
    assert sorted(placed) == sorted(claim.id for claim in dossier.claims)


def test_every_claim_has_exactly_one_origin(dossier) -> None:
    placed = [claim for origin in dossier.origins for claim in origin.claims]
    assert sorted(placed) == sorted(claim.id for claim in dossier.claims)
    known = {origin.id for origin in dossier.origins}
    assert all(claim.origin in known for claim in dossier.claims)


def test_every_id_that_is_named_is_there(dossier) -> None:
    reports = {r.id for r in dossier.reports}
    speakers = {s.id for s in dossier.speakers}
    claims = {c.id for c in dossier.claims}
    questions = {q.id for q in dossier.questions}
    links = {link.id for link in dossier.links}
    mentions = {m.id for m in dossier.mentions}
    assert all(link.upstream in reports | speakers and link.downstream in reports for link in dossier.links)
    assert all((o.speaker in speakers) != (o.report in reports) for o in dossier.origins)
    assert all(a.speaker in speakers for c in dossier.claims for a in c.attribution)
    assert all(c.knower is None or c.knower in speakers for c in dossier.claims)
    assert all(p.mention is None or p.mention in mentions for c in dossier.claims for p in c.places)
    for conflict in dossier.conflicts:
        assert set(conflict.claims) <= claims
        assert sorted(claim for side in conflict.sides for claim in side) == sorted(conflict.claims)
        assert len(conflict.sides) >= 2 and all(conflict.sides)
        assert conflict.question is None or conflict.question in questions
        entered = conflict.entered
        assert entered is None or (entered.link in links) != (entered.report in reports)
    for question in dossier.questions:
        assert all(d.from_claim in claims and d.to_claim in claims for d in question.drift)
        assert all(d.via_link is None or d.via_link in links for d in question.drift)


def test_compatibility_is_mutual(dossier) -> None:
    for question in dossier.questions:
        compatible = {p.id: set(p.compatible_with) for p in question.positions}
        assert all(a in compatible[b] for a, others in compatible.items() for b in others)


def test_support_is_an_interval_of_at_least_one(dossier) -> None:
    for question in dossier.questions:
        for support in (question.support, *(p.support for p in question.positions)):
            assert 1 <= support.low <= support.high
            assert len(support.origins_low) == support.low
            assert len(support.origins_high) == support.high
            assert support.reasons
    assert 1 <= dossier.counts.origins.low <= dossier.counts.origins.high


@pytest.mark.slow
def test_the_hash_seed_does_not_change_a_byte(tmp_path: Path) -> None:
    story = EXAMPLES / "mill_recall" / "reports.jsonl"
    written = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "headwater", "trace", str(story), "--out", str(out), "--quiet"]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        written.append({p.name: p.read_bytes() for p in sorted(out.iterdir())})
    assert written[0] == written[1]
    assert {"dossier.html", "dossier.json", "dossier.md"} <= set(written[0])


def supports(dossier: Dossier) -> dict[frozenset[str], tuple[int, int]]:
    """Gives the support of each question by the claims of the original reports that it holds."""
    return {frozenset(c for p in q.positions for c in p.claims): (q.support.low, q.support.high) for q in dossier.questions}


def test_a_verbatim_copy_by_another_outlet_never_changes_support(items, dossier) -> None:
    """The copy is published last and says nothing of where it is from: it must neither add an origin nor hide one."""
    first = max((i for i in items if isinstance(i, Report) and i.language == "en"), key=lambda r: (len(r.text), r.id))
    copy = Report(
        id="r-ffffffffffff",
        name="copy.txt",
        outlet="The Evening Copyist",
        language=first.language,
        title=first.title,
        published=None,
        sha256=first.sha256,
        text=first.text,
        paragraphs=first.paragraphs,
    )
    after = trace([*items, copy])
    before = supports(dossier)
    old = {c.id for c in dossier.claims}
    moved = []
    for question in after.questions:
        claims = frozenset(c for p in question.positions for c in p.claims) & old
        if claims in before and before[claims] != (question.support.low, question.support.high):
            moved.append((sorted(claims), before[claims], (question.support.low, question.support.high)))
    assert moved == []


def test_a_report_withdrawn_leaves_nothing_behind(items, dossier) -> None:
    gone = min(r.id for r in items if isinstance(r, Report))
    without = [i for i in items if not isinstance(i, Report) or i.id != gone]
    assert gone in canonical_json(dossier)
    assert gone not in canonical_json(trace(without))


def test_an_interview_is_one_origin_and_no_observation_beside_it() -> None:
    """One report, one woman who spoke to it: what she says and what the paper says after her is one origin, copied or not."""
    text = "Quay ferry stopped\n\nThe ferry from Tolm was stopped on Monday, Ada Quist said. “We cannot sail,” she told the"
    text += " Tide Weekly."
    reports = [
        Report(id="r-1", name="a.txt", outlet="Tide Weekly", language="en", text=text, paragraphs=_lines(text)),
        Report(id="r-2", name="b.txt", outlet="Evening Copyist", language="en", text=text, paragraphs=_lines(text)),
    ]
    for given in (reports[:1], reports):
        assert [q.support.low for q in trace(given).questions if q.support.low > 1] == []


def _lines(text: str) -> tuple[Paragraph, ...]:
    starts = [0, text.index("\n\n") + 2]
    return (
        Paragraph(start=0, end=starts[1] - 2, role="title"),
        Paragraph(start=starts[1], end=len(text), role="body"),
    )
