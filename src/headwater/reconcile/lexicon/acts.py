"""Which acts a claim speaks of: from its predicate, or from the nouns that a light verb leans on."""

from __future__ import annotations

from headwater.model import Argument, Frame, Quantity
from headwater.reconcile.lexicon.classes import (
    EVENT_NOUNS,
    LEADING_TO,
    LIGHT,
    NEEDS_NUMBER,
    NUMBER_SPEECH,
    OF_COUNTING,
    PHASES,
    SUPPORT,
    TALLYING,
    acts_of,
    acts_of_phrase,
    verb_of,
)

OFFICE = "office"  # the act of a claim that says what office somebody holds
OFFICE_NOUNS = frozenset(
    """minister secretary president governor mayor premier chancellor ambassador senator commissioner prosecutor treasurer
    speaker director executive chairman chairwoman spokesman spokeswoman commander""".split()
)
TOLLS = frozenset({"death", "injury", "missing"})  # acts that a counted noun tells by itself
_IN_CARE = {"hospital": "treat", "custody": "arrest"}
_STATES = {"strike": "walkout", "trial": "try", "missing": "missing", **_IN_CARE}
GONE_ON = {
    "go": _STATES,
    "be": _STATES,
    "take": {**_IN_CARE, "hostage": "abduct", "part": "attend"},
    "make": {"public": "publish"},
}
# Verbs by which a count moves or stands: what is counted stands in their subject or object. Ours.
MOVING = frozenset("rise fall grow climb shrink drop decline increase decrease jump soar swell stand reach put".split())
FEW_SENSES = 2  # a word of more classes says little alone
CAST = frozenset({"agent", "object", "attribute", "recipient"})
Acts = frozenset[str]


def acts_told(frame: Frame, quantity: Quantity | None) -> tuple[Acts, bool]:
    """Gives the classes of acts of a clause, and whether the clause says so plainly.

    A verb of the lexicon says it plainly; nouns beside a light or unknown verb only suggest it.
    """
    if is_office(frame):
        return frozenset({OFFICE}), True
    if _is_loss_of_life(frame):
        return frozenset({"death"}), True
    gone = _gone_on(frame)
    if gone:
        return gone, True
    carried = _carried(frame)
    if carried:
        return carried, True
    listed = _listed(frame, quantity)
    if listed:
        return listed, True
    verb = verb_of(frame)
    acts, counted = acts_of(verb), _counted_acts(frame)
    is_light = verb in (LIGHT | (NEEDS_NUMBER if quantity is None else OF_COUNTING))
    tolled = (counted if is_light and quantity is not None else frozenset()) or _held_toll(frame, quantity)
    if tolled:
        return tolled, True
    if (quantity is None and verb in NEEDS_NUMBER) or verb in TALLYING or is_number_told(frame, quantity):
        acts = frozenset()
    if acts and not is_light:
        return _with_own_toll(acts, counted), True
    if quantity is None and not is_light:
        return counted, bool(counted)
    found = _nominal_acts(frame, quantity) | counted | acts
    if found:
        return found, is_light
    return _acts_in_words(frame), False


def _with_own_toll(acts: Acts, counted: Acts) -> Acts:
    """Gives the acts of a verb and of those counted, whose own toll goes before the verb's."""
    return acts | counted if not counted or acts & counted else (acts - TOLLS) | counted


def _held_toll(frame: Frame, quantity: Quantity | None) -> Acts:
    """Gives the toll of "seventeen are known to be dead": the verb only says how the count is held."""
    if quantity is None or frame.predicate not in OF_COUNTING:
        return frozenset()
    return frozenset(act for word in frame.words for act in acts_of(word)) & TOLLS


