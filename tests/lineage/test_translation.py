"""Reports in different languages: which is a translation of which, and which only tell of one event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.helpers import report

from headwater.lineage import trace_lineage
from headwater.model import Link, Report
from headwater.text.landmarks import read_landmarks, stem
from headwater.text.number_names import number_names

ENGLISH = """Cable car stops over the Morrau gorge

Sixty-two people spent the night in nine cabins of the Morrau cable car after a pulley broke at 18:40 on Friday.
The youngest passenger was four years old, said Tilda Venn, who runs the mountain rescue of Harnbach.
"We lowered blankets and tea on a rope, cabin by cabin," she said.
The cable car opened in 1974 and carries some 1,300 guests a day in summer.
Its operator, Seilwerk Grau, had replaced 31 of the 48 pulleys in March.
Rescuers brought the last passengers down at 05:15, helped by two helicopters from Bellavaux.
The public prosecutor in Harnbach has seized the maintenance book."""

GERMAN = """Seilbahn steht über der Morrau-Schlucht

62 Menschen haben die Nacht in neun Kabinen der Morrau-Seilbahn verbracht, nachdem am Freitag um 18.40 Uhr eine Rolle brach.
Der jüngste Fahrgast war vier Jahre alt, sagte Tilda Venn, die Leiterin der Bergwacht Harnbach.
„Wir haben Decken und Tee am Seil hinuntergelassen, Kabine für Kabine“, sagte sie.
Die Seilbahn wurde 1974 eröffnet und befördert im Sommer rund 1.300 Gäste am Tag.
Der Betreiber Seilwerk Grau hatte im März 31 der 48 Rollen ausgetauscht.
Um 5.15 Uhr holten die Retter mit zwei Hubschraubern aus Bellavaux die letzten Fahrgäste herunter.
Die Staatsanwaltschaft Harnbach hat das Wartungsbuch beschlagnahmt."""

FRENCH = """Une télécabine bloquée au-dessus de la gorge de Morrau

Soixante-deux personnes ont passé la nuit dans neuf cabines de la télécabine de Morrau, une poulie ayant cédé vendredi à 18h40.
Le plus jeune passager avait quatre ans, a dit Tilda Venn, qui dirige le secours en montagne de Harnbach.
« Nous avons descendu des couvertures et du thé au bout d'une corde, cabine par cabine », a-t-elle raconté.
La télécabine, ouverte en 1974, transporte quelque 1 300 visiteurs par jour en été.
Son exploitant, Seilwerk Grau, avait changé 31 des 48 poulies en mars.
Les derniers passagers ont été ramenés à 5h15 avec deux hélicoptères de Bellavaux.
Le parquet de Harnbach a saisi le carnet d'entretien."""

SPANISH = """Un teleférico se detiene sobre la garganta de Morrau

Sesenta y dos personas pasaron la noche en nueve cabinas del teleférico de Morrau tras romperse una polea el viernes, a las
18:40.
El pasajero más joven tenía cuatro años, dijo Tilda Venn, jefa del rescate de montaña de Harnbach.
«Bajamos mantas y té con una cuerda, cabina por cabina», contó.
El teleférico, abierto en 1974, transporta unos 1.300 visitantes al día en verano.
Su operador, Seilwerk Grau, había cambiado 31 de las 48 poleas en marzo.
Los últimos pasajeros bajaron a las 5:15 con dos helicópteros de Bellavaux.
La fiscalía de Harnbach se ha incautado del libro de mantenimiento."""

