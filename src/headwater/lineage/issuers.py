"""Citations of bodies that publish in their own name: a trust's statement is cited by its words, not by its mere name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.lineage.citations import Credit, is_own
from headwater.lineage.decide import time_order
from headwater.model import Claim, Report
from headwater.text.landmarks import all_numbers, read_landmarks, stem
from headwater.text.names import looks_like_outlet, short_name
from headwater.text.sentences import sentence_spans
from headwater.text.statements import PAPER, find_statement, is_headed_as_paper, is_own_paper

ALONE = frozenset(  # nouns that stand for a body without more: "the trust"
    """agency alliance association authority board centre chamber charity church club coalition college commission committee
    company confederation council department federation firm foundation fund group hospital inspectorate institute league
    ministry museum network office operator organisation organization party police port school service society trust union
    university utility""".split()
)
MAX_BODIES = 32  # of a story, those that published first: each is looked for in every report
MAX_MODIFIERS = 3  # "the Tolm dock workers' union"
_PAPER = re.compile(rf"\b{PAPER}s?\b|\bpress (?:office|service)\b|\bspokes(?:man|woman|person)\b", re.IGNORECASE)
_PAPER_PHRASE = re.compile(rf"(?:(?:the|a|its|their|that|this) )?(?:[\w-]+ )?{PAPER}\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:according to|selon|laut|según) (?:the )?$", re.IGNORECASE)
_PEOPLE_OF = re.compile(r"(?:[Tt]he )?(?:[a-z]+ ){0,2}[A-Za-z][a-z]+s (?:from|of|for) (?:the )?", re.ASCII)
_MORE = re.compile(r" (?:in|at) [A-Z][\w-]+|,.*", re.DOTALL)
_PERSON = re.compile(r"(?<!\bthe )\b[A-Z][\w’-]+ [A-Z][\w’-]+$")
_SMALL = frozenset("0 1 2 3".split())
_CUE_CHARS = 20  # the longest of these words with an article

Attributed = Sequence[tuple[tuple[int, int], Claim]]
"""Claims with the places of those to whom they are attributed."""


@dataclass(frozen=True, slots=True)
class _Issuer:
    report: Report
    name: str
    naming: re.Pattern[str]
    """Its name in full, and short forms of it: "the trust", "the Tolm trust"."""
    words: frozenset[str]
    """Stems of its paper's longer words."""
    numbers: frozenset[str]
    """Its paper's numbers, whatever the language writes; small ones stand in any paper."""


def issuing_bodies(reports: Sequence[Report]) -> dict[str, Report]:
    """Gives the bodies of a story that publish in their own name, each with its first paper.

    Shape: reports in the order of time.
    """
    found: dict[str, Report] = {}
    for report in reports:
        outlet = report.outlet
        if outlet is not None and not looks_like_outlet(outlet) and (is_own_paper(report.text) or _is_formal(report, outlet)):
            found.setdefault(outlet, report)
    return dict(itertools.islice(found.items(), MAX_BODIES))


def _is_formal(report: Report, outlet: str) -> bool:
    """True for the paper of a ministry or an office, which speaks of itself as "the Ministry" or not at all, never as "we"."""
    return find_statement(report.text) is None and is_headed_as_paper(report.text) and _head(outlet).lower() in ALONE


def issuer_credits(bodies: Mapping[str, Report], reports: Sequence[Report], claims: Sequence[Claim]) -> Iterator[Credit]:
    """Gives a citation for each claim that is attributed to such a body or its paper, and each sentence that names both.

    Refuses: a body that is only spoken of ("bosses at the trust").
    """
    texts = [*(report.text for report in reports), *sorted({report.outlet for report in reports if report.outlet})]
    issuers = [
        _Issuer(report, name, _naming(name, texts), _long_words(report.text), _numbers(report.text, report.language))
        for name, report in sorted(bodies.items())
    ]
    attributed: dict[str, list[tuple[tuple[int, int], Claim]]] = {}
    for claim in claims if issuers else ():
        attributed.setdefault(claim.report, []).extend(((a.start, a.end), claim) for a in claim.attribution)
    for report in reports:
        for issuer in issuers:
            if not is_own(report, issuer.name) and time_order(issuer.report, report) >= 0:
                for start, end in sorted(set(_cited(report.text, issuer, attributed.get(report.id, ())))):
                    yield Credit(report=report.id, name=issuer.name, start=start, end=end, how="cited")


