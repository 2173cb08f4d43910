"""Shelf: features that explain themselves, and their combination."""

from headwater.score.features import Feature, Weight, explain, logistic, probability

__all__ = ["Feature", "Weight", "explain", "logistic", "probability"]
