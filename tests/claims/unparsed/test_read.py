"""Counted numbers of languages without a parser, on invented sentences."""

from __future__ import annotations

import random
import time

import pytest

from headwater.claims import stage
from headwater.claims.unparsed import LIGHT_LANGUAGES, read_counts
from headwater.model import WITHOUT_PARSER, Claim, Paragraph, Report, Speaker
from headwater.settings import DEFAULT


def report_of(text: str, language: str) -> Report:
    return Report(
        id="r-x", name="x.txt", sha256="0", text=text, language=language,
        paragraphs=(Paragraph(start=0, end=len(text), role="body"),),
    )  # fmt: skip


def counts_in(text: str, language: str) -> tuple[tuple[Claim, ...], tuple[Speaker, ...]]:
    return read_counts(report_of(text, language))


# language, sentence, (low, high, unit, act), reason
CASES = [
    ("de", "In Lorn sind mindestens 1.200 Menschen ums Leben gekommen.", (1200, None, "person", "die"), "thousands"),
    ("de", "Die Zahl der Toten stieg am Abend auf 31.", (31, 31, "person", "die"), "the toll stands before its number"),
    ("de", "Bis zu 45 werden vermisst.", (None, 45, "person", "miss"), "no noun, but what befell them"),
    ("de", "Zwölf Feuerwehrleute wurden verletzt.", (12, 12, "firefighter", "injure"), "a number in words"),
    ("de", "Alle 88 Besatzungsmitglieder wurden gerettet.", (88, 88, "crew", "rescue"), "a compound by its ending"),
    ("de", "Die Mühle vermahlt rund 2,5 Tonnen pro Tag.", (2.5, 2.5, "tonne", "grind"), "a comma before decimals"),
    ("fr", "Au moins 1 200 personnes ont été tuées à Lorn.", (1200, None, "person", "die"), "a blank parts thousands"),
    ("fr", "Une trentaine de passagers ont été blessés.", (30, 30, "passenger", "injure"), "a round number"),
    ("fr", "La digue coûtera entre 2 et 3 millions d’euros.", (2_000_000, 3_000_000, "EUR", "cost"), "one scale for both"),
    ("fr", "Plus de 40 maisons ont été détruites.", (40, None, "house", "destroy"), "an open bound"),
    ("es", "Al menos quince personas murieron en Lorn.", (15, None, "person", "die"), "a number in words"),
    ("es", "Hasta 2.300 vecinos fueron evacuados.", (None, 2300, "resident", "evacuate"), "people of a place"),
    ("es", "La obra costará 3,5 millones de euros.", (3_500_000, 3_500_000, "EUR", "cost"), "money in words"),
    ("it", "Circa 300 passeggeri sono stati evacuati.", (300, 300, "passenger", "evacuate"), "a rough number"),
    ("it", "Almeno ventuno persone sono morte a Lorn.", (21, None, "person", "die"), "a vowel is dropped"),
    ("pt", "Mais de 60 pessoas morreram em Lorn.", (60, None, "person", "die"), "an open bound"),
    ("pt", "Pelo menos vinte e três bombeiros ficaram feridos.", (23, None, "firefighter", "injure"), "three words"),
    ("nl", "Minstens 12 mensen zijn omgekomen bij de brand.", (12, None, "person", "die"), "a lower bound"),
    ("nl", "Drieëntwintig bewoners werden geëvacueerd.", (23, 23, "resident", "evacuate"), "a number in one word"),
]  # fmt: skip


# language, sentence, ((anchor, unit), ...), reason
OWN_NOUNS = [
    ("de", "Der Zoll fand mindestens 30 Fässer.", (("30", "Fässer"),), "a capital tells a noun that no table has"),
    ("de", "Der Verein schickte rund 50 neue Trommeln.", (("50", "Trommel"),), "an adjective stands between"),
    ("de", "Die Glocke kostete 2,5 Millionen Gulden.", (("2,5 Millionen", "Gulde"),), "a currency of no table"),
    ("de", "Die Zahl der Beschwerden stieg von 40 auf 70.", (("40", "Beschwerde"), ("70", "Beschwerde")), "said before"),
    ("de", "Die Schleuse war neun Tage lang gesperrt.", (("neun", "Tag"), ("gesperrt", None)), "how long leaves the act"),
    ("de", "Um 18 Uhr traten am 4. Mai 2024 Artikel 5 und Kanal 8 auf.", (("traten", None),), "clocks, dates and labels"),
    ("fr", "La douane a saisi au moins 30 tonneaux.", (("30", "tonneau"),), "a plural behind its number"),
    ("fr", "La cloche a coûté 2 millions de florins.", (("2 millions", "florin"),), "a currency of no table"),
    ("fr", "Douze petits tambours ont été volés.", (("Douze", "tambour"),), "an adjective stands between"),
    ("fr", "L'écluse a été fermée pendant neuf jours.", (("fermée", None), ("neuf", "jour")), "how long leaves the act"),
    ("fr", "Le pont a été fermé le 23 mars vers 23 heures.", (("fermé", None),), "a date and a clock count nothing"),
    ("es", "La aduana incautó al menos 30 toneles.", (("30", "tonel"),), "a plural behind its number"),
    ("es", "El puente fue cerrado el 5 de mayo durante dos horas.", (("cerrado", None), ("dos", "hora")), "how long"),
]