def _cited(text: str, issuer: _Issuer, attributed: Attributed) -> Iterator[tuple[int, int]]:
    """Gives the places where a text cites a body's paper, and those where it attributes what stands there to either."""
    papers = []
    for match in issuer.naming.finditer(text):
        sentence = next(((s, e) for s, e in sentence_spans(text) if s <= match.start() < e), match.span())
        is_paper = _PAPER.search(text, *sentence) is not None
        papers += [match.start()] if is_paper else []
        is_asked = _ACCORDING.search(text, max(0, match.start() - _CUE_CHARS), match.start()) is not None
        if is_paper or is_asked or any(_is_its(text, span, match) and _stands_in(claim, issuer) for span, claim in attributed):
            yield match.span()
    for (start, end), _ in attributed:
        if papers and papers[0] <= end and _PAPER_PHRASE.match(text, start, end):
            yield start, end
    for (start, end), claim in attributed:
        if _is_named_there(text[start:end], issuer.report.text) and _stands_in(claim, issuer):
            yield start, end


def _is_its(text: str, span: tuple[int, int], naming: re.Match[str]) -> bool:
    """True where a naming is who speaks, or whose people do: "observers from the league", or with more about it."""
    if span[0] == naming.start():
        return span[1] == naming.end() or _MORE.fullmatch(text, naming.end(), span[1]) is not None
    is_last = span[0] < naming.start() and span[1] == naming.end()
    return is_last and _PEOPLE_OF.fullmatch(text, span[0], naming.start()) is not None


def _is_named_there(speaker: str, paper: str) -> bool:
    """True where a person who speaks is named in a paper, with first name and surname."""
    found = _PERSON.search(speaker)
    if found is None or speaker.lower().startswith("the ") or found.group().split()[-1].lower() in ALONE:
        return False
    return found.group() in paper


def _stands_in(claim: Claim, issuer: _Issuer) -> bool:
    """True where a paper has a claim's number and a longer word, or half of its longer words, two at least.

    The body may have said it elsewhere otherwise.
    """
    own = _long_words(claim.text)
    common = len(own & issuer.words)
    if common and claim.quantities and _numbers(claim.text, None) & issuer.numbers:
        return True
    return common > 1 and 2 * common >= len(own)


def _numbers(text: str, language: str | None) -> frozenset[str]:
    numbers = all_numbers(read_landmarks(text, language=language or "en"))
    return numbers - _SMALL


def _long_words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]{5,}", text))


def _head(name: str) -> str:
    """Gives the noun of a body's name: "Ministry" of "Ministry of Works", "Trust" of "Tolm Dock Trust"."""
    return re.split(r" (?:of|for|de|für) ", name)[0].split()[-1]


def _naming(name: str, texts: Iterable[str]) -> re.Pattern[str]:
    """Gives the pattern of a body's namings; a bare noun stands for it where no other body of the story is called by it."""
    words = re.findall(r"[\w’'&.-]+", name)
    head = _head(short_name(name))
    modifiers = "|".join(re.escape(re.sub(r"[’']s?$", "", word)) + r"(?:[’']s?)?" for word in words if word != head)
    forms = [rf"(?:[Tt]he )?{re.escape(each)}" for each in dict.fromkeys((name, short_name(name)))]
    if modifiers:
        forms.append(rf"[Tt]he (?:(?i:{modifiers}) ){{1,{MAX_MODIFIERS}}}(?i:{re.escape(head)})")
    if head.lower() in ALONE and _is_only(head, words, texts):
        forms.append(rf"(?:[Tt]he|[Ii]ts|[Hh]er|[Hh]is) {re.escape(head.lower())}")
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(forms)})(?![\w-])")


def _is_only(head: str, words: Sequence[str], texts: Iterable[str]) -> bool:
    """True where no text names another body by the same noun: "Dock Trust", "the harbour trust"."""
    noun = re.escape(head)
    others = re.compile(
        rf"(?:[A-Z][\w’'&-]* (?:(?:of|for|and|the) )*){{1,5}}{noun}\b|\b(?:[Tt]he|[Aa]n?) [a-z]{{4,}} {noun.lower()}\b"
    )
    same = {word.lower() for word in words} | {"the", "a", "an"}
    return not any(
        {w.lower() for w in m.group().split()} - same - {head.lower()} for text in texts for m in others.finditer(text)
    )
