"""Rulings on claims are obeyed, and one whose words are gone changes nothing."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.claims.assemble import ReportClaims
from headwater.claims.judged import obey
from headwater.model import Claim, Judgement, settled
from headwater.testing.bridge import GAZETTE, bridge_story
from headwater.testing.builders import a_quantity, a_report
from headwater.testing.rulings import a_ruling, claims_target

BRIDGE = bridge_story()
HURT, CLOSED = BRIDGE.claims["hurt_g"], BRIDGE.claims["closed_g"]
TOLD = ReportClaims(claims=(HURT, CLOSED), mentions=(), speakers=(), report=BRIDGE.gazette.id)


def ruled(action: str, claim: Claim = HURT, **fields: object) -> Judgement:
    return a_ruling(action, claims_target([claim], [BRIDGE.gazette]), **fields)  # type: ignore[arg-type]


def test_a_rejected_claim_is_left_out_and_the_refusal_names_who_and_why() -> None:
    ruling = ruled("reject", who="lena", why="a caption of another day")
    told = obey(TOLD, BRIDGE.gazette, [ruling])
    assert told.claims == (CLOSED,)
    (refusal,) = told.refusals
    assert (refusal.scope, refusal.code, refusal.report) == ("part", "claim.rejected", BRIDGE.gazette.id)
    assert "lena rejected" in refusal.message and "a caption of another day" in refusal.message and ruling.id in refusal.message


def test_the_last_word_on_a_claim_holds() -> None:
    assert obey(TOLD, BRIDGE.gazette, [ruled("reject"), ruled("accept")]) == TOLD
    assert obey(TOLD, BRIDGE.gazette, [ruled("accept"), ruled("reject")]).claims == (CLOSED,)


EDITS: list[tuple[dict[str, object], dict[str, object], str]] = [
    ({"stage": "planned"}, {"stage": "planned"}, "a stage"),
    ({"polarity": "denied"}, {"polarity": "denied"}, "a polarity"),
    ({"certainty": {"reporter": "possible"}}, {"overall": "possible"}, "the weaker of the two is the whole"),
    ({"quantity": {"low": 13, "high": 20}}, {"low": 13, "high": 20}, "both bounds of the number"),
    ({"quantity": {"high": 5}}, {"low": 12, "high": None}, "a highest value below the lowest does not fit"),
    ({"stage": "rumoured"}, {"stage": "done"}, "a stage that nobody knows does not fit"),
    ({"outlet": "x"}, {"stage": "done"}, "what is no part of a claim does not fit"),
]


@pytest.mark.parametrize(("changes", "expected", "reason"), EDITS)
def test_an_edit_puts_new_values_and_says_whose_they_are(changes, expected, reason) -> None:
    ruling = ruled("edit", who="lena", changes=changes)
    claim = obey(TOLD, BRIDGE.gazette, [ruling]).claims[0]
    number = claim.quantities[0]
    now = {"stage": claim.stage, "polarity": claim.polarity, "overall": claim.certainty.overall, "low": number.low}
    now["high"] = number.high
    assert {name: now[name] for name in expected} == expected, reason
    assert (claim.made_by.how == "person") is ("does not fit" not in reason), reason
    if claim.made_by.how == "person":
        assert (claim.made_by.name, claim.made_by.version) == ("lena", ruling.id)


def test_two_edits_of_other_fields_both_hold_in_either_order() -> None:
    edits = [ruled("edit", changes={"stage": "planned"}), ruled("edit", changes={"polarity": "denied"})]
    for order in (edits, edits[::-1]):
        claim = obey(TOLD, BRIDGE.gazette, order).claims[0]
        assert (claim.stage, claim.polarity) == ("planned", "denied")


def test_a_quantity_cannot_be_given_to_a_claim_that_stands_on_a_word() -> None:
    told = obey(TOLD, BRIDGE.gazette, [ruled("edit", CLOSED, changes={"quantity": {"low": 3}})])
    assert told.claims == (HURT, CLOSED)


def test_a_ruling_stays_with_its_words_where_the_report_is_read_anew_with_a_line_before_them() -> None:
    moved = a_report("A new first line.\n" + GAZETTE, outlet="Orsel Gazette")
    shift = len("A new first line.\n")
    number = a_quantity(moved, "At least 12", low=12, high=None)
    claim = dataclasses.replace(
        HURT,
        id="c-moved",
        report=moved.id,
        start=HURT.start + shift,
        end=HURT.end + shift,
        anchor=dataclasses.replace(HURT.anchor, start=HURT.anchor.start + shift, end=HURT.anchor.end + shift),
        quantities=(number,),
    )
    ruling = ruled("reject")
    told = ReportClaims(claims=(claim,), mentions=(), speakers=(), report=moved.id)
    assert obey(told, moved, [ruling]).claims == (claim,), "another report, though its words are the same"
    of_the_same_bytes = dataclasses.replace(moved, sha256=BRIDGE.gazette.sha256)
    assert obey(told, of_the_same_bytes, settled([ruling], [of_the_same_bytes])).claims == ()


def test_a_ruling_on_one_of_two_reports_of_the_same_bytes_leaves_the_other_alone() -> None:
    twin = dataclasses.replace(BRIDGE.gazette, id="r-twin", outlet="Twin Post")
    claim = dataclasses.replace(HURT, report=twin.id, id="c-twin")
    (ruling,) = settled([ruled("reject")], [twin, BRIDGE.gazette])
    assert obey(ReportClaims(claims=(claim,), mentions=(), speakers=(), report=twin.id), twin, [ruling]).claims == (claim,)
