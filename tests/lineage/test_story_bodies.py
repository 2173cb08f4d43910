"""Bodies without a name: which are one in all reports of a story, and which are nobody that could be asked."""

from __future__ import annotations

import pytest

from headwater.lineage.story_bodies import in_story
from headwater.model import Report, Speaker
from headwater.testing.builders import a_report


def speaker(name: str, *, report: Report, kind: str = "anonymous", named: bool = False) -> Speaker:
    return Speaker(id=f"sp-{name}-{report.id}", name=name, kind=kind, named=named, report=report.id)


@pytest.mark.parametrize(
    ("name", "text", "meant", "reason"),
    [
        ("the police", "Two were held, the police said.", "police", "the only police of the story"),
        ("Police", "Police said two were held.", "police", "at the head of a sentence"),
        ("the district fire service", "The district fire service was there.", "district fire service", "with what it is of"),
        ("the union", "The Tolm Dockers' Union met. The Brell Porters' Union met.", None, "the story has two"),
        ("a union", "A union met.", None, "any of them"),
        ("its ministry", "Its ministry said so.", None, "whose it is decides"),
        ("officials", "Officials said so.", None, "several of no body"),
        ("two police officers", "Two police officers said so.", None, "some of many"),
    ],
)
def test_a_body_without_a_name_is_the_only_one_of_its_noun(name: str, text: str, meant: str | None, reason: str) -> None:
    report = a_report(text, outlet="Dock Echo")
    (found,) = in_story([speaker(name, report=report)], [report])
    assert (found.name if found.named else None) == meant, reason


def test_a_noun_means_the_body_that_another_report_names_or_that_its_own_does() -> None:
    one, two = (a_report(f"{n} lorries stood there.", outlet=f"Dock Echo {n}") for n in ("Two", "Three"))
    told = speaker("the customs service", report=two)
    named = speaker("Tolm customs service", report=one, kind="organisation", named=True)
    assert [each.name for each in in_story([named, told], [one, two])] == ["Tolm customs service"] * 2
    other = speaker("Brell customs service", report=one, kind="organisation", named=True)
    assert not in_story([named, other, told], [one, two])[-1].named
    near = speaker("Brell customs service", report=two, kind="organisation", named=True)
    assert in_story([named, near, told], [one, two])[-1].name == "Brell customs service"


def test_people_and_papers_called_by_such_a_noun_stay_what_they_are() -> None:
    report = a_report("The board said so.", outlet="Dock Echo")
    kept = [speaker("the board", report=report, kind=kind) for kind in ("person", "document", "outlet")]
    assert in_story(kept, [report]) == kept
