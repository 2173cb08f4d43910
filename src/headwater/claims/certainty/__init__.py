"""Certainty: an event in its sentence goes in; stage, polarity, whose doubt, and the words that decided come out."""

from headwater.claims.certainty.face import Score, certainty
from headwater.claims.certainty.judge import Judgement, judge

__all__ = ["Judgement", "Score", "certainty", "judge"]
