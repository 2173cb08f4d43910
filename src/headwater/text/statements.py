"""Statements printed whole: a line that says whose words a text reproduces, and where those words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEAD_CHARS = 600  # a statement is announced at the head of the page
_PAPER = r"(?:statement|communiqu[eé]|press release|declaration|announcement|open letter)"
_OFFICE = r"(?:the )?(?:press (?:service|office|centre|center|department) of (?:the )?)?"
_NAME = r"[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the|on|of the|for the) )?[A-Z][\w&’'-]*){0,9}"
_HEADED = re.compile(  # "Statement of the press office of the Ministry of Works", as a line by itself
    rf"^\W*(?i:(?:full )?(?:text of (?:the )?)?{_PAPER} (?:of|by|from|issued by) {_OFFICE})"
    r"(?P<who>[A-Z][^\n.:!?]{2,90}?)\s*$",
    re.MULTILINE,
)
_ANNOUNCED = re.compile(  # "We print in full the statement issued today by the Dock Union."
    rf"(?i:\b(?:reproduc|publish|carr|print|post)\w* |\b(?:below|following|here) is )[^.\n]{{0,60}}?(?P<paper>{_PAPER})"
    rf"[^.\n]{{0,60}}? (?:by|from|of) {_OFFICE}(?P<who>{_NAME})"
)
_ISSUED = re.compile(rf"(?P<who>{_NAME})[^.\n]{{0,40}}? (?:issued|released|published) the following (?P<paper>{_PAPER})")
_WHOLE = re.compile(r"\b(?:in full|full text|without (?:changes|alteration)|unedited|the following|verbatim)\b", re.IGNORECASE)
_END = re.compile(r"^\W*(?:ends?|end of (?:the )?statement|###+|-?\s?30\s?-?)\W*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that a text prints whole."""

    who: tuple[int, int]
    """Where the issuer is named."""
    start: int
    """First code point of its words."""
    end: int
    """One past their last."""


def find_statement(text: str) -> Statement | None:
    """Gives the statement that a text says it prints whole, or None.

    Refuses: lines that announce a statement and do not say that all of it is there.
    """
    headed = _HEADED.search(text, 0, HEAD_CHARS)
    if headed is not None:
        return _statement(text, headed)
    for pattern in (_ANNOUNCED, _ISSUED):
        match = pattern.search(text, 0, HEAD_CHARS)
        if match is not None and _WHOLE.search(_line(text, match)):
            return _statement(text, match)
    return None


def _line(text: str, match: re.Match[str]) -> str:
    stop = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : len(text) if stop < 0 else stop]


def _statement(text: str, match: re.Match[str]) -> Statement:
    line_end = text.find("\n", match.end())
    start = len(text) if line_end < 0 else line_end
    while start < len(text) and text[start].isspace():
        start += 1
    stop = _END.search(text, start)
    return Statement(match.span("who"), start, stop.start() if stop is not None else len(text.rstrip()))
