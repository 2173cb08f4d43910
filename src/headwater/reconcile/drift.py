"""How the answer to a question moved, along descent and, where no descent shows it, along publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from headwater.model import Claim, Drift, Quantity
from headwater.reconcile.board import Board, Teller
from headwater.reconcile.descent import Descent
from headwater.reconcile.partners import partners
from headwater.reconcile.role_changes import role_changes
from headwater.reconcile.sides import in_time
from headwater.reconcile.slots import anchored_quantity


def find_drift(claims: Sequence[Claim], board: Board) -> tuple[Drift, ...]:
    """Gives the changes of one question, each once: by link where a link explains it, else by order of publication."""
    found: dict[tuple[str, str, str], Drift] = {}
    for upper, lower, link in partners(claims, board):
        for aspect, what in (*changes(upper, lower, board.name_of), *role_changes(upper, lower, board)):
            drift = Drift(aspect=aspect, from_claim=upper.id, to_claim=lower.id, via_link=link.id, what=what)
            found.setdefault((aspect, upper.id, lower.id), drift)
    along_links = {d.aspect for d in found.values()}
    for drift in _in_publication(claims, board.descent, board.name_of):
        if drift.aspect not in along_links:
            found.setdefault((drift.aspect, "", ""), drift)
    return tuple(sorted(found.values(), key=lambda d: (d.aspect, d.from_claim, d.to_claim)))


def _in_publication(claims: Sequence[Claim], descent: Descent, name_of: Teller) -> Iterator[Drift]:
    """Gives the changes from each dated report to the next, in time; each aspect's first change is the one to tell."""
    dated = [c for c in in_time(claims, descent) if c.report in descent.dated]
    firsts = list({c.report: c for c in reversed(dated)}.values())[::-1]
    for before, after in pairwise(firsts):
        if descent.is_later(after.report, before.report):
            for aspect, what in changes(before, after, name_of):
                yield Drift(aspect=aspect, from_claim=before.id, to_claim=after.id, via_link=None, what=what)


def changes(a: Claim, b: Claim, name_of: Teller) -> Iterator[tuple[str, str]]:
    """Gives (aspect, what changed) from one claim to another."""
    if a.stage != b.stage and "unspecified" not in (a.stage, b.stage):
        yield "stage", f"{a.stage} became {b.stage}"
    if a.certainty.overall != b.certainty.overall:
        yield "certainty", f"{a.certainty.overall} became {b.certainty.overall}{_hedge_words(a, b)}"
    quantity = _quantity_change(anchored_quantity(a), anchored_quantity(b))
    if quantity is not None:
        yield "quantity", quantity
    attribution = _attribution_change(a, b, name_of)
    if attribution is not None:
        yield "attribution", attribution


def _hedge_words(a: Claim, b: Claim) -> str:
    had, has = {h.text.lower() for h in a.hedges}, {h.text.lower() for h in b.hedges}
    lost, gained = sorted(had - has), sorted(has - had)
    words = [f'dropped "{w}"' for w in lost] + [f'added "{w}"' for w in gained]
    return f": {', '.join(words)}" if words else ""


def _quantity_change(a: Quantity | None, b: Quantity | None) -> str | None:
    if a is None and b is None:
        return None
    if b is None and a is not None:
        return f'"{a.text}" was dropped'
    if a is None and b is not None:
        return f'"{b.text}" was added'
    if a is not None and b is not None and _bounds(a) != _bounds(b):
        return f'"{_shown(a)}" became "{_shown(b)}"'
    return None


def _bounds(q: Quantity) -> tuple[object, ...]:
    return q.low, q.high, q.low_open, q.high_open, q.approximate, q.per


def _shown(q: Quantity) -> str:
    return " ".join(q.text.split()) + (f" a {q.per}" if q.per is not None and q.per not in q.text else "")


def _attribution_change(a: Claim, b: Claim, name_of: Teller) -> str | None:
    had, has = [name_of(x.speaker) for x in a.attribution], [name_of(x.speaker) for x in b.attribution]
    if had and not has:
        return f"attribution to {' citing '.join(had)} was dropped"
    if has and not had:
        return f"attribution to {' citing '.join(has)} was added"
    if had and has and had[-1] != has[-1]:
        return f"{had[-1]} became {has[-1]}"
    return None
