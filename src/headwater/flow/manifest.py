"""What is done: one line for each piece of work whose output has its name. A run that was killed goes on from here."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One finished piece of work."""

    step: str
    """The step it belongs to."""
    name: str
    """Its name within the step."""
    key: str
    """Digest of all that its output follows from: the same key, the same bytes."""
    identity: str
    """Digest of what decides every result: version, settings, models."""
    facts: dict[str, Any]
    """What the work said of its output; plain JSON."""


class Manifest:
    """The lines of one run's folder, the latest of each name."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._latest: dict[tuple[str, str], Done] = {}
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            done = _read(line)
            if done is not None:
                self._latest[done.step, done.name] = done
        self._file: IO[str] | None = None

    def latest(self, step: str, name: str) -> Done | None:
        """Gives what was last done under a name."""
        return self._latest.get((step, name))

    def add(self, done: Done) -> None:
        """Enters a finished piece of work; it is on the disk when this returns."""
        if self._file is None:
            self._file = self._path.open("a", encoding="utf-8")
            self._file.write("\n")  # a line that a kill cut short stays alone
        self._file.write(json.dumps(asdict(done), sort_keys=True, separators=(",", ":")) + "\n")
        self._file.flush()
        self._latest[done.step, done.name] = done

    def keep(self, wanted: set[tuple[str, str]]) -> None:
        """Leaves only these, written anew in one piece."""
        self.close()
        self._latest = {name: done for name, done in self._latest.items() if name in wanted}
        temporary = self._path.with_suffix(".tmp")
        with temporary.open("w", encoding="utf-8") as file:
            for _, done in sorted(self._latest.items()):
                file.write(json.dumps(asdict(done), sort_keys=True, separators=(",", ":")) + "\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._path)

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _read(line: str) -> Done | None:
    try:
        return Done(**json.loads(line))
    except (ValueError, TypeError):
        return None  # blank, or cut short by a kill: that work is done again
