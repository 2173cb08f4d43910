"""How a report can name an outlet of its story: one case for each form, in the languages of the press; and what names none."""

from __future__ import annotations

import pytest
from tests.lineage.helpers import report

from headwater.lineage.known import Known
from headwater.lineage.namings import all_credits

OUTLETS = (
    "Tolm Harbour Gazette",
    "Dockline",
    "Radio Skarn",
    "Nordküster Bote",
    "Le Courrier de Vasse",
    "Diario del Puerto",
    "Kanal 4",
    "The Brelling Observer",
    "Coastwise",
    "La Voce di Marn",
)
# (language, sentence, the outlet that it names)
NAMED = [
    ("en", "The figure first appeared in the Gazette on Monday.", "Tolm Harbour Gazette"),
    ("en", "As the Tolm Harbour Gazette has shown, the wall was never tested.", "Tolm Harbour Gazette"),
    ("en", "The Gazette's report put the number of closed berths at twelve.", "Tolm Harbour Gazette"),
    ("en", "Documents seen by the Gazette put the cost at 3 million.", "Tolm Harbour Gazette"),
    ("en", "In an interview with the Observer, she said the wall would hold.", "The Brelling Observer"),
    ("en", "She told Radio Skarn on Tuesday that the wall would hold.", "Radio Skarn"),
    ("en", "Speaking on Radio Skarn, the mayor said the wall would hold.", "Radio Skarn"),
    ("en", "Speaking to Dockline, the mayor said the wall would hold.", "Dockline"),
    ("en", "The mayor said on Radio Skarn's morning programme that the wall would hold.", "Radio Skarn"),
    ("en", "Kanal 4 broadcast pictures of the broken wall on Tuesday.", "Kanal 4"),
    ("en", "The wall was never tested, Dockline understands.", "Dockline"),
    ("en", "The wall was never tested, Dockline has learned.", "Dockline"),
    ("en", "The wall was never tested, according to Dockline, which cited two engineers.", "Dockline"),
    ("en", "A Dockline report said the wall was never tested.", "Dockline"),
    ("en", "An investigation by Coastwise found that the wall was never tested.", "Coastwise"),
    ("en", "Reporting by Coastwise shows that the wall was never tested.", "Coastwise"),
    ("en", "The story was first published by Coastwise.", "Coastwise"),
    ("en", "This article draws on reporting by Coastwise.", "Coastwise"),
    ("en", "Based on a report by Coastwise.", "Coastwise"),
    ("en", "Additional reporting: Coastwise.", "Coastwise"),
    ("en", "Coastwise was first to report the cracks.", "Coastwise"),
    ("en", "Coastwise, which broke the story, said the wall was never tested.", "Coastwise"),
    ("en", "The cracks were reported earlier by Coastwise.", "Coastwise"),
    ("en", "Per Coastwise, the wall was never tested.", "Coastwise"),
    ("en", "The wall was never tested (Coastwise).", "Coastwise"),
    ("en", "The wall was never tested [Coastwise, 3 May].", "Coastwise"),
    ("en", "(via Coastwise)", "Coastwise"),
    ("en", "H/T Coastwise", "Coastwise"),
    ("en", "Source: Coastwise", "Coastwise"),
    ("en", "Read the full story at Coastwise.", "Coastwise"),
    ("en", "For the original report, see Coastwise.", "Coastwise"),
    ("en", "See also: Coastwise's report from Monday.", "Coastwise"),
    ("en", "Translated from the Nordküster Bote.", "Nordküster Bote"),
    ("en", "The Bote of Nordküst wrote that the wall was never tested.", "Nordküster Bote"),
    ("en", "The German-language paper Nordküster Bote wrote that the wall was never tested.", "Nordküster Bote"),
    ("en", "A local newspaper, the Nordküster Bote, put the number at twelve.", "Nordküster Bote"),
    ("en", "Le Courrier de Vasse, a French daily, put the number at twelve.", "Le Courrier de Vasse"),
    ("en", "The Courrier says twelve berths are closed.", "Le Courrier de Vasse"),
    ("en", "The number comes from Diario del Puerto.", "Diario del Puerto"),
    ("en", "Diario del Puerto's correspondent counted twelve closed berths.", "Diario del Puerto"),
    ("en", "The text of the order was posted by Dockline.", "Dockline"),
    ("en", "The text is reproduced from Dockline.", "Dockline"),
    ("en", "Copyright Dockline. Reproduced by permission.", "Dockline"),
    ("en", "With material from Dockline and Radio Skarn.", "Dockline"),
    ("en", "By Dockline staff", "Dockline"),
    ("en", "Editor's note: an earlier version of this story ran in the Observer.", "The Brelling Observer"),
    ("en", "Our partner Radio Skarn has put the number at twelve.", "Radio Skarn"),
    ("en", "Questioned by the Observer, the mayor declined to give a number.", "The Brelling Observer"),
    ("en", "The mayor confirmed to the Observer that twelve berths are closed.", "The Brelling Observer"),
    ("en", "The mayor denied the Observer's account.", "The Brelling Observer"),
    ("en", "Contrary to what the Observer printed, only ten berths are closed.", "The Brelling Observer"),
    ("de", "Das meldet der Nordküster Bote.", "Nordküster Bote"),
    ("de", "Dem Boten zufolge sind zwölf Liegeplätze gesperrt.", "Nordküster Bote"),
    ("de", "Wie der Bote schreibt, sind zwölf Liegeplätze gesperrt.", "Nordküster Bote"),
    ("de", "Der „Nordküster Bote“ hatte zuerst darüber berichtet.", "Nordküster Bote"),
    ("de", "Dem „Nordküster Boten“ sagte der Bürgermeister, die Mauer halte.", "Nordküster Bote"),
    ("de", "Gegenüber Radio Skarn sagte der Bürgermeister, die Mauer halte.", "Radio Skarn"),
    ("de", "Im Gespräch mit Radio Skarn sagte der Bürgermeister, die Mauer halte.", "Radio Skarn"),
    ("de", "Nach einem Bericht von Dockline sind zwölf Liegeplätze gesperrt.", "Dockline"),
    ("de", "Einem Bericht von Dockline zufolge sind zwölf Liegeplätze gesperrt.", "Dockline"),
    ("de", "Quelle: Dockline", "Dockline"),
    ("de", "Mit Material von Dockline.", "Dockline"),
    ("de", "Zuerst erschienen in: Nordküster Bote", "Nordküster Bote"),
    ("de", "Übersetzt aus dem Le Courrier de Vasse.", "Le Courrier de Vasse"),
    ("de", "Aus dem Englischen. Original: Tolm Harbour Gazette", "Tolm Harbour Gazette"),
    ("de", "(Dockline/red)", "Dockline"),
    ("fr", "C'est ce qu'a révélé Radio Skarn.", "Radio Skarn"),
    ("fr", "Comme l'écrit Le Courrier de Vasse, douze quais sont fermés.", "Le Courrier de Vasse"),
    ("fr", "Le Courrier rapporte que douze quais sont fermés.", "Le Courrier de Vasse"),
    ("fr", "D'après une enquête de Coastwise, le mur n'a jamais été testé.", "Coastwise"),
    ("fr", "Interrogé par Radio Skarn, le maire a dit que le mur tiendrait.", "Radio Skarn"),
    ("fr", "Au micro de Radio Skarn, le maire a dit que le mur tiendrait.", "Radio Skarn"),
    ("fr", "Dans un entretien à Dockline, le maire a dit que le mur tiendrait.", "Dockline"),
    ("fr", "Avec Dockline.", "Dockline"),
    ("fr", "(avec Dockline)", "Dockline"),
    ("fr", "Source : Dockline", "Dockline"),
    ("fr", "Traduit du Tolm Harbour Gazette.", "Tolm Harbour Gazette"),
    ("fr", "Le maire a confirmé à Dockline que douze quais sont fermés.", "Dockline"),
    ("es", "Según publicó el Diario del Puerto, doce muelles están cerrados.", "Diario del Puerto"),
    ("es", "En declaraciones a Radio Skarn, el alcalde dijo que el muro aguantará.", "Radio Skarn"),
    ("es", "El Diario del Puerto adelantó que doce muelles están cerrados.", "Diario del Puerto"),
    ("es", "El alcalde explicó a Dockline que el muro aguantará.", "Dockline"),
    ("es", "Fuente: Dockline", "Dockline"),
    ("es", "Con información de Dockline.", "Dockline"),
    ("es", "Publicado originalmente en Coastwise.", "Coastwise"),
    ("it", "Lo scrive La Voce di Marn.", "La Voce di Marn"),
    ("it", "Come riporta la Voce, dodici banchine sono chiuse.", "La Voce di Marn"),
    ("it", "In un'intervista a Radio Skarn il sindaco ha detto che il muro reggerà.", "Radio Skarn"),
    ("it", "Fonte: Dockline", "Dockline"),
    ("pt", "Segundo a Dockline, doze cais estão fechados.", "Dockline"),
    ("pt", "Em entrevista à Radio Skarn, o prefeito disse que o muro resiste.", "Radio Skarn"),
    ("pt", "Com informações da Dockline.", "Dockline"),
    ("nl", "Dat meldt Dockline.", "Dockline"),
    ("nl", "Tegenover Radio Skarn zei de burgemeester dat de muur houdt.", "Radio Skarn"),
    ("nl", "Bron: Dockline", "Dockline"),
    ("sv", "Det skriver Dockline.", "Dockline"),
    ("sv", "Enligt Dockline är tolv kajplatser stängda.", "Dockline"),
    ("sv", "Källa: Dockline", "Dockline"),
    ("pl", "Jak podaje Dockline, dwanaście nabrzeży jest zamkniętych.", "Dockline"),
    ("ru", "Об этом сообщает Dockline.", "Dockline"),
    ("en", "A Brelling newspaper put the number at twelve.", "The Brelling Observer"),
]
# (language, sentence, reason)
UNNAMED = [
    ("en", "A newspaper put the number at twelve.", "any newspaper"),
    ("en", "The observer on the wall said nothing of it.", "a word in small letters"),
    ("en", "The mayor said the voice of the harbour must be heard.", "a word in small letters"),
    ("en", "The Nordküster council said nothing.", "half of a name"),
    ("en", "The Gazette building stands beside the wall.", "a house, and nobody says anything"),
    ("en", "The Coastwise Shipping Company said nothing.", "part of a longer name"),
    ("de", "Der Bote kam zu spät, der Bürgermeister auch.", "a messenger"),
    ("de", "Gegenüber dem Rathaus brach die Mauer.", "a place"),
    ("de", "Aus dem Rathaus hieß es, die Mauer halte.", "an office"),
    ("fr", "Le courrier est arrivé trop tard, selon le maire.", "the post"),
    ("fr", "Avec la marée, le mur cède.", "a tide"),
    ("fr", "Source de la fuite : le mur nord.", "a leak"),
    ("es", "Con datos de ayer, doce muelles.", "a day"),
]


