"""Claims without a number in languages without a parser, on invented paragraphs in which every claim is marked.

``[anchor]`` is done and affirmed; behind a bar stands another stage, then "-" for denied, "?" for possible, "~" for probable.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from headwater.claims.unparsed import read_counts
from headwater.claims.unparsed.verbs import verbs_of
from headwater.model import Claim, Paragraph, Published, Report

MARKED = Path(__file__).parent / "marked"
_MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]]*))?\]")
_LEVELS = {"?": "possible", "~": "probable"}
Told = tuple[str, str, str, str]
"""Anchor, stage, polarity and certainty."""


def paragraphs() -> list[tuple[str, str]]:
    """Gives each marked paragraph with its language."""
    return [(path.stem, one) for path in sorted(MARKED.glob("*.txt")) for one in path.read_text("utf-8").split("\n\n")]


def plain_and_told(marked: str) -> tuple[str, list[Told]]:
    told = []
    for anchor, tag in _MARK.findall(marked):
        level = next((_LEVELS[sign] for sign in tag if sign in _LEVELS), "certain")
        told.append((anchor, tag.strip("-?~") or "done", "denied" if "-" in tag else "affirmed", level))
    return _MARK.sub(r"\1", marked).strip(), told


def claims_in(text: str, language: str, role: str = "body") -> tuple[Claim, ...]:
    paragraph = Paragraph(start=0, end=len(text), role=role)
    published = Published(value="2031-10-15", precision="day", how="text")
    report = Report(
        id="r-x", name="x", sha256="0", text=text, language=language, paragraphs=(paragraph,), published=published
    )  # fmt: skip
    return tuple(sorted(read_counts(report)[0], key=lambda claim: claim.anchor.start))


def as_told(text: str, claim: Claim) -> Told:
    return text[claim.anchor.start : claim.anchor.end], claim.stage, claim.polarity, claim.certainty.overall


@pytest.mark.parametrize(("language", "marked"), paragraphs())
def test_every_claim_of_a_paragraph_is_read_and_no_other(language: str, marked: str) -> None:
    text, told = plain_and_told(marked)
    found = claims_in(text, language)
    assert [as_told(text, claim) for claim in found] == told
    assert all(claim.text == text[claim.start : claim.end] for claim in found)


# language, sentence, anchors, reason
ANCHORS = [
    ("de", "Über den Antrag stimmt der Rat am Mittwoch ab.", ["stimmt"], "the stem of a verb whose particle stands last"),
    ("de", "Am Abend wird die Ministerin, wie ihr Büro sagte, in Ohm erwartet.", ["erwartet"], "a bracket that is interrupted"),
    ("de", "Der Bund erwägt den Austritt aus der Koalition.", ["Austritt"], "what is weighed, by its noun"),
    ("de", "Es gibt keine Pläne, das Werk zu schließen.", ["schließen"], "what is planned, behind its noun"),
    ("de", "Die Stadt, die seit Tagen belagert wird, hat kein Wasser.", ["belagert", "hat"], "a relative clause and its own"),
    ("de", "Sie ist zugleich Vizepräsidentin der Kammer.", ["Vizepräsidentin"], "an office"),
    ("de", "Am 24. Februar habe niemand davon gewusst.", ["gewusst"], "an ordinal ends no sentence"),
    ("de", "Der Bürgermeister teilte mit, die Brücke sei gesperrt.", ["gesperrt"], "what is said, not that it is said"),
    ("fr", "Le groupe, qui emploie des chimistes, a fermé son laboratoire.", ["emploie", "fermé"], "a clause inside another"),
    ("fr", "C'est la présidente qui a négocié l'accord.", ["négocié"], "a cleft"),
    ("fr", "La ligne a été, selon la mairie, coupée dans la nuit.", ["coupée"], "an aside inside a verb"),
    ("fr", "Il a fermé le port et évacué la gare.", ["fermé", "évacué"], "two participles of one helper"),
    ("fr", "La visite du port et la marche des élus ont été annulées.", ["annulées"], "nouns that look like verbs"),
    ("fr", "Elle est vice-présidente de l'Assemblée.", ["vice-présidente"], "an office"),
    ("es", "La marcha contra la firma del acuerdo terminó en calma.", ["terminó"], "nouns that look like verbs"),
    ("es", "El juez, que investiga el caso, ordenó su detención.", ["investiga", "ordenó"], "a clause inside another"),
    ("es", "No hubo heridos.", ["hubo"], "that something was not there"),
    ("fr", "Elle affirme détenir une licence.", ["détenir"], "what somebody says of itself"),
    ("fr", "La délégation qu'il a conduite comptait des élus.", ["conduite", "comptait"], "a clause in the middle of another"),
    ("es", "La compañía desmanteló la planta.", ["desmanteló"], "a verb by its form"),
    ("es", "El alcalde se reunió con los vecinos.", ["reunió"], "a vowel that changes under stress alone"),
    ("es", "La alcaldesa dijo que la escuela está cerrada.", ["cerrada"], "what is said, not that it is said"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "anchors", "reason"), ANCHORS)
def test_a_claim_is_anchored_at_the_word_that_asserts_it(language: str, text: str, anchors: list[str], reason: str) -> None:
    assert [text[c.anchor.start : c.anchor.end] for c in claims_in(text, language)] == anchors, reason


# language, sentence, English act
ACTS = [
    ("de", "Die Truppen hätten die Stadt beschossen.", "shell"),
    ("de", "Der Rat tritt zusammen.", "meet"),
    ("fr", "Les députés avaient repoussé la motion.", "reject"),
    ("fr", "Elle nous a caché le trou.", "hide"),
    ("es", "Los diputados rechazaron la moción.", "reject"),
    ("es", "El ministro dimitió.", "resign"),
    ("fr", "Le ministre a présenté sa démission.", "resign"),
    ("de", "Die Bewohner ergriffen die Flucht.", "flee"),
]


@pytest.mark.parametrize(("language", "text", "act"), ACTS)
def test_a_verb_tells_its_act_in_english(language: str, text: str, act: str) -> None:
    (claim,) = claims_in(text, language)
    assert claim.frame is not None
    assert claim.frame.predicate == act


def test_nouns_stand_in_english_with_their_part_in_the_clause() -> None:
    (claim,) = claims_in("La police a fermé la route dans la ville.", "fr")
    assert claim.frame is not None
    assert [(a.role, a.head) for a in claim.frame.arguments] == [("agent", "police"), ("object", "road"), ("place", "town")]
    assert {"close", "police", "road", "town"} <= set(claim.frame.words)


# language, sentence, words, first day, last day
DAYS = [
    ("de", "Am Dienstagabend brannte ein Haus ab.", "Dienstagabend", "2031-10-14T17:00", "2031-10-14T23:59"),
    ("de", "Der Prozess beginnt am 2. November.", "2. November", "2031-11-02", "2031-11-02"),
    ("fr", "Le ministre a démissionné hier soir.", "hier soir", "2031-10-14T17:00", "2031-10-14T23:59"),
    ("es", "El juicio comenzará el lunes.", "lunes", "2031-10-20", "2031-10-20"),
]


@pytest.mark.parametrize(("language", "text", "words", "first", "last"), DAYS)
def test_days_are_resolved_by_the_day_of_publication(language: str, text: str, words: str, first: str, last: str) -> None:
    (claim,) = claims_in(text, language)
    assert [(t.text, t.earliest, t.latest) for t in claim.times] == [(words, first, last)]


NOTHING = [
    ("de", "Wenn die Brücke gesperrt wird, kommt niemand ans Ufer?", "a question"),
    ("de", "Das sagte eine Sprecherin am Montag.", "only who said it"),
    ("fr", "Selon une porte-parole, lundi.", "no verb and no act"),
    ("es", "Así lo dijo el portavoz.", "only who said it"),
]


@pytest.mark.parametrize(("language", "text", "reason"), NOTHING)
def test_what_asserts_nothing_is_no_claim(language: str, text: str, reason: str) -> None:
    assert claims_in(text, language) == (), reason


def test_a_number_in_a_clause_that_denies_nothing_counts_beside_a_denial() -> None:
    found = claims_in("In Lorn wurden 12 Menschen verletzt, niemand wurde getötet.", "de")
    assert [(c.quantities[0].low if c.quantities else None, c.polarity) for c in found] == [(12, "affirmed"), (None, "denied")]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Laut Behörde hatte die Fähre Dünger geladen und nicht Holz.", "affirmed"),
        ("Die Stadt hat nicht mehr als die Brücke gesperrt.", "affirmed"),
        ("Die Stadt hat die Brücke nicht gesperrt.", "denied"),
    ],
)
def test_a_german_not_denies_the_act_or_what_stands_behind_it(text: str, polarity: str) -> None:
    assert {c.polarity for c in claims_in(text, "de")} == {polarity}


FORMS = [
    ("de", "abzustimmen", "vote"), ("de", "empfing", "receive"), ("de", "verkauft", "sell"), ("de", "evakuiert", "evacuate"),
    ("fr", "rappellera", "recall"), ("fr", "craignent", "fear"), ("fr", "élue", "elect"), ("fr", "interdisait", "ban"),
    ("es", "huyeron", "flee"), ("es", "pidió", "demand"), ("es", "abierto", "open"), ("es", "construirá", "build"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "form", "act"), FORMS)
def test_forms_lead_to_their_verb(language: str, form: str, act: str) -> None:
    verbs = verbs_of(language)
    assert verbs is not None
    assert act in {reading.act for reading in verbs.read(form)}


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize(
    "unit", ["hat ", "wird, ", "und ", "zu haben ", ", der ", "a été ", "ne ", "qui ", ", que a ", "se ha ", "y fue ", "- a-t-"]
)
def test_clauses_of_hostile_texts_are_read_in_linear_time(language: str, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = time.process_time()
    claims_in(text, language)
    assert time.process_time() - started < 4.0
