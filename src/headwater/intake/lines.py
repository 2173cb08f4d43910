"""What one line of a text says about its own part on the page, from its form alone; every pattern is general."""

from __future__ import annotations

import re

from headwater.intake.decide import (
    BYLINE_WORDS,
    CAPTION_WORDS,
    DATELINE_CHARS,
    LINE_CHARS,
    TAIL_WORDS,
)
from headwater.intake.when import DATE_PATTERNS
from headwater.text.outlets import agency_named, is_host, is_outlet_name

_LETTER = re.compile(r"[^\W_]")
_HALF_DAY = re.compile(r"\b[ap]\.m\.\W*$", re.IGNORECASE)
_STOP = re.compile(r"""[.!?…。！？؟۔।]["'”’»)\]*」』]*(?:\[\d{1,3}\])*\s*$""")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦‣]|\d{1,2}[.)])\s+\S")
_BOLD = re.compile(r"\s*(?:\*\*[^*]+\*\*|__[^_]+__|#{1,6}\s+\S.*)\s*$")
_COLUMNS = re.compile(r"\S\s{3,}\S.*\S\s{2,}\S|\S {6,}\S")

_FOOTNOTE = re.compile(r"\s*(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]|\(\d{1,3}\)\s*https?:)\s*\S")
_FOOTNOTE_HEAD = re.compile(r"\s*(?:references|sources|footnotes|notes|bibliography|endnotes)\s*:?\s*$", re.I)
_NUMBERED_LINK = re.compile(r"\s*\d{1,3}[.)]\s+(?:https?://\S+|www\.\S+)\s*$")

_TAIL = re.compile(
    r"""\s*[\[(>»→*-]*\s*(?:
      read\s+(?:more|also|next|the\s+(?:full|original|rest|whole)\b|full\b|in\s+app|on)
    | also\s+read\b | see\s+(?:also|more)\b | more\s+(?:on|from|in|about)\s*:? | more\s+(?:stories|news|articles)\b
    | related\s*(?::|(?:articles?|stories|coverage|topics?|news|content|links?|video|posts?)\b)
    | you\s+(?:may|might)\s+(?:also\s+)?like\b | recommended\b | most\s+(?:read|popular|viewed)\b | trending\b
    | continue\s+reading\b | click\s+(?:here|to)\b | tap\s+(?:here|to)\b | watch\s*: | listen\s*(?::|to\s+this\b)
    | just\s+watched\b | must\s+watch\b | play\s+video\b | advertisement\b | sponsored\b | story\s+continues\b
    | sign\s+(?:up|in)\b | log\s*in\b | subscribe(?:rs)?\b\s*(?::|now|to|today|here|for|$)
    | follow\s+(?:us|@|\w+\s+on)\b | like\s+us\b | join\s+(?:us|our)\b | get\s+(?:our|the)\s+(?:newsletter|app|latest)\b
    | share\s*(?:$|:|\||tweet|(?:this|on|via|the)\b) | tweet\s*$ | email\s*$ | print\s*$ | copy\s+link\b | pin\s+it\b
    | (?:print|mobile|full)\s+version\b | send\s+to\b | gift\s+this\b | save\s+(?:this|article|story)\b
    | tags?\s*: | tagged\s*: | topics?\s*: | filed\s+under\b | categor(?:y|ies)\s*: | keywords?\s*: | posted\s+in\b
    | (?:original\s+)?source\s*: | original\s+(?:article|story|report|post)\s*: | via\s*: | originally\s+from\s*:
    | (?:\d+\s+)?comments?\s*(?:$|\(|:) | leave\s+a\s+(?:comment|reply)\b | (?:show|view|load|hide)\s+(?:more|all|comments)\b
    | (?:copyright|©|\(c\))\s*(?:\d{4}|\S) | all\s+rights\s+reserved\b | terms\s+of\s+(?:use|service)\b
    | privacy\s+(?:policy|notice)\b | cookie | we\s+use\s+cookies\b | about\s+us\b | contact\s+us\b
    | download\s+(?:the|our|full)\b | cite\s+this\b | purchase\s*: | order\s+reprint | reprints?\b
    | did\s+you\s+like\b | was\s+this\b | found\s+(?:a|an)\s+(?:mistake|error|typo)\b | report\s+(?:a|an)\s+(?:error|typo)\b
    | reading\s+time\b | \d+\s*-?\s*min(?:ute)?s?\s+read\b | skip\s+(?:to|this)\b | back\s+to\s+top\b | close\s*$ | menu\s*$
    | chat\s+with\s+us\b | home\s*$ | search\s*$ | updated?\s*$ | loading\b | replay\s*$ | more\s*$ | scroll\s+to\b
    | (?:updated|published|posted|modified)\s*:?\s*(?:about\s+)?(?:\d+|an?)\s+\w+\s+ago\b | turn\s+on\s+notifications
    | (?:image|photo|slide)\s+\d+\s*of\b | back\s+to\b.{0,20}$ | now\s+playing\b | story\s+continue[sd]\b | media\s*: | join\s+the\s+conversation
    | (?:post\s+to\s+)?(?:facebook|twitter|linkedin|pinterest|whatsapp|reddit|telegram|instagram|youtube|google\+)[\w\s+|,/]*$ | next\s+(?:up|article|story)\b
    )""",
    re.I | re.X,
)  # fmt: skip
_TAIL_SURE = re.compile(
    r"all\s+rights\s+reserved|select\s+the\s+text\s+and\s+press|be\s+the\s+first\s+to\s+(?:know|comment)"
    r"|sign\s+up\s+(?:for|to)\s+(?:our|the|receive|one\s+of\s+our)|breaking\s+news\s+(?:alerts?|emails?)\b|in\s+your\s+inbox\b"
    r"|enable\s+notifications|subscribe\s+to\s+(?:our|the)|this\s+material\s+may\s+not\s+be\s+published"
    r"|follow\s+us\s+on\b|terms\s+and\s+conditions|privacy\s+policy|thanks?\s+(?:you\s+)?for\s+(?:reading|subscribing)",
    re.I,
)
_SECTION = re.compile(r"\s*[A-Z][\w&'’/ ]{2,40}\s+[–—-]\s+\d{1,3}\s*$")

