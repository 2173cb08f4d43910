"""What the worked example's five articles must show. They are not part of the project: absent, these tests skip and say so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from headwater.face import read_many, trace
from headwater.model import Claim, Dossier, Question


@pytest.fixture(scope="module")
def dossier(seeds: list[Path]) -> Dossier:
    return trace(read_many(seeds))


@pytest.fixture(scope="module")
def claims(dossier: Dossier) -> dict[str, Claim]:
    return {claim.id: claim for claim in dossier.claims}


def told(question: Question) -> list[str]:
    return [claim for position in question.positions for claim in position.claims]


def questions_with(dossier: Dossier, claims: dict[str, Claim], number: int, *units: str) -> set[str]:
    found = set()
    for question in dossier.questions:
        for claim in told(question):
            first = claims[claim].quantities[:1]
            if first and number in (first[0].low, first[0].high) and (not units or first[0].unit in units):
                found.add(question.id)
    return found


@pytest.fixture(scope="module")
def largest(dossier: Dossier, claims: dict[str, Claim]) -> Question:
    """The question of the 25,000 with most reports."""
    found = questions_with(dossier, claims, 25_000)
    return max((q for q in dossier.questions if q.id in found), key=lambda q: len({claims[c].report for c in told(q)}))


def test_one_question_holds_the_25_000_of_all_five_reports(largest: Question, claims: dict[str, Claim]) -> None:
    numbered = [
        c
        for c in told(largest)
        if claims[c].quantities and 25_000 in (claims[c].quantities[0].low, claims[c].quantities[0].high)
    ]
    assert len({claims[c].report for c in numbered}) == 5


def test_it_has_bounded_rough_and_bare_readings(largest: Question) -> None:
    readings = {(p.reading.low, p.reading.high, p.reading.approximate) for p in largest.positions}
    assert {(None, 25_000, False), (25_000, 25_000, True), (25_000, 25_000, False)} <= readings


def test_it_has_considered_planned_and_begun_stages(largest: Question) -> None:
    assert {"considered", "planned", "ongoing"} <= {p.reading.stage for p in largest.positions}


def test_its_support_is_one_to_at_most_three_with_reasons(largest: Question) -> None:
    assert largest.support.low == 1
    assert 1 <= largest.support.high <= 3
    assert largest.support.reasons


def test_numbers_of_different_things_share_no_question(dossier: Dossier, claims: dict[str, Claim]) -> None:
    groups = [questions_with(dossier, claims, n) for n in (25_000, 11_000, 6_000, 1_000)]
    groups.append(questions_with(dossier, claims, 5_000, "worker"))
    vague = questions_with(dossier, claims, 1_000) & questions_with(dossier, claims, 25_000)
    exact = [
        q
        for q in vague
        if any(p.reading.low == p.reading.high == 1_000 for x in dossier.questions if x.id == q for p in x.positions)
    ]
    assert exact == [], "an exact 1,000 stands among the 25,000"
    for n, group in enumerate(groups):
        for other in groups[n + 1 :]:
            assert (group & other) - vague == set()


def test_rates_meet_in_one_unit_and_are_told_apart_by_stage(dossier: Dossier, claims: dict[str, Claim]) -> None:
    question = next(
        q
        for q in dossier.questions
        if {claims[c].quantities[0].low for c in told(q) if claims[c].quantities} >= {2_000, 5_000, 500}
    )
    numbered = [p for p in question.positions if p.reading.low is not None]
    assert len({p.reading.per for p in numbered}) == 1
    stages = {round(p.reading.low or 0): p.reading.stage for p in numbered}
    per = numbered[0].reading.per
    forecast = {"month": 15_218, "day": 500}[per or ""]
    assert stages[min(stages)] == "ongoing"
    assert stages[forecast] == "predicted"
    assert [c for c in dossier.conflicts if c.question == question.id and c.relation == "contradiction"] == []


def test_one_report_gives_an_official_another_office(dossier: Dossier, claims: dict[str, Claim]) -> None:
    roles = [c for c in dossier.conflicts if c.kind == "role"]
    assert len(roles) == 1
    reports = sorted(len({claims[c].report for c in side}) for side in roles[0].sides)
    assert reports == [1, 2]


def test_a_chain_leads_from_a_broadcaster_to_its_unnamed_diplomats(dossier: Dossier) -> None:
    speakers = {s.id: s for s in dossier.speakers}
    chains = {tuple(a.speaker for a in c.attribution) for c in dossier.claims if len(c.attribution) == 2}
    found = [
        (speakers[outer], speakers[inner])
        for outer, inner in chains
        if speakers[outer].kind == "outlet" and speakers[outer].named and "diplomatic" in speakers[inner].described_as
    ]
    assert found
    assert all(not inner.named and inner.kind == "anonymous" for _, inner in found)


def test_an_acronym_with_two_letters_swapped_is_the_same_broadcaster(dossier: Dossier) -> None:
    forms = [{w for name in (s.name, *s.aliases) for w in re.findall(r"\b[A-Z]{3,5}\b", name)} for s in dossier.speakers]
    assert any(len(f) > 1 and len({"".join(sorted(w)) for w in f}) == 1 for f in forms)


def test_outlets_of_tails_and_footnotes_are_origins_outside_the_corpus(dossier: Dossier) -> None:
    named = {
        host.removeprefix("www.")
        for report in dossier.reports
        for part in report.paragraphs
        if part.role in ("tail", "footnote")
        for host in re.findall(r"\b(?:www\.)?[a-z]+\.(?:com|de|eu)\b", report.text[part.start : part.end])
    }
    assert len(named) >= 4
    speakers = {s.id: s for s in dossier.speakers}
    cited = {
        name
        for link in dossier.links
        if link.upstream in speakers
        for name in (speakers[link.upstream].name, *speakers[link.upstream].aliases)
    }
    assert {n for n in named if n not in {c.removeprefix("www.") for c in cited}} == set()


def test_two_reports_share_wording(dossier: Dossier) -> None:
    reports = {r.id: r for r in dossier.reports}
    shared = [link for link in dossier.links if link.upstream in reports and link.passages]
    assert len({frozenset((link.upstream, link.downstream)) for link in shared}) == 1
    link = shared[0]
    assert link.rivals, "without times of publication the direction is open"
    for passage in link.passages:
        assert passage.upstream is not None
        assert len(reports[link.upstream].text[passage.upstream.start : passage.upstream.end].split()) >= 4
