"""``headwater claims``: what each report asserts."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import face, read_inputs, settings_for
from headwater.cli.read import json_line
from headwater.cli.screen import put, show
from headwater.model import Claim, Refusal, Report, Speaker
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import CERTAINTY, NO_OUTLET, STAGES, refused, visible

EXIT_NOTHING_READ = 2


def claims(
    inputs: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Print the claims of each report by itself: the exact words, on whose word, how far along and how certain.

    For example:

    - `headwater claims report.txt`
    - `headwater claims reports/ --json > claims.jsonl`

    Parameters
    ----------
    inputs
        Files, folders or zips; `-` reads standard input.
    json
        Print one claim a line as JSON; spans are code points of the report's text.
    """
    settings = settings_for()
    found = read_inputs(inputs, settings=settings)
    reports = [item for item in found if isinstance(item, Report)]
    told = [(report, face().claims(report, settings=settings)) for report in reports]
    if json:
        put("".join(json_line(claim) for _, read in told for claim in read.claims))
    else:
        show(lines_of(_lines(report, read.claims, read.speakers) for report, read in told))
        refusals = [item for item in found if isinstance(item, Refusal)]
        refusals += [refusal for _, read in told for refusal in read.refusals]
        show(lines_of([Indented(f"refused: {refused(refusal)}", style="red")] for refusal in refusals))
    return 0 if reports else EXIT_NOTHING_READ


def _lines(report: Report, found: tuple[Claim, ...], speakers: tuple[Speaker, ...]) -> list[Indented]:
    names = {speaker.id: speaker.name for speaker in speakers}
    lines = [Indented(f"{visible(report.outlet or NO_OUTLET)}: {visible(report.title or report.name)}", style="bold")]
    for claim in found:
        chain = " ‹ ".join(visible(names.get(link.speaker, link.speaker)) for link in claim.attribution)
        facts = [STAGES[claim.stage], CERTAINTY[claim.certainty.overall], *(["denied"] if claim.polarity == "denied" else [])]
        facts += [f"on the word of {chain}"] if chain else []
        lines.append(Indented(f"{claim.start}–{claim.end} “{visible(claim.statement)}”", by=2))
        lines.append(Indented(", ".join(facts), by=6, style="dim"))
    return lines
