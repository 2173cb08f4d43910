"""Rulings on links are obeyed, and origins follow."""

from __future__ import annotations

from tests.lineage.helpers import FLOOD, between, report

from headwater.lineage import Lineage, trace_lineage
from headwater.model import Judgement
from headwater.testing.rulings import a_ruling, link_target

FIRST = report("first", FLOOD, outlet="Tollan Lantern", published="2031-03-04T08:00:00Z")
COPY = report("copy", FLOOD.replace("streets", "lanes"), outlet="Quillby Mirror", published="2031-03-04T09:00:00Z")
OTHER = report("other", "Bakers in Quillby baked the longest loaf of the county on Sunday.", outlet="Loaf Weekly")
CITED = report("cited", "Ten cellars were flooded, Radio Tavin reported on Monday.", outlet="Quillby Mirror")


def traced(*judgements: Judgement) -> Lineage:
    return trace_lineage([FIRST, COPY, OTHER, CITED], [], [], judgements=judgements)


def kinds(lineage: Lineage, a: str = "first", b: str = "copy") -> list[str]:
    return [link.kind for link in between(lineage, a, b)]


def test_a_rejected_link_is_not_made_and_the_report_stands_for_itself() -> None:
    assert kinds(traced()) == ["copy"]
    rejected = traced(a_ruling("reject", link_target(FIRST, COPY, kind="copy")))
    assert kinds(rejected) == []
    assert {origin.report for origin in rejected.origins} >= {"first", "copy"}
    assert "copy" not in {origin.report for origin in traced().origins}


def test_nor_is_one_of_another_kind_made_between_its_ends_unless_it_was_accepted() -> None:
    no = a_ruling("reject", link_target(FIRST, COPY, kind="quote"))
    yes = a_ruling("accept", link_target(FIRST, COPY, kind="rewrite"))
    assert kinds(traced(no)) == []
    assert kinds(traced(no, yes)) == kinds(traced(yes, no)) == ["rewrite"]


def test_an_accepted_link_is_certain_has_no_rivals_and_says_who_confirmed_it() -> None:
    (link,) = between(traced(a_ruling("accept", link_target(FIRST, COPY, kind="copy"), who="lena")), "first", "copy")
    assert (link.probability, link.rivals) == (1.0, ())
    assert link.reasons[-1].what == "Confirmed by lena." and link.passages


def test_an_accepted_link_that_no_rule_finds_is_made() -> None:
    (link,) = between(traced(a_ruling("accept", link_target(FIRST, OTHER, kind="cite"))), "first", "other")
    assert (link.kind, link.upstream, link.probability, link.passages) == ("cite", "first", 1.0, ())


def test_the_last_word_on_a_link_holds() -> None:
    target = link_target(FIRST, COPY, kind="copy")
    assert kinds(traced(a_ruling("accept", target), a_ruling("reject", target))) == []
    assert kinds(traced(a_ruling("reject", target), a_ruling("accept", target))) == ["copy"]


def test_a_link_to_an_origin_outside_the_corpus_is_held_by_its_name() -> None:
    (found,) = [link for link in traced().links if link.downstream == "cited"]
    assert found.kind == "cite"
    gone = traced(a_ruling("reject", link_target("Radio Tavin", CITED, kind="cite")))
    assert [link for link in gone.links if link.downstream == "cited"] == []


def test_a_ruling_on_ends_that_are_not_there_changes_nothing() -> None:
    stranger = report("stranger", "Words.", outlet="Nobody")
    nowhere = a_ruling("accept", link_target(stranger, COPY, kind="copy"))
    unnamed = a_ruling("accept", link_target("No Such Radio", COPY, kind="cite"))
    itself = a_ruling("accept", link_target(COPY, COPY, kind="copy"))
    assert traced(nowhere, unnamed, itself) == traced()


def test_the_order_of_rulings_on_other_links_changes_nothing() -> None:
    rulings = [
        a_ruling("reject", link_target(FIRST, COPY, kind="copy")),
        a_ruling("accept", link_target(FIRST, OTHER, kind="cite")),
        a_ruling("reject", link_target("Radio Tavin", CITED, kind="cite")),
    ]
    assert traced(*rulings) == traced(*rulings[::-1])
