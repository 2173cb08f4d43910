"""What stands beside a text: the keys of the contract in a sidecar or in a JSON line, checked for their types."""

from __future__ import annotations

import json

from headwater.intake.codes import refuse
from headwater.intake.decide import DECLARED_CHARS
from headwater.intake.raw import Declared
from headwater.model import Refusal

KEYS = ("name", "url", "outlet", "title", "published", "language", "captured_at")
SIDECAR_SUFFIX = ".meta.json"


def read_object(raw: bytes | str) -> dict[str, object] | str:
    """Gives a JSON object, or in words why there is none."""
    try:
        value = json.loads(raw)
    except RecursionError:
        return "it is nested too deeply"
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except json.JSONDecodeError as error:
        return f"{error.msg.lower()} at character {error.pos}"
    except ValueError:
        return "a number in it is too long"
    return value if isinstance(value, dict) else "it is not an object"


def read_sidecar(raw: bytes, *, name: str, sidecar: str) -> tuple[Declared | None, list[Refusal]]:
    """Gives what a sidecar declares; a value of the wrong type is ignored and said aloud."""
    values = read_object(raw)
    if isinstance(values, str):
        return None, [refuse("sidecar.not_valid", name, sidecar=sidecar)]
    declared, faults = declared_of(values, how="sidecar")
    refusals = [refuse("sidecar.wrong_type", name, sidecar=sidecar, key=key, expected=expected) for key, expected in faults]
    return declared, refusals


def declared_of(values: dict[str, object], *, how: str) -> tuple[Declared, list[tuple[str, str]]]:
    """Gives what the keys declare, and (key, what was expected) for each value of the wrong type.

    Keys that the contract does not name are ignored.
    """
    faults: list[tuple[str, str]] = []
    texts: dict[str, str | None] = {}
    for key in KEYS:
        value = values.get(key)
        if value is not None and not _is_short_text(value):
            faults.append((key, f"a string of at most {DECLARED_CHARS:,} characters"))
        elif isinstance(value, str) and value.strip():
            texts[key] = _clean(value)
    authors = values.get("authors")
    if isinstance(authors, str):
        authors = [authors]
    if authors is not None and not (isinstance(authors, list) and all(map(_is_short_text, authors))):
        faults.append(("authors", "a list of strings"))
        authors = None
    names = tuple(_clean(str(a)) for a in authors or () if str(a).strip())
    return Declared(how=how, authors=names, **texts), faults


def _is_short_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= DECLARED_CHARS


def _clean(value: str) -> str:
    return value.encode("utf-8", "replace").decode("utf-8").strip()
