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
            descriptor, waiting = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(waiting).replace(path)
        except OSError as wrong:
            raise RunError("store.unwritable", f"Received bytes could not be kept: {wrong.strerror}.") from wrong
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
