"""What two claims show of speaking about one thing: features, each 0..1, and what rules it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from headwater.reconcile.alignment.rarity import Rarity, word_likeness
from headwater.reconcile.alignment.readings import are_two_figures, times_apart, value_likeness
from headwater.reconcile.alignment.slots import Slots
from headwater.reconcile.alignment.telling import words_for
from headwater.reconcile.decide import (
    ACT_ONE,
    ACT_OTHER,
    ACT_RELATED,
    ACT_SHARED,
    ACT_SHARED_VAGUE,
    ACT_UNKNOWN,
    BARE_WORDS,
    LIKE_WORDS,
    LITTLE_WORDS,
    SCALE_APART,
    VALUE_NEAR,
)
from headwater.reconcile.lexicon.acts import FEW_SENSES, OFFICE, TOLLS
from headwater.reconcile.lexicon.classes import LIGHT, PHASES, acts_of, are_related
from headwater.reconcile.lexicon.things import counted_match, is_measure, is_share
from headwater.reconcile.lexicon.words import concept
from headwater.score.features import Feature

Seen = tuple[str, float]
"""Name of a feature and its score."""

_PART = re.compile(r"\b(?:alone|(?:of|among) (?:them|these|those|whom|which|the (?:dead|injured|missing|total)))\b", re.I)
_COMPARED = re.compile(r"\b(?:against|compared (?:with|to)|(?:up|down) from|instead of|rather than)\b")


@dataclass(frozen=True, slots=True)
class Context:
    """What a story says of words and passages, for every pair alike."""

    rarity: Rarity
    """Weight of each word."""
    aligned: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Pairs of claim ids, sorted, that stand at one place of a shared passage."""


def features_of(a: Slots, b: Slots, context: Context) -> list[Feature]:
    """Gives the features of a pair with their words; what is not known of either claim is absent."""
    return [Feature(name=name, score=score, words=words_for(name, score, a, b)) for name, score in seen_in(a, b, context)]


def seen_in(a: Slots, b: Slots, context: Context) -> Iterator[Seen]:
    """Gives name and score of each feature of a pair, without words: alignment asks this of every candidate."""
    yield from _what_happens(a, b)
    yield from _who_and_where(a, b)
    yield from _wording(a, b, context)


def is_impossible(a: Slots, b: Slots) -> str | None:
    """Gives the reason why two claims can never answer one question, or None.

    A report that gives two numbers gives them for two things, unless both are rates or one moves to the other.
    """
    if (OFFICE in a.acts) != (OFFICE in b.acts):
        return "one says what office somebody holds"
    if OFFICE in a.acts and not (a.parties & b.parties):
        return "offices of different people"
    if are_twins(a, b):
        return "one clause tells of an act and beside it of a number"
    if _are_two_beginnings(a, b):
        return "two things begin or end, and both are named"
    if a.quantity is None or b.quantity is None:
        return None
    if a.counted is not None and b.counted is not None and counted_match(a.counted, b.counted) == 0.0:
        return f"{a.counted} and {b.counted} are different things"
    tolls_a, tolls_b = a.acts & TOLLS, b.acts & TOLLS
    if tolls_a and tolls_b and not tolls_a & tolls_b:
        return "the dead, the hurt and the missing are counted apart"
    if a.report == b.report and not _is_move(a, b) and are_two_figures(a.quantity, b.quantity):
        return "one report gives both numbers, so they are of two things"
    return None


def are_twins(a: Slots, b: Slots) -> bool:
    """Tells whether two claims are one clause, read for its act and for a number beside that: "it happened at 21:20, some four
    miles off Arn"."""
    is_one = (a.report, a.start, a.end) == (b.report, b.start, b.end)
    return is_one and (a.quantity is None) != (b.quantity is None)


def _are_two_beginnings(a: Slots, b: Slots) -> bool:
    """Tells whether two verbs only say that something begins or ends, and of two things: a vigil opens, a trial begins."""
    if a.predicate not in PHASES or b.predicate not in PHASES or a.quantity is not None or b.quantity is not None:
        return False
    one, two = a.doers | a.heads, b.doers | b.heads
    acts = ({act for word in named for act in acts_of(word)} for named in (one, two))
    return bool(one and two) and not one & two and not set.intersection(*acts)


def _are_rates(a: Slots, b: Slots) -> bool:
    """Tells whether both numbers are rates: a rate now, one planned and one forecast are told side by side."""
    return a.quantity is not None and b.quantity is not None and a.quantity.per is not None and b.quantity.per is not None


