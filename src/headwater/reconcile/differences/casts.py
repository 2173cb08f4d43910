"""Who and what take part in a claim, as conflicts compare them: each participant with its words, names and article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from headwater.model import Argument, Claim, Report
from headwater.reconcile.alignment.mentions import plain_name
from headwater.reconcile.lexicon.words import concept

_NAME = re.compile(r"\b[A-Z][\w’'-]*(?: (?:of |de )?[A-Z][\w’'-]*)*")
_TIMES = frozenset(
    """day week month year hour minute morning afternoon evening night noon midday midnight today yesterday tomorrow time moment
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday daybreak dawn dusk spring summer autumn winter""".split()
)
# Nouns that name a place where something can be, and no thing that is acted on. Ours.
SITES = frozenset(
    """hall depot yard station school hospital hotel house bridge port harbour harbor airport mill factory plant church square
    street stadium court barracks warehouse shop city town village region district valley island coast river lake sea strait
    border road highway railway square park forest field farm mine quay dock pier beach hill mountain camp base prison market
    office building home site sawmill laboratory clinic embassy province country area zone capital point cape bay
    strait""".split()
)
# Those of them that are one spot each: what is in a depot is in no church. Ours.
SPOTS = frozenset(
    """hall depot school hospital hotel church stadium court barracks prison market airport museum theatre mine farm quay
    sawmill laboratory embassy mosque beach bridge warehouse camp cathedral university library""".split()
)
_EMPTY = frozenset(
    {"", "it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "this", "one", "both", "all", "some"}
)
_OBLIQUE = frozenset({"goal", "origin", "place", "other", "purpose", "recipient"})


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant of a claim."""

    head: str
    """Concept of the head noun."""
    words: frozenset[str]
    """Concepts of its content words."""
    names: frozenset[str]
    """Plain forms of the names in it."""
    text: str
    """Its words in the report."""
    role: str
    """Its role in the frame."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The participants of one claim. Times and measures take no part."""

    agent: Participant | None
    theme: Participant | None
    """What the act is done to; what does it where it is done to nothing."""
    things: tuple[Participant, ...]
    """Other things named with a preposition."""
    sites: tuple[Participant, ...]
    """Places where it happens or whither it goes."""


def cast_of(claim: Claim, reports: Mapping[str, Report]) -> Cast:
    """Gives the participants of a claim from its frame; none where it has no frame."""
    told = [] if claim.frame is None else list(_participants(claim, reports))
    objects = [p for role, p in told if role in ("object", "attribute")]
    agents = [p for role, p in told if role == "agent"]
    around = [p for role, p in told if role in _OBLIQUE]
    return Cast(
        agent=agents[0] if agents else None,
        theme=next(iter((*objects, *agents)), None),
        things=tuple(p for p in around if not _is_site(p)),
        sites=tuple(p for p in around if _is_site(p)),
    )


def _participants(claim: Claim, reports: Mapping[str, Report]) -> Iterator[tuple[str, Participant]]:
    text = "" if claim.report not in reports else reports[claim.report].text
    for argument in () if claim.frame is None else claim.frame.arguments:
        words = frozenset(concept(w) for w in argument.words if w not in _TIMES)
        if argument.head in _TIMES or argument.head in _EMPTY or not words or argument.role == "time":
            continue
        shown = " ".join(text[argument.start : argument.end].split())
        yield argument.role, Participant(concept(argument.head), words, _names(shown, argument), shown, argument.role)


def _names(shown: str, argument: Argument) -> frozenset[str]:
    found = {plain_name(name) for name in _NAME.findall(shown)}
    first = shown.split()[0].lower() if shown else ""
    return frozenset(n for n in found if n and n.split()[0] not in _TIMES and not (n == first and argument.mention is None))


def _is_site(participant: Participant) -> bool:
    return participant.head in SITES or any(participant.head in name.split() for name in participant.names)
