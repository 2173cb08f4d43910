"""Files that came with a name and without a folder: an upload, a drop, a paste."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.intake.codes import printable, refuse
from headwater.intake.declared import SIDECAR_SUFFIX
from headwater.intake.names import sidecar_names
from headwater.intake.raw import RawItem
from headwater.intake.sidecars import with_sidecar
from headwater.model import Refusal


def uploaded_items(given: Sequence[tuple[str, bytes]]) -> Iterator[RawItem | Refusal]:
    """Gives the items among named files, in order, each with its sidecar where one came with it."""
    files = dict(given)
    beside = {sidecar: name for name in files if not name.endswith(SIDECAR_SUFFIX) for sidecar in reversed(sidecar_names(name))}
    for name, data in given:
        if name.endswith(SIDECAR_SUFFIX):
            if name not in beside:
                yield refuse("sidecar.alone", printable(name))
            continue
        sidecar = next((each for each in sidecar_names(name) if each in files), None)
        raw = None if sidecar is None else files[sidecar]
        yield from with_sidecar(RawItem(name=printable(name), bytes=data), raw, sidecar=sidecar or "")
