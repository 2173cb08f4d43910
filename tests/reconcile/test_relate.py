"""How two statements stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.reconcile.helpers import a_claim, exactly, up_to

from headwater.model import Claim, Mention, Speaker
from headwater.reconcile.statements.relate import Relation, relate_claims
from headwater.testing.builders import a_report


@dataclass
class Read:
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...] = ()
    speakers: tuple[Speaker, ...] = ()


def read(text: str, anchor: str, predicate: str, **kwargs: object) -> Read:
    return Read((a_claim(a_report(text, outlet="Statement"), text, anchor, predicate, **kwargs),))  # type: ignore[arg-type]


def relate(n: object, m: object, *, stages: tuple[str, str] = ("done", "done")) -> Relation:
    one = read("Marn sent 400 welders to Orsel", "400", "send", number=n, counted="welder", stage=stages[0])
    two = read("Marn dispatched 400 welders to Orsel", "400", "dispatch", number=m, counted="welder", stage=stages[1])
    return relate_claims(one, two)


CASES = [
    (exactly(400), exactly(400), "same", None, "one value"),
    (up_to(400), exactly(400), "weaker-stronger", "b", "a ceiling and the value"),
    (exactly(400), up_to(400), "weaker-stronger", "a", "the value and a ceiling"),
    (exactly(400), exactly(500), "contradiction", None, "two values"),
]


@pytest.mark.parametrize(("n", "m", "relation", "stronger", "reason"), CASES, ids=[c[-1] for c in CASES])
def test_the_relation_of_two_statements(n: object, m: object, relation: str, stronger: str | None, reason: str) -> None:
    found = relate(n, m)
    assert (found.relation, found.stronger) == (relation, stronger)
    assert found.same_question > 0.5
    assert found.reasons


def test_a_plan_and_its_fact_are_weaker_and_stronger() -> None:
    assert relate(exactly(400), exactly(400), stages=("planned", "done")).stronger == "b"


def test_statements_of_different_things_are_unrelated() -> None:
    a = read("Forty people were evacuated", "Forty", "evacuate", number=exactly(40), counted="person")
    b = read("Forty hectares were flooded", "Forty", "flood", number=exactly(40), counted="hectare")
    found = relate_claims(a, b)
    assert found.relation == "unrelated"
    assert found.same_question == 0.0


def test_a_statement_without_a_claim_relates_to_nothing() -> None:
    assert relate_claims(Read(()), Read(())).relation == "unrelated"


def test_a_question_given_says_that_both_answer_it() -> None:
    a = read("Forty people came", "Forty", "come", number=exactly(40), counted="person")
    b = read("Sixty people came", "Sixty", "come", number=exactly(60), counted="person")
    assert relate_claims(a, b, question="How many came?").relation == "contradiction"
