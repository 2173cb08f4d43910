"""The finer score: what the rules say of an event, lowered where readers doubt its form. All its numbers stand here."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.features import features
from headwater.claims.certainty.learned import load_weights
from headwater.claims.certainty.scope import Scope, scope_of
from headwater.claims.certainty.turns import is_denied, least_firmness

# What readers' belief that it happened (-3..3) leaves of certainty: below zero they doubt, but news seldom means "never".
CURVE = ((-2.2, -1.5), (-1.0, 0.0), (0.0, 1.5), (1.0, 2.4), (2.2, 3.0))
BELIEF_SHARE = 0.85  # the lower score of rule and belief: the belief alone would lose the words, the words alone the forms
AHEAD_SHARE = 0.3  # of an announced or foretold event nobody believes that it happened yet; that is no doubt of it
# (scale, share of belief) of a denial: of the event itself, of a state of mind, of what only governs the event.
DENIED_ITSELF = (0.85, 0.15)  # readers put a plain "did not" near -2.5
DENIED_STATE = (0.55, 0.4)  # "do not know" half asserts the not knowing
DENIED_ABOVE = (0.3, 0.4)  # "not expected to", "no plan to": the event itself is only made unlikely
_AHEAD = frozenset({"future", "planning", "predicting", "expecting"})


def fine_score(event: Token) -> tuple[float, tuple[str, ...]]:
    """Gives the score -3..3 of an event, and the words and forms that decided."""
    scope = scope_of(event)
    found = features(event, scope)
    weights = load_weights()
    belief = weights.score(found)
    firmness = least_firmness(scope.operators)
    ruled = tuple(f"{o.token.text}: {o.effect.kind}" for o in scope.operators)
    if is_denied(scope.operators):
        scale, share = _denial(event, scope)
        score = -(1 - share) * scale * firmness + share * min(belief, 0.0)
        return _held(score), ruled
    share = BELIEF_SHARE * (AHEAD_SHARE if any(o.effect.kind in _AHEAD for o in scope.operators) else 1.0)
    score = min(firmness, (1 - share) * firmness + share * left_by(belief))
    learned = weights.reasons(found) if score < firmness - 0.1 else ()  # a smaller step is no reason to a reader
    return _held(score), (*ruled, *learned)


def left_by(belief: float) -> float:
    """Gives the certainty that a belief leaves: straight lines between the points of the curve."""
    points = [x for x, _ in CURVE]
    at = bisect_right(points, belief)
    if at == 0:
        return CURVE[0][1]
    if at == len(CURVE):
        return CURVE[-1][1]
    (x0, y0), (x1, y1) = CURVE[at - 1], CURVE[at]
    return y0 + (y1 - y0) * (belief - x0) / (x1 - x0)


def _denial(event: Token, scope: Scope) -> tuple[float, float]:
    is_own = any(o.effect is words.NEGATION and o.token.head == event for o in scope.operators)
    if is_own and event.lemma_.lower() in words.INWARD:
        return DENIED_STATE
    if is_own or any(o.effect in (words.FAILED, words.DENIED) for o in scope.operators):
        return DENIED_ITSELF
    return DENIED_ABOVE


def _held(score: float) -> float:
    return round(max(-3.0, min(3.0, score)), 3)
