"""Statements: printed whole by others, under a line that says whose words a text reproduces, or published by who made them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.text.quotes import find_quotes

HEAD_CHARS = 600  # a statement is announced at the head of the page
_PAPER = r"(?:statement|communiqu[eé]|press release|declaration|announcement|open letter)"
_OFFICE = r"(?:the )?(?:press (?:service|office|centre|center|department) of (?:the )?)?"
_NAME = r"[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the|on|of the|for the) )?[A-Z][\w&’'-]*){0,9}"
_WHEN = r"(?:(?:[A-Z][a-zû]+day|[A-Z][a-z]{2,8}) \d{1,2}|\d{1,2}\.? [A-Z][a-z]{2,8}|[A-Z][a-z]+day\b)"
_HEADED = re.compile(  # "Statement of the press office of the Ministry of Works", as a line by itself
    rf"^\W*(?i:(?:full )?(?:text of (?:the )?)?{_PAPER} (?:of|by|from|issued by) {_OFFICE})"
    rf"(?P<who>[A-Z][^\n.:!?]{{2,90}}?)(?:, {_WHEN}[^\n]{{0,30}})?\s*$",
    re.MULTILINE,
)
_ANNOUNCED = re.compile(  # "We print in full the statement issued today by the Dock Union."
    rf"(?i:\b(?:reproduc|publish|carr|print|post)\w* |\b(?:below|following|here) is )[^.\n]{{0,60}}?(?P<paper>{_PAPER})"
    rf"[^.\n]{{0,60}}? (?:by|from|of) {_OFFICE}(?P<who>{_NAME})"
)
_ISSUED = re.compile(rf"(?P<who>{_NAME})[^.\n]{{0,40}}? (?:issued|released|published) the following (?P<paper>{_PAPER})")
_OWN_PART = re.compile(
    r"\b(?:branch|section|chapter|local|executive|secretariat|management|leadership|presidium"
    r"|(?:executive|governing|management|supervisory) (?:board|committee|council)|board of (?:directors|governors|trustees))$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:in full|full text|without (?:changes|alteration)|unedited|the following|verbatim)\b", re.IGNORECASE)
_END = re.compile(r"^\W*(?:ends?|end of (?:the )?statement|###+|-?\s?30\s?-?)\W*$", re.IGNORECASE | re.MULTILINE)


PAPER = (  # by which bodies speak to everybody at once
    r"(?:(?:press|news|media|written|public) )?"
    r"(?:statement|communiqu[eé]|release|bulletin|announcement|declaration|comunicado|[Mm]itteilung|[Ee]rklärung)"
)
_HEAD_LINES = 6  # the heading, the body's name, the date
_HEAD_LINE_CHARS = 90  # a heading; a longer line is running text
_OWN_PAPER = re.compile(  # "Press statement, 2 May", "Bulletin No. 3 on the fire", "Dock Trust, press office"
    rf"^\W*(?:{PAPER}(?: (?:no\.?|nr\.?|on|of|by|from|about|regarding)(?!\w)|\W*[\d,:;(–-]|\W*$)"
    r"|Presse(?:mitteilung|erklärung)|notice (?:no\.?|nr\.?|to the press)(?!\w))"
    r"|\b(?:press (?:office|service)|for (?:immediate|general) (?:use|release))\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|us|our|ours|wir|uns|unser\w{0,2}|nous|notre|nos|nosotros|nuestr[ao]s?)\b", re.IGNORECASE)


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

    Refuses: lines that announce a statement and do not say that all of it is there, and a heading that names a part of a
    body ("the Tolm branch"): who publishes that speaks for itself.
    """
    headed = _HEADED.search(text, 0, HEAD_CHARS)
    if headed is not None and _OWN_PART.search(headed.group("who")) is None:
        return _statement(text, headed)
    for pattern in (_ANNOUNCED, _ISSUED):
        match = pattern.search(text, 0, HEAD_CHARS)
        if match is not None and _WHOLE.search(_line(text, match)):
            return _statement(text, match)
    return None


def is_own_paper(text: str) -> bool:
    """True for a paper that a body publishes in its own name: its head calls it a statement, and it says "we" outside quotes.

    Refuses: a statement of somebody else, printed whole.
    """
    if find_statement(text) is not None or not is_headed_as_paper(text):
        return False
    quotes = find_quotes(text)
    return any(not any(q.start <= m.start() < q.end for q in quotes) for m in _WE.finditer(text))


def is_headed_as_paper(text: str) -> bool:
    """True where the head of a text calls it a statement, a release, a bulletin, or names a press office."""
    lines = [line for line in text[:HEAD_CHARS].split("\n") if line.strip()][:_HEAD_LINES]
    return any(len(line) <= _HEAD_LINE_CHARS and _OWN_PAPER.search(line) for line in lines)


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