OWN_GERMAN = """Bange Nacht in der Gondel

Am Morgen danach steht Jost Ammer am Fenster seines Hotels in Harnbach und schaut hinauf zur Morrau-Seilbahn.
Elf Stunden saß er mit seiner Frau und drei Fremden in Kabine 7, ohne Licht, bei vier Grad.
„Irgendwann haben wir gesungen“, sagt der 58 Jahre alte Lehrer aus Uldingen.
Insgesamt 62 Menschen hingen fest, der Betreiber Seilwerk Grau spricht von einem Materialfehler.
Der Bürgermeister, Anton Reiss, fordert nun eine Prüfung aller 14 Seilbahnen im Bezirk.
Für die Bergwacht war es der dritte Einsatz in einer Woche, sagt deren Leiterin Tilda Venn.
Die Saison, die am 12. Mai begann, ist damit für das Tal vorbei."""

PARENT = report("first", ENGLISH, outlet="Gorge Herald", published="2031-08-02T07:00:00+02:00", language="en")


def translations(*reports: Report) -> list[Link]:
    return [link for link in trace_lineage(reports, [], []).links if link.kind == "translation"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("de", GERMAN, id="numbers in digits, clock times with a point, compounds"),
        pytest.param("fr", FRENCH, id="numbers in words, blanks between thousands, quotation marks with blanks"),
        pytest.param("es", SPANISH, id="numbers of three words, names without accents"),
    ],
)
def test_translation_is_found_with_its_sentences_side_by_side(language: str, text: str) -> None:
    later = report("second", text, outlet="Talblatt", published="2031-08-02T11:00:00+02:00", language=language)
    (link,) = translations(later, PARENT)
    assert (link.upstream, link.downstream) == (PARENT.id, later.id)
    assert link.probability > 0.8
    assert link.rivals == ()
    assert len(link.passages) >= 6
    pairs = [(p.upstream.text_in(ENGLISH) if p.upstream else "", p.downstream.text_in(text)) for p in link.passages]
    assert any("1974" in up and "1974" in down for up, down in pairs)
    assert all(up.strip() and down.strip() for up, down in pairs)


def test_reason_names_the_numbers_that_stand_in_the_same_places() -> None:
    later = report("second", GERMAN, published="2031-08-02T11:00:00+02:00", language="de")
    (link,) = translations(PARENT, later)
    assert any(reason.what.startswith("Gives the same numbers in the same places: ") for reason in link.reasons)
    assert any(reason.what == "The upstream report was published earlier." for reason in link.reasons)


def test_own_report_of_the_event_in_another_language_is_no_translation() -> None:
    own = report("own", OWN_GERMAN, outlet="Uldinger Bote", published="2031-08-03T06:00:00+02:00", language="de")
    assert translations(PARENT, own) == []


def test_direction_without_times_stays_open_with_a_rival() -> None:
    undated = report("first", ENGLISH, language="en"), report("second", GERMAN, language="de")
    (link,) = translations(*undated)
    assert [(rival.upstream, rival.downstream) for rival in link.rivals] == [(link.downstream, link.upstream)]


def test_words_that_say_so_tell_the_direction_without_times() -> None:
    credited = report("second", GERMAN + "\n\nAus dem Englischen übersetzt von M. Lott", language="de")
    (link,) = translations(report("first", ENGLISH, language="en"), credited)
    assert (link.upstream, link.rivals) == ("first", ())
    assert "The downstream report says that it is a translation." in [reason.what for reason in link.reasons]


def test_copy_of_a_report_does_not_make_a_second_translation() -> None:
    copied = report("copied", ENGLISH, outlet="Copier", published="2031-08-02T09:00:00+02:00", language="en")
    later = report("second", GERMAN, published="2031-08-02T11:00:00+02:00", language="de")
    recopied = report("third", GERMAN, published="2031-08-02T12:00:00+02:00", language="de")
    assert [(k.upstream, k.downstream) for k in translations(PARENT, copied, later, recopied)] == [("first", "second")]


def test_translation_of_the_edited_version_follows_its_slips() -> None:
    slipped = ENGLISH.replace("48 pulleys", "84 pulleys").replace("1974", "1947").replace("Venn", "Fenn")
    edited = report("edited", slipped, published="2031-08-02T09:00:00+02:00", language="en")
    follows = GERMAN.replace("48 Rollen", "84 Rollen").replace("1974", "1947").replace("Venn", "Fenn")
    later = report("second", follows, published="2031-08-02T11:00:00+02:00", language="de")
    assert [(k.upstream, k.downstream) for k in translations(PARENT, edited, later)] == [("edited", "second")]


