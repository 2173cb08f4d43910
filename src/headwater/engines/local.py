"""One process, or a pool of spawned ones that is rebuilt after a death and re-runs only what is missing."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from headwater.errors import RunError
from headwater.plugins import hookimpl

MAX_DEATHS = 2  # a part that killed its worker twice when it ran alone will do so a third time
AHEAD = 3  # parts handed out for each process: enough that none waits, few enough that results do not pile up


class LocalEngine:
    """Runs parts here: in this process for one, else in a spawned pool."""

    name = "local"

    def __init__(self, *, processes: int = 1) -> None:
        self._processes = max(1, processes)
        self._pool: ProcessPoolExecutor | None = None

    def map(
        self, work: Callable[[Any], Any], parts: Sequence[Any], *, on_death: Callable[[Any], Any] | None = None
    ) -> Iterator[Any]:
        """Gives the result for each part, in the order of the parts.

        Where a part kills its worker even alone, its result is what ``on_death`` gives for it.
        Raises: RunError ``engine.worker-died`` for such a part where nobody says what to do then.
        """
        if self._processes == 1 and on_death is None:
            yield from map(work, parts)
            return
        done: dict[int, Any] = {}
        running: dict[int, Future[Any]] = {}
        for wanted in range(len(parts)):
            while wanted not in done:
                self._hand_out(work, parts, running, done, wanted)
                try:
                    done[wanted] = running[wanted].result()
                    del running[wanted]
                except BrokenProcessPool:
                    self._run_alone(work, parts, running, done, on_death)
            yield done.pop(wanted)

    def _hand_out(
        self,
        work: Callable[[Any], Any],
        parts: Sequence[Any],
        running: dict[int, Future[Any]],
        done: dict[int, Any],
        wanted: int,
    ) -> None:
        pool = self._started()
        for n in range(wanted, min(len(parts), wanted + AHEAD * self._processes)):
            if n not in running and n not in done:
                try:
                    running[n] = pool.submit(work, parts[n])
                except BrokenProcessPool as error:  # it broke between two hand-outs: said to whoever waits for the result
                    running[n] = Future()
                    running[n].set_exception(error)

    def _run_alone(
        self,
        work: Callable[[Any], Any],
        parts: Sequence[Any],
        running: dict[int, Future[Any]],
        done: dict[int, Any],
        on_death: Callable[[Any], Any] | None,
    ) -> None:
        """Runs what a broken pool left over one part at a time, so that the part that kills its worker is known."""
        self.close()
        for n in sorted(running):
            future = running.pop(n)
            if future.done() and future.exception() is None:
                done[n] = future.result()
            else:
                done[n] = self._alone(work, parts[n], on_death)

    def _alone(self, work: Callable[[Any], Any], part: Any, on_death: Callable[[Any], Any] | None) -> Any:
        for _ in range(MAX_DEATHS):
            try:
                return self._started().submit(work, part).result()
            except BrokenProcessPool:
                self.close()
        if on_death is not None:
            return on_death(part)
        message = "A worker process died again and again over one part, most often for want of memory. Use fewer processes."
        raise RunError("engine.worker-died", message)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=self._processes, mp_context=context, initializer=end_with_parent)
        return self._pool

    def close(self) -> None:
        """Lets go of the pool."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def end_with_parent() -> None:
    """Ends this worker when its parent is gone: else a parent killed outright would leave it waiting for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait_for_end, args=(parent,), daemon=True).start()


def _wait_for_end(parent: Any) -> None:
    parent.join()
    os._exit(1)


@hookimpl
def headwater_engine() -> tuple[str, Callable[..., LocalEngine]]:
    """Registers the local engine."""
    return "local", LocalEngine
