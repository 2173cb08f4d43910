"""What one line of a text says about its own part on the page, from its form alone; every pattern is general."""

from __future__ import annotations

from headwater.intake import line_patterns as forms
from headwater.intake.decide import (
    BYLINE_WORDS,
    CAPTION_WORDS,
    DATELINE_CHARS,
    LINE_CHARS,
    TAIL_WORDS,
)
from headwater.intake.when import DATE_PATTERNS
from headwater.text.outlets import agency_named, is_host, is_outlet_name


def has_stop(line: str) -> bool:
    """Tells whether a line ends as a sentence does."""
    return forms.STOP.search(line.rstrip()[-40:]) is not None


def is_listed(line: str) -> bool:
    """Tells whether a line is an item of a list."""
    return forms.BULLET.match(line[:40]) is not None


def is_bold(line: str) -> bool:
    """Tells whether the whole line is marked as a heading: **so** or # so."""
    return len(line) <= LINE_CHARS and forms.BOLD.match(line) is not None


def word_count(line: str) -> int:
    """Gives the number of words; in scripts without blanks two characters count as one word."""
    return max(len(line.split()), sum(1 for c in line if c >= "\u2e80") // 2)


def is_footnote(line: str) -> bool:
    """Tells whether a line lists references."""
    return any(p.match(line[:LINE_CHARS]) is not None for p in (forms.FOOTNOTE, forms.FOOTNOTE_HEAD, forms.NUMBERED_LINK))


def is_tail(line: str) -> bool:
    """Tells whether a line is furniture of the page; a line that may be a sentence of the report is none."""
    words = word_count(line)
    if words > 3 * TAIL_WORDS or len(line) > LINE_CHARS or forms.BYLINE.match(line) is not None:
        return False
    if forms.LETTER.search(line) is None:
        return True
    if forms.TAIL_SURE.search(line) is not None and words <= 2 * TAIL_WORDS:
        return True
    if forms.SECTION.match(line) is not None or forms.CRUMBS.match(line) is not None or (is_host(line) and words == 1):
        return True
    if forms.COLUMNS.search(line) is not None and not has_stop(line) and words <= 2 * TAIL_WORDS:
        return True
    if forms.TAIL.match(line) is None:
        return False
    return words <= TAIL_WORDS if not has_stop(line) else words <= TAIL_WORDS // 2


def is_credit(line: str) -> bool:
    """Tells whether a line says who made the picture or the report, and nothing else."""
    words = word_count(line)
    if len(line) > LINE_CHARS:
        return False
    if words <= TAIL_WORDS * 4 and (
        forms.STORY_CREDIT.match(line) or (forms.CONTRIBUTED.search(line) and words <= 2 * TAIL_WORDS)
    ):
        return True
    if words > TAIL_WORDS or forms.TAIL_SURE.search(line) is not None:
        return False
    whole = line.strip()
    if agency_named(whole.strip("()[]")) is not None or forms.BY_AGENCY.match(whole) is not None:
        return True
    bracketed = whole[:1] in "([" and whole[-1:] in ")]" and forms.PICTURE_CREDIT_END.search(whole) is not None
    return bracketed or (forms.PICTURE_CREDIT.match(line) is not None and words <= TAIL_WORDS)


def is_caption(line: str) -> bool:
    """Tells whether a line describes a picture."""
    words = word_count(line)
    if words > CAPTION_WORDS or len(line) > LINE_CHARS or is_listed(line):
        return False
    if forms.CAPTION.match(line) is not None or forms.CAPTION_INSIDE.search(line) is not None:
        return True
    return words > 3 and forms.PICTURE_CREDIT_END.search(line) is not None


def is_agency_alone(line: str) -> bool:
    """Tells whether a line is nothing but an agency, or a photographer and an agency, as under a picture."""
    if word_count(line) > TAIL_WORDS or len(line) > LINE_CHARS:
        return False
    is_form = forms.AGENCY_ONLY.match(line) is not None or forms.BY_AGENCY.match(line.strip()) is not None
    return is_form or agency_named(line) is not None


def is_byline(line: str) -> bool:
    """Tells whether a line near the top says who wrote the report."""
    words = word_count(line)
    if words > BYLINE_WORDS or len(line) > LINE_CHARS or (has_stop(line) and words > TAIL_WORDS):
        return False
    if forms.BYLINE.match(line) is not None:
        return not has_stop(line) or words <= TAIL_WORDS // 2
    if has_stop(line):
        return False
    person, _, employer = line.partition(",")
    if forms.PERSONS.match(person.strip()) is not None and (agency_named(employer) or is_outlet_name(employer.strip())):
        return True
    return words <= TAIL_WORDS and forms.STAFF.search(line) is not None


def is_clock_line(line: str) -> bool:
    """Tells whether a line is a time of day, alone, as between the entries of a running report."""
    return forms.CLOCK_ALONE.match(line[:LINE_CHARS]) is not None


def is_name_alone(line: str) -> bool:
    """Tells whether a line is two to four capitalised words and nothing else."""
    return 2 <= word_count(line) <= 4 and len(line) <= LINE_CHARS and forms.PERSONS.fullmatch(line.strip()) is not None


def is_signed_line(line: str) -> bool:
    """Tells whether a line, wherever it stands, is "By" and the names of persons."""
    match = forms.BYLINE.match(line[:LINE_CHARS])
    if match is None or len(line) > LINE_CHARS or has_stop(line) or word_count(line) > TAIL_WORDS:
        return False
    return forms.PERSONS.match(line, match.end()) is not None


def is_date_line(line: str) -> bool:
    """Tells whether a line near the top is a date, with at most a few words beside it."""
    if word_count(line) > BYLINE_WORDS or len(line) > LINE_CHARS or (has_stop(line) and forms.HALF_DAY.search(line) is None):
        return False
    if forms.SHORT_DATE.match(line) is not None or forms.CLOCK_ALONE.match(line) is not None:
        return True
    for pattern in DATE_PATTERNS:
        match = pattern.search(line)
        if match is not None:
            rest = forms.DATE_WORDS.sub(" ", line[: match.start()] + " " + line[match.end() :])
            return len(rest.split()) <= 4
    return False


def is_place_and_agency(line: str) -> bool:
    """Tells whether a line is a place and an agency, alone: "Helsinki (CNN)"."""
    return (
        word_count(line) <= 5
        and len(line) <= LINE_CHARS
        and line.rstrip(" –—-").endswith(")")
        and forms.DATELINE_ALONE.match(line) is not None
    )


def is_dateline_alone(line: str) -> bool:
    """Tells whether a line is a place in capitals, or a place and an agency, that stands before the first paragraph."""
    return word_count(line) <= 5 and len(line) <= LINE_CHARS and forms.DATELINE_ALONE.match(line) is not None


def dateline_end(paragraph: str) -> int:
    """Gives the offset where the dateline at the start of a paragraph ends, 0 where there is none."""
    head = paragraph[:DATELINE_CHARS]
    for pattern in forms.DATELINES:
        match = pattern.match(head)
        if match is not None and match.end() < len(paragraph):
            return match.end()
    return 0
