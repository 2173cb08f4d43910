"""Numbers that count nothing: years, ages, clock times, model names, addresses, list marks, scores, "one" as a pronoun."""

from __future__ import annotations

import re

from spacy.tokens import Token

from headwater.claims.quantities.draft import Tokens
from headwater.claims.quantities.events import is_harmed
from headwater.text.numbers import RawNumber

WINDOW_CHARS = 40  # enough for the longest phrase below
FIRST_YEAR, LAST_YEAR = 1700, 2099  # a bare four-digit number outside is hardly ever a year in the press

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_PLACED = (
    r"(?i:No|Nos|Nr|Number|Room|Article|Section|Chapter|Page|Pages|Figure|Table|Volume|Flight|Route|Highway|Interstate"
    r"|Exit|Gate|Terminal|Channel|Apartment|Apt|Suite|Unit|Floor|Lot|Pier|Berth|Hall|Platform|Act|Resolution|Protocol"
    r"|Phase|Level|Grade|Tier|Category|Type|Model|Version|Series|Class|Stage|Zone|Sector|District|Ward|Precinct|Box"
    r"|Building|Block|Reactor|Sub-?paragraph|Paragraph|Clause|Annex|Title|Day|Week|Game|Round|Episode|Season|Psalm"
    r"|Verse|Chapter|Line|Track|Area|Camp|Checkpoint|Mile|Kilometer|Kilometre|Rule|Amendment|Proposition|Prop|Bill"
    r"|Chromosome|Formula|Road|Update|Image|Photo|Slide|Part|Boeing|Airbus|Group of|Gang of|Big|Windows|Apollo"
    r"|Station|Squad|Troop|Company|Battalion"
    r"|Brigade|Regiment|Division|Fighter Wing|Pit|Shaft|Well|Lane|Seat|Row|Counts?(?= [IVX])|Covid|U\.?S\.?|I)"
)
_DATE_BEFORE = re.compile(rf"\b{_MONTHS}\s+(?:the\s+)?$|\b{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+$")
_DATE_SECOND = re.compile(rf"\b{_MONTHS}\s+\d{{1,2}}\s?(?:-|–|—|to|and|through)\s?$")
_DATE_AFTER = re.compile(rf"(?:\s?[-–/]\s?\d{{1,2}})?\s+(?:of\s+)?{_MONTHS}(?!\s+(?:be|have|also|not|need)\b)(?:\s|[,.;:)]|$)")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|of|during|late|early|mid|spring|summer|autumn|fall|winter|year|before|after|through"
    r"|for|to|and|between|the|its|season|election|class)[\s-]+$|[(/–—-]$|^\W*$|,\s*$",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|age\s+of|ages\s+of|ages?\s+(?:\d{1,2}\s?(?:,|and|to|-|–)\s?(?:and\s)?){1,5}|turn(?:s|ed|ing)|aged\s+between\s+\w+\s+and|under\s+the\s+age\s+of|age:)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:[^\W\d_][\w.'’-]*\.?)\s?,\s+(?:age\s+)?$|[A-Z][\w.'’-]+\s\($")
_AGE_AFTER = re.compile(r"\s*(?:,|\)|;|$|\.(?:\s|$)|\s+and\s+[A-Z]|\s+of\s+[A-Z]|(?:\s+-|\s*[–—])\s)")
_OLD_AFTER = re.compile(
    r"(?:\s*(?:-|–|\s)\s*(?:year|yr|month|week|day|hour)s?(?:\s*-\s*|\s+)(?:old|olds)\b|\s?-?y/?o\b"
    r"|\s+(?:years?|months?|weeks?)\s+of\s+age\b|-something\b|\s+and\s+(?:older|younger|under)\b)",
    re.IGNORECASE,
)
_MINOR = re.compile(r"\b(?:under|over)(?:\s+the\s+age\s+of)?[\s-]+$", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"\s?(?:[ap]\.?\s?m\b\.?|o['’]?\s?clock|GMT|UTC|BST|EST|EDT|CET|MSK|hours\s+(?:GMT|local)|noon"
    r"|past\s|minutes?\s+(?:past|to)\s|in\s+the\s+(?:morning|afternoon|evening|dark)\b)",
    re.I,
)
_CLOCK_BEFORE = re.compile(r"\b(?:half|quarter|[a-z]+)\s+past\s+$|\b(?:half|quarter)\s+to\s+$", re.IGNORECASE)
_HOUR_BEFORE = re.compile(r"\b(?:shortly|just|soon|minutes|moments)\s+(?:before|after)\s+$", re.IGNORECASE)
_ENDS_PHRASE = re.compile(r"\s*(?:[.,;:)\"”]|on\s|$)")
LAST_HOUR = 12  # on a clock face
_NUMBERED = (  # things that go by a number: two of them are named so in one breath ("routes 4 and 11")
    r"(?:[Rr]oute|[Ll]ine|[Gg]ate|[Pp]latform|[Tt]rack|[Rr]oom|[Ww]ard|[Pp]ier|[Bb]erth|[Jj]unction|[Ee]xit|[Tt]erminal|[Hh]ighway|[Rr]eactor|[Uu]nit"
    r"|[Bb]lock|[Ll]ot|[Ff]light|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Cc]lause|[Cc]hapter|[Pp]age|[Ll]evel|[Ff]loor|[Zz]one|[Ss]ector|[Dd]istrict|[Tt]ier)s"
)
_NUMBERED_BEFORE = re.compile(
    rf"\b{_NUMBERED}\s+(?:\d{{1,4}}[A-Za-z]?(?:,\s*(?:and\s+)?|\s+(?:and|to|or)\s+|\s?[-–]\s?)){{0,5}}$"
)
_PLACED_BEFORE = re.compile(rf"(?:(?<![\w-]){_PLACED}\.?[\s-]+|#\s?|№\s?|\bNos?\.\s?)$")
_CALL_BEFORE = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|ing|led|ling)?|phone|tel\.?|text(?:ed|ing)?|at)\s+$", re.IGNORECASE
)
_EMERGENCY_AFTER = re.compile(r"\s+(?:call|caller|operator|dispatch\w*|tape|emergency|system|center)\b", re.IGNORECASE)
_ADDRESS_AFTER = re.compile(
    r"\s+(?:(?:[NSEW]\.?|North|South|East|West|Old|New)\s+)?(?:[A-Z0-9][\w.'’-]*\s+){0,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Parkway|Pkwy|Highway"
    r"|Hwy|Square|Circle|Trail|Pike)\b\.?(?!\s+[a-z]+\s+(?:people|men|women))"
)
_BLOCK_AFTER = re.compile(r"[\s-]+(?:hundred\s+)?block\b", re.IGNORECASE)
_CALIBRE_AFTER = re.compile(r"[\s-]*(?:cal(?:iber|ibre)?\b|gauge\b|mm\b)", re.IGNORECASE)
_LIST_AFTER = re.compile(r"\s?(?:\.\)|[.):])(?:\s|$)")
_IDIOM_AFTER = re.compile(
    r"[\s-]*(?:way|time|off|on-one|sided|to-one|of-a-kind|size|liner|person\s+show)\b(?!s)|-(?:dimensional|pronged|fold|ply|footed|faced|hand)\b",
    re.IGNORECASE,
)
_SURE_AFTER = re.compile(
    r"\s*(?:%|percent|per\s+cent)\s+(?:sure|certain|behind|confident|committed|positive|right|agree|convinced)\b", re.IGNORECASE
)
_RESULT_AFTER = re.compile(
    r"\s+(?:win|loss|victory|defeat|vote|draw|lead|decision|record|ruling|in\s+favou?r|against|split|majority)\b"
)
_SCORE_WORDS = re.compile(
    r"\b(?:w[io]n|los[et]|beat|defeated?|vot(?:e|ed|ing)|ruled|dr[ea]w|led|leads?|tied|score[ds]?|victory|defeat)\b[^.;]{0,30}$",
    re.I,
)
_REFERENCE_BEFORE = re.compile(
    r"\b(?:past|last|next|previous|coming|following|recent|first|preceding|final|ensuing|latest|another|every|within|after)\s+$",
    re.IGNORECASE,
)
_TIME_NOUN_AFTER = re.compile(
    r"[\s-]+(?:or\s+\w+\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|weekends?|seasons?|quarters?)\b",
    re.I,
)
_TIME_DISTANCE_AFTER = re.compile(
    r"(?:\s+(?:or|to|and)\s+\w+)?[\s-]+(?:(?!an?\s|of\s|the\s)\w+\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\s+(?:ago|later|earlier|before|after|from\s+now|on|prior)\b",
    re.I,
)
_SECONDS_AFTER = re.compile(r"[\s-]+seconds?\b", re.IGNORECASE)  # a measure in the press, where no date is that fine
_DURATION_BEFORE = re.compile(r"\bfor\s+(?:(?:at|about|some|just|only|over|least|most|nearly|almost)\s+){0,2}$", re.IGNORECASE)
_ONE_FIXED = re.compile(
    r"\s+(?:another|day|thing|point|way|time|at\s+a\s+time|hand|reason|by\s+one|and\s+(?:the\s+same|only|all)|that|who|which|whose|more\s+(?:time|reason|thing))\b",
    re.I,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|the|day|another|loved|only|anyone|not|a|number)[\s-]+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)


