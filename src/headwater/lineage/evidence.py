"""What speaks for a tie between two reports: shared passages, how much of each text they are, and whose words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from headwater.lineage.candidates import near_copy_classes
from headwater.model import Passage, Report, Span
from headwater.text.align import Seeds, align_seeds, read_seeds, to_offsets
from headwater.text.chains import SharedRun
from headwater.text.facts import quoted_words
from headwater.text.resemble import Match, Sentences, best_matches, mean_similarity
from headwater.text.shingles import Offsets, Words, read_words, shingles

Mask = npt.NDArray[np.bool_]

FURNITURE_WORDS = 5  # a run of five words is long enough to be an outlet's and no one else's
FURNITURE_PAGES = 3  # on three different pages of one outlet it is the outlet's furniture
SHORT_LINE_WORDS = 15  # a line so short (a button, a teaser) is furniture on two pages already
BLANK_WORDS = 2  # the blank of a form stands this close to its fixed words
MIN_NUMBERS = 3  # fewer numbers may all be corrected or updated in one story
VERBATIM = 0.97  # one word in thirty-three: a house style, not an edit
REWORDED = 0.5  # as alike as a sentence and its paraphrase; two of one event by chance are below .4
UNEDITED = 0.85  # at most one word in seven changed: the passage was taken over, not told again
LONG_SHINGLE_WORDS = 8  # eight words in a row hardly ever come twice by chance


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its words, those of them that are its outlet's furniture, and those inside quotation marks."""

    report: Report
    words: Words
    seeds: Seeds
    furniture: Mask
    quoted: Mask
    strange: Offsets
    """Before each word, how many are furniture."""
    own: Offsets
    """Before each word, how many are neither furniture nor inside quotation marks."""
    plain: Offsets
    """Before each word, how many of those are neither names nor numbers."""
    numbers: Mask
    """Words that begin with a digit."""
    short: npt.NDArray[np.uint64]
    """Distinct five-word runs of the text without furniture, sorted."""
    long: npt.NDArray[np.uint64]
    """Distinct eight-word runs of it, sorted."""

    @property
    def size(self) -> int:
        """Gives the number of words that are not furniture."""
        return int(len(self.words) - self.furniture.sum())


@dataclass(frozen=True, slots=True)
class SharedText:
    """The text that two reports share, as scores and passages."""

    a: Reading
    b: Reading
    runs: tuple[SharedRun, ...]
    share_short: float
    """Five-word runs in both, over those of the shorter text."""
    share_long: float
    """Eight-word runs in both, over those of the shorter text."""
    own_words: int
    """Shared words outside quotation marks."""
    longest_own: int
    """The longest nearly unedited passage's words outside quotation marks."""
    wording: int
    """Shared words outside quotation marks that are neither names nor numbers."""
    numbers_kept: float
    """Numbers of the shared passages that stand on both sides in one order, 0..1; 1 where they hold fewer than three."""
    numbers: int
    """Numbers in or beside the shared passages, of the side with fewer."""
    resemblance: float = 0.0
    """How like the shorter text's sentences are to the other's, 0..1; 0 where it was not needed."""
    matches: tuple[Match, ...] = ()
    """The shorter text's sentences, each with the other's that is most like it, where it was needed."""

    @property
    def shared_words(self) -> int:
        """Gives all shared words."""
        return sum(run.same for run in self.runs)

    @property
    def coverage(self) -> float:
        """Gives the shared words over the shorter text's, 0..1."""
        return min(1.0, self.shared_words / max(1, min(self.a.size, self.b.size)))

    @property
    def edited(self) -> float:
        """Gives the share of the shared words that stand in passages with changes, 0..1."""
        changed = sum(run.same for run in self.runs if run.similarity < VERBATIM)
        return changed / max(1, self.shared_words)

    def passages(self, *, upstream_is_a: bool) -> tuple[Passage, ...]:
        """Gives the passages as records, in the order of the downstream text."""
        found = []
        for run in self.runs:
            a = _span(self.a, run.a_start, run.a_end)
            b = _span(self.b, run.b_start, run.b_end)
            up, down = (a, b) if upstream_is_a else (b, a)
            found.append(Passage(upstream=up, downstream=down, similarity=run.similarity))
        return tuple(sorted(found, key=lambda p: (p.downstream.start, p.downstream.end)))

    def reworded(self, *, upstream_is_a: bool) -> tuple[Passage, ...]:
        """Gives the sentences told again in other words, outside the passages above, in the order of the downstream text."""
        taken = [(_span(self.a, r.a_start, r.a_end), _span(self.b, r.b_start, r.b_end)) for r in self.runs]
        found = []
        for match in self.matches:
            a = Span(report=self.a.report.id, start=match.a[0], end=match.a[1])
            b = Span(report=self.b.report.id, start=match.b[0], end=match.b[1])
            is_taken = any(_overlap(a, x) or _overlap(b, y) for x, y in taken)
            if match.similarity >= REWORDED and not is_taken:
                up, down = (a, b) if upstream_is_a else (b, a)
                found.append(Passage(upstream=up, downstream=down, similarity=match.similarity))
        return tuple(sorted(found, key=lambda p: (p.downstream.start, p.downstream.end)))


