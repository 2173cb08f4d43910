"""Reports into a story and out of it. Bytes are safe before their rows are, and rows before anybody is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from headwater.desk.drawer import Drawer
from headwater.desk.records import Added, Upload
from headwater.errors import InputError
from headwater.intake.raw import RawItem
from headwater.intake.read import Received, drop_repeated, read_item, receive, unpack
from headwater.intake.uploads import uploaded_items
from headwater.model import Refusal, Report
from headwater.stores.captures import Captures

Given = Received | Upload


def add(drawer: Drawer, story: str, given: Iterable[Given]) -> Added:
    """Gives what came of adding paths, bytes, open files or uploads to a story; the bytes of each report are kept first.

    A report that the story holds already is no new one. Raises: InputError ``story.unknown``, ``store.bytes``.
    """
    store = drawer.store
    store.stories.head(story)
    found = drop_repeated(_read(drawer, list(given), keep_in(drawer)))
    reports = [item for item in found if isinstance(item, Report)]
    refusals = tuple(item for item in found if isinstance(item, Refusal))
    held = set(store.stories.reports_of(story))
    at = drawer.at()
    with store.session.write():  # a report in no story would be found by a search and lead nowhere
        store.reports.put(reports, at=at)
        store.stories.add(story, [report.id for report in reports], refusals, at=at)
    ids = sorted(report.id for report in reports)
    return Added(
        reports=tuple(id for id in ids if id not in held), known=tuple(id for id in ids if id in held), refusals=refusals
    )


def keep_in(drawer: Drawer) -> Captures:
    """Gives where received bytes are kept. Raises: InputError ``store.bytes`` where a database was opened without a folder."""
    if drawer.store.captures is None:
        raise InputError("store.bytes", "Received files need a folder to be kept in. Name one for this database.")
    return drawer.store.captures


def _read(drawer: Drawer, given: list[Given], captures: Captures) -> Iterator[Report | Refusal]:
    for item in _items(drawer, given):
        if isinstance(item, Refusal):
            yield item
            continue
        for single in unpack(item, settings=drawer.settings):
            if isinstance(single, Refusal):
                yield single
            else:
                yield from _kept(single, drawer, captures)


def _kept(single: RawItem, drawer: Drawer, captures: Captures) -> Iterator[Report | Refusal]:
    """Gives what an item is read as. Bytes without a report are not kept: nobody could ask for them."""
    for found in read_item(single, settings=drawer.settings):
        if isinstance(found, Report):
            captures.put(single.bytes)
        yield found


def _items(drawer: Drawer, given: list[Given]) -> Iterator[RawItem | Refusal]:
    uploads = [(one.name, one.data) for one in given if isinstance(one, Upload)]
    yield from receive([one for one in given if not isinstance(one, Upload)], settings=drawer.settings)
    yield from uploaded_items(uploads)
