"""Citations in other languages, by set phrases alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.helpers import outside, report, trace

from headwater.text.abroad import cited_abroad

# (language, text, names cited as outlets, reason)
CITED = [
    ("fr", "Le quai est fermé, selon l’agence Tolmar Presse.", ["Tolmar Presse"], "selon, and an agency"),
    ("fr", "D’après le Courrier de Brosse, le quai est fermé.", ["Courrier de Brosse"], "a paper by its name"),
    (
        "fr",
        "Le quai est fermé, a rapporté le Bureau de presse tolmarien (BPT).",
        ["Bureau de presse tolmarien", "BPT"],
        "initials",
    ),
    (
        "fr",
        "Trois morts, selon le dernier bilan du Bureau de presse tolmarien.",
        ["Bureau de presse tolmarien"],
        "a count of it",
    ),
    ("fr", "L’agence TPA a rapporté trois morts.", ["TPA"], "the verb behind"),
    ("fr", "Selon le maire, tout va bien.", [], "an office is no outlet"),
    ("de", "Laut Tolmer Anzeiger ist der Kai gesperrt.", ["Tolmer Anzeiger"], "laut"),
    ("de", "Der Kai ist gesperrt, wie der Tolmer Bote berichtet.", ["Tolmer Bote"], "wie ... berichtet"),
    ("de", "Nach Angaben der Agentur TPA ist der Kai gesperrt.", ["TPA"], "nach Angaben"),
    ("de", "Das meldete das Tolmische Pressebüro (TPB).", ["Tolmische Pressebüro", "TPB"], "the verb in front"),
    ("de", "Das meldete das Tolmische Pressebüro am Montag.", ["Tolmische Pressebüro"], "a day is no name"),
    ("de", "Das sagte sie dem Hafenblatt.", ["Hafenblatt"], "who was told"),
    ("de", "Das sagte sie unter Berufung auf Rettungskräfte.", [], "people are no outlet"),
    ("es", "El muelle está cerrado, según la agencia TPA.", ["TPA"], "según"),
    ("it", "Il molo è chiuso, riferisce il Corriere di Tolm.", ["Corriere di Tolm"], "riferisce"),
    ("ru", "Причал закрыт, сообщает агентство «Толмар».", ["Толмар"], "a name in quotation marks"),
    ("ru", "По данным газеты «Причал», пострадавших нет.", ["Причал"], "by data of"),
    ("uk", "Причал закрито, повідомляє агентство «Толмар».", ["Толмар"], "Ukrainian"),
    ("en", "Selon l’agence TPA, le quai est fermé.", [], "another language than the text's"),
    (None, "Selon l’agence TPA, le quai est fermé.", [], "no language known"),
]


@pytest.mark.parametrize(("language", "text", "names", "reason"), CITED)
def test_outlets_cited_in_other_languages_are_found(language: str | None, text: str, names: list[str], reason: str) -> None:
    found = [each for each in cited_abroad(text, language) if each.is_called_outlet]
    assert [each.name for each in found] == names, reason
    assert [text[each.start : each.end] for each in found] == names


def test_an_outlet_cited_in_two_languages_is_one_origin() -> None:
    german = report(
        "german", "Der Kai ist zu, meldete das Tolmische Pressebüro (TPB). Laut TPB ist niemand verletzt.", language="de"
    )
    english = report("english", "The quay is shut, the Tolm Press Bureau (TPB) reported.", language="en")
    lineage = trace(german, english)
    assert outside(lineage, "german") == outside(lineage, "english")


@pytest.mark.parametrize(
    "text", ["a de " * 4000, "Selon le de la du " * 2000, "Wort meldet " * 4000, "Ж" * 20000, "((((TPB) " * 3000]
)
@pytest.mark.parametrize("language", ["fr", "de", "ru"])
def test_long_and_strange_texts_are_read_in_good_time(text: str, language: str) -> None:
    assert all(len(each.name) < 200 for each in cited_abroad(text, language))


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["selon", "l’agence", "TPA", "(TPA)", "le", "Courrier", "de", "«", "»", "a rapporté", "\n", "é"]))
)
def test_any_mix_of_words_gives_sound_spans(words: list[str]) -> None:
    text = " ".join(words)
    for each in cited_abroad(text, "fr"):
        assert text[each.start : each.end] == each.name
