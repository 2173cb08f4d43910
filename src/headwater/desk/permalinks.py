"""Names of stories in addresses: ``s-1a2b`` is the newest revision for ever, ``s-1a2b@rev3`` one that stays as it is."""

from __future__ import annotations

import re

from headwater.errors import InputError

_NAME = re.compile(r"(?P<story>[^@]{1,80})(?:@rev(?P<revision>[1-9][0-9]{0,8}))?")


def read_permalink(name: str) -> tuple[str, int | None]:
    """Gives a story's id and the revision that is meant, or None for the newest. Raises: InputError ``story.unknown``."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise InputError("story.unknown", f"{name[:40]!r} names no story. Write its id, or its id and @rev with a number.")
    return found["story"], None if found["revision"] is None else int(found["revision"])


def write_permalink(story: str, revision: int | None) -> str:
    """Gives the name of a story in addresses."""
    return story if revision is None else f"{story}@rev{revision}"
