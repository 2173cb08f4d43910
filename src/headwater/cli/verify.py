"""``headwater verify``: what a dossier promises, recomputed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.export import read_file
from headwater.cli.inputs import read_inputs, settings_for
from headwater.cli.screen import put, say
from headwater.dossier.verify import read_dossier, untold
from headwater.dossier.verify import verify as broken_promises
from headwater.model import Report
from headwater.render.words import counted

EXIT_BROKEN = 2


def verify(
    dossier: Annotated[Path, Parameter(show_default=False)],
    /,
    *,
    reports: Annotated[list[str] | None, Parameter(negative=(), consume_multiple=True)] = None,
) -> int:
    """Recompute a dossier's spans, ids, counts and digests, and name each promise that does not hold.

    For example:

    - `headwater verify out/dossier.json`
    - `headwater verify out/dossier.json --reports reports/` also reads the received files anew and compares texts and hashes

    Leaves with exit code 2 where anything does not hold.

    Parameters
    ----------
    dossier
        A dossier.json.
    reports
        The reports as received: files, folders or zips.
    """
    data = read_file(dossier)
    told = read_dossier(data)
    found = read_inputs(reports, settings=settings_for()) if reports else []
    reread = [item for item in found if isinstance(item, Report)]
    broken = list(broken_promises(data, reread=reread))
    for line in broken:
        put(f"does not hold: {line}\n")
    for line in untold(told, reread=reread):
        put(f"not checked: {line}\n")
    say(f"headwater: {counted(len(broken), 'promise')} broken." if broken else "headwater: everything that was checked holds.")
    return EXIT_BROKEN if broken else 0
