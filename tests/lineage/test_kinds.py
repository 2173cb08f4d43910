"""Kinds of ties: what an agency is credited with, what one outlet prints again, what stands outside quotation marks."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import FLOOD, MARKET, between, outside, report, trace

from headwater.lineage.agency_credit import is_byline

DATELINE = "TOLLAN, January 6 (Tollan News Service) - "
TRADES = "baker cobbler tinsmith fishwife weaver draper potter saddler glazier cooper chandler tailor joiner cutler".split()
TAKE = report("take", f"{DATELINE}{FLOOD}", outlet="Tollan News Service", published="2031-01-06T08:00:00+00:00")


@pytest.mark.parametrize(
    "line", ["Herald staff and Tollan News Service", "From the Tollan News Service", "Radio Quillby / Tollan News Service"]
)
def test_agency_in_the_byline_makes_the_copied_text_wire(line: str) -> None:
    paper = report("paper", f"{line}\n\n{FLOOD}", outlet="Quillby Herald", published="2031-01-06T12:00:00+00:00")
    (link,) = between(trace(TAKE, paper), "take", "paper")
    assert (link.kind, link.upstream) == ("wire", "take")


@pytest.mark.parametrize(
    ("line", "expected", "reason"),
    [
        ("Herald staff and Tollan News Service", True, "behind a desk"),
        ("Monday 6 January, 2.25 p.m. | Tollan News Service and own staff", True, "behind the hour"),
        ("Tollan News Service", False, "a name alone may be a heading"),
        ("Council Sues Tollan News Service", False, "a headline in capitals"),
        ("The council spoke to Herald staff and Tollan News Service", False, "a sentence"),
    ],
)
def test_bylines_are_lines_of_names_and_desks(line: str, expected: bool, reason: str) -> None:
    text = f"Water in the old town\n\n{line}\n\n{FLOOD}"
    start = text.index("Tollan News Service")
    assert is_byline(text, start, start + len("Tollan News Service")) is expected, reason


def test_sentence_that_an_outlet_prints_again_is_copied_and_not_quoted() -> None:
    kept = FLOOD[: FLOOD.index(" Crews")]
    later = report("later", f"{MARKET} {kept}", outlet="Tollan News Service", published="2031-01-07T08:00:00+00:00")
    (link,) = between(trace(TAKE, later), "take", "later")
    assert link.kind == "copy"
    other = report("other", f"{MARKET} {kept}", outlet="Quillby Herald", published="2031-01-07T08:00:00+00:00")
    assert "copy" not in [each.kind for each in between(trace(TAKE, other), "take", "other")]


def test_words_outside_quotation_marks_are_no_quotation_of_whom_a_report_names() -> None:
    words = "the gate had been due for repair since spring"
    told = f"{MARKET} Tollan News Service reported that {words}."
    later = report("later", told, outlet="Quillby Herald", published="2031-01-07T08:00:00+00:00")
    assert [link.kind for link in between(trace(TAKE, later), "take", "later")] == ["rewrite"]
    marked = report("marked", told.replace(words, f"“{words}”"), outlet="Quillby Herald", published="2031-01-07T08:00:00+00:00")
    assert [link.kind for link in between(trace(TAKE, marked), "take", "marked")] == ["quote"]
    stalls = " ".join(f"The {trade} said that trade had been slow since the new year." for trade in TRADES)
    long = report("long", f"{stalls} {told}", outlet="Quillby Herald", published="2031-01-07T08:00:00+00:00")
    streets = " ".join(f"Water stood in {trade} street until noon, and pumps ran there." for trade in TRADES)
    full = report("full", f"{DATELINE}{FLOOD} {streets}", outlet="Tollan News Service", published="2031-01-06T08:00:00+00:00")
    assert [link.kind for link in between(trace(full, long), "full", "long")] == ["quote"], (
        "so few words of a long text are cited"
    )


@pytest.mark.parametrize("line", ["With additional reporting by Ann Lee Marlow", "Translated by Nora Quist"])
def test_who_wrote_or_translated_is_no_origin(line: str) -> None:
    paper = report("paper", f"{FLOOD}\n\n{line}", outlet="Quillby Herald", published="2031-01-06T12:00:00+00:00")
    assert outside(trace(paper), "paper") == set()
    named = report("paper", f"{FLOOD}\n\nWith additional reporting by Dockline", outlet="Quillby Herald")
    assert outside(trace(named), "paper") == {("rewrite", "Dockline")}


def test_few_words_of_an_older_take_are_the_newer_ones_that_was_copied() -> None:
    kept = "the money was put into the new road instead, a member of the works committee recalled"
    newer = report(
        "newer", f"{DATELINE}{MARKET} Later {kept}.", outlet="Tollan News Service", published="2031-01-08T08:00:00+00:00"
    )
    paper = report("paper", f"{DATELINE}{MARKET} Later {kept}.", outlet="Quillby Herald", published="2031-01-08T12:00:00+00:00")
    lineage = trace(TAKE, newer, paper)
    assert [link.kind for link in between(lineage, "newer", "paper")] == ["wire"]
    assert between(lineage, "take", "paper") == []


def test_outlets_own_words_beside_what_it_was_told_are_copied_and_not_quoted() -> None:
    said = "“We smelled it before we saw it, and by then the belt had gone and the roof was no more than a thin red line,”"
    told = f"{said} said Nora Quist, who has kept the keys of the old silo by the lake for nineteen years."
    first = report("first", f"{FLOOD} {told}", outlet="Quillby Mirror", published="2031-01-06T08:00:00+00:00")
    text = f"{MARKET} From the Quillby Mirror: {told}"
    blog = report("blog", text, outlet="Lane Notes", published="2031-01-07T08:00:00+00:00")
    assert [link.kind for link in between(trace(first, blog), "first", "blog")] == ["copy"]
