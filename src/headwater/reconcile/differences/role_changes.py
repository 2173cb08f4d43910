"""Who does what, and in which office, where that changes from one claim to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.model import Claim
from headwater.reconcile.board import Board
from headwater.reconcile.differences.casts import cast_of
from headwater.reconcile.differences.exclusion import Told, other_agent
from headwater.reconcile.lexicon.acts import OFFICE
from headwater.reconcile.lexicon.offices import EXCLUSIVE, are_rival, office_of
from headwater.reconcile.lexicon.words import STOP

_OFFICE = re.compile(rf"((?:[\w’'-]+ ){{0,3}})\b({'|'.join(sorted(EXCLUSIVE))})\b(?! of staff)", re.I)


def role_changes(a: Claim, b: Claim, board: Board) -> Iterator[tuple[str, str]]:
    """Gives the change of office or of parts between two claims of one act, as (aspect, what)."""
    one, two = _office(a.text), _office(b.text)
    if one is not None and two is not None and _is_one_person(a, b, board) and are_rival(office_of(one), office_of(two)):
        yield "role", f'"{one}" became "{two}"'
    reports = board.ground.reports
    agents = other_agent(Told(a, cast_of(a, reports), ""), Told(b, cast_of(b, reports), ""))
    if agents is not None:
        yield "role", f'"{agents[0].text}" did it, then "{agents[1].text}"'


def _office(text: str) -> str | None:
    """Gives the one office that a clause names, with the words that make it; None where it names none or several."""
    found = _OFFICE.findall(text)
    if len(found) != 1:
        return None
    kept: list[str] = []
    for word in reversed(found[0][0].split()):
        if word.lower() in STOP or word.lower().endswith(("ed", "’s", "'s")):
            break
        kept.insert(0, word)
    return " ".join([*kept, found[0][1]])


def _is_one_person(a: Claim, b: Claim, board: Board) -> bool:
    """Tells whether two claims of one question name one person, or both do nothing but say what office somebody holds."""
    one, two = board.slots[a.id], board.slots[b.id]
    return OFFICE in one.acts & two.acts or bool((one.agents | one.parties) & (two.agents | two.parties))
