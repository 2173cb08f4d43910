"""A progress bar over the steps of a long run, with an estimate of the time left; silent off a terminal."""

from __future__ import annotations

import sys
import time

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

# what share of a run's time each step takes, as docs/scale.md measures it; only the estimate rests on it
SHARES = {"receive": 0.01, "read": 0.04, "by-report": 0.01, "claims": 0.69, "stories": 0.03, "by-story": 0.02, "dossiers": 0.2}
SOONEST_SECONDS = 3  # before that the estimate would jump


class Bar:
    """One bar for the whole run on stderr."""

    def __init__(self, *, quiet: bool) -> None:
        self._is_on = not quiet and sys.stderr.isatty()
        self._progress: Progress | None = None
        self._task = TaskID(0)
        self._done: dict[str, float] = {}
        self._before = 0.0
        self._start = time.monotonic()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Shows how far a step is."""
        if not self._is_on:
            return
        if step not in self._done:  # what an earlier run did took no time of this one
            self._before += share_done({step: done / max(1, total)})
        self._done[step] = done / max(1, total)
        told = f"{step} {done:,}/{total:,} {time_left(self._done, self._before, time.monotonic() - self._start)}"
        self._shown().update(self._task, completed=share_done(self._done), description=told)

    def close(self) -> None:
        """Takes the bar away."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None

    def _shown(self) -> Progress:
        if self._progress is None:
            columns = (BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("", total=1.0)
            self._progress.start()
        return self._progress


def share_done(done: dict[str, float]) -> float:
    """Gives how much of the whole run is done, from how much of each step is."""
    return sum(SHARES.get(step, 0.0) * part for step, part in done.items())


def time_left(done: dict[str, float], before: float, seconds: float) -> str:
    """Gives the time left in words; ``before`` is the share that was done before this run began."""
    own = share_done(done) - before
    if seconds < SOONEST_SECONDS or own <= 0:
        return ""
    left = round(seconds * (1 - share_done(done)) / own)
    hours, minutes = left // 3600, left // 60 % 60
    if hours:
        return f"about {hours} h {minutes:02} min left"
    return f"about {minutes} min left" if minutes else f"about {left} s left"
