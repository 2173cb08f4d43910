"""What a report shows of its stance to a statement: named numbers, each 0..1."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model import Report
from headwater.reconcile.lexicon.words import content_of
from headwater.reconcile.statements.stance_words import SIGNS, STATEMENT_HEARSAY, STATEMENT_NEGATED

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"’)]*")
_NAME = re.compile(r"\b[A-Z][\w’'-]+|\b\d[\d,.]*")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*")
LEAD = 3  # a news report says in three sentences what it is about
NEAR_SHARE = 0.3  # a sentence with a third of the statement's weight speaks of it
NAME_WEIGHT = 2.0  # names and numbers tell a story apart; other words are shared by many
BESIDE_TOKENS = 3  # "is not dead", "never said that he died": a negation reaches about so far
AGAINST = ("refuting", "denying", "doubting", "reversing")
CROSSED = (*AGAINST, "hearsay", "negated")
"""Signs that mean one thing under a plain statement and another under one that itself says no."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report, as stance sees it."""

    start: int
    end: int
    words: frozenset[str]
    signs: frozenset[str]
    """Which of SIGNS it shows."""
    negated: frozenset[str]
    """Its words beside a negation."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A report in sentences."""

    sentences: tuple[Sentence, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the weight of each of its words."""

    weights: Mapping[str, float]
    names: frozenset[str]
    is_against: bool
    """It says that something is not so."""
    is_hearsay: bool
    """It says that something is said."""
    is_doubting: bool
    is_reversing: bool
    is_question: bool

    @property
    def is_flat(self) -> bool:
        """Gives whether it simply asserts: only such a statement can be flatly denied."""
        return not (self.is_against or self.is_hearsay or self.is_doubting or self.is_question)


def hear(report: Report) -> Heard:
    """Gives a report's sentences with their words and signs. Cost: linear in the text."""
    found = []
    for match in _SENTENCE.finditer(report.text):
        text = match.group()
        words = frozenset(_words(text))
        if words:
            signs = frozenset(name for name, pattern in SIGNS.items() if pattern.search(text))
            negated = _beside(text) if "negated" in signs else frozenset()
            found.append(Sentence(match.start(), match.end(), words, signs, negated))
    return Heard(tuple(found), frozenset(w for s in found for w in s.words))


def tell(statement: str) -> Told:
    """Gives a statement's words, names and signs."""
    names = {w for m in _NAME.findall(statement) for w in _words(m)}
    signs = {name for name, pattern in SIGNS.items() if pattern.search(statement)}
    return Told(
        weights={w: NAME_WEIGHT if w in names else 1.0 for w in _words(statement)},
        names=frozenset(names),
        is_against=bool(signs & {"refuting", "denying"}) or STATEMENT_NEGATED.search(statement) is not None,
        is_hearsay=STATEMENT_HEARSAY.search(statement) is not None,
        is_doubting="doubting" in signs,
        is_reversing="reversing" in signs,
        is_question="?" in statement,
    )


def share(told: Told, words: frozenset[str]) -> float:
    """Gives the share of a statement's weight that words hold."""
    total = sum(told.weights.values())
    return sum(w for word, w in told.weights.items() if word in words) / total if total else 0.0


def near(told: Told, heard: Heard) -> list[Sentence]:
    """Gives the sentences that speak of the statement."""
    return [s for s in heard.sentences if share(told, s.words) >= NEAR_SHARE]


def stance_features(told: Told, heard: Heard) -> dict[str, float]:
    """Gives the features of a report's stance to a statement, by name."""
    close = near(told, heard)
    shown = _shown(told, heard, close)
    crossed = {name: value for name, value in shown.items() if name.split()[0] in CROSSED}
    return {
        **_closeness(told, heard, close),
        **shown,
        **{f"{name}, statement asserts": value * told.is_flat for name, value in crossed.items()},
        **{f"{name}, statement says no": value * told.is_against for name, value in crossed.items()},
        "statement asserts": float(told.is_flat),
        "statement says no": float(told.is_against),
        "statement is hearsay": float(told.is_hearsay),
        "statement doubts": float(told.is_doubting),
        "statement reverses": float(told.is_reversing),
        "statement asks": float(told.is_question),
    }


def _closeness(told: Told, heard: Heard, close: Sequence[Sentence]) -> dict[str, float]:
    """Gives how much of the statement a report speaks of."""
    shares = sorted((share(told, s.words) for s in heard.sentences), reverse=True)
    lead = frozenset(w for s in heard.sentences[:LEAD] for w in s.words)
    return {
        "words in text": share(told, heard.words),
        "words in one sentence": shares[0] if shares else 0.0,
        "words in second sentence": shares[1] if len(shares) > 1 else 0.0,
        "words in lead": share(told, lead),
        "names in text": len(told.names & heard.words) / len(told.names) if told.names else 0.5,
        "near sentences": min(1.0, math.log1p(len(close)) / 3),
        "length": min(1.0, math.log1p(len(heard.sentences)) / 5),
    }


def _shown(told: Told, heard: Heard, close: Sequence[Sentence]) -> dict[str, float]:
    """Gives how thickly each sign stands in the lead, near the statement and in the text, and how early the first is."""
    places = {"in lead": heard.sentences[:LEAD], "near": close, "in text": heard.sentences}
    thick = {f"{sign} {place}": _density([sign in s.signs for s in of]) for sign in SIGNS for place, of in places.items()}
    early = {f"{sign} early": _early([sign in s.signs for s in heard.sentences]) for sign in AGAINST}
    statement = frozenset(told.weights)
    beside = {"negated beside": _density([bool(s.negated & statement) for s in close])}
    return {**thick, **early, **beside}


def _density(flags: Sequence[bool]) -> float:
    """Gives how thickly a sign stands in sentences: 1 where every sentence has it."""
    return math.sqrt(sum(flags) / len(flags)) if flags else 0.0


def _early(flags: Sequence[bool]) -> float:
    """Gives 1 where the first sentence has a sign, less the later the first one comes, 0 where there is none."""
    return 1 / (1 + flags.index(True) / LEAD) if True in flags else 0.0


def _beside(text: str) -> frozenset[str]:
    """Gives the words that stand within a few tokens of a negation."""
    tokens = [m.group() for m in _TOKEN.finditer(text)]
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if SIGNS["negated"].search(token):
            found.update(_words(" ".join(tokens[max(0, at - BESIDE_TOKENS) : at + BESIDE_TOKENS + 1])))
    return frozenset(found)


def _words(text: str) -> list[str]:
    return [*content_of(text), *re.findall(r"\d[\d,.]*\d|\d", text)]
