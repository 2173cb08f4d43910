"""The gazetteer that ships is the one that the pinned data gives."""

from __future__ import annotations

import pytest

from headwater.testing.build_gazetteer import rows
from headwater.text.gazetteer import PLACES, find_place


def test_the_shipped_table_is_built_from_the_pinned_data() -> None:
    assert PLACES.read_text(encoding="utf-8").splitlines() == list(rows())


@pytest.mark.parametrize(
    ("name", "near", "country", "precision", "reason"),
    [
        ("Paris", frozenset(), "FR", "city", "the largest is meant"),
        ("Georgia", frozenset(), "GE", "country", "a country before a state"),
        ("Georgia", frozenset({"US-", "US"}), "US", "region", "a report of American places means the state"),
        ("the Netherlands", frozenset(), "NL", "country", "an article is no part of a name"),
    ],
)
def test_a_name_goes_to_the_place_that_is_meant(name: str, near: frozenset, country: str, precision: str, reason: str) -> None:
    found = find_place(name, near=near)
    assert found is not None
    assert (found.country, found.precision) == (country, precision), reason


def test_a_name_that_nobody_bears_is_nowhere() -> None:
    assert find_place("Zzyqville") is None
