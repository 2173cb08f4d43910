"""What a report says about where its text comes from: credits, datelines, bylines, footnotes and cited outlets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from headwater.model import Report
from headwater.text.abroad import cited_abroad, credited_abroad
from headwater.text.agencies import agency_pattern, find_agency
from headwater.text.gazetteer import find_place
from headwater.text.names import HOST, host_of, is_platform, is_short_outlet, looks_like_outlet, outlet_keys, own_keys
from headwater.text.statements import find_statement

HOW = (
    "dateline",
    "statement",
    "byline",
    "sign-off",
    "copyright",
    "credit",
    "canonical",
    "footnote",
    "picture",
    "cited",
    "linked",
)
WHOLE = frozenset({"dateline", "statement", "byline", "sign-off", "copyright", "credit", "canonical"})
SHORT_LINE_CHARS = 160  # a byline or credit line; a longer line is running text
SIGNS_OFF = "Reuters"  # the agency whose texts end in "(Reporting by ...; Editing by ...)"
MAX_NAME_WORDS = 6  # outlets have shorter names than this


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One place where a report names another publisher."""

    report: str
    """Id of the report that names it."""
    name: str
    """The name as printed."""
    start: int
    """First code point of the name, or of the words that stand for it."""
    end: int
    """One past the last."""
    how: str
    """One of HOW."""
    marker: str | None = None
    """Number of the footnote."""

    @property
    def is_whole(self) -> bool:
        """True where it speaks of the whole report, not of one sentence."""
        return self.how in WHOLE


_PART = r"(?:[\w&’'/-]|\.(?=\w)){0,30}"
_NAME = rf"(?:[Tt]he )?[A-Z]{_PART}(?: (?:of |the |and |for |de |& )?[A-Z0-9]{_PART}){{0,5}}"
_SITE = r"(?:https?://)?(?:[\w-]+\.){1,5}[a-z]{2,12}(?:/\S*)?"
_WHO = rf"(?P<who>{_SITE}|{_NAME})"
_DATELINE = re.compile(r"\((?P<who>[A-Za-z][\w./&’' -]{1,40})\)\s*(?:[-–—]{1,3}|\s—)\s?(?=\S)")
_PLACED = re.compile(  # "TOLM, 2 March (Dockline) - ": behind a place and a date only a publisher stands in brackets
    r"(?:(?<=\n)|\A)(?=[A-Z])(?:[\w’'.-]+,? ){1,7}[(/](?P<who>[A-Za-z][\w./&’' -]{1,40}?)[)/]\s*[-–—]{1,2}\s?(?=\S)"
)
_SIGNED = re.compile(r"(?m)^[A-Z][^()\n]{1,40} \((?P<who>[\w./& -]{2,30})\)(?:, [^\n]{4,20}$| ?[-–—])")
_SIGN_OFF = re.compile(
    r"\((?P<who>(?:Additional )?[Rr]eporting by [^()]{3,400}?[;.,]? ?(?:[Ww]riting by [^()]{3,200}?[;.,]? ?)?"
    r"[Ee]diting by) [^()]{3,200}\)"
)
_COPYRIGHT = re.compile(rf"(?:©|\([Cc]\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}\s*)?(?:by\s+)?{_WHO}")
_LINK_WORDS = r"(?i:\s*(?:with permission|courtesy)?\s*(?:@|:|at|on|in|by|from|of|to|»|>|→)?\s*:?\s*)"
_STRONG = re.compile(  # these speak of the text as a whole, whatever stands after them
    r"(?i:\b(?:original (?:source|article|story|report)|read (?:more|the (?:full|original|rest)[\w ]{0,20})"
    r"|full (?:story|article|report)|(?:first|originally) (?:published|appeared|posted)|republished|reprinted|syndicated"
    r"|h/t|hat tip|with files|with (?:additional )?(?:reporting|material|information)|adapted|translated"
    r"|re-?posted|reproduced|cross-?posted|excerpted"
    r"|draws (?:heavily |mainly )?on (?:a |the )?(?:report(?:ing|s)?|story|article)"
    r"|based on (?:a |an |the )?(?:report(?:ing|s)?|story|article|account)|in partnership with)\b)" + _LINK_WORDS + _WHO
)
_MADE_BY = re.compile(r"(?i:\b(?:reporting|translated|adapted)\b[\w ]{0,20}\bby)$")
_WEAK = re.compile(  # these only at the head of a line or in brackets, and only before an outlet
    r"(?:^|[(\[|]\s*)(?:(?i:sources?\s*:|via\b:?|courtesy of))\s*" + _WHO, re.MULTILINE
)
_AND = re.compile(r",? and (?:the )?" + _WHO)
_LISTS = re.compile(r"\W*(?i:sources\s*:)")
_NEXT = re.compile(r"[,;] (?:and )?(?:the )?" + _WHO)
_REST = re.compile(rf"(?:[,;] (?:and )?(?:the )?(?:{_SITE}|{_NAME}))+\s*\.?\s*")
_CREDITED = re.compile(r"(?i:\bcredit(?: should read)?\b)\s*:?\s*" + _WHO)
_STAFF = re.compile(rf"\b[Bb]y (?P<who>{_NAME}?) (?:[Ss]taff|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?)\b")
_PICTURE = re.compile(r"(?i:photo|image|getty|picture|pool|video|media:|file\b|handout|/\s*$)")
_FOOTNOTE = re.compile(r"\[(?P<n>\d{1,3})\]\s*(?P<who>[^\[\]\n]{2,120}?)\s*(?=\[\d{1,3}\]|$)", re.MULTILINE)
_NOTE_DATE = re.compile(  # "Dock Echo, 13 April 2031": the day of the issue is no part of the name
    r"[,;(–-]?\s*(?:(?:accessed|retrieved|viewed|seen) )?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d_]{3,12}\.?(?:,? \d{4})?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{4})\)?\s*$"
)
_NOTE_LINE = re.compile(r"^\s*\[\d{1,3}\][^\n]*$", re.MULTILINE)
_CITED = re.compile(
    r"(?:(?i:\b(?:according to|as reported by|reported by|cited by|told|citing|quoted by|broken by|interview with"
    r"|per|confirmed to|spoke to|speaking (?:to|on)|investigation by|seen by|obtained by|shared with|given to"
    r"|reports? (?:from|by|in)|statement to)\b)\s+)(?:(?:the|a|an) )?(?:[a-z’'-]+ ){0,4}?"
    + _WHO
    + rf"|(?P<first>{_NAME}),? (?:has |had |also |first )?(?:reported|reports|report|writes|wrote|revealed|quoted"
    r"|cited|notes|noted|reminds|learn(?:ed|t)|understands|disclosed|broke|published|printed|carried|broadcast|aired)\b"
)
_DESCRIBED = re.compile(  # "the Ruritanian broadcaster XYZ", "public broadcaster, XYZ,"
    r"\b(?:agency|broadcaster|daily|magazine|network|newspaper|outlet|website|news service|broadcasting service|channel)"
    r",? (?P<who>" + _NAME + ")"
)
_LINE = re.compile(r"[^\n]+")


