"""The attribution figures on texts whose truth is known."""

from __future__ import annotations

from headwater.claims.attribution import Attributed
from headwater.testing.measure_attribution import MarkedAttribution, MarkedText, measure_attribution

TEXT = "Ferry said it held. Brandt said no."
TRUE = (
    MarkedAttribution(speaker=((0, 5),), content=((11, 18),)),
    MarkedAttribution(speaker=((20, 26),), content=((32, 34),)),
)


def given(*items: MarkedAttribution) -> dict[str, tuple[int, int, int]]:
    def read(_text: str) -> list[Attributed]:
        return [
            Attributed(speaker_spans=i.speaker, cue_spans=(), content_spans=i.content, speaker=None, quoted="indirect")
            for i in items
        ]

    figures = measure_attribution([MarkedText(id="t", text=TEXT, marked=TRUE)], read=read)
    return {f.name: (f.right, f.found, f.marked) for f in figures}


def test_the_truth_itself_scores_full() -> None:
    assert set(given(*TRUE).values()) == {(2, 2, 2)}


def test_half_a_content_overlaps_but_is_not_exact() -> None:
    figures = given(MarkedAttribution(speaker=((0, 5),), content=((11, 15),)))
    assert figures["content overlapping"] == (1, 1, 2)
    assert figures["content exact"] == (0, 1, 2)
    assert figures["sentence carries content"] == (1, 1, 2)


def test_two_findings_of_one_content_count_one_right() -> None:
    assert given(TRUE[0], TRUE[0])["content overlapping"] == (1, 2, 2)
