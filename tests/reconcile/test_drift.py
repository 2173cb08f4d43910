"""How an answer moves along the lines of descent."""

from __future__ import annotations

from tests.reconcile.helpers import Tale, asked, exactly, up_to

from headwater.model import Drift


def drifts(tale: Tale) -> dict[str, Drift]:
    told = tale.reconciled()
    assert len(told.questions) == 1
    return {d.aspect: d for d in told.questions[0].drift}


def chain(*, linked: bool = True) -> Tale:
    tale = Tale()
    up = tale.report("Orsel Gazette", "Marn may send up to 400 welders to Orsel, Radio Tavin said", published="2031-03-01")
    down = tale.report("Tavin Daily", "Marn has sent 400 welders to Orsel", published="2031-03-02")
    radio = tale.speaker(up, "Radio Tavin", "outlet")
    tale.say(
        up, "Marn may send up to 400 welders to Orsel", "400", "send", number=up_to(400), counted="welder",
        object_="welder", stage="considered", overall="possible", hedges=("may",), speakers=(radio,),
    )  # fmt: skip
    tale.say(down, "Marn has sent 400 welders to Orsel", "400", "send", number=exactly(400), counted="welder", object_="welder")
    if linked:
        tale.link(up, down)
    return tale


def test_every_aspect_that_changed_along_a_link_is_told_with_the_link() -> None:
    tale = chain()
    found = drifts(tale)
    assert set(found) == {"stage", "certainty", "quantity", "attribution"}
    assert {d.via_link for d in found.values()} == {tale.links[0].id}
    assert found["stage"].what == "considered became done"
    assert found["quantity"].what == '"up to 400" became "400"'
    assert 'dropped "may"' in found["certainty"].what
    assert "Radio Tavin was dropped" in found["attribution"].what


def test_a_copy_that_changes_nothing_drifts_nowhere() -> None:
    tale = Tale()
    for outlet in ("Orsel Gazette", "Tavin Daily"):
        report = tale.report(outlet, "Marn has sent 400 welders to Orsel")
        tale.say(report, report.text, "400", "send", number=exactly(400), counted="welder")
    tale.link(tale.reports[0], tale.reports[1], "copy")
    assert drifts(tale) == {}


def test_without_a_tie_the_order_of_publication_is_told_with_no_link() -> None:
    found = drifts(chain(linked=False))
    assert found["stage"].via_link is None
    assert found["stage"].from_claim != found["stage"].to_claim


def test_a_change_of_office_or_of_parts_is_a_drift_of_role() -> None:
    texts = ("Deputy transport minister Lena Brask visited Orsel.", "Defence Minister Lena Brask visited Orsel.")
    assert {d.what for d in asked(*texts, ties=((0, 1),)).questions[0].drift if d.aspect == "role"} == {
        '"Deputy transport minister" became "Defence Minister"'
    }
    parts = asked("The Orla Belle struck the Mary Finch.", "The Mary Finch struck the Orla Belle.", ties=((0, 1),))
    assert any(d.aspect == "role" for d in parts.questions[0].drift)


def test_a_claim_drifts_from_the_likest_claim_of_all_its_parents() -> None:
    texts = ("Marn may send welders to Orsel.", "The yard at Orsel hired 40 cooks.", "Marn will send welders to Orsel.")
    found = [d for d in asked(*texts, ties=((0, 2), (1, 2))).questions[0].drift if d.via_link is not None]
    assert [d.what for d in found if d.aspect == "certainty"] == ['possible became certain: dropped "may"']


def test_without_a_tie_a_report_is_held_against_the_likest_before_it_and_another_speaker_is_no_change() -> None:
    texts = (
        "Up to 40 people were missing, said mayor Otto Vane.",
        "Rain fell on Orsel.",
        "About 40 people were missing, said nurse Lena Brask.",
    )
    found = [d for d in asked(*texts).questions[0].drift if d.aspect in ("quantity", "attribution") and '"' in d.what]
    assert [(d.what, d.via_link) for d in found if "became" in d.what] == [('"Up to 40" became "About 40"', None)]
