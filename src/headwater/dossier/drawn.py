"""Views made when they are looked at: a page shows thirty questions of a story that has two thousand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

V = TypeVar("V")


class Drawn(Sequence[V], Generic[V]):
    """A view of each record, in the records' order. Each is made once; all speak the language of whoever looks first."""

    def __init__(self, records: Iterable[Any], draw: Callable[[Any], V]) -> None:
        self._records = tuple(records)
        self._draw = draw
        self._made: dict[int, V] = {}
        self._places = {record.id: place for place, record in enumerate(self._records)}

    @property
    def ids(self) -> Iterator[str]:
        """Gives the ids of all, without making any."""
        return iter(self._places)

    def find(self, id: str) -> V | None:
        """Gives the view of the record with this id, or nothing."""
        place = self._places.get(id)
        return None if place is None else self[place]

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[V]:
        return (self[place] for place in range(len(self._records)))

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[V, ...]: ...
    def __getitem__(self, at: int | slice) -> V | tuple[V, ...]:
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self._records))))
        place = range(len(self._records))[at]
        if place not in self._made:
            self._made[place] = self._draw(self._records[place])
        return self._made[place]
