"""The table that truth finding works on: who gives which value for which item, as numbers that arrays can hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headwater.errors import InputError
from headwater.score.truth.names import are_name_lists, name_keys
from headwater.score.truth.values import is_placeholder, value_key

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Item = str | int | tuple[str | int, ...]
Value = str | int | float
Row = tuple[str, Item, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Providers, items and values in a stated order, and one vote for each value that a provider gives."""

    providers: tuple[str, ...]
    """In alphabetical order."""
    items: tuple[Item, ...]
    """In the order of their text."""
    value_item: Ints
    """The item of each value."""
    value_text: tuple[Value, ...]
    """Each value in the form that most rows have; of several the first in the alphabet."""
    value_key: tuple[str, ...]
    """What makes two forms one value; in order within an item."""
    vote_provider: Ints
    """Who gives the vote."""
    vote_value: Ints
    """For which value; votes are sorted by value, then provider."""
    vote_weight: Floats
    """1, or the n-th part where a provider gives n values for one item."""
    left_out: int
    """Rows that say nothing ("n/a", blanks)."""

    @property
    def vote_item(self) -> Ints:
        """Gives the item of each vote."""
        return self.value_item[self.vote_value]

    def per_value(self, weights: Floats) -> Floats:
        """Gives the sum over the votes of each value."""
        return np.bincount(self.vote_value, weights, minlength=len(self.value_item)).astype(np.float64)

    def per_item(self, scores: Floats) -> Floats:
        """Gives the sum over the values of each item, told to each value."""
        return np.bincount(self.value_item, scores, minlength=len(self.items)).astype(np.float64)[self.value_item]

    def per_provider(self, scores: Floats) -> Floats:
        """Gives the mean over the votes of each provider."""
        weights = np.bincount(self.vote_provider, self.vote_weight, minlength=len(self.providers))
        told: Floats = np.bincount(self.vote_provider, scores * self.vote_weight, minlength=len(self.providers)) / weights
        return told


def make_table(rows: Iterable[Row]) -> Table:
    """Gives the table of rows; the same row given twice counts once, rows that say nothing are left out.

    Raises: InputError ``discover.rows`` where rows cannot be read one by one, ``discover.row`` where one is no (provider, item,
    value) of texts and numbers.
    """
    given = [_checked(row, number) for number, row in enumerate(_each(rows), start=1)]
    said = [row for row in given if not is_placeholder(row[2])]
    forms = _keys(said)
    texts: dict[tuple[Item, str], Counter[Value]] = defaultdict(Counter)
    for _, item, value in said:
        texts[item, forms[item, value]][value] += 1
    ballots = {(item, forms[item, value], provider) for provider, item, value in said}
    return _numbered(ballots, texts, left_out=len(given) - len(said))


def _each(rows: Iterable[Row]) -> Iterable[object]:
    if isinstance(rows, (str, bytes)) or not isinstance(rows, Iterable):
        raise InputError("discover.rows", f"Rows of (provider, item, value) are needed, and {type(rows).__name__} was given.")
    return rows


def _checked(row: object, number: int) -> Row:
    if not isinstance(row, Sequence) or isinstance(row, (str, bytes)) or len(row) != 3:
        raise InputError("discover.row", f"Row {number} is no (provider, item, value). Give three things a row.")
    provider, item, value = row
    if isinstance(item, list):
        item = tuple(item)
    for name, is_right in (
        ("provider", isinstance(provider, str) and provider.strip() != ""),
        ("item", _is_item(item)),
        ("value", value is None or (isinstance(value, (str, int, float)) and not isinstance(value, bool))),
    ):
        if not is_right:
            raise InputError("discover.row", f"The {name} of row {number} is of a kind that cannot be compared. {EXPECTED}")
    return provider, item, "" if value is None else value


EXPECTED = "A provider is a text, an item a text, a number or a tuple of these, a value a text or a number."


def _is_item(item: object) -> bool:
    if isinstance(item, tuple):
        return bool(item) and all(_is_plain(part) for part in item)
    return _is_plain(item)


def _is_plain(part: object) -> bool:
    return isinstance(part, (str, int)) and not isinstance(part, bool)


def _keys(rows: Sequence[Row]) -> dict[tuple[Item, Value], str]:
    """Gives the key of each value of each item: author lists are read in the light of the item's other lists."""
    values: dict[Item, set[Value]] = defaultdict(set)
    for _, item, value in rows:
        values[item].add(value)
    texts = sorted({value for _, _, value in rows if isinstance(value, str)})
    if len(texts) == len({value for _, _, value in rows}) and are_name_lists(texts):
        return {(item, value): key for item, of in values.items() for value, key in name_keys([str(v) for v in of]).items()}
    plain = {value: value_key(value) for _, _, value in rows}
    return {(item, value): plain[value] for item, of in values.items() for value in of}


def _numbered(
    ballots: Iterable[tuple[Item, str, str]], texts: dict[tuple[Item, str], Counter[Value]], *, left_out: int
) -> Table:
    found = sorted(ballots, key=lambda ballot: (_item_order(ballot[0]), ballot[1], ballot[2]))
    providers = sorted({provider for _, _, provider in found})
    values = list(dict.fromkeys((item, key) for item, key, _ in found))
    items = list(dict.fromkeys(item for item, _ in values))
    place_of = _places(providers), _places(items), _places(values)
    shares = Counter((item, provider) for item, _, provider in found)
    return Table(
        providers=tuple(providers),
        items=tuple(items),
        value_item=np.array([place_of[1][item] for item, _ in values], dtype=np.int64),
        value_text=tuple(_commonest(texts[value]) for value in values),
        value_key=tuple(key for _, key in values),
        vote_provider=np.array([place_of[0][provider] for _, _, provider in found], dtype=np.int64),
        vote_value=np.array([place_of[2][item, key] for item, key, _ in found], dtype=np.int64),
        vote_weight=np.array([1.0 / shares[item, provider] for item, _, provider in found], dtype=np.float64),
        left_out=left_out,
    )


def _item_order(item: Item) -> tuple[tuple[str, str], ...]:
    parts = item if isinstance(item, tuple) else (item,)
    return tuple((str(part), type(part).__name__) for part in parts)


def _places(things: Iterable[Hashable]) -> dict[Hashable, int]:
    return {thing: place for place, thing in enumerate(things)}


def _commonest(forms: Counter[Value]) -> Value:
    return min(forms, key=lambda form: (-forms[form], str(form), type(form).__name__))