def _is_move(a: Slots, b: Slots) -> bool:
    """Tells whether two numbers of one report are one measure that moves: both rates, a change from one to the other, or one
    that the report takes back."""
    if a.quantity is None or b.quantity is None:
        return False
    if a.is_taken_back != b.is_taken_back:
        return True
    is_compared = a.start < b.end and b.start < a.end and _COMPARED.search(a.text) is not None
    return _are_rates(a, b) or a.quantity.change is not None or b.quantity.change is not None or is_compared


def _what_happens(a: Slots, b: Slots) -> Iterator[Seen]:
    if _are_plainly_apart(a, b):
        yield "apart", 0.0
    else:
        yield from _numbers(a, b)
    yield _act(a, b)
    if (a.quantity is None) != (b.quantity is None) and not _is_denial(a, b):
        yield "numbered", 0.0
    if a.quantity is not None and b.quantity is not None:
        yield from _reach(a, b)
    if a.counted is not None and is_share(a.counted) and a.counted == b.counted and not _shares_base(a, b):
        yield "base", 0.0
    yield from _cast(a, b)


def _numbers(a: Slots, b: Slots) -> Iterator[Seen]:
    """Gives what two numbers show; of two acts they show nothing, for any two acts may count twelve people."""
    if a.quantity is None or b.quantity is None:
        return
    if a.counted is not None and b.counted is not None and not _is_bare_measure(a, b):
        yield "counted", counted_match(a.counted, b.counted)
    likeness = value_likeness(a.quantity, b.quantity)
    if _is_of_other_reach(a, b):
        return  # two fields may count alike by chance
    if (a.quantity.per is None) == (b.quantity.per is None) and not (likeness == 0.0 and _are_rates(a, b)):
        yield "value", likeness
    if a.acts & b.acts & TOLLS:
        yield "toll", 1.0


def _is_bare_measure(a: Slots, b: Slots) -> bool:
    """Tells whether two numbers share a measure and no act or thing: any two things may be told in kilometres or euros."""
    is_measured = a.counted == b.counted and a.counted is not None and is_measure(a.counted)
    is_one_verb = a.predicate == b.predicate and a.predicate not in LIGHT
    return is_measured and not (a.acts & b.acts or is_one_verb or a.heads & b.heads)


def _cast(a: Slots, b: Slots) -> Iterator[Seen]:
    if a.heads and b.heads:
        shared = a.heads & b.heads
        score = 1.0 if shared else 0.5 if a.heads & b.of_heads or b.heads & a.of_heads else 0.0
        yield "heads", score
    if a.doers and b.doers:
        shared = a.doers & b.doers
        yield "doers", 1.0 if shared else 0.0
    if _is_another_matter(a, b):
        yield "matter", 0.0


def _is_another_matter(a: Slots, b: Slots) -> bool:
    """Tells whether two acts without numbers have other doers and other themes: a service opens, an inquiry opens.

    A theme that both name tells nothing where each is of its own matter: an inquiry into a lease, one into timetables.
    """
    if a.quantity is not None or b.quantity is not None or not (a.doers and b.doers and a.heads and b.heads):
        return False
    if a.doers & b.doers or a.parties & b.parties or a.doers & b.heads or b.doers & a.heads:
        return False
    if not a.heads & b.heads:
        return not a.of_heads & b.of_heads
    one, two = (s.words - s.heads - s.doers - s.of_doers - {concept(s.predicate)} for s in (a, b))
    return bool(one and two) and not one & two


def _share_nothing_else(a: Slots, b: Slots, context: Context) -> bool:
    """Tells whether two claims without numbers share no participant or place, and hardly a word beside their act."""
    if a.quantity is not None or b.quantity is not None:
        return False
    act, shared = {concept(a.predicate), concept(b.predicate)}, a.acts & b.acts
    common = a.heads & b.heads
    if common and all(acts_of(h) & shared for h in common) and _is_another_matter(a, b):
        return True  # two inquiries by two bodies into two things
    if a.parties & b.parties or a.places & b.places or a.doers & b.doers or a.heads & b.heads:
        return False
    if all(w in act or acts_of(w) & shared for w in a.words & b.words):
        return True
    one, two = (frozenset(w for w in s.words - act if not acts_of(w) & shared) for s in (a, b))
    return word_likeness(one, two, context.rarity) < LITTLE_WORDS


