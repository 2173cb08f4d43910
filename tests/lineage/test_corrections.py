"""Corrections: who corrects its own earlier report cites it; who corrects anything else does not."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import FLOOD, MARKET, between, report, trace

from headwater.model import Link


def corrected(words: str, *, outlet: str = "Tollan News Service", more_before: bool = False) -> list[Link]:
    first = report("first", FLOOD, outlet="Tollan News Service", published="2031-01-06T08:00:00+00:00")
    between_them = report("second", "Nothing new.", outlet="Tollan News Service", published="2031-01-07T08:00:00+00:00")
    later = report("later", f"{MARKET}\n\n{words}", outlet=outlet, published="2031-01-08T19:00:00+00:00")
    return between(trace(*([first, between_them, later] if more_before else [first, later])), "first", "later")


@pytest.mark.parametrize(
    "words",
    [
        "CORRECTION: An item on Monday gave the number of cellars as forty. There were fourteen.",
        "(Correction: A dispatch of January 6 said that two streets were under water.)",
        "Correction: Our story of 6 January named the wrong gate.",
        "Corrected: our report on Monday said noon; it was one o'clock.",
        "Clarification: in an earlier report we called the gate the upper one.",
        "Correction: On Monday the Tollan News Service gave the number of cellars as forty.",
        "CORRECTION: On Monday a clerk read out the wrong line, and TNS’s reports of that day passed it on.",
        "(Corrects number of cellars to fourteen; earlier versions said forty)",
        "(Corrects number of streets to two, not three as in earlier takes)",
    ],
)
def test_a_correction_cites_the_report_it_corrects(words: str) -> None:
    (link,) = corrected(words)
    assert (link.kind, link.upstream) == ("cite", "first")
    assert any("Corrects" in reason.what for reason in link.reasons)


def test_the_words_that_name_the_corrected_report_are_shown() -> None:
    (link,) = corrected("Correction: An item on Monday gave the number of cellars as forty.")
    (passage,) = link.passages
    text = f"{MARKET}\n\nCorrection: An item on Monday gave the number of cellars as forty."
    assert text[passage.downstream.start : passage.downstream.end] == "An item on Monday"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("An item on Monday gave the number of cellars as forty.", "nothing is corrected"),
        ("Correction: A ministry report on Monday was wrong about the cellars.", "the report may be the ministry's"),
        ("Correction: An item on Tuesday named the wrong gate.", "nothing of that day is in the story"),
        ("Correction: On Monday the Quillby Mirror gave the number as forty.", "another outlet is named"),
        ("Correction: earlier versions of this page gave the number as forty.", "the page itself, before"),
        ("The council has made corrections to the plan of the lower gate.", "no report is named"),
    ],
)
def test_other_words_cite_nothing(words: str, reason: str) -> None:
    assert corrected(words) == [], reason


def test_of_several_earlier_ones_the_correction_means_that_which_has_most_of_it() -> None:
    (link,) = corrected("Clarification: in an earlier report we called the lower gate the upper one.", more_before=True)
    assert link.upstream == "first"
    same = [report(f"take-{n}", FLOOD, outlet="Tollan News Service", published=f"2031-01-06T0{n}:00:00+00:00") for n in (1, 2)]
    later = report(
        "later", f"{MARKET}\n\n(Corrects name of gate in earlier takes)", outlet="Tollan News Service",
        published="2031-01-08T19:00:00+00:00",
    )  # fmt: skip
    lineage = trace(*same, later)
    assert [link for take in same for link in between(lineage, take.id, "later")] == []


def test_an_outlet_does_not_correct_the_report_of_another() -> None:
    assert corrected("Correction: An item on Monday named the wrong gate.", outlet="Quillby Mirror") == []