_STORY_CREDIT = re.compile(
    r"""\s*[\[(]*\s*(?:(?:additional\s+)?(?:reporting|writing|editing|translat(?:ed|ion)|compiled)\s+by\b
    | (?:with\s+)?(?:files|reporting|information|material|input)s?\s+from\b | source\s*[:|]\s*\S+\s*$
    | (?:this|the)\s+(?:story|article|report|piece|post|text)\s+(?:was|is|has\s+been|first|originally|appeared)\b.{0,40}
      \b(?:published|appeared|reproduced|republished|produced|provided|distributed|translated|syndicated)\b
    | (?:first|originally)\s+(?:published|appeared)\s+(?:in|on|by|at)\b | (?:re)?published\s+with\s+permission
    | reproduced\s+(?:with|in\s+full|from)\b | distributed\s+by\b)""",
    re.I | re.X,
)  # fmt: skip
_CONTRIBUTED = re.compile(r"\bcontributed\s+(?:to\s+(?:this|the)\s+(?:report|story|article|piece)|reporting)\b", re.I)
_PICTURE = r"(?:photo(?:graph)?s?|image|images|picture|pictures|pic|pics|video|graphic|illustration|screenshot|map)"
_PICTURE_CREDIT = re.compile(
    rf"""\s*[\[(]*\s*(?:(?:{_PICTURE}|file\s+photo|photo\s+credit|image\s+credit|credits?|credit\s+line)
    \s*(?:[|:©/]|\s(?:by|via|from|courtesy|credit)\b|\s*-\s) | ©\s*(?!\d{{4}})\S | [A-Z][\w. ]+\s+via\s+(?:AP|Getty|Reuters|AFP)\b)""",
    re.I | re.X,
)  # fmt: skip
_PICTURE_CREDIT_END = re.compile(
    r"(?:[(\[][^()\[\]]*\b(?i:photo|image|picture|file|handout|pool|via)s?\b[^()\[\]]*[)\]]"
    r"|(?:^|[.!?”\"]\s+|\s{2,})(?:Photo|PHOTO|Photograph|Image|IMAGE|Picture|PICTURE|Credit|CREDIT)s?"
    r"\s*(?:[:|©]|\sby\s|\scourtesy\s|\scredit\b)[^.]{2,80}"
    r"|[/©]\s?(?:Getty|AP|Reuters|REUTERS|AFP|EPA|Shutterstock)\b[^.]{0,40})[\s\w./-]{0,60}$"
)
_AGENCY_ONLY = re.compile(r"\s*[(\[]?[A-Z][A-Z.]{1,}(?:\s?/\s?[A-Z][\w .]+)+[)\]]?\s*$")
_BY_AGENCY = re.compile(
    r"[(\[]?(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w.'’-]+\s?[/,]\s?(?:Getty|AP|Reuters|REUTERS|AFP|EPA|Shutterstock)\b[\w ./-]{0,40}[)\]]?$"
    r"|(?:AP|EPA|AFP|Reuters|Getty|Pool|Handout|File)\s+(?:[Pp]hoto|[Ii]mage)s?\b\s*[/|].{0,60}$"
)
_CAPTION = re.compile(
    r"\s*(?:file\s*(?:photo)?\s*[-–—:]|file\s+(?:photo|image|picture)\b|caption\s*:|pictured\s*:|in\s+this\s+(?:photo|image|picture|handout|file|screenshot|frame|still)\b"
    r"|an?\s+(?:image|photo|photograph|screenshot|still)\s+(?:shows|showing|of)\b)",
    re.I,
)
_CAPTION_INSIDE = re.compile(
    r",\s(?:right|left|centre|center|second\sfrom\s(?:left|right)|top|bottom|foreground|background),\s|\((?:[LRC]|left|right|cent(?:er|re)|pictured)\)",
)

