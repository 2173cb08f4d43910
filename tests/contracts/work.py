"""What the engines are given to do: functions that every worker process can import."""

from __future__ import annotations

import os
import time
from pathlib import Path

from headwater.errors import ItemError


def double(n: int) -> int:
    return n * 2


def own_process(_: int) -> int:
    time.sleep(0.05)  # so that the other worker gets its share
    return os.getpid()


def die_once(marker: str) -> str:
    path = Path(marker)
    if not path.exists():
        path.touch()
        os._exit(9)
    return "done"


def die_on_three(n: int) -> int:
    if n == 3:
        os._exit(9)
    return n


def complain(_: int) -> None:
    raise ItemError("test.code", "One item is bad.")


def fill_the_disk(_: int) -> None:
    raise OSError(28, "No space left on device")
