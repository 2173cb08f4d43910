"""Being quick changes no parse: rules kept by kind of token, and names step by step, beside the stock pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from headwater import examples
from headwater.settings import DEFAULT
from headwater.text.name_moves import find_names
from headwater.text.parse import installed_pipeline, load_parser
from headwater.text.parser_memo import RuleMemo, keep_answers
from headwater.text.sentences import sentence_spans

ODD = (
    "Y'all ain't gonna go, c'mon, let's see: I gotta.",
    "There  is\n\t a  blank ain'T in Ada \n Quill's name",
    "  \n ",
    "Arn. Tolm. Norland\n\n\nMr. Quill said. Yes Bo",
    "It is I whom you and it saw; you gets what you got, and but I did, he had.",
    "On 3 March 2031 the Norland Port Authority paid Ada Quill of Tolm Divers $40 million, 3.5 percent of the First Sea Act.",
    "New",
)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    folder = Path(next(iter(examples.__path__))) / "harbour_crews" / "reports"
    told = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return sorted({text[start:end] for text in told for start, end in sentence_spans(text)}) + list(ODD)


@pytest.fixture(scope="module")
def stock() -> Language:
    return installed_pipeline(DEFAULT.parser)


def unnamed(pipeline: Language, texts: list[str]) -> list[Doc]:
    return list(pipeline.pipe(texts, batch_size=128, disable=["ner"]))


def seen(doc: Doc) -> Iterator[tuple[object, ...]]:
    return ((t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in doc)


def test_rules_kept_by_kind_match_where_the_ruler_matches(stock: Language, texts: list[str]) -> None:
    ruler = stock.get_pipe("attribute_ruler")
    memo = RuleMemo(ruler)
    bare = list(stock.pipe(texts, disable=["attribute_ruler", "lemmatizer", "ner"]))
    for _ in range(2):  # asked anew, then from what was kept
        assert [memo(doc) for doc in bare] == [type(ruler).match(ruler, doc) for doc in bare]


def test_a_ruler_that_asks_for_more_stays_as_it_is(stock: Language) -> None:
    other = installed_pipeline(DEFAULT.parser)
    other.get_pipe("attribute_ruler").add([[{"SHAPE": "Xxxx"}]], {"POS": "PROPN"})
    keep_answers(other)
    assert not isinstance(other.get_pipe("attribute_ruler").match, RuleMemo)
    assert isinstance(load_parser(DEFAULT.parser).get_pipe("attribute_ruler").match, RuleMemo)


def test_words_and_ties_are_those_of_the_stock_pipeline(stock: Language, texts: list[str]) -> None:
    ours, theirs = unnamed(load_parser(DEFAULT.parser), texts), unnamed(stock, texts)
    assert [list(seen(doc)) for doc in ours] == [list(seen(doc)) for doc in theirs]


def test_names_are_those_of_the_stock_recogniser(stock: Language, texts: list[str]) -> None:
    finder = stock.get_pipe("ner")
    theirs = list(finder.pipe(unnamed(stock, texts), batch_size=128))
    ours = unnamed(stock, texts)
    find_names(finder, ours, batch_size=128)
    assert [list(seen(doc)) for doc in ours] == [list(seen(doc)) for doc in theirs]
    assert sum(len(doc.ents) for doc in ours) > 100  # else nothing was compared


def test_names_given_beforehand_are_left_to_the_recogniser(stock: Language) -> None:
    (doc,) = unnamed(stock, ["The crew of the Tolm left."])
    doc.set_ents([Span(doc, 1, 2, label="ORG")], default="unmodified")
    find_names(stock.get_pipe("ner"), [doc], batch_size=128)
    assert ("crew", "ORG") in [(entity.text, entity.label_) for entity in doc.ents]
