"""One agency under its names in several languages, and a body with those who speak for it, are one node each."""

from __future__ import annotations

import json

import pytest

from headwater.claims.stage import read_claims
from headwater.face import read
from headwater.lineage import trace_lineage
from headwater.model import Report
from headwater.settings import DEFAULT

AGENCY = [
    ("en", "Twelve people died, the Norvik Press Agency (NPA) said."),
    ("en", "Twelve people died, NPA reported."),
    ("fr", "Douze personnes sont mortes, selon l’agence de presse norvikienne NPA."),
    ("de", "Zwölf Menschen starben, meldete die norvikische Nachrichtenagentur NPA."),
]
NEWS_AGENCY = [
    ("en", "Twelve people died, the Tolmar news agency said."),
    ("fr", "Douze personnes sont mortes, selon l’agence Tolmar."),
    ("de", "Zwölf Menschen starben, meldete die Nachrichtenagentur Tolmar."),
    ("es", "Doce personas murieron, según la agencia Tolmar."),
]
LISTED = [
    ("en", "Twelve people died, Agence France-Presse said."),
    ("en", "Twelve people died, the French news agency AFP said."),
    ("fr", "Douze personnes sont mortes, selon l’AFP."),
    ("es", "Doce personas murieron, según la agencia France-Presse."),
]
OFFICE = [
    ("en", "Twelve people died, said Ilka Brand, a spokeswoman for the Coast Office."),
    ("en", "Twelve people died, the Coast Office said."),
    ("en", "Twelve people died, Coast Office spokeswoman Ilka Brand said."),
]

PERSON = [
    ("en", "Twelve people died, governor Hedda Marnow said."),
    ("de", "Zwölf Menschen starben, sagte Landrätin Hedda Marnow."),
]
HELD_FOR_A_BODY = [
    ("de", "Zwölf Menschen starben, sagte Firmensprecher Jorin Talbeck."),
    ("en", "Twelve people died, the company’s spokesman, Jorin Talbeck, said."),
]


@pytest.mark.parametrize(
    ("told", "name", "kind"),
    [
        (AGENCY, "Norvik Press Agency", "outlet"),
        (NEWS_AGENCY, "Tolmar", "outlet"),
        (LISTED, "Agence France-Presse", "outlet"),
        (OFFICE, "Coast Office", "organisation"),
    ],
    ids=["initials in four languages", "described in four languages", "a listed agency", "a body and who speaks for it"],
)
def test_forms_of_one_speaker_are_one_node(told: list[tuple[str, str]], name: str, kind: str) -> None:
    reports = [
        found
        for at, (language, words) in enumerate(told)
        for found in read(line(f"r{at}", language, words), name="story.jsonl")
        if isinstance(found, Report)
    ]
    read_as = read_claims(reports, settings=DEFAULT)
    lineage = trace_lineage(reports, [c for r in read_as for c in r.claims], [s for r in read_as for s in r.speakers])
    outside = [origin for origin in lineage.origins if origin.speaker is not None]
    by_id = {speaker.id: speaker for speaker in lineage.speakers}
    assert [(by_id[o.speaker].name, by_id[o.speaker].kind) for o in outside if o.speaker is not None] == [(name, kind)]
    assert len(outside[0].reports) == len(told)


@pytest.mark.parametrize(("told", "name"), [(PERSON, "Hedda Marnow"), (HELD_FOR_A_BODY, "Jorin Talbeck")])
def test_a_person_is_called_without_the_office_before_the_name(told: list[tuple[str, str]], name: str) -> None:
    reports = [
        found
        for at, (language, words) in enumerate(told)
        for found in read(line(f"r{at}", language, words), name="story.jsonl")
        if isinstance(found, Report)
    ]
    read_as = read_claims(reports, settings=DEFAULT)
    lineage = trace_lineage(reports, [c for r in read_as for c in r.claims], [s for r in read_as for s in r.speakers])
    assert [speaker.name for speaker in lineage.speakers if name.split()[1] in speaker.name] == [name]


def line(name: str, language: str, words: str) -> bytes:
    text = f"Street fall\n\n{words} Nobody else was in the street at that time."
    return (json.dumps({"name": name, "text": text, "outlet": f"Paper {name}", "language": language}) + "\n").encode()