def read_credits(report: Report) -> list[Credit]:
    """Gives every naming of another publisher in a report, by place; one's own outlet is left out.

    Source: ours, from the forms in which newspapers, agencies and sites print credits.
    """
    found = [
        *_from_lines(report),
        *_statement(report),
        *_sign_off(report),
        *_from_footnotes(report),
        *_cited(report),
        *_cited_abroad(report),
        *_from_page(report),
    ]
    kept = [credit for credit in found if credit.name and not is_own(report, credit.name)]
    distinct = {(credit.start, credit.end, credit.how, credit.name): credit for credit in kept}
    return [distinct[key] for key in sorted(distinct)]


def dateline_names(text: str) -> list[str]:
    """Gives the names that stand as publishers in the datelines of a text, the text's own among them."""
    return [match.group("who") for pattern in (_DATELINE, _PLACED) for match in pattern.finditer(text)]


def _from_lines(report: Report) -> Iterator[Credit]:
    for line in _LINE.finditer(report.text):
        for pattern, how, is_fit in _FORMS:
            for match in pattern.finditer(report.text, line.start(), line.end()):
                start, end = match.span("who")
                name = report.text[start:end].rstrip(".,;:’'/- ")
                if how == "dateline" and "/" in name:
                    yield from _shared_dateline(report, start, name)
                elif name and is_fit(name, report.text[end : line.end()]) and not _is_writer(report, match.group(), name):
                    here = "cited" if how == "credit" and _is_running_text(line, match) else how
                    yield Credit(report=report.id, name=_clean(name), start=start, end=start + len(name), how=here)
                    yield from _also_named(report, start + len(name), line.end(), here)
                    if _LISTS.match(match.group()):
                        yield from _listed(report, start + len(name), line.end())
        yield from _named_agencies(report, line)


def _is_writer(report: Report, words: str, name: str) -> bool:
    """True for who wrote or translated where an outlet may stand: "with reporting by Ann Lee"."""
    is_made = _MADE_BY.search(words.removesuffix(name).rstrip()) is not None
    return is_made and (name in report.authors or (len(name.split()) > 1 and not looks_like_outlet(name)))


