"""Conflicts read from sentences that answer one question: the right kind and relation, and none where a name only differs."""

from __future__ import annotations

import pytest
from tests.reconcile.helpers import asked, kinds

DOWN = ((0, 1),)
OBJECTS = [
    (("Thieves stole goats from the farm.", "Thieves stole sheep from the farm."), "contradiction", "two things of one sort"),
    (("Inspectors found listeria in the milk.", "Inspectors found salmonella in the milk."), "contradiction", "two germs"),
    (
        ("The lorry was carrying lamps.", "The lorry was loaded with cement and not with lamps, the owner said."),
        "contradiction",
        "the other thing is ruled out in words",
    ),
    (("The convoy brought fuel.", "The convoy brought diesel."), None, "diesel is a fuel"),
    (("The vessel hit the pier.", "The ferry hit the pier."), None, "a ferry is a vessel"),
    (("Inspectors found cracks in the bridge.", "Inspectors found damage to the bridge."), None, "cracks are damage"),
    (("The board opened an inquiry.", "The board launched a probe."), None, "an inquiry is a probe"),
]
ROLES = [
    (("The Orla Belle struck the Mary Finch.", "The Mary Finch struck the Orla Belle."), "contradiction", "parties exchanged"),
    (("The Orla Belle struck the Mary Finch.", "The Mary Finch was struck by the Orla Belle."), None, "passive voice"),
    (("Inspectors took the sample.", "The factory took the sample itself."), "contradiction", "stressed agent"),
    (("Danvik Foods took the sample.", "The company took the sample."), None, "one company by name and by what it is"),
]
PLACES = [
    (("The minister met the envoy in Orsel.", "The minister met the envoy in Tavin."), "contradiction", "two towns"),
    (
        ("The minister met the envoy in Orsel, a port in Marnia.", "The minister met the envoy in Marnia."),
        None,
        "the one lies in the other",
    ),
    (("The body was found in a church.", "The body was found in a school."), "contradiction", "two buildings"),
    (("The body was found in a church.", "The body was found in Orsel."), None, "a church may stand in Orsel"),
    (
        ("The tug sank four miles north of Cape Orrel.", "The tug sank two miles off Dunn Point."),
        "contradiction",
        "distances from two marks",
    ),
    (("The crash killed 4 people in Orsel.", "The crash killed 4 people in Tavin."), None, "the place of a number bounds it"),
]
MOUTHS = [
    (("Two engineers said the bridge was unsafe.", "Ministry inspectors said the bridge was unsafe."), DOWN, "slip", "groups"),
    (("Two engineers said the bridge was unsafe.", "Ministry inspectors said the bridge was unsafe."), (), None, "no tie"),
    (("The ministry said the seal had failed.", "The company admitted that the seal had failed."), DOWN, "slip", "bodies"),
    (
        ("Otto Vane, a spokesman for Danvik Foods, said the seal had failed.", "Danvik Foods said the seal had failed."),
        DOWN,
        None,
        "a spokesman and those he speaks for",
    ),
    (("Officials said the seal had failed.", "Sources said the seal had failed."), DOWN, None, "words that tell nobody apart"),
]


