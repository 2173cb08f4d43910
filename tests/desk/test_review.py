"""The review queue: what a person may decide, what most hangs on first, nothing twice."""

from __future__ import annotations

import dataclasses

import pytest

from headwater.desk import Desk, Proposal, Upload
from headwater.desk.judging import MOST_AT_ONCE
from headwater.errors import InputError
from headwater.reconcile.alignment import near

NEARLY = {
    "one.txt": b"Mill Post\n\nThe mill at Orsel was shut by its owners on Monday after the fire.",
    "two.txt": b"Orsel Echo\n\nThe owners of the mill closed the gates on Monday, and the workers went home.",
    "three.txt": b"Quay Weekly\n\nTen boats sank at Orsel on Monday.",
}
HEARSAY = (
    b"A day on the quay\n\nTwelve people were hurt as the bridge at Marrow gave way in the storm, I hear. No boats went out."
)


@pytest.fixture
def open_story(desk: Desk, story: str) -> str:
    """Gives the bridge's story with one report more, which does not say whence it knows: its support stays open."""
    desk.add(story, [Upload(name="notes.txt", data=HEARSAY)])
    desk.run(story, because="import")
    return story


def kinds(desk: Desk, story: str) -> set[str]:
    return {proposal.kind for proposal in desk.review(story)}


def test_conflicts_links_and_open_counts_are_proposed_heaviest_first(desk: Desk, open_story: str) -> None:
    found = desk.review(open_story)
    assert {"conflict", "link", "support"} <= {one.kind for one in found}
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert all(0 <= one.weight <= 1 and one.what and one.actions for one in found)
    assert desk.review(open_story) == found


def test_each_proposal_can_be_weighed_ruled_on_and_does_not_come_again(desk: Desk, open_story: str) -> None:
    for kind in ("conflict", "link", "support"):
        proposal = next(one for one in desk.review(open_story) if one.kind == kind)
        action = "accept"
        assert action in proposal.actions
        desk.preview(open_story, action, proposal.targets)
        made = desk.judge(open_story, action, proposal.targets, who="lena")
        desk.run(open_story, because=made.id)
        assert proposal.what not in {one.what for one in desk.review(open_story)}, kind
        desk.undo(made.id, who="lena")
        desk.run(open_story, because="undo")
        assert proposal in desk.review(open_story), kind


def test_questions_that_are_nearly_one_are_proposed_and_different_ones_never_again(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(near, "NEAR", 0.01)  # a story this small has no other near pairs
    story = desk.make_story()
    desk.add(story, [Upload(name=name, data=data) for name, data in NEARLY.items()])
    desk.run(story, because="import")
    merges = [one for one in desk.review(story) if one.kind == "merge"]
    assert merges
    first = merges[0]
    assert desk.preview(story, "merge", first.targets).after.questions == desk.dossier(story).counts.questions - 1
    apart = desk.judge(story, "split", first.targets, who="lena")
    desk.run(story, because=apart.id)
    assert _bare(first) not in [_bare(one) for one in desk.review(story)]
    second = next((one for one in merges if one is not first), None)
    if second is not None:
        assert _bare(second) in [_bare(one) for one in desk.review(story)]


def _bare(proposal: Proposal) -> Proposal:
    return dataclasses.replace(proposal, weight=0.0, why=())


def test_the_head_of_a_story_says_how_much_waits_for_a_person(desk: Desk, open_story: str) -> None:
    waiting = desk.review(open_story)
    assert waiting
    assert desk.story(open_story).to_review == len(waiting)
    desk.judge(open_story, waiting[0].actions[-1], waiting[0].targets, who="lena")
    desk.run(open_story, because="ruling")
    assert desk.story(open_story).to_review == len(desk.review(open_story))
    assert desk.story(desk.make_story("new")).to_review is None


def test_alike_proposals_are_ruled_on_at_one_time_all_or_none_and_taken_back_together(desk: Desk, open_story: str) -> None:
    queue = desk.review(open_story)
    alike = next(one.alike for one in queue if one.kind == "conflict")
    each = [one.targets for one in queue if one.kind == "conflict"]
    assert len(each) > 1
    assert all(one.alike.startswith(one.kind) for one in queue)
    assert alike.split()[0] == "conflict"
    shown = desk.preview_all(open_story, "reject", each)
    with pytest.raises(InputError, match=r"judgement\.target"):
        desk.judge_all(open_story, "reject", [*each, ("k-nothing",)], who="lena")
    assert desk.judgements(open_story) == ()
    made = desk.judge_all(open_story, "reject", each, who="lena", why="slips")
    assert {one.at for one in made} == {made[0].at}
    desk.run(open_story, because="rulings")
    assert desk.dossier(open_story).counts == shown.after
    desk.undo_all([one.id for one in made], who="lena")
    assert [one.state for one in desk.judgements(open_story)][: len(made)] == ["undone"] * len(made)
    with pytest.raises(InputError, match=r"judgement\.target"):
        desk.judge_all(open_story, "reject", [each[0]] * (MOST_AT_ONCE + 1), who="lena")
