"""The judgement of one event: stage, polarity, and whose doubt lowers it how far."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import Operator, Scope, scope_of
from headwater.claims.certainty.stages import stage_of
from headwater.claims.certainty.turns import is_denied, level_of
from headwater.model import Certainty, Hedge, weaker
from headwater.text.parse import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How firmly a sentence puts one event."""

    stage: str
    """considered, planned, predicted, ongoing, done or unspecified."""
    polarity: str
    """affirmed or denied."""
    reporter: str
    """How firmly the report itself stands behind the words."""
    speaker: str
    """How firmly the speaker is said to have put it."""
    overall: str
    """The weaker of the two."""
    hedges: tuple[Hedge, ...]
    """The words that lower certainty, in textual order."""
    reasons: tuple[str, ...]
    """The words that decided, with what each did."""
    score: float
    """-3..3 on the contract's scale."""


def judge(sentence: Sentence, token_index: int, *, attributed: bool = False) -> Judgement:
    """Gives the judgement of the event whose head is ``sentence.doc[token_index]``.

    ``attributed``: the clause is a speaker's content though no verb of saying governs it ("according to ...").
    Source: ours, after the modal and factuality cues of Sauri and Pustejovsky (2012), with our own lists.
    """
    event = sentence.doc[token_index]
    scope = scope_of(event)
    parted: dict[str, list[Operator]] = {"reporter": [], "speaker": []}
    for operator in scope.operators:
        parted[_whose(operator, scope, attributed)].append(operator)
    reporter, speaker = level_of(tuple(parted["reporter"])), level_of(tuple(parted["speaker"]))
    polarity = "denied" if is_denied(scope.operators) else "affirmed"
    certainty = Certainty(overall=weaker(reporter, speaker), reporter=reporter, speaker=speaker)
    stage, why = stage_of(event, scope)
    return Judgement(
        stage=stage,
        polarity=polarity,
        reporter=reporter,
        speaker=speaker,
        overall=certainty.overall,
        hedges=_hedges(sentence, parted),
        reasons=(*(f"{o.token.text}: {o.effect.kind}" for o in scope.operators), why),
        score=float(certainty.score(polarity)),
    )


def _hedges(sentence: Sentence, parted: dict[str, list[Operator]]) -> tuple[Hedge, ...]:
    found = {}
    for whose, operators in parted.items():
        for operator in operators:
            if operator.effect.hedge:
                start = sentence.start + operator.token.idx
                end = start + len(operator.token.text)
                found[start] = Hedge(start=start, end=end, text=operator.token.text, whose=whose)
    return tuple(found[start] for start in sorted(found))


def _whose(operator: Operator, scope: Scope, attributed: bool) -> str:
    """Tells whose doubt a word shows: inside a speaker's content, and in the speaker's own "believes", it is the speaker's."""
    if operator.crossings < scope.crossings or operator.utters:
        return "speaker"
    return "speaker" if attributed and operator.token.lower_ not in words.REPORTIVE else "reporter"
