"""A desk over a store of its own, with a clock that goes on by a second each time it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

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


def a_clock(seconds: Iterator[int] | None = None) -> Callable[[], datetime]:
    passed = count() if seconds is None else seconds
    return lambda: NOON + timedelta(seconds=next(passed))


def uploads(*names: str) -> list[Upload]:
    """Gives the reports of the bridge as files with sidecars."""
    found = []
    for name in names or tuple(FILES):
        outlet, published, text = FILES[name]
        found.append(Upload(name=f"{name}.txt", data=text.encode()))
        found.append(Upload(name=f"{name}.meta.json", data=f'{{"outlet": "{outlet}", "published": "{published}"}}'.encode()))
    return found


Fill = Callable[[Desk], str]


def done_once(fill: Fill, address: Path) -> tuple[Desk, str]:
    """Gives a desk on which this was done and what it gave: done for the first who asks, copied for the others."""
    files, given, seconds = _done(fill)
    for name, data in files.items():
        path = Path(f"{address}{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return open_desk(address, now=a_clock(count(seconds))), given


@cache
def _done(fill: Fill) -> tuple[dict[str, bytes], str, int]:
    """Gives the files of the store by what their paths add to its own, what was given, and how often the clock was asked."""
    seconds = count()
    with TemporaryDirectory() as folder:
        address = Path(folder) / "s"
        desk = open_desk(address, now=a_clock(seconds))
        given = fill(desk)
        desk.close()
        files = {str(path)[len(str(address)) :]: path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
    return files, given, next(seconds)


def the_bridge(desk: Desk) -> str:
    """Gives the bridge's story, worked out."""
    made = desk.make_story()
    desk.add(made, uploads())
    desk.run(made, because="import")
    return made


@pytest.fixture
def address(tmp_path: Path) -> Path:
    return tmp_path / "stories.db"


@pytest.fixture
def worked_out(address: Path) -> Iterator[tuple[Desk, str]]:
    desk, story = done_once(the_bridge, address)
    yield desk, story
    desk.close()


@pytest.fixture
def desk(address: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Gives an empty desk, or the one with the story where a test asks for both."""
    if "story" in request.fixturenames:
        yield request.getfixturevalue("worked_out")[0]
        return
    opened = open_desk(address, now=a_clock())
    yield opened
    opened.close()


@pytest.fixture
def story(worked_out: tuple[Desk, str]) -> str:
    """Gives the bridge's story, worked out."""
    return worked_out[1]
