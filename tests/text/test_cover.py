"""Stretches asked by offset give what looking at each of them gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.text.cover import Cover

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 9)), max_size=20)


@given(STRETCHES, st.integers(-1, 31))
def test_the_cover_agrees_with_looking_at_each_stretch(stretches: list[tuple[int, int, int]], offset: int) -> None:
    plain = sorted({number for start, end, number in stretches if start <= offset < end})
    assert list(Cover(stretches).at(offset)) == plain
