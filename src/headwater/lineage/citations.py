"""What a report says about where its text comes from: credits, datelines, bylines, footnotes and cited outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.model import Report
from headwater.text.agencies import agency_pattern, find_agency
from headwater.text.names import HOST, host_of, is_platform, is_same_outlet, looks_like_outlet

HOW = ("dateline", "byline", "sign-off", "copyright", "credit", "canonical", "footnote", "picture", "cited", "linked")
WHOLE = frozenset({"dateline", "byline", "sign-off", "copyright", "credit", "canonical"})
SHORT_LINE_CHARS = 160  # a byline or credit line; a longer line is running text
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


_NAME = r"(?:[Tt]he )?[A-Z][\w&.’'/-]*(?:(?: of| the| and| for| de| &)? [A-Z0-9][\w&.’'/-]*){0,5}"
_SITE = r"(?:https?://)?(?:[\w-]+\.){1,5}[a-z]{2,12}(?:/\S*)?"
_WHO = rf"(?P<who>{_SITE}|{_NAME})"
_DATELINE = re.compile(r"\((?P<who>[A-Z][\w./&’' -]{1,40})\)\s*(?:[-–—]{1,3}|\s—)\s?(?=\S)")
_SIGN_OFF = re.compile(
    r"\((?P<who>(?:Additional )?[Rr]eporting by [^()]{3,400}?[;.,]? ?(?:[Ww]riting by [^()]{3,200}?[;.,]? ?)?"
    r"[Ee]diting by) [^()]{3,200}\)"
)
_COPYRIGHT = re.compile(rf"(?:©|\([Cc]\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}\s*)?(?:by\s+)?{_WHO}")
_CREDITS = re.compile(
    r"(?:(?i:\b(?:original (?:source|article|story|report)|source"
    r"|read (?:more|the (?:full|original|rest)[\w ]{0,20})|full (?:story|article|report)"
    r"|(?:first|originally) (?:published|appeared|posted|reported)"
    r"|(?:re)?printed|republished|syndicated|courtesy|h/t|hat tip|via|with files"
    r"|with (?:additional )?(?:reporting|material|information)|credit|adapted|translated)\b)"
    r"(?i:\s*(?:with permission|courtesy)?\s*(?:@|:|at|on|in|by|from|of|to|»|>|→)?\s*:?\s*))" + _WHO
)
_STAFF = re.compile(rf"\b[Bb]y (?P<who>{_NAME}?) (?:[Ss]taff|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?)\b")
_PICTURE = re.compile(r"(?i:photo|image|getty|picture|pool|video|media:|file\b|handout|/\s*$)")
_FOOTNOTE = re.compile(r"\[(?P<n>\d{1,3})\]\s*(?P<who>[^\[\]\n]{2,120}?)\s*(?=\[\d{1,3}\]|$)", re.MULTILINE)
_NOTE_LINE = re.compile(r"^\s*\[\d{1,3}\][^\n]*$", re.MULTILINE)
_CITED = re.compile(
    r"(?:(?i:\b(?:according to|as reported by|reported by|cited by|told|citing|quoted by|interview with"
    r"|reports? (?:from|by|in)|statement to)\b)\s+)(?:(?:the|a|an) )?(?:[a-z’'-]+ ){0,4}?"
    + _WHO
    + rf"|(?P<first>{_NAME}),? (?:has |had |also |first )?(?:reported|reports|report|writes|wrote|revealed|quoted|cited)\b"
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
    found = [*_from_lines(report), *_from_footnotes(report), *_cited(report), *_from_page(report)]
    kept = [credit for credit in found if credit.name and not is_own(report, credit.name)]
    distinct = {(credit.start, credit.end, credit.how, credit.name): credit for credit in kept}
    return [distinct[key] for key in sorted(distinct)]


def _from_lines(report: Report) -> Iterator[Credit]:
    for line in _LINE.finditer(report.text):
        yield from _matches(report, _DATELINE, line, "dateline", listed=False)
        yield from _matches(report, _SIGN_OFF, line, "sign-off", listed=False)
        yield from _matches(report, _COPYRIGHT, line, "copyright", listed=True)
        yield from _matches(report, _CREDITS, line, "credit", listed=True)
        yield from _matches(report, _STAFF, line, "byline", listed=True)
        yield from _named_agencies(report, line)


def _matches(report: Report, pattern: re.Pattern[str], line: re.Match[str], how: str, *, listed: bool) -> Iterator[Credit]:
    for match in pattern.finditer(report.text, line.start(), line.end()):
        start, end = match.span("who")
        name = report.text[start:end]
        if how == "sign-off":
            yield Credit(report=report.id, name="Reuters", start=start, end=end, how=how)
            continue
        name = name.rstrip(".,;:’'/- ")
        if how == "dateline" and not _is_dateline_name(name):
            continue
        if listed and not looks_like_outlet(name):
            continue
        is_picture = how == "credit" and _PICTURE.search(report.text[max(line.start(), start - 60) : min(line.end(), end + 8)])
        yield Credit(
            report=report.id, name=_clean(name), start=start, end=start + len(name), how="picture" if is_picture else how
        )


def _is_dateline_name(name: str) -> bool:
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
    return words.strip(" .,;")


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
    return host.group(1).removeprefix("www.") if host else name


def is_own(report: Report, name: str) -> bool:
    """True where a name is that of the report's own outlet."""
    own = [each for each in (report.outlet, host_of(report.url)) if each]
    return any(is_same_outlet(each, name) for each in own)
