"""The named things of one report, each with every naming of it, and the offices it is given."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan

from headwater.claims.governments import Naming, countries_named, place_of, stands_for_government
from headwater.model import Mention, Role, Span, digest
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE, COUNTRY_OF_SEAT
from headwater.text.gazetteer import find_place
from headwater.text.parse import ParsedText, Sentence

KIND_OF_LABEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "PRODUCT": "product",
    "NORP": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
GOVERNMENT_WORDS = re.compile(
    r"\b(government|ministry|kremlin|white house|pentagon|parliament|senate|cabinet|department of|foreign office|congress)\b",
    re.I,
)
FACILITY_WORDS = re.compile(
    r"\b(zone|plant|factory|airport|airfield|base|port|harbou?r|dam|bridge|station|hospital|prison|refinery|shipyard|terminal|mine)$",
    re.I,
)
_LEADING = re.compile(r"(?:[Tt]he\b)?[\s\"“‘*|(\[]*")
_TRAILING = re.compile(r"(?:['’]s?|[\s\"“”*|,;:])+$")


def read_mentions(parsed: ParsedText) -> list[Mention]:
    """Gives the named things of a report, ids local to it, sorted by first naming."""
    report = "" if parsed.report is None else parsed.report.id
    namings = [naming for sentence in parsed.sentences for naming in _namings(sentence)]
    roles = [role for sentence in parsed.sentences for role in person_roles(sentence)]
    groups = _group(namings)
    near = countries_named(namings)
    mentions = []
    for key in sorted(groups, key=lambda key: groups[key][0].start):
        found, name = groups[key], key[0]
        kind = _majority(found)
        spans = tuple(Span(report=report, start=n.start, end=n.end) for n in found)
        starts = {n.start for n in found}
        mentions.append(
            Mention(
                id=digest("m", report, kind, name),
                kind=kind,
                name=name,
                aliases=tuple(sorted({n.name for n in found} - {name})),
                spans=spans,
                roles=tuple(
                    Role(text=text, span=Span(report=report, start=start, end=end))
                    for person, start, end, text in roles
                    if person in starts
                ),
                place=place_of(name, kind, near),
            )
        )
    return mentions


def person_roles(sentence: Sentence) -> Iterator[tuple[int, int, int, str]]:
    """Gives (start of the person's name, start, end, words) of each office or description put beside a person's name."""
    text = sentence.text
    for entity in sentence.doc.ents:
        if entity.label_ != "PERSON":
            continue
        for start, end in (_title_before(entity), _description_after(entity)):
            if end > start:
                yield (
                    sentence.start + _name_start(entity),
                    sentence.start + start,
                    sentence.start + end,
                    text[start:end],
                )


def _title_before(entity: TokenSpan) -> tuple[int, int]:
    head = entity.root
    first = entity.start
    while first > 0 and (entity.doc[first - 1].is_space or entity.doc[first - 1].head.i in (head.i, *range(first, entity.end))):
        before = entity.doc[first - 1]
        if before.is_space:  # a stray blank of a scraped page
            first -= 1
            continue
        if before.dep_ not in ("compound", "amod", "nmod", "poss", "case", "appos") or before.pos_ in ("PUNCT", "VERB"):
            break
        first -= 1
    words = entity.doc[first : entity.start]
    if not any(token.pos_ in ("NOUN", "PROPN") for token in words):
        return 0, 0
    return words.start_char, words.start_char + len(words.text.rstrip())


def _description_after(entity: TokenSpan) -> tuple[int, int]:
    for child in entity.root.children:
        if child.dep_ == "appos" and child.i >= entity.end and child.pos_ in ("NOUN", "PROPN") and child.ent_type_ != "PERSON":
            tokens = [t for t in child.subtree if t.i >= entity.end]
            cut = next((t.i for t in tokens if t.dep_ in ("relcl", "acl", "cc", "conj")), tokens[-1].i + 1)
            kept = entity.doc[tokens[0].i : cut]
            if len(kept) and not kept.text.strip().isdigit():
                return kept.start_char, kept.start_char + len(kept.text.rstrip(" ,.;:"))
    return 0, 0


def _name_start(entity: TokenSpan) -> int:
    return int(entity.start_char) + _LEADING.match(entity.text).end()  # type: ignore[union-attr]


def _namings(sentence: Sentence) -> Iterator[Naming]:
    for entity in sentence.doc.ents:
        kind = KIND_OF_LABEL.get(entity.label_)
        if kind is None:
            continue
        lead = _LEADING.match(entity.text).end()  # type: ignore[union-attr]
        name = _TRAILING.sub("", entity.text[lead:])
        if len(name) < 2 or not any(c.isalpha() for c in name):
            continue
        start = sentence.start + entity.start_char + lead
        kind = "government" if stands_for_government(name, entity.root) else _kind(name, kind)
        yield Naming(start=start, end=start + len(name), name=name, kind=kind)


def _kind(name: str, kind: str) -> str:
    if name in COUNTRY_OF_ADJECTIVE:
        return "other"
    if GOVERNMENT_WORDS.search(name):
        return "government"
    if FACILITY_WORDS.search(name):
        return "facility"
    if kind in ("product", "organisation", "other", "person") and find_place(name) is not None and " " not in name:
        return "place"
    return kind


def _group(namings: list[Naming]) -> dict[tuple[str, bool], list[Naming]]:
    """Gives namings by fullest name: a surname goes with the only full name that ends in it, an acronym stays itself.

    A government is a thing of its own beside the city whose name it bears.
    """
    names = sorted({n.name for n in namings}, key=lambda name: (-len(name), name))
    persons = {n.name for n in namings if n.kind == "person"}
    canonical: dict[str, str] = {}
    for name in names:
        fuller = [full for full in canonical.values() if full in persons and full != name and full.split()[-1] == name]
        same = next((full for full in canonical.values() if full.lower() == name.lower()), None)
        distinct = sorted(set(fuller))
        canonical[name] = same or (distinct[0] if len(distinct) == 1 else name)
    groups: dict[tuple[str, bool], list[Naming]] = defaultdict(list)
    for naming in namings:
        name = canonical[naming.name]
        is_seat = naming.kind == "government" and naming.name in COUNTRY_OF_SEAT and name == naming.name
        groups[name, is_seat].append(naming)
    return groups


def _majority(namings: list[Naming]) -> str:
    kinds = [n.kind for n in namings]
    return max(sorted(set(kinds)), key=kinds.count)
