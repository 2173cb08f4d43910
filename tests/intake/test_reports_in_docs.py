"""The page on reports in says what the code does, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

from headwater.intake.codes import REFUSALS
from headwater.intake.declared import KEYS
from headwater.model import ROLES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reports-in.md").read_text(encoding="utf-8")
ROOM = ROOT / "src" / "headwater" / "intake"


def test_the_table_of_refusals_is_the_code_s_own() -> None:
    rows = re.findall(r"^\| `([a-z_.]+)` \| (\w+) \| (.+) \|$", PAGE, re.MULTILINE)
    told = {code: (scope, re.sub(r"\{[^}]*\}", "…", sentence)) for code, (scope, sentence) in REFUSALS.items()}
    assert {code: (scope, sentence) for code, scope, sentence in rows} == told


def test_every_code_is_raised_and_every_code_raised_is_known() -> None:
    prose = "\n".join(p.read_text(encoding="utf-8") for p in sorted(ROOM.glob("*.py")) if p.name != "codes.py")
    assert set(re.findall(r'"([a-z]+\.[a-z_]+)"', prose)) - {"input.type", "og.title"} >= set(REFUSALS)
    raised = re.findall(r'(?:refuse\(|code=|code = )\s*"([a-z]+\.[a-z_]+)"', prose)
    assert set(raised) <= set(REFUSALS)


def test_every_role_and_key_is_named() -> None:
    assert [role for role in ROLES if f"`{role}`" not in PAGE] == []
    assert [key for key in KEYS if f'"{key}"' not in PAGE] == []
