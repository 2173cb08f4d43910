"""What the corridor asks of stages and engines, and the tray that records travel on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from headwater.settings import Settings

T = TypeVar("T")


class Records:
    """An immutable tray of records, by type."""

    __slots__ = ("_by_type",)

    def __init__(self, records: Iterable[object] = ()) -> None:
        by_type: dict[type, list[object]] = defaultdict(list)
        for record in records:
            by_type[type(record)].append(record)
        self._by_type = {kind: tuple(found) for kind, found in by_type.items()}

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """Gives the records of one type, in the order they came."""
        return self._by_type.get(kind, ())  # type: ignore[return-value]

    def only(self, kinds: Iterable[type]) -> Records:
        """Gives a tray with these types alone."""
        return Records([record for kind in kinds for record in self._by_type.get(kind, ())])

    def plus(self, more: Iterable[object]) -> Records:
        """Gives a tray with more records on it."""
        return Records([*self, *more])

    def __iter__(self) -> Iterator[object]:
        for found in self._by_type.values():
            yield from found

    def __len__(self) -> int:
        return sum(map(len, self._by_type.values()))

    def __reduce__(self) -> tuple[type, tuple[list[object]]]:
        return Records, (list(self),)


class Stage(Protocol):
    """A room's recipe: a pure function over one partition.

    A stage may also have ``takes``: types of records that it is handed where there are any and does without otherwise.
    """

    name: str
    needs: tuple[type, ...]
    gives: tuple[type, ...]
    partition_by: str
    """input, report or story."""

    def run(self, part: Records, settings: Settings) -> Iterable[object]:
        """Gives the records that this partition yields."""


def taken_by(stage: Stage) -> tuple[type, ...]:
    """Gives the types that a stage takes beside what it needs."""
    return getattr(stage, "takes", ())


class Engine(Protocol):
    """Where work runs. It knows nothing of news."""

    name: str

    def map(
        self, work: Callable[[Any], Any], parts: Sequence[Any], *, on_death: Callable[[Any], Any] | None = None
    ) -> Iterator[Any]:
        """Gives the result for each part, in order; for a part that kills its worker, what ``on_death`` gives for it."""

    def close(self) -> None:
        """Lets go of processes."""
