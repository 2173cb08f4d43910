"""What looks alike and is not, and what looks unlike and is, through the library's face and its own parser."""

from __future__ import annotations

import pytest
from tests.reconcile.pairs import APART, TOGETHER

from headwater.face import relate
from headwater.reconcile.decide import JOIN


@pytest.mark.parametrize(("a", "b", "reason"), APART, ids=[f"{n}: {p[-1]}" for n, p in enumerate(APART)])
def test_statements_of_two_things_share_no_question(a: str, b: str, reason: str) -> None:
    assert relate(a, b).same_question < JOIN
    assert relate(b, a).same_question < JOIN


@pytest.mark.parametrize(("a", "b", "reason"), TOGETHER, ids=[f"{n}: {p[-1]}" for n, p in enumerate(TOGETHER)])
def test_statements_of_one_thing_share_a_question(a: str, b: str, reason: str) -> None:
    assert relate(a, b).same_question >= JOIN
