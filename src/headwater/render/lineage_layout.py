"""Where each node of a lineage stands: a row a report, a band for reports that share text, time from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.render.time_axis import Axis, Tick, axis

ROW = 32  # a touch target of 26 px with air around it
TOP = 34  # under the labels of the time axis
GAP = 12  # between bands
LEFT = 214  # column of origins outside the corpus
PLOT = 520  # width of the time axis
UNKNOWN = 110  # column of reports whose time is unknown
LABELS = 230  # room for the names right of the last node


@dataclass(frozen=True, slots=True)
class LaneNode:
    """A report: where it leads, when it was published (seconds since 1970, UTC), and how vague that is."""

    id: str
    label: str
    title: str
    href: str
    at: float | None
    until: float | None = None
    """Where the time is known only to a day, month or year: its end."""


@dataclass(frozen=True, slots=True)
class OutsideNode:
    """An origin outside the corpus."""

    id: str
    label: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class LaneEdge:
    """A tie of descent; ``joins`` where the two share text and so share a band."""

    upstream: str
    downstream: str
    style: str
    title: str
    joins: bool
    kind: str = ""
    """What the tie is called; a reader filters by it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A place, in pixels."""

    x: int
    y: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything's place."""

    width: int
    height: int
    nodes: dict[str, Placed]
    outside: dict[str, Placed]
    bands: tuple[tuple[int, int], ...]
    ticks: tuple[Tick, ...]
    unknown_x: int | None


def lay_out(nodes: Sequence[LaneNode], outside: Sequence[OutsideNode], edges: Sequence[LaneEdge]) -> Layout:
    """Gives the layout. Shape: nodes in the order of publication. Cost: linear in nodes and edges."""
    left = LEFT if outside else 20
    time = axis([n.at for n in nodes if n.at is not None], [n.until for n in nodes if n.until is not None])
    plot = PLOT if time is not None else 0
    has_unknown = any(node.at is None for node in nodes)
    unknown_x = left + 30 + plot + UNKNOWN // 2 if has_unknown else None
    placed: dict[str, Placed] = {}
    bands: list[tuple[int, int]] = []
    y = TOP
    for family in families(nodes, edges):
        top = y
        for node in family:
            placed[node.id] = _place(node, y + ROW // 2, time, left + 30, unknown_x)
            y += ROW
        if len(family) > 1:
            bands.append((top, y))
        y += GAP
    ghosts = _place_outside(outside, edges, placed)
    bottom = max([y, *(ghost.y + ROW // 2 for ghost in ghosts.values())])
    width = left + 30 + plot + (UNKNOWN if has_unknown else 0) + LABELS
    ticks = () if time is None else time.ticks(left + 30, PLOT)
    return Layout(width, bottom + 6, placed, ghosts, tuple(bands), ticks, unknown_x)


def families(nodes: Sequence[LaneNode], edges: Sequence[LaneEdge]) -> list[list[LaneNode]]:
    """Gives nodes joined by shared text, family by family, each in the order given."""
    parent = {node.id: node.id for node in nodes}

    def root(id: str) -> str:
        while parent[id] != id:
            parent[id] = parent[parent[id]]
            id = parent[id]
        return id

    for edge in edges:
        if edge.joins and edge.upstream in parent and edge.downstream in parent:
            parent[root(edge.downstream)] = root(edge.upstream)
    found: dict[str, list[LaneNode]] = {}
    for node in nodes:
        found.setdefault(root(node.id), []).append(node)
    return list(found.values())


def _place(node: LaneNode, y: int, time: Axis | None, left: int, unknown_x: int | None) -> Placed:
    if node.at is None or time is None:
        return Placed(x=unknown_x if unknown_x is not None else left, y=y)
    until = None if node.until is None else time.x(node.until, left, PLOT)
    return Placed(x=time.x(node.at, left, PLOT), y=y, until=until)


def _place_outside(outside: Sequence[OutsideNode], edges: Sequence[LaneEdge], placed: dict[str, Placed]) -> dict[str, Placed]:
    rows: dict[str, int] = {}
    for edge in edges:
        if edge.downstream in placed:
            rows[edge.upstream] = min(rows.get(edge.upstream, placed[edge.downstream].y), placed[edge.downstream].y)
    found: dict[str, Placed] = {}
    y = TOP - ROW // 2
    for node in sorted((n for n in outside if n.id in rows), key=lambda n: (rows[n.id], n.label, n.id)):
        y = max(y + ROW, rows[node.id])
        found[node.id] = Placed(x=LEFT - 12, y=y)
    return found
