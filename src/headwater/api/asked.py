"""What every route needs: the desk, and the revision that an address names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import Response

from headwater.api.wire import Page, Paging
from headwater.desk import Desk, read_permalink
from headwater.dossier.exports.csv_files import csv_text
from headwater.dossier.exports.tables import Cell
from headwater.model import Dossier, to_plain


def desk_of(request: Request) -> Desk:
    """Gives the desk that this application asks."""
    desk: Desk = request.app.state.desk
    return desk


DeskOf = Annotated[Desk, Depends(desk_of)]


def dossier_of(desk: Desk, name: str) -> Dossier:
    """Gives the revision that a permalink names. Raises: InputError ``story.unknown``, ``revision.unknown``."""
    story, revision = read_permalink(name)
    desk.story(story)
    return desk.dossier(story, revision)


def page_of(records: Sequence[Any], paging: Paging) -> Page:
    """Gives a page of records in the contract's form."""
    shown = records[paging.offset : paging.offset + paging.limit]
    items: list[Any] = [to_plain(one) for one in shown]
    return Page(total=len(records), limit=paging.limit, offset=paging.offset, items=items)


def csv_answer(rows: Iterable[Mapping[str, Cell]], columns: Sequence[str], *, name: str) -> Response:
    """Gives rows as a CSV file that no spreadsheet takes for formulas."""
    told = csv_text(list(rows), columns).encode("utf-8")
    return Response(
        told, media_type="text/csv; charset=utf-8", headers={"content-disposition": f'attachment; filename="{name}.csv"'}
    )
