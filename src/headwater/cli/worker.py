"""The worker beside a server: does the jobs that pages and programs ask for, one after the other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from headwater.desk import Desk

PAUSE_SECONDS = 0.5  # how long a new import waits at most; asking for work costs a millisecond


@contextmanager
def working(desk: Desk) -> Iterator[None]:
    """Works in a thread until left; a job that is then under way is taken up again by the next worker."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            if desk.work_once() is None:
                over.wait(PAUSE_SECONDS)

    threading.Thread(target=work, daemon=True, name="headwater-worker").start()
    try:
        yield
    finally:
        over.set()
