"""What grouping needs of a report, small and without its text, so that a million reports fit in memory."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
import numpy.typing as npt

from headwater.model import Published, Report
from headwater.stories.furniture import is_loose, told_text
from headwater.text.days import Codes, resolve_days
from headwater.text.terms import LEAD, MOST_COUNT, NAME, NUMBER, Terms, read_terms

MOST_DAYS = 8  # nearest to publication; so many hold what happened and what it is about
TO_THE_DAY = frozenset(("second", "minute", "day"))
FLAG_SHIFT = 5  # the count stands in the low five bits, the flags in the high three


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A report without its text."""

    report: str
    """Report id."""
    sha256: str
    """Of the bytes received: what judgements are anchored by."""
    title: str | None
    """Its headline."""
    language: str | None
    """Code, or null where it could not be told."""
    published: str | None
    """As the report says it, ISO 8601."""
    minute: int | None
    """Minutes from 1970 to the first moment meant, UTC."""
    is_loose: bool
    """Whether it tells of many events or of an opinion: it joins a story and ties none together."""
    terms: str
    """Hashes, counts and flags of its words, packed (see ``unpack``)."""
    days: bytes = b""
    """Days that it names, or else may be about, as ordinals of four bytes each; none where it is not known to the day."""


def sketch_report(report: Report) -> Sketch:
    """Gives the sketch of one report. Cost: linear; many at once are quicker by ``sketch_reports``."""
    return sketch_reports([report])[0]


def sketch_reports(reports: Sequence[Report]) -> list[Sketch]:
    """Gives the sketches of many reports."""
    found = read_terms([told_text(report) for report in reports])
    return [_sketch(report, terms) for report, terms in zip(reports, found, strict=True)]


def pack(terms: Terms) -> str:
    """Gives terms as text: four bytes of hash each, then one byte each of count and flags, in base 64."""
    info = np.minimum(terms.counts, MOST_COUNT) | (terms.flags << np.uint8(FLAG_SHIFT))
    return base64.b64encode(terms.hashes.astype("<u4").tobytes() + info.astype(np.uint8).tobytes()).decode("ascii")


def unpack(terms: Iterable[str]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Gives hashes, bytes of count and flags, and how many belong to each of many packed texts."""
    raw = [base64.b64decode(each) for each in terms]
    sizes = np.array([len(each) // 5 for each in raw], dtype=np.int64)
    hashes = b"".join(each[: len(each) // 5 * 4] for each in raw)
    info = b"".join(each[len(each) // 5 * 4 :] for each in raw)
    return np.frombuffer(hashes, dtype="<u4"), np.frombuffer(info, dtype=np.uint8), sizes


def counts_of(info: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Gives how often each term stands in its report."""
    return info & np.uint8(MOST_COUNT)


def has_flag(info: npt.NDArray[np.uint8], flag: int) -> npt.NDArray[np.bool_]:
    """Gives which terms are names, numbers, or stand in the lead."""
    return (info & np.uint8(flag << FLAG_SHIFT)) > 0


def is_firm(info: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Gives which terms mean the same in every language: names and numbers."""
    return has_flag(info, NAME | NUMBER)


def is_lead(info: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Gives which terms stand in the title or the first sentences."""
    return has_flag(info, LEAD)


def days_of(sketch: Sketch) -> npt.NDArray[np.int32]:
    """Gives the days that a report names, or else may be about, as ordinals."""
    return np.frombuffer(sketch.days, dtype="<i4")


def _sketch(report: Report, terms: Terms) -> Sketch:
    published = report.published
    return Sketch(
        report=report.id,
        sha256=report.sha256,
        title=report.title,
        language=report.language,
        published=None if published is None else published.value,
        minute=None if published is None else _minute(published.value),
        is_loose=is_loose(report),
        terms=pack(terms),
        days=b"" if published is None else _days(terms.days, published),
    )


def _days(codes: Codes, published: Published) -> bytes:
    """Gives the days of a report; one that names none is about the day of its publication or the one before."""
    if published.precision not in TO_THE_DAY:
        return b""
    try:
        day = date.fromisoformat(published.value[:10])
    except ValueError:
        return b""
    named = resolve_days(codes, day, most=MOST_DAYS) or [day.toordinal() - 1, day.toordinal()]
    return np.array(named, dtype="<i4").tobytes()


def _minute(value: str) -> int | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return int(moment.timestamp() // 60)
