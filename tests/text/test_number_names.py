"""Number names as one pattern."""

from __future__ import annotations

import pytest

from headwater.text.number_names import number_names, number_pattern


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_every_name_is_found_whole_in_any_case_and_the_longest_wins(language: str) -> None:
    pattern = number_pattern(language)
    assert pattern is not None
    for name in number_names(language):
        for printed in (name, name.capitalize(), name if "ß" in name else name.upper()):
            assert pattern.findall(f"({printed}.") == [printed], printed
        assert pattern.search(f"x{name}") is None or " " in name or "-" in name
    assert number_pattern("xx") is None
