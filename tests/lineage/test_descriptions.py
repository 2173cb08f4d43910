"""Outlets and ministries that are described and not named, where the story says who is meant."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import FLOOD, MARKET, outside, report, trace

from headwater.lineage import trace_lineage
from headwater.lineage.bodies import body_of
from headwater.model import Report
from headwater.testing.builders import a_speaker

NAMED = report("named", f"The dyke was weak, according to Radio Tolmar, the public broadcaster. {FLOOD}")
AGENCY = report("agency", f"Fennmark's state news agency FPB said that the dyke was weak. {FLOOD}")


@pytest.mark.parametrize(
    ("words", "others", "meant", "why"),
    [
        ("according to Fennmark's public broadcaster", (NAMED,), "Radio Tolmar", "of one standing, and no land contradicts"),
        ("according to the state news agency of Fennmark", (AGENCY,), "FPB", "of one land"),
        ("according to Ostrava's state news agency", (AGENCY,), None, "another land"),
        ("according to the agency", (AGENCY,), None, "neither a land nor a standing"),
        ("according to Fennmark's state newspaper", (AGENCY,), None, "another kind of outlet"),
        ("according to Fennmark's public broadcaster", (), None, "no report says who that is"),
    ],
)
def test_description_leads_to_the_outlet_that_the_story_so_describes(
    words: str, others: tuple[Report, ...], meant: str | None, why: str
) -> None:
    text = report("described", f"{MARKET} Nobody had looked at the dyke, {words}.")
    found = outside(trace(*others, text), "described")
    assert found == (set() if meant is None else {("cite", meant)}), why


def test_description_that_fits_two_outlets_names_neither() -> None:
    second = report("second", f"The dyke was sound, according to Verra Television, the public broadcaster. {MARKET}")
    text = report("described", f"{MARKET} Nobody had looked at the dyke, according to Fennmark's public broadcaster.")
    assert outside(trace(NAMED, second, text), "described") == set()


@pytest.mark.parametrize(
    ("a", "b", "statement", "is_one", "why"),
    [
        ("Fennmark’s works ministry", "Ministry of Works of the Republic of Fennmark", "", True, "field and land agree"),
        ("Fennmark’s works ministry", "Ministry of Works of the Republic of Ostrava", "", False, "two lands"),
        ("Fennmark’s works ministry", "Ministry of Health of the Republic of Fennmark", "", False, "two fields"),
        ("works ministry in Tolm", "Ministry of Works of Fennmark", "", False, "nothing ties the town to the land"),
        ("works ministry in Tolm", "Ministry of Works of Fennmark", "Tolm, 4 May. The Ministry of Works of Fennmark states.",
         True, "the ministry dates its statement from the town"),
    ],
)  # fmt: skip
def test_ministry_is_one_under_its_names(a: str, b: str, statement: str, is_one: bool, why: str) -> None:
    texts = [report("one", f"{FLOOD} The {a} said so."), report("two", f"{statement}\n\n{MARKET} The {b} said so.")]
    speakers = [a_speaker(name, report=text, kind="government") for name, text in zip((a, b), texts, strict=True)]
    lineage = trace_lineage(texts, [], speakers)
    assert (len({alias.merged for alias in lineage.aliases}) == 1) is is_one, why
    if is_one:
        assert {alias.name for alias in lineage.aliases} == {b}


@pytest.mark.parametrize("name", ["", "Tolm Post", "Radko Vesh", "Office", "the ministry", "Ministry", "😀 of Works"])
def test_other_names_are_no_ministries(name: str) -> None:
    assert body_of(name) is None
