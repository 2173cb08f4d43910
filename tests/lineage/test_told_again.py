"""Heavy rewrites: the whole told again in its order, and slips that come down with the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.lineage.helpers import between, report, trace

from headwater.lineage.decide import are_slips_enough
from headwater.lineage.retold import read_story
from headwater.lineage.slips import Slip, find_slips
from headwater.text.landmarks import all_numbers

PARENT = report(
    "parent",
    """Fire crews worked for 19 hours to put out a blaze in the grain silo of Oderlund on Monday.
The silo held 4,300 tonnes of barley, said Nora Quist, who manages it for the Fennmark growers.
"We smelled it before we saw it," Quist said, "and by then the belt had gone."
Some 140 residents of Silo Street were taken to the sports hall, where they slept on 85 camp beds.
The blaze broke out at 03:20 beside the belt, according to the fire chief, Arvid Telle.
The belt had been repaired in April at a cost of 62,000 crowns.
Two firefighters breathed in smoke and were treated in Harsvik.
The growers hope to take in the new crop from 14 August as planned.""",
    outlet="Oderlund Tidings",
    published="2031-07-08T09:00:00+02:00",
    language="en",
)
RETOLD = """Nineteen hours: that is how long it took on Monday before the burning grain store at Oderlund was under control.
Inside lay barley weighing 4,300 tonnes; the manager for the Fennmark growers is Nora Quist.
Quist remembers: "We smelled it before we saw it."
From Silo Street 140 people had to go, and spent the night in the sports hall with 85 camp beds between them.
Fire chief Arvid Telle puts the beginning at 03:20, next to the belt.
Only in April the growers had spent 62,000 crowns on that belt.
Hospital staff in Harsvik looked after two of the firefighters for smoke.
The harvest is still to be received from 14 August."""
OWN = """Arvid Telle has not slept since Sunday. On Monday his phone rang at 03:20 and he drove out to Oderlund, where flames
stood over the silo, the tallest building of the parish. He has 26 volunteers and three engines, and 140 people to wake.
Nora Quist stood at the gate with the keys. The barley of a whole year was in there, she said, everything the Fennmark
growers had not sold. Telle expects his report to take 30 days. Insurance pays 71 per cent."""
SHOUTED = """INFERNO! A whole parish has not slept since Monday, and nobody has said sorry.
The monster silo in Oderlund was packed with 4,300 tonnes of barley when it went up.
Terrified families from 140 homes fled into the sports hall, where 85 camp beds were all there was.
It began at 03:20 next to the belt, fire chief Arvid Telle admits.
A belt on which bosses had blown 62,000 crowns!
Heroes battled for 19 hours, and two of them ended up in hospital.
Did YOU see the flames? Ring our hotline and tell us."""


def test_text_told_again_in_order_with_its_numbers_is_a_rewrite() -> None:
    child = report("child", RETOLD, published="2031-07-09T09:00:00+02:00", language="en")
    (link,) = between(trace(child, PARENT), "parent", "child")
    assert (link.kind, link.upstream) == ("rewrite", "parent")
    assert link.probability > 0.7
    assert any("4300, 85" in r.what or "140" in r.what for r in link.reasons if r.what.startswith("Tells the whole"))
    assert len(link.passages) >= 5


def test_own_report_with_the_same_people_and_numbers_is_no_rewrite() -> None:
    own = report("own", OWN, published="2031-07-09T09:00:00+02:00", language="en")
    assert [link for link in between(trace(PARENT, own), "parent", "own") if link.kind in ("copy", "rewrite")] == []


@pytest.mark.parametrize(
    ("text", "published", "expected", "reason"),
    [
        (SHOUTED, "2031-07-09T09:00:00+02:00", ["rewrite"], "in words of its own, with hardly a number that is its own"),
        (
            f"{SHOUTED}\nThe 31 pumps came from 7 towns, 260 cows were moved, 9 roads shut.",
            "2031-07-09",
            [],
            "as many of its own",
        ),
        (SHOUTED, None, [], "nobody knows which came first"),
        (f"Press release\n\n{SHOUTED}", "2031-07-09T09:00:00+02:00", [], "who puts out a paper knows for itself"),
    ],
)
def test_report_that_has_another_ones_numbers_is_told_again(
    text: str, published: str | None, expected: list[str], reason: str
) -> None:
    child = report("child", text, outlet="Daily Yell", published=published, language="en")
    found = [link.kind for link in between(trace(PARENT, child), "parent", "child")]
    assert [kind for kind in found if kind in ("copy", "rewrite")] == expected, reason


def test_shared_slips_tie_what_shares_few_words() -> None:
    first = report("first", RETOLD, published="2031-07-08T09:00:00+02:00", language="en")
    wrong = RETOLD.replace("140 people", "410 people").replace("Oderlund", "Oberlund")
    slipped = report("slipped", wrong, published="2031-07-08T12:00:00+02:00", language="en")
    later = report(
        "later",
        "What does a parish do when its barley burns? It waits. The fire left 410 people without beds, Oberlund says.",
        published="2031-07-20T12:00:00+02:00",
        language="en",
    )
    (link,) = between(trace(first, slipped, later), "slipped", "later")
    assert link.upstream == "slipped"
    reason = next(reason for reason in link.reasons if reason.what.startswith("Both have"))
    assert reason.what == "Both have the same slips: 410, Oberlund."
    assert {span.report for span in reason.spans} == {"slipped", "later"}
    assert between(trace(first, slipped, later), "first", "later") == []


@pytest.mark.parametrize(
    ("a", "b", "kind", "why"),
    [
        ("Mayor Toldane spoke.", "Mayor Tolbane spoke.", "letter", "one letter inside a long name"),
        ("Mayor Toldane spoke.", "Mayor Toldene spoke.", "vowel", "another vowel: other languages may write it so"),
        ("It lay off Cape Marda.", "It lay off Cape Madra.", "letter", "two letters changed over, in a short name too"),
        ("It lay off Cape Marda.", "It lay off Cape Manda.", None, "in a short name another letter makes another name"),
        ("Mayor Zolenski spoke.", "Mayor Zolensky spoke.", None, "i and y are ways of writing"),
        ("The Labour Organisation.", "The Labour Organization.", None, "houses write s or z"),
        ("Mayor Ferrán spoke.", "Mayor Ferran spoke.", None, "an accent left out"),
        ("The Hallar bridge.", "The Halar bridge.", "doubled", "a doubled letter"),
        ("All were There.", "All the Three went there.", None, "words that also stand in small letters"),
        ("It held 384 people.", "It held 348 people.", "digits", "digits changed over, of the same thing"),
        ("It held 3,840 people.", "It held 8,340 people.", "digits", "with a comma too"),
        ("It killed 12 people.", "It killed 21 people.", "few digits", "so many more may have died since"),
        ("It held 384 people.", "It cost 348 crowns.", None, "other things are counted"),
        ("They ask for €4 million.", "They ask for €40 million.", "amount", "ten times the sum"),
        ("Said fire chief Nora Quist.", "Said police chief Nora Quist.", "office", "another office"),
        ("Nora Quist, the fire chief.", "Nora Quist, the town's police chief.", "office", "another office, behind the name"),
        ("It was so.\nAnalyses\nFollow", "It was so.\nAnalysen\nFellow", None, "buttons of a page"),
        ("Follows us all day.", "Fellows us all day.", None, "the first word of a sentence has a capital anyway"),
        ("HARBOUR NEWS Toldane Live", "HARBOUR NEWS Tolbane Live", None, "a heading is no sentence"),
        ("She met Toldane there [3].", "He met Tolbane there [4].", "letter", "a footnote mark ends a sentence too"),
        ("Monday in Norvik.", "Norvik on Sunday.", None, "two different words"),
    ],
)
def test_slips_are_told_from_ways_of_writing(a: str, b: str, kind: str | None, why: str) -> None:
    found = find_slips([report("a", a), report("b", b)])
    assert [slip.kind for slip in found.get("b", ())] == ([] if kind is None else [kind]), why
    assert set(found) <= {"b"}


def test_a_wrong_number_is_one_slip_however_what_it_counts_is_called() -> None:
    texts = ("It held 3,840 people.", "It held 8,340 people.", "Some 8,340 locals were in it.", "It held 3,840 people.")
    found = find_slips([report(str(number), text) for number, text in enumerate(texts)])
    assert set(found) == {"1", "2"}


def test_what_most_reports_have_is_no_slip_of_the_first_that_wrote_it_otherwise() -> None:
    texts = ["Mayor Toldane spoke.", *["Mayor Tolbane spoke."] * 4]
    assert find_slips([report(str(number), text) for number, text in enumerate(texts)]) == {}


@pytest.mark.parametrize(
    ("kinds", "are_enough"),
    [
        (["letter"], False),
        (["letter", "digits"], True),
        (["letter", "office"], True),
        (["vowel", "vowel", "vowel"], False),
        (["vowel", "doubled"], False),
        (["vowel", "doubled", "amount"], True),
    ],
)
def test_slips_that_can_be_habits_count_half_and_once_a_kind(kinds: list[str], are_enough: bool) -> None:
    assert are_slips_enough(Slip(kind, f"form {number}") for number, kind in enumerate(kinds)) is are_enough


def test_text_that_could_come_through_two_copies_comes_through_the_closer_one() -> None:
    edited = PARENT.text.replace("4,300", "3,400").replace("Quist", "Quirt")
    middle = report("middle", edited, published="2031-07-08T12:00:00+02:00", language="en")
    last = report("last", edited + "\nMore to follow.", published="2031-07-08T15:00:00+02:00", language="en")
    lineage = trace(PARENT, middle, last)
    (near,) = between(lineage, "middle", "last")
    (far,) = between(lineage, "parent", "last")
    assert near.probability > 0.9
    assert far.probability < 0.5
    assert any("more likely came that way" in reason.what for reason in far.reasons)


EDITED = """A blaze in the grain silo of Oderlund kept fire crews busy for 19 hours on Monday.
The silo held 4,300 tonnes of barley, according to Nora Quist, who manages it for growers from Fennmark.
About 140 people from Silo Street were taken to the sports hall, and slept there on 85 camp beds.
The blaze broke out beside the belt at 03:20, fire chief Arvid Telle said.
In April the belt had been repaired, which cost 62,000 crowns.
Two of the crew were treated in Harsvik for smoke."""
ADDED = """The price of barley rose by four per cent, an analyst at the Fennmark exchange, Dora Hask, told this paper.
She does not think that it will last, because the stores in the south are full and ships are waiting there."""
MACHINE = """A terrifying fire! The barley store of Oderlund burned for 19 hours.
It held 4,300 tonnes. Some 140 people slept on 85 camp beds.
Telle says that it began at 03:20. Work worth 62,000 crowns was done on the belt in April.
What a year for farming! Nobody knows what comes next in a world of change.

