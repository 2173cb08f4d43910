"""The output folder: ours alone, one run at a time, and every table of it whole."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from headwater.errors import InputError, RunError
from headwater.flow.batch.tables import RECORDS
from headwater.model import canonical_json

WORK, LOCK, RUN = "work", ".lock", "run.json"
FOLDERS = (*RECORDS, "dossiers")


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """Holds a folder for one run; a run that is killed lets go of it.

    Raises: InputError ``out.not-ours`` where other things lie in it; RunError ``out.locked``, ``out.unwritable``.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not (out / LOCK).exists() and any(out.iterdir()):
            message = f"{out} holds other things, which a run might replace. Name an empty folder, or one that batch made."
            raise InputError("out.not-ours", message)
        lock = (out / LOCK).open("a")
    except OSError as error:
        why = error.strerror or str(error)
        raise RunError("out.unwritable", f"Nothing can be written to {out}: {why}. Choose another --out.") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            message = f"Another run is writing to {out}. Wait until it is done, or choose another --out."
            raise RunError("out.locked", message) from error
        yield


def publish(out: Path, folders: Iterable[Path], run: Mapping[str, object]) -> None:
    """Gives the tables of finished work their places, takes away those of earlier runs, and writes ``run.json`` last."""
    (out / RUN).unlink(missing_ok=True)  # while it is missing the tables are being replaced
    wanted: set[Path] = set()
    for folder in folders:
        for path in sorted(p for table in FOLDERS for p in (folder / table).glob("*/*")):
            place = out / path.relative_to(folder)
            wanted.add(place)
            _place(path, place)
    for table in FOLDERS:
        for path in sorted((out / table).glob("*/*")):
            if path not in wanted:
                path.unlink()
        for folder in sorted((out / table).glob("*")):
            with contextlib.suppress(OSError):
                folder.rmdir()  # only where nothing is left in it
    temporary = out / f".{RUN}"
    temporary.write_text(canonical_json(run), encoding="utf-8")
    temporary.replace(out / RUN)


def _place(path: Path, place: Path) -> None:
    """Puts a second name to a file, or a copy where the disk cannot do that."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f".{place.name}")
    temporary.unlink(missing_ok=True)
    try:
        os.link(path, temporary)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        shutil.copyfile(path, temporary)
    temporary.replace(place)
