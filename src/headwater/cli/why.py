"""``headwater why``: the words, the report and its hash, the rule or model, and the rulings behind one id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.export import read_file
from headwater.cli.screen import put, show
from headwater.desk import Evidence, Ruling, Why, open_desk
from headwater.desk.asked import explain
from headwater.dossier.verify import read_dossier
from headwater.errors import InputError
from headwater.model import canonical_json
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import NO_TIME, visible

KEPT = {True: "bytes kept", False: "bytes not kept", None: "bytes not looked for"}


def why(
    id: Annotated[str, Parameter(show_default=False)],
    /,
    *,
    store: Path | None = None,
    dossier: Path | None = None,
    story: str | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Say why a record is what it is: its words in their report, the rule or model, and what people ruled.

    For example:

    - `headwater why c-1f0a22b3c4d5 --dossier out/dossier.json`
    - `headwater why q-5d0cbb1e2a90 --store stories.db`

    Parameters
    ----------
    id
        Of a claim, question, position, conflict, link, origin, report, speaker or mention, as a dossier gives it.
    store
        The store that holds it.
    dossier
        Or a dossier.json, without a store.
    story
        With --store: the story to look in; without it all are searched.
    json
        Print the answer as JSON.
    """
    found = _asked(id, store=store, dossier=dossier, story=story)
    if json:
        put(canonical_json(found))
    else:
        show(lines_of([_lines(found)]))
    return 0


def _asked(id: str, *, store: Path | None, dossier: Path | None, story: str | None) -> Why:
    if (store is None) == (dossier is None):
        raise InputError("why.where", "Name one place to look in: --store FILE or --dossier FILE.")
    if dossier is not None:
        return explain(read_dossier(read_file(dossier)), id)
    desk = open_desk(store or Path(), read_only=True)
    try:
        return desk.why(desk.story_of(id) if story is None else story, id)
    finally:
        desk.close()


def _lines(found: Why) -> Iterator[Indented]:
    yield Indented(visible(f"{found.kind} {found.id}: {found.what}"), style="bold")
    yield from (Indented(visible(reason), by=2) for reason in found.reasons)
    for evidence in found.evidence:
        yield from _evidence(evidence)
    yield Indented(visible(f"Made by {found.made_by}."), by=2)
    yield from (Indented(visible(f"Model {model}."), by=2) for model in found.models)
    yield from (Indented(visible(_ruling(ruling)), by=2) for ruling in found.rulings)
    if found.parts:
        yield Indented(f"Ask on: {' '.join(found.parts)}", by=2, style="dim")


def _evidence(evidence: Evidence) -> Iterator[Indented]:
    place = f"{evidence.report} {evidence.start}..{evidence.end}"
    yield Indented(visible(f"{evidence.outlet or evidence.name}, {evidence.published or NO_TIME}, {place}"), by=2)
    words = f"…{evidence.before}⟦{evidence.quote}⟧{evidence.after}…"
    yield Indented(" ".join(visible(words).split()), by=4)
    yield Indented(f"sha256 {evidence.sha256}, {KEPT[evidence.is_kept]}", by=4, style="dim")


def _ruling(ruling: Ruling) -> str:
    made = ruling.judgement
    because = f": {made.why}" if made.why else ""
    return f"{made.who} ruled {made.action} at {made.at} ({made.id}, {ruling.state}){because}"
