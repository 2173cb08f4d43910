"""The judgement of one event: stage, polarity, and whose doubt lowers it how far."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import Operator, Scope, scope_of
from headwater.claims.certainty.stages import stage_of
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
    """
    event = sentence.doc[token_index]
    scope = scope_of(event)
    operators = scope.operators
    hedges = tuple(
        Hedge(start=sentence.start + o.token.idx, end=sentence.start + o.token.idx + len(o.token.text), text=o.token.text,
              whose=_whose(o, scope, attributed))
        for o in sorted(operators, key=lambda o: o.token.i) if o.effect.hedge
    )
    levels = {"reporter": "certain", "speaker": "certain"}
    for operator in operators:
        whose = _whose(operator, scope, attributed)
        levels[whose] = weaker(levels[whose], operator.effect.level)
    denied = _is_denied(operators)
    certainty = Certainty(overall=weaker(levels["reporter"], levels["speaker"]), reporter=levels["reporter"], speaker=levels["speaker"])
    polarity = "denied" if denied else "affirmed"
    stage, form = stage_of(event, scope)
    reasons = [f"{o.token.text}: {o.effect.kind}" for o in operators]
    return Judgement(stage=stage, polarity=polarity, reporter=levels["reporter"], speaker=levels["speaker"],
        overall=certainty.overall, hedges=hedges, reasons=(*reasons, form), score=float(certainty.score(polarity)))


def _is_denied(operators: tuple[Operator, ...]) -> bool:
    """Counts the turns: a denied refusal affirms, and nothing above a word of knowing or saying touches its content."""
    denied = False
    for operator in operators:
        if operator.effect in _CLOSING:
            break
        if operator.effect is not words.ENDED:  # "cannot stop" leaves the event going on
            denied ^= operator.effect.flips ^ operator.denied
    return denied


_CLOSING = (words.KNOWN, words.SAID)  # "declined to say that" and "did not know that" deny the saying and knowing alone


def firmness(operators: tuple[Operator, ...], denied: bool) -> float:
    """Gives the event's place on the scale -3..3 that its operators leave, finer than the levels."""
    least = min((o.effect.firmness for o in operators), default=3.0)
    return -0.8 * least if denied else least


def _whose(operator: Operator, scope: Scope, attributed: bool) -> str:
    """Tells whose doubt a word shows: what stands inside a speaker's content, and the speaker's own "believes", is the speaker's."""
    if operator.crossings < scope.crossings or operator.utters:
        return "speaker"
    return "speaker" if attributed and operator.token.lower_ not in words.REPORTIVE else "reporter"
