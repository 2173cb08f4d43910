"""Parses: of each sentence by itself, whatever stands around it, and with names looked for where one can stand."""

from __future__ import annotations

import pytest

from headwater.settings import DEFAULT
from headwater.text.parse import parse_sentences, parse_text

SENTENCES = (
    "Divers from Tolm found the hull on Monday.",
    "They had looked for it since the storm.",
    "The harbour office closed at noon.",
    "Norland will send 40 welders to the port of Arn.",
)


def read(doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, t.head.i, t.ent_type_, t.lemma_) for t in doc]


def test_a_sentence_reads_the_same_alone_and_among_others() -> None:
    among = parse_sentences(SENTENCES, parser=DEFAULT.parser)
    for text in SENTENCES:
        assert read(parse_sentences([text], parser=DEFAULT.parser)[text]) == read(among[text])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Later the divers met Ada Quill.", ["Ada Quill"]),
        ("Libyan forces left the town.", ["Libyan"]),
        ("They left the town.", []),
    ],
    ids=["a name inside", "a name that opens the sentence", "a capital that its place explains"],
)
def test_names_are_found_where_one_can_stand(text: str, names: list[str]) -> None:
    (sentence,) = parse_text(text, parser=DEFAULT.parser).sentences
    assert [entity.text for entity in sentence.doc.ents] == names


@pytest.mark.parametrize(
    "text",
    ["The  crew \t left.", "A half \ud800 sign.", "Two\u2003boats."],
    ids=["runs of blanks", "half a character", "an odd blank"],
)
def test_tokens_keep_their_offsets_in_the_text(text: str) -> None:
    (sentence,) = parse_text(text, parser=DEFAULT.parser).sentences
    for token in sentence.doc:
        at = sentence.start + token.idx
        assert text[at : at + len(token)].replace("\ud800", "\ufffd") == token.text
