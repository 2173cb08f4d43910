"""What a report shows of its stance to a statement: a few named numbers, each 0..1."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from headwater.model import Report
from headwater.reconcile.stance_words import DENYING, DOUBTING, FIRM, HEARSAY, NEGATED, REFUTING
from headwater.reconcile.words import content_of

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"’)]*")
_NAME = re.compile(r"\b[A-Z][\w’'-]+|\b\d[\d,.]*")
LEAD = 3  # a news report says in three sentences what it is about
NEAR_SHARE = 0.3  # a sentence with a third of the statement's weight speaks of it
NAME_WEIGHT = 2.0  # names and numbers tell a story apart; other words are shared by many


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report, as stance sees it."""

    start: int
    end: int
    words: frozenset[str]
    refuting: int
    denying: int
    doubting: int
    hearsay: int
    firm: int
    negated: int


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
    is_refuting: bool
    is_denying: bool
    is_hearsay: bool
    is_doubting: bool
    is_negated: bool
    is_question: bool


def hear(report: Report) -> Heard:
    """Gives a report's sentences with their words and signs. Cost: linear in the text."""
    found = []
    for match in _SENTENCE.finditer(report.text):
        text = match.group()
        words = frozenset(_words(text))
        if words:
            signs = (len(p.findall(text)) for p in (REFUTING, DENYING, DOUBTING, HEARSAY, FIRM, NEGATED))
            found.append(Sentence(match.start(), match.end(), words, *signs))
    return Heard(tuple(found), frozenset(w for s in found for w in s.words))


def tell(statement: str) -> Told:
    """Gives a statement's words, names and signs."""
    names = {w for m in _NAME.findall(statement) for w in _words(m)}
    weights = {w: NAME_WEIGHT if w in names else 1.0 for w in _words(statement)}
    return Told(
        weights=weights,
        names=frozenset(names),
        is_refuting=REFUTING.search(statement) is not None,
        is_denying=DENYING.search(statement) is not None,
        is_hearsay=HEARSAY.search(statement) is not None,
        is_doubting=DOUBTING.search(statement) is not None,
        is_negated=NEGATED.search(statement) is not None,
        is_question="?" in statement,
    )


def _words(text: str) -> list[str]:
    return [*content_of(text), *re.findall(r"\d[\d,.]*\d|\d", text)]


def share(told: Told, words: frozenset[str]) -> float:
    """Gives the share of a statement's weight that words hold."""
    total = sum(told.weights.values())
    return sum(w for word, w in told.weights.items() if word in words) / total if total else 0.0


def near(told: Told, heard: Heard) -> list[Sentence]:
    """Gives the sentences that speak of the statement."""
    return [s for s in heard.sentences if share(told, s.words) >= NEAR_SHARE]


def stance_features(told: Told, heard: Heard) -> dict[str, float]:
    """Gives the features of a report's stance to a statement, by name."""
    shares = sorted((share(told, s.words) for s in heard.sentences), reverse=True)
    lead = heard.sentences[:LEAD]
    close = near(told, heard)
    names = len(told.names & heard.words) / len(told.names) if told.names else 0.5
    signs = {
        f"{sign} {where}": _density(found, sign)
        for sign in ("refuting", "denying", "doubting", "hearsay", "firm", "negated")
        for where, found in (("lead", lead), ("near", close), ("text", heard.sentences))
    }
    flags = {
        "statement refutes": float(told.is_refuting),
        "statement denies": float(told.is_denying),
        "statement is hearsay": float(told.is_hearsay),
        "statement doubts": float(told.is_doubting),
        "statement negates": float(told.is_negated),
        "statement asks": float(told.is_question),
    }
    against = told.is_refuting or told.is_denying
    crossed = {
        f"{sign} {where}, statement does not": signs[f"{sign} {where}"] * (not against)
        for sign in ("refuting", "denying")
        for where in ("lead", "near", "text")
    }
    thick = min(1.0, math.log1p(sum(s.refuting for s in heard.sentences)) / 3)
    thick_near = min(1.0, math.log1p(sum(s.refuting for s in close)) / 2)
    opens = float(bool(lead) and lead[0].refuting > 0)
    crossed |= {
        "refuting words": thick,
        "refuting words, statement does not": thick * (not against),
        "refuting words near": thick_near,
        "refuting words near, statement does not": thick_near * (not against),
        "opens refuting": opens,
        "opens refuting, statement does not": opens * (not against),
        "refuting and hearsay near": signs["refuting near"] * signs["hearsay near"] * (not against),
        "refuting and near": signs["refuting near"] * signs["refuting lead"] * (not against),
    }
    return {
        "words in text": share(told, heard.words),
        "words in one sentence": shares[0] if shares else 0.0,
        "words in second sentence": shares[1] if len(shares) > 1 else 0.0,
        "words in lead": share(told, frozenset(w for s in lead for w in s.words)),
        "names in text": names,
        "near sentences": min(1.0, math.log1p(len(close)) / 3),
        "length": min(1.0, math.log1p(len(heard.sentences)) / 5),
        **signs,
        **flags,
        **crossed,
    }


def _density(sentences: list[Sentence] | tuple[Sentence, ...], sign: str) -> float:
    """Gives how thickly a sign stands in sentences: 1 where every sentence has it."""
    if not sentences:
        return 0.0
    return math.sqrt(sum(min(1, getattr(s, sign)) for s in sentences) / len(sentences))
