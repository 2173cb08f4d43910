"""Decisions about ties between reports. Every threshold of the room stands here, strict, with its reason."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from headwater.lineage.evidence import VERBATIM, SharedText
from headwater.lineage.slips import HARD, Slip
from headwater.model import Report

COPY_SHARE_LONG = 0.5  # half of the shorter one's eight-word runs: the measure by which press copies are usually told
REWRITE_SHARE_SHORT = 0.55  # over half of its five-word runs: the wording is kept, the sentences are edited
REWRITE_COVERAGE = 0.6  # so much of the shorter text stands in edited passages
FULL_EDITED = 0.7  # the edits are everywhere: a second version by the same desk leaves long stretches alone
FULL_RESEMBLANCE = 0.75  # or its sentences are nearly all the other's
CREDITED_COVERAGE = 0.05  # a machine that retells what it credits leaves about so much of the wording
CITED_COVERAGE = 0.2  # who names an outlet in a sentence and shares less cites it and no more
WORDED_SHARE = (
    0.16  # of a text, in shared words of the writer's choice: unrelated reports of stories and of ten events stay below .13
)
LIFTED_EDITED = 0.125  # one shared word in eight in edited passages: a sign-off or a date beside sentences lifted as they stood
RETOLD_COVERAGE = 0.1  # with a citation in common: several passages told again, not one sentence
LEFT_COVERAGE = 0.05  # of a text told again in other words; ten words of a long one are cited
SPLICE_WORDS = 30  # one whole paragraph, unchanged, of a text that is named
PARAGRAPH_CHARS = 180  # the same in code points, with the blanks
UNCHANGED = 0.99  # of a paragraph's words, where it was set into another text as it stood
REWRITE_RESEMBLANCE = 0.6  # sentence by sentence so alike; independent write-ups of one event stay below .41
REWRITE_EDITED = 0.6  # this share of the shared words stands in edited passages: told again, not lifted
MIN_OWN_WORDS = 12  # words outside quotation marks; below that two reports may share only what somebody else said
EXCERPT_WORDS = 20  # one nearly unedited passage so long, outside quotation marks, is not chance
FAINT_SHARE = 0.035  # of the shorter text: a phrase or two; Clough and Stevenson's heavy revisions begin here
FAINT_WORDING = 7  # words that are neither names nor numbers: those any two reports of an event have in common
FAINT_COVERAGE = 0.12  # or so much of it shared that the rest need not be like
FAINT_RESEMBLANCE = 0.28  # answers written without sight of the text stay below it with as many words shared
FORM_COVERAGE = 0.5  # a form is most of what it is filled into
FORM_DENSITY = 1 / 13  # numbers a shared word: weather and results have one in ten, the press one in fifteen at most
DENSE_FORM_NUMBERS = 0.7  # where nearly every clause has a blank, over half of them agree by chance
FORM_REPORTS = 3  # two texts that differ in their numbers may be one and its correction; three of one wording are a form
FORM_NUMBERS = 0.2  # two texts that keep the words and change the numbers share a form, not a report
MIN_TEXT_WORDS = 8  # a text of fewer words is a headline: any two may be alike
COPY_TIE = 0.98  # the tie is as good as certain once half of a text is the same
REWRITE_TIE = 0.9  # so much like wording has one text behind it
RETOLD_TIE = 0.7  # the same sentences told again, though little of the wording stands
EXCERPT_TIE = 0.45  # a passage alone may come from a third text that both used
FAINT_TIE = 0.2  # a phrase or two is a hint and no more
SUPPORTED_TIE = 0.95  # with a credit that names the other
QUOTED_SHARE = 0.5  # half of a text, nearly all of it inside quotation marks
QUOTED_TIE = 0.3  # both may quote one speaker or release
SIBLING_TIE = 0.3  # both credit one agency: more likely both took from it than one from the other
TIME_WEIGHT = 3.0  # log-odds: stated times are right about 19 in 20
CREDIT_WEIGHT = 4.0  # log-odds: who names the other took from it
HINT_WEIGHT = 2.0  # log-odds: half of that where "agencies" are credited and the other is one
LENGTH_WEIGHT = 0.4  # log-odds: shortening is a little more common than filling up
OPEN_BELOW = 2.0  # log-odds under which the other direction stays a rival
WHOLE_COVERAGE = 0.5  # of the shorter text: a copy of less is of a part, and the rest may come from elsewhere
STRONG_PARTIAL_SHARE = 0.3  # a third of a text is a tie worth showing however many there are
MAX_PARTIAL_PARENTS = 3  # of a report; passages beyond the three strongest parents repeat what those show

TOLD_AGAIN = 0.7  # covered share times likeness in one language; fifty independent write-ups of ten events stay below .61
TOLD_AGAIN_WORDED = 0.5  # with a good part of the wording too: what is added between is the teller's own
TOLD_AGAIN_WORDING = 0.35  # of the shorter text's words; a second take of one desk keeps .3 and less
TOLD_AGAIN_NUMBERS_KEPT = 0.65  # of them, where wording counts: a form filled twice has half of its numbers alike by chance
TOLD_AGAIN_CREDITED = 0.4  # where the report itself names the other as where its text comes from
TOLD_AGAIN_HINTED = 0.5  # where it credits agencies without a name and the other is an agency's: half a credit, most of the way
TOLD_AGAIN_FIGURES = 0.35  # where most of all its numbers are the other's: who was there has numbers of his own
FIGURES_SHARE, FIGURES_KEPT = 0.65, 0.7  # of its numbers, and of those of like sentences; reports of their own have .6 and less
FIGURES_COMMON = 5  # two or three numbers of an event stand in every report of it
TOLD_AGAIN_NUMBERS = 3  # numbers in the same places: two answers to one question tell alike what has none
COMMON_NUMBER = 12  # up to a dozen, and years, stand in any report of an event
SHARED_SLIPS = 1.5  # one slip may be made twice; two hardly, nor one beside what looks like one
SOFT_SLIP = (
    0.5  # another vowel, a doubled letter, another office, ten times the sum: each kind counts once, for houses have habits
)
SLIPS_TIE = 0.75  # the matter came from there, whatever else did
THROUGH = 0.5  # of the probability, where a closer relative has the same text: the text came through one of them
INHERITED = 0.4  # of the probability, where a citation came with the passage that it stands in
MIN_ORPHAN_WORDS = 20  # shared with a speaker whom nobody introduces: a sentence or two, quoted words among them
PARAGRAPH_TIE = 0.6  # a whole paragraph unchanged: straight from there rather than from a third
TOLD_AGAIN_TIE = 0.85  # everything told in the same order, with the same numbers
TRANSLATED = 0.65  # covered share times likeness; translations have .75 and more, two reports of one event .55 at most
TRANSLATED_CREDITED = 0.4  # where the report itself says that it is a translation
MIN_TRANSLATED_STEPS = 3  # fewer sentences in one order may stand so by chance
MIN_TRANSLATED_MARKS = 6  # numbers and names in common; a weather line in two languages has fewer
TRANSLATED_NUMBERS = 0.5  # of the numbers of what is covered: a translator keeps them, a colleague at the scene has others
TRANSLATED_TIE = 0.85  # the same facts in the same order, to the end
TRANSLATED_OPEN = 0.05  # so close behind the best parent, another is as good a reading
MIN_PROPOSED = 0.5  # of the way from unrelated to the same: halfway; sentences of one event that tell apart stay below
COMPLETE_WEIGHT = 1.0  # log-odds: who translates leaves out; nobody adds in the middle of a translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Who names whom in a pair of reports."""

    a_names_b: bool = False
    """The first names the outlet of the second."""
    b_names_a: bool = False
    """The second names the outlet of the first."""
    a_hints_at_b: bool = False
    """The first credits agencies without a name, and the second is an agency's."""
    b_hints_at_a: bool = False
    """The second credits agencies without a name, and the first is an agency's."""
    is_whole: bool = False
    """The naming says that the text, or numbered places in it, are told again from there."""
    common: frozenset[str] = frozenset()
    """Merged ids of outlets that both cite."""
    common_wire: str | None = None
    """Merged id of the agency that both credit with their text."""
    is_one_outlet: bool = False
    """Both are of one outlet, which needs no third to have its words again."""

    @property
    def is_support(self) -> bool:
        """True where one of the two names the other."""
        return self.a_names_b or self.b_names_a


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """The decision on a pair: what kind of tie, how sure, and how sure that the first is upstream."""

    kind: str
    """One of the contract's kinds."""
    probability: float
    """That the two are tied at all."""
    a_first: float
    """Log-odds that the first is upstream."""
    because_time: bool
    """True where publication times speak."""
    because_credit: bool
    """True where one names the other."""
    wire: str | None
    """Merged id of the agency that both credit, which may be behind both."""
    is_hinted: bool = False
    """True where the downstream report credits agencies without a name and the upstream one is an agency's."""
    numbers: tuple[str, ...] = ()
    """Numbers in the same places, where the whole is told again in the same order; empty for other ties."""
    slips: tuple[str, ...] = ()
    """Misspelt names and changed numbers that both have and earlier reports do not."""
    orphans: tuple[str, ...] = ()
    """Surnames of speakers whom the downstream report names only in shared words and never introduces."""
    through: str | None = None
    """Id of a report that is closer to both and has the same text."""

    @property
    def is_open(self) -> bool:
        """True where the direction cannot be told."""
        return abs(self.a_first) < OPEN_BELOW

    @property
    def is_partial(self) -> bool:
        """True where passages are shared and the rest is each report's own."""
        return (
            self.kind == "quote"
            or bool(self.orphans)
            or (self.kind == "rewrite" and self.probability <= PARAGRAPH_TIE and not self.through)
        )


