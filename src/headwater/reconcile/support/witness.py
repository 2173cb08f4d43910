"""Signs that a report saw for itself what it says."""

from __future__ import annotations

import functools
import re

from headwater.model import Claim, Report
from headwater.reconcile.alignment.mentions import plain_name
from headwater.reconcile.support.voices import sort_of
from headwater.text.names import looks_like_outlet
from headwater.text.statements import find_statement, is_headed_as_paper, is_own_paper

# Words by which a reporter says that he or she was there. Ours, from reading news.
_SAW = "saw|watched|counted|found|visited|walked|heard|met|was there|were there|was shown|read"
# Words by which it says that it worked something out itself, from pictures, papers or numbers. Ours.
_EXAMINED = (
    "verified|geolocated|analy[sz]ed|examined|tested|checked|compared|matched|identified|measured|mapped|tallied|"
    "put names to|collected|gone through|went through|looked through"
)
_WORK = "tally|count|list|lists|reading|readings|measurements?|analysis|survey|tests?|calculations?"
_BESIDE = re.compile(
    rf"\b(?:[Oo]ur (?:own )?|[Tt]his |[Tt]he paper['’]s |[Ii]ts )(?:correspondent|reporter|photographer)s? (?:{_SAW})\b"
    rf"|\b(?:a|an|the|A|An|The) [A-Z][\w-]+ (?:correspondent|reporter|photographer) (?:{_SAW})\b"
    rf"|\b(?:I|[Ww]e) (?:{_SAW}|stood|drove|went|called (?:at|in)|was (?:at|in|on|by|standing)|were (?:at|in|on|by|standing))\b"
    rf"|\b(?:[Mm]y|[Oo]ur) own (?:{_WORK})\b"
    r"|\b[Oo]ne could (?:see|hear|smell)\b|\b[Yy]ou (?:could|can) (?:see|hear|smell)\b"
)
# The same of a whole report: who writes from the spot, or works through what there is. Ours.
_THROUGHOUT = re.compile(
    rf"\b(?:I|[Ww]e|[Tt]his (?:news)?paper|[Oo]ur (?:reporter|correspondent)s?) (?:have |has |had )?(?:{_EXAMINED})\b"
    r"|\b(?:allow|let|enable)s? us to (?:test|check|see|say|place|tell|measure)\b"
    r"|\b(?:[Bb]y|[Ff]rom|FROM|BY) (?:our|OUR) (?:own |special )?(?:correspondent|reporter|CORRESPONDENT|REPORTER)\b"
    r"|, our (?:own |special )?(?:correspondent|reporter) in [A-Z]"
)
# Words by which a reporter says that somebody spoke to him or her: an interview, and no observation. Ours.
_TOLD = re.compile(
    r"\b(?:told|tells) (?:this (?:newspaper|paper|reporter|correspondent)|our (?:reporter|correspondent))\b"
    r"|\b[Ii]n an interview with this newspaper\b|\bsaid in an interview\b(?! with)"
)
# What a paper may be read from. Ours.
_PAPER = re.compile(
    r"\b(?:papers?|documents?|lists?|logs?|records?|registers?|letters?|memos?|memorandum|minutes|manifests?|ledgers?|files?|"
    r"plates?|e-?mails?|contracts?|(?:budget |balance |time)?sheets?|rosters?|audits?|accounts|invoices?|receipts?|filings?|"
    r"transcripts?|bulletins?|reports? of the court|certificates?|plans?)\b",
    re.I,
)
_QUOTED = re.compile(r"“[^”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")  # what others say they saw is theirs
# Words at the head of a report by which it gives somebody's statement as that somebody issued it. Ours.
_ISSUED = re.compile(
    r"\b(?:reproduced? (?:here )?in full|(?:full|complete) text|the text of|press (?:release|service|statement)|"
    r"statement (?:of|by|from|issued)|communiqu[eé]|for immediate release|official notice)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
NEAR_SIGN_CHARS = 1200  # who stood in a queue saw what the paragraphs beside it tell, and not how thieves got in
HEAD_CHARS = 500  # a statement says whose it is before its first sentences are over
SEEN_STAGES = frozenset({"done", "ongoing", "unspecified"})  # a plan cannot be seen
# Words of doubt that are the reporter's own judgement of what was seen, and no sign of hearsay. Ours.
_JUDGED = re.compile(r"(?:most )?(?:probabl[ey]|likely|apparent(?:ly)?|appears?|seems?|must)", re.I)


def is_witness(claim: Claim, report: Report) -> bool:
    """Tells whether the report says a claim in its own voice and shows that it was there.

    Source: ours, because an unattributed sentence alone is no observation, and an interview shows what the other saw.
    """
    if claim.attribution or claim.stage not in SEEN_STAGES or not all(_JUDGED.fullmatch(h.text) for h in claim.hedges):
        return False
    if _is_of_another_year(claim, report):
        return False
    seen, is_throughout = _saw(report.text)
    return is_throughout or any(claim.start - NEAR_SIGN_CHARS < at < claim.end + NEAR_SIGN_CHARS for at in seen)


def _is_of_another_year(claim: Claim, report: Report) -> bool:
    """Tells whether a claim names a year before that of the report: what was then is told, not seen."""
    published = "" if report.published is None else report.published.value[:4]
    return any(year < published for year in _YEAR.findall(claim.text))


def was_there(text: str, outlet: list[str]) -> bool:
    """Tells whether a text shows that its writer was on the spot, or that people speak to its own outlet."""
    seen, is_throughout = _saw(text)
    return bool(seen) or is_throughout or _was_told(text, outlet[0] if outlet else "")


@functools.lru_cache(maxsize=4096)
def _saw(text: str) -> tuple[tuple[int, ...], bool]:
    """Gives the places where a text shows that its writer saw for himself, and whether that holds of all of it."""
    own_words = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    return tuple(m.start() for m in _BESIDE.finditer(own_words)), _THROUGHOUT.search(own_words) is not None


@functools.lru_cache(maxsize=4096)
def _was_told(text: str, outlet: str) -> bool:
    own_words = _QUOTED.sub(" ", text)
    told = rf"\b(?:told|tells) (?:[Tt]he )?(?:[A-Z][\w-]+ ){{0,4}}{re.escape(outlet)}\b"
    return _TOLD.search(own_words) is not None or (outlet != "" and re.search(told, own_words) is not None)


def is_bodys_paper(report: Report) -> bool:
    """Tells whether a report is a paper that a body, and no outlet, publishes in its own name: a ministry's release."""
    outlet = report.outlet or ""
    if outlet == "" or looks_like_outlet(outlet) or find_statement(report.text) is not None:
        return False
    return is_headed_as_paper(report.text) and (sort_of(outlet) is not None or is_own_paper(report.text))


def is_statement_of(speaker: str, report: Report) -> bool:
    """Tells whether a report is a speaker's own statement: put out by it, or given in full as its own."""
    words = set(plain_name(speaker).split())
    if not words:
        return False
    if words <= set(plain_name(report.outlet or "").split()):
        return True
    head = report.text[:HEAD_CHARS]
    return _ISSUED.search(head) is not None and words <= set(plain_name(head).split())


def shows_own_paper(text: str, outlet: str) -> bool:
    """Tells whether a clause is what a paper says that the report itself had in hand: "an audit, which the Post has read"."""
    names = ["we", "this (?:news)?paper"]
    names += [rf"(?:[Tt]he )?{re.escape(name)}" for name in dict.fromkeys((outlet, *outlet.split()[-1:])) if name]
    own = "|".join(names)
    had = (
        rf"\b(?:which|that) (?:{own}) (?:has |have |had )?(?:seen|saw|read|obtained)\b|\b(?:seen|read|obtained) by (?:{own})\b"
    )
    return re.search(had, text) is not None


def is_own_document(speaker: str, kind: str, outlet: str) -> bool:
    """Tells whether a speaker is a paper that the report itself read; one "seen by the Quay Post" is the Quay Post's."""
    seen = re.search(r"\b(?:seen|obtained|read|viewed) by (?:the )?([A-Z].*)", speaker)
    if seen is not None and seen.group(1).split()[0] not in outlet:
        return False
    return kind in ("document", "imagery") or is_paper_name(speaker)


def is_paper_name(speaker: str) -> bool:
    """Tells whether a speaker's name is that of a paper: "a memo of the finance ministry"."""
    return _PAPER.search(speaker.split(",")[0]) is not None