def _are_plainly_apart(a: Slots, b: Slots) -> bool:
    """Tells whether both verbs have few senses and none in common: "arrested" and "acquitted"."""
    if not (a.is_plain and b.is_plain and a.acts and b.acts) or a.predicate == b.predicate:
        return False
    return not (OFFICE in a.acts | b.acts or a.acts & b.acts or are_related(a.acts, b.acts))


def _shares_base(a: Slots, b: Slots) -> bool:
    """Tells whether what one measures or pays for may be in the other's words: a share of sales is none of profit."""
    one, two = ({h for h in s.heads if not is_measure(h)} for s in (a, b))
    if not one or not two or one & b.words or two & a.words:
        return True
    return bool({act for h in one for act in acts_of(h)} & {act for h in two for act in acts_of(h)})


def _is_denial(a: Slots, b: Slots) -> bool:
    """Tells whether one denies the act of the same thing: denials seldom repeat the number."""
    return (a.is_denied or b.is_denied) and bool(a.heads & b.heads)


def _reach(a: Slots, b: Slots) -> Iterator[Seen]:
    """Gives what says that one number counts over a wider field than the other."""
    if _is_of_other_reach(a, b):
        yield "reach", 0.0
    if a.years != b.years and not a.years & b.years and value_likeness_of(a, b) == 0.0:
        yield "years", 0.0
    if value_likeness_of(a, b) < VALUE_NEAR and (_PART.search(a.text) is None) != (_PART.search(b.text) is None):
        yield "part", 0.0
    if a.quantity is None or b.quantity is None or (a.quantity.per is None) != (b.quantity.per is None):
        return
    if value_likeness_of(a, b) < VALUE_NEAR and _is_narrower(a, b):
        yield "narrow", 0.0
    if times_apart(a.quantity, b.quantity) >= SCALE_APART:
        yield "scale", 0.0


def _is_of_other_reach(a: Slots, b: Slots) -> bool:
    """Tells whether one claim counts over a whole field or a long time, and the other does not say so."""
    return a.is_wide != b.is_wide and not a.places & b.places


def _is_narrower(a: Slots, b: Slots) -> bool:
    """Tells whether one claim names a place or a body that the other does not, and the other names none of its own."""
    one, two = a.named_places | a.places, b.named_places | b.places
    return bool(one - two) != bool(two - one) and not one & two


def value_likeness_of(a: Slots, b: Slots) -> float:
    """Gives how alike the anchor numbers of two claims are, 1 where one has none."""
    return 1.0 if a.quantity is None or b.quantity is None else value_likeness(a.quantity, b.quantity)


def _act(a: Slots, b: Slots) -> Seen:
    shared = a.acts & b.acts
    if _are_rates(a, b) and a.counted is not None and a.counted == b.counted and not shared and not is_share(a.counted):
        return "act", ACT_SHARED_VAGUE
    if a.predicate and a.predicate == b.predicate and (shared or a.predicate not in LIGHT):
        return "act", ACT_ONE
    if shared:
        score = ACT_SHARED if min(len(a.acts), len(b.acts)) <= FEW_SENSES else ACT_SHARED_VAGUE
        return "act", score
    if are_related(a.acts, b.acts):
        return "act", ACT_RELATED
    if not (a.acts and b.acts and a.is_plain and b.is_plain):
        return "act", ACT_UNKNOWN
    return "act", ACT_OTHER


def _who_and_where(a: Slots, b: Slots) -> Iterator[Seen]:
    yield from _overlap("parties", a.parties, b.parties)
    yield from _overlap("persons", a.agents, b.agents)
    if not (a.places & b.around or b.places & a.around) or a.places & b.places:
        yield from _overlap("places", a.places, b.places)
    if a.times and b.times:
        meets = any(s <= f and e <= t for s, t in a.times for e, f in b.times)
        yield "times", 1.0 if meets else 0.0


def _overlap(name: str, a: frozenset[str], b: frozenset[str]) -> Iterator[Seen]:
    if a and b:
        yield name, len(a & b) / min(len(a), len(b))


def _wording(a: Slots, b: Slots, context: Context) -> Iterator[Seen]:
    if _share_nothing_else(a, b, context):
        yield "alone", 0.0
    if OFFICE not in a.acts:
        score = word_likeness(a.words, b.words, context.rarity)
        yield "words", score
        if a.quantity is None and b.quantity is None and score < LIKE_WORDS:
            is_bare = min(len(a.words), len(b.words)) < BARE_WORDS
            if is_bare or not a.heads & b.heads:
                yield "thin", 0.0
    if tuple(sorted((a.id, b.id))) in context.aligned:
        yield "passage", 1.0
    if a.report == b.report:
        yield "one report", 0.0
