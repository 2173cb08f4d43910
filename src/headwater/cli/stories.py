"""``headwater stories``: which reports tell of one event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.console import Group
from rich.text import Text

from headwater.cli.inputs import face, read_inputs, settings_for
from headwater.cli.judgements import read_judgements
from headwater.cli.screen import put, say, show
from headwater.errors import InputError
from headwater.model import Refusal, Report, canonical_json
from headwater.render.words import refused, visible
from headwater.stories.decide import WINDOW_HOURS
from headwater.stories.evidence import explain_story
from headwater.stories.group import GroupedStory


def stories(
    reports: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    window_hours: float = WINDOW_HOURS,
    judgements: Path | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Say which reports tell of one event, and what ties them.

    For example:

    - `headwater stories reports/`
    - `headwater stories news.jsonl --window-hours 72`
    - `headwater stories reports/ --json | jq '.stories[] | select(.reports | length > 1)'`

    Parameters
    ----------
    reports
        Files, folders or zips, of any events; `-` reads standard input.
    window_hours
        Reports further apart in time are tied only by those between them.
    judgements
        What people ruled on which reports are one story; JSON lines. They are obeyed.
    json
        Print stories and refusals as JSON.
    """
    rulings = read_judgements(judgements)
    found = read_inputs(reports, settings=settings_for())
    given = [item for item in found if isinstance(item, Report)]
    refusals = [item for item in found if isinstance(item, Refusal)]
    if not given:
        raise InputError("stories.nothing", "There is nothing to group: give at least one report.")
    grouped: list[GroupedStory] = face().group(given, window_hours=window_hours, judgements=rulings)
    if json:
        put(canonical_json({"stories": grouped, "refusals": refusals}))
    else:
        show(as_text(grouped, given))
        for refusal in refusals:
            say(f"headwater: {refused(refusal)}")
    return 0


def as_text(grouped: Sequence[GroupedStory], reports: Iterable[Report]) -> Group:
    """Gives the stories for the screen: those of several reports first, each with its reports and what ties them."""
    by_id = {report.id: report for report in reports}
    many = sorted((story for story in grouped if len(story.reports) > 1), key=lambda story: -len(story.reports))
    lines = [Text(f"{len(by_id)} reports, {len(grouped)} stories, {len(grouped) - len(many)} of them of one report")]
    for story in many:
        members = [by_id[report] for report in story.reports]
        lines.append(Text(f"\n{story.id}  {_shown(members[0] if story.title is None else story.title)}", style="bold"))
        lines.extend(Text(f"  {_shown(report)}") for report in members)
        lines.extend(Text(f"  {feature.words}", style="dim") for feature in explain_story(members))
    return Group(*lines)


def _shown(told: Report | str) -> str:
    if isinstance(told, str):
        return visible(told)
    when = "no date" if told.published is None else told.published.value
    return visible(f"{when}  {told.outlet or 'unknown outlet'}  {told.name}")
