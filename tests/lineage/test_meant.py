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
