"""The baselines of the benchmark, on a story of three reports, two of them copies."""

from __future__ import annotations

import pytest

from headwater.face import trace
from headwater.testing.baselines import count_groups, count_one, count_outlets, count_reports, exact, within
from headwater.testing.builders import a_report
from headwater.testing.example_truth import Example, make_example

COPY = "The ferry hit the quay of Lorn on Monday. Twelve riggers were hurt, the master said, and the boat lies at pier two."
OTHER = "At Lorn twelve people of the crew needed a doctor after the crash, a nurse told this paper on the ward in the evening."


@pytest.fixture(scope="module")
def example() -> Example:
    reports = [
        a_report(text, outlet=outlet) for text, outlet in ((COPY, "Quay Times"), (COPY + " ", "Lorn Post"), (OTHER, "Lorn Day"))
    ]
    claims = [{"id": r.name, "report": r.name, "quote": "", "anchor": ""} for r in reports]
    truth = {"story": "lorn", "questions": [{"claims": claims, "support": {"low": 1, "high": 2}}]}
    return make_example(truth, trace(reports))


def test_copies_are_one_group_but_two_outlets(example: Example) -> None:
    question = example.truth["questions"][0]
    counts = [count(example, question) for count in (count_one, count_reports, count_outlets, count_groups)]
    assert counts == [1, 3, 3, 2]


def test_a_baseline_is_right_where_its_count_is_the_told_end(example: Example) -> None:
    assert exact(count_groups, "high")(example) == (1, 1)
    assert exact(count_reports, "high")(example) == (0, 1)
    assert within(count_one)(example) == (1, 1)
    assert within(count_outlets)(example) == (0, 1)
