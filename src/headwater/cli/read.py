"""``headwater read``: what a file, page, feed or archive holds."""

from __future__ import annotations

import json as json_module
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import read_inputs, settings_for
from headwater.cli.screen import put, show
from headwater.model import Refusal, Report, to_plain
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import NO_OUTLET, counted, refused, visible, when

EXIT_NOTHING_READ = 2


def read(
    inputs: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
    captured_at: str | None = None,
) -> int:
    """Read reports and say what was found: outlet, title, time, language, length; and what was refused, with the reason.

    For example:

    - `headwater read page.html`
    - `headwater read saved.zip feed.xml --json > reports.jsonl`

    Parameters
    ----------
    inputs
        Files, folders or zips; `-` reads standard input.
    json
        Print one JSON object a line, each a report or a refusal, with whole texts.
    captured_at
        When the reports were captured, ISO 8601.
    """
    found = read_inputs(inputs, settings=settings_for(captured_at=captured_at))
    if json:
        put("".join(json_line(item) for item in found))
    else:
        show(lines_of(_lines(item) for item in found))
    return 0 if any(isinstance(item, Report) for item in found) else EXIT_NOTHING_READ


def json_line(item: object) -> str:
    """Gives a record as one line of JSON."""
    return json_module.dumps(to_plain(item), ensure_ascii=False, sort_keys=True) + "\n"


def _lines(item: Report | Refusal) -> list[Indented]:
    if isinstance(item, Refusal):
        return [Indented(f"refused: {refused(item)}", style="red")]
    how = "" if item.published is None else f" ({item.published.how})"
    facts = [
        f"{visible(item.outlet or NO_OUTLET)}, {when(item.published)}{how}",
        f"language {item.language or 'unknown'}, {counted(len(item.text), 'character')}, "
        f"{counted(len(item.paragraphs), 'paragraph')}, {item.id}",
    ]
    title = Indented(visible(item.title or item.name), style="bold")
    return [title, *(Indented(fact, by=2) for fact in facts)]
