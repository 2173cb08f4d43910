"""Who signed a report and for whom, from its byline, date and copyright lines; nothing is guessed beyond their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.intake.decide import HEAD_LINES, LINE_CHARS
from headwater.intake.when import DATE_PATTERNS, find_date
from headwater.model import Paragraph, Published
from headwater.text.outlets import agency_named, is_outlet_name

_BY = re.compile(r".{0,24}?\b(?:by|author\s*:)\s*:?\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]+\s+|\s{3,}")
_NAMES = re.compile(r"\s*,\s*|\s+and\s+|\s*&\s*|\s+with\s+", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*|(?:de|van|von|der|den|la|al|bin|el|di|da)\b)(?:\s(?:[^\W\d_a-z][\w.'’-]*|(?:de|van|von|der|den|la|al|bin|el|di|da)\b)){0,4}$"
)
_NO_NAME = re.compile(
    r"\b(?:desk|staff|editors?|correspondents?|reporters?|contributors?|writers?|columnist|newsroom|updated?|posted|published|fellow|"
    r"agenc(?:y|ies)|press|news|bureau|team|special|photographs?|chief|analyst|producer)\b",
    re.IGNORECASE,
)
_STAFF_OF = re.compile(r"(?P<outlet>[A-Z][\w&'’. ]{2,40}?)\s+(?:staff|newsroom|correspondent|reporter)s?\b")
_COPYRIGHT = re.compile(r"\W*(?:(?:copyright|©|\(c\)|\d{4}|[-–,]|by)\s*)+(?P<outlet>[A-Z][\w&'’ ]{2,48}?)\s*(?:[.,]|$)", re.I)
_COMPANY = re.compile(r"\b(?:inc|llc|ltd|limited|gmbh|corp|company|plc|all\s+rights)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """What the lines around a text say of its maker."""

    authors: tuple[str, ...]
    outlet: str | None
    published: Published | None


def read_signature(text: str, blocks: Sequence[Paragraph]) -> Signature:
    """Gives authors, outlet and time of publication from the lines of a text that say so.

    An agency in a byline is the origin of a text and no proof of who published it: it never becomes the outlet.
    """
    bylines = [text[b.start : b.end] for b in blocks if b.role == "byline" and b.end - b.start <= LINE_CHARS]
    datelines = [text[b.start : b.end] for b in blocks[:HEAD_LINES] if b.role == "dateline"]
    tails = [text[b.start : b.end] for b in blocks if b.role == "tail"]
    titles = [text[b.start : b.end].strip() for b in blocks if b.role == "title" and b.end - b.start <= LINE_CHARS]
    top = text[blocks[0].start : min(blocks[0].end, blocks[0].start + LINE_CHARS)] if blocks else ""
    authors = [name for line in bylines for name in _authors(line)]
    outlet = next((o for o in map(_outlet_of_byline, bylines) if o), None)
    outlet = outlet or next((o for o in map(_outlet_beside_date, datelines) if o), None)
    outlet = outlet or _outlet_of_titles(titles) or _outlet_of_masthead(top)
    outlet = outlet or next((o for o in map(_outlet_of_copyright, tails) if o), None)
    found = [find_date(line, how="dateline") for line in datelines] + [find_date(line, how="byline") for line in bylines]
    return Signature(tuple(dict.fromkeys(authors)), outlet, next((p for p in found if p is not None), None))


def author_names(value: str) -> tuple[str, ...]:
    """Gives the persons in a list of names such as "A. Marl and B. Quist, Foreign desk"."""
    cut = _PARTS.split(value.strip())[0]
    return tuple(part for part in _NAMES.split(cut) if _is_name(part))


def _authors(line: str) -> tuple[str, ...]:
    cut = _without_date(line)
    match = _BY.match(cut)
    if match is None:
        head = _PARTS.split(cut.strip())[0].split(",")[0].strip()
        return (head,) if " " in head and _is_name(head) else ()
    return author_names(cut[match.end() :])


def _is_name(part: str) -> bool:
    bare = part.strip(" .*_")
    if not bare or _NAME.match(bare) is None or _NO_NAME.search(bare) is not None:
        return False
    return agency_named(bare) is None and not is_outlet_name(bare)


def _without_date(line: str) -> str:
    for pattern in DATE_PATTERNS:
        match = pattern.search(line)
        if match is not None:
            return line[: match.start()]
    return line


def _outlet_of_byline(line: str) -> str | None:
    """ "Evening News staff", or an outlet in a column of its own; after a comma stands whom the author works for."""
    staff = _STAFF_OF.match(line.strip())
    if staff is not None and is_outlet_name(staff["outlet"]) and agency_named(staff["outlet"]) is None:
        return staff["outlet"]
    match = _BY.match(line)
    if match is None:
        return None
    columns = [part.strip() for part in _PARTS.split(_without_date(line)[match.end() :])]
    return next((p for p in columns[1:] if is_outlet_name(p) and agency_named(p) is None), None)


def _outlet_beside_date(line: str) -> str | None:
    head = _PARTS.split(_without_date(line).strip())[0].strip(" ,")
    words = head.split()
    if len(words) < 2 or any(c.isdigit() for c in head) or not is_outlet_name(head) or agency_named(head) is not None:
        return None
    return head


def _outlet_of_titles(titles: Sequence[str]) -> str | None:
    """A page title "Headline | Outlet" whose headline stands again by itself names the outlet."""
    for title in titles:
        head, bar, rest = title.rpartition(" | ")
        if bar and head.strip() in titles and len(rest.split()) <= 6:
            return rest.strip()
    return None


def _outlet_of_masthead(top: str) -> str | None:
    """The very first line in capitals, before the columns of a menu."""
    name = re.split(r"\s{2,}|\t", top.strip())[0]
    if not name.isupper() or len(name.split()) < 2 or not is_outlet_name(name.title()):
        return None
    return name if agency_named(name) is None else None


def _outlet_of_copyright(line: str) -> str | None:
    if "©" not in line and not line.lower().lstrip().startswith(("copyright", "(c)")):
        return None
    match = _COPYRIGHT.match(line)
    if match is None or agency_named(match["outlet"]) is not None or _COMPANY.search(match["outlet"]) is not None:
        return None
    return match["outlet"].strip()
