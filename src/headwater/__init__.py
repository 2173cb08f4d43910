"""Headwater: who really knows this, what did the first one say, where did it change.

The library's face; every name is loaded when it is first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

__version__ = "0.1.0"

_FACE = (
    "Grouper",
    "attributions",
    "certainty",
    "check",
    "claims",
    "compare",
    "discover",
    "group",
    "links",
    "quantities",
    "read",
    "reconcile",
    "relate",
    "trace",
)
_ERRORS = ("BugError", "HeadwaterError", "InputError", "ItemError", "RunError")

__all__ = ["__version__", *_ERRORS, *_FACE]


class _Package(ModuleType):
    """The package: a name of the face stays a function after the room of that name (``claims``, ``reconcile``) was imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _FACE or not isinstance(value, ModuleType):  # the import system would put the room over the function
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in _FACE:
        return getattr(importlib.import_module("headwater.face"), name)
    if name in _ERRORS:
        return getattr(importlib.import_module("headwater.errors"), name)
    raise AttributeError(f"module 'headwater' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
