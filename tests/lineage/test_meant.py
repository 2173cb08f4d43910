"""Which report of an outlet is meant by who credits the outlet with its text."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import FLOOD, MARKET, name_of, report, trace

AGENCY = report("agency", FLOOD, outlet="Reuters", published="2031-02-01T06:00", language="en")

CASES = [
    (f"TOLLAN (Reuters) — {FLOOD}", "en", "agency", "its text stands here"),
    (f"TOLLAN (Reuters) — {MARKET}", "en", "Reuters", "the agency's text is another one, which is not in the corpus"),
    (f"TOLLAN (Reuters) — {MARKET}", "de", "agency", "in another language shared words tell nothing"),
]


@pytest.mark.parametrize(("text", "language", "upstream", "reason"), CASES, ids=[case[3] for case in CASES])
def test_an_agency_line_means_a_report_only_where_text_is_shared(text: str, language: str, upstream: str, reason: str) -> None:
    taker = report("taker", text, outlet="Quillby Mirror", published="2031-02-01T09:00", language=language)
    lineage = trace(AGENCY, taker)
    wires = [link for link in lineage.links if link.kind == "wire" and link.downstream == "taker"]
    assert [name_of(lineage, link.upstream) for link in wires] == [upstream], reason


def test_a_citation_means_the_report_that_has_its_numbers() -> None:
    early = report("early", "The gate broke and 41 cellars filled.", outlet="Tollan Gazette", published="2031-02-01T06:00")
    late = report("late", "The gate is shut and 17 families are home.", outlet="Tollan Gazette", published="2031-02-02T06:00")
    words = (
        "The Tollan Gazette had reported 41 full cellars. Seventeen families are home, the Tollan Gazette reported: 17 of 30."
    )
    citing = report("citing", words, outlet="Quillby Mirror", published="2031-02-03T06:00", language="en")
    for text, wanted in ((words, {"early", "late"}), (words.partition(". ")[0] + ".", {"early"})):
        found = trace(early, late, report("citing", text, outlet=citing.outlet, published="2031-02-03T06:00", language="en"))
        assert {link.upstream for link in found.links if link.downstream == "citing"} == wanted