TABLOID = """NIGHT OF TERROR in the sky cabins

Stuck! A wheel snapped on Friday at 18:40 and left 62 shivering souls in nine cabins of the doomed Morrau ride.
One tot among them was just four, gasped mountain rescue boss Tilda Venn of Harnbach.
Hot drinks came down to them by string, she told us.
Grannies have swung over that abyss since 1974, and 1,300 trippers still dare it on a hot day.
Bosses at Seilwerk Grau swapped only 31 of 48 wheels back in March.
It took until 05:15, and choppers from Bellavaux, before everybody was safe.
Now the law in Harnbach has its hands on the logs."""


def test_tabloid_tells_again_in_english_what_was_english_before_and_is_no_translation_of_the_german_one() -> None:
    german = report("german", GERMAN, outlet="Talblatt", published="2031-08-02T11:00:00+02:00", language="de")
    tabloid = report("tabloid", TABLOID, outlet="Daily Howl", published="2031-08-03T05:00:00+02:00", language="en")
    links = trace_lineage([PARENT, german, tabloid], [], []).links
    assert [(k.upstream, k.downstream) for k in links if k.kind == "translation"] == [("first", "german")]
    told = [k for k in links if k.downstream == "tabloid" and k.probability >= 0.5]
    assert [(k.upstream, k.kind) for k in told] == [("first", "rewrite")]
    only = trace_lineage([german, tabloid], [], []).links
    assert [(k.upstream, k.kind) for k in only if k.downstream == "tabloid"] == [("german", "translation")]


def test_sign_in_the_dateline_chooses_the_parent_among_two_that_are_as_near() -> None:
    wire = report("wire", ENGLISH, outlet="Gorge Newswire Limited", published="2031-08-02T07:00:00+02:00", language="en")
    paper = report("paper", ENGLISH, outlet="Harnbach Herald", published="2031-08-02T06:00:00+02:00", language="en")
    signed = GERMAN.replace("\n\n", "\n\nHarnbach (GNWL/red), 2. August 2031\n\n", 1)
    later = report("later", signed, outlet="Talblatt", published="2031-08-02T11:00:00+02:00", language="de")
    plain = report("later", GERMAN, outlet="Talblatt", published="2031-08-02T11:00:00+02:00", language="de")
    assert [k.upstream for k in translations(wire, paper, later)] == ["wire"]
    assert [k.upstream for k in translations(wire, paper, plain)] == ["paper"]


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("de", "einundzwanzig", 21),
        ("de", "dreitausend", 3000),
        ("fr", "quatre-vingt-dix", 90),
        ("fr", "soixantaine", 60),
        ("es", "treinta y dos", 32),
        ("it", "ventotto", 28),
        ("en", "ninety-nine", 99),
    ],
)
def test_number_names_follow_each_language(language: str, words: str, value: int) -> None:
    assert number_names(language)[words] == value


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("Москва", "Moskau", "another script"),
        ("Kollision", "collision", "c for k, one letter for two"),
        ("Café", "cafe", "accents"),
        ("Harnbacher", "Harnbach", "an ending"),
    ],
)
def test_names_meet_across_spellings(a: str, b: str, why: str) -> None:
    assert stem(a) == stem(b), why


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet=st.sampled_from("ab 1,.:„“\"'\n‏אב١漢é\x00🙂"), max_size=400),
    st.sampled_from(["en", "de", "fr", "xx", None]),
)
def test_any_text_can_be_read_for_landmarks(text: str, language: str | None) -> None:
    for mark in read_landmarks(text, language=language):
        assert 0 <= mark.start < mark.end <= len(text)
