"""Files that came with a request, as the desk takes them."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import UploadFile

from headwater.desk import Upload
from headwater.errors import InputError

MOST_FILES = 500  # a folder of one story; more are for `headwater batch`


def received(files: Iterable[UploadFile]) -> list[Upload]:
    """Gives the files; a field that was left empty is none. Raises: InputError ``upload.nothing``, ``upload.many``."""
    found = [Upload(name=one.filename, data=one.file.read()) for one in files if one.filename]
    if not found:
        raise InputError("upload.nothing", "No file came with the request. Choose at least one.")
    if len(found) > MOST_FILES:
        raise InputError("upload.many", f"At most {MOST_FILES} files can be taken at once. Give the rest afterwards, or a zip.")
    return found
