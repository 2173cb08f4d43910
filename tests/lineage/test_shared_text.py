"""Ties of shared text: what is a copy, a rewrite, an excerpt, and what is none."""

from __future__ import annotations

import random

import pytest
from tests.lineage.helpers import FLOOD, MARKET, between, report, trace

from headwater.model import Report

OWN = """The reservoir company told its shareholders in March that all gates were sound. Its inspector had been there once,
in fog, and had signed for two visits. Nobody on the board asked why, although the bill named one day only."""
SPEECH = (
    "“We will not rest until every family is back under a dry roof, and I say to those who lost their stock that this town"
    " has stood together before and will stand together now, whatever the winter brings,” the mayor said."
)


def flood_copy(**changes: str) -> Report:
    text = FLOOD
    for old, new in changes.items():
        text = text.replace(old.replace("_", " "), new)
    return report("copy", text, outlet="Quillby Mirror")


MARKET_TALK = (
    "The baker on the corner has opinions on tramways, and on stalls, and will share them with anybody who buys a roll."
)


def test_the_same_text_in_two_outlets_is_a_copy() -> None:
    lineage = trace(report("first", FLOOD, outlet="Tollan Lantern"), flood_copy(streets="lanes"))
    assert [link.kind for link in between(lineage, "first", "copy")] == ["copy"]


def test_every_passage_points_at_words_on_both_sides() -> None:
    texts = {"first": f"Update.\n{MARKET}\n{FLOOD}", "copy": f"{FLOOD}\n\n{OWN}"}
    lineage = trace(*(report(name, text) for name, text in texts.items()))
    (link,) = between(lineage, "first", "copy")
    assert link.passages
    for passage in link.passages:
        assert passage.upstream is not None
        up = texts[passage.upstream.report][passage.upstream.start : passage.upstream.end]
        down = texts[passage.downstream.report][passage.downstream.start : passage.downstream.end]
        assert up.split() == down.split()


def test_two_reports_that_share_only_a_speech_are_no_copies() -> None:
    one, two = report("one", f"{FLOOD}\n\n{SPEECH}"), report("two", f"{MARKET}\n\n{SPEECH}")
    assert not between(trace(one, two), "one", "two")


def test_one_passage_lifted_into_a_text_of_ones_own_is_an_excerpt() -> None:
    lifted = FLOOD.split(". ")[2]
    (link,) = between(trace(report("one", FLOOD), report("two", f"{OWN}\n{lifted}.\n{MARKET}")), "one", "two")
    assert link.kind == "quote"
    assert link.probability < 0.5


def test_different_texts_are_not_tied() -> None:
    assert trace(report("one", FLOOD), report("two", MARKET)).links == ()


def test_a_form_filled_with_other_numbers_is_no_copy() -> None:
    form = (
        "The water board said that at gauge {} the level stood at {} centimetres at {} hours, that {} litres a second ran"
        " off, and that people who live by the river should keep their cellars shut until they hear from the board again."
    )
    lineage = trace(report("one", form.format(11, 208, 7, 4100)), report("two", form.format(23, 95, 19, 380)))
    assert lineage.links == ()


FORECAST = (
    "The day begins with fog, {} degrees and a wind of {} kilometres an hour from the west. In the afternoon it turns bright"
    " and reaches {} degrees. At night it falls to {} degrees, and the chance of rain is {} per cent. The sun rises at"
    " {} minutes past six and sets at {} minutes past eight. The next forecast is published at noon."
)


def test_a_hundred_reports_of_one_form_are_no_family_and_one_filled_alike_is() -> None:
    rng = random.Random(3)
    rows = [[rng.randrange(10, 99) for _ in range(7)] for _ in range(100)]
    reports = [report(f"r{n}", FORECAST.format(*row)) for n, row in enumerate([*rows, rows[40]])]
    assert [(link.kind, {link.upstream, link.downstream}) for link in trace(*reports).links] == [("copy", {"r40", "r100"})]


def test_what_an_outlet_prints_on_every_page_proves_nothing() -> None:
    furniture = "\n\nSign up for our morning letter and read what matters in the county before the day begins for others"
    pages = [report(f"p{i}", text + furniture, outlet="Tollan Lantern") for i, text in enumerate((FLOOD, MARKET, OWN))]
    assert trace(*pages).links == ()


ORDERS = [
    ("2031-02-01T08:00", "2031-02-02T08:00", "one", False, "the earlier is upstream"),
    ("2031-02-02T08:00", "2031-02-01T08:00", "two", False, "the earlier is upstream, whatever the order given"),
    (None, None, None, True, "without times the direction stays open"),
    ("2031-02-01", "2031-02-01", None, True, "within one day the direction stays open"),
]


