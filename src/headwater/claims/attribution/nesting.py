"""Who carries whom: speech inside speech, and speakers that are cited by others."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.claims.attribution.records import Raw


def outer_of(raws: Sequence[Raw]) -> list[int | None]:
    """Gives, for each finding, the one that carries it: whose speaker cites its own, or whose content holds its cue.

    Shape: as long as the findings; never a loop. Cost: linear in the findings times those of two sentences.
    """
    outer: list[int | None] = []
    for n, raw in enumerate(raws):
        carrier = _citing(raws, n)
        outer.append(carrier if carrier is not None else _holding(raws, n, raw))
    return [None if _loops(outer, n) else carrier for n, carrier in enumerate(outer)]


def _citing(raws: Sequence[Raw], n: int) -> int | None:
    by = raws[n].cites
    if by is None:
        return None
    near = [m for m in _near(raws, n) if m != n and raws[m].speaker is not None and _overlap(raws[m].speaker, by)]
    return near[0] if near else None


def _holding(raws: Sequence[Raw], n: int, raw: Raw) -> int | None:
    cue = raw.cue[0]
    holders = [m for m in _near(raws, n) if m != n and any(start <= cue[0] and cue[1] <= end for start, end in raws[m].content)]
    return min(holders, key=lambda m: (_width(raws[m]), m)) if holders else None


def _near(raws: Sequence[Raw], n: int) -> list[int]:
    around = range(max(0, n - REACH), min(len(raws), n + REACH + 1))
    return [m for m in around if abs(raws[m].sentence - raws[n].sentence) <= REACH]


REACH = 12  # findings: a quotation that holds another speaker's words seldom runs further


def _overlap(a: tuple[int, int] | None, b: tuple[int, int]) -> bool:
    return a is not None and a[0] < b[1] and b[0] < a[1]


def _width(raw: Raw) -> int:
    return raw.content[-1][1] - raw.content[0][0]


def _loops(outer: Sequence[int | None], n: int) -> bool:
    seen, at = {n}, outer[n]
    while at is not None:
        if at in seen:
            return True
        seen.add(at)
        at = outer[at]
    return False


def outermost(raws: Sequence[Raw]) -> list[Raw]:
    """Gives the findings whose cue lies in no other's content: what the report itself attributes.

    Where two hold each other's cues, the one that comes first stays.
    """
    kept = []
    for n, raw in enumerate(raws):
        holders = [m for m in _near(raws, n) if m != n and _holds(raws[m], raw)]
        if all(m > n and _holds(raw, raws[m]) for m in holders):
            kept.append(raw)
    return kept


def _holds(outer: Raw, inner: Raw) -> bool:
    start, end = inner.cue[0]
    return any(low <= start and end <= high for low, high in outer.content)
