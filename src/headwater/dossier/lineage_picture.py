"""A dossier's links and reports as the nodes and edges of the lineage picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.dossier.moments import moments_of
from headwater.dossier.view import LinkView, ReportView
from headwater.dossier.view_lineage import SHARING
from headwater.render.catalogue import _
from headwater.render.lineage_layout import LaneEdge, LaneNode, OutsideNode
from headwater.render.lineage_svg import lineage_svg
from headwater.render.words import when

STYLE = {"copy": "solid", "rewrite": "solid", "wire": "solid", "translation": "dotted", "quote": "dashed", "cite": "dashed"}
GROUP = {"solid": "copies", "dotted": "translates", "dashed": "cites"}
JOINS = SHARING | {"wire"}


def lineage_picture(reports: Sequence[ReportView], links: Sequence[LinkView], *, href: Callable[[str], str]) -> str:
    """Gives the SVG of the lineage of reports; ``href`` gives the address of a report or an origin."""
    nodes = [_node(report, href(report.id)) for report in reports]
    known = {node.id for node in nodes}
    outside = {
        link.upstream.id: OutsideNode(
            id=link.upstream.id,
            label=link.upstream.text,
            title=_("{name}, outside the corpus").format(name=link.upstream.text),
            href=href(link.upstream.id),
        )
        for link in links
        if link.upstream.id not in known
    }
    return lineage_svg(nodes, list(outside.values()), [_edge(link) for link in links])


def _edge(link: LinkView) -> LaneEdge:
    return LaneEdge(
        upstream=link.upstream.id,
        downstream=link.downstream.id,
        style=STYLE[link.kind],
        title=f"{link.downstream.text} {link.words} {link.upstream.text}",
        joins=link.kind in JOINS,
        kind=GROUP[STYLE[link.kind]],
    )


def _node(report: ReportView, href: str) -> LaneNode:
    name, published = f"R{report.number} {report.name}", report.record.published
    at, until = moments_of(published)
    return LaneNode(id=report.id, label=name, title=f"{name}, {when(published)}", href=href, at=at, until=until)
