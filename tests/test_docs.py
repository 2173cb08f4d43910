"""Docs that cannot lie: every link resolves, every command named is one, every README command is a make target."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "bench" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_between_pages_resolves(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_command_named_in_the_docs_exists() -> None:
    named = {w for page in PAGES for w in re.findall(r"`(?:\.venv/bin/)?headwater ([a-z]+)", page.read_text(encoding="utf-8"))}
    listed = subprocess.run([sys.executable, "-m", "headwater", "--help"], capture_output=True, text=True, check=True).stdout
    assert named
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", listed)] == []


def test_every_bench_named_in_the_docs_exists() -> None:
    named = {w for page in PAGES for w in re.findall(r"`python (bench/\w+\.py)", page.read_text(encoding="utf-8"))}
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_make_target_named_in_the_readme_exists() -> None:
    readme, makefile = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "Makefile"))
    targets = set(re.findall(r"\bmake (\w+)", readme))
    assert {"demo", "test"} <= targets
    assert [t for t in sorted(targets) if not re.search(rf"^{t}:", makefile, re.M)] == []


def test_every_default_dependency_has_its_line_in_the_docs() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.S | re.M)
    assert block is not None
    names = re.findall(r'"([A-Za-z0-9-]+)', block.group(1))
    house = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", house)] == []
