"""Forms that a story's reports fill in: one wording, other numbers and names each time, so that they agree by chance alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from headwater.lineage.decide import DENSE_FORM_NUMBERS, FORM_REPORTS, MIN_TEXT_WORDS
from headwater.lineage.evidence import Reading

Numbers = tuple[int, ...]
Filled = dict[int, tuple[int, Numbers]]
"""Position of a report to its form, told by the first report that fills it, and the numbers that it puts into it."""


def filled_forms(readings: Sequence[Reading]) -> Filled:
    """Gives the reports that fill in a form, with the numbers of each.

    A form is a wording, names and numbers left out, that several reports share to the word, no two of them with like
    numbers: three weather reports are one form, three reprints of which one has a wrong digit are none. Source: ours, because
    measures of two texts cannot tell a form from a copy that was brought up to date. Linear in the text.
    """
    alike: dict[Numbers, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        text, starts = reading.report.text, reading.words.starts.tolist()
        is_name = np.array([text[start].isupper() for start in starts], dtype=bool)
        plain = reading.words.hashes[~(reading.numbers | is_name)]
        if len(plain) >= MIN_TEXT_WORDS and reading.numbers.any():
            alike[tuple(plain.tolist())].append(at)
    found: Filled = {}
    for members in alike.values():
        told = {at: tuple(readings[at].words.hashes[readings[at].numbers].tolist()) for at in members}
        if _is_form(sorted(set(told.values()))):
            found.update({at: (members[0], numbers) for at, numbers in told.items()})
    return found


def fill_one_form(filled: Filled, a: int, b: int) -> bool:
    """Tells whether two reports fill in one form, each with its own numbers."""
    if a not in filled or b not in filled or filled[a][0] != filled[b][0]:
        return False
    return not _are_alike(filled[a][1], filled[b][1])


def _is_form(told: Sequence[Numbers]) -> bool:
    kept: list[Numbers] = []
    for one in told:
        if not any(_are_alike(one, other) for other in kept):
            kept.append(one)
        if len(kept) == FORM_REPORTS:
            return True
    return False


def _are_alike(a: Numbers, b: Numbers) -> bool:
    return len(a) == len(b) and sum(x == y for x, y in zip(a, b, strict=True)) >= DENSE_FORM_NUMBERS * len(a)
