"""Whom "he", "the minister", "the agency" or a bare surname means: the last fitting name before it in the report.

Source: ours; nearness and agreement in gender, number and office, the classic constraints of anaphora.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from headwater.claims.attribution.kinds import (
    BODIES,
    OFFICES,
    OUTLET_NOUNS,
    Typed,
    name_after_comma,
    name_beside,
    name_with_title,
    typed,
)
from headwater.claims.speakers import TITLES
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE
from headwater.text.parse import ParsedText

MALE = frozenset(
    """he him his mr sir lord king prince spokesman chairman congressman father son husband brother actor man boy""".split()
)
FEMALE = frozenset(
    """she her hers mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman mother daughter wife
    sister actress woman girl""".split()
)
OFFICE_WORDS = OFFICES | frozenset(
    """analyst expert economist professor doctor author researcher scientist lawyer attorney strategist businessman
    businesswoman billionaire pollster""".split()
)
ANY_PERSON = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
BODY_NOUNS = frozenset(
    """agency broadcaster newspaper paper outlet magazine ministry department company firm group organisation organization
    union association party bank board committee court council office bureau commission institute university foundation
    network channel station authority government campaign administration police army charity centre center""".split()
)
_INITIALS = re.compile(r"(?<=\s)\(([A-Z]{2,7})\)")


@dataclass(slots=True)
class Known:
    """Somebody the report has named so far."""

    name: str
    kind: str
    words: frozenset[str]
    gender: str | None
    at: int


@dataclass(slots=True)
class Register:
    """The named of one report in the order of their last naming."""

    known: list[Known] = field(default_factory=list)
    initials: dict[str, str] = field(default_factory=dict)
    by_surname: dict[str, Known] = field(default_factory=dict)

    def add(self, name: str, kind: str, words: frozenset[str], gender: str | None, at: int, *, salient: bool = True) -> Known:
        """Gives the entry for a name, made or renewed: it is now the last named, unless it stands in the background."""
        entry, place = self._find(name, kind), 0
        if entry is None:
            entry = Known(name, kind, words, gender, at)
        else:
            place = self.known.index(entry)
            self.known.remove(entry)
            entry.at, entry.words, entry.gender = at, entry.words | words, entry.gender or gender
            if len(name.split()) > len(entry.name.split()) and kind == "person":
                entry.name = name
        if salient:
            self.known.append(entry)
        else:
            self.known.insert(place, entry)
        if len(self.known) > MAX_KNOWN:
            self.known.pop(0)
        if kind == "person":
            self.by_surname[surname(name)] = entry
        return entry

    def _find(self, name: str, kind: str) -> Known | None:
        if kind == "person":
            entry = self.by_surname.get(surname(name))
            if entry is not None and entry in self.known and fits_given(entry.name, name):
                return entry
        return next((k for k in self.known if k.name == name), None)

    def last(self, kinds: Sequence[str], *, word: str | None = None, gender: str | None = None) -> Known | None:
        """Gives the last named of some kinds that has a word in its description and no other gender."""
        for entry in reversed(self.known):
            if entry.kind not in kinds or (gender and entry.gender and entry.gender != gender):
                continue
            if word is None or word in entry.words:
                return entry
        return None


MAX_KNOWN = 40  # names further back than forty others are not what a pronoun means


def surname(name: str) -> str:
    """Gives the last word of a name, lower case."""
    return name.split()[-1].lower() if name.split() else ""


def fits_given(a: str, b: str) -> bool:
    """Tells whether two names with one surname may be one person's: one is bare, or first names agree."""
    first, second = a.split(), b.split()
    return len(first) == 1 or len(second) == 1 or first[0][:1] == second[0][:1]


def core_name(phrase: TokenSpan) -> str:
    """Gives the name inside a speaker phrase without titles and appositions; the phrase's words where none stands out."""
    names = [e for e in phrase.ents if e.label_ in ("PERSON", "ORG", "GPE", "NORP", "FAC", "WORK_OF_ART", "PRODUCT")]
    root = phrase.root
    people = [e for e in names if e.label_ == "PERSON" and root.lemma_.lower() not in BODIES]
    holding = [e for e in names if e.start <= root.i < e.end]
    chosen = (people[:1] if people and is_person_phrase(people[0], root) else []) or holding[:1]
    if root.text.isupper() and len(root.text) > 2:
        return str(root.text)
    if root.lemma_.lower() in OUTLET_NOUNS | {"agency", "service"}:
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


def clean(name: str) -> str:
    """Gives a name without titles, nationality, a possessive ending or stray marks."""
    bare = re.sub(r"['’]s?$", "", name.strip(" ,*\"“”'‘’")).split()
    kept = list(bare)
    while len(kept) > 1 and (kept[0].rstrip(".").lower() in TITLES or kept[0] in COUNTRY_OF_ADJECTIVE):
        kept.pop(0)
    is_person = len(kept) > 1 or (len(bare) > 1 and bare[-2].rstrip(".").lower() in TITLES)
    return " ".join(kept if is_person else bare)


def register_initials(text: str, register: Register) -> None:
    """Enters "Full Name (FN)" pairs, so that FN means the full name. Cost: linear in the length."""
    for match in _INITIALS.finditer(text):
        name = _name_before(text[max(0, match.start() - MAX_NAME_CHARS) : match.start()].split())
        if len(name) >= LEAST_NAME_WORDS:
            register.initials[match.group(1)] = " ".join(name).removeprefix("The ")