def needs_sentences(shared: SharedText) -> bool:
    """True where shared words alone do not decide and sentences should be compared."""
    smaller = max(1, min(shared.a.size, shared.b.size))
    is_clear = shared.share_long >= COPY_SHARE_LONG or shared.share_short >= REWRITE_SHARE_SHORT
    return not is_clear and shared.wording >= FAINT_WORDING and shared.own_words >= FAINT_SHARE * smaller


def decide(shared: SharedText, naming: Naming) -> Tie | None:
    """Gives the tie between two reports, or None where what they share does not carry one.

    Who names an outlet cannot mean a report that it published later.
    """
    found = _kind(shared, _possible(shared, naming))
    return None if found is None else _tie(shared, naming, *found)


def told_again(shared: SharedText, naming: Naming) -> Tie:
    """Gives the tie between two reports of one language of which one tells the other again in the same order."""
    return _tie(shared, naming, "rewrite", TOLD_AGAIN_TIE)


def same_slips(shared: SharedText, naming: Naming, slips: tuple[str, ...]) -> Tie:
    """Gives the tie between two reports that have the same slips."""
    return replace(_tie(shared, naming, "rewrite", SLIPS_TIE), slips=slips)


def are_slips_enough(common: Iterable[Slip]) -> bool:
    """True where two reports have slips in common that they can hardly have made one by one."""
    found = set(common)
    hard = sum(slip.kind in HARD for slip in found)
    return hard + SOFT_SLIP * len({slip.kind for slip in found} - HARD) >= SHARED_SLIPS