_BYLINE = re.compile(
    r"\s*[*_]*(?:(?:written|posted|reported|words|story|text|analysis|opinion|comment(?:ary)?|review|perspective|column|interview|explainer)\s+)?"
    r"(?:by|author\s*:|from\s+our\s+(?:own\s+)?correspondent)\s*:?\s*(?:the\s+|our\s+(?:own\s+)?(?:[a-z]+\s+)?(?:correspondent|reporter|staff)s?,?\s+(?:in\s+)?)?(?=[A-Z“\"@])",
    re.I,
)
_PERSONS = re.compile(
    r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}(?:,?\s+(?:and|AND|&)\s+[A-Z][\w.'’ -]+|\s*[,/|].*)?\s*\S*@?\S*$"
)
_STAFF = re.compile(
    r"\b(?:newsroom|staff(?:\s+(?:writer|reporter|and\s+agencies))?s?|(?:news|web|foreign|world|city|digital|night)\s+desk|(?:senior|associate|visiting)\s+fellow"
    r"|(?:[a-z]+\s+)?correspondents?|reporters?|columnist|contributors?|(?:[a-z]+\s+)?editor|editorial\s+(?:board|team|staff)|and\s+agencies)\b",
    re.I,
)
_DATE_WORDS = re.compile(
    r"\b(?:updated?|posted|published|last|modified|created|first|on|at|date|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|sat|sun|gmt|utc|[ecmp][sd]?t|cest|cet|bst|hkt|am|pm|a\.m|p\.m|hrs?|ist|msk|eet|eest)\b|\d{1,4}|[:|,.()/–—•·-]",
    re.I,
)
_SHORT_DATE = re.compile(
    r"\s*(?:(?:updated|posted|published)\b.{0,12})?(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?)\s*(?:,?\s*\d{1,2}[:.]\d\d.{0,12})?$"
)
_CLOCK_ALONE = re.compile(r"\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*$", re.I)
_DATELINE_ALONE = re.compile(r"\s*(?:[A-Z][A-Z .,'’-]{2,40}|[A-Z][\w .,'’-]{2,40}\([A-Z][\w./ ]{1,24}\))\s*[–—-]*\s*$")
_PLACE = r"[A-Z][\w.'’-]*(?:[ -](?:of|de|la|el|al|the|am|upon|on|[A-Z][\w.'’-]*)){0,4}"
_CAPS_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /-][A-ZÀ-Þ.'’-]+){0,4}"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_SHORT_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_SHORT_MONTH})(?:,?\s\d{{4}})?"
_AGENCY = r"(?:\([A-Z][^()]{1,40}\)|/[A-Z][^/]{1,30}/\.?)"
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CAPS_PLACE}(?:,\s(?:{_PLACE}|{_CAPS_PLACE})){{0,2}}(?:,\s{_DAY})?,?\s*{_AGENCY}?\s*(?:[–—]|--|\s-\s|-\s)\s*",
        rf"{_PLACE}(?:,\s{_PLACE}){{0,2}},\s{_DAY}\s*{_AGENCY}?\s*(?:[–—]|--|\s-\s|[.:])\s+",
        rf"{_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,\s{_DAY})?\s*\([A-Z][A-Za-z./ ]{{1,24}}\)\s*(?:(?:[–—]|--|-)\s*)?(?=[A-Z“\"‘'0-9])",
        rf"{_CAPS_PLACE}(?:,\s{_PLACE})?(?:,\s{_DAY})?\.?\s*/[A-Z][\w -]{{1,20}}/\.?\s+",
        r"\([A-Z][A-Za-z/ ]{1,24}\)\s*(?:[–—]|--|-)\s+",
    )
)


