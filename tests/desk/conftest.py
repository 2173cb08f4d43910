"""A desk over a store of its own, with a clock that goes on by a second each time it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from headwater.desk import Desk, Upload, open_desk
from headwater.testing.bridge import BLOG, DAILY, GAZETTE, POST

NOON = datetime(2031, 3, 5, 12, tzinfo=UTC)
FILES = {
    "gazette": ("Orsel Gazette", "2031-03-04T10:12:00Z", GAZETTE),
    "post": ("Quay Post", "2031-03-04T10:35:00Z", POST),
    "daily": ("Tavin Daily", "2031-03-04", DAILY),
    "blog": ("Lanternfish", "2031-03-05", BLOG),
}


def a_clock() -> Callable[[], datetime]:
    count = iter(range(10**6))
    return lambda: NOON + timedelta(seconds=next(count))


def uploads(*names: str) -> list[Upload]:
    """Gives the reports of the bridge as files with sidecars."""
    found = []
    for name in names or tuple(FILES):
        outlet, published, text = FILES[name]
        found.append(Upload(name=f"{name}.txt", data=text.encode()))
        found.append(Upload(name=f"{name}.meta.json", data=f'{{"outlet": "{outlet}", "published": "{published}"}}'.encode()))
    return found


@pytest.fixture
def address(tmp_path: Path) -> Path:
    return tmp_path / "stories.db"


@pytest.fixture
def desk(address: Path) -> Iterator[Desk]:
    opened = open_desk(address, now=a_clock())
    yield opened
    opened.close()


@pytest.fixture
def story(desk: Desk) -> str:
    """Gives the bridge's story, worked out once."""
    made = desk.make_story()
    desk.add(made, uploads())
    desk.run(made, because="import")
    return made
