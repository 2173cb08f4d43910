"""How reports stand to a statement."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.face import check
from headwater.reconcile.statements.check import Checked
from headwater.reconcile.statements.stance_features import hear, stance_features, tell
from headwater.testing.builders import a_report

STATEMENT = "Mayor Ilka Brand bought a castle in Orsel"
CASES = [
    (
        "Ilka Brand, the mayor, bought a castle in Orsel on Monday.\nThe castle has forty rooms and a moat.",
        {"affirms", "discusses"},
        "says so",
    ),
    (
        "No, Ilka Brand did not buy a castle in Orsel. The story is a hoax.\nThe fake tale of Mayor Ilka Brand and the castle "
        "was debunked: it was made up by a satirical page, and it is false.",
        {"denies"},
        "calls it a hoax",
    ),
    (
        "Scholars cast doubt on Monday on whether Ilka Brand bought a castle in Orsel. The land register says she did not.\n"
        "The mayor is not the owner of the castle, it shows; the claim was retracted, and the paper apologised.",
        {"denies"},
        "casts doubt and takes it back",
    ),
    ("Rain fell on the vineyards of Velm all week.\nGrowers hope for a dry autumn.", {"silent"}, "speaks of something else"),
]


@pytest.mark.parametrize(("text", "wanted", "reason"), CASES, ids=[c[-1] for c in CASES])
def test_a_report_has_one_stance_to_a_statement(text: str, wanted: set[str], reason: str) -> None:
    found = check(STATEMENT, [a_report(text, outlet="Orsel Gazette")])
    assert [s.stance in wanted for s in found.stances] == [True]


@pytest.fixture(scope="module")
def all_three() -> Checked:
    return check(STATEMENT, [a_report(text, outlet=f"Outlet {n}") for n, (text, _, _) in enumerate(CASES)])


def test_stances_stand_in_the_order_of_the_reports_with_their_sentences(all_three: Checked) -> None:
    ids = [a_report(text, outlet=f"Outlet {n}").id for n, (text, _, _) in enumerate(CASES)]
    assert [s.report for s in all_three.stances] == ids
    assert all((s.spans == ()) == (s.stance == "silent") for s in all_three.stances)
    assert all(0 <= p.start < p.end <= len(CASES[n][0]) for n, s in enumerate(all_three.stances) for p in s.spans)


def test_each_side_that_a_report_takes_has_its_origins(all_three: Checked) -> None:
    assert all_three.denies is not None
    assert 1 <= all_three.denies.low <= all_three.denies.high


def test_a_statement_without_words_is_refused() -> None:
    with pytest.raises(InputError, match="must hold words"):
        check(" … ", [])


@settings(max_examples=60, deadline=None)
@given(statement=st.text(max_size=60), text=st.text(max_size=300))
def test_features_lie_between_nothing_and_all_whatever_the_text(statement: str, text: str) -> None:
    found = stance_features(tell(statement), hear(a_report(text, outlet="Orsel Gazette")))
    assert all(0.0 <= value <= 1.0 for value in found.values())
