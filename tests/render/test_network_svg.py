"""Who speaks in which report: a line a word, its width by how many claims."""

from __future__ import annotations

import re

from headwater.render.network_svg import Actor, Word, network_svg


def an_actor(id: str, *, is_hollow: bool = False) -> Actor:
    return Actor(id=id, label=f"<{id}>", title=f"{id}: 3 claims", href=f"#{id}", is_hollow=is_hollow)


def test_nobody_who_speaks_is_no_picture() -> None:
    assert network_svg([an_actor("s1")], [an_actor("r1")], [], label="x") == ""


def test_each_word_is_a_line_and_the_most_claims_are_the_widest() -> None:
    words = [Word("s1", "r1", 6, "six"), Word("s1", "r2", 1, "one")]
    svg = network_svg([an_actor("s1")], [an_actor("r1"), an_actor("r2")], words, label="x")
    widths = [float(width) for width in re.findall(r'stroke-width="([\d.]+)" stroke-opacity', svg)]
    assert len(widths) == 2
    assert widths[0] > widths[1]
    assert svg.count("<title>six</title>") == 1


def test_who_has_no_name_is_hollow_and_names_stay_text() -> None:
    svg = network_svg([an_actor("s1", is_hollow=True)], [an_actor("r1")], [Word("s1", "r1", 1, "w")], label="x")
    assert svg.count('class="node ghost"') == 1
    assert "<s1>" not in svg and "&lt;s1&gt;" in svg
