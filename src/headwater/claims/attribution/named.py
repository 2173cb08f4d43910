"""Who and what a report names anywhere, so that "she", "the office" or "it" can mean them: people and bodies, in order.

Source: ours; a body's name holds the noun that later stands for it ("the Coast Office": "the office").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.attribution.grammar import PASSIVE_SUBJECTS, SUBJECTS
from headwater.claims.attribution.kinds import BODIES, GOVERNMENT, OFFICES
from headwater.claims.attribution.register import clean
from headwater.text.gazetteer import find_place
from headwater.text.names import looks_like_outlet
from headwater.text.parse import ParsedText, Sentence

MALE = frozenset(
    """he him his mr sir lord king prince spokesman chairman congressman father son husband brother actor man boy""".split()
)
FEMALE = frozenset(
    """she her hers mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman mother daughter wife
    sister actress woman girl""".split()
)
BODY_NOUNS = frozenset(
    """agency broadcaster newspaper paper outlet magazine ministry department company firm group organisation organization
    union association party bank board committee court council office bureau commission institute university foundation
    network channel station authority government campaign administration police army charity centre center service
    regulator watchdog inspectorate coastguard brigade hospital clinic trust operator""".split()
)
# What only a person is, beside offices. Ours, general news English.
PERSONAL = OFFICES | frozenset(
    """executive nurse doctor surgeon midwife matron driver teacher engineer farmer fisherman baker worker manager clerk welder
    pilot technician carpenter coroner mother father widow widower son daughter brother sister neighbour neighbor resident
    witness survivor owner founder lawyer professor scientist researcher hydrologist economist analyst expert historian author
    writer actor singer artist student pensioner delegate activist campaigner trader captain sailor diver firefighter""".split()
)
SILENT_ROLES = frozenset({"byline", "credit", "footnote"})  # who signs a report is not who "she" is in it
_CAPITAL = r"[A-Z][\w&-]*(?:[’'](?:s\b|[A-Za-z]\w*)?)?"
_RUN = re.compile(rf"(?<![\w’'&-]){_CAPITAL}(?: (?:(?:of|for|on|and|of the|for the) )?{_CAPITAL}){{1,9}}")
_WHO = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]+ [A-Z][\w’'-]+), who\b")
_PRONOUN = re.compile(r"\b(he|his|him|she|her|hers)\b")
_FIRM = re.compile(
    rf"\b(company|firm|operator|start-up|startup|group|manufacturer|maker|carrier) ({_CAPITAL}(?: {_CAPITAL}){{0,3}})"
)
_LEADING = re.compile(r"^(?:The|A|An) ")
_GIVEN_BY = re.compile(r"[Bb]y\s")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names somebody."""

    at: int
    name: str
    kind: str
    words: frozenset[str]
    gender: str | None
    is_salient: bool
    """True where a pronoun would rather mean this one than those named before."""


def namings_of(parsed: ParsedText) -> list[Naming]:
    """Gives the namings of people and bodies in textual order. Cost: linear in the length."""
    found: list[Naming] = []
    surnames: dict[str, str] = {}
    for sentence in parsed.sentences:
        if sentence.role in SILENT_ROLES or _GIVEN_BY.match(sentence.text):
            continue
        firms = list(_companies(sentence))
        places = {n.at for n in firms}  # a parser takes many a firm's name for a person's
        people = [n for n in (*_people(sentence), *_introduced(sentence), *_described(sentence)) if n.at not in places]
        here = [*people, *_bodies(sentence), *firms]
        here += _surnames_alone(sentence, surnames)
        surnames.update((n.name.split()[-1].lower(), n.name) for n in here if n.kind == "person" and " " in n.name)
        found.extend(here)
    return sorted(found, key=lambda naming: (naming.at, naming.name))


def actors_of(parsed: ParsedText) -> list[Naming]:
    """Gives the names that are subjects of some act, people in full names, places and outlets left out, in textual order."""
    return [naming for sentence in parsed.sentences if sentence.role not in SILENT_ROLES for naming in _actors(sentence)]


def _actors(sentence: Sentence) -> Iterator[Naming]:
    for token in sentence.doc:
        if token.dep_ not in SUBJECTS | PASSIVE_SUBJECTS or token.pos_ != "PROPN" or token.ent_type_ in ("GPE", "LOC", "NORP"):
            continue
        first = next((c.i for c in token.lefts if c.pos_ == "PROPN" and c.dep_ == "compound"), token.i)
        name = sentence.doc[first : token.i + 1].text
        is_person = first < token.i and token.ent_type_ == "PERSON"
        if name[:1].isupper() and not is_person and not looks_like_outlet(name) and find_place(name) is None:
            yield Naming(sentence.start + sentence.doc[first].idx, name, "organisation", frozenset(), None, is_salient=False)


def body_in(phrase: str, *, after_article: bool) -> tuple[str, str] | None:
    """Gives the name and the noun of a body that a run of capitalised words is, or None."""
    name = _LEADING.sub("", phrase)
    words = re.findall(r"[\w&’'-]+", name)
    if words[-1].lower() in BODY_NOUNS:
        behind = name.rpartition(" and ")[2]
        is_two = not after_article and behind != name and len(behind.split()) > 1 and " of " not in name
        return (behind if is_two else name), words[-1].lower()
    for word, following in itertools.pairwise(words):
        if word.lower() in BODY_NOUNS and following in ("of", "for", "on"):
            return name, word.lower()
    return None


