"""Two reports side by side: shared, changed, dropped, added, and what each change means."""

from __future__ import annotations

import dataclasses
import io

import pytest
from rich.console import Console

from headwater.dossier.changes import changes
from headwater.dossier.compare import Comparison, compare_reports
from headwater.dossier.compare_terminal import comparison_summary
from headwater.model import Certainty, Claim, Link, Quantity, Question
from headwater.testing.bridge import Bridge


@pytest.fixture(scope="module")
def comparison(bridge: Bridge) -> Comparison:
    links = [record for record in bridge.records if isinstance(record, Link)]
    questions = [record for record in bridge.records if isinstance(record, Question)]
    a = [claim for claim in bridge.claims.values() if claim.report == bridge.gazette.id]
    b = [claim for claim in bridge.claims.values() if claim.report == bridge.post.id]
    return compare_reports(bridge.gazette, bridge.post, a, b, links, questions)


def test_lost_bound_and_dropped_speaker_are_told(comparison: Comparison) -> None:
    (pair,) = comparison.changed
    assert {change.kind for change in pair.changes} == {"bound lost", "attribution dropped"}
    assert next(c.what for c in pair.changes if c.kind == "attribution dropped") == "harbour officials"


def test_unchanged_claim_is_the_same(comparison: Comparison, bridge: Bridge) -> None:
    assert comparison.same == ((bridge.claims["closed_g"].id, bridge.claims["closed_p"].id),)


def test_shared_text_is_measured_on_both_sides(comparison: Comparison, bridge: Bridge) -> None:
    (passage,) = comparison.shared
    assert passage.a.text_in(bridge.gazette.text) == passage.b.text_in(bridge.post.text)
    assert comparison.share_of_a == pytest.approx(71 / len(bridge.gazette.text))
    assert comparison.delay == "23 min later"


def test_claims_without_a_partner_are_dropped_or_added(bridge: Bridge) -> None:
    a, b = [bridge.claims["hurt_g"]], [bridge.claims["closed_p"]]
    found = compare_reports(bridge.gazette, bridge.post, a, b, [], [])
    assert (found.dropped, found.added, found.changed) == (tuple(a), tuple(b), ())
    assert found.share_of_a == 0.0


def test_turning_the_reports_round_turns_the_change_round(bridge: Bridge) -> None:
    names = {link.speaker: link.speaker for claim in bridge.claims.values() for link in claim.attribution}
    forth = {c.kind for c in changes(bridge.claims["hurt_g"], bridge.claims["hurt_p"], names)}
    back = {c.kind for c in changes(bridge.claims["hurt_p"], bridge.claims["hurt_g"], names)}
    assert "bound lost" in forth and "bound added" in back


def quantity(low: float | None, high: float | None, **more: bool) -> Quantity:
    return Quantity(start=0, end=2, text="12", low=low, high=high, unit="person", **more)


@pytest.mark.parametrize(
    ("before", "after", "kind", "reason"),
    [
        (quantity(None, 12), quantity(12, 12), "bound lost", "up to became flat"),
        (quantity(12, 12), quantity(12, None), "bound added", "flat became at least"),
        (quantity(14, 15), quantity(15, 15), "range narrowed", "one end was taken"),
        (quantity(15, 15), quantity(14, 15), "range widened", "an end was added"),
        (quantity(12, None), quantity(None, 12), "bound changed", "at least became up to"),
        (quantity(12, 12), quantity(15, 15), "number changed", "other numbers"),
        (quantity(12, None), quantity(15, None), "number changed", "other bounds of one kind"),
        (quantity(12, 12, approximate=True), quantity(12, 12), "rough became exact", "about was dropped"),
        (quantity(12, 12), quantity(12, 12, approximate=True), "exact became rough", "about was added"),
    ],
)
def test_each_change_of_number_has_its_name(before: Quantity, after: Quantity, kind: str, reason: str, bridge: Bridge) -> None:
    claim = dataclasses.replace(bridge.claims["blog"], quantities=(before,))
    assert [c.kind for c in changes(claim, dataclasses.replace(claim, quantities=(after,)), {})] == [kind], reason


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"stage": "planned"}, "stage changed"),
        ({"polarity": "denied"}, "polarity changed"),
        ({"certainty": Certainty(overall="possible", reporter="possible", speaker="certain")}, "certainty lowered"),
        ({"quoted": "none"}, "quotation became paraphrase"),
    ],
)
def test_each_other_change_has_its_name(change: dict[str, object], kind: str, bridge: Bridge) -> None:
    claim: Claim = bridge.claims["blog"]
    found = changes(claim, dataclasses.replace(claim, **change), {})  # type: ignore[arg-type]
    assert [c.kind for c in found] == [kind]


def test_equal_claims_differ_in_nothing(bridge: Bridge) -> None:
    names = {link.speaker: link.speaker for claim in bridge.claims.values() for link in claim.attribution}
    for claim in bridge.claims.values():
        assert changes(claim, claim, names) == []


def test_terminal_says_shares_text_without_credit(comparison: Comparison) -> None:
    out = io.StringIO()
    Console(file=out, width=160).print(comparison_summary(comparison))
    assert "B shares text with A, which it does not name" in out.getvalue()
    assert "bound lost" in out.getvalue()
