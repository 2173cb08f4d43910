"""Words put into another mouth: one set of quoted words from two speakers, and a speaker exchanged on the way down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict
from headwater.reconcile.branches import is_on_one_branch
from headwater.reconcile.decide import PASSED_ON_WORDS, SAME_WORDS
from headwater.reconcile.evidence import word_likeness
from headwater.reconcile.leads import TEXT_KINDS
from headwater.reconcile.mentions import plain_name
from headwater.reconcile.moments import do_clash, moment_of
from headwater.reconcile.partners import partners
from headwater.reconcile.questions import Board
from headwater.reconcile.readings import can_both_hold
from headwater.reconcile.sides import are_across, make_conflict
from headwater.reconcile.slots import anchored_quantity
from headwater.reconcile.voices import Voice, are_one_voice, are_rival_voices, voice_of


def attribution_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives each pair of mouths that the same words are put into, once."""
    found: dict[tuple[str, ...], Conflict] = {}
    for conflict in (*_quoted_twice(question, claims, board), *_exchanged(question, claims, board)):
        found.setdefault(conflict.claims, conflict)
    yield from found.values()


def _quoted_twice(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quoted in ("direct", "mixed") and claim.attribution:
            groups[board.name_of(claim.attribution[-1].speaker)].append(claim)
    for one, two in combinations(sorted(groups), 2):
        sides = groups[one], groups[two]
        if not _are_one_name(one, two) and are_across(*sides) and _are_alike(*sides, board):
            yield _conflict(question, sides, (one, two), board, why="the same quoted words from another speaker")


def _exchanged(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the speakers that a report puts in place of those that the text it comes from names."""
    voices = {c.id: v for c in claims for v in [_voice(c, board)] if v is not None}
    for upper, lower, link in partners(claims, board.descent, board.slots, board.context):
        had, has = voices.get(upper.id), voices.get(lower.id)
        if had is None or has is None or link.kind not in TEXT_KINDS or not are_rival_voices(had, has):
            continue
        if _names(upper.report, has, claims, voices) or _names(lower.report, had, claims, voices):
            continue
        if _are_passed_on(upper, lower, board):
            sides = _of_one(had, has, claims, voices), _of_one(has, had, claims, voices)
            yield _conflict(question, sides, (had.name, has.name), board, why="the text it comes from names another speaker")


def _of_one(voice: Voice, other: Voice, claims: Sequence[Claim], voices: dict[str, Voice]) -> list[Claim]:
    told = [c for c in claims if c.id in voices and are_one_voice(voices[c.id], voice)]
    return [c for c in told if not are_one_voice(voices[c.id], other)]


def _voice(claim: Claim, board: Board) -> Voice | None:
    """Gives the last of those named for a claim, None where nobody is."""
    if not claim.attribution:
        return None
    last = claim.attribution[-1].speaker
    speaker = board.ground.speakers.get(last)
    if speaker is None:
        return None
    return voice_of(speaker, merged=board.ground.merged.get(last, last), name=board.name_of(last))


def _names(report: str, voice: Voice, claims: Sequence[Claim], voices: dict[str, Voice]) -> bool:
    """Tells whether a report names a speaker for the question in any of its claims."""
    return any(c.report == report and c.id in voices and are_one_voice(voices[c.id], voice) for c in claims)


def _are_passed_on(upper: Claim, lower: Claim, board: Board) -> bool:
    """Tells whether two claims of tied reports say one thing in much the same words: no other number, day or polarity."""
    likeness = word_likeness(board.slots[upper.id].words, board.slots[lower.id].words, board.context.rarity)
    if upper.polarity != lower.polarity or likeness < PASSED_ON_WORDS:
        return False
    one, two = anchored_quantity(upper), anchored_quantity(lower)
    if one is not None and two is not None and not can_both_hold(one, two):
        return False
    when, then = moment_of(upper), moment_of(lower)
    return when is None or then is None or not do_clash(when, then)


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