def has_stop(line: str) -> bool:
    """Tells whether a line ends as a sentence does."""
    return _STOP.search(line.rstrip()[-40:]) is not None


def is_listed(line: str) -> bool:
    """Tells whether a line is an item of a list."""
    return _BULLET.match(line[:40]) is not None


def is_bold(line: str) -> bool:
    """Tells whether the whole line is marked as a heading: **so** or # so."""
    return len(line) <= LINE_CHARS and _BOLD.match(line) is not None


def word_count(line: str) -> int:
    """Gives the number of words; in scripts without blanks two characters count as one word."""
    return max(len(line.split()), sum(1 for c in line if c >= "\u2e80") // 2)


def is_footnote(line: str) -> bool:
    """Tells whether a line lists references."""
    return any(p.match(line[:LINE_CHARS]) is not None for p in (_FOOTNOTE, _FOOTNOTE_HEAD, _NUMBERED_LINK))


def is_tail(line: str) -> bool:
    """Tells whether a line is furniture of the page; a line that may be a sentence of the report is none."""
    words = word_count(line)
    if words > 3 * TAIL_WORDS or len(line) > LINE_CHARS or _BYLINE.match(line) is not None:
        return False
    if _LETTER.search(line) is None:
        return True
    if _TAIL_SURE.search(line) is not None and words <= 2 * TAIL_WORDS:
        return True
    if _SECTION.match(line) is not None or (is_host(line) and words == 1):
        return True
    if _COLUMNS.search(line) is not None and not has_stop(line) and words <= 2 * TAIL_WORDS:
        return True
    if _TAIL.match(line) is None:
        return False
    return words <= TAIL_WORDS if not has_stop(line) else words <= TAIL_WORDS // 2


def is_credit(line: str) -> bool:
    """Tells whether a line says who made the picture or the report, and nothing else."""
    words = word_count(line)
    if len(line) > LINE_CHARS:
        return False
    if words <= TAIL_WORDS * 4 and (_STORY_CREDIT.match(line) or (_CONTRIBUTED.search(line) and words <= 2 * TAIL_WORDS)):
        return True
    if words > TAIL_WORDS or _TAIL_SURE.search(line) is not None:
        return False
    whole = line.strip()
    if agency_named(whole.strip("()[]")) is not None or _BY_AGENCY.match(whole) is not None:
        return True
    bracketed = whole[:1] in "([" and whole[-1:] in ")]" and _PICTURE_CREDIT_END.search(whole) is not None
    return bracketed or (_PICTURE_CREDIT.match(line) is not None and words <= TAIL_WORDS)


def is_caption(line: str) -> bool:
    """Tells whether a line describes a picture."""
    words = word_count(line)
    if words > CAPTION_WORDS or len(line) > LINE_CHARS or is_listed(line):
        return False
    if _CAPTION.match(line) is not None or _CAPTION_INSIDE.search(line) is not None:
        return True
    return words > 3 and _PICTURE_CREDIT_END.search(line) is not None


def is_agency_alone(line: str) -> bool:
    """Tells whether a line is nothing but an agency in capitals, as under a picture."""
    return (
        word_count(line) <= 4
        and len(line) <= LINE_CHARS
        and (_AGENCY_ONLY.match(line) is not None or agency_named(line) is not None)
    )


def is_byline(line: str) -> bool:
    """Tells whether a line near the top says who wrote the report."""
    words = word_count(line)
    if words > BYLINE_WORDS or len(line) > LINE_CHARS or (has_stop(line) and words > TAIL_WORDS):
        return False
    if _BYLINE.match(line) is not None:
        return not has_stop(line) or words <= TAIL_WORDS // 2
    if has_stop(line):
        return False
    person, _, employer = line.partition(",")
    if _PERSONS.match(person.strip()) is not None and (agency_named(employer) or is_outlet_name(employer.strip())):
        return True
    return words <= TAIL_WORDS and _STAFF.search(line) is not None


def is_clock_line(line: str) -> bool:
    """Tells whether a line is a time of day, alone, as between the entries of a running report."""
    return _CLOCK_ALONE.match(line[:LINE_CHARS]) is not None


def is_name_alone(line: str) -> bool:
    """Tells whether a line is two to four capitalised words and nothing else."""
    return 2 <= word_count(line) <= 4 and len(line) <= LINE_CHARS and _PERSONS.fullmatch(line.strip()) is not None


def is_signed_line(line: str) -> bool:
    """Tells whether a line, wherever it stands, is "By" and the names of persons."""
    match = _BYLINE.match(line[:LINE_CHARS])
    if match is None or len(line) > LINE_CHARS or has_stop(line) or word_count(line) > TAIL_WORDS:
        return False
    return _PERSONS.match(line, match.end()) is not None


def is_date_line(line: str) -> bool:
    """Tells whether a line near the top is a date, with at most a few words beside it."""
    if word_count(line) > BYLINE_WORDS or len(line) > LINE_CHARS or (has_stop(line) and _HALF_DAY.search(line) is None):
        return False
    if _SHORT_DATE.match(line) is not None or _CLOCK_ALONE.match(line) is not None:
        return True
    for pattern in DATE_PATTERNS:
        match = pattern.search(line)
        if match is not None:
            rest = _DATE_WORDS.sub(" ", line[: match.start()] + " " + line[match.end() :])
            return len(rest.split()) <= 4
    return False


def is_place_and_agency(line: str) -> bool:
    """Tells whether a line is a place and an agency, alone: "Helsinki (CNN)"."""
    return (
        word_count(line) <= 5
        and len(line) <= LINE_CHARS
        and line.rstrip(" –—-").endswith(")")
        and _DATELINE_ALONE.match(line) is not None
    )


def is_dateline_alone(line: str) -> bool:
    """Tells whether a line is a place in capitals, or a place and an agency, that stands before the first paragraph."""
    return word_count(line) <= 5 and len(line) <= LINE_CHARS and _DATELINE_ALONE.match(line) is not None


def dateline_end(paragraph: str) -> int:
    """Gives the offset where the dateline at the start of a paragraph ends, 0 where there is none."""
    head = paragraph[:DATELINE_CHARS]
    for pattern in DATELINES:
        match = pattern.match(head)
        if match is not None and match.end() < len(paragraph):
            return match.end()
    return 0
