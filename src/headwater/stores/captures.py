"""Received bytes, kept by their hash beside the store: written once, never changed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from headwater.errors import RunError
from headwater.model import sha256_hex


class Captures:
    """A folder of files named by what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, data: bytes) -> str:
        """Gives the SHA-256 of the bytes once they are safe on disk; the same bytes are kept once.

        Raises: RunError ``store.unwritable`` where the disk is full or may not be written.
        """
        name = sha256_hex(data)
        path = self._path(name)
        if path.is_file():
            return name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, data)
        except OSError as wrong:
            told = f"Received bytes could not be kept: {wrong.strerror}. Mend that, and give them again."
            raise RunError("store.unwritable", told) from wrong
        return name

    def get(self, sha256: str) -> bytes | None:
        """Gives the bytes of this hash, or nothing where they were never kept or no longer hash to it."""
        path = self._path(sha256)
        if not path.is_file():
            return None
        data = path.read_bytes()
        return data if sha256_hex(data) == sha256 else None

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256


def _write_whole(path: Path, data: bytes) -> None:
    """Writes a file that is there whole or not at all; what was begun takes no room on a disk that is full."""
    descriptor, name = tempfile.mkstemp(dir=path.parent)
    waiting = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(path)
    finally:
        waiting.unlink(missing_ok=True)
