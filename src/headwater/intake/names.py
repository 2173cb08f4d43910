"""Names of files: which are items, which stand beside one."""

from __future__ import annotations

from pathlib import PurePosixPath

from headwater.intake.declared import SIDECAR_SUFFIX

_FURNITURE = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))


def is_hidden(name: str) -> bool:
    """Tells whether a name is furniture of a file system: a part of it begins with a dot, or the like."""
    return any((part.startswith(".") and part != "..") or part in _FURNITURE for part in PurePosixPath(name).parts)


def sidecar_names(name: str) -> tuple[str, ...]:
    """Gives the names under which a sidecar may stand beside a file: a.txt.meta.json, a.meta.json."""
    path = PurePosixPath(name)
    return (name + SIDECAR_SUFFIX, str(path.with_name(path.stem + SIDECAR_SUFFIX)) if path.name else name)
