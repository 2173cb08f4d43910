"""Why a record is what it is: its words in their report, and whose rule or ruling made it."""

from __future__ import annotations

import pytest
from tests.desk.conftest import uploads

from headwater.desk import Desk
from headwater.desk.asked import MAX_EVIDENCE, explain
from headwater.errors import InputError


def test_every_record_of_a_dossier_can_be_asked_and_its_evidence_is_the_reports_own_words(desk: Desk, story: str) -> None:
    dossier = desk.dossier(story)
    texts = {report.id: report.text for report in dossier.reports}
    positions = [position for question in dossier.questions for position in question.positions]
    kinds = [dossier.claims, dossier.questions, positions, dossier.conflicts, dossier.links, dossier.origins, dossier.reports]
    for record in [one for kind in (*kinds, dossier.speakers, dossier.mentions) for one in kind]:
        told = desk.why(story, record.id)
        assert told.id == record.id and told.what and told.made_by and told.models
        assert all(e.quote == texts[e.report][e.start : e.end] and e.is_kept for e in told.evidence)
        assert all((e.before + e.quote + e.after) in texts[e.report] for e in told.evidence)
        known = {one.id for kind in (*kinds, dossier.speakers) for one in kind}
        assert set(told.parts) <= known, "every part can be asked in turn"


def test_a_claim_tells_how_its_number_was_read_and_who_said_it(desk: Desk, story: str) -> None:
    claim = next(c for c in desk.dossier(story).claims if c.text == "At least 12 people were hurt")
    told = desk.why(story, claim.id)
    assert "“At least 12” is read as at least 12 people." in told.reasons
    assert any(reason.startswith("Attributed to Radio Tavin") for reason in told.reasons)
    assert told.made_by.startswith("rule headwater.claims")


def test_an_edited_claim_names_the_person_and_every_ruling_on_it(desk: Desk, story: str) -> None:
    claim = next(c for c in desk.dossier(story).claims if c.text == "At least 12 people were hurt")
    edit = desk.judge(story, "edit", [claim.id], who="lena", changes={"stage": "ongoing"}, why="still being counted")
    note = desk.judge(story, "annotate", [claim.report], who="ada", changes={"text": "Ask them."})
    desk.run(story, because=edit.id)
    told = desk.why(story, claim.id)
    assert told.made_by == f"person lena {edit.id}"
    assert [ruling.judgement.id for ruling in told.rulings] == [edit.id]
    assert [ruling.judgement.id for ruling in desk.why(story, claim.report).rulings] == [note.id]


def test_bytes_that_changed_on_disk_are_told(desk: Desk, story: str) -> None:
    report = desk.dossier(story).reports[0]
    assert desk.store.captures is not None
    next(desk.store.captures.folder.rglob(report.sha256)).write_bytes(b"changed")
    assert desk.why(story, report.id).evidence[0].is_kept is False


def test_a_question_of_very_many_copies_shows_some_and_names_all(desk: Desk) -> None:
    story = desk.make_story()
    for n in range(MAX_EVIDENCE + 5):
        upload = uploads("post")[0]
        desk.add(story, [type(upload)(name=f"{n}.txt", data=upload.data + f"\nPost {n}".encode())])
    desk.run(story, because="import")
    question = max(desk.dossier(story).questions, key=lambda q: sum(len(p.claims) for p in q.positions))
    told = desk.why(story, question.id)
    assert len(told.evidence) == MAX_EVIDENCE < len(told.parts)


@pytest.mark.parametrize("id", ["", "c-none", "x" * 5_000, "'; DROP TABLE claims; --"])
def test_an_id_that_is_not_there_is_named(desk: Desk, story: str, id: str) -> None:
    with pytest.raises(InputError, match=r"id\.unknown"):
        desk.why(story, id)
    with pytest.raises(InputError, match=r"id\.unknown"):
        desk.story_of(id)
    with pytest.raises(InputError, match=r"id\.unknown"):
        explain(desk.dossier(story), id)


def test_a_record_of_any_kind_leads_to_its_story(desk: Desk, story: str) -> None:
    other = desk.make_story()
    desk.add(other, uploads("blog"))
    desk.run(other, because="import")
    dossier = desk.dossier(story)
    for record in (dossier.questions[0], dossier.links[0], dossier.conflicts[0], dossier.questions[0].positions[0]):
        assert desk.story_of(record.id) == story
