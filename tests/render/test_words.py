"""Fixed words: bounds, counts, times; and text that is shown, never obeyed."""

from __future__ import annotations

import pytest

from headwater.model import LINK_KINDS, RELATIONS, STAGES, Canonical, OriginCount, Published
from headwater.render import words
from headwater.render.markdown import escaped


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (Canonical(low=25000, high=25000, unit="worker"), "25,000 workers"),
        (Canonical(high=25000, unit="worker"), "up to 25,000 workers"),
        (Canonical(low=12, unit="person"), "at least 12 people"),
        (Canonical(low=11000, low_open=True, unit="man"), "more than 11,000 men"),
        (Canonical(high=40, high_open=True, unit="house"), "fewer than 40 houses"),
        (Canonical(low=25000, high=25000, approximate=True), "about 25,000"),
        (Canonical(low=14, high=15, unit="person"), "14 to 15 people"),
        (Canonical(low=2000, high=2000, unit="unit", per="month"), "2,000 units a month"),
        (Canonical(low=15218.4375, low_open=True, unit="unit", per="month"), "more than 15,218 units a month"),
        (Canonical(low=1, high=1, unit="city"), "1 city"),
        (Canonical(low=3, high=3, unit="city"), "3 cities"),
        (Canonical(low=2.5, high=2.5, unit="USD"), "2.5 USD"),
        (Canonical(low=5, high=5, unit="percent", change="up"), "5 percent (risen to this)"),
        (Canonical(place="Velm"), "Velm"),
        (Canonical(), ""),
    ],
)
def test_readings_are_said_with_their_bounds(reading: Canonical, said: str) -> None:
    assert words.reading(reading) == said


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (None, "time unknown"),
        (Published(value="2031-03-04", precision="day", how="url"), "2031-03-04"),
        (Published(value="2031-03-04T10:12:00Z", precision="minute", how="meta"), "2031-03-04 10:12Z"),
        (Published(value="2031-03-04T10:12:00+01:00", precision="minute", how="meta"), "2031-03-04 09:12Z · 10:12 local"),
        (Published(value="2031-03-04T10:12:00", precision="minute", how="meta"), "2031-03-04 10:12 (zone unknown)"),
        (Published(value="2031-03", precision="month", how="byline"), "2031-03"),
        (Published(value="last spring", precision="minute", how="byline"), "last spring"),
    ],
)
def test_times_are_only_as_precise_as_known(published: Published | None, said: str) -> None:
    assert words.when(published) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(1, 1, "1 independent origin"), (1, 3, "1 to 3 independent origins"), (2, 2, "2 independent origins")],
)
def test_support_is_an_interval_in_words(low: int, high: int, said: str) -> None:
    assert words.support(OriginCount(low=low, high=high)) == said


def test_every_stage_kind_and_relation_has_its_words() -> None:
    assert set(words.STAGES) == set(STAGES)
    assert set(words.LINKS) == set(LINK_KINDS)
    assert set(words.RELATIONS) == set(RELATIONS)


def test_controls_are_shown_by_code_and_newlines_stay() -> None:
    assert words.visible("a\u202eb\x1b\n") == "a⟦U+202E⟧b⟦U+001B⟧\n"


def test_right_to_left_words_stay_as_they_are() -> None:
    assert words.visible("مرحبا") == "مرحبا"


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        ("a | b", "a \\| b"),
        ("# [x](y) `z` *w* _v_", "\\# \\[x\\](y) \\`z\\` \\*w\\* \\_v\\_"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_holds_any_text(raw: str, safe: str) -> None:
    assert escaped(raw) == safe
