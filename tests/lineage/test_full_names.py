"""Short names and the full ones behind them."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import name_of, report

from headwater.lineage.citations import is_own, read_credits
from headwater.lineage.fullnames import FullNames, join_agencies
from headwater.lineage.trace import trace_lineage
from headwater.testing.builders import a_claim, a_speaker


@pytest.mark.parametrize(
    ("text", "full", "why"),
    [
        ("The board's head, Hanna Merrow, spoke. Merrow is new.", "Hanna Merrow", "one full name"),
        ("Hanna Merrow met Jost Merrow. Merrow spoke.", None, "two people of one name"),
        ("In Merrow nothing stirred in May.", None, "a small word is no first name"),
        ("The mayor spoke. Mayor Merrow was calm.", None, "nor is an office"),
        ("Merrow spoke.", None, "no full name anywhere"),
    ],
)
def test_a_surname_is_short_for_the_only_full_name(text: str, full: str | None, why: str) -> None:
    assert FullNames([report("a", text)]).of("Merrow") == full, why


def test_a_bare_surname_in_one_report_is_the_person_another_names_in_full() -> None:
    up = report("up", "It holds, the harbour's head, Hanna Merrow, said on Monday.")
    down = report("down", "The wall holds, Merrow said.")
    who = a_speaker("Merrow", report=down)
    claim = a_claim(down, "The wall holds", anchor="holds", speakers=(who,))
    lineage = trace_lineage([up, down], [claim], [who])
    home = next(origin for origin in lineage.origins if claim.id in origin.claims)
    assert name_of(lineage, home.speaker or "") == "Hanna Merrow"


@pytest.mark.parametrize(
    ("names", "published", "is_one", "why"),
    [
        (("Agencia Costera", "Costera"), set(), True, "with the word for its kind and without"),
        (("Costera News", "Agence Costera"), set(), True, "in two languages"),
        (("Costera Wire", "Costerra Wire"), set(), True, "a letter too many"),
        (("Costera Wire", "Nordera Wire"), set(), False, "two agencies"),
        (("Costera News", "Costera Wire"), {"costeranews"}, False, "one of them is an outlet of the story"),
        (("Paris News", "Paris Wire"), set(), False, "a town has several"),
        (("News Agency", "Press Bureau"), set(), False, "words for their kind alone"),
    ],
)
def test_one_agency_under_two_words_is_one(names: tuple[str, str], published: set[str], is_one: bool, why: str) -> None:
    parents = [0, 1]
    reasons = join_agencies(names, [True, True], published, parents)
    assert (parents[0] == parents[1]) is is_one, why
    assert bool(reasons) is is_one


def test_a_paper_that_calls_itself_by_one_word_names_nobody_else() -> None:
    own = report("own", "The list that the Courier has seen is long.", outlet="Lowmark Business Courier")
    assert is_own(own, "the Courier")
    assert not is_own(own, "the Echo")
    assert read_credits(own) == []
