"""Records become one dossier: references follow, order is stated, nothing depends on the order of input."""

from __future__ import annotations

import dataclasses
import random

import pytest

from headwater.dossier.assemble import assemble
from headwater.dossier.faults import faults
from headwater.dossier.stage import DossierStage
from headwater.errors import BugError
from headwater.flow import Records
from headwater.model import Claim, Dossier, Mention, Question, Reason, Refusal, Span, Speaker, Story, canonical_json, digest
from headwater.settings import DEFAULT
from headwater.testing.bridge import Bridge, place_of


def made(records: list[object]) -> Dossier:
    return assemble(Records(records), settings=DEFAULT, version="0.0.0")


def test_order_of_records_changes_no_byte(bridge: Bridge, dossier: Dossier) -> None:
    for seed in range(5):
        shuffled = list(bridge.records)
        random.Random(seed).shuffle(shuffled)
        assert canonical_json(made(shuffled)) == canonical_json(dossier)


def test_local_speakers_become_one_and_claims_follow(bridge: Bridge, dossier: Dossier) -> None:
    by_id = {claim.id: claim for claim in dossier.claims}
    first, second = (by_id[bridge.claims[key].id] for key in ("hurt_g", "hurt_p"))
    assert first.attribution[0].speaker == second.attribution[0].speaker == digest("p", "radio")
    assert second.knower == digest("p", "radio")
    assert [s.name for s in dossier.speakers if s.id == digest("p", "radio")] == ["Radio Tavin"]


def test_speaker_without_alias_stays_and_is_no_report(dossier: Dossier) -> None:
    director = next(s for s in dossier.speakers if s.name == "Ana Brell")
    assert director.kind == "person" and director.report is None


def test_speaker_whom_only_a_tail_names_is_a_named_outlet(dossier: Dossier) -> None:
    weekly = next(s for s in dossier.speakers if s.name == "Quay Weekly")
    assert (weekly.kind, weekly.named) == ("outlet", True)


def test_unnamed_speaker_stays_unnamed(dossier: Dossier) -> None:
    officials = next(s for s in dossier.speakers if s.name == "harbour officials")
    assert (officials.kind, officials.named) == ("anonymous", False)


def test_mentions_become_one_with_all_their_roles(dossier: Dossier) -> None:
    mayor = next(m for m in dossier.mentions if m.name == "Ilka Brand")
    assert {role.text for role in mayor.roles} == {"The mayor", "Deputy mayor"}
    assert len(mayor.spans) == 2


def test_places_of_claims_follow_their_merged_mention(bridge: Bridge) -> None:
    claim = bridge.claims["hurt_g"]
    with_place = dataclasses.replace(claim, places=(place_of(bridge.gazette),))
    found = made([with_place if record is claim else record for record in bridge.records])
    place = next(c for c in found.claims if c.id == claim.id).places[0]
    assert place.mention == digest("m", "bridge")


def test_claims_know_their_origin(bridge: Bridge, dossier: Dossier) -> None:
    origin = {claim.id: claim.origin for claim in dossier.claims}
    assert origin[bridge.claims["hurt_g"].id] == origin[bridge.claims["hurt_p"].id]
    assert origin[bridge.claims["hurt_g"].id] != origin[bridge.claims["hurt_d"].id]


def test_working_fields_never_reach_the_dossier(dossier: Dossier) -> None:
    assert all(claim.frame is None for claim in dossier.claims)


def test_nothing_is_lost(dossier: Dossier) -> None:
    assert dossier.counts.items == dossier.counts.reports + 1  # one whole report was refused, one only in its claims
    assert dossier.counts.refusals == 2


def test_story_counts_origins_and_not_reports(dossier: Dossier) -> None:
    assert (dossier.counts.reports, dossier.counts.origins.low, dossier.counts.origins.high) == (4, 2, 4)


def test_reports_stand_in_time_and_unknown_last(dossier: Dossier) -> None:
    assert [r.outlet for r in dossier.reports] == ["Tavin Daily", "Orsel Gazette", "Quay Post", "Lanternfish"]


def test_questions_stand_by_weight(dossier: Dossier) -> None:
    reports = {claim.id: claim.report for claim in dossier.claims}
    weights = [len({reports[c] for p in q.positions for c in p.claims}) for q in dossier.questions]
    assert weights == sorted(weights, reverse=True) == [3, 2, 1]


def test_input_digest_tells_other_input(bridge: Bridge, dossier: Dossier) -> None:
    more = Refusal(scope="report", input="other.txt", report=None, code="report.empty", message="Empty.")
    assert made([*bridge.records, more]).run.input_sha256 != dossier.run.input_sha256


def test_refusals_alone_are_a_dossier_too() -> None:
    refusal = Refusal(scope="report", input="a.txt", report=None, code="report.empty", message="The file holds no text.")
    found = made([refusal])
    assert (found.counts.items, found.counts.reports, found.counts.origins.high) == (1, 0, 0)
    assert found.story.first_published is None


def test_one_report_without_claims_has_one_origin(bridge: Bridge) -> None:
    story = next(record for record in bridge.records if isinstance(record, Story))
    origins = made([bridge.blog, story]).counts.origins
    assert (origins.low, origins.high) == (1, 1)


def test_stage_needs_all_and_gives_one_dossier(bridge: Bridge) -> None:
    stage = DossierStage()
    assert {Claim, Speaker, Mention, Question} <= set(stage.needs)
    assert [type(made) for made in stage.run(Records(bridge.records), DEFAULT)] == [Dossier]


@pytest.mark.parametrize(
    ("change", "words", "reason"),
    [
        ({"text": "other words"}, "does not hold its words", "the span promise is the contract's first"),
        ({"report": "r-nowhere"}, "belongs to no report", "a claim must open somewhere"),
    ],
)
def test_broken_promises_are_a_bug_and_never_a_dossier(
    bridge: Bridge, dossier: Dossier, change: dict[str, str], words: str, reason: str
) -> None:
    broken = dataclasses.replace(dossier.claims[0], **change)
    found = list(faults(dataclasses.replace(dossier, claims=(broken, *dossier.claims[1:]))))
    assert any(words in line for line in found), reason


def test_reason_that_points_outside_its_report_is_a_fault(bridge: Bridge, dossier: Dossier) -> None:
    outside = Reason(what="nowhere", spans=(Span(report=bridge.post.id, start=0, end=10_000),))
    broken = dataclasses.replace(dossier.links[0], reasons=(outside,))
    found = list(faults(dataclasses.replace(dossier, links=(broken, *dossier.links[1:]))))
    assert found == [f"{broken.id} points outside its report"]


def test_claim_in_no_question_is_refused_as_a_bug(bridge: Bridge) -> None:
    without = [record for record in bridge.records if not isinstance(record, Question)]
    with pytest.raises(BugError, match="is in 0 questions") as raised:
        made(without)
    assert raised.value.code == "dossier.broken"