def is_count(text: str, number: RawNumber, tokens: Tokens, *, is_money: bool = False) -> bool:
    """Says whether a number counts or measures something; what bears a currency's sign or name always does.

    Cost: constant per number: only windows of the text are read.
    """
    if is_money:
        return True
    before = text[max(0, number.start - WINDOW_CHARS) : number.start]
    if number.form == "digits" and _is_dated(text, number, before):
        return False
    if _is_age(text, number, before) or _is_time(text, number, before):
        return False
    if _is_label(text, number, before, tokens) or _is_score(text, number, before):
        return False
    if number.text.lower() == "one":
        return _is_counting_one(text, number, before, tokens)
    return not (_SURE_AFTER.match(text, number.end) or _IDIOM_AFTER.match(text, number.end))


def _is_dated(text: str, number: RawNumber, before: str) -> bool:
    if number.low <= 31 and number.text.isdigit():
        if _DATE_AFTER.match(text, number.end) or _DATE_SECOND.search(before):
            return True
        if _DATE_BEFORE.search(before):
            return True
    if _is_year_like(number):
        return _DATE_BEFORE.search(before) is not None or _is_year(text, number, before)
    return False


def _is_year_like(number: RawNumber) -> bool:
    return number.text.isdigit() and len(number.text) == 4 and FIRST_YEAR <= number.low <= LAST_YEAR


