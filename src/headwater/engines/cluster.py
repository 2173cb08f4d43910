"""A cluster through Ray: one that stands already, or one of its own on this machine, started with the first part."""

from __future__ import annotations

import importlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from headwater.errors import InputError, RunError
from headwater.plugins import hookimpl

MAX_RETRIES = 2  # a part whose worker died three times will kill the fourth
AHEAD = 3  # parts handed out for each core: enough that none waits, few enough that results do not pile up
STORE_BYTES = 100 * 1024 * 1024  # parts travel as names of files, so that next to nothing rests in Ray's own memory
OWN = "Install it with: pip install 'headwater[cluster]'."


class RayEngine:
    """Runs parts as tasks of Ray. ``address`` names a cluster that stands; without one, ``processes`` cores of this machine."""

    name = "ray"

    def __init__(self, *, processes: int = 1, address: str | None = None) -> None:
        self._processes = max(1, processes)
        self._address = address
        self._ray: Any = None
        self._folder: str | None = None

    def map(
        self, work: Callable[[Any], Any], parts: Sequence[Any], *, on_death: Callable[[Any], Any] | None = None
    ) -> Iterator[Any]:
        """Gives the result for each part, in the order of the parts; see the local engine.

        Raises: RunError ``engine.worker-died``; InputError ``engine.missing`` where Ray is not installed.
        """
        if not parts:
            return
        ray = self._started()
        task = ray.remote(num_cpus=1, max_retries=MAX_RETRIES)(_call)
        shared = ray.put(work)
        ahead = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        running = [task.remote(shared, part) for part in parts[:ahead]]
        for wanted, part in enumerate(parts):
            result = self._result(running[wanted], part, on_death)
            running[wanted] = None  # so that Ray may forget it
            running.extend(task.remote(shared, next_part) for next_part in parts[len(running) : len(running) + 1])
            yield result

    def _result(self, reference: Any, part: Any, on_death: Callable[[Any], Any] | None) -> Any:
        faults = self._ray.exceptions
        try:
            return self._ray.get(reference)
        except faults.RayTaskError as error:
            raise error.cause from None
        except (faults.WorkerCrashedError, faults.OutOfMemoryError) as error:
            if on_death is not None:
                return on_death(part)
            message = "A worker of the cluster died again and again on one part, most often for want of memory."
            raise RunError("engine.worker-died", f"{message} Use fewer processes.") from error
        except faults.RayError as error:
            raise RunError(
                "engine.cluster", f"The cluster failed: {type(error).__name__}. Start it anew, then go on."
            ) from error

    def _started(self) -> Any:
        if self._ray is None:
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray would tell its makers of every start
            try:
                self._ray = importlib.import_module("ray")
            except ImportError as error:
                raise InputError("engine.missing", f"The engine 'ray' needs Ray, which is not installed. {OWN}") from error
            self._join()
        return self._ray

    def _join(self) -> None:
        quiet = {"log_to_driver": False, "logging_level": "ERROR", "configure_logging": False}
        if self._address is not None:
            try:
                self._ray.init(address=self._address, **quiet)
            except ConnectionError as error:
                message = (
                    f"No cluster answers at {self._address!r}. Start one with `ray start --head`, or leave the address out."
                )
                raise RunError("engine.cluster", message) from error
            return
        # a private folder: one left behind by an earlier start breaks a later one; short, because sockets have short names
        self._folder = tempfile.mkdtemp(prefix="hw-")
        self._ray.init(
            num_cpus=self._processes,
            include_dashboard=False,
            object_store_memory=STORE_BYTES,
            _temp_dir=self._folder,
            _system_config={"worker_niceness": 0},  # Ray starts workers at nice 15: anything else would starve them
            **quiet,
        )

    def close(self) -> None:
        """Leaves the cluster; one of its own ends."""
        if self._ray is not None:
            self._ray.shutdown()
            self._ray = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def _call(work: Callable[[Any], Any], part: Any) -> Any:
    return work(part)


@hookimpl
def headwater_engine() -> tuple[str, Callable[..., RayEngine]]:
    """Registers the cluster engine; Ray is loaded when it is first used."""
    return "ray", RayEngine
