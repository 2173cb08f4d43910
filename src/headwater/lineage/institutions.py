"""Speakers that a description identifies without a name: one body or office of a named place, and "her office"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.model import Speaker

_PROPER = r"[^\W\d_a-z][\w’'.-]*"
_WORDS = r"(?:[a-z][\w-]* ){0,2}"
_BODY = (  # of which a place or a land has one
    r"(?:navy|army|air force|coast ?guard|police|police force|fire (?:service|brigade|department)|ambulance service"
    r"|civil protection"
    r"|council|city hall|town hall|parliament|senate|court|high court|prosecutors?|prosecution|prosecutor[’']s office|ministry"
    r"|authority|authorities|(?<!news )(?<!press )(?<!wire )agency"
    r"|customs(?: service| office)?|(?:border|forest|postal|prison|probation|rescue|security|tax|water) (?:guard|service)"
    r"|chancellery|treasury|inspectorate|regulator|watchdog|registry|register|ombudsman|commission|committee|chamber"
    r"|federation|association|union|university|hospital|health service|weather service|geological survey|institute|observatory"
    r"|harbou?r office|port|airport|railways?|museum|central bank|stock exchange|statistics office|electoral commission|embassy"
    r"|(?:[a-z]+ )?(?:board|bureau|department|directorate|office)"
    r"|mission|delegation|diocese|church|government|cabinet|opposition)"
)
_OFFICE = (  # that one person holds
    r"(?:coroner|mayor|governor|harbou?r ?master|ombudsman|fire chief|police chief|army chief|prosecutor|attorney|ambassador"
    r"|consul|bishop|archbishop|president|premier|prime minister|chancellor|king|queen)"
)
_HEAD = (
    r"(?:head|chief|director|chair|chairman|chairwoman|chairperson|president|manager|owner|founder|secretary|leader|dean|rector"
    r"|captain|editor|principal|spokes(?:man|woman|person))"
)
_IN_PLACE = rf"(?:of|in|at) (?:the )?{_PROPER}(?: {_PROPER})*"
_ONE_BODY = re.compile(rf"(?:[Tt]he |{_PROPER}[’']s ){_WORDS}(?:{_PROPER} )*{_WORDS}{_BODY}|[Tt]he {_WORDS}{_BODY} {_IN_PLACE}")
_ONE_HOLDER = re.compile(
    rf"[Tt]he (?:{_PROPER} ){{1,3}}{_WORDS}{_OFFICE}"
    rf"|[Tt]he {_WORDS}(?:{_HEAD}|{_OFFICE}) of (?:the )?{_PROPER}(?: (?:of |the )?{_PROPER})*(?: [a-z’'-]+){{0,3}}"
)
_BARE_BODY = re.compile(rf"(?P<whose>{_PROPER}) {_WORDS}{_BODY}")
_HAS_PROPER = re.compile(rf"(?<!^)\b{_PROPER}|^(?!The\b){_PROPER}")
_OF_SOMEBODY = re.compile(r"(?:her|his) (?P<what>office|family|lawyers?|company|party|campaign|team|agent)")
_PERSON = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,3}"
NOT_DESCRIBED = frozenset({"person", "outlet", "imagery"})


def identified(speaker: Speaker, text: str) -> Speaker:
    """Gives a speaker as one that can be asked where its description fits one body or holder of an office; else as it is.

    "the Ostrel coastguard" is one, "a coastguard", "officials in Ostrel" and "the coastguard" are not.
    """
    if speaker.named or speaker.kind in NOT_DESCRIBED:
        return speaker
    somebody = _OF_SOMEBODY.fullmatch(speaker.name)
    if somebody is not None:
        owner = _owner(text, speaker.name)
        return speaker if owner is None else _as_named(speaker, f"{owner}’s {somebody.group('what')}", "organisation")
    if re.search(rf"{re.escape(speaker.name)},? [^\W\d_a-z]", text) is not None:
        return speaker  # a name follows: "the Tolmar union NHV" is found under that
    if _ONE_BODY.fullmatch(speaker.name) and _HAS_PROPER.search(speaker.name):
        return _as_named(speaker, _bare(speaker.name), "government" if speaker.kind == "government" else "organisation")
    bare = _BARE_BODY.fullmatch(speaker.name)
    if bare is not None and re.search(rf"[\w,] {re.escape(bare['whose'])}\b", text) is not None:
        return _as_named(speaker, speaker.name, "government" if speaker.kind == "government" else "organisation")
    if speaker.kind != "document" and _ONE_HOLDER.fullmatch(speaker.name):
        return _as_named(speaker, _bare(speaker.name), "official")
    return speaker


def all_identified(speakers: Sequence[Speaker], texts: dict[str, str]) -> list[Speaker]:
    """Gives the speakers in their order, each as one that can be asked where its words identify it."""
    return [identified(speaker, texts.get(speaker.report or "", "")) for speaker in speakers]


def is_of_somebody(form: str) -> bool:
    """True for "her office": words that mean a body only beside the one whom they point at."""
    return _OF_SOMEBODY.fullmatch(form) is not None


def _as_named(speaker: Speaker, name: str, kind: str) -> Speaker:
    aliases = tuple(sorted({*speaker.aliases, speaker.name} - {name}))
    return replace(speaker, name=name, kind=kind, named=True, described_as=(), aliases=aliases)


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name)


def _owner(text: str, phrase: str) -> str | None:
    """Gives the one person named before the phrase in its sentence; None where none or several are."""
    match = re.search(rf"[^.!?\n]*?\b{re.escape(phrase)}\b", text)
    people = list(dict.fromkeys(re.findall(_PERSON, match.group()))) if match is not None else []
    return people[0] if len(people) == 1 else None
