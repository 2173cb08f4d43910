"""Passages lifted with a speaker whom nobody introduces."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import between, report, trace

from headwater.lineage.evidence import compare, read_all
from headwater.lineage.orphans import orphans

QUOTED = (
    '"Nine of my crew are not on the list," Hollen says. "I can name every one of them, and where each of them stood." '
    "More than ninety people were working under the roof that night, he says."
)
UP = f"""Piet Hollen has not taken off his boots since the wharf fell in on Monday night.

{QUOTED}

The wharf was built in 1961, and cranes of 40 tonnes stood on it every day until then."""
DOWN = f"""What a week for anybody who likes old timber. I went to look at the rafters of the grain hall myself.

{QUOTED}

Next week: which saw to buy, and why the cheap one is cheap."""


def orphans_of(down: str, up: str = UP) -> tuple[str, ...]:
    """Gives the orphans of what the two texts share."""
    return orphans(compare(*read_all([report("a", up), report("b", down)])), upstream_is_a=True)


@pytest.mark.parametrize(
    ("up", "down", "found", "why"),
    [
        (UP, DOWN, ("Hollen",), "only the other introduces him"),
        (UP, DOWN.replace("myself.", "myself. Piet Hollen was there."), (), "who introduces him may have asked him as well"),
        (UP.replace("Piet Hollen has", "Hollen has"), DOWN, (), "whom neither introduces everybody knows"),
        (UP, DOWN.replace("Next week:", "Ask anybody, or Hollen. Next week:"), (), "named outside the shared words too"),
        (UP, DOWN.replace("Hollen says", "Mr Hollen says"), (), "a title introduces"),
        (UP.replace("Piet Hollen has", "Upper Hollen has"), DOWN.replace("Hollen says", "a man in Hollen says"), (), "a place"),
        (UP.replace("Hollen says", "he says"), DOWN.replace("Hollen says", "he says"), (), "nobody is named"),
    ],
)
def test_an_orphan_is_named_only_in_shared_words_and_introduced_only_upstream(
    up: str, down: str, found: tuple[str, ...], why: str
) -> None:
    assert orphans_of(down, up) == found, why


def test_a_passage_with_an_orphan_was_lifted_and_the_reason_names_it() -> None:
    a = report("a", UP, published="2031-05-03T08:00:00+01:00", language="en")
    b = report("b", DOWN, published="2031-05-04T08:00:00+01:00", language="en")
    (link,) = between(trace(a, b), "a", "b")
    assert (link.kind, link.probability > 0.5) == ("copy", True)
    assert "Only the upstream report introduces who speaks in the shared words: Hollen." in [r.what for r in link.reasons]