@pytest.mark.parametrize(("language", "text", "expected", "reason"), OWN_NOUNS)
def test_a_number_counts_a_noun_that_no_table_has(language: str, text: str, expected: tuple, reason: str) -> None:
    found, _ = counts_in(text, language)
    told = [(c.text and text[c.anchor.start : c.anchor.end], next((q.unit for q in c.quantities), None)) for c in found]
    assert sorted(told, key=str) == sorted(expected, key=str), reason


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_a_number_with_its_noun_is_a_claim(language: str, text: str, expected: tuple[object, ...], reason: str) -> None:
    (claim,), _ = counts_in(text, language)
    (quantity,) = claim.quantities
    assert claim.frame is not None
    assert (quantity.low, quantity.high, quantity.unit, claim.frame.predicate) == expected, reason
    assert claim.text == claim.statement == text[claim.start : claim.end]
    assert text[quantity.start : quantity.end] == quantity.text
    assert (claim.made_by.how, claim.made_by.name) == ("rule", WITHOUT_PARSER)


# language, sentence, reason
NO_NUMBER = [
    ("de", "Am 24. Februar 2031 kam der Zug um 23.40 Uhr.", "dates and clock times count nothing"),
    ("de", "An Bord waren 88 Besatzungsmitglieder.", "whose crew it is only a parse tells"),
    ("de", "Von den 31 Menschen wurde niemand verletzt.", "a word of negation"),
    ("fr", "Aucun de ses 23 marins n’a été blessé.", "a word of negation"),
    ("fr", "Le joint était usé, selon deux personnes.", "the number counts those who speak"),
    ("fr", "Si 40 personnes viennent, la salle sera pleine.", "a condition asserts nothing"),
    ("es", "¿Murieron 40 personas?", "a question asserts nothing"),
    ("es", "No hubo 40 muertos.", "a word of negation"),
    ("it", "Nel 2031 correva la linea 4.", "a year and a name"),
    ("nl", "De brug is 15 jaar oud.", "an age counts nothing"),
]


@pytest.mark.parametrize(("language", "text", "reason"), NO_NUMBER)
def test_a_number_that_counts_nothing_or_is_denied_is_left_out(language: str, text: str, reason: str) -> None:
    assert [claim for claim in counts_in(text, language)[0] if claim.quantities] == [], reason


DOUBTS = [
    ("de", "Möglicherweise wurden 12 Menschen verletzt.", "possible"),
    ("de", "Angeblich wurden 12 Menschen verletzt.", "probable"),
    ("fr", "Quelque 12 personnes auraient été tuées.", "probable"),
    ("es", "Podrían haber muerto 12 personas.", "possible"),
    ("it", "Forse 12 persone sono morte.", "possible"),
    ("pt", "Supostamente 12 pessoas morreram.", "probable"),
    ("nl", "Vermoedelijk zijn 12 mensen omgekomen.", "probable"),
]


@pytest.mark.parametrize(("language", "text", "level"), DOUBTS)
def test_words_of_doubt_lower_certainty(language: str, text: str, level: str) -> None:
    (claim,), _ = counts_in(text, language)
    assert claim.certainty.overall == level
    assert [text[h.start : h.end] for h in claim.hedges] == [h.text for h in claim.hedges] != []


def test_two_numbers_of_one_clause_keep_what_befell_each() -> None:
    found, _ = counts_in("Au moins 14 personnes ont été tuées et une soixantaine sont portées disparues à Lorn.", "fr")
    assert [(c.quantities[0].low, c.frame.predicate) for c in found if c.frame] == [(14, "die"), (60, "miss")]
    assert [c.quantities[0].approximate for c in found] == [False, True]


