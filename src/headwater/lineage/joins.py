"""Why two namings are one: the same key, one letter's difference in a long name, a surname, or two letters changed over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from headwater.lineage.bodies import join_bodies
from headwater.lineage.candidates import join, root
from headwater.lineage.fullnames import join_agencies
from headwater.lineage.initials import join_initials
from headwater.model import Report
from headwater.text.agencies import find_agency
from headwater.text.names import compact, initials, is_swapped_acronym, words_key

MIN_SPELLING_CHARS = 9  # in a shorter name one letter makes another person
MIN_OUTLET_SPELLING_CHARS = 12  # outlets of one town differ by little, so more letters must agree
MAX_SPELLING_CHARS = 48  # longer phrases are descriptions, not names
CONTEXT_CHARS = 70  # a description stands right before or after the name
PEOPLE = frozenset({"person", "official"})
OUTLETS = frozenset({"outlet"})
_TITLES = re.compile(
    r"^(?:(?:the|mr|mrs|ms|dr|sir|dame|lord|lady|prof|professor|gen|lt|maj|col|capt|cmdr|adm|sgt|brig|general|colonel|major"
    r"|captain|admiral|president|prime|minister|foreign|defen[cs]e|secretary|senator|sen|rep|governor|gov|mayor|chief|sheriff"
    r"|judge|justice|king|queen|prince|princess|pope|chancellor|ambassador|spokesman|spokeswoman|spokesperson|director|deputy"
    r"|vice|us|u\.s)\.?\s+)+",
    re.IGNORECASE,
)
_MEDIA_NOUN = re.compile(
    r"\b(?:agency|agencia|agence|agenzia|agentur|broadcast\w*|channel|daily|media|network|news\w*|outlet|paper|radio"
    r"|television|tv|website|wire)\b",
    re.I,
)
_CAPITALISED = re.compile(r"\b([A-Z][a-z]{3,})(?:[’']s)?\b")


_PROPER = r"[A-Z][\w’'-]{1,30}(?: (?:of |for |the )?[A-Z][\w’'-]{1,30}){0,4}"
_WORD = r"[A-Z][\w’'-]{1,30}"
_SPOKESPERSON = re.compile(
    rf"(?<!\w)(?:(?P<body>{_PROPER}?)(?:[’']s)? spokes(?:man|woman|person),? (?P<name>{_WORD} {_WORD})"
    rf"|(?P<who>{_WORD} {_WORD}), (?:a|the) spokes(?:man|woman|person) (?:for|of) (?:the )?(?P<owner>{_PROPER}))"
)


@dataclass(slots=True)
class Named:
    """One local speaker or one credited name, before merging."""

    local: str | None
    """Local speaker id, or None for a credit."""
    name: str
    """As printed."""
    kind: str
    """One of SPEAKER_KINDS."""
    report: str
    """Id of the report that names it."""
    keys: frozenset[str]
    """Keys under which the same name is met again."""
    about: Counter[str] = field(default_factory=Counter)
    """What the words around it say of it."""
    printed: tuple[str, ...] = ()
    """Forms in the text under which a description stands for the name."""
    owner_of: str | None = None
    """Local id of a paper, list or set of pictures whose phrase names this as its maker."""


def plain_name(name: str) -> str:
    """Gives a name without titles, in letters and digits of lower case."""
    return compact(_TITLES.sub("", name)) or compact(name)


def person_keys(name: str) -> frozenset[str]:
    """Gives a person's keys: the whole name, and its last two words where more stand before them."""
    words = _TITLES.sub("", name).split()
    keys = {plain_name(name), words_key(_TITLES.sub("", name) or name)}
    if len(words) > 2 and words[-2][:1].isupper() and words[-1][:1].isupper():
        keys.add(compact(" ".join(words[-2:])))
    return frozenset(keys)


