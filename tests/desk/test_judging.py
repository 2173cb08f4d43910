"""Rulings at the desk: kept over re-runs, new reports and corrections, or shown as orphaned; undone to the same bytes."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.conftest import GAZETTE, uploads

from headwater.desk import Desk, Upload, running
from headwater.errors import InputError
from headwater.face import trace
from headwater.model import Claim, Dossier


def hurt(dossier: Dossier, outlet: str = "Orsel Gazette") -> Claim:
    (report,) = (report.id for report in dossier.reports if report.outlet == outlet)
    return next(claim for claim in dossier.claims if claim.report == report and "hurt" in claim.text)


def states(desk: Desk, story: str) -> list[str]:
    return [ruling.state for ruling in desk.judgements(story)]


def test_a_ruling_is_obeyed_shown_and_undone_to_the_same_bytes(desk: Desk, story: str) -> None:
    before = desk.dossier_bytes(story)
    claim = hurt(desk.dossier(story))
    made = desk.judge(story, "reject", [claim.id], who="lena", why="a caption")
    assert desk.plan(story).is_current is False
    assert desk.run(story, because=made.id) == 2
    assert claim.id not in {c.id for c in desk.dossier(story).claims}
    assert [r.code for r in desk.dossier(story).refusals] == ["claim.rejected"]
    assert states(desk, story) == ["standing"]
    undone = desk.undo(made.id, who="ada")
    assert states(desk, story) == ["undone", "standing"]
    desk.run(story, because=undone.id)
    assert desk.dossier_bytes(story) == before
    desk.undo(undone.id, who="lena")
    desk.run(story, because="again")
    assert desk.dossier_bytes(story) == desk.dossier_bytes(story, 2)
    assert desk.store.ledger.first_broken() is None


def every_ruling(desk: Desk, story: str) -> list[str]:
    """Makes a ruling of every kind on things apart and gives their ids."""
    dossier = desk.dossier(story)
    gazette, post = hurt(dossier), hurt(dossier, "Quay Post")
    link = next(link for link in dossier.links if link.kind == "rewrite")
    blog = next(c for c in dossier.claims if "warned" in c.text)
    closed = next(q for q in dossier.questions if "closed" in q.statement)
    made = [
        desk.judge(story, "edit", [gazette.id], who="lena", changes={"quantity": {"high": 20}}),
        desk.judge(story, "split", [gazette.id, post.id], who="lena"),
        desk.judge(story, "accept", [link.id], who="ada"),
        desk.judge(story, "merge", [blog.id, closed.id], who="ada"),
        desk.judge(story, "reject", [dossier.conflicts[0].id], who="ada"),
        desk.judge(story, "annotate", [story], who="ada", changes={"text": "Ask the hospital."}),
        desk.judge(story, "grade", [post.report], who="ada", changes={"code": "C3"}),
    ]
    return [one.id for one in made]


def test_a_rerun_and_a_new_report_keep_every_decision(desk: Desk, story: str) -> None:
    made = every_ruling(desk, story)
    desk.run(story, because="rulings")
    ruled = desk.dossier(story)
    assert desk.run(story, because="again") == 2
    desk.add(story, [Upload(name="late.txt", data=b"Late Echo\n\nIn all 16 people were hurt, the mayor said on Friday.")])
    desk.run(story, because="import")
    now = desk.dossier(story)
    assert states(desk, story) == ["standing"] * len(made)
    assert hurt(now) == dataclasses.replace(hurt(ruled), origin=hurt(now).origin)
    assert hurt(now).made_by.how == "person" and hurt(now).quantities[0].high == 20
    home = {c: q.id for q in now.questions for p in q.positions for c in p.claims}
    assert home[hurt(now).id] != home[hurt(now, "Quay Post").id]
    assert {link.probability for link in now.links if link.kind == "rewrite"} >= {1.0}


def test_a_correction_keeps_the_rulings_on_other_reports_and_shows_those_on_the_old_one_as_orphaned(
    desk: Desk, story: str
) -> None:
    dossier = desk.dossier(story)
    kept = desk.judge(story, "edit", [hurt(dossier, "Quay Post").id], who="lena", changes={"stage": "predicted"})
    lost = desk.judge(story, "edit", [hurt(dossier).id], who="lena", changes={"stage": "predicted"})
    desk.withdraw(story, [hurt(dossier).report])
    assert states(desk, story) == ["standing", "orphaned"], "at once, before anything is worked out"
    corrected = GAZETTE.replace("At least 12 people", "At least 13 people").encode()
    desk.add(story, [Upload(name="gazette.txt", data=corrected), *uploads("gazette")[1:]])
    desk.run(story, because="correction")
    assert [(r.judgement.id, r.state) for r in desk.judgements(story)] == [(kept.id, "standing"), (lost.id, "orphaned")]
    assert "no longer in the story" in desk.judgements(story)[1].because
    assert hurt(desk.dossier(story), "Quay Post").stage == "predicted"
    desk.withdraw(story, [hurt(desk.dossier(story)).report])
    desk.add(story, uploads("gazette"))
    desk.run(story, because="taken back")
    assert states(desk, story) == ["standing", "standing"], "and it holds again where its report comes back"
    assert hurt(desk.dossier(story)).stage == "predicted"


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(4)))
def test_the_order_of_unrelated_rulings_does_not_matter(desk: Desk, order: list[int]) -> None:
    story = desk.make_story()
    desk.add(story, uploads())
    desk.run(story, because="import")
    dossier = desk.dossier(story)
    blog = next(c for c in dossier.claims if "warned" in c.text)
    closed = next(q for q in dossier.questions if "closed" in q.statement)
    asked = [
        ("edit", [hurt(dossier).id], {"stage": "planned"}),
        ("accept", [next(link.id for link in dossier.links if link.kind == "rewrite")], {}),
        ("merge", [blog.id, closed.id], {}),
        ("reject", [hurt(dossier, "Tavin Daily").id], {}),
    ]
    for n in order:
        action, targets, changes = asked[n]
        desk.judge(story, action, targets, who="lena", changes=changes)
    desk.run(story, because="rulings")
    shape = desk.dossier(story)
    told = (shape.counts, shape.links, [(q.statement, q.support) for q in shape.questions], [c.stage for c in shape.claims])
    first = _SEEN.setdefault("told", told)
    assert told == first


_SEEN: dict[str, object] = {}


def test_to_weigh_a_ruling_the_story_is_worked_out_once(desk: Desk, story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []
    monkeypatch.setattr(running, "trace", lambda *given, **told: runs.append(1) or trace(*given, **told))
    claim = desk.dossier(story).claims[0].id
    first = desk.preview(story, "accept", [claim])
    assert len(runs) == 1
    desk.judge(story, "reject", [claim], who="lena")  # the newest revision is no longer what the ledger says
    second = desk.preview(story, "annotate", [story], changes={"text": "a note"})
    assert len(runs) == 3
    assert second.before.claims == first.before.claims - 1


def test_the_effect_is_told_before_a_ruling_is_made_and_is_what_then_comes(desk: Desk, story: str) -> None:
    dossier = desk.dossier(story)
    for action, targets in (
        ("merge", [dossier.questions[0].id, dossier.questions[1].id]),
        ("split", [hurt(dossier).id, hurt(dossier, "Quay Post").id]),
        ("reject", [hurt(dossier).id]),
        ("reject", [dossier.conflicts[0].id]),
        ("accept", [dossier.links[0].id]),
    ):
        effect = desk.preview(story, action, targets)
        assert effect.before == dossier.counts
        assert desk.dossier_bytes(story) == desk.dossier_bytes(story, 1), "nothing was kept"
        made = desk.judge(story, action, targets, who="lena")
        desk.run(story, because=made.id)
        assert desk.dossier(story).counts.questions == effect.after.questions
        assert desk.dossier(story).counts.claims == effect.after.claims
        assert desk.dossier(story).counts.origins == effect.after.origins
        desk.run(story, because=desk.undo(made.id, who="lena").id)
        desk = _same_first_revision(desk, story)


def _same_first_revision(desk: Desk, story: str) -> Desk:
    """Goes on with a story of its own bytes again: revision numbers differ, the newest bytes are those of the first."""
    assert desk.dossier_bytes(story) == desk.dossier_bytes(story, 1)
    return desk


def test_a_claim_is_split_from_the_rest_of_its_question(desk: Desk, story: str) -> None:
    dossier = desk.dossier(story)
    whole = next(q for q in dossier.questions if sum(len(p.claims) for p in q.positions) > 2)
    claims = [c for p in whole.positions for c in p.claims]
    made = desk.judge(story, "split", [whole.id, claims[0]], who="lena")
    assert [len(target.anchors) for target in made.targets] == [len(claims) - 1, 1]
    desk.run(story, because=made.id)
    home = {c: q.id for q in desk.dossier(story).questions for p in q.positions for c in p.claims}
    assert home[claims[0]] not in {home[c] for c in claims[1:]}
    assert len({home[c] for c in claims[1:]}) == 1


REFUSED = [
    ("shout", "claim", {}, "judgement.action", "no such ruling"),
    ("undo", "claim", {}, "judgement.action", "an undo names an entry, not a claim"),
    ("reject", "none", {}, "judgement.target", "an id that never was"),
    ("reject", "question", {}, "judgement.target", "a question is not rejected"),
    ("merge", "claim", {}, "judgement.target", "one thing alone"),
    ("edit", "claim", {}, "judgement.value", "no new value"),
    ("edit", "claim", {"stage": "soon"}, "judgement.value", "a stage that nobody knows"),
    ("edit", "claim", {"text": "x"}, "judgement.value", "the report's words"),
    ("edit", "claim", {"quantity": {"low": 9, "high": 3}}, "judgement.value", "bounds the wrong way round"),
    ("edit", "claim", {"quantity": {"low": float("nan")}}, "judgement.value", "no number"),
    ("edit", "claim", {"quantity": {"low": True}}, "judgement.value", "a flag for a number"),
    ("edit", "claim", {"quantity": {"approximate": "yes"}}, "judgement.value", "a word for a flag"),
    ("edit", "claim", {"quantity": {"unit": ""}}, "judgement.value", "an empty unit"),
    ("edit", "claim", {"quantity": {"per": "aeon"}}, "judgement.value", "no such period"),
    ("edit", "claim", {"quantity": 3}, "judgement.value", "a number for its parts"),
    ("edit", "claim", {"certainty": "sure"}, "judgement.value", "a level for the two of them"),
    ("edit", "claim", {"certainty": {"overall": "certain"}}, "judgement.value", "the whole, which follows from the two"),
    ("annotate", "claim", {"text": "  "}, "judgement.value", "an empty note"),
    ("annotate", "claim", {"text": "x" * 10_001}, "judgement.value", "a book for a note"),
    ("grade", "claim", {"code": "Z9"}, "judgement.value", "no such grade"),
    ("reject", "claim", {"stage": "done"}, "judgement.value", "a value where none belongs"),
]


@pytest.mark.parametrize(("action", "kind", "changes", "code", "reason"), REFUSED)
def test_a_ruling_that_means_nothing_is_refused_and_not_kept(
    desk: Desk, story: str, action, kind, changes, code, reason
) -> None:
    dossier = desk.dossier(story)
    target = {"claim": hurt(dossier).id, "question": dossier.questions[0].id, "none": "c-none"}[kind]
    with pytest.raises(InputError) as caught:
        desk.judge(story, action, [target], who="lena", changes=changes)
    assert caught.value.code == code, reason
    assert desk.judgements(story) == ()


def test_a_ruling_is_somebodys(desk: Desk, story: str) -> None:
    for who in ("", "  ", "x" * 201):
        with pytest.raises(InputError, match=r"judgement\.who"):
            desk.judge(story, "annotate", [story], who=who, changes={"text": "x"})


def test_a_ruling_on_something_withdrawn_is_refused_with_its_own_words(desk: Desk, story: str) -> None:
    claim = hurt(desk.dossier(story))
    desk.withdraw(story, [claim.report])
    with pytest.raises(InputError, match=r"judgement\.withdrawn"):
        desk.judge(story, "reject", [claim.id], who="lena")
    desk.run(story, because="withdrawal")
    with pytest.raises(InputError, match=r"was in revision 1 .*judgement\.withdrawn"):
        desk.judge(story, "reject", [claim.id], who="lena")


def test_whoever_rules_on_what_somebody_ruled_on_meanwhile_is_told(desk: Desk, story: str) -> None:
    one, other = (claim.id for claim in desk.dossier(story).claims[:2])
    seen = len(desk.judgements(story))
    desk.judge(story, "accept", [one], who="Lena Marsh", seen=seen)
    with pytest.raises(InputError, match="Lena Marsh ruled accept on this since you opened it") as told:
        desk.judge(story, "reject", [one], who="Tomas Rill", seen=seen)
    assert told.value.code == "judgement.overtaken"
    desk.judge(story, "reject", [other], who="Tomas Rill", seen=seen)  # nobody ruled on that one
    desk.judge(story, "reject", [one], who="Tomas Rill", seen=len(desk.judgements(story)))
    assert len(desk.judgements(story)) == 3


def test_an_undo_of_nothing_or_of_what_is_undone_is_refused(desk: Desk, story: str) -> None:
    made = desk.judge(story, "annotate", [story], who="lena", changes={"text": "x"})
    desk.undo(made.id, who="lena")
    for name in (made.id, "j-none"):
        with pytest.raises(InputError, match=r"judgement\.undoes"):
            desk.undo(name, who="lena")


def test_what_was_rejected_can_be_accepted_again(desk: Desk, story: str) -> None:
    claim = hurt(desk.dossier(story))
    made = desk.judge(story, "reject", [claim.id], who="lena")
    desk.run(story, because=made.id)
    with pytest.raises(InputError, match=r"judgement\.withdrawn"):
        desk.judge(story, "accept", [claim.id], who="ada")
    desk.undo(made.id, who="ada")
    desk.run(story, because="undo")
    assert hurt(desk.dossier(story)) == claim


def test_rulings_in_one_story_leave_another_alone(desk: Desk, story: str) -> None:
    other = desk.make_story()
    desk.add(other, uploads())
    desk.run(other, because="import")
    for action, n in itertools.product(("reject",), (0, 1)):
        desk.judge(story, action, [desk.dossier(story).claims[n].id], who="lena")
    desk.run(story, because="rulings")
    desk.run(other, because="again")
    assert desk.dossier_bytes(other) == desk.dossier_bytes(story, 1)
