"""Support counts origins, never reports."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.helpers import Tale, asked, exactly

from headwater.model import Claim, Origin, Question, Report, Speaker, digest
from headwater.reconcile.support.count import admiralty
from headwater.reconcile.support.witness import shows_own_paper

CLAUSE = "Nine people were killed at Orsel"


def tell(tale: Tale, outlet: str, *, speakers: tuple[tuple[str, str, bool], ...] = (), text: str = CLAUSE) -> Claim:
    report = tale.report(outlet, text)
    who = tuple(tale.speaker(report, name, kind, named) for name, kind, named in speakers)
    return tale.say(report, CLAUSE, "Nine", "kill", number=exactly(9), counted="person", speakers=who)


def with_origins(tale: Tale) -> Tale:
    """Gives each claim its plain origin: its last named speaker, else its report."""
    groups: dict[str, tuple[list[Claim], Speaker | None, Report | None]] = {}
    by_id = {s.id: s for s in tale.speakers}
    for claim in tale.claims:
        named = [by_id[a.speaker] for a in claim.attribution if by_id[a.speaker].named]
        report = next(r for r in tale.reports if r.id == claim.report)
        key = named[-1].name if named else report.id
        groups.setdefault(key, ([], named[-1] if named else None, None if named else report))[0].append(claim)
    for claims, speaker, report in groups.values():
        tale.origin(claims, speaker=speaker, report=report)
    return tale


def question(tale: Tale) -> Question:
    told = tale.reconciled()
    assert len(told.questions) == 1
    return told.questions[0]


def ends(tale: Tale) -> tuple[int, int]:
    support = question(tale).support
    return support.low, support.high


MAYOR = ("Ilka Brand", "person", True)
DOCTOR = ("Ana Brell", "person", True)
RADIO = ("Radio Tavin", "outlet", True)
SOMEBODY = ("unnamed officials", "anonymous", False)
CASES = [
    ([(MAYOR,), (DOCTOR,)], (2, 2), "two people with names of their own"),
    ([(MAYOR,), (MAYOR,), (MAYOR,)], (1, 1), "one person in three reports"),
    ([(RADIO,), (RADIO,), (RADIO,), (RADIO,)], (1, 1), "one outlet outside the corpus, however many name it"),
    ([(SOMEBODY,), (SOMEBODY,)], (1, 2), "the same unnamed officials through two outlets"),
    ([(), ()], (1, 2), "two reports that name nobody"),
    ([(MAYOR,), ()], (1, 2), "a name and a report that names nobody"),
    ([(RADIO, SOMEBODY), (RADIO, SOMEBODY)], (1, 1), "one broadcaster and its unnamed officials"),
]


@pytest.mark.parametrize(("told", "wanted", "reason"), CASES, ids=[c[-1] for c in CASES])
def test_support_is_an_interval_of_origins(
    told: list[tuple[tuple[str, str, bool], ...]], wanted: tuple[int, int], reason: str
) -> None:
    tale = Tale()
    for n, speakers in enumerate(told):
        tell(tale, f"Outlet {n}", speakers=speakers)
    assert ends(with_origins(tale)) == wanted


speaker_sets = st.sampled_from([(), (MAYOR,), (DOCTOR,), (RADIO,), (SOMEBODY,), (RADIO, SOMEBODY)])


@settings(max_examples=40, deadline=None)
@given(told=st.lists(speaker_sets, min_size=1, max_size=6), copied=st.integers(min_value=0, max_value=5))
def test_adding_a_copy_changes_neither_end(told: list[tuple[tuple[str, str, bool], ...]], copied: int) -> None:
    tale = Tale()
    for n, speakers in enumerate(told):
        tell(tale, f"Outlet {n}", speakers=speakers)
    before = ends(with_origins(tale))
    at = copied % len(told)
    text = CLAUSE + "."
    copy = tell(tale, "Copying Post", speakers=told[at], text=text)
    tale.link(tale.reports[at], tale.reports[-1], "copy", words=CLAUSE)
    tale.origins.clear()
    with_origins(tale)
    own = [o for o in tale.origins if o.claims == (copy.id,) and o.report is not None]
    for origin in own:  # what lineage does with a copy that names nobody: its text leads where the other's leads
        tale.origins.remove(origin)
        first = next(o for o in tale.origins if tale.claims[at].id in o.claims)
        tale.origins[tale.origins.index(first)] = dataclasses.replace(first, claims=(*first.claims, copy.id))
    assert ends(tale) == before


@settings(max_examples=25, deadline=None)
@given(told=st.lists(speaker_sets, min_size=1, max_size=6), seed=st.integers(min_value=0, max_value=999))
def test_reordering_changes_nothing(told: list[tuple[tuple[str, str, bool], ...]], seed: int) -> None:
    tale = Tale()
    for n, speakers in enumerate(told):
        tell(tale, f"Outlet {n}", speakers=speakers)
    first = question(with_origins(tale)).support
    for part in (tale.claims, tale.reports, tale.origins, tale.speakers, tale.aliases):
        random.Random(seed).shuffle(part)  # type: ignore[arg-type]
    assert question(tale).support == first


@settings(max_examples=25, deadline=None)
@given(told=st.lists(speaker_sets, min_size=1, max_size=5))
def test_an_unknown_origin_widens_and_never_lifts_the_low_end(told: list[tuple[tuple[str, str, bool], ...]]) -> None:
    tale = Tale()
    for n, speakers in enumerate(told):
        tell(tale, f"Outlet {n}", speakers=speakers)
    low, high = ends(with_origins(tale))
    tale.origins.clear()
    tell(tale, "Silent Post")
    after = ends(with_origins(tale))
    assert after[0] == low
    assert after[1] >= high


def test_a_report_whose_text_comes_from_another_adds_no_origin() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Tavin Daily", text=CLAUSE + " .")
    tale.link(tale.reports[0], tale.reports[1])
    assert ends(with_origins(tale)) == (1, 1)


def test_one_quoted_sentence_in_two_mouths_is_one_utterance() -> None:
    tale = Tale()
    words = "The valley was warned about the cracked gate for years"
    for outlet, who in (("Orsel Gazette", "Ilka Brand"), ("Tavin Daily", "Ana Brell")):
        report = tale.report(outlet, words)
        speaker = tale.speaker(report, who)
        tale.say(report, words, "warned", "warn", object_="valley", speakers=(speaker,), quoted="direct")
    assert ends(with_origins(tale)) == (1, 1)


def test_a_report_that_saw_for_itself_is_an_origin_of_its_own() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Tavin Daily", text=CLAUSE + "\nOur correspondent saw the bodies carried out.")
    assert ends(with_origins(tale)) == (2, 2)


def test_what_a_writer_saw_far_from_a_claim_shows_nothing_for_it() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(
        tale,
        "Tavin Daily",
        text=CLAUSE + "\n" + "The town was quiet that week. " * 60 + "\nI stood in a queue at the chemist's.",
    )
    assert ends(with_origins(tale)) == (1, 2)


def test_a_bodys_own_paper_is_its_own_statement() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Ministry of Health of Tavinia", text="MINISTRY OF HEALTH\nPress release 12\n\n" + CLAUSE)
    assert ends(with_origins(tale)) == (2, 2)


def test_officials_of_another_body_cannot_be_the_person_who_speaks() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Tavin Daily", speakers=(("two officials at the Harbour Office", "anonymous", False),))
    assert ends(with_origins(tale)) == (2, 2)


def test_friends_of_the_one_who_speaks_may_have_it_from_there() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Tavin Daily", speakers=(("friends of hers", "anonymous", False),))
    assert ends(with_origins(tale)) == (1, 2)


def test_unnamed_diplomats_are_not_taken_for_the_one_outlet_that_a_report_names() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(RADIO,))
    report = tale.report("Tavin Daily", CLAUSE + "\nThe bridge was shut, Radio Tavin said.")
    radio = tale.speaker(report, *RADIO)
    tale.say(report, "The bridge was shut", "shut", "shut", object_="bridge", speakers=(radio,))
    diplomats = tale.speaker(report, "diplomats", "anonymous", False)
    tale.say(report, CLAUSE, "Nine", "kill", number=exactly(9), counted="person", speakers=(diplomats,))
    told = with_origins(tale).reconciled()
    killed = max(told.questions, key=lambda q: sum(len(p.claims) for p in q.positions))
    assert (killed.support.low, killed.support.high) == (1, 2)


def test_a_place_described_by_one_who_could_see_it_is_an_observation() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    tell(tale, "Tavin Daily", text=CLAUSE + "\nFrom the quay one could see the boats.")
    assert ends(with_origins(tale)) == (2, 2)


@pytest.mark.parametrize(
    ("clause", "outlet", "expected"),
    [
        ("An audit, which the Tavin Daily has read, counts nine dead", "Tavin Daily", True),
        ("A memo seen by this newspaper counts nine dead", "Tavin Daily", True),
        ("A memo seen by the Quay Post counts nine dead", "Tavin Daily", False),
        ("A memo counts nine dead", "", False),
    ],
)
def test_a_paper_is_a_reports_own_where_it_says_that_it_read_it(clause: str, outlet: str, expected: bool) -> None:
    assert shows_own_paper(clause, outlet) is expected


def test_claims_that_add_no_origin_are_listed_with_the_reason() -> None:
    tale = Tale()
    for n in range(3):
        tell(tale, f"Outlet {n}", speakers=(RADIO,))
    support = question(with_origins(tale)).support
    assert len(support.not_counted) == 2
    assert {n.because for n in support.not_counted} == {"leads to Radio Tavin, which is counted once"}


def test_admiralty_one_needs_two_independent_origins() -> None:
    assert admiralty(1, 9, []) != 1
    assert admiralty(2, 2, []) == 1


def test_an_origin_without_a_record_is_the_report_itself() -> None:
    tale = Tale()
    claim = tell(tale, "Orsel Gazette")
    assert question(tale).support.origins_high == (claim.report,)
    assert isinstance(digest("o", claim.report), str)
    assert tale.origins == list[Origin]()


def dated(tale: Tale, outlet: str, day: int, *, text: str, speakers: tuple[tuple[str, str, bool], ...] = ()) -> Claim:
    report = tale.report(outlet, text, published=f"2031-03-0{day}T08:00:00Z")
    who = tuple(tale.speaker(report, name, kind, named) for name, kind, named in speakers)
    return tale.say(report, CLAUSE, "Nine", "kill", number=exactly(9), counted="person", speakers=who)


OWN_INTERVIEW = CLAUSE + "\nAna Brell told the Gazette that there would be more."
LATER_EVIDENCE = [
    (2, OWN_INTERVIEW, (DOCTOR,), (2, 2), "told the later report alone"),
    (2, CLAUSE + "\nOur reporter counted the coffins.", (), (2, 2), "seen by the later report itself"),
    (2, CLAUSE, (("the ward register", "document", False),), (2, 2), "read by the later report in a paper of its own"),
    (2, CLAUSE, (DOCTOR,), (1, 2), "a statement that the outlet may have had as well"),
    (2, CLAUSE, (), (1, 2), "the later report may have it from the outlet"),
    (1, OWN_INTERVIEW, (DOCTOR,), (1, 2), "the outlet may have it from the earlier interview"),
]


@pytest.mark.parametrize(("day", "text", "speakers", "wanted", "reason"), LATER_EVIDENCE, ids=[c[-1] for c in LATER_EVIDENCE])
def test_an_outlet_that_spoke_first_and_evidence_of_ones_own_are_independent(
    day: int, text: str, speakers: tuple[tuple[str, str, bool], ...], wanted: tuple[int, int], reason: str
) -> None:
    tale = Tale()
    dated(tale, "Tavin Daily", 3 - day, text=CLAUSE, speakers=(RADIO,))
    dated(tale, "Orsel Gazette", day, text=text, speakers=speakers)
    assert ends(with_origins(tale)) == wanted


def test_answers_that_exclude_each_other_are_no_evidence_of_two_knowers() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette", speakers=(MAYOR,))
    report = tale.report("Tavin Daily", "Seven people were killed at Orsel")
    tale.say(report, "Seven people were killed at Orsel", "Seven", "kill", number=exactly(7), counted="person")
    assert ends(with_origins(tale)) == (1, 2)


def test_two_reports_of_one_outlet_are_one_publisher() -> None:
    tale = Tale()
    tell(tale, "Orsel Gazette")
    tell(tale, "Orsel Gazette", text=CLAUSE + ", an evening edition says")
    assert ends(with_origins(tale)) == (1, 1)


MINISTRY = ("Ministry of Harbours", "government", True)
OWN_NOTICE = "Statement of the Ministry of Harbours, reproduced in full\n" + CLAUSE
DIPLOMATS = ("two diplomats", "anonymous", False)
INSIDERS = ("people familiar with the matter", "anonymous", False)
STATEMENTS = [
    ((RADIO,), OWN_NOTICE, (2, 2), "an outlet that spoke first, and a body in a statement of its own"),
    ((RADIO, DIPLOMATS), OWN_NOTICE, (2, 2), "its diplomats are none of the body's people"),
    ((RADIO, INSIDERS), OWN_NOTICE, (1, 2), "its people may sit inside the body"),
    ((DIPLOMATS,), OWN_NOTICE, (2, 2), "a report with diplomats of its own"),
    ((), OWN_NOTICE, (1, 2), "a report that names nobody may rest on the statement"),
    ((RADIO,), CLAUSE, (1, 2), "a body that others quote"),
]


@pytest.mark.parametrize(("first", "text", "wanted", "reason"), STATEMENTS, ids=[c[-1] for c in STATEMENTS])
def test_a_statement_in_full_stands_for_itself_beside_those_who_cannot_have_it_from_there(
    first: tuple[tuple[str, str, bool], ...], text: str, wanted: tuple[int, int], reason: str
) -> None:
    tale = Tale()
    dated(tale, "Tavin Daily", 1, text=CLAUSE, speakers=first)
    dated(tale, "Orsel Gazette", 2, text=text, speakers=(MINISTRY,))
    assert ends(with_origins(tale)) == wanted


def test_what_was_so_in_an_earlier_year_was_not_seen_by_a_reporter_on_the_spot() -> None:
    tale = Tale()
    clause = "Nine people were killed at Orsel in 1996"
    for outlet in ("Tavin Daily", "Orsel Gazette"):
        report = tale.report(outlet, f"{clause}\nOur correspondent saw the harbour.", published="2031-03-01")
        tale.say(report, clause, "Nine", "kill", number=exactly(9), counted="person")
    assert ends(with_origins(tale)) == (1, 2)


def test_a_speaker_exchanged_on_the_way_down_opens_no_origin() -> None:
    told = asked("The ministry said the seal had failed.", "The company admitted that the seal had failed.", ties=((0, 1),))
    assert (told.questions[0].support.low, told.questions[0].support.high) == (1, 1)


@settings(max_examples=20, deadline=None)
@given(named=st.integers(min_value=1, max_value=8))
def test_an_upstream_outside_the_corpus_is_one_origin_however_many_name_it(named: int) -> None:
    tale = Tale()
    for n in range(named):
        tell(tale, f"Outlet {n}", speakers=(RADIO,))
    assert ends(with_origins(tale)) == (1, 1)
