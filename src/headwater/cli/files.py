"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from headwater.errors import RunError


def write_all(folder: Path, texts: Mapping[str, str | bytes]) -> None:
    """Writes texts under their names: first all under temporary names, then each is renamed.

    Raises: RunError ``out.unwritable`` where the folder cannot be made or written.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            waiting.append((_written(folder, name, text), folder / name))
        for temporary, final in waiting:
            temporary.replace(final)
    except OSError as error:
        why = error.strerror or str(error)
        raise RunError("out.unwritable", f"Nothing can be written to {folder}: {why}. Choose another --out.") from error
    finally:
        for temporary, _ in waiting:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _written(folder: Path, name: str, text: str | bytes) -> Path:
    handle, path = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode("utf-8") if isinstance(text, str) else text)
    temporary = Path(path)
    temporary.chmod(0o644)
    return temporary
