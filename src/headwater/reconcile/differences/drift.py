"""How the answer to a question moved, along descent and, where no descent shows it, along publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.model import Claim, Drift, Quantity
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.board import Board, Teller
from headwater.reconcile.differences.partners import forerunners, partners
from headwater.reconcile.differences.role_changes import role_changes


def find_drift(claims: Sequence[Claim], board: Board) -> tuple[Drift, ...]:
    """Gives the changes of one question, each once: by link where a report has one, else from the likest earlier report.

    Without a tie another speaker is no change: the later report may have asked somebody else.
    """
    found: dict[tuple[str, str, str], Drift] = {}
    for upper, lower, link in (*partners(claims, board), *forerunners(claims, board)):
        for aspect, what in (*changes(upper, lower, board.name_of), *role_changes(upper, lower, board)):
            if link is None and aspect == "attribution" and upper.attribution and lower.attribution:
                continue
            via = None if link is None else link.id
            drift = Drift(aspect=aspect, from_claim=upper.id, to_claim=lower.id, via_link=via, what=what)
            found.setdefault((aspect, upper.id, lower.id), drift)
    return tuple(sorted(found.values(), key=lambda d: (d.aspect, d.from_claim, d.to_claim)))


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
