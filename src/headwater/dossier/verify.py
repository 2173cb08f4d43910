"""Whether a dossier still holds: its shape, its spans, its ids and hashes, and the run that made it."""

from __future__ import annotations

import importlib.metadata
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from headwater.dossier.counts import count_all, digest_of_input
from headwater.dossier.excerpts import holds_excerpts
from headwater.dossier.faults import faults
from headwater.errors import InputError
from headwater.model import SCHEMA, Dossier, Report, canonical_json, claim_id, from_plain


def read_dossier(data: bytes) -> Dossier:
    """Gives the dossier that bytes hold.

    Raises: InputError ``dossier.unreadable`` for what is no JSON, ``dossier.schema`` for another contract, ``record.shape``
    naming the field that does not fit.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as wrong:
        raise InputError(
            "dossier.unreadable", "This file holds no JSON. Give the dossier.json that trace or export wrote."
        ) from wrong
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema != SCHEMA:
        told = "names no contract" if schema is None else f"follows {str(schema)[:40]}"
        raise InputError("dossier.schema", f"This file {told}, and this version reads {SCHEMA}.")
    return from_plain(Dossier, value)


def verify(data: bytes, *, reread: Sequence[Report] = ()) -> Iterator[str]:
    """Gives a line for each promise that does not hold; none where all do.

    ``reread`` are reports as they are read from received bytes now: without them, whether texts and hashes are those of the
    bytes cannot be told, and ``untold`` says so.
    Raises: what ``read_dossier`` raises.
    """
    dossier = read_dossier(data)
    if canonical_json(dossier).encode("utf-8") != data:
        yield "the file is not written canonically: somebody changed it, or another program wrote it"
    yield from faults(dossier)
    yield from _count_faults(dossier)
    yield from _id_faults(dossier)
    if digest_of_input(dossier.reports, dossier.refusals) != dossier.run.input_sha256:
        yield "run.input_sha256 is not the digest of these reports and refusals"
    yield from _text_faults(dossier, reread)


def untold(dossier: Dossier, *, reread: Sequence[Report] = ()) -> Iterator[str]:
    """Gives what could not be checked, and why."""
    hashes = {report.sha256 for report in reread}
    missing = sum(report.sha256 not in hashes for report in dossier.reports)
    if missing:
        told = f"{missing} of {len(dossier.reports)} reports were not given as received"
        yield f"{told}: whether texts and hashes are those of the bytes was not checked for them"
    if holds_excerpts(dossier):
        yield "texts are excerpts: they were not compared with the received bytes"
    for model in dossier.run.models:
        installed = _installed(model.name)
        if installed != model.version:
            here = "is not installed here" if installed is None else f"is installed as {installed}"
            yield f"model {model.name} {model.version} {here}: the run cannot be repeated as it was"


def _count_faults(dossier: Dossier) -> Iterator[str]:
    d = dossier
    if count_all(d.reports, d.refusals, d.claims, d.questions, d.conflicts, d.origins) != d.counts:
        yield "counts do not follow from the records"
    for question in d.questions:
        for support in (question.support, *(position.support for position in question.positions)):
            if not (
                support.low <= support.high and len(support.origins_low) <= support.low <= max(1, len(support.origins_low))
            ):
                yield f"the support of {question.id} does not follow from its origins"
                break


def _id_faults(dossier: Dossier) -> Iterator[str]:
    for claim in dossier.claims:
        if claim_id(claim.report, claim.start, claim.end, claim.anchor) != claim.id:
            yield f"claim {claim.id} does not have the id of its span"


def _text_faults(dossier: Dossier, reread: Sequence[Report]) -> Iterator[str]:
    """Compares texts of the same bytes; one file may hold several reports, so any of them may be meant."""
    if holds_excerpts(dossier):
        return
    texts: dict[str, set[str]] = defaultdict(set)
    for report in reread:
        texts[report.sha256].add(report.text)
    for report in dossier.reports:
        if report.sha256 in texts and report.text not in texts[report.sha256]:
            yield f"report {report.id} ({report.name}): reading its bytes anew gives another text"


def _installed(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
