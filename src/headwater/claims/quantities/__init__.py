"""Quantities: numbers with their bounds, units, rates and changes, as a report gives them.

In: parsed sentences. Out: Quantity records with offsets in the whole text. Left out: dates, clock times, ages, names
with digits, list marks. Source: the contract's table "Text to numbers"; the rules are ours.
"""

from __future__ import annotations

from headwater.claims.quantities.events import counted_event, counting_word, event_class
from headwater.claims.quantities.reader import quantities, read_quantities

__all__ = ["counted_event", "counting_word", "event_class", "quantities", "read_quantities"]
