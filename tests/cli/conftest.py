"""Small invented reports as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.testing.bridge import DAILY, GAZETTE, POST


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three reports of the bridge story."""
    path = tmp_path_factory.mktemp("reports")
    for name, text in (("gazette.txt", GAZETTE), ("post.txt", POST), ("daily.txt", DAILY)):
        (path / name).write_text(text, encoding="utf-8")
    return path
