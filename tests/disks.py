"""Disks that are really full or really read-only: small file systems in memory, which only root may mount."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def mount(*arguments: str) -> bool:
    """Tells whether this could be mounted."""
    if os.geteuid() != 0:
        return False
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """Gives a folder that holds no more than this; skips the test where none can be had."""
    place.mkdir()
    if not mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)):
        pytest.skip("only root may mount a small disk to fill")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)


def fill_up(disk: Path) -> Path:
    """Gives a file that takes all the room that is left."""
    taken = disk / "taken"
    with taken.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(bytes(4096))
        except OSError:
            return taken
