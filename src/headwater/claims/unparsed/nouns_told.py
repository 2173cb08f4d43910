"""Which English act or office a noun of another language names."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from headwater.claims.unparsed.event_nouns import EVENT_NOUNS, OFFICE_NOUNS


def act_told(language: str, noun: str) -> str | None:
    """Gives the act that a noun in small letters names, or None."""
    return _read(EVENT_NOUNS[language]).get(noun)


def office_told(language: str, noun: str) -> str | None:
    """Gives the office that a noun in small letters names, or None; German compounds by their last part."""
    offices = _read(OFFICE_NOUNS[language])
    if noun in offices or language != "de":
        return offices.get(noun)
    return next((office for form, office in offices.items() if len(form) > 4 and noun.endswith(form)), None)


@functools.cache
def _read(table: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for entry in table.replace("\n", " ").split(";"):
        act, _, forms = entry.partition(":")
        for form in forms.split(","):
            found.setdefault(form.strip(), act.strip())
    return found