def as_through(tie: Tie, report: str) -> Tie:
    """Gives a tie as one whose text more likely came through a closer report."""
    return replace(tie, probability=tie.probability * THROUGH, through=report)


def telling_numbers(numbers: Iterable[str]) -> list[str]:
    """Gives those numbers that are neither small nor years."""
    return [n for n in numbers if not n.isdigit() or (int(n) > COMMON_NUMBER and not (len(n) == 4 and n[:2] in ("19", "20")))]


def _possible(shared: SharedText, naming: Naming) -> Naming:
    order = time_order(shared.a.report, shared.b.report)
    return replace(
        naming,
        a_names_b=naming.a_names_b and order <= 0,
        b_names_a=naming.b_names_a and order >= 0,
        a_hints_at_b=naming.a_hints_at_b and order <= 0,
        b_hints_at_a=naming.b_hints_at_a and order >= 0,
    )


def _tie(shared: SharedText, naming: Naming, kind: str, strength: float) -> Tie:
    naming = _possible(shared, naming)
    order = time_order(shared.a.report, shared.b.report)
    odds = TIME_WEIGHT * order + CREDIT_WEIGHT * (naming.b_names_a - naming.a_names_b) + _length_weight(shared)
    odds += HINT_WEIGHT * (naming.b_hints_at_a - naming.a_hints_at_b)
    if naming.is_support:
        strength = max(strength, SUPPORTED_TIE)
    elif naming.common_wire is not None and kind != "quote":
        kind, strength = "wire", SIBLING_TIE
    return Tie(
        kind=kind,
        probability=strength,
        a_first=odds,
        because_time=order != 0,
        because_credit=naming.a_names_b != naming.b_names_a,
        is_hinted=naming.b_hints_at_a if odds >= 0 else naming.a_hints_at_b,
        wire=None if naming.is_support else naming.common_wire,
    )


def is_full_rewrite(shared: SharedText) -> bool:
    """Gives True where the shorter text is mostly the other's wording, edited or told again sentence by sentence."""
    is_told_again = shared.edited >= FULL_EDITED or shared.resemblance >= FULL_RESEMBLANCE
    return shared.share_short >= REWRITE_SHARE_SHORT or (shared.coverage >= REWRITE_COVERAGE and is_told_again)


