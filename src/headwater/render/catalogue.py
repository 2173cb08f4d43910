"""Every sentence that pages say, in the reader's language: English as it stands in code, others from gettext catalogues.

A door chooses with ``speaking``; where none did, it is English, so that files come out the same wherever they are made.
"""

from __future__ import annotations

import functools
import gettext as machinery
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DOMAIN = "headwater"
ENGLISH = "en"
_chosen: ContextVar[str] = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Makes everything said inside come in a language: one of ``languages``."""
    before = _chosen.set(code)
    try:
        yield
    finally:
        _chosen.reset(before)


def language() -> str:
    """Gives the code of the language that is spoken now."""
    return _chosen.get()


@functools.cache
def languages() -> Mapping[str, str]:
    """Gives what each language that can be chosen calls itself, by code; English first."""
    codes = sorted(one.name for one in catalogues().iterdir() if one.is_dir() and one.name != ENGLISH)
    return {code: (Locale.parse(code).get_display_name(code) or code).capitalize() for code in (ENGLISH, *codes)}


def catalogues() -> Traversable:
    """Gives the folder of catalogues, laid out as gettext's tools expect it."""
    return files("headwater.render").joinpath("locale")


@functools.cache
def translations(code: str) -> machinery.NullTranslations:
    """Gives a language's catalogue. Cost: the first call reads it, some 50 ms; nothing has to be built."""
    if code == ENGLISH:
        return machinery.NullTranslations()
    with catalogues().joinpath(code, "LC_MESSAGES", f"{DOMAIN}.po").open("rb") as lines:
        found = read_po(lines, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, found)
    return machinery.GNUTranslations(io.BytesIO(compiled.getvalue()))


def gettext(message: str) -> str:
    """Gives a sentence in the language that is spoken."""
    code = _chosen.get()
    return message if code == ENGLISH or not message else translations(code).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Gives the form of a sentence that goes with a count."""
    return translations(_chosen.get()).ngettext(one, many, count)


_ = gettext


def N_(message: str) -> str:
    """Gives the message itself: it is put in the catalogue here, and said elsewhere."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:
    """Gives both forms themselves, for ``ngettext`` elsewhere."""
    return one, many


class Told(Mapping[str, str]):
    """A table of words by key, each said in the language that is spoken when it is looked up."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __getitem__(self, key: str) -> str:
        return gettext(self._words[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