def _listed(frame: Frame, quantity: Quantity | None) -> Acts:
    """Gives the toll that moves in "the list of the missing has shrunk to 22 names": the verb says nothing of it."""
    if quantity is None or frame.predicate not in MOVING:
        return frozenset()
    told = [a for a in frame.arguments if a.role in ("agent", "object")]
    return frozenset(act for a in told for word in (a.head, *a.words) for act in acts_of(word)) & TOLLS


def _carried(frame: Frame) -> Acts:
    """Gives the act that a verb of support carries in a noun: "opened an inquiry", "is weighing a bid"."""
    verb = verb_of(frame)
    roles = {"object", "attribute"} if verb in SUPPORT else {"place", "goal", "other"} if verb in LEADING_TO else set()
    heads = [a.head for a in frame.arguments if a.role in roles and a.head in EVENT_NOUNS]
    return frozenset(act for head in heads for act in acts_of(head)) or _in_its_phase(frame, verb)


def _in_its_phase(frame: Frame, verb: str) -> Acts:
    """Gives the acts of "the vote will start" and "the fire broke out": what the subject names, and that it begins."""
    if verb not in PHASES or any(a.role == "object" for a in frame.arguments):
        return frozenset()
    told = frozenset(act for a in frame.arguments if a.role == "agent" and a.head in EVENT_NOUNS for act in acts_of(a.head))
    return told | acts_of(verb) if told else told


def _gone_on(frame: Frame) -> Acts:
    """Gives the act of "go on strike", "be on trial", "take into custody": the verb says nothing of it."""
    told = GONE_ON.get(frame.predicate, {})
    gone = frozenset(act for word, act in told.items() if word in frame.words)
    return gone or acts_of_phrase(frame.predicate, (a.head for a in frame.arguments if a.role != "agent"))


def is_number_told(frame: Frame, quantity: Quantity | None) -> bool:
    """Tells whether a clause only says that somebody speaks of a number: what it counts is told elsewhere."""
    return quantity is not None and frame.predicate in NUMBER_SPEECH and not (quantity.unit or "").isupper()


def _nominal_acts(frame: Frame, quantity: Quantity | None) -> Acts:
    roles = ("object", "attribute") if quantity is None else (*sorted(CAST), "other")
    told = [a for a in frame.arguments if a.role in roles and any(acts_of(w) for w in (a.head, *a.words))]
    if quantity is not None:
        told = _nearest(told, quantity)
    return frozenset(act for a in told for act in acts_of(a.head) or _first_act(a))


def _first_act(argument: Argument) -> frozenset[str]:
    return next((acts_of(w) for w in argument.words if acts_of(w)), frozenset())


def _acts_in_words(frame: Frame) -> frozenset[str]:
    """Gives the acts of the clause's words that have few senses: "with estimates of 300" leans on its clause."""
    senses = [acts_of(word) for word in frame.words]
    return frozenset(act for found in senses if len(found) <= FEW_SENSES for act in found)


def _is_loss_of_life(frame: Frame) -> bool:
    return frame.predicate in ("lose", "claim", "take", "cost") and any(a.head == "life" for a in frame.arguments)


def _nearest(told: list[Argument], quantity: Quantity) -> list[Argument]:
    """Gives the phrases that hold a number or else stand right before it: "put the dead at two and the missing at 40"."""
    holding = [a for a in told if a.start <= quantity.start < a.end]
    before = [a for a in told if a.end <= quantity.start]
    return holding or ([max(before, key=lambda a: (a.end, a.start))] if before else told)


def _counted_acts(frame: Frame) -> frozenset[str]:
    """Gives the acts that the counted noun itself tells: casualties died or were hurt, the missing are missing."""
    words = {frame.counted or "", *frame.counted_words}
    return frozenset(act for word in words for act in acts_of(word)) & TOLLS


def is_office(frame: Frame) -> bool:
    if frame.predicate in OFFICE_NOUNS:
        return True
    roles = {a.role for a in frame.arguments}
    return frame.predicate == "be" and roles == {"agent", "attribute"} and len(frame.arguments) == 2
