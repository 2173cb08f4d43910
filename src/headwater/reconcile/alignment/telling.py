"""What a feature of a pair says to a reader."""

from __future__ import annotations

from headwater.reconcile.alignment.slots import Slots
from headwater.reconcile.decide import ACT_ONE, ACT_OTHER, ACT_RELATED, ACT_SHARED_VAGUE, ACT_UNKNOWN

# What a feature says that is the same for every pair.
_PLAIN = {
    "numbered": "one gives a number, the other none",
    "toll": "both count the dead, the hurt or the missing",
    "matter": "other doers, and another matter",
    "reach": "one counts over a wider area or a longer time",
    "years": "one is told of another year, with another number",
    "part": "one counts a part, with another number",
    "narrow": "one names a place of its own, with another number",
    "alone": "hardly anything in common but the act",
    "thin": "little in common but the act",
    "passage": "same place of a passage that both reports carry",
    "one report": "both in one report",
}
_SHOWN = 6  # words of a list; more are noise to a reader


def words_for(name: str, score: float, a: Slots, b: Slots) -> str:
    """Gives the words of a feature by its name, as seen in two claims."""
    if name in _PLAIN:
        return _PLAIN[name]
    match name:
        case "apart":
            return f"both tell their act plainly, and the acts are two: {a.predicate} / {b.predicate}"
        case "base":
            return f"{a.counted} of different things"
        case "counted":
            return f"counts {a.counted} / {b.counted}"
        case "value" | "scale":
            return _numbers(name, a, b)
        case "act":
            return _act(score, a, b)
        case "heads":
            return _list("acts on", a.heads & b.heads or a.heads | b.heads)
        case "doers":
            return _list("done by", a.doers & b.doers or a.doers | b.doers)
        case "words":
            return _list("words in both:", a.words & b.words)
        case "times":
            return "times meet" if score else "times differ"
        case "parties":
            return _overlap("parties", a.parties, b.parties)
        case "persons":
            return _overlap("persons who act", a.agents, b.agents)
        case "places":
            return _overlap("places", a.places, b.places)
    raise KeyError(name)


def _numbers(name: str, a: Slots, b: Slots) -> str:
    one, two = ("" if s.quantity is None else s.quantity.text for s in (a, b))
    return f"numbers {one} / {two}" if name == "value" else f"{one} and {two} are of other orders"


def _act(score: float, a: Slots, b: Slots) -> str:
    shared = a.acts & b.acts
    if score == ACT_ONE:
        return f"one act: {a.predicate}"
    if shared:
        return _list("one act:", shared)
    if score == ACT_SHARED_VAGUE:
        return f"both give a rate of {a.counted}"
    told = {ACT_RELATED: "related acts:", ACT_UNKNOWN: "acts not told plainly:", ACT_OTHER: "different acts:"}[score]
    return f"{told} {a.predicate} / {b.predicate}"


def _overlap(what: str, a: frozenset[str], b: frozenset[str]) -> str:
    return f"{what} shared: {len(a & b)} of {min(len(a), len(b))}"


def _list(label: str, words: frozenset[str]) -> str:
    shown = sorted(w for w in words if w)[:_SHOWN]
    return f"{label} {', '.join(shown) if shown else 'none'}"
