"""Shelf: truth finding on tables of (provider, item, value), with dependence between providers, and its baselines.

In: rows of texts and numbers. Out: ``Discovery``. Refused: rows of other kinds, with a code. Based on: Dong, Berti-Equille and
Srivastava 2009; Dong, Saha and Srivastava 2012.
"""

from headwater.score.truth.discover import Dependence, Discovery, SharedValue, ValueScore, discover_values
from headwater.score.truth.table import Item, Value

__all__ = ["Dependence", "Discovery", "Item", "SharedValue", "Value", "ValueScore", "discover_values"]