def read_all(reports: Sequence[Report]) -> list[Reading]:
    """Gives each report read for comparison; what an outlet prints on several different pages counts as furniture."""
    words = [read_words(report.text) for report in reports]
    furniture = _furniture(reports, words)
    return [_reading(report, each, mask) for report, each, mask in zip(reports, words, furniture, strict=True)]


def compare(a: Reading, b: Reading) -> SharedText:
    """Gives what two reports share."""
    runs = _runs(a, b, is_edited=False)
    own = [int(_own_words(b, run)) for run in runs]
    numbers_kept, numbers = _numbers_kept(a, b, runs)
    kept = [words for words, run in zip(own, runs, strict=True) if run.similarity >= UNEDITED]
    return SharedText(
        a=a,
        b=b,
        runs=runs,
        share_short=_containment(a.short, b.short),
        share_long=_containment(a.long, b.long),
        own_words=sum(own),
        longest_own=max(kept, default=0),
        wording=sum(_wording(b, run) for run in runs),
        numbers_kept=numbers_kept,
        numbers=numbers,
    )


def followed(shared: SharedText) -> SharedText:
    """Gives the same evidence with the passages followed through the edits, for two reports known to be tied."""
    return replace(shared, runs=_runs(shared.a, shared.b, is_edited=True))


def resemble(shared: SharedText, a: Sentences, b: Sentences) -> SharedText:
    """Gives the same evidence with how like the shorter text's sentences are to the other's."""
    if shared.b.size <= shared.a.size:
        matches = best_matches(a, b)
    else:
        matches = [replace(match, a=match.b, b=match.a) for match in best_matches(b, a)]
    return replace(shared, resemblance=mean_similarity(matches), matches=tuple(matches))


def _reading(report: Report, words: Words, furniture: Mask) -> Reading:
    kept = Words(words.starts[~furniture], words.ends[~furniture], words.hashes[~furniture])
    first = [report.text[start] for start in words.starts.tolist()]
    numbers = np.array([letter.isdigit() for letter in first], dtype=bool)
    names = np.array([letter.isupper() for letter in first], dtype=bool)
    quoted = quoted_words(report.text, words)
    own = ~(quoted | furniture)
    short, long = np.unique(shingles(kept, FURNITURE_WORDS)), np.unique(shingles(kept, LONG_SHINGLE_WORDS))
    return Reading(
        report=report,
        words=words,
        seeds=read_seeds(words),
        furniture=furniture,
        quoted=quoted,
        strange=_summed(furniture),
        own=_summed(own),
        plain=_summed(own & ~names & ~numbers),
        numbers=numbers,
        short=short,
        long=long,
    )


def _summed(mask: Mask) -> Offsets:
    """Gives how many words are marked before each, and before the end: a difference of two tells of any stretch."""
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(mask, dtype=np.int64)])


def _runs(a: Reading, b: Reading, *, is_edited: bool) -> tuple[SharedRun, ...]:
    return tuple(run for run in align_seeds(a.seeds, b.seeds, is_edited=is_edited) if _is_content(a, b, run))


