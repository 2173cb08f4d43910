"""Every error Headwater raises, on one screen.

Each carries a stable ``code`` and a message of at most two sentences: what happened, to which record,
what was expected, what to do next. The class says whose fault it is and fixes the exit code.
"""

from __future__ import annotations


class HeadwaterError(Exception):
    """The root: catch this to catch everything that is ours."""

    exit_code = 70

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return f"{self.message} [{self.code}]"

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return type(self), (self.code, self.message)


class InputError(HeadwaterError):
    """What was given must be mended: exit 2, HTTP 4xx."""

    exit_code = 2


class ItemError(HeadwaterError):
    """One item cannot be used: it becomes a refusal and the rest goes on; exit 3 under --strict."""

    exit_code = 3


class RunError(HeadwaterError):
    """The world outside failed (disk, memory, a dead worker): the run stops; exit 4."""

    exit_code = 4


class BugError(HeadwaterError):
    """A mistake of ours: exit 70."""

    exit_code = 70