def _bodies(sentence: Sentence) -> Iterator[Naming]:
    for match in _RUN.finditer(sentence.text):
        before = sentence.text[: match.start()].lower()
        found = body_in(match.group(), after_article=match.group().startswith("The ") or before.endswith("the "))
        if found is None or len(found[0].split()) < 2:
            continue
        name, noun = found
        kind = "outlet" if looks_like_outlet(name) else "government" if noun in GOVERNMENT else "organisation"
        yield Naming(sentence.start + match.start(), name, kind, frozenset((noun,)), None, is_salient=True)


def _companies(sentence: Sentence) -> Iterator[Naming]:
    """Gives "the shipping firm Marn Lines": the noun before a name says what it is, and later stands for it."""
    for match in _FIRM.finditer(sentence.text):
        noun, name = match.group(1).lower(), match.group(2)
        if not looks_like_outlet(name):
            yield Naming(sentence.start + match.start(2), name, "organisation", frozenset((noun,)), None, is_salient=True)


def _people(sentence: Sentence) -> Iterator[Naming]:
    for entity in sentence.doc.ents:
        head = entity.root
        if entity.label_ != "PERSON" or len(entity) > 5 or head.dep_ == "compound" or (head.dep_ == "poss" and len(entity) < 2):
            continue
        around = [t for t in head.subtree if abs(t.i - head.i) < 15 and t.pos_ in ("NOUN", "PROPN")]
        around += [head.head] if head.dep_ == "appos" else []  # "the director of the port, Ann Ferry"
        words = frozenset(t.lemma_.lower().rstrip(".") for t in around)
        name = clean(entity.text)
        if name and not (BODIES & {word.lower() for word in name.split()}):
            known_form = len(name.split()) > 1 or head.dep_ == "appos"
            is_salient = known_form and head.dep_ in ("nsubj", "nsubjpass", "ROOT", "appos", "dobj")
            yield Naming(sentence.start + entity.start_char, name, "person", words, gender_of(words), is_salient)


def _introduced(sentence: Sentence) -> Iterator[Naming]:
    """Gives "Ann Ferry, who ...": nobody but a person is a "who"."""
    for match in _WHO.finditer(sentence.text):
        after = _PRONOUN.search(sentence.text, match.end())
        gender = gender_of(frozenset((after.group(1),))) if after is not None else None
        yield Naming(sentence.start + match.start(), clean(match.group(1)), "person", frozenset(), gender, is_salient=True)


def _described(sentence: Sentence) -> Iterator[Naming]:
    """Gives two capitalised words that a description beside them, or a pronoun after their verb, makes somebody's name: "the
    chief executive, Ann Ferry", "Ann Ferry built it before she left". The parser knows few names of small places."""
    for token in sentence.doc:
        given = token.nbor(-1) if token.i > 0 and token.pos_ == "PROPN" else None
        if given is None or given.pos_ != "PROPN" or given.head.i != token.i or given.i != token.left_edge.i:
            continue
        name = f"{given.text} {token.text}"
        beside = [*([token.head] if token.dep_ == "appos" else []), *(c for c in token.rights if c.dep_ == "appos")]
        words = frozenset(t.lemma_.lower() for t in beside)
        said = _pronoun_after(token)
        if not (words & PERSONAL or said) or looks_like_outlet(name) or token.lower_ in BODY_NOUNS | {"street", "road"}:
            continue
        gender = gender_of(words) or gender_of(frozenset({said}) if said else frozenset())
        yield Naming(sentence.start + given.idx, name, "person", words, gender, is_salient=True)


def _pronoun_after(name: Token) -> str | None:
    """Gives the "he" or "she" that a sentence goes on with after its subject, where it names nobody else."""
    if name.dep_ not in SUBJECTS | PASSIVE_SUBJECTS or name.i > NAME_REACH:
        return None
    later = [t for t in name.doc[name.i + 1 :] if t.lower_ in ("he", "she") or t.ent_type_ == "PERSON"]
    return later[0].lower_ if later and later[0].lower_ in ("he", "she") else None


NAME_REACH = 3  # tokens: the subject opens its sentence


def _surnames_alone(sentence: Sentence, surnames: dict[str, str]) -> Iterator[Naming]:
    """Gives a bare surname that is a subject: the next pronoun means its owner."""
    for token in sentence.doc:
        name = surnames.get(token.lower_) if token.text[:1].isupper() and token.dep_ in SUBJECTS | PASSIVE_SUBJECTS else None
        if name is not None and token.i == token.left_edge.i:
            yield Naming(sentence.start + token.idx, name, "person", frozenset(), None, is_salient=True)


def gender_of(words: frozenset[str]) -> str | None:
    """Gives the gender that titles, pronouns and kinship words show."""
    if words & MALE:
        return "male"
    return "female" if words & FEMALE else None
