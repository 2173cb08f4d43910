"""What every question of a story is made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from headwater.reconcile.alignment.evidence import Context
from headwater.reconcile.alignment.slots import Slots
from headwater.reconcile.descent import Descent
from headwater.reconcile.support.leads import Ground

Teller = Callable[[str], str]
"""Gives the name of a speaker."""


@dataclass(frozen=True, slots=True)
class Board:
    """The tables of a story: slots of its claims, its tree, its words, its origins, and the names of its speakers."""

    slots: Mapping[str, Slots]
    descent: Descent
    context: Context
    ground: Ground
    name_of: Teller
