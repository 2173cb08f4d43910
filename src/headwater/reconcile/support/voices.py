"""Whether two speaker phrases can name one speaker: what is needed before words count as put into another mouth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.model import Speaker
from headwater.reconcile.alignment.mentions import is_one_letter_off, plain_name
from headwater.reconcile.lexicon.words import content_of

# What bodies are called, by what they are. Two bodies of different sorts are two. Ours.
_SORTS = """
company: company firm operator group maker manufacturer owner line carrier retailer bank airline shipowner employer miller
    mill factory plant
state: ministry government office authority agency department watchdog regulator board council commission cabinet presidency
    police army military navy coastguard prosecutor inspectorate
union: union
court: court tribunal
church: church diocese
club: club federation league
hospital: hospital clinic
"""
# Words for people that tell nothing of who they are. Ours.
VAGUE = frozenset(
    """source sources people person official officials authority authorities media report reports insider insiders they he she
    it we many some others analyst analysts expert experts observer observers those one two three four several unnamed anonymous
    familiar matter name named asked spokesman spokeswoman spokesperson""".split()
)
_PARTS = frozenset("trust brigade service committee commission party league staff embassy association organisation".split())
_SENT_BY_THE_STATE = frozenset("inspector inspectors soldier soldiers troops officer officers policeman policemen".split())
_BODY_KINDS = frozenset({"organisation", "government"})
_PASSED_ON = frozenset({"outlet", "document", "imagery"})
_HANGING = re.compile(r"[,(]|\b(?:of|who|whom|which|that|in|for|at|with|formerly|familiar|close|from|to|on|it|he|she|they)\b")
_PLURAL = re.compile(r"\b[a-z]{3,}s\b(?!')")


def _read(raw: str) -> dict[str, str]:
    sorts: dict[str, str] = {}
    name = ""
    for line in raw.strip().splitlines():
        head, colon, rest = line.partition(":")
        name, words = (head.strip(), rest) if colon else (name, line)
        sorts.update(dict.fromkeys(words.split(), name))
    return sorts


_SORT_OF = _read(_SORTS)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as one report names it."""

    name: str
    merged: str
    """Id of the merged speaker."""
    kind: str
    named: bool


def voice_of(speaker: Speaker, *, merged: str, name: str) -> Voice:
    """Gives a speaker with what the story knows of it."""
    return Voice(name=name if speaker.named else speaker.name, merged=merged, kind=speaker.kind, named=speaker.named)


def are_one_voice(a: Voice, b: Voice) -> bool:
    """Tells whether two phrases may name one speaker: one identity, a shared word, initials, or one letter apart."""
    if a.merged == b.merged:
        return True
    one, two = plain_name(a.name), plain_name(b.name)
    words_a, words_b = set(content_of(one)) - VAGUE, set(content_of(two)) - VAGUE
    if not words_a or not words_b or words_a & words_b:
        return True
    return _are_initials(one, two) or _are_initials(two, one) or is_one_letter_off(one, two)


def are_rival_voices(a: Voice, b: Voice) -> bool:
    """Tells whether two phrases surely name two who speak for themselves: two people, two sorts of bodies, a person and a
    group, two groups; or an outlet or paper first and somebody else after it."""
    if are_one_voice(a, b):
        return False
    if a.kind in _PASSED_ON:
        return b.named and b.kind in ("person", "official", *_BODY_KINDS)
    if b.kind in _PASSED_ON:
        return False
    if _is_body(a) and _is_body(b):
        return _are_two_bodies(a, b)
    if _is_person(a) and _is_person(b):
        return True
    return (_is_group(a) and (_is_person(b) or _is_group(b))) or (_is_person(a) and _is_group(b))


def sort_of(phrase: str) -> str | None:
    """Gives what sort of body a phrase names by its head, None where that is not known: "ministry officials" are people."""
    words = plain_name(_HANGING.split(phrase.lower(), maxsplit=1)[0]).split()
    return _SORT_OF.get(words[-1]) if words else None


def people_sort(phrase: str) -> str | None:
    """Gives what sort of body a phrase names, or sends: "inspectors" come from an office."""
    words = plain_name(_HANGING.split(phrase.lower(), maxsplit=1)[0]).split()
    return "state" if words and words[-1] in _SENT_BY_THE_STATE else sort_of(phrase)


def is_body_noun(word: str) -> bool:
    """Tells whether a word, in the singular or the plural, is what bodies or parts of them are called."""
    return bool({word, word.removesuffix("s")} & (_SORT_OF.keys() | _PARTS))


def _are_initials(short: str, full: str) -> bool:
    words = [w for w in full.split() if w not in ("of", "and", "the", "for")]
    return len(words) > 1 and short.replace(" ", "") in ("".join(w[0] for w in words), "".join(w[0] for w in full.split()))


def _is_person(voice: Voice) -> bool:
    return voice.named and voice.kind in ("person", "official") and not _is_body(voice)


def _is_body(voice: Voice) -> bool:
    return voice.kind in _BODY_KINDS or _sort(voice) is not None


def _sort(voice: Voice) -> str | None:
    if voice.kind == "person" and voice.named:
        return None
    if voice.named and voice.kind in _BODY_KINDS:
        return next((_SORT_OF[w] for w in reversed(plain_name(voice.name).split()) if w in _SORT_OF), None)
    return sort_of(voice.name)


def _are_two_bodies(a: Voice, b: Voice) -> bool:
    """Tells whether two bodies are two: by name where both have one, else by what they are."""
    sorts = _sort(a), _sort(b)
    if None not in sorts:
        return sorts[0] != sorts[1] or (a.named and b.named)
    return a.named and b.named


def _is_group(voice: Voice) -> bool:
    """Tells whether several people without a name are meant, who are told apart by what they are."""
    return not voice.named and not _is_body(voice) and _PLURAL.search(voice.name) is not None
