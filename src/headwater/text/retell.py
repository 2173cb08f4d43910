"""Two texts side by side, sentence by sentence in one order, by landmarks alone: how one is told again in the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.text.landmarks import Marked, all_numbers

Grid = npt.NDArray[np.float64]

NUMBER_WEIGHT = 2.0  # a number is kept as it is; a name may be left out or turned into "the company"
NAME_WEIGHT = 1.5  # a capital letter on both sides; in German every noun has one, so it takes two to count
STEM_WEIGHT = 0.5  # two words that begin alike may have nothing in common
QUOTE_WEIGHT = 1.0  # that somebody is quoted here
MIN_SIMILARITY = 0.3  # below, two sentences share no more than the story's own names
_QUOTE = "“"


@dataclass(frozen=True, slots=True)
class Step:
    """One or two sentences of the first text beside one or two of the second."""

    a: tuple[int, int]
    """First sentence and one past the last, of the first text."""
    b: tuple[int, int]
    """The same, of the second text."""
    similarity: float
    """0..1: landmarks in both, over those of both."""


def align_sentences(a: Sequence[Marked], b: Sequence[Marked], weights: Mapping[str, float]) -> list[Step]:
    """Gives the sentences that tell the same, in the one order that explains most of both texts.

    Cost: the product of the numbers of sentences. Source: Gale and Church 1993, with landmarks for lengths.
    """
    if not a or not b:
        return []
    grid_a, grid_b, weight = _grids(a, b, weights)
    scores = {
        (rows, columns): _similarity(_stacked(grid_a, rows), _stacked(grid_b, columns), weight)
        for rows, columns in ((1, 1), (1, 2), (2, 1))
    }
    return _best_path(scores, [each.size for each in a], [each.size for each in b])


def _grids(a: Sequence[Marked], b: Sequence[Marked], weights: Mapping[str, float]) -> tuple[Grid, Grid, Grid]:
    """Gives which sentence has which landmark, and what each landmark weighs; words of one side only are no landmarks."""
    names = frozenset().union(*(m.names for m in a)) & frozenset().union(*(m.names for m in b))
    stems = (frozenset().union(*(m.stems for m in a)) & frozenset().union(*(m.stems for m in b))) - names
    numbers = all_numbers(a) | all_numbers(b)
    kinds = [("#", numbers, NUMBER_WEIGHT), ("^", names, NAME_WEIGHT), ("~", stems, STEM_WEIGHT)]
    place = {f"{sign}{mark}": at for at, (sign, mark) in enumerate((s, m) for s, ms, _ in kinds for m in sorted(ms))}
    place[_QUOTE] = len(place)
    weight = [w * weights.get(f"{s}{m}", 1.0) for s, ms, w in kinds for m in sorted(ms)] + [QUOTE_WEIGHT]
    return _grid(a, place), _grid(b, place), np.array(weight)


def _grid(sentences: Sequence[Marked], place: Mapping[str, int]) -> Grid:
    grid = np.zeros((len(sentences), len(place)))
    for row, each in enumerate(sentences):
        marks = [f"#{m}" for m in each.numbers] + [f"{s}{m}" for m in each.names | each.stems for s in "^~"]
        grid[row, [place[mark] for mark in marks if mark in place]] = 1.0
        grid[row, place[_QUOTE]] = each.has_quote
    return grid


def _stacked(grid: Grid, count: int) -> Grid:
    """Gives the landmarks of each run of one or two sentences."""
    return grid if count == 1 else np.maximum(grid[:-1], grid[1:])


def _similarity(a: Grid, b: Grid, weight: Grid) -> Grid:
    shared = (a * weight) @ b.T
    total = (a @ weight)[:, None] + (b @ weight)[None, :]
    found: Grid = np.where(total > 0, 2 * shared / np.maximum(total, 1e-9), 0.0)
    return found


def _best_path(scores: Mapping[tuple[int, int], Grid], sizes_a: Sequence[int], sizes_b: Sequence[int]) -> list[Step]:
    """Gives the steps whose similarities, weighed by their sentences' lengths, add up to most."""
    rows, columns = len(sizes_a), len(sizes_b)
    gains = {move: _gains(grid, move, sizes_a, sizes_b) for move, grid in scores.items()}
    best = np.zeros((rows + 1, columns + 1))
    for i in range(1, rows + 1):
        reached = best[i - 1].copy()
        for (up, left), gain in gains.items():
            if i >= up and columns >= left:
                reached[left:] = np.maximum(reached[left:], best[i - up, : columns + 1 - left] + gain[i - up])
        best[i] = np.maximum.accumulate(reached)
    return _walked(best, gains, scores)


def _gains(grid: Grid, move: tuple[int, int], sizes_a: Sequence[int], sizes_b: Sequence[int]) -> Grid:
    """Gives what each step adds: nothing where two sentences share no more than the story's own names."""
    size = _run_sizes(sizes_a, move[0])[:, None] + _run_sizes(sizes_b, move[1])[None, :]
    gain: Grid = np.where(grid >= MIN_SIMILARITY, (grid - MIN_SIMILARITY / 2) * size, -1.0)
    return gain


def _run_sizes(sizes: Sequence[int], count: int) -> Grid:
    found = np.array(sizes, dtype=np.float64)
    return found if count == 1 else found[:-1] + found[1:]


def _walked(best: Grid, gains: Mapping[tuple[int, int], Grid], scores: Mapping[tuple[int, int], Grid]) -> list[Step]:
    found = []
    i, j = best.shape[0] - 1, best.shape[1] - 1
    while i > 0 and j > 0:
        if best[i, j] == best[i, j - 1]:
            j -= 1
            continue
        if best[i, j] == best[i - 1, j]:
            i -= 1
            continue
        up, left = next(
            move
            for move, gain in gains.items()
            if i >= move[0] and j >= move[1] and best[i, j] == best[i - move[0], j - move[1]] + gain[i - move[0], j - move[1]]
        )
        found.append(Step((i - up, i), (j - left, j), min(1.0, float(scores[up, left][i - up, j - left]))))
        i, j = i - up, j - left
    return found[::-1]
