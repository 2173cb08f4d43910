"""Outlets and agencies by the forms in which bylines, datelines and credit lines name them; the list is in ``agencies``.

Source: ours, general knowledge of the press.
"""

from __future__ import annotations

import re

from headwater.text.agencies import credit_forms

OUTLET_WORDS = frozenset(
    """times post news gazette herald courier journal tribune chronicle mirror observer guardian telegraph mail express
    star sun today daily weekly review magazine press radio television tv standard independent examiner sentinel
    dispatch register bulletin record globe inquirer monitor standard echo voice reporter network broadcasting
    ledger argus advertiser beacon citizen democrat enquirer leader messenger republic transcript""".split()
)
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
_WORD = re.compile(r"[\w’'&-]+")


def agency_named(phrase: str) -> str | None:
    """Gives the agency that a phrase is a form of, or None."""
    return credit_forms().get(phrase.strip(" .,()/").casefold())


def is_outlet_name(phrase: str) -> bool:
    """Tells whether a capitalised phrase looks like the name of an outlet: by its words, or a short acronym."""
    words = _WORD.findall(phrase)
    if not words or len(words) > 6 or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    if len(words) == 1 and words[0].isupper() and 2 < len(words[0]) <= 5:
        return True
    return len(words) > 1 and any(word.casefold() in OUTLET_WORDS and word[0].isupper() for word in words)


def is_host(phrase: str) -> bool:
    """Tells whether a phrase is a web address or a bare host name."""
    return _HOST.fullmatch(phrase.strip()) is not None