def desk_signs(report: Report) -> Iterator[Credit]:
    """Gives each sign of capitals in "Tolm (DNW/eb), 2 May": a desk's own, unless an outlet of the story is so called."""
    for match in _SIGNED.finditer(report.text):
        for part in re.finditer(r"\b[A-Z]{3,6}\b", match.group("who")):
            start, end = (match.start("who") + at for at in part.span())
            yield Credit(report=report.id, name=part.group(), start=start, end=end, how="dateline")


def _shared_dateline(report: Report, start: int, names: str) -> Iterator[Credit]:
    """Gives the listed agencies of "(AFP/dpa)"; a desk's own sign beside them is none."""
    for part in re.finditer(r"[^/]+", names):
        name = part.group().strip()
        if find_agency(name) is not None:
            at = start + part.start() + part.group().index(name)
            yield Credit(report=report.id, name=name, start=at, end=at + len(name), how="dateline")


def _also_named(report: Report, start: int, stop: int, how: str) -> Iterator[Credit]:
    """Gives the second outlet of "via A and B"."""
    match = _AND.match(report.text, start, stop) if how == "credit" else None
    if match is not None:
        at, name = match.start("who"), match.group("who").rstrip(".,;:’'/- ")
        yield Credit(report=report.id, name=_clean(name), start=at, end=at + len(name), how=how)


def _listed(report: Report, start: int, stop: int) -> Iterator[Credit]:
    """Gives the further publishers of "Sources: A, B, C", a body that is no outlet among them."""
    if _REST.fullmatch(report.text, start, stop) is None:
        return
    for match in _NEXT.finditer(report.text, start, stop):
        at, name = match.start("who"), match.group("who").rstrip(".,;:’'/- ")
        if looks_like_outlet(name) or len(name.split()) > 1:
            yield Credit(report=report.id, name=_clean(name), start=at, end=at + len(name), how="credit")


def _sign_off(report: Report) -> Iterator[Credit]:
    """Gives the agency that signs off in this form, unless a dateline says whose text it is."""
    if _PLACED.search(report.text) or any(_is_dateline_name(m.group("who"), "") for m in _DATELINE.finditer(report.text)):
        return
    for match in _SIGN_OFF.finditer(report.text):
        start, end = match.span("who")
        yield Credit(report=report.id, name=SIGNS_OFF, start=start, end=end, how="sign-off")


def _statement(report: Report) -> Iterator[Credit]:
    """Gives the body whose statement a report prints whole, where the report says so."""
    statement = find_statement(report.text)
    if statement is not None:
        start, end = statement.who
        yield Credit(report=report.id, name=_clean(report.text[start:end]), start=start, end=end, how="statement")


def _is_running_text(line: re.Match[str], match: re.Match[str]) -> bool:
    """Gives True where a credit stands in the middle of a long paragraph: it speaks of a sentence there."""
    is_inside = match.start() - line.start() > SHORT_LINE_CHARS / 4 and line.end() - match.end() > SHORT_LINE_CHARS / 4
    return is_inside and line.end() - line.start() > SHORT_LINE_CHARS


def _is_outlet(name: str, rest: str) -> bool:
    return looks_like_outlet(name)


def _is_no_place(name: str, rest: str) -> bool:
    if name[0].islower():
        return find_agency(name) is not None
    place = find_place(name)
    return place is None or place.precision == "unknown" or find_agency(name) is not None


def _is_wire(name: str, rest: str) -> bool:
    agency = find_agency(name)
    return agency is not None and agency.is_wire


def _is_credited(name: str, rest: str) -> bool:
    """Gives True for an outlet, and for any name that ends its line or sentence: nothing else is meant there."""
    host = host_of(name)
    return looks_like_outlet(name) or (not (host and is_platform(host)) and not re.search(r"\w", rest.partition(".")[0]))


def _is_dateline_name(name: str, rest: str) -> bool:
    return (
        find_agency(name) is not None or looks_like_outlet(name) or (name.isupper() and 2 <= len(name) <= 6 and name.isalpha())
    )


def _named_agencies(report: Report, line: re.Match[str]) -> Iterator[Credit]:
    """Gives listed names that stand in a short line by themselves, with a person or a place, or under a picture."""
    text = report.text
    for match in agency_pattern().finditer(text, line.start(), line.end()):
        agency = find_agency(match.group())
        around = text[max(line.start(), match.start() - 50) : min(line.end(), match.end() + 14)]
        slashed = text[max(0, match.start() - 2) : match.start()].rstrip().endswith("/")
        if _PICTURE.search(around) or slashed:
            yield Credit(report=report.id, name=match.group(), start=match.start(), end=match.end(), how="picture")
        elif agency is not None and agency.is_wire and _is_byline(text, line, match):
            yield Credit(report=report.id, name=match.group(), start=match.start(), end=match.end(), how="byline")