def alias_keys(name: str, aliases: Sequence[str]) -> frozenset[str]:
    """Gives the keys of a speaker's other forms that are forms of its name; a bare office ("the governor") is none."""
    words = {word.lower() for word in re.findall(r"\w{3,}", _TITLES.sub("", name))}
    kept = [a for a in aliases if len(_TITLES.sub("", a).split()) > 1 and words & set(re.findall(r"\w{3,}", a.lower()))]
    return frozenset().union(*map(person_keys, kept))


def spokespeople(texts: Sequence[str]) -> frozenset[str]:
    """Gives the plain names of those whom a text calls somebody's spokesperson: people, whatever a parser calls them."""
    found = [match for text in texts for match in _SPOKESPERSON.finditer(text)]
    return frozenset(plain_name(match.group("name") or match.group("who")) for match in found)


def descriptions(text: str, name: str) -> Counter[str]:
    """Gives what stands around a name: that it is of the media, and the stems of capitalised words, such as lands."""
    found: Counter[str] = Counter()
    for match in re.finditer(re.escape(name), text):
        around = text[max(0, match.start() - CONTEXT_CHARS) : match.end() + CONTEXT_CHARS // 2].rpartition("\n")[2]
        if _MEDIA_NOUN.search(around):
            found["media"] += 1
        found.update(word[:4].lower() for word in _CAPITALISED.findall(around) if word not in name)
    return found


def join_all(named: Sequence[Named], reports: Sequence[Report]) -> tuple[list[int], dict[int, str]]:
    """Gives the class of each naming as a parent list, and for some a reason beyond the same name."""
    parents = list(range(len(named)))
    texts = [report.text for report in reports]
    _same_key(named, parents)
    reasons = {
        **_shortened(named, parents),
        **join_initials(named, reports, parents),
        **_spelling(named, parents),
        **_surname(named, parents),
        **_swapped(named, parents),
        **_agencies(named, reports, parents),
        **join_bodies([each.name for each in named], texts, parents),
        **_spokespeople(named, texts, parents),
    }
    return parents, reasons


def _same_key(named: Sequence[Named], parents: list[int]) -> None:
    first: dict[str, int] = {}
    for index, each in enumerate(named):
        for key in sorted(each.keys):
            join(parents, first.setdefault(key, index), index)


def _shortened(named: Sequence[Named], parents: list[int]) -> dict[int, str]:
    """Joins an outlet's first or last word with the only outlet of the story whose name begins or ends so."""
    longer: dict[str, set[int]] = {}
    for index, each in enumerate(named):
        words = re.findall(r"[\w’'-]+", each.name.removeprefix("The ").removeprefix("the "))
        if each.kind in OUTLETS and len(words) > 1:
            for word in {words[0], words[-1]}:
                longer.setdefault(word, set()).add(root(parents, index))
    reasons: dict[int, str] = {}
    for index, each in enumerate(named):
        full = longer.get(each.name, set()) if each.kind in OUTLETS else set()
        if len(full) == 1:
            join(parents, min(full), index)
            reasons[index] = "The only outlet with this word in its name."
    return reasons


def _spelling(named: Sequence[Named], parents: list[int]) -> dict[int, str]:
    """Joins long names of several words that are one letter apart; names meet under their forms with a letter left out."""
    reasons: dict[int, str] = {}
    meeting: dict[str, list[tuple[str, int]]] = {}
    for name, index in [*_full_names(named, PEOPLE), *_full_names(named, OUTLETS)]:
        least = MIN_OUTLET_SPELLING_CHARS if named[index].kind in OUTLETS else MIN_SPELLING_CHARS
        if not least <= len(name) <= MAX_SPELLING_CHARS or find_agency(named[index].name) is not None:
            continue
        for form in sorted({name, *(name[:cut] + name[cut + 1 :] for cut in range(1, len(name)))}):
            others = meeting.setdefault(form, [])
            for other, at in others:
                if root(parents, at) != root(parents, index) and Levenshtein.distance(name, other, score_cutoff=1) == 1:
                    join(parents, at, index)
                    reasons[at] = reasons[index] = "The names differ by one letter."
            others.append((name, index))
    return reasons


def _full_names(named: Sequence[Named], kinds: frozenset[str]) -> list[tuple[str, int]]:
    first: dict[str, int] = {}
    for index, each in enumerate(named):
        if each.kind in kinds and len(_TITLES.sub("", each.name).split()) > 1:
            first.setdefault(plain_name(each.name), index)
    return sorted(first.items())


def _surname(named: Sequence[Named], parents: list[int]) -> dict[int, str]:
    """Joins a bare surname with the only full name of the story that ends in it."""
    owners: dict[str, set[int]] = {}
    for _, index in _full_names(named, PEOPLE):
        owners.setdefault(named[index].name.split()[-1], set()).add(root(parents, index))
    reasons: dict[int, str] = {}
    for index, each in enumerate(named):
        words = _TITLES.sub("", each.name).split()
        full = owners.get(words[0], set()) if len(words) == 1 and each.kind != "outlet" else set()
        if len(full) == 1:
            join(parents, min(full), index)
            reasons[index] = "The only full name with this surname."
    return reasons


def _swapped(named: Sequence[Named], parents: list[int]) -> dict[int, str]:
    """Joins acronyms of outlets with two neighbouring letters changed over, where both are described alike."""
    reasons: dict[int, str] = {}
    about: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    for index, each in enumerate(named):
        for acronym in _acronyms(each):
            about.setdefault(acronym, Counter()).update(each.about)
            first.setdefault(acronym, index)
    for name, other in _same_letters(about):
        shared = set(about[name]) & set(about[other])
        if "media" in shared and len(shared) > 1:
            join(parents, first[name], first[other])
            text = f"{name} and {other} differ by two letters changed over, and both are described alike."
            reasons[first[name]] = reasons[first[other]] = text
    return reasons


def _agencies(named: Sequence[Named], reports: Sequence[Report], parents: list[int]) -> dict[int, str]:
    published = {compact(report.outlet) for report in reports if report.outlet}
    is_called = [each.kind in OUTLETS and ("media" in each.about or bool(_MEDIA_NOUN.search(each.name))) for each in named]
    return join_agencies([each.name for each in named], is_called, published, parents)


def _acronyms(each: Named) -> list[str]:
    """Gives a name that is an acronym, or the initials of an outlet's name of several words."""
    if each.name.isupper() and each.name.isalpha():
        return [each.name]
    is_long = each.kind in OUTLETS and len(each.name.split()) > 2
    return sorted({initials(each.name, small_words=small) for small in (True, False)}) if is_long else []


def _same_letters(names: Iterable[str]) -> list[tuple[str, str]]:
    """Gives pairs of acronyms with two letters changed over; two listed agencies are never one."""
    by_letters: dict[str, list[str]] = {}
    for name in sorted(names):
        by_letters.setdefault("".join(sorted(name)), []).append(name)
    return [
        (a, b)
        for group in by_letters.values()
        for position, a in enumerate(group)
        for b in group[position + 1 :]
        if is_swapped_acronym(a, b) and not (find_agency(a) and find_agency(b))
    ]


def _spokespeople(named: Sequence[Named], texts: Sequence[str], parents: list[int]) -> dict[int, str]:
    """Joins a spokesperson with the body spoken for, where a text calls them that: whoever asks them asks it."""
    bodies = {key: index for index, each in enumerate(named) if each.kind not in PEOPLE for key in sorted(each.keys)}
    people = {key: index for index, each in enumerate(named) if each.kind in PEOPLE for key in sorted(each.keys)}
    reasons: dict[int, str] = {}
    for text in texts:
        for match in _SPOKESPERSON.finditer(text):
            body = bodies.get(plain_name(match.group("body") or match.group("owner")))
            person = people.get(plain_name(match.group("name") or match.group("who")))
            if body is not None and person is not None and root(parents, body) != root(parents, person):
                join(parents, body, person)
                reasons[person] = f"Speaks for {named[body].name}."
    return reasons
