"""The worker beside a server: does the jobs that pages and programs ask for, one after the other."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from headwater.desk import Desk, open_desk
from headwater.errors import HeadwaterError

PAUSE_SECONDS = 0.5  # how long a new import waits at most; asking for work costs a millisecond
END_SECONDS = 5  # a worker that is told to end is in the middle of nothing that another would not take up
NICENESS = 10  # where cores are few, whoever reads a page goes first: on one core an import still gets a tenth of it


@contextmanager
def working(desk: Desk) -> Iterator[None]:
    """Works in a thread until left; a job that is then under way is taken up again by the next worker."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            if not _work(desk):
                over.wait(PAUSE_SECONDS)

    threading.Thread(target=work, daemon=True, name="headwater-worker").start()
    try:
        yield
    finally:
        over.set()


@contextmanager
def working_apart(address: str) -> Iterator[None]:
    """Works in a process of its own until left, so that no page waits while a text is read."""
    process = multiprocessing.get_context("spawn").Process(target=_work_apart, args=(address,), daemon=True)
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join(END_SECONDS)


def _work_apart(address: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's, which then ends its worker
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    desk = open_desk(address)
    while True:
        if not _work(desk):
            time.sleep(PAUSE_SECONDS)


def _end_with_the_server() -> None:
    """Ends this process when the server is gone, however it went: another server's worker takes up what was under way."""
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
    os._exit(0)


def _work(desk: Desk) -> bool:
    """Tells whether there was a job. A store that cannot be written now, as on a full disk, is asked again later."""
    try:
        return desk.work_once() is not None
    except HeadwaterError:
        return False
