"""Which mentions of different reports name one thing."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.model import Mention, MentionAlias, digest
from headwater.reconcile.decide import MISSPELT_MIN_CHARS
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE, COUNTRY_OF_SEAT

TITLES = frozenset("mr mrs ms miss dr sir dame lord lady lt gen col maj capt sgt prof rev hon st president minister".split())
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_SEATS = {name.lower(): code for name, code in COUNTRY_OF_SEAT.items()}
_ADJECTIVES = {name.lower(): code for name, code in COUNTRY_OF_ADJECTIVE.items()}


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of a story by identity."""

    aliases: tuple[MentionAlias, ...]
    key_of: dict[str, str]
    """Local mention id to the id of the merged mention."""
    name_of: dict[str, str]
    """Merged id to its name."""
    kind_of: dict[str, str]
    """Merged id to its kind."""


def merge_mentions(mentions: Iterable[Mention]) -> Named:
    """Gives which local mentions are one thing: one spelling, a person's surname, an acronym, one letter off in a long name.

    A surname goes with a full name only where no other full name of the story ends in it. Cost: linear, but for the
    names that share their first letter.
    """
    ordered = sorted(mentions, key=lambda m: (m.kind, m.name, m.id))
    by_form: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in ordered:
        by_form[family_of(mention.kind), plain_name(mention.name)].append(mention)
    forms = sorted(by_form)
    joined = {form: (form, "one name") for form in forms}
    _join_surnames(forms, joined)
    _join_misspelt(forms, joined)
    return _named(by_form, joined)


@functools.lru_cache(maxsize=50_000)
def plain_name(name: str) -> str:
    """Gives a name for comparison: lower case, no accents, articles, titles or possessives."""
    bare = unicodedata.normalize("NFKD", name.replace("’s", "").replace("'s", ""))
    bare = "".join(c for c in bare if not unicodedata.combining(c)).lower()
    words = [w for w in _WORD.findall(bare) if w not in ("the", "a", "an")]
    kept = [w for w in words if w not in TITLES] or words
    return " ".join(kept)


def family_of(kind: str) -> str:
    """Gives the family in which names are compared: the parser's kinds of things are not firm, people are."""
    return "person" if kind == "person" else "thing"


def country_of(name: str) -> str | None:
    """Gives the country whose seat of government or people a name stands for, or None."""
    low = name.lower()
    return _SEATS.get(low) or _ADJECTIVES.get(low)


_Form = tuple[str, str]
_Joined = dict[_Form, tuple[_Form, str]]


def _join_surnames(forms: Sequence[_Form], joined: _Joined) -> None:
    by_last: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        words = form[1].split()
        if form[0] == "person" and len(words) > 1:
            by_last[words[-1]].append(form)
    for form in forms:
        words = form[1].split()
        if form[0] != "person" or not words:
            continue
        full = [f for f in by_last[words[-1]] if f != form and _fits(words, f[1].split())]
        if len(full) == 1:
            joined[form] = (full[0], "a shorter form of the only such name")


def _fits(short: list[str], full: list[str]) -> bool:
    """Tells whether a shorter name can be the full one: its surname alone, or initials that agree."""
    if len(short) == 1:
        return True
    firsts, others = short[:-1], full[:-1]
    return len(firsts[0]) == 1 and others[0].startswith(firsts[0]) and len(others[0]) > 1


def _join_misspelt(forms: Sequence[_Form], joined: _Joined) -> None:
    blocks: dict[tuple[str, str], list[_Form]] = defaultdict(list)
    for form in forms:
        if len(form[1]) >= MISSPELT_MIN_CHARS:
            blocks[form[0], form[1][:3]].append(form)
    for block in blocks.values():
        for n, form in enumerate(block):
            for other in block[:n]:
                if joined[form][0] == form and is_one_letter_off(form[1], other[1]):
                    joined[form] = (joined[other][0], "one letter apart in a long name")


def is_one_letter_off(a: str, b: str) -> bool:
    """Tells whether one letter added, dropped, changed, or two swapped, turns one name into the other."""
    if a == b or abs(len(a) - len(b)) > 1 or any(c.isdigit() for c in a + b):
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        rest_a, rest_b = a[start + 1 :], b[start + 1 :]
        swapped = a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
        return rest_a == rest_b or swapped
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[start + 1 :] == shorter[start:]


def _named(by_form: dict[_Form, list[Mention]], joined: _Joined) -> Named:
    groups: dict[_Form, list[tuple[Mention, str]]] = defaultdict(list)
    for form, found in by_form.items():
        root, because = joined[form]
        while joined[root][0] != root:
            root = joined[root][0]
        groups[root].extend((mention, because) for mention in found)
    aliases, key_of, name_of, kind_of = [], {}, {}, {}
    for root in sorted(groups):
        members = groups[root]
        name = _best_name([m.name for m, because in members if because == "one name"] or [root[1]])
        kinds = [m.kind for m, _ in members]
        kind = max(sorted(set(kinds)), key=kinds.count)
        merged = digest("m", root[0], root[1])
        name_of[merged], kind_of[merged] = name, kind
        for mention, because in members:
            key_of[mention.id] = merged
            aliases.append(MentionAlias(mention=mention.id, merged=merged, name=name, because=because))
    return Named(tuple(sorted(aliases, key=lambda a: a.mention)), key_of, name_of, kind_of)


def _best_name(names: list[str]) -> str:
    return min(set(names), key=lambda name: (-names.count(name), -len(name), name))
