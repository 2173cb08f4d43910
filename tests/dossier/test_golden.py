"""Golden renderings. To accept a change: ``UPDATE_GOLDEN=1 python -m pytest tests/dossier/test_golden.py``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from headwater.dossier.html import dossier_html
from headwater.dossier.markdown import dossier_markdown
from headwater.model import Dossier, canonical_json

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize(
    ("name", "render"),
    [("bridge.html", dossier_html), ("bridge.md", dossier_markdown), ("bridge.json", canonical_json)],
)
def test_rendering_is_the_one_that_was_accepted(name: str, render: Callable[[Dossier], str], dossier: Dossier) -> None:
    made, path = render(dossier), GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8"), "see tests/golden/README.md"
