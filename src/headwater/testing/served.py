"""The workbench on a free port of this machine, for tests in a browser, screenshots and figures."""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import uvicorn

from headwater.cli.demo import fill
from headwater.cli.site import make_site
from headwater.cli.worker import working
from headwater.desk import Desk
from headwater.porch.fetching import Fetcher
from headwater.porch.guard import Rules

START_SECONDS = 20  # a server that does not answer by then never will
WORK_SECONDS = 300  # the shipped stories take some ten seconds on one quiet core


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs."""

    url: str
    """Its address, without a slash at the end."""
    token: str
    """Whoever has it may write."""
    desk: Desk
    """What it serves."""

    @property
    def entrance(self) -> str:
        """Gives the address that lets its reader write, as ``headwater serve`` prints it."""
        return f"{self.url}/?token={self.token}"


@contextmanager
def served(desk: Desk, *, with_worker: bool = True) -> Iterator[Served]:
    """Serves a desk until left; with a worker beside it unless told."""
    token = secrets.token_urlsafe(12)
    with socket.create_server(("127.0.0.1", 0)) as listening, ExitStack() as stack:
        port = listening.getsockname()[1]
        site = make_site(desk, Rules(token=token, cookie=f"headwater-{port}"), Fetcher())
        server = uvicorn.Server(uvicorn.Config(site, log_level="warning", server_header=False, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        if with_worker:
            stack.enter_context(working(desk))
        thread.start()
        _wait_for(lambda: server.started, START_SECONDS, "The server did not start.")
        try:
            yield Served(url=f"http://127.0.0.1:{port}", token=token, desk=desk)
        finally:
            server.should_exit = True
            thread.join(START_SECONDS)


def fill_demo(desk: Desk) -> None:
    """Puts the shipped stories into a desk and works them out at once."""
    fill(desk)
    while desk.work_once() is not None:
        pass


def wait_until_idle(desk: Desk) -> None:
    """Waits until no job is open."""
    _wait_for(
        lambda: all(job.state not in ("waiting", "running") for job in desk.store.jobs.list()), WORK_SECONDS, "A job hangs."
    )


def _wait_for(is_so: Callable[[], bool], seconds: float, words: str) -> None:
    ends = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > ends:
            raise TimeoutError(words)
        time.sleep(0.05)