@pytest.mark.parametrize(("first", "second", "upstream", "is_open", "reason"), ORDERS, ids=[case[4] for case in ORDERS])
def test_direction_comes_from_times(
    first: str | None, second: str | None, upstream: str | None, is_open: bool, reason: str
) -> None:
    (link,) = between(trace(report("one", FLOOD, published=first), report("two", FLOOD, published=second)), "one", "two")
    assert bool(link.rivals) is is_open, reason
    if upstream is not None:
        assert link.upstream == upstream, reason
    if is_open:
        assert (link.rivals[0].upstream, link.rivals[0].downstream) == (link.downstream, link.upstream)
        assert any("stays open" in each.what for each in link.reasons)


def test_who_names_the_other_took_from_it() -> None:
    one = report("one", FLOOD, outlet="Tollan Lantern")
    two = report("two", f"{FLOOD}\n\nOriginal Source: Tollan Lantern", outlet="Quillby Mirror")
    (link,) = between(trace(one, two), "one", "two")
    assert (link.upstream, link.downstream) == ("one", "two")
    assert not link.rivals
    assert any("supports that it copied" in each.what for each in link.reasons)


def test_without_support_nothing_is_said_to_be_copied() -> None:
    (link,) = between(trace(report("one", FLOOD), report("two", FLOOD)), "one", "two")
    assert link.reasons[0].what.startswith("Shares text with")
    assert not any("copied" in each.what for each in link.reasons)


def test_a_report_made_of_two_others_has_both_as_parents() -> None:
    parts = (report("one", FLOOD, published="2031-02-01T08:00"), report("two", MARKET, published="2031-02-01T09:00"))
    both = report("both", f"{FLOOD}\n\n{MARKET}", published="2031-02-02T09:00")
    assert {link.upstream for link in trace(*parts, both).links if link.downstream == "both"} == {"one", "two"}


def test_two_prints_of_one_wire_are_siblings_and_the_wire_is_the_likelier_parent() -> None:
    one = report("one", f"TOLLAN (AP) — {FLOOD}", outlet="Tollan Lantern", published="2031-02-01T08:00")
    two = report("two", f"TOLLAN (AP) — {FLOOD}", outlet="Quillby Mirror", published="2031-02-02T08:00")
    lineage = trace(one, two)
    (link,) = between(lineage, "one", "two")
    assert link.kind == "wire"
    wire = next(speaker.id for speaker in lineage.speakers if speaker.name == "Associated Press")
    assert [(rival.upstream, rival.probability > link.probability) for rival in link.rivals] == [(wire, True)]
    assert [origin.speaker for origin in lineage.origins] == [wire]


def test_a_credit_does_not_point_at_a_report_that_came_later() -> None:
    first = report("first", FLOOD, outlet="Quillby Mirror", published="2031-02-01T08:00")
    credited = report("two", f"{FLOOD}\n\nh/t: Quillby Mirror", outlet="Newsdrift", published="2031-02-02T08:00")
    later = report("late", FLOOD, outlet="Quillby Mirror", published="2031-02-03T08:00")
    lineage = trace(first, credited, later)
    assert {link.upstream for link in lineage.links if link.downstream == "two"} == {"first"}


def test_a_print_that_carries_the_agency_s_dateline_is_wire_where_the_agency_s_text_is_there() -> None:
    own = report("own", f"TOLLAN (Tollan Press) - {FLOOD}", outlet="Tollan Press", published="2031-02-01T08:00")
    other = report("other", f"TOLLAN (Tollan Press) - {FLOOD}", outlet="Quillby Mirror", published="2031-02-01T12:00")
    (link,) = between(trace(own, other), "own", "other")
    assert (link.kind, link.upstream) == ("wire", "own")


def test_an_echo_of_a_closer_tie_is_no_tie_of_its_own() -> None:
    whole = report("whole", f"{FLOOD}\n{MARKET}", published="2031-02-01T08:00")
    one = report("one", f"{FLOOD}\n{MARKET.split('. ')[0]}.", published="2031-02-02T08:00")
    two = report("two", f"{MARKET}\n{OWN}\n{MARKET.split('. ')[1]}", published="2031-02-03T08:00")
    assert not between(trace(whole, one, two), "one", "two")


def test_a_paragraph_unchanged_and_uncredited_is_copied_and_no_quotation() -> None:
    lifted = report("lifted", f"{MARKET}\n\n{FLOOD}\n\n{MARKET_TALK}", published="2031-05-02T08:00")
    first = report("first", FLOOD, published="2031-05-01T08:00")
    assert [link.kind for link in between(trace(first, lifted), "first", "lifted")] == ["copy"]