_PLURAL_AFTER = re.compile(r"\s+(?:[a-z][\w-]+\s+){0,2}(?:[a-z][\w-]+s|people|men|women|children|police|troops)\b")
_BOUND_BEFORE = re.compile(
    r"\b(?:about|around|over|under|than|least|most|some|nearly|almost|to|as|roughly|approximately|of|another|exceeding)\s+$",
    re.IGNORECASE,
)


def _is_year(text: str, number: RawNumber, before: str) -> bool:
    """Years stand alone; a count of four bare digits has a plural noun after it and no year's preposition before."""
    if re.match(r"\s?(?:%|percent|km|kg|metres|meters|miles|tons|tonnes|feet)", text[number.end : number.end + 10]):
        return False
    if not _PLURAL_AFTER.match(text, number.end):
        return re.search(r"[$£€¥]\s?$", before) is None and not re.search(r"\b(?:about|than|least|roughly|nearly)\s+$", before)
    return not (_BOUND_BEFORE.search(before) or number.low % 100 == 0)


def _is_age(text: str, number: RawNumber, before: str) -> bool:
    if number.low > 120 or number.form in ("fraction", "vague"):
        return False
    if _OLD_AFTER.match(text, number.end) or _AGE_BEFORE.search(before):
        return True
    if re.match(r"\s?(?:,|and|or|to|-|–)\s?\w+[\s-]+(?:year|month)s?[\s-]olds?\b", text[number.end : number.end + 40]):
        return True
    return number.form == "digits" and bool(_NAME_BEFORE.search(before)) and bool(_AGE_AFTER.match(text, number.end))


def _is_time(text: str, number: RawNumber, before: str) -> bool:
    if _CLOCK_AFTER.match(text, number.end) or _CLOCK_BEFORE.search(before):
        return True
    if _TIME_DISTANCE_AFTER.match(text, number.end):
        return _SECONDS_AFTER.match(text, number.end) is None and _DURATION_BEFORE.search(before) is None
    if number.low <= LAST_HOUR and _HOUR_BEFORE.search(before) and _ENDS_PHRASE.match(text, number.end):
        return True
    if not _REFERENCE_BEFORE.search(before) or _SECONDS_AFTER.match(text, number.end):
        return False
    return bool(_TIME_NOUN_AFTER.match(text, number.end))


def _is_label(text: str, number: RawNumber, before: str, tokens: Tokens) -> bool:
    """Says whether digits name or order something: "Article 5", "Type 136", "2224 First St.", "1." before a list item."""
    if _PLACED_BEFORE.search(before) and number.form in ("digits", "words") and not _is_led_count(text, number, before):
        return True
    if _PAGE_OF_BEFORE.search(before) or _is_numbered(text, number, before):
        return True
    if number.form != "digits":
        return bool(_BLOCK_AFTER.match(text, number.end))
    if _ADDRESS_AFTER.match(text, number.end) or _BLOCK_AFTER.match(text, number.end):
        return True
    if _CALIBRE_AFTER.match(text, number.end) or _EMERGENCY_AFTER.match(text, number.end):
        return True
    if number.text == "911" or (_DASH_BEFORE.search(before) and not text[number.end :].strip()):
        return True
    if not before.strip(" -*•·(#") and len(number.text) <= 2 and _LIST_AFTER.match(text, number.end):
        return True
    return _is_model_name(text, number, before, tokens)