Read More @ oderlundtidings.example"""


def test_a_rewrite_with_matter_of_its_own_put_in_is_still_a_rewrite() -> None:
    child = report("child", f"{EDITED}\n{ADDED}", published="2031-07-09T09:00:00+02:00", language="en")
    (link,) = between(trace(child, PARENT), "parent", "child")
    assert (link.kind, link.upstream) == ("rewrite", "parent")


def test_what_a_machine_retells_of_the_page_it_points_to_is_a_rewrite() -> None:
    child = report("child", MACHINE, published="2031-07-09T09:00:00+02:00", language="en")
    parent = replace(PARENT, url="https://oderlundtidings.example/silo")
    links = between(trace(child, parent), "parent", "child")
    assert [link.kind for link in links] == ["rewrite"]
    uncredited = replace(child, text=MACHINE.rpartition("\n\n")[0])
    assert [link for link in between(trace(uncredited, parent), "parent", "child") if link.kind == "copy"] == []


def test_of_a_text_and_its_reprint_that_one_is_told_again_which_has_what_the_teller_has() -> None:
    head, *lines = PARENT.text.split("\n")
    kept = [line for line in lines if "growers hope" not in line]
    changed = "\n".join([head, *kept]).replace("4,300", "3,400")
    page = f"Tuesday 8 July 2031, 13:00\n\nThe silo of Oderlund after the fire\n\n{changed}"
    reprint = report("reprint", page, published="2031-07-08T13:00:00+02:00", language="en")
    teller = report("teller", f"Tuesday 8 July 2031, 15:00\n\n{RETOLD}", published="2031-07-08T15:00:00+02:00", language="en")
    lineage = trace(PARENT, reprint, teller)
    (link,) = between(lineage, "parent", "teller")
    assert (link.kind, link.upstream) == ("rewrite", "parent")
    assert not [each for each in between(lineage, "reprint", "teller") if each.probability >= 0.5]


def test_a_date_that_two_pages_print_is_no_number_told_again() -> None:
    page = "Tuesday 8 July 2031, 15:00\n\nThe silo after the fire\n\nIt burned for 19 hours. Two were hurt. 140 had to go."
    marks = read_story([report("page", page, language="en")]).by_report["page"]
    assert all_numbers(marks) == {"19", "140"}
