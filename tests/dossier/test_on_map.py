"""Places that claims name, on the map and as lines of a table."""

from pathlib import Path

from headwater.dossier.on_map import OnMap, on_map
from headwater.face import read_many, trace

REPORT = """Ferry firm to add boats

The ferry firm Quellmar sent 12 boats from Marseille to Norway on Monday, its chief said.

It hired 40 sailors in Asia and opened an office in Vundrel Quay.
"""


def told(folder: Path) -> OnMap:
    path = folder / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return on_map(trace(list(read_many([path]))), href=lambda id: f"#{id}")


def test_towns_and_countries_are_marked_and_what_has_no_point_is_said(tmp_path: Path) -> None:
    found = told(tmp_path)
    where = {line.mention.name: line.where for line in found.lines}
    assert where["Marseille"].startswith("43.3° N, 5.4° E")
    assert where["Norway"].startswith("6") and where["Norway"].endswith("(country)")
    assert where["Asia"] == "position not known"
    assert ">Marseille<" in found.picture and ">Norway<" in found.picture and ">Asia<" not in found.picture


def test_each_line_opens_the_claims_that_name_the_place(tmp_path: Path) -> None:
    for line in told(tmp_path).lines:
        assert line.claims and all(ref.id.startswith("c-") and ref.text.startswith("“") for ref in line.claims)