def relations(texts: tuple[str, ...], kind: str, ties: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [relation for found, relation in kinds(asked(*texts, ties=ties)) if found == kind]


@pytest.mark.parametrize(("texts", "relation", "reason"), OBJECTS, ids=[c[-1] for c in OBJECTS])
def test_another_thing_is_a_conflict_only_where_the_two_exclude_each_other(
    texts: tuple[str, ...], relation: str | None, reason: str
) -> None:
    assert relations(texts, "object") == ([] if relation is None else [relation])


@pytest.mark.parametrize(("texts", "relation", "reason"), ROLES, ids=[c[-1] for c in ROLES])
def test_another_agent_is_a_conflict_only_where_something_sets_the_two_against_each_other(
    texts: tuple[str, ...], relation: str | None, reason: str
) -> None:
    assert relations(texts, "role") == ([] if relation is None else [relation])


@pytest.mark.parametrize(("texts", "relation", "reason"), PLACES, ids=[c[-1] for c in PLACES])
def test_another_place_is_a_conflict_only_where_neither_can_lie_in_the_other(
    texts: tuple[str, ...], relation: str | None, reason: str
) -> None:
    assert relations(texts, "place") == ([] if relation is None else [relation])


@pytest.mark.parametrize(("texts", "ties", "relation", "reason"), MOUTHS, ids=[c[-1] for c in MOUTHS])
def test_a_speaker_exchanged_on_the_way_down_is_a_slip(
    texts: tuple[str, ...], ties: tuple[tuple[int, int], ...], relation: str | None, reason: str
) -> None:
    assert relations(texts, "attribution", ties) == ([] if relation is None else [relation])


def test_the_same_quoted_words_from_two_people_are_a_conflict_of_attribution() -> None:
    said = '"The valley was warned for years," said {}.'
    found = asked(said.format("fire chief Lena Brask"), said.format("the mayor, Otto Vane"))
    assert ("attribution", "contradiction") in kinds(found)


@pytest.mark.parametrize("kind", ["place", "role"])
def test_on_one_branch_alone_it_is_a_slip_that_entered_along_the_link(kind: str) -> None:
    texts = {
        "place": ("Lena Brask will send the crew to Orsel.", "Lena Brask will send the crew to Tavin."),
        "role": ("Danvik Foods bought Orsel Mills.", "Orsel Mills bought Danvik Foods."),
    }[kind]
    found = [c for c in asked(*texts, ties=DOWN).conflicts if c.kind == kind]
    assert [c.relation for c in found] == ["slip"]
    assert found[0].entered is not None and found[0].entered.link is not None


NUMBERS = [
    (("The fire hurt 23 people.", "The fire hurt more than 20 people."), (), "weaker-stronger", "rounded down in passing"),
    (("The fire hurt 230 people.", "The fire hurt more than 20 people."), (), None, "too far apart to be one passed on"),
    (("It runs 312 trains a day.", "It runs 268 trains a day, not counting freight."), (), "scope", "another definition"),
    (("The yard repairs 14 ships a month.", "The yard repaired 11 ships in January."), (), "scope", "a rate and one month"),
    (("The crash killed 31 people.", "The crash killed 27 passengers."), (), "scope", "some of them"),
    (("The crash killed 27 people.", "The crash killed 31 passengers."), (), "update", "the part cannot be the greater"),
    (("The dam is 74 metres high.", "The dam is 47 metres high."), DOWN, "slip", "digits turned"),
    (("The shop sold 40 lamps.", "The shop sold 60 lamps, more than first announced."), DOWN, "update", "it says so"),
    (
        ("The cull took 1,200 deer.", "The cull took 2,100 deer, against 1,200 at daybreak."),
        DOWN,
        "update",
        "set against the first figure, though its digits are the same",
    ),
    (("447 jobs will go in Orsel.", "1,400 jobs will go."), (), "scope", "bound to a town that the other does not name"),
    (("447 jobs are to be cut at Orsel.", "At Orsel 620 jobs will be lost."), (), "contradiction", "a plan and a forecast"),
]


@pytest.mark.parametrize(("texts", "ties", "relation", "reason"), NUMBERS, ids=[c[-1] for c in NUMBERS])
def test_numbers_stand_to_each_other_as_their_sentences_say(
    texts: tuple[str, ...], ties: tuple[tuple[int, int], ...], relation: str | None, reason: str
) -> None:
    assert relations(texts, "quantity", ties) == ([] if relation is None else [relation])


def test_an_outlet_that_puts_its_report_out_again_with_another_number_updates_it() -> None:
    found = asked("The shop sold 40 lamps.", "The shop sold 60 lamps.", outlets=("Orsel Gazette", "Orsel Gazette"), ties=DOWN)
    assert kinds(found) == [("quantity", "update")]


CONSIDERED, CLOSED = "The council is considering closing the theatre.", "The council has closed the theatre."
STAGES = [
    ((CONSIDERED, CLOSED), DOWN, "slip", "the copy goes further and names nobody"),
    ((CONSIDERED, CLOSED), (), "update", "a later report of its own"),
    ((CONSIDERED, CLOSED, CONSIDERED.replace("is", "is still")), ((0, 1), (0, 2)), "contradiction", "still only considered"),
    (
        (CONSIDERED, CLOSED, CONSIDERED.replace("is", "is still")),
        (),
        "contradiction",
        "news, and then still considered",
    ),
    ((CONSIDERED, "The council will close the theatre."), DOWN, "weaker-stronger", "both are ahead"),
]


@pytest.mark.parametrize(("texts", "ties", "relation", "reason"), STAGES, ids=[c[-1] for c in STAGES])
def test_a_further_stage_is_news_or_drift(
    texts: tuple[str, ...], ties: tuple[tuple[int, int], ...], relation: str, reason: str
) -> None:
    assert relations(texts, "stage", ties) == [relation]


def test_a_report_that_affirms_and_denies_is_shown_against_itself() -> None:
    found = asked("The siren sounded in Orsel, the mayor said. But the nurse said that the siren did not sound in Orsel.")
    assert ("polarity", "contradiction") in kinds(found)


def test_what_is_not_done_yet_may_well_be_planned() -> None:
    assert relations(("The council is considering closing the theatre.", "The theatre has not been closed."), "polarity") == []


def test_every_conflict_shows_a_span_of_each_side_and_why_it_is_called_so() -> None:
    told = asked("Thieves stole 40 goats from the farm in Orsel.", "Thieves stole 60 goats from the farm.")
    assert told.conflicts
    for conflict in told.conflicts:
        assert len({span.report for span in conflict.reasons[0].spans}) == len(conflict.sides)
        assert conflict.reasons[0].what
