"""What a person may change in a claim, and the claim as changed."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from typing import Any

from headwater.model.certainty import LEVELS, POLARITIES, STAGES, weaker
from headwater.model.claim import Claim, MadeBy
from headwater.model.quantity import DAYS_PER, Quantity

BOUNDS = ("low", "high")
FLAGS = ("low_open", "high_open", "approximate")
MAX_WORD_CHARS = 80  # a unit is a word or two
_CHOICES = {"stage": STAGES, "polarity": POLARITIES, "per": tuple(DAYS_PER), "change": ("up", "down")}


def edit_fault(claim: Claim, changes: Mapping[str, object]) -> str | None:
    """Gives why these changes do not fit the claim, in words, or nothing where they do.

    ``changes`` names new values: ``stage``, ``polarity``, ``certainty`` (``reporter``, ``speaker``) and ``quantity``
    (``low``, ``high``, ``low_open``, ``high_open``, ``approximate``, ``unit``, ``per``, ``change``) of the claim's own number.
    """
    if not changes:
        return "An edit names at least one new value."
    for name, value in changes.items():
        fault = _fault_of(name, value, claim)
        if fault is not None:
            return fault
    return None


def edited_claim(claim: Claim, changes: Mapping[str, object], *, made_by: MadeBy) -> Claim:
    """Gives the claim with its new values. The changes must fit it: see ``edit_fault``."""
    fields: dict[str, Any] = {name: changes[name] for name in ("stage", "polarity") if name in changes}
    if "certainty" in changes:
        told = dataclasses.replace(claim.certainty, **_mapping(changes["certainty"]))
        fields["certainty"] = dataclasses.replace(told, overall=weaker(told.reporter, told.speaker))
    if "quantity" in changes:
        number = dataclasses.replace(claim.quantities[0], **_mapping(changes["quantity"]))
        fields["quantities"] = (number, *claim.quantities[1:])
    return dataclasses.replace(claim, made_by=made_by, **fields)


def own_quantity(claim: Claim) -> Quantity | None:
    """Gives the number that the claim is anchored on, or nothing where its anchor is a word."""
    first = claim.quantities[0] if claim.quantities else None
    return first if first is not None and first.start < claim.anchor.end and claim.anchor.start < first.end else None


def _fault_of(name: str, value: object, claim: Claim) -> str | None:
    if name in ("stage", "polarity"):
        return _choice_fault(name, value)
    if name == "certainty":
        return _certainty_fault(value)
    if name == "quantity":
        return _quantity_fault(value, own_quantity(claim))
    return f"A claim has no {name[:MAX_WORD_CHARS]!r} that can be edited: stage, polarity, certainty and quantity can."


def _certainty_fault(value: object) -> str | None:
    parts = _mapping(value)
    if not parts or not set(parts) <= {"reporter", "speaker"} or not all(level in LEVELS for level in parts.values()):
        return f"A certainty is given for the reporter, the speaker or both: one of {', '.join(LEVELS)}."
    return None


def _quantity_fault(value: object, number: Quantity | None) -> str | None:
    if number is None:
        return "This claim stands on a word and not on a number, so there is no quantity to edit."
    parts = _mapping(value)
    if not parts:
        return "A quantity is given by its parts: low, high, low_open, high_open, approximate, unit, per or change."
    for name, part in parts.items():
        fault = _part_fault(name, part)
        if fault is not None:
            return fault
    low, high = parts.get("low", number.low), parts.get("high", number.high)
    return "The lowest value is above the highest." if low is not None and high is not None and low > high else None


def _part_fault(name: str, part: object) -> str | None:
    if name in BOUNDS:
        is_number = isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part)
        return None if part is None or is_number else f"{name} is a number, or null where there is no bound."
    if name in FLAGS:
        return None if isinstance(part, bool) else f"{name} is true or false."
    if name in ("per", "change"):
        return None if part is None else _choice_fault(name, part)
    if name == "unit":
        is_word = isinstance(part, str) and 0 < len(part.strip()) <= MAX_WORD_CHARS
        return None if part is None or is_word else "unit is what is counted, in a word or two, or null."
    return f"A quantity has no {name[:MAX_WORD_CHARS]!r}."


def _choice_fault(name: str, value: object) -> str | None:
    choices = _CHOICES[name]
    return None if value in choices else f"{name} is one of {', '.join(choices)}."


def _mapping(value: object) -> dict[str, Any]:
    return {str(name): part for name, part in value.items()} if isinstance(value, Mapping) else {}
