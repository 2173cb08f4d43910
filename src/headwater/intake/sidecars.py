"""An item together with what its sidecar declares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from headwater.intake.codes import printable
from headwater.intake.declared import read_sidecar
from headwater.intake.raw import RawItem
from headwater.model import Refusal


def with_sidecar(item: RawItem, raw: bytes | Refusal | None, *, sidecar: str) -> Iterator[RawItem | Refusal]:
    """Gives the item with its sidecar's word, after what had to be refused of the sidecar."""
    if raw is None:
        yield item
        return
    if isinstance(raw, Refusal):
        yield replace(raw, scope="part")
        yield item
        return
    declared, refusals = read_sidecar(raw, name=item.name, sidecar=printable(sidecar))
    yield from refusals
    yield replace(item, declared=declared)
