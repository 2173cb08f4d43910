"""Tables of values with known truth: providers of differing accuracy, errors that many come to, and circles of copiers."""

from __future__ import annotations

import dataclasses
import random
from dataclasses import dataclass

COPIED = 0.8  # of a copier's values, beside its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """Rows with what is known of them."""

    rows: tuple[tuple[str, str, str], ...]
    """(provider, item, value), shuffled."""
    truth: dict[str, str]
    """The right value of each item."""
    copies: frozenset[tuple[str, str]]
    """Pairs (copier, copied)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """What a table is made of."""

    items: int = 300
    providers: int = 10
    """Independent ones."""
    lowest: float = 0.5
    """Accuracy of the least accurate; the others lie evenly between it and ``highest``."""
    highest: float = 0.95
    copiers: int = 0
    """Providers beside these, all of which copy the least accurate."""
    nearby: float = 0.0
    """Share of errors that fall on one of three values, the same for everybody; other errors are spread over 50."""
    coverage: float = 0.8
    """Share of the items that each gives a value for."""
    passing: int = 0
    """Providers beside these that give one value each, as right as the least accurate."""
    is_disputed: bool = False
    """Whether items that all agree on are left out, as tables of corrections are."""


MIXES = {
    "independent, errors spread": Mix(),
    "independent, errors near": Mix(nearby=0.9),
    "a circle of copiers": Mix(copiers=6),
    "a circle of copiers, errors near": Mix(copiers=6, nearby=0.9),
    "many providers, a large circle, errors near": Mix(
        providers=24, lowest=0.35, highest=0.9, copiers=12, nearby=0.9, items=200
    ),
    "many weak providers": Mix(providers=20, lowest=0.25, highest=0.7, nearby=0.5),
    "passing strangers, disputed items": Mix(providers=4, lowest=0.4, highest=0.8, passing=500, coverage=0.3, is_disputed=True),
    "few values each": Mix(providers=60, items=600, coverage=0.04, lowest=0.4),
}
"""The mixes that the defaults were chosen on."""


def plant_values(mix: Mix, *, seed: int) -> Planted:
    """Gives a table; the same one for the same mix and seed."""
    rng = random.Random(f"values:{seed}")
    truth = {f"item {number:04d}": str(1000 + 100 * rng.randrange(500)) for number in range(mix.items)}
    span = mix.highest - mix.lowest
    told: dict[str, dict[str, str]] = {}
    for number in range(mix.providers):
        accuracy = mix.lowest + span * number / max(1, mix.providers - 1)
        told[f"provider {number:02d}"] = _told(truth, accuracy, mix, rng)
    for number in range(mix.copiers):
        own = _told(truth, (mix.lowest + mix.highest) / 2, mix, rng)
        copied = {item: value for item, value in sorted(told["provider 00"].items()) if rng.random() < COPIED}
        told[f"copier {number:02d}"] = {**own, **copied}
    for number in range(mix.passing):
        item = f"item {rng.randrange(mix.items):04d}"
        told[f"stranger {number:03d}"] = _told({item: truth[item]}, mix.lowest, dataclasses.replace(mix, coverage=1.0), rng)
    if mix.is_disputed:
        truth, told = _disputed(truth, told)
    rows = [(provider, item, value) for provider, values in told.items() for item, value in values.items()]
    rng.shuffle(rows)
    copies = frozenset((f"copier {number:02d}", "provider 00") for number in range(mix.copiers))
    return Planted(rows=tuple(rows), truth=truth, copies=copies)


def _disputed(truth: dict[str, str], told: dict[str, dict[str, str]]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Gives only the items of several values, one of them right."""
    given: dict[str, set[str]] = {}
    for values in told.values():
        for item, value in values.items():
            given.setdefault(item, set()).add(value)
    kept = {item for item, values in given.items() if len(values) > 1 and truth[item] in values}
    cut = {provider: {item: value for item, value in values.items() if item in kept} for provider, values in told.items()}
    return {item: right for item, right in truth.items() if item in kept}, cut


def _told(truth: dict[str, str], accuracy: float, mix: Mix, rng: random.Random) -> dict[str, str]:
    values = {}
    for item, right in truth.items():
        if rng.random() < mix.coverage:
            values[item] = right if rng.random() < accuracy else _wrong(right, mix, rng)
    return values


def _wrong(right: str, mix: Mix, rng: random.Random) -> str:
    if rng.random() < mix.nearby:
        return str(int(right) + rng.choice((-1, 1, 17))) if rng.random() < 0.5 else str(int(right) + 1)
    return str(int(right) + rng.choice((-1, 1)) * (20 + rng.randrange(50)))  # on both sides: ties favour nobody
