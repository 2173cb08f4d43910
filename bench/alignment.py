"""Prints pairs a CPU second and the share of planted text found, by kind, for alignment beside rapidfuzz and difflib."""

from __future__ import annotations

import difflib
import re
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from planted import corpus, label, options
from rapidfuzz.distance import Indel

from headwater.testing.drafts import PlantedPassage
from headwater.testing.planter import PlantedReport
from headwater.text.align import align_words, to_offsets
from headwater.text.shingles import read_words

WORD = re.compile(r"\w+")
Block = tuple[int, int, int, int]
"""Start and end on the upstream side, start and end on the downstream side, in code points."""


@dataclass(frozen=True, slots=True)
class Planted:
    """Two texts and what is known to stand in both."""

    kind: str
    up: str
    down: str
    passages: tuple[PlantedPassage, ...]


def main() -> None:
    parser = options(__doc__, reports=4_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    pairs = list(planted_pairs(corpus(given.data, given.reports)))
    size = sum(len(pair.up) + len(pair.down) for pair in pairs)
    print(f"{len(pairs)} pairs, {size / 1e6:.1f} MB, tokenising included, per CPU second, median of {given.runs}")
    read_words("The tables of letters are made once.")
    for name, find in (("headwater", ours), ("rapidfuzz", indel), ("difflib", ratcliff)):
        seconds = [timed(find, pairs) for _ in range(given.runs)]
        speed = len(pairs) / statistics.median(seconds)
        shares = "  ".join(f"{kind} {share:.3f}" for kind, share in recalls(find, pairs))
        print(f"{name:11} {speed:6.0f} pairs/s  {shares}", flush=True)


def planted_pairs(reports: Iterable[PlantedReport]) -> Iterator[Planted]:
    """Gives every planted tie with its two texts."""
    texts: dict[str, str] = {}
    for report in reports:
        texts[report.id] = report.text
        for tie in report.ties:
            yield Planted(label(tie.kind, tie.strength), texts[tie.upstream], report.text, tie.passages)


def timed(find: Callable[[str, str], list[Block]], pairs: Iterable[Planted]) -> float:
    """Gives the CPU seconds of aligning all pairs."""
    start = time.process_time()
    for pair in pairs:
        find(pair.up, pair.down)
    return time.process_time() - start


def recalls(find: Callable[[str, str], list[Block]], pairs: Iterable[Planted]) -> list[tuple[str, float]]:
    """Gives, for each kind, the share of the planted passages' characters that a block holds on both sides."""
    held: dict[str, list[int]] = {}
    for pair in pairs:
        blocks = find(pair.up, pair.down)
        counts = held.setdefault(pair.kind, [0, 0])
        for passage in pair.passages:
            counts[0] += covered(pair.down, passage, blocks)
            counts[1] += letters(pair.down, passage.down_start, passage.down_end)
    return [(kind, found / total) for kind, (found, total) in sorted(held.items())]


def covered(text: str, passage: PlantedPassage, blocks: list[Block]) -> int:
    """Gives the letters of a passage that stand inside a block on both sides; no letter counts twice."""
    shift = passage.up_start - passage.down_start
    inside = []
    for up_start, up_end, down_start, down_end in blocks:
        start = max(passage.down_start, down_start, up_start - shift)
        end = min(passage.down_end, down_end, up_end - shift)
        if start < end:
            inside.append((start, end))
    total, at = 0, 0
    for start, end in sorted(inside):
        total += letters(text, max(start, at), end)
        at = max(at, end)
    return total


def letters(text: str, start: int, end: int) -> int:
    """Gives the characters of words between two places, blanks and marks left out: not every side's blocks hold them."""
    return sum(len(word) for word in WORD.findall(text[start:end]))


def ours(up: str, down: str) -> list[Block]:
    a, b = read_words(up), read_words(down)
    runs = align_words(a, b, is_edited=True)
    return [(*to_offsets(a, run.a_start, run.a_end), *to_offsets(b, run.b_start, run.b_end)) for run in runs]


def indel(up: str, down: str) -> list[Block]:
    a, b = spans(up), spans(down)
    blocks = Indel.opcodes([word for word, _, _ in a], [word for word, _, _ in b])
    return [
        (a[each.src_start][1], a[each.src_end - 1][2], b[each.dest_start][1], b[each.dest_end - 1][2])
        for each in blocks
        if each.tag == "equal"
    ]


def ratcliff(up: str, down: str) -> list[Block]:
    a, b = spans(up), spans(down)
    matcher = difflib.SequenceMatcher(None, [word for word, _, _ in a], [word for word, _, _ in b], autojunk=False)
    return [(a[i][1], a[i + size - 1][2], b[j][1], b[j + size - 1][2]) for i, j, size in matcher.get_matching_blocks() if size]


def spans(text: str) -> list[tuple[str, int, int]]:
    """Gives the words of a text, lower case, with their places."""
    return [(match.group().lower(), match.start(), match.end()) for match in WORD.finditer(text)]


if __name__ == "__main__":
    main()