def _name_before(words: list[str]) -> list[str]:
    """Gives the run of capitalised words, small words between them allowed, that ends a list of words."""
    run: list[str] = []
    for word in reversed(words[-MAX_NAME_WORDS:]):
        if not (word[0].isupper() or (run and word in _JOINING)):
            break
        run.insert(0, word)
    while run and run[0] in _JOINING:
        run.pop(0)
    return run


MAX_NAME_CHARS = 160  # the longest official names of bodies stay below this
MAX_NAME_WORDS, LEAST_NAME_WORDS = 12, 2
_JOINING = ("of", "for", "and", "the", "on")


class Resolver:
    """Walks through a report in order; names come in, references are answered."""

    def __init__(self, parsed: ParsedText) -> None:
        self.register = Register()
        self.names = list(_person_names(parsed))
        self.next_name = 0
        self.plural: str | None = None
        self.plural_kind = Typed("anonymous", False, ())
        register_initials(parsed.text, self.register)

    def resolve(self, phrase: TokenSpan, found: Typed, at: int) -> str | None:
        """Gives the name that a speaker phrase stands for, or None where the report gives none."""
        self._read_names(at)
        lower = phrase.text.lower().rstrip(",")
        if len(phrase) == 1 and phrase.root.text[:1].isupper() and lower in self.register.by_surname:
            return self.register.by_surname[lower].name
        if found.named and found.kind in ("person", "organisation", "government", "outlet", "document"):
            return self._named(phrase, found, at)
        if lower in ("he", "she"):
            return self._pronoun("male" if lower == "he" else "female")
        if lower == "it":
            entry = self.register.last(("organisation", "outlet", "government", "document"))
            return entry.name if entry else None
        if lower == "they":
            return self.plural
        if phrase.root.tag_ in ("NNS", "NNPS") and found.kind == "anonymous":
            self.plural, self.plural_kind = phrase.text, found
        return self._description(phrase)

    def _read_names(self, at: int) -> None:
        while self.next_name < len(self.names) and self.names[self.next_name][0] < at:
            offset, name, words, gender, salient = self.names[self.next_name]
            self.register.add(name, "person", words, gender, offset, salient=salient)
            self.next_name += 1

    def _named(self, phrase: TokenSpan, found: Typed, at: int) -> str | None:
        if any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in phrase.root.children if c.i < phrase.end):
            return None  # several speakers at once: no one name is meant
        name = core_name(phrase)
        known = self.register.by_surname.get(surname(name)) if len(name.split()) == 1 else None
        if known is not None and known in self.register.known:
            return self.register.add(known.name, "person", frozenset(), None, at).name
        name = self.register.initials.get(name, name)
        words = frozenset(t.lemma_.lower() for t in phrase if t.pos_ in ("NOUN", "PROPN"))
        return self.register.add(name, found.kind, words, gender_of(words), at).name

    def _pronoun(self, gender: str) -> str | None:
        entry = self.register.last(("person",), gender=gender)
        if entry is None:
            return None
        entry.gender = gender
        return entry.name

    def _description(self, phrase: TokenSpan) -> str | None:
        root = phrase.root
        is_definite = phrase[0].lower_ in ("the", "that", "this")
        if not is_definite or root.tag_ == "NNS":
            return None
        word = root.lemma_.lower()
        if word in BODY_NOUNS:
            entry = self.register.last(("organisation", "outlet", "government"), word=word)
            if entry is None and word in OUTLET_NOUNS | {"agency", "bureau"}:
                entry = self.register.last(("outlet",))
            return entry.name if entry else None
        if word in OFFICE_WORDS:
            gender = gender_of(frozenset((word,)))
            entry = self.register.last(("person",), word=word, gender=gender)
            if entry is None and word in ANY_PERSON:
                entry = self.register.last(("person",), gender=gender)
            return entry.name if entry else None
        return None


def gender_of(words: frozenset[str]) -> str | None:
    """Gives the gender that titles and kinship words show."""
    if words & MALE:
        return "male"
    return "female" if words & FEMALE else None


def _person_names(parsed: ParsedText) -> Iterator[tuple[int, str, frozenset[str], str | None, bool]]:
    for sentence in parsed.sentences:
        for entity in sentence.doc.ents:
            if entity.label_ != "PERSON" or len(entity) > 5 or entity.root.dep_ in ("poss", "compound"):
                continue
            head = entity.root
            around = [t for t in head.subtree if abs(t.i - head.i) < 15 and t.pos_ in ("NOUN", "PROPN")]
            words = frozenset(t.lemma_.lower().rstrip(".") for t in around)
            name = clean(entity.text)
            if name:
                known_form = len(name.split()) > 1 or head.dep_ == "appos"
                salient = known_form and head.dep_ in ("nsubj", "nsubjpass", "ROOT", "appos", "dobj")
                yield sentence.start + entity.start_char, name, words, gender_of(words), salient


def typed_and_resolved(resolver: Resolver, phrase: TokenSpan, at: int) -> tuple[Typed, str | None]:
    """Gives a phrase's kind and name; a reference that is answered takes over that it is named."""
    found = typed(phrase)
    resolved = resolver.resolve(phrase, found, at)
    if resolved is not None and phrase.root.lower_ == "they":
        return resolver.plural_kind, resolved
    if resolved is not None and (not found.named or resolved != core_name(phrase)):
        entry = next((k for k in resolver.register.known if k.name == resolved), None)
        if entry is not None:
            return Typed(entry.kind, True, ()), resolved
    return found, resolved
