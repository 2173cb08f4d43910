"""What tells of no event: lines that pages put around their reports, and reports that tell of many events or of an opinion."""

from __future__ import annotations

import re

from headwater.model import Report
from headwater.text.terms import READ_CHARS

LONGEST_LINE = 400  # a longer line is prose, whatever words stand in it
LONGEST_TITLE = 160  # a longer first line is no title
LEFT_OUT_ROLES = frozenset(("byline", "caption", "credit", "tail", "footnote"))

_PHRASES = (  # of web pages in general, not of any one
    *("javascript", "ad block", "ad-block", "adblock", "your browser", "cookies", "enter the characters", "page 1 of"),
    *("verification email", "your inbox", "your email", "your e-mail", "email address", "e-mail address", "newsletter"),
    *("sign up", "sign in to", "signing up", "log in", "login", "subscribe", "subscription", "home delivery", "app store"),
    *("click here", "click on", "share this", "follow us", "download the app", "download our app", "watch this video"),
    *("related stories", "related articles", "read more", "more from", "post a comment", "comments section", "comments below"),
    *("advertisement", "advertiser", "all rights reserved", "copyright", "terms of use", "terms of service", "privacy policy"),
    *("abonnieren", "alle rechte vorbehalten", "s'abonner", "tous droits réservés", "suscríb"),
)
_LOOSE_TITLE = re.compile(
    r"\blive(?: ?blog|:| updates?| coverage\b)|\bas it happened\b|\bupdates? from\b.{0,30}\blive\b|\bminute by minute\b"
    r"|\b(?:morning|evening|daily|weekly|news) (?:briefing|brief|digest|round-?up|wrap|memo|report card)\b|\bround-?up\b"
    r"|\b(?:top|biggest) (?:stories|headlines)\b|\b(?:week|month|year|day) in (?:review|pictures|brief)\b|\bnews in brief\b"
    r"|\bthings (?:to know|you need to know)\b|\bwhat (?:to watch|you missed)\b|\bin pictures\b"
    r"|^(?:opinion|editorial|op-?ed|comment|column|analysis|letters?(?: to the editor)?|leader|commentary|viewpoint)"
    r"\b\s*[:|–—-]"
    r"|[|:–—-]\s*(?:opinion|editorial|op-?ed|comment|commentary|letters)\s*$"
    r"|\bnewsticker\b|\blive-?ticker\b|\bkommentar\b\s*[:|–-]|\ben direct\b|\beditorial\b\s*[:|]|\ben vivo\b"
    r"|\bминута за минутой\b",
    re.IGNORECASE,
)


def told_text(report: Report) -> str:
    """Gives the title and what the report tells, without bylines, captions, tails and the lines a page puts around it."""
    lowered = report.text[:READ_CHARS].lower()
    may_hold = _has_phrase(lowered)
    parts = [report.text[part.start : part.end] for part in report.paragraphs if part.role not in LEFT_OUT_ROLES]
    lines = parts if report.paragraphs else report.text[:READ_CHARS].split("\n")
    told = [line for line in lines if line != report.title and not (may_hold and is_furniture(line))]
    return "\n".join([report.title, *told] if report.title is not None else told)


def is_furniture(line: str) -> bool:
    """True for a short line with words of a page and not of a report ("subscribe", "cookies")."""
    return len(line) <= LONGEST_LINE and _has_phrase(line.lower())


def is_loose(report: Report) -> bool:
    """True where the title says that many events are told, or an opinion: such a report ties no two stories."""
    title = report.title or report.text.lstrip().split("\n", 1)[0]
    return len(title) <= LONGEST_TITLE and _LOOSE_TITLE.search(title) is not None


def _has_phrase(lowered: str) -> bool:
    return any(phrase in lowered for phrase in _PHRASES)
