"""What every part of the desk works with: the store, the clock, the settings, and what was looked at last."""

from __future__ import annotations

import importlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

from headwater.model import Dossier
from headwater.settings import Settings
from headwater.stores import Store

KEPT_DOSSIERS = 12  # a reader goes back and forth between a few stories; a large dossier takes some 20 MB in memory
T = TypeVar("T")


class Recent:
    """The values asked for last, by key; safe where several threads ask."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Gives the value of a key, made where it is not held."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                found: T = self._held[key]
                return found
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > self._size:
                self._held.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Drawer:
    """Handed to every part of the desk."""

    store: Store
    settings: Settings
    now: Callable[[], datetime]
    dossiers: Recent = field(default_factory=lambda: Recent(KEPT_DOSSIERS))
    """Revisions read from the store."""
    drafts: Recent = field(default_factory=lambda: Recent(2))
    """Dossiers worked out and not kept: the one before a ruling, and the one that it would give, by what the rulings say."""
    near: Recent = field(default_factory=lambda: Recent(KEPT_DOSSIERS))
    """Pairs of questions that are nearly one, of revisions looked at last."""

    def at(self) -> str:
        """Gives the present moment, ISO 8601 in UTC."""
        return self.now().astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")

    def dossier(self, story: str, revision: int | None = None) -> Dossier:
        """Gives a revision of a story, the newest where none is named. Raises: InputError ``revision.unknown``."""
        number = self.store.stories.head(story).revision if revision is None else revision
        return self.dossiers.get((story, number), lambda: self.store.revisions.get(story, number or None))


def utc_now() -> datetime:
    """Gives the present moment."""
    return datetime.now(UTC)


def part_of_desk(name: str) -> Any:
    """Gives a part that needs the parser's libraries: they take a second, and reading a store needs none of them."""
    return importlib.import_module(f"headwater.desk.{name}")
