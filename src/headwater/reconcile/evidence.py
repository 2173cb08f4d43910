"""What two claims show of speaking about one thing: features, each 0..1 with words. A veto is a feature at 0 that cannot be outweighed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from headwater.reconcile.lexicon import are_related
from headwater.reconcile.readings import value_likeness
from headwater.reconcile.slots import OFFICE, Slots
from headwater.reconcile.things import counted_match
from headwater.score.features import Feature

ACT_RELATED = 0.7  # two sides of one movement
ACT_UNKNOWN = 0.45  # the lexicon lacks one of the verbs: the words must tell
ACT_OTHER = 0.0


@dataclass(frozen=True, slots=True)
class Context:
    """What a story says of words and passages, for every pair alike."""

    rarity: Mapping[str, float]
    """Weight of each word."""
    aligned: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    """Pairs of claim ids, sorted, that stand at one place of a shared passage."""


def features_of(a: Slots, b: Slots, context: Context) -> list[Feature]:
    """Gives the features of a pair; what is not known of either claim is absent."""
    return [*_what_happens(a, b), *_who_and_where(a, b), *_wording(a, b, context)]


def is_impossible(a: Slots, b: Slots) -> str | None:
    """Gives the reason why two claims can never answer one question, or None.

    One sentence that gives two numbers gives them for two things, unless both are rates or one moves to the other.
    """
    if (OFFICE in a.acts) != (OFFICE in b.acts):
        return "one says what office somebody holds"
    if OFFICE in a.acts and not (a.parties & b.parties):
        return "offices of different people"
    if a.quantity is None or b.quantity is None:
        return None
    if a.counted is not None and b.counted is not None and counted_match(a.counted, b.counted) == 0.0:
        return f"{a.counted} and {b.counted} are different things"
    if a.report == b.report and a.start <= b.end and b.start <= a.end and not _is_move(a, b):
        return "two numbers of one clause"
    return None


def _is_move(a: Slots, b: Slots) -> bool:
    """Tells whether two numbers of one clause are one measure that moves: both rates, or a change from one to the other."""
    if a.quantity is None or b.quantity is None:
        return False
    both_rates = a.quantity.per is not None and a.quantity.per == b.quantity.per
    return both_rates or a.quantity.change is not None or b.quantity.change is not None


def _what_happens(a: Slots, b: Slots) -> Iterator[Feature]:
    yield _act(a, b)
    if a.quantity is not None and b.quantity is not None:
        if a.counted is not None and b.counted is not None:
            score = counted_match(a.counted, b.counted)
            yield Feature(name="counted", score=score, words=f"counts {a.counted} / {b.counted}")
        likeness = value_likeness(a.quantity, b.quantity)
        yield Feature(name="value", score=likeness, words=f"numbers {a.quantity.text} / {b.quantity.text}")
    elif a.quantity is not None or b.quantity is not None:
        yield Feature(name="numbered", score=0.0, words="one gives a number, the other none")
    if a.heads and b.heads:
        shared = a.heads & b.heads
        yield Feature(name="heads", score=1.0 if shared else 0.0, words=_list("acts on", shared or a.heads | b.heads))


def _act(a: Slots, b: Slots) -> Feature:
    shared = a.acts & b.acts
    if shared or (a.predicate and a.predicate == b.predicate):
        return Feature(name="act", score=1.0, words=_list("one act:", shared or {a.predicate}))
    if are_related(a.acts, b.acts):
        return Feature(name="act", score=ACT_RELATED, words=f"related acts: {a.predicate} / {b.predicate}")
    if not a.acts or not b.acts:
        return Feature(name="act", score=ACT_UNKNOWN, words=f"acts not in the lexicon: {a.predicate} / {b.predicate}")
    return Feature(name="act", score=ACT_OTHER, words=f"different acts: {a.predicate} / {b.predicate}")


def _who_and_where(a: Slots, b: Slots) -> Iterator[Feature]:
    yield from _overlap("parties", "parties", a.parties, b.parties)
    yield from _overlap("persons", "persons who act", a.agents, b.agents)
    yield from _overlap("places", "places", a.places, b.places)
    if a.times and b.times:
        meets = any(s <= f and e <= t for s, t in a.times for e, f in b.times)
        yield Feature(name="times", score=1.0 if meets else 0.0, words="times meet" if meets else "times differ")


def _overlap(name: str, what: str, a: frozenset[str], b: frozenset[str]) -> Iterator[Feature]:
    if not a or not b:
        return
    shared = len(a & b) / min(len(a), len(b))
    yield Feature(name=name, score=shared, words=f"{what} shared: {len(a & b)} of {min(len(a), len(b))}")


def _wording(a: Slots, b: Slots, context: Context) -> Iterator[Feature]:
    score = word_likeness(a.words, b.words, context.rarity)
    yield Feature(name="words", score=score, words=_list("words in both:", a.words & b.words))
    if tuple(sorted((a.id, b.id))) in context.aligned:
        yield Feature(name="passage", score=1.0, words="same place of a passage that both reports carry")
    if a.report == b.report:
        yield Feature(name="one report", score=0.0, words="both in one report")


def word_likeness(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Gives the cosine of two sets of words, each word weighed by its rarity in the story."""
    if not a or not b:
        return 0.0
    shared = sum(rarity.get(w, 1.0) ** 2 for w in sorted(a & b))
    norm = math.sqrt(sum(rarity.get(w, 1.0) ** 2 for w in sorted(a)) * sum(rarity.get(w, 1.0) ** 2 for w in sorted(b)))
    return shared / norm if norm else 0.0


def _list(label: str, words: frozenset[str] | set[str]) -> str:
    shown = sorted(w for w in words if w)[:6]
    return f"{label} {', '.join(shown) if shown else 'none'}"
