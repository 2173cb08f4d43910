"""States that exclude each other, through the library's face."""

from __future__ import annotations

import pytest

from headwater.face import relate


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("The bridge is shut.", "The bridge is open.", "two words of opposite sides"),
        ("The bridge is closed.", "The bridge is open.", "a participle and an adjective"),
        ("The captain is alive.", "The captain is dead.", "a person"),
        ("The road was open.", "The road was closed.", "both in the past"),
    ],
)
def test_two_states_of_one_thing_contradict_each_other(a: str, b: str, reason: str) -> None:
    assert relate(a, b).relation == "contradiction"
    assert relate(b, a).relation == "contradiction"


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("The bridge is shut.", "The tunnel is open.", "two things"),
        ("The bridge was shut.", "The bridge is open.", "two times"),
        ("The bridge is shut.", "The bridge is not open.", "the denial of the other state"),
        ("The bridge is shut.", "The bridge is closed.", "one state in two words"),
        ("The mill opened a plant in Orsel.", "The mill closed its plant in Velm.", "acts and no states"),
    ],
)
def test_what_can_both_be_so_does_not_contradict(a: str, b: str, reason: str) -> None:
    assert relate(a, b).relation != "contradiction"