_PAGE_OF_BEFORE = re.compile(r"\b(?:Image|Photo|Slide|Page|Part|Picture|page|photo|image)\s\d{1,3}\s(?:of|/)\s$")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w-]+\s$")
_SINGULAR_NAME_NEXT = re.compile(r"\s+[A-Z][a-z]+(?<!s)\b")
_COUNTED_NEXT = re.compile(
    r"\s+(?:Dead|Injured|Killed|Wounded|Hurt|Shot|Missing|Arrested|People|Men|Women|Children|Police|Percent|Per|Million"
    r"|Billion|Thousand|Dozen|Hundred|Others?|More|Year|Month|Week|Day|And|To|In|At|On|From|After|Of|Or|For|By|As)\b"
)
_DASH_BEFORE = re.compile(r"[^\d\s]\s[–—-]\s$")
_PLURAL_NEXT = re.compile(r"\s+(?!(?:and|or|to)\b)(?:[a-z-]+\s+)?[a-z]+(?:s|people|men|women|children)\b")


def _is_numbered(text: str, number: RawNumber, before: str) -> bool:
    """Says whether a number names one of several things that go by number, and counts nothing that follows it."""
    return number.form == "digits" and _NUMBERED_BEFORE.search(before) is not None and not _PLURAL_NEXT.match(text, number.end)


def _is_led_count(text: str, number: RawNumber, before: str) -> bool:
    """Says whether a lower-case word like "company" or "line" merely stands before a count with its own plural noun."""
    last = before.split()[-1] if before.split() else ""
    return last[:1].islower() and _PLURAL_NEXT.match(text, number.end) is not None


def _is_model_name(text: str, number: RawNumber, before: str, tokens: Tokens) -> bool:
    """Says whether a capitalised word and a bare number are one name ("Type 136"), unless the number has its own noun."""
    if not number.text.isdigit() or len(number.text) > 4:
        return False
    at = tokens.after(number.start) - 1
    if at >= 0 and number.low > 1 and _SINGULAR_NAME_NEXT.match(text, number.end) and _CAPITAL_BEFORE.search(before):
        return not _COUNTED_NEXT.match(text, number.end)
    if at < 1 or not re.search(r"[A-Za-z]\s$", before):
        return False
    word = tokens.doc[at]
    is_name = word.text[:1].isupper() and word.pos_ in ("PROPN", "NOUN", "ADJ") and not _is_title_case(tokens)
    if not is_name or word.ent_type_ in ("GPE", "LOC", "DATE", "PERSON", "TIME"):
        return False
    return not _PLURAL_NEXT.match(text, number.end) or tokens.doc[at - 1].pos_ in ("DET", "PRON")


def _is_title_case(tokens: Tokens) -> bool:
    words = [t.text for t in tokens.doc if len(t.text) > 3 and t.text[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)  # a headline capitalises all


def _is_score(text: str, number: RawNumber, before: str) -> bool:
    """Says whether two small numbers and a dash are a result ("won 3-2", "a 5-4 ruling") and no range of things."""
    if not number.text.isdigit() or number.low > 200:
        return False
    first = _PAIR_AFTER.match(text, number.end)
    second = _PAIR_BEFORE.search(before)
    if first is not None:
        return _is_result(text, first.end(), before) or int(number.text) > int(first.group(1))
    if second is None:
        return False
    return _is_result(text, number.end, before[: second.start()]) or int(second.group(1)) > int(number.text)


_PAIR_AFTER = re.compile(r"\s?[-–—]\s?(\d{1,3})\b(?!\s*%|[.,]\d)")
_PAIR_BEFORE = re.compile(r"(?<![\d,.])(\d{1,3})\s?[-–—]\s?$")


def _is_result(text: str, end: int, before: str) -> bool:
    if _RESULT_AFTER.match(text, end):
        return True
    return _SCORE_WORDS.search(before) is not None and not _PLURAL_NEXT.match(text, end)


def _is_counting_one(text: str, number: RawNumber, before: str, tokens: Tokens) -> bool:
    """Says whether "one" counts: before its noun, or as the one who was hurt; not "one of the", "no one", "one day"."""
    if _ONE_FIXED.match(text, number.end) or _IDIOM_AFTER.match(text, number.end):
        return False
    if re.match(r"\s+of\b", text[number.end : number.end + 6]):
        return False
    if re.search(
        r"\b(?:no|any|every|some|each|this|that|which|the|day|another|loved|the only|not|a)[\s-]+$", before, re.IGNORECASE
    ):
        return False
    found = tokens.covering(number.start, number.end)
    if not found:
        return False
    if any(child.dep_ in ("amod", "det", "predet", "poss") and child.i < found[-1].i for child in found[-1].children):
        return _has_noun(found[-1])  # "a new one", "not a single one"
    return _has_noun(found[-1]) or is_harmed(found)


def _has_noun(token: Token) -> bool:
    return token.dep_ in ("nummod", "compound", "amod", "quantmod", "det") and token.head.i > token.i
