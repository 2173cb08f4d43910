"""One process, or a pool of spawned ones that is rebuilt after a death and re-runs only what is missing."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from headwater.errors import RunError
from headwater.plugins import hookimpl

MAX_REBUILDS = 3  # a part that kills its worker three times will kill the fourth


class LocalEngine:
    """Runs parts here: in this process for one, else in a spawned pool."""

    name = "local"

    def __init__(self, *, processes: int = 1) -> None:
        self._processes = max(1, processes)
        self._pool: ProcessPoolExecutor | None = None

    def map(self, work: Callable[[Any], Any], parts: Sequence[Any]) -> Iterator[Any]:
        """Gives the result for each part, in the order of the parts.

        Raises: RunError ``engine.worker-died`` where workers keep dying (most often: memory).
        """
        if self._processes == 1 or len(parts) < 2:
            yield from map(work, parts)
            return
        done: dict[int, Any] = {}
        for _ in range(MAX_REBUILDS):
            try:
                yield from self._pass(work, parts, done)
                return
            except BrokenProcessPool:
                self.close()
        raise RunError(
            "engine.worker-died",
            "A worker process died three times, most often for want of memory. Use fewer processes.",
        )

    def _pass(self, work: Callable[[Any], Any], parts: Sequence[Any], done: dict[int, Any]) -> Iterator[Any]:
        pool = self._started()
        running: dict[int, Future[Any]] = {n: pool.submit(work, part) for n, part in enumerate(parts) if n not in done}
        for n in range(len(parts)):
            if n in done:
                continue
            result = running[n].result()
            done[n] = None  # already handed on: never handed on twice
            yield result

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=self._processes, mp_context=context)
        return self._pool

    def close(self) -> None:
        """Lets go of the pool."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


@hookimpl
def headwater_engine() -> tuple[str, Callable[..., LocalEngine]]:
    """Registers the local engine."""
    return "local", LocalEngine
