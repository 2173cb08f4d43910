"""Places on an outline of the world, as SVG."""

import itertools
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.render.map_svg import HEIGHT, WIDTH, Pin, map_svg, middles, outline

NS = "{http://www.w3.org/2000/svg}"


def pin(lat: float, lon: float, label: str = "Quay", weight: int = 1) -> Pin:
    return Pin(lat=lat, lon=lon, label=label, href=f"#{label}", title=f"{label}: 1 claim", weight=weight)


def box(found: ElementTree.Element) -> tuple[float, float, float, float]:
    left, top, width, height = (float(part) for part in found.attrib["viewBox"].split())
    return left, top, width, height


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=9))
def test_every_place_lies_inside_what_is_shown(places: list[tuple[float, float]]) -> None:
    found = ElementTree.fromstring(map_svg([pin(lat, lon) for lat, lon in places], label="where"))
    left, top, width, height = box(found)
    assert left >= -180.01 and left + width <= 180.01 and abs(width / height - WIDTH / HEIGHT) < 0.01
    for dot in found.iter(f"{NS}circle"):
        assert left - 0.01 <= float(dot.attrib["cx"]) <= left + width + 0.01
        assert top - 0.01 <= float(dot.attrib["cy"]) <= top + height + 0.01


def test_north_is_up_and_east_is_right() -> None:
    found = ElementTree.fromstring(map_svg([pin(60, 10, "North"), pin(-10, 90, "East")], label="where"))
    north, east = [
        (float(d.attrib["cx"]), float(d.attrib["cy"])) for d in found.iter(f"{NS}circle") if d.attrib["class"] == "pin"
    ]
    assert north[1] < east[1] and north[0] < east[0]


def test_a_place_named_by_more_claims_is_larger() -> None:
    found = ElementTree.fromstring(map_svg([pin(60, 10, "Much", 10), pin(0, 60, "Little", 1)], label="where"))
    much, little = [float(d.attrib["r"]) for d in found.iter(f"{NS}circle") if d.attrib["class"] == "pin"]
    assert much > little


def test_labels_do_not_lie_on_one_another() -> None:
    found = ElementTree.fromstring(map_svg([pin(50, 10, "One"), pin(50.01, 10.01, "Two"), pin(20, 60, "Three")], label="where"))
    assert [text.text for text in found.iter(f"{NS}text")] == ["One", "Three"]


def test_no_place_is_no_picture() -> None:
    assert map_svg([], label="where") == ""


@pytest.mark.parametrize(
    ("code", "lat", "lon", "reason"),
    [
        ("FR", (42, 51), (-5, 8), "the mainland, not an island far off"),
        ("US", (30, 49), (-125, -70), "no islands across the date line"),
        ("RU", (50, 70), (60, 130), "laid out across the date line"),
        ("FJ", (-20, -15), (170, 180), "on the date line"),
    ],
)
def test_the_middle_of_a_country_lies_in_it(code: str, lat: tuple[int, int], lon: tuple[int, int], reason: str) -> None:
    north, east = middles()[code]
    assert lat[0] < north < lat[1] and lon[0] < east < lon[1], reason


def test_no_border_runs_round_the_world() -> None:
    for line in outline().split("M")[1:]:
        numbers = [float(part) for part in line.replace("L", " ").split()]
        longitudes = numbers[::2]
        assert all(abs(one - two) <= 180 for one, two in itertools.pairwise(longitudes))