def test_the_outlet_that_a_set_phrase_cites_is_the_speaker() -> None:
    found, speakers = counts_in("Selon l’agence Lornia, 14 personnes ont été tuées.", "fr")
    assert [(s.name, s.kind) for s in speakers] == [("Lornia", "outlet")]
    assert [a.speaker for a in found[0].attribution] == [speakers[0].id]
    assert found[0].quoted == "indirect"


def test_a_sentence_that_only_says_who_told_it_gives_the_speaker() -> None:
    text = "14 Menschen wurden verletzt. Das meldete der Lorner Rundfunk."
    found, speakers = counts_in(text, "de")
    assert [s.name for s in speakers] == ["Lorner Rundfunk"]
    assert len(found) == 1


def test_a_sentence_that_says_according_to_that_has_the_speaker_before_it() -> None:
    text = "14 Menschen wurden verletzt, wie der Lorner Rundfunk am Montag meldete. Rund 40 Menschen werden demnach vermisst."
    found, speakers = counts_in(text, "de")
    assert [s.name for s in speakers] == ["Lorner Rundfunk"]
    assert [len(c.attribution) for c in found] == [1, 1]


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [("Entschieden sei nichts.", 1), ("Die Brücke werde geschlossen.", 1), ("Die Brücke wurde geschlossen.", 0)],
)
def test_german_reported_speech_goes_on_with_whoever_spoke(goes_on: str, told: int) -> None:
    found, _ = counts_in(f"Das Amt hat die Fähre gesperrt, sagte dessen Leiter Jan Lorn. {goes_on}", "de")
    assert [len(c.attribution) for c in found][-1] == told


def test_a_german_noun_with_an_article_is_nobody_by_name() -> None:
    _, speakers = counts_in("14 Menschen wurden verletzt, so die Aufsicht.", "de")
    assert [(s.name, s.named) for s in speakers] == [("Aufsicht", False)]


def test_the_report_is_told_that_only_counted_numbers_were_read() -> None:
    (told,) = stage.read_claims([report_of("Bei dem Brand starben 14 Menschen.", "de")], settings=DEFAULT)
    assert len(told.claims) == 1
    assert [(r.scope, r.code) for r in told.refusals] == [("claims", "claims.language")]
    assert "numbers only where they count" in told.refusals[0].message
    assert "negation" in told.refusals[0].message


@pytest.mark.parametrize("language", sorted(LIGHT_LANGUAGES))
@pytest.mark.parametrize(
    "unit", ["1 ", "1.1 ", "entre ", "14 Tote ", "12 et ", "morts ", "a a a ", "mil ", "’", "%", "selon ", "von der "]
)
def test_hostile_texts_are_read_in_linear_time(language: str, unit: str) -> None:
    text = unit * (30_000 // len(unit))
    started = time.process_time()
    counts_in(text, language)
    assert time.process_time() - started < 2.0


def test_any_mix_of_pieces_keeps_every_span_exact() -> None:
    rng = random.Random(7)
    pieces = "14| Tote| personnes|, |«|»| et |entre |2| 3 |€|% |\n|. |mil |muertos".split("|")
    for _ in range(300):
        text = "".join(rng.choice(pieces) for _ in range(30))
        for language in sorted(LIGHT_LANGUAGES):
            for claim in counts_in(text, language)[0]:
                assert claim.text == text[claim.start : claim.end]
                assert claim.start <= claim.anchor.start < claim.anchor.end <= claim.end
                assert all(claim.start <= q.start < q.end <= len(text) for q in claim.quantities)


PLAIN = [
    ("fr", "La société a commencé les travaux.", "commencé", "done", "begin"),
    ("de", "Das Ministerium erwägt, die Fahrten bei Nacht auszusetzen.", "auszusetzen", "considered", "suspend"),
    ("es", "La empresa estudia cerrar el mercado.", "cerrar", "considered", "close"),
    ("nl", "De minister is afgetreden.", "afgetreden", "done", "resign"),
]


@pytest.mark.parametrize(("language", "text", "anchor", "stage_told", "act"), PLAIN)
def test_a_clause_is_a_claim_by_its_verb(language: str, text: str, anchor: str, stage_told: str, act: str) -> None:
    (claim,), _ = counts_in(text, language)
    assert text[claim.anchor.start : claim.anchor.end] == anchor
    assert (claim.stage, claim.frame.predicate if claim.frame else None) == (stage_told, act)
    assert claim.quantities == ()
