"""The planter: what it plants is where it says, and the same seed plants the same."""

from __future__ import annotations

import itertools

import pytest

from headwater.testing.planter import Counts, PlantedReport, plant

PEOPLE = "Marwick Tolland Ferrows Hasby Quillan Dorvane".split()
PLACES = "the quay, the mill, the lower lock, the old market, the tram yard, the salt stores".split(", ")
DEEDS = "closed, was searched, took in water, lost its roof, was sold, opened again".split(", ")


def invented(number: int) -> str:
    """Gives five paragraphs that differ from those of any other number."""
    lines = []
    for at, (who, where, deed) in enumerate(zip(PEOPLE, PLACES, DEEDS, strict=True)):
        cost = 100 * number + 7 * at + 11
        lines.append(
            f"On day {cost}, officials of office {number} led by {who} said that {where} number {cost} {deed}, although bill"
            f" {cost + 3} for case {number + at} had been paid; nobody at desk {cost + 5} wanted to add to what {who} said."
        )
    return "\n".join(lines)


TEXTS = [invented(number) for number in range(8)]
COUNTS = Counts(
    beginnings=12, copies=6, splices=12, light_rewrites=12, heavy_rewrites=12, credited=6, slips=6, two_parents=6, retellings=6
)
CORPUS = list(plant(TEXTS, seed=3, counts=COUNTS))
BY_ID = {report.id: report for report in CORPUS}
TIES = [(BY_ID[tie.upstream], report, tie) for report in CORPUS for tie in report.ties]


def of_kind(kind: str, strength: float) -> list[tuple[PlantedReport, PlantedReport]]:
    return [(up, down) for up, down, tie in TIES if (tie.kind, tie.strength) == (kind, strength)]


def kept(up: PlantedReport, down: PlantedReport) -> float:
    """Gives the share of the upstream words that stand in planted passages."""
    words = sum(len(up.text[p.up_start : p.up_end].split()) for tie in down.ties if tie.upstream == up.id for p in tie.passages)
    return words / len(up.text.split())


def test_the_same_seed_plants_the_same_and_another_seed_does_not() -> None:
    assert list(plant(TEXTS, seed=3, counts=COUNTS)) == CORPUS
    assert list(plant(TEXTS, seed=4, counts=COUNTS)) != CORPUS


def test_the_first_reports_of_a_stream_do_not_wait_for_the_last() -> None:
    endless = Counts(beginnings=10**9, copies=10**9)
    assert len(list(itertools.islice(plant(TEXTS, seed=3, counts=endless), 20))) == 20


def test_as_many_are_planted_as_asked_for() -> None:
    ties = [(tie.kind, tie.strength) for _, _, tie in TIES]
    asked = {
        ("copy", 0.0): 6 + 6 + 2 * 6,
        ("splice", 0.4): 12,
        ("rewrite", 0.15): 12,
        ("rewrite", 0.3): 12,
        ("half", 0.5): 2 * 6,
        ("retelling", 0.8): 6,
    }
    assert {kind: ties.count(kind) for kind in set(ties)} == asked
    assert sum(not report.ties for report in CORPUS) == 12


def test_a_mix_has_as_many_reports_as_asked_for() -> None:
    assert [len(list(plant(TEXTS, seed=1, counts=Counts.of(size)))) for size in (20, 100, 999)] == [20, 100, 999]


def test_every_passage_stands_letter_for_letter_on_both_sides() -> None:
    for up, down, tie in TIES:
        assert tie.passages
        for passage in tie.passages:
            there = up.text[passage.up_start : passage.up_end]
            assert there and there == down.text[passage.down_start : passage.down_end]


def test_passages_follow_each_other_without_overlap_downstream() -> None:
    for _, _, tie in TIES:
        assert all(one.down_end < two.down_start for one, two in itertools.pairwise(tie.passages))


def test_parents_come_first_and_are_published_first() -> None:
    order = {report.id: at for at, report in enumerate(CORPUS)}
    for up, down, _ in TIES:
        assert order[up.id] < order[down.id]
        assert up.published < down.published


