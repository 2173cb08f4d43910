"""What a row of operators comes to: denied or not, and how firm it leaves the event."""

from __future__ import annotations

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import Operator
from headwater.model import weaker

_CLOSING = (words.KNOWN, words.SAID)  # "declined to say that" and "did not know that" deny the saying and knowing alone


def is_denied(operators: tuple[Operator, ...]) -> bool:
    """Counts the turns: a denied refusal affirms, and nothing above a word of knowing or saying touches its content."""
    denied = False
    for operator in operators:
        if operator.effect in _CLOSING and operator.token.pos_ != "NOUN":  # "denied reports that" reaches the content
            break
        if operator.effect is not words.ENDED:  # "cannot stop" leaves the event going on
            denied ^= operator.effect.flips ^ operator.denied
    return denied


def level_of(operators: tuple[Operator, ...]) -> str:
    """Gives the firmest level that all operators leave."""
    level = "certain"
    for operator in operators:
        level = weaker(level, operator.effect.level)
    return level


def least_firmness(operators: tuple[Operator, ...]) -> float:
    """Gives where the operators leave an affirmed event on the scale 0..3, finer than the levels."""
    return min((operator.effect.firmness for operator in operators), default=3.0)
