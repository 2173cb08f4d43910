"""The name inside a speaker phrase."""

from __future__ import annotations

import re

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from headwater.claims.attribution.kinds import BODIES, OFFICES, name_after_comma, name_beside, name_with_title, names_publisher
from headwater.claims.attribution.register import clean


def core_name(phrase: TokenSpan) -> str:
    """Gives the name inside a speaker phrase without titles and appositions; the phrase's words where none stands out."""
    names = [e for e in phrase.ents if e.label_ in ("PERSON", "ORG", "GPE", "NORP", "FAC", "WORK_OF_ART", "PRODUCT")]
    root = phrase.root
    people = [e for e in names if e.label_ == "PERSON" and root.lemma_.lower() not in BODIES]
    holding = [e for e in names if e.start <= root.i < e.end]
    chosen = (people[:1] if people and is_person_phrase(people[0], root) else []) or holding[:1]
    if root.text.isupper() and len(root.text) > 2:
        return str(root.text)
    if names_publisher(root):
        beside = name_beside(phrase)
        if beside is not None:
            return clean(beside)
    if not chosen and people and root.lemma_.lower() in OFFICES:
        chosen = people[:1]
    if root.pos_ != "PROPN":
        titled = name_with_title(phrase) or name_after_comma(phrase)
        if titled is not None:
            return clean(titled)
    if chosen:
        name = clean(chosen[0].text)
        return name if chosen[0].label_ == "PERSON" else name.removeprefix("the ").removeprefix("The ")
    proper = [t for t in phrase if t.pos_ == "PROPN" and (t == root or (t.head == root and t.dep_ in ("compound", "flat")))]
    if proper and root.lemma_.lower() not in BODIES:
        return clean(phrase.doc[proper[0].i : proper[-1].i + 1].text)
    return re.split(r",| \(", phrase.text)[0].removeprefix("the ").removeprefix("The ").strip()


def is_person_phrase(entity: TokenSpan, root: Token) -> bool:
    """Tells whether a person's name is the head of a phrase or stands beside its head."""
    return bool(entity.start <= root.i < entity.end or entity.root.head == root)
