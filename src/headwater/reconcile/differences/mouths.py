"""Words put into another mouth: one set of quoted words from two speakers, and a speaker exchanged on the way down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict
from headwater.reconcile.alignment.mentions import plain_name
from headwater.reconcile.alignment.rarity import word_likeness
from headwater.reconcile.board import Board
from headwater.reconcile.decide import SAME_WORDS
from headwater.reconcile.differences.branches import is_on_one_branch
from headwater.reconcile.differences.exchanges import SPOKEN, find_exchanges, voices_of
from headwater.reconcile.differences.sides import are_across, make_conflict
from headwater.reconcile.support.voices import Voice, are_one_voice


def attribution_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives each pair of mouths that the same words are put into, once."""
    found: dict[tuple[str, ...], Conflict] = {}
    for conflict in (*_quoted_twice(question, claims, board), *_exchanged(question, claims, board)):
        found.setdefault(conflict.claims, conflict)
    yield from found.values()


def _quoted_twice(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quoted in SPOKEN and claim.attribution:
            groups[board.name_of(claim.attribution[-1].speaker)].append(claim)
    for one, two in combinations(sorted(groups), 2):
        sides = groups[one], groups[two]
        if not _are_one_name(one, two) and are_across(*sides) and _are_alike(*sides, board):
            yield _conflict(question, sides, (one, two), board, why="the same quoted words from another speaker")


def _exchanged(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the speakers that a report puts in place of those that the text it comes from names."""
    voices = voices_of(claims, board)
    for found in find_exchanges(claims, board):
        sides = _of_one(found.had, found.has, claims, voices), _of_one(found.has, found.had, claims, voices)
        labels = found.had.name, found.has.name
        yield _conflict(question, sides, labels, board, why="the text it comes from names another speaker")


def _of_one(voice: Voice, other: Voice, claims: Sequence[Claim], voices: dict[str, Voice]) -> list[Claim]:
    told = [c for c in claims if c.id in voices and are_one_voice(voices[c.id], voice)]
    return [c for c in told if not are_one_voice(voices[c.id], other)]


def _are_alike(a: Sequence[Claim], b: Sequence[Claim], board: Board) -> bool:
    rarity, slots = board.context.rarity, board.slots
    return any(
        (x.stage, x.polarity) == (y.stage, y.polarity)
        and word_likeness(slots[x.id].words, slots[y.id].words, rarity) >= SAME_WORDS
        for x in a
        for y in b
    )


def _are_one_name(a: str, b: str) -> bool:
    """Tells whether one name is a shorter form of the other, or holds it with an office."""
    one, two = set(plain_name(a).split()), set(plain_name(b).split())
    return one <= two or two <= one


def _conflict(
    question: str, sides: tuple[Sequence[Claim], Sequence[Claim]], labels: tuple[str, str], board: Board, *, why: str
) -> Conflict:
    return make_conflict(
        "attribution",
        "slip" if is_on_one_branch(sides, board) else "contradiction",
        list(sides),
        question=question,
        labels=labels,
        descent=board.descent,
        why=why,
    )
