"""Names of a story met in the words of claims without a parse."""

from __future__ import annotations

import pytest

from headwater.model import Mention
from headwater.reconcile.alignment.abroad import met_in, names_of
from headwater.reconcile.alignment.mentions import merge_mentions

TOLD = {
    "Mira Toldan": "person",
    "Jon Toldan": "person",
    "Ada Verrin": "person",
    "Sorvenia": "place",
    "Port Lessa": "place",
    "Dorvany": "place",
    "Harbour Council": "organisation",
    "Concord Council": "organisation",
}


def mention_of(name: str, kind: str) -> Mention:
    return Mention(id=f"m-{name}", kind=kind, name=name)


NAMED = merge_mentions(mention_of(name, kind) for name, kind in TOLD.items())
NAMES = names_of(NAMED)

# text, names met, those where something is, reason
CASES = [
    ("Ministerin Verrin trat zurück", {"Ada Verrin"}, set(), "a surname that one person has"),
    ("Toldan trat zurück", set(), set(), "a surname that two people have"),
    ("In Port Lessa wird verhandelt", {"Port Lessa"}, {"Port Lessa"}, "a name of two words behind a word of place"),
    ("Die Schule in Dorvaly wurde getroffen", {"Dorvany"}, {"Dorvany"}, "a letter off in a long name"),
    ("Sorvenische Truppen schossen", {"Sorvenia"}, set(), "German adjective"),
    ("les forces sorveniennes ont tiré", {"Sorvenia"}, set(), "French adjective"),
    ("Der Concord-Rat tritt zusammen", {"Concord Council"}, set(), "the first word of a German compound"),
    ("Die Stadt schläft", set(), set(), "a noun is no name"),
]


@pytest.mark.parametrize(("text", "met", "there", "reason"), CASES)
def test_names_are_met_in_running_words(text: str, met: set[str], there: set[str], reason: str) -> None:
    found, places = met_in(text, NAMES)
    assert {NAMED.name_of[key] for key in found} == met, reason
    assert {NAMED.name_of[key] for key in places} == there, reason