def named(language: str, sentence: str) -> set[str]:
    story = [report(f"r{at}", f"Room {at} is taken.", outlet=outlet) for at, outlet in enumerate(OUTLETS)]
    words = f"The cracks run deep.\n\n{sentence}\n\nMore was not known."
    citing = report("citing", words, outlet="Morning Slate", language=language)
    return {credit.name for credit in all_credits([*story, citing], [], []) if credit.report == "citing"}


@pytest.mark.parametrize(("language", "sentence", "outlet"), NAMED)
def test_a_naming_of_an_outlet_of_the_story_is_found(language: str, sentence: str, outlet: str) -> None:
    found = {name.removeprefix("The ") for name in named(language, sentence)}
    assert outlet.removeprefix("The ") in found


@pytest.mark.parametrize(("language", "sentence", "reason"), UNNAMED)
def test_what_only_sounds_like_an_outlet_names_none(language: str, sentence: str, reason: str) -> None:
    assert not named(language, sentence), reason


def test_a_report_does_not_name_its_own_outlet_by_its_short_name() -> None:
    own = report("a", "The mayor told the Bote that the wall will hold, the Gazette reported.", outlet="Nordküster Bote")
    other = report("b", "Room 1 is taken.", outlet="Tolm Harbour Gazette")
    assert {credit.name for credit in all_credits([own, other], [], [])} == {"Tolm Harbour Gazette"}