STRENGTHS = [
    ("copy", 0.0, 0.98, 1.0, "a copy keeps all, but for one slip"),
    ("splice", 0.4, 0.3, 0.55, "whole paragraphs, as near to 40% as they come"),
    ("half", 0.5, 0.3, 0.7, "whole paragraphs, as near to half as they come"),
    ("rewrite", 0.15, 0.75, 0.95, "15% of the words are changed"),
    ("rewrite", 0.3, 0.55, 0.85, "30% of the words are changed"),
]


@pytest.mark.parametrize(("kind", "strength", "low", "high", "reason"), STRENGTHS, ids=[case[4] for case in STRENGTHS])
def test_as_much_is_kept_as_the_strength_says(kind: str, strength: float, low: float, high: float, reason: str) -> None:
    pairs = of_kind(kind, strength)
    assert pairs and all(low <= kept(up, down) <= high for up, down in pairs), reason


def test_a_retelling_keeps_names_and_numbers_and_hardly_a_run_of_words() -> None:
    for up, down in of_kind("retelling", 0.8):
        facts, runs = zip(*(_facts_and_runs(report.text) for report in (up, down)), strict=True)
        assert facts[0] == facts[1]
        assert len(runs[0] & runs[1]) <= 0.1 * len(runs[0])


def _facts_and_runs(text: str) -> tuple[set[str], set[tuple[str, ...]]]:
    words = text.split()
    facts = {word.strip(",;.") for word in words if word[0].isdigit() or word.strip(",;.") in PEOPLE}
    return facts, {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def test_rewrites_move_clauses() -> None:
    moved = [tie for _, _, tie in TIES if any(two.up_start < one.up_start for one, two in itertools.pairwise(tie.passages))]
    assert {tie.kind for tie in moved} == {"rewrite", "retelling"}


def test_a_credit_names_the_outlet_it_points_at() -> None:
    credited = [(up, down, tie.credit) for up, down, tie in TIES if tie.credit is not None]
    assert len(credited) == 6
    assert all(down.text[slice(*credit)] == up.outlet for up, down, credit in credited)


def test_a_slip_is_passed_on_and_its_parent_does_not_have_it() -> None:
    first = [report for report in CORPUS if any(slip.first_in == report.id for slip in report.slips)]
    assert len(first) == 6
    for report in first:
        (slip,) = report.slips
        (heir,) = [other for other in CORPUS if other.slips == report.slips and other is not report]
        wrong = report.text[slip.start : slip.end]
        assert wrong != slip.was
        assert heir.text[slip.start : slip.end] == wrong
        assert heir.ties[0].upstream == report.id
        assert BY_ID[report.ties[0].upstream].text[slip.start :].startswith(slip.was)


def test_a_report_of_two_parents_has_passages_of_each() -> None:
    both = [report for report in CORPUS if len(report.ties) == 2]
    assert len(both) == 6
    assert all(len({tie.upstream for tie in report.ties}) == 2 for report in both)


def test_beginnings_made_of_one_text_share_next_to_nothing() -> None:
    starts = [report for report in CORPUS if not report.ties]
    again = [(a, b) for a, b in itertools.combinations(starts, 2) if a.base == b.base]
    assert len(again) == 12 - len(TEXTS)
    for a, b in again:
        runs = [{tuple(words[at : at + 6]) for at in range(len(words))} for words in (a.text.split(), b.text.split())]
        assert len(runs[0] & runs[1]) <= 0.05 * len(runs[0])


def test_a_planted_report_is_a_report() -> None:
    report = CORPUS[0].as_report()
    assert (report.id, report.text, report.outlet) == (CORPUS[0].id, CORPUS[0].text, CORPUS[0].outlet)
    assert report.published is not None and report.published.value == CORPUS[0].published


ODD = [
    ([], 0, "no texts, no reports"),
    ([""], 0, "a text without words carries nothing"),
    (["Word"], 10, "one word can be copied"),
    (["No full stop " * 200], 10, "one endless sentence"),
    (["水 門 が 閉 じ た 。 \n 夜 。", "\u202eשער 3 נסגר.", "🚢 🚢\n\n🚢"], 10, "any script"),
]


@pytest.mark.parametrize(("texts", "count", "reason"), ODD, ids=[case[2] for case in ODD])
def test_odd_texts_are_no_trouble(texts: list[str], count: int, reason: str) -> None:
    assert len(list(plant(texts, seed=1, counts=Counts(beginnings=4, splices=2, heavy_rewrites=2, slips=1)))) == count, reason
