"""What the engines are given to do: functions that every worker process can import."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from headwater.errors import ItemError
from headwater.flow.executor import Task
from headwater.flow.quarantine import run_each


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


def note(task: Task) -> dict[str, Any]:
    folder, n = task.given
    with (Path(folder) / f"note-{n}").open("a") as file:
        file.write("done\n")
    before = "" if task.previous is None else f" after {task.previous.read_text()}"
    task.target.write_text(f"{n}{before}")
    return {"n": n}


def note_and_die_once(task: Task) -> dict[str, Any]:
    folder, n = task.given
    marker = Path(folder) / f"died-{n}"
    task.target.write_text("half")
    if n == 1 and not marker.exists():
        marker.touch()
        os._exit(9)
    return note(task)


def die_always(_: Task) -> dict[str, Any]:
    os._exit(9)


def die_on_items(task: Task) -> dict[str, Any]:
    def run(items: Sequence[str]) -> list[str]:
        for item in items:
            if "KILLER" in item:
                os._exit(9)
        return list(items)

    made = run_each(task, task.given, run, name_of=str, refused=lambda item, why: [f"left out {item}"])
    task.target.write_text("")
    left_out = [one.removeprefix("left out ") for one in made if one.startswith("left out")]
    return {"done": [one for one in made if not one.startswith("left out")], "left out": left_out}
