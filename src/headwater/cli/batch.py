"""``headwater batch``: whatever was received in, stories with their lineage, claims and conflicts out, as Parquet tables."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter, validators

from headwater.cli.inputs import settings_for
from headwater.cli.judgements import read_judgements
from headwater.cli.screen import put, say
from headwater.cli.time_left import Bar
from headwater.errors import InputError
from headwater.model import canonical_json

EXIT_NOTHING_READ, EXIT_REFUSALS = 2, 3
SHOWN = 3  # ids of what is left over: enough to look one up, all stand in run.json


Inputs = Annotated[
    list[Path],
    Parameter(
        negative=(),
        show_default=False,
        help="Files or folders: WARC, Parquet, JSON lines, each also gzipped, and all that `trace` reads.",
    ),
]
Out = Annotated[Path, Parameter(name=["--out", "-o"], help="Folder for the tables; an empty one, or one that batch made.")]
Where = Annotated[str, Parameter(help="Where the work runs: local, or ray for a cluster. The result is the same.")]
Processes = Annotated[
    int,
    Parameter(
        name=["--processes", "-p"],
        validator=validators.Number(gte=1, lte=1024),
        help="How many processes work; with ray and without an address, the cores of a cluster of its own on this machine.",
    ),
]
Address = Annotated[
    str | None,
    Parameter(help="The cluster to join, for ray; all its machines must see the input and the output folder."),
]
Judgements = Annotated[
    Path | None,
    Parameter(
        help="What people ruled, in order: JSON lines of judgements, or what the API gives of a story's ledger."
        " They are obeyed."
    ),
]
Dossiers = Annotated[bool, Parameter(negative=(), help="Write the dossier of each story as JSON, too.")]
Strict = Annotated[bool, Parameter(negative=(), help="Leave with exit code 3 where anything was refused.")]
Captured = Annotated[str | None, Parameter(help="When the reports were captured, ISO 8601.")]
Quiet = Annotated[bool, Parameter(name=["--quiet", "-q"], negative=(), help="Print neither progress nor summary.")]
Json = Annotated[bool, Parameter(negative=(), help="Print what was done as JSON.")]


def batch(
    inputs: Inputs,
    /,
    *,
    out: Out,
    engine: Where = "local",
    processes: Processes = 1,
    address: Address = None,
    judgements: Judgements = None,
    dossiers: Dossiers = False,
    strict: Strict = False,
    captured_at: Captured = None,
    quiet: Quiet = False,
    json: Json = False,
) -> int:
    """Group many reports into stories and trace every story; write Parquet tables that DuckDB and Polars open.

    A run that was stopped or killed goes on where it was when it is started again. Run again with other input, it gives what
    a run from scratch would give, and does anew only what the change touches.

    For example:

    - `headwater batch news/ --out out/ --processes 8`
    - `headwater batch CC-NEWS-20310305.warc.gz day.jsonl.gz old/*.parquet --out out/ --dossiers`
    - `headwater batch news/ --engine ray --address auto --out /shared/out/`
    """
    settings = settings_for(captured_at=captured_at)
    rulings = read_judgements(judgements)
    runner = engine_named(engine, processes=processes, address=address)
    flow: Any = importlib.import_module("headwater.flow.batch")  # loads the parser's libraries, which takes a second
    bar = Bar(quiet=quiet)
    options = flow.Options(judgements=rulings, writes_dossiers=dossiers, notify=bar)
    try:
        done = flow.run_batch(inputs, out, engine=runner, settings=settings, options=options)
    finally:
        bar.close()
        runner.close()
    if json:
        put(canonical_json(done))
    elif not quiet:
        say(summary(done, out))
    if done.reports == 0:
        say("headwater: no report could be read; the table of refusals says why, item by item. [batch.all-refused]")
        return EXIT_NOTHING_READ
    return EXIT_REFUSALS if strict and done.refusals else 0


def engine_named(name: str, *, processes: int, address: str | None) -> Any:
    """Gives the engine of a name.

    Raises: InputError ``engine.unknown``; ``engine.address`` where an engine that joins no cluster is given one.
    """
    loader: Any = importlib.import_module("headwater.plugins")
    known = dict(loader.plugin_manager().hook.headwater_engine())
    if name not in known:
        raise InputError("engine.unknown", f"There is no engine {name!r}. Ask for one of: {', '.join(sorted(known))}.")
    if address is None:
        return known[name](processes=processes)
    if name == "local":
        raise InputError("engine.address", "The local engine joins no cluster. Leave out --address, or take --engine ray.")
    return known[name](processes=processes, address=address)


def summary(done: Any, out: Path) -> str:
    """Gives in one line what was done, and one for each kind of refusal."""
    lines = [f"{done.reports:,} reports in {done.stories:,} stories, {done.claims:,} claims; written to {out}"]
    lines += [f"  refused: {count:,} x {code}" for code, count in done.refusals.items()]
    if done.orphaned:
        shown = ", ".join(done.orphaned[:SHOWN]) + (", ..." if len(done.orphaned) > SHOWN else "")
        lines.append(f"  judgements about reports that are not here: {len(done.orphaned):,} ({shown})")
    return "\n".join(lines)
