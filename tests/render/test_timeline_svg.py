"""Rows of marks over time, as SVG."""

from xml.etree import ElementTree

from headwater.render.timeline_svg import Mark, Row, timeline_svg

NS = "{http://www.w3.org/2000/svg}"
NOON, DAY = 1_700_000_000.0, 86_400.0


def mark(at: float, *, until: float | None = None, is_hollow: bool = False, title: str = "a claim") -> Mark:
    return Mark(at=at, until=until, href="#c-1", title=title, is_hollow=is_hollow)


def drawn(*rows: Row) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(rows, label="when"))


def test_every_mark_is_a_link_with_a_name() -> None:
    found = drawn(Row(label="Who left?", href="#q-1", marks=(mark(NOON), mark(NOON + DAY))))
    links = found.findall(f"{NS}a")
    assert [link.attrib["href"] for link in links] == ["#q-1", "#c-1", "#c-1"]
    assert all((link.findtext(f"{NS}title") or "").strip() for link in links)


def test_later_stands_further_right_and_a_stretch_is_a_bar() -> None:
    marks = (mark(NOON), mark(NOON + DAY, until=NOON + 3 * DAY), mark(NOON + 2 * DAY))
    found = drawn(Row(label="Who left?", href="#q-1", marks=marks))
    at = [int(dot.attrib["cx"]) for dot in found.iter(f"{NS}circle")]
    assert at == sorted(at) and len(set(at)) == 3
    bars = [line for line in found.iter(f"{NS}line") if line.attrib["class"] == "span"]
    assert [int(bar.attrib["x1"]) for bar in bars] == [at[1]]
    assert int(bars[0].attrib["x2"]) > at[2]


def test_what_repeats_another_is_hollow() -> None:
    found = drawn(Row(label="Who left?", href="#q-1", marks=(mark(NOON), mark(NOON + DAY, is_hollow=True))))
    assert [dot.attrib["fill"] for dot in found.iter(f"{NS}circle")] == ["#1c1e21", "#fdfcfa"]


def test_rows_without_a_time_are_left_out_and_nothing_at_all_is_no_picture() -> None:
    assert timeline_svg([Row(label="Who left?", href="#q", marks=())], label="when") == ""
    found = drawn(Row(label="no time", href="#q", marks=()), Row(label="a time", href="#q", marks=(mark(NOON),)))
    assert "no time" not in ElementTree.tostring(found, encoding="unicode")


def test_hostile_words_are_only_words() -> None:
    found = drawn(Row(label='<script>x</script>" onload="y', href="#q", marks=(mark(NOON, title="<b>&"),)))
    assert not list(found.iter(f"{NS}script"))
    assert all("onload" not in element.attrib for element in found.iter())


def _at(found: ElementTree.Element) -> list[int]:
    return [int(dot.attrib["cx"]) for dot in found.iter(f"{NS}circle")]


def test_what_lies_far_off_stands_at_the_edge_and_leaves_the_others_their_room() -> None:
    days = [mark(NOON + n * DAY / 4) for n in range(40)]
    long_ago, far_off = mark(NOON - 9_000 * DAY, title="long ago"), mark(NOON + 900 * DAY, title="far off")
    alone = _at(drawn(Row(label="days", href="#q", marks=tuple(days))))
    found = drawn(Row(label="days", href="#q", marks=(long_ago, *days, far_off)))
    assert _at(found) == alone
    far = [link for link in found.iter(f"{NS}a") if link.attrib["class"] == "node far"]
    assert [link.findtext(f"{NS}title") for link in far] == ["long ago", "far off"]


def test_of_few_marks_none_is_far_and_even_ones_have_one_axis() -> None:
    few = drawn(Row(label="few", href="#q", marks=(mark(NOON), mark(NOON + DAY), mark(NOON + 9_000 * DAY))))
    even = drawn(Row(label="even", href="#q", marks=tuple(mark(NOON + n * 400 * DAY) for n in range(60))))
    assert (len(_at(few)), len(_at(even))) == (3, 60)


def test_a_stretch_that_begins_before_the_picture_begins_at_its_edge() -> None:
    days = [mark(NOON + n * DAY / 4) for n in range(40)]
    found = drawn(Row(label="days", href="#q", marks=(mark(NOON - 9_000 * DAY, until=NOON + DAY), *days)))
    bars = [line for line in found.iter(f"{NS}line") if line.attrib["class"] == "span"]
    assert [int(bar.attrib["x1"]) for bar in bars] == [min(_at(found))]
