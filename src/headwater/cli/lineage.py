"""``headwater lineage``: who took what from whom, and where it began."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import settings_for
from headwater.cli.screen import put, show
from headwater.cli.trace import exit_code, make_dossier
from headwater.dossier.lineage_terminal import lineage_summary
from headwater.model import Dossier, canonical_json


def lineage(
    reports: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
) -> int:
    """Print which report leads to which, on what text, and the origins, in the corpus and outside it.

    For example:

    - `headwater lineage reports/*.txt`
    - `headwater lineage reports/ --json | jq '.links[].kind'`

    Parameters
    ----------
    reports
        Files, folders or zips, all of one story; `-` reads standard input.
    json
        Print links, origins, speakers and refusals as JSON.
    quiet
        Print no progress.
    """
    dossier = make_dossier(reports, settings=settings_for(), quiet=quiet)
    if json:
        put(canonical_json(lineage_part(dossier)))
    else:
        show(lineage_summary(dossier))
    return exit_code(dossier, strict=False)


def lineage_part(dossier: Dossier) -> dict[str, object]:
    """Gives the part of a dossier that is its lineage."""
    return {
        "links": dossier.links,
        "origins": dossier.origins,
        "refusals": dossier.refusals,
        "reports": [{"id": report.id, "name": report.name, "outlet": report.outlet} for report in dossier.reports],
        "speakers": dossier.speakers,
    }
