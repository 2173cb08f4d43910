"""The finer score: what the rules say of an event, lowered where readers doubt events of its form."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.certainty.features import features
from headwater.claims.certainty.learned import load_weights
from headwater.claims.certainty.scope import scope_of
from headwater.claims.certainty.turns import is_denied, ruled_score


def fine_score(event: Token) -> tuple[float, tuple[str, ...]]:
    """Gives the score -3..3 of an event and the words and forms that decided."""
    scope = scope_of(event)
    return ruled_score(scope.operators), ()
