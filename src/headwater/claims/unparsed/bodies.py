"""Whom a French or Spanish report cites in small letters: "selon les pompiers", "según la policía", and the person beside an
office: "d'après le procureur, Anne Olme".

Source: ours, from the set phrases of newspapers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.claims.unparsed.nouns_told import office_told
from headwater.text.abroad import Cited

MAX_CHARS = 80  # a body with the town it is of
PERSON = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:[-'][^\W\d_]+)?(?: [^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:[-'][^\W\d_]+)?){1,2}"
SOME = re.compile(r"une?|des|deux|trois|quatre|plusieurs|una?|unos|unas|dos|tres|cuatro|varios|varias")
_CUES = {
    "fr": re.compile(
        r"(?:\b(?:selon|d['’]après)|\b(?:a|ont) (?:indiqué|annoncé|déclaré|expliqué|précisé|affirmé|fait savoir|dit|ajouté"
        r"|assuré|confirmé|rapporté|estimé)"
        r"|[,»”\"] (?:raconte|explique|affirme|indique|précise|assure|estime|confirme|rapporte)(?:nt)?) "
        rf"(?:(?P<some>{SOME.pattern}) |(?:le|la|les|son|sa|ses|leurs?) |l['’])",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:según|(?:dijo|dijeron|explicó|explicaron|informó|informaron|aseguró|aseguraron|aseguran|afirmó|afirmaron|afirma|indicó"
        r"|indicaron|señaló|señalaron|confirmó|confirmaron|sostiene|sostienen|dicen|cuentan)) "
        rf"(?:(?P<some>{SOME.pattern}) |(?:el|la|los|las|sus?) )",
        re.IGNORECASE,
    ),
}
_WHO = re.compile(
    r"[a-zß-öø-ÿ](?:(?! (?:qui|que|dont|à|aux?|dans|lors|sur|après|ce|este|en|al|tras|ante|quien|no|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|el)\b| cit[éa])[^,.;:()«»“”\"\n]){2,70}"
)
_PERSON_BEHIND = re.compile(rf", (?P<who>{PERSON})(?=[,.;»”\"]| )")
_PERSON_IN = re.compile(rf"(?:^|(?<!\bde)(?<!\bdu)(?<!\bdes)(?<!\bdel)(?<!\bla)(?<!\ble) )(?P<who>{PERSON})$")
_IS_CITED = re.compile(r",? cit[éa]")
_PEOPLE = {  # nouns of people and bodies that are asked; offices are in a table of their own
    "fr": re.compile(
        r"(?:pompier|polic|gendarm|secour|gouvernement|ministère|mairie|préfecture|autorité|parquet|justice|compagnie|groupe"
        r"|entreprise|société|syndicat|opposition|avocat|témoin|responsable|fonctionnaire|membre|source|diplomat|élu|habitant"
        r"|scientifique|expert|chercheu|office|administration|services|tribunal|hôpital|association|fédération|organisation|armée"
        r"|direction|exploitant|propriétaire|voisin|employé|ouvri|médecin|inspect|enquêteu|observat|organisateu|banque|commission"
        r"|comité|institut|média|proche|ingénieu|salarié|agriculteu|pêcheu|maison|préfet|juge|parents|municipalité|ville)"
    ),
    "es": re.compile(
        r"(?:polic|bomber|gobierno|ministerio|alcald|ayuntamiento|autoridad|fiscalía|empresa|compañía|grupo|sindicat|testigo"
        r"|funcionari|emplead|fuente|portavo|abogad|federación|oficina|hospital|tribunal|asociación|junta|diplomát|vecin|expert"
        r"|médic|investigador|observador|organizador|banco|comisión|comité|instituto|medios|ejército|dirección|propietari|miembro"
        r"|trabajador|científic|ingenier|juez|oposición|servicio|responsable|cooperativa|naviera|pescador|agricultor)"
    ),
}


def bodies_cited(text: str, language: str) -> Iterator[Cited]:
    """Gives everybody whom a text cites by an office or as a body, by name where it stands beside; nobody beside a
    paper that cites them. Cost: linear in the length."""
    if language not in _CUES:
        return
    for cue in _CUES[language].finditer(text):
        told = _WHO.match(text, cue.end(), cue.end() + MAX_CHARS)
        if told is None or _IS_CITED.match(text, told.end()) is not None:
            continue
        words = told.group().split()
        is_office = office_told(language, words[0].lower()) is not None
        if not is_office and not any(_PEOPLE[language].match(w) for w in words[:2]):
            continue
        yield _person(text, told) or Cited(*_span(cue, told), is_called_outlet=False)


def _person(text: str, told: re.Match[str]) -> Cited | None:
    beside = _PERSON_IN.search(told.group())
    behind = _PERSON_BEHIND.match(text, told.end())
    if behind is not None:
        return Cited(*behind.span("who"), behind.group("who"), is_called_outlet=False)
    if beside is None:
        return None
    start = told.start() + beside.start("who")
    return Cited(start, told.end(), beside.group("who"), is_called_outlet=False)


def _span(cue: re.Match[str], told: re.Match[str]) -> tuple[int, int, str]:
    """Gives the place and name of somebody without a name, with the word that says that it is one of several."""
    start = told.start() if cue.group("some") is None else cue.start("some")
    return start, told.end(), cue.string[start : told.end()].strip()