def test_a_word_that_two_outlets_share_is_short_for_neither() -> None:
    assert not list(Known([], ["Tolm Gazette", "Marn Gazette"]).find("The Gazette said so."))


def test_a_single_word_that_texts_use_otherwise_is_not_sure() -> None:
    sure = list(Known(["Coastwise"], ["Coastwise"], ["They sail north."]).find("Coastwise counted twelve."))
    doubtful = list(Known(["Coastwise"], ["Coastwise"], ["They sail coastwise."]).find("Coastwise counted twelve."))
    assert [each.is_sure for each in (*sure, *doubtful)] == [True, False]


def test_a_long_text_without_any_outlet_is_read_in_linear_time() -> None:
    known = Known(OUTLETS, OUTLETS, [])
    assert not list(known.find("the wall of the harbour is old and wet and long " * 20_000))


def test_a_thousand_outlets_cost_a_text_no_more_than_ten() -> None:
    many = [f"{first}{second}line" for first in "BCDFGHJKLM" for second in ("a" + "r" * n for n in range(1, 101))]
    text = "The wall of the harbour fell, Bar said. " * 2_000 + "Carrline has learned it."
    assert [naming.name for naming in Known(many, many, [text]).find(text)] == ["Carrline"]


def test_an_address_does_not_make_a_name_a_word_of_the_language() -> None:
    texts = [
        "The site Lanternfish, from pictures, concludes so.",
        "Write to desk@lanternfish.example or lanternfish.example/desk",
    ]
    known = Known({"Lanternfish"}, ["Lanternfish"], texts)
    assert [naming.is_sure for naming in known.find(texts[0])] == [True]
    usual = Known({"Lanternfish"}, ["Lanternfish"], [*texts, "A lanternfish lives deep down."])
    assert [naming.is_sure for naming in usual.find(texts[0])] == [False]
