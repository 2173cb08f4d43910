"""Opening a store: made, migrated with a copy kept, read only, or refused with words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.disks import mount, small_disk

from headwater.errors import HeadwaterError, InputError, RunError
from headwater.model import Judgement
from headwater.stores import migrate, open_store
from headwater.testing.builders import a_report

AT = "2026-05-04T10:00:00Z"


def a_note(name: str) -> Judgement:
    return Judgement(id=name, story=None, at=AT, who="lena", action="annotate")


def test_a_store_is_made_once_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "stories.db"
    first = open_store(path)
    first.ledger.append(a_note("j-1"))
    first.close()
    again = open_store(path)
    assert [entry.id for entry in again.ledger.entries()] == ["j-1"]
    again.close()
    assert not list(path.parent.glob("*.bak"))


def test_an_older_store_is_migrated_and_a_copy_of_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stories.db"
    store = open_store(path)
    store.ledger.append(a_note("j-1"))
    store.close()
    newer = tmp_path / "migrations"
    _with_a_step_more(newer)
    monkeypatch.setattr(migrate, "HERE", newer)
    with pytest.raises(InputError, match=r"store\.older"):
        open_store(path, read_only=True)
    again = open_store(path)
    assert [entry.id for entry in again.ledger.entries()] == ["j-1"]
    again.close()
    assert _tables(path) - _tables(path.with_name("stories.db.0005.bak")) == {"extra"}


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stories.db"
    open_store(path).close()
    before = _tables(path)
    newer = tmp_path / "migrations"
    _with_a_step_more(newer, last_line="    op.execute('INSERT INTO nowhere VALUES (1)')\n")
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "HERE", newer)
        with pytest.raises(HeadwaterError):
            open_store(path)
    assert _tables(path) == before
    open_store(path).close()


def test_a_store_of_a_newer_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"store\.newer"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no database at all, just words" * 100, "a text file"),
        (b"\0" * 5000, "zeroes"),
        (b"SQLite format 3\0" + b"x" * 5000, "a torn file"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_not_touched(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "stories.db"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"store\.not_ours"):
        open_store(path)
    assert path.read_bytes() == content, reason


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cats.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cats (name TEXT)")
    connection.close()
    with pytest.raises(InputError, match=r"store\.not_ours"):
        open_store(path)
    assert _tables(path) == {"cats"}


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"store\.unwritable"):
        open_store(tmp_path)


def test_reading_only_needs_a_store_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    with pytest.raises(InputError, match=r"store\.missing"):
        open_store(path, read_only=True)
    open_store(path).close()
    store = open_store(path, read_only=True)
    assert store.stories.list() == ()
    with pytest.raises(InputError, match=r"store\.read_only"):
        store.ledger.append(a_note("j-1"))
    store.close()


def test_a_full_disk_is_told_and_nothing_half_written_is_seen(tmp_path: Path) -> None:
    store = open_store(tmp_path / "stories.db")
    with store.session.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.session.engine.dispose()
    report = a_report("word " * 200_000, outlet="Quill Post")

    def fill_up(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    event.listen(store.session.engine, "connect", fill_up)
    with pytest.raises(RunError, match=r"full.*store\.unwritable"):
        store.reports.put([report], at=AT)
    assert store.reports.get([report.id]) == ()
    store.close()


def test_a_store_on_a_disk_that_cannot_be_written_is_read_and_a_writer_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk?#%", "2m") as disk:
        store = open_store(disk / "stories.db")
        store.ledger.append(a_note("j-1"))
        store.close()
        assert mount("-o", "remount,ro", str(disk))
        with pytest.raises(RunError, match=r"nothing can be written.*store\.unwritable"):
            open_store(disk / "stories.db")
        reading = open_store(disk / "stories.db", read_only=True)
        assert [entry.id for entry in reading.ledger.entries()] == ["j-1"]
        reading.close()
        assert mount("-o", "remount,rw", str(disk))
        (disk / "stories.db-wal").write_bytes(b"changes")
        assert mount("-o", "remount,ro", str(disk))
        with pytest.raises(RunError, match="was not closed"):
            open_store(disk / "stories.db", read_only=True)


def test_an_address_of_another_kind_of_database_is_refused() -> None:
    with pytest.raises(InputError, match=r"store\.address"):
        open_store("mysql://127.0.0.1/stories")


def test_a_database_that_does_not_answer_is_told() -> None:
    with pytest.raises(RunError, match=r"store\.unreachable"):
        open_store("postgresql://nobody@127.0.0.1:1/none")


def test_received_bytes_are_kept_once_and_changed_ones_are_not_given_back(tmp_path: Path) -> None:
    store = open_store(tmp_path / "stories.db")
    assert store.captures is not None
    name = store.captures.put(b"as received")
    assert store.captures.put(b"as received") == name
    assert store.captures.get(name) == b"as received"
    (kept,) = (path for path in store.captures.folder.rglob("*") if path.is_file())
    kept.write_bytes(b"changed")
    assert store.captures.get(name) is None
    assert store.captures.get("0" * 64) is None
    store.close()


def _tables(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return names


def _with_a_step_more(folder: Path, *, last_line: str = "") -> None:
    """Copies our migrations and adds one that makes a table."""
    for path in migrate.HERE.rglob("*.py"):
        copy = folder / path.relative_to(migrate.HERE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    step = "from alembic import op\nrevision = '9000'\ndown_revision = '0005'\n\n\ndef upgrade():\n"
    step += "    op.execute('CREATE TABLE extra (n INTEGER)')\n"
    (folder / "versions" / "r9000_more.py").write_text(step + last_line)