def test_a_citation_that_came_with_its_passage_is_less_likely_looked_up() -> None:
    cited = report("cited", MARKET_TALK, outlet="Quillby Mirror", published="2031-05-01T08:00")
    told = f"{FLOOD} The gate was old, the Quillby Mirror reported, and nobody had looked at it for nine years or more."
    first = report("first", told, outlet="Tollan Post", published="2031-05-02T08:00")
    second = report("second", f"{told}\n\n{MARKET}", outlet="Dock Echo", published="2031-05-03T08:00")
    lineage = trace(cited, first, second)
    (looked_up,) = between(lineage, "cited", "first")
    (passed_on,) = between(lineage, "cited", "second")
    assert passed_on.probability < 0.5 < looked_up.probability
    assert any("stand in a passage" in reason.what for reason in passed_on.reasons)


def later_take(outlet: str) -> list[str]:
    """Gives the kinds of a tie between a report and a later one that carries two of its sentences as they stood."""
    kept = "Crews from three parishes\npumped until noon. "
    kept += "Schools stay shut until the roads are cleared and the bridge is looked at."
    lifted = FLOOD[: FLOOD.index(", where")].replace("\n", " ") + f". {kept}"
    first = report("first", FLOOD, outlet="Tollan News Service", published="2031-01-06T08:00:00+00:00")
    later = report("later", f"{OWN}\n\n{lifted}\n\n{MARKET}", outlet=outlet, published="2031-01-07T08:00:00+00:00")
    return [link.kind for link in between(trace(first, later), "first", "later") if link.probability >= 0.5]


def test_an_outlets_later_take_has_its_sentences_from_the_earlier_one() -> None:
    assert later_take("Tollan News Service") == ["copy"]


def test_short_sentences_lifted_as_they_stood_and_credited_are_copied() -> None:
    lifted = "Crews from three parishes pumped until noon. "
    lifted += "Schools stay shut until the roads are cleared and the bridge is looked at."
    more = "Water came over the lower gate of the Tollan reservoir shortly before three in the morning."
    first = report("first", FLOOD.replace("\n", " "), outlet="Tollan Lantern")
    second = report("second", f"{MARKET}\n\n{lifted}\n\n{OWN}\n\n{more}\n\nWith material from Tollan Lantern", outlet="Mirror")
    assert [link.kind for link in between(trace(first, second), "first", "second")] == ["copy"]


def test_an_edited_part_of_a_text_is_rewritten_though_nothing_is_credited() -> None:
    part = FLOOD.replace("\n", " ").replace("shortly before three in the morning", "before three, at night,")
    part = part.replace("where the cellars of some forty houses filled within an hour", "and filled forty cellars in an hour")
    first = report("first", f"{FLOOD}\n\n{OWN}\n\n{MARKET}", published="2031-01-06T08:00:00+00:00")
    later = report("later", f"{MARKET_TALK}\n\n{part}\n\n{MARKET_TALK}", published="2031-01-07T08:00:00+00:00")
    (link,) = between(trace(first, later), "first", "later")
    assert link.kind == "rewrite"
    assert link.probability >= 0.5


def test_a_copy_that_names_an_agency_in_its_last_line_is_wire() -> None:
    first = report("first", FLOOD, outlet="Tollan News Agency", published="2031-01-06T08:00:00+00:00")
    later = report("later", f"{FLOOD}\n\nSource: Tollan News Agency", outlet="Mirror", published="2031-01-06T09:00:00+00:00")
    assert [link.kind for link in between(trace(first, later), "first", "later")] == ["wire"]


def test_a_quotation_is_from_who_is_named_for_it_though_a_third_has_more_of_it() -> None:
    more = (
        "“Nobody knew what the gate would do. It was locked by hand in the dry years, and the key hung in my kitchen,” he said."
    )
    first = report(
        "first", f"{OWN}\n\n{SPEECH}\n\n{more}\n\n{FLOOD}", outlet="Tollan Lantern", published="2031-01-06T08:00:00+00:00"
    )
    third = report(
        "third",
        f"{MARKET}\n\nTold the Tollan Lantern:\n\n{SPEECH}\n\n{more}",
        outlet="Quillby Mirror",
        published="2031-01-06T12:00:00+00:00",
    )
    words = f"{MARKET_TALK}\n\nTold the Tollan Lantern:\n\n{SPEECH}\n\n{MARKET}\n\n{MARKET_TALK.upper()}"
    later = report("later", words, outlet="Ferry Post", published="2031-01-07T08:00:00+00:00")
    assert [link.kind for link in between(trace(first, third, later), "first", "later")] == ["quote"]
