"""``headwater check``: which reports affirm or deny a statement, and how many origins each side has."""

from __future__ import annotations

from typing import Annotated, Any

from cyclopts import Parameter

from headwater.cli.inputs import face, read_inputs, settings_for
from headwater.cli.screen import put, show
from headwater.errors import InputError
from headwater.model import Report, canonical_json
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import NO_OUTLET, visible

SIDES = ("affirms", "denies", "discusses")


def check(
    statement: Annotated[str, Parameter(show_default=False)],
    inputs: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Say which reports affirm, deny or merely discuss a statement, and how many origins each side has.

    For example:

    - `headwater check "Nine people were killed at Orsel." reports/`
    - `headwater check "The bridge is shut." a.txt b.html --json`

    Parameters
    ----------
    statement
        The statement, in English.
    inputs
        Files, folders or zips; `-` reads standard input.
    json
        Print stances and support as JSON.
    """
    settings = settings_for()
    reports = [item for item in read_inputs(inputs, settings=settings) if isinstance(item, Report)]
    if not reports:
        raise InputError("check.nothing", "There is no report to check the statement against: give at least one.")
    found = face().check(statement, reports, settings=settings)
    if json:
        put(canonical_json(found))
    else:
        show(lines_of([_lines(found, {report.id: report for report in reports})]))
    return 0


def _lines(found: Any, reports: dict[str, Report]) -> list[Indented]:
    lines = []
    for side in SIDES:
        support = getattr(found, side)
        count = "" if support is None else f", origins {support.low} to {support.high}"
        told = [s for s in found.stances if s.stance == side]
        lines.append(Indented(f"{side}: {len(told)} of {len(found.stances)} reports{count}", style="bold"))
        for stance in told:
            report = reports[stance.report]
            lines.append(Indented(visible(report.outlet or report.name or NO_OUTLET), by=2))
            lines += [Indented(f"“{visible(report.text[s.start : s.end].strip())}”", by=4, style="dim") for s in stance.spans]
    return lines
