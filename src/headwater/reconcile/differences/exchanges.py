"""Speakers exchanged on the way down: a report that names another for what it took over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.model import Claim
from headwater.reconcile.alignment.rarity import word_likeness
from headwater.reconcile.alignment.readings import can_both_hold
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.answers.moments import do_clash, moment_of
from headwater.reconcile.board import Board
from headwater.reconcile.decide import PASSED_ON_WORDS, SAME_WORDS
from headwater.reconcile.differences.partners import partners
from headwater.reconcile.support.leads import TEXT_KINDS, find_leads
from headwater.reconcile.support.voices import Voice, are_one_voice, are_rival_voices, voice_of

SPOKEN = ("direct", "mixed")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One claim whose speaker is not the one that its report's own text comes with."""

    upper: Claim
    lower: Claim
    had: Voice
    has: Voice


def find_exchanges(claims: Sequence[Claim], board: Board) -> Iterator[Exchange]:
    """Gives the claims along ties whose last speaker surely is another than upstream, where neither report names both."""
    voices = voices_of(claims, board)
    for upper, lower, link in partners(claims, board):
        had, has = voices.get(upper.id), voices.get(lower.id)
        if had is None or has is None or are_one_voice(had, has):
            continue
        if _names(upper.report, has, claims, voices) or _names(lower.report, had, claims, voices):
            continue
        is_text = link.kind in TEXT_KINDS and are_rival_voices(had, has) and _are_passed_on(upper, lower, board)
        if is_text or _is_one_quotation(upper, lower, board):
            yield Exchange(upper, lower, had, has)


def exchanged_leads(claims: Sequence[Claim], board: Board) -> dict[str, str]:
    """Gives the origin of each claim whose speaker was exchanged: where the claim that it comes from leads."""
    found = list(find_exchanges(claims, board))
    if not found:
        return {}
    leads = find_leads(claims, board.ground)
    for exchange in sorted(found, key=lambda e: (board.descent.rank(e.lower.report), e.lower.id)):
        leads[exchange.lower.id] = leads[exchange.upper.id]
    return {e.lower.id: leads[e.lower.id] for e in found}


def voices_of(claims: Sequence[Claim], board: Board) -> dict[str, Voice]:
    """Gives the last speaker of each claim that has one, by claim id."""
    return {c.id: v for c in claims for v in [_voice(c, board)] if v is not None}


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


def _is_one_quotation(upper: Claim, lower: Claim, board: Board) -> bool:
    """Tells whether both claims are quoted and say the same words."""
    if upper.quoted not in SPOKEN or lower.quoted not in SPOKEN or upper.polarity != lower.polarity:
        return False
    return word_likeness(board.slots[upper.id].words, board.slots[lower.id].words, board.context.rarity) >= SAME_WORDS
