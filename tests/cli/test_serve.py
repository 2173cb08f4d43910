"""The server as a person starts it."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from headwater.cli import demo
from headwater.desk import open_desk


def test_serve_prints_an_address_that_answers(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "headwater", "serve", "--store", str(tmp_path / "a.db"), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", server.stderr.readline())
            assert address is not None
            told = _when_up(f"http://127.0.0.1:{port}/api/stories")
        finally:
            server.terminate()
    assert told == {"total": 0, "limit": 50, "offset": 0, "items": []}


def _when_up(url: str) -> object:
    for _ in range(100):  # the port opens a moment after the address is printed
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
            time.sleep(0.1)
    return pytest.fail("The server did not come up.")


def test_the_demo_asks_for_each_shipped_story_once(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "demo.db")
    demo.fill(desk)
    demo.fill(desk)
    assert len(desk.stories()) == len(demo.STORIES) == len(desk.store.jobs.list())
    desk.close()