def _is_byline(text: str, line: re.Match[str], match: re.Match[str]) -> bool:
    words = line.group().strip()
    after = text[match.end() : min(line.end(), match.end() + 20)]
    if re.match(r"\s+(?:[\w-]+ )?(?:writers?|reporters?|correspondents?|staff)\b", after):
        return True
    return len(words) <= SHORT_LINE_CHARS and not re.search(r"[a-z]{2}[.!?][\"”’]?\s*$", words) and len(words.split()) <= 16


def _from_footnotes(report: Report) -> Iterator[Credit]:
    for line in _NOTE_LINE.finditer(report.text):
        for match in _FOOTNOTE.finditer(report.text, line.start(), line.end()):
            start, end = match.span("who")
            name = _footnote_name(report.text[start:end])
            yield Credit(report=report.id, name=name, start=start, end=end, how="footnote", marker=match.group("n"))


def _footnote_name(words: str) -> str:
    host = HOST.search(words)
    if host is not None and not is_platform(host.group(1)):
        return host.group(1).removeprefix("www.")
    bare = _NOTE_DATE.sub("", words)
    return bare.strip(" .,;") or words.strip(" .,;")


def _cited(report: Report) -> Iterator[Credit]:
    for match in _CITED.finditer(report.text):
        group = "who" if match.group("who") else "first"
        name = match.group(group).rstrip(".,;:’'/- ")
        name = re.sub(r"[’']s$", "", name)
        if looks_like_outlet(name) and len(name.split()) <= MAX_NAME_WORDS:
            start = match.start(group)
            yield Credit(report=report.id, name=_clean(name), start=start, end=start + len(name), how="cited")

    for match in _DESCRIBED.finditer(report.text):
        name = re.sub(r"[’']s$", "", match.group("who").rstrip(".,;:’'/- "))
        if len(name.split()) <= MAX_NAME_WORDS:
            start = match.start("who")
            yield Credit(report=report.id, name=_clean(name), start=start, end=start + len(name), how="cited")


def _cited_abroad(report: Report) -> Iterator[Credit]:
    for cited in credited_abroad(report.text):
        if cited.is_called_outlet:
            yield Credit(report=report.id, name=cited.name, start=cited.start, end=cited.end, how="credit")
    for cited in cited_abroad(report.text, report.language):
        if cited.is_called_outlet:
            yield Credit(report=report.id, name=cited.name, start=cited.start, end=cited.end, how="cited")


def _from_page(report: Report) -> Iterator[Credit]:
    host = host_of(report.canonical_url)
    if host is not None and report.text:
        end = min(len(report.text), report.text.find("\n") if "\n" in report.text else len(report.text))
        yield Credit(report=report.id, name=host, start=0, end=max(end, 1), how="canonical")
    for link in report.page_links:
        linked = host_of(link.url)
        if linked is not None and not is_platform(linked) and link.end > link.start:
            yield Credit(report=report.id, name=linked, start=link.start, end=link.end, how="linked")


def _clean(name: str) -> str:
    host = HOST.fullmatch(name.rstrip("/")) or (HOST.match(name) if "/" in name else None)
    return host.group(1).removeprefix("www.") if host else name.removeprefix("the ")


def is_own(report: Report, name: str) -> bool:
    """True where a name is that of the report's own outlet."""
    own = [each for each in (report.outlet, host_of(report.url)) if each]
    return any(own_keys(each) & outlet_keys(name) for each in own) or _is_short_own(report, name)


def _is_short_own(report: Report, name: str) -> bool:
    """True where a paper calls itself by the word of its name that papers call themselves: "the Courier"."""
    short = name.removeprefix("the ").removeprefix("The ")
    return is_short_outlet(f"the {short}") and short in (report.outlet or "").split()


_FORMS: tuple[tuple[re.Pattern[str], str, Callable[[str, str], bool]], ...] = (
    (_DATELINE, "dateline", _is_dateline_name),
    (_PLACED, "dateline", _is_no_place),
    (_COPYRIGHT, "copyright", _is_wire),
    (_STRONG, "credit", _is_credited),
    (_WEAK, "credit", _is_outlet),
    (_CREDITED, "picture", _is_outlet),
    (_STAFF, "byline", _is_outlet),
)
"""Each form of credit: its pattern, what it is, and whether a name found there can be a publisher's."""
