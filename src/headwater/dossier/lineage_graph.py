"""A dossier's links and reports as a graph for other programs, and as a drawing that stands alone."""

from __future__ import annotations

from headwater.dossier.lineage_picture import lineage_picture
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.graph_export import GraphEdge, GraphNode, dot, gexf, graphml
from headwater.render.lineage_file import standing_alone
from headwater.render.page import in_page

FORMATS = ("graphml", "gexf", "dot", "svg")


def lineage_as(format_name: str, dossier: Dossier) -> str:
    """Gives the lineage of a dossier in one of FORMATS."""
    if format_name == "svg":
        view = view_of(dossier)
        return standing_alone(lineage_picture(view.reports, view.links, href=in_page))
    writers = {"graphml": graphml, "gexf": gexf, "dot": dot}
    return writers[format_name](lineage_nodes(dossier), lineage_edges(dossier))


def lineage_nodes(dossier: Dossier) -> list[GraphNode]:
    """Gives the reports in their order, then the origins outside the corpus that links lead to, by id."""
    nodes = [
        GraphNode(
            id=report.id,
            label=report.outlet or report.name,
            kind="report",
            outlet=report.outlet or "",
            published=report.published.value if report.published is not None else "",
            language=report.language or "",
        )
        for report in dossier.reports
    ]
    known = {node.id for node in nodes}
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    outside = sorted({link.upstream for link in dossier.links} - known)
    return nodes + [GraphNode(id=id, label=names.get(id, id), kind="outside") for id in outside]


def lineage_edges(dossier: Dossier) -> list[GraphEdge]:
    """Gives the links in their order."""
    return [
        GraphEdge(
            id=link.id,
            upstream=link.upstream,
            downstream=link.downstream,
            kind=link.kind,
            probability=link.probability,
            passages=len(link.passages),
            because=" ".join(reason.what for reason in link.reasons),
        )
        for link in dossier.links
    ]
