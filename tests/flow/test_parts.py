"""What lies between two steps: read back as written, whatever stands beside it in the file."""

from __future__ import annotations

import time
from pathlib import Path

import pyarrow as pa
import pytest

from headwater.errors import RunError
from headwater.flow.codec import ROW
from headwater.flow.parts import Piece, read_piece, write_groups


def table(name: str, rows: int) -> pa.Table:
    return pa.table([[f"{name}-{n}" for n in range(rows)], ["kind"] * rows, ["[1]"] * rows], schema=ROW)


def test_each_table_comes_back_as_it_was_and_one_without_rows_too(tmp_path: Path) -> None:
    given = [table("a", 3), table("b", 0), table("c", 5)]
    assert write_groups(tmp_path / "f", given) == 3
    for at, one in enumerate(given):
        assert read_piece(Piece(str(tmp_path / "f"), (at,))).equals(one)
    assert read_piece(Piece(str(tmp_path / "f"), (2, 0))).column("key").to_pylist()[4:] == ["c-4", "a-0", "a-1", "a-2"]
    assert write_groups(tmp_path / "none", []) == 0 and read_piece(Piece(str(tmp_path / "none"), ())).num_rows == 0


def test_one_piece_costs_the_same_in_a_file_of_many(tmp_path: Path) -> None:
    def cost(groups: int) -> float:
        path = tmp_path / str(groups)
        write_groups(path, (table(str(n), 1) for n in range(groups)))
        start = time.process_time()
        for n in range(40):
            read_piece(Piece(str(path), (n % groups,)))
        return time.process_time() - start

    cost(8)  # what is loaded once
    assert cost(4_000) < 8 * cost(8) + 0.1  # reading about every group of the file each time would be some 40 times


@pytest.mark.parametrize("spoil", [lambda data: data[:-9], lambda data: b"", lambda data: b"x" * len(data)])
def test_a_damaged_file_stops_the_run_with_words(spoil, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    write_groups(tmp_path / "f", [table("a", 3)])
    (tmp_path / "f").write_bytes(spoil((tmp_path / "f").read_bytes()))
    with pytest.raises(RunError, match="cannot be read") as caught:
        read_piece(Piece(str(tmp_path / "f"), (0,)))
    assert caught.value.code == "part.broken"