def is_lifted(shared: SharedText) -> bool:
    """Gives True where whole sentences were lifted as they stood, however short each is."""
    return shared.edited <= LIFTED_EDITED and shared.own_words >= SPLICE_WORDS


def as_lifted(shared: SharedText, tie: Tie, orphans: tuple[str, ...]) -> Tie:
    """Gives a tie of passages that hold an orphaned speaker: they were lifted, not written."""
    if not orphans or tie.is_open or shared.shared_words < MIN_ORPHAN_WORDS:
        return tie
    kind = "copy" if all(run.similarity >= VERBATIM for run in shared.runs) else "quote"
    return replace(tie, kind=kind, probability=max(tie.probability, PARAGRAPH_TIE), orphans=orphans)


def as_excerpt(tie: Tie) -> Tie:
    """Gives a tie as one of passages only."""
    return replace(tie, kind="quote", probability=min(tie.probability, PARAGRAPH_TIE))


def time_order(a: Report, b: Report) -> int:
    """Gives 1 where a was published before b, -1 where after, 0 where the times known do not tell."""
    if a.published is None or b.published is None:
        return 0
    length = min(len(a.published.value), len(b.published.value), _known_chars(a), _known_chars(b))
    left, right = a.published.value[:length], b.published.value[:length]
    return (left < right) - (left > right)


def chance(odds: float) -> float:
    """Gives the probability for log-odds."""
    return 1.0 / (1.0 + math.exp(-odds))


def _known_chars(report: Report) -> int:
    precision = report.published.precision if report.published is not None else "year"
    return {"year": 4, "month": 7, "day": 10, "minute": 16}.get(precision, 19)


def _kind(shared: SharedText, naming: Naming) -> tuple[str, float] | None:
    """Gives the kind and strength of what two texts share."""
    smaller = min(shared.a.size, shared.b.size)
    if smaller < MIN_TEXT_WORDS or not shared.runs or is_form(shared):
        return None
    if shared.share_long >= COPY_SHARE_LONG and shared.own_words >= min(MIN_OWN_WORDS, smaller // 2):
        return "copy", COPY_TIE
    is_edited = shared.edited >= REWRITE_EDITED
    if shared.own_words >= MIN_OWN_WORDS:
        if is_full_rewrite(shared):
            return "rewrite", REWRITE_TIE
        if shared.resemblance >= REWRITE_RESEMBLANCE:
            return "rewrite", RETOLD_TIE
        is_quoting = not naming.is_whole and 2 * shared.own_words < shared.shared_words
        least = CREDITED_COVERAGE if naming.is_whole else CITED_COVERAGE
        if naming.is_support and shared.coverage >= least and not is_quoting:
            is_splice = is_lifted(shared) or (not is_edited and shared.longest_own >= SPLICE_WORDS)
            return ("copy" if is_splice else "rewrite"), SUPPORTED_TIE
        is_worded = shared.wording >= WORDED_SHARE * smaller
        if shared.longest_own >= EXCERPT_WORDS or is_worded:
            is_retold = is_edited and (is_worded or (bool(naming.common) and shared.coverage >= RETOLD_COVERAGE))
            is_sure = is_worded or naming.is_one_outlet or shared.longest_own >= SPLICE_WORDS
            return ("rewrite" if is_retold else "quote"), (PARAGRAPH_TIE if is_sure else EXCERPT_TIE)
    if naming.is_support:
        return "quote", SUPPORTED_TIE
    if shared.share_short >= QUOTED_SHARE:
        return "quote", QUOTED_TIE
    is_faint = shared.wording >= FAINT_WORDING and shared.own_words >= FAINT_SHARE * smaller
    if is_faint and (shared.resemblance >= FAINT_RESEMBLANCE or shared.coverage >= FAINT_COVERAGE):
        return "quote", FAINT_TIE
    return None


def is_form(shared: SharedText) -> bool:
    """True where two texts are one form filled in differently; what fills it alike by chance is no tie."""
    is_dense = shared.numbers >= FORM_DENSITY * shared.shared_words
    return shared.coverage >= FORM_COVERAGE and shared.numbers_kept < (DENSE_FORM_NUMBERS if is_dense else FORM_NUMBERS)


def _length_weight(shared: SharedText) -> float:
    if shared.a.size == shared.b.size:
        return 0.0
    return LENGTH_WEIGHT if shared.a.size > shared.b.size else -LENGTH_WEIGHT