def _is_content(a: Reading, b: Reading, run: SharedRun) -> bool:
    in_a = (a.strange[run.a_end] - a.strange[run.a_start]) / (run.a_end - run.a_start)
    in_b = (b.strange[run.b_end] - b.strange[run.b_start]) / (run.b_end - run.b_start)
    return bool(max(in_a, in_b) < 0.5)  # mostly the writer's words, on both sides


def _own_words(reading: Reading, run: SharedRun) -> float:
    own = int(reading.own[run.b_end] - reading.own[run.b_start])
    return run.same * (own / (run.b_end - run.b_start))


def _wording(reading: Reading, run: SharedRun) -> int:
    """Gives shared words that are the writer's choice: not quoted, not a name, not a number."""
    plain = int(reading.plain[run.b_end] - reading.plain[run.b_start])
    return round(plain * run.same / max(1, run.b_end - run.b_start))


def _numbers_kept(a: Reading, b: Reading, runs: Sequence[SharedRun]) -> tuple[float, int]:
    """Gives the share of the numbers of shared passages that stand in one order on both sides, and how many there are."""
    same = fewer = 0
    for run in runs:
        here, there = _numbers(a, run.a_start, run.a_end), _numbers(b, run.b_start, run.b_end)
        fewer += min(len(here), len(there))
        same += LCSseq.similarity(here, there)
    return (same / fewer if fewer >= MIN_NUMBERS else 1.0), fewer


def _numbers(reading: Reading, start: int, end: int) -> list[int]:
    """Gives the numbers in a stretch and just around it, where a form has its blanks."""
    part = slice(max(0, start - BLANK_WORDS), end + BLANK_WORDS)
    found: list[int] = reading.words.hashes[part][reading.numbers[part]].tolist()
    return found


def _containment(a: npt.NDArray[np.uint64], b: npt.NDArray[np.uint64]) -> float:
    smaller = min(len(a), len(b))
    return len(np.intersect1d(a, b, assume_unique=True)) / smaller if smaller else 0.0


def _span(reading: Reading, start: int, end: int) -> Span:
    first, last = to_offsets(reading.words, start, end)
    return Span(report=reading.report.id, start=first, end=last)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _furniture(reports: Sequence[Report], words: Sequence[Words]) -> list[Mask]:
    masks = [np.zeros(len(each), dtype=bool) for each in words]
    outlets: dict[str, list[int]] = {}
    for index, report in enumerate(reports):
        if report.outlet is not None:
            outlets.setdefault(report.outlet, []).append(index)
    for pages in outlets.values():
        if len(pages) > 1:
            _mark(pages, reports, words, masks)
    return masks


def _mark(pages: list[int], reports: Sequence[Report], words: Sequence[Words], masks: list[Mask]) -> None:
    rows = [shingles(words[page], FURNITURE_WORDS) for page in pages]
    classes = near_copy_classes([words[page] for page in pages])
    keyed: dict[int, list[npt.NDArray[np.uint64]]] = {}
    for row, kind in zip(rows, classes, strict=True):
        keyed.setdefault(kind, []).append(row)
    hashes, counts = np.unique(
        np.concatenate([np.unique(np.concatenate(keyed[kind])) for kind in sorted(keyed)]), return_counts=True
    )
    twice, often = hashes[counts == 2], hashes[counts >= FURNITURE_PAGES]
    for page, row in zip(pages, rows, strict=True):
        short = _in_short_line(reports[page].text, words[page])
        hits = np.isin(row, often) | (np.isin(row, twice) & short[: len(row)])
        for step in range(FURNITURE_WORDS):
            masks[page][step : step + len(row)] |= hits


def _in_short_line(text: str, words: Words) -> Mask:
    ends = np.array([match.start() for match in re.finditer(r"\n", text)], dtype=np.int64)
    lines = np.searchsorted(ends, words.starts)
    return np.asarray(np.bincount(lines, minlength=1)[lines] <= SHORT_LINE_WORDS) if len(lines) else np.zeros(0, bool)
