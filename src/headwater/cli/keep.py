"""``headwater keep``: reports into a story of a store, worked out under the rulings that stand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import STDIN, stdin_bytes
from headwater.cli.screen import Progress, put, say, show
from headwater.desk import Added, open_desk
from headwater.dossier.terminal import dossier_summary
from headwater.model import canonical_json
from headwater.render.words import counted, refused, visible


def keep(
    reports: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    store: Path,
    story: str | None = None,
    title: str = "",
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Keep reports in a story of a store and work it out; received bytes are kept by their hash beside the store.

    For example:

    - `headwater keep reports/ --store stories.db --title "Mill fire"` makes a story and prints its id
    - `headwater keep later.txt --store stories.db --story s-0123456789ab` adds to it

    Parameters
    ----------
    reports
        Files, folders or zips; `-` reads standard input.
    store
        The store: one file, made where there is none.
    story
        The story to add to; without it a new one is made.
    title
        The new story's title; without it that of its first report.
    quiet
        Print neither progress nor summary.
    json
        Print story, revision, reports and refusals as JSON.
    """
    desk, progress = open_desk(store), Progress(quiet=quiet)
    try:
        kept_in = desk.make_story(title) if story is None else story
        added = desk.add(kept_in, [stdin_bytes() if path == STDIN else path for path in reports])
        number = desk.run(kept_in, because="import", notify=progress)
        dossier = desk.dossier(kept_in, number)
    finally:
        progress.close()
        desk.close()
    if json:
        put(_as_json(kept_in, number, added))
    elif not quiet:
        show(dossier_summary(dossier))
        for refusal in added.refusals:
            say(visible(refused(refusal)))
        say(f"story {kept_in}, revision {number}: {counted(len(added.reports), 'report')} new, {len(added.known)} known")
    return 0


def _as_json(story: str, revision: int, added: Added) -> str:
    kept = {"reports": added.reports, "known": added.known, "refusals": added.refusals}
    return canonical_json({"story": story, "revision": revision, **kept})
