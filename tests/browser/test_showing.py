"""How pages show: times, scripts that run from right to left, print, density, motion, spans with links of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Visit
from tests.sites import HOSTILE

from headwater.desk import Upload, open_desk
from headwater.testing.served import Served, served

HEBREW = "הצפה בעמק\n\nלפחות 12 בני אדם נפצעו ביום שני, אמר דובר המחוז. הגשר ייסגר מחר.\n"
ARABIC = "فيضان في الوادي\n\nأصيب 12 شخصا على الأقل يوم الاثنين، قال متحدث باسم المحافظة. سيغلق الجسر غدا.\n"
ENGLISH = "Flood in the valley\n\nAt least 12 people were injured on Monday, a spokesman for the county said.\n"
NARROW = {"width": 360, "height": 740}


@pytest.fixture
def scripts(browser: Browser, tmp_path: Path) -> Iterator[tuple[Served, str]]:
    """A story told in Hebrew, Arabic and English, and by somebody hostile."""
    desk = open_desk(tmp_path / "stories.db")
    story = desk.make_story()
    told = {"he": HEBREW, "ar": ARABIC, "en": ENGLISH, "odd": HOSTILE}
    desk.add(story, [Upload(name=f"{name}.txt", data=text.encode()) for name, text in told.items()])
    desk.run(story, because="import")
    with served(desk, with_worker=False) as site:
        yield site, story
    desk.close()


def test_text_that_runs_from_right_to_left_does_so_wherever_it_is_quoted(scripts: tuple[Served, str], visit: Visit) -> None:
    site, story = scripts
    page = visit(site, viewport=NARROW)
    for report in site.desk.dossier(story).reports:
        page.goto(f"{site.url}/stories/{story}/reports/{report.id}")
        directions = page.eval_on_selector_all(".text p", "all => all.map(p => getComputedStyle(p).direction)")
        wanted = "rtl" if report.name in ("he.txt", "ar.txt") else "ltr"
        assert set(directions) == {wanted}, report.name
        assert page.evaluate("document.scrollingElement.scrollWidth") <= NARROW["width"], report.name
    page.goto(f"{site.url}/stories/{story}/once")
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    quoted = page.eval_on_selector_all("main blockquote", "all => all.map(q => [q.innerText, getComputedStyle(q).direction])")
    told = {direction for words, direction in quoted if any("\u0590" <= letter <= "\u06ff" for letter in words)}
    assert told <= {"rtl"}


def test_a_report_tells_its_time_in_utc_and_as_it_was_there(demo: Served, visit: Visit) -> None:
    story = _story(demo)
    report = next(
        one
        for one in demo.desk.dossier(story).reports
        if one.published is not None
        and one.published.precision in ("minute", "second")
        and (datetime.fromisoformat(one.published.value).utcoffset() or datetime.min - datetime.min).total_seconds() > 0
    )
    there = datetime.fromisoformat(report.published.value)
    page = visit(demo, f"/stories/{story}/reports/{report.id}")
    line = page.locator("main p.small").first.inner_text()
    assert f"{there:%H:%M} local" in line
    assert f"{there - there.utcoffset():%H:%M}Z" in line


def test_words_of_a_report_have_a_link_of_their_own(demo: Served, visit: Visit) -> None:
    story = _story(demo)
    report = demo.desk.dossier(story).reports[0]
    page = visit(demo, f"/stories/{story}/reports/{report.id}", permissions=["clipboard-read", "clipboard-write"])
    claim = next(one for one in demo.desk.dossier(story).claims if one.report == report.id and not one.parts)
    page.evaluate(
        """id => { const range = document.createRange(); range.selectNodeContents(document.getElementById(id));
        getSelection().removeAllRanges(); getSelection().addRange(range); }""",
        claim.id,
    )
    page.get_by_role("button", name="Copy a link to these words").click()
    expect(page.locator("#live")).to_have_text("Copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"@rev1/reports/{report.id}#c={claim.start}-{claim.end}")
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("#live")).to_have_text(f"Shown: {claim.text}")


def test_print_leaves_out_what_only_a_screen_needs(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}")
    page.emulate_media(media="print")
    for gone in ("header.top", "nav", ".theme"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_density_is_taken_at_once_and_kept_and_nothing_moves_for_who_does_not_want_it(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    roomy = page.evaluate("document.querySelector('main').scrollHeight")
    with page.expect_response("**/theme?**"):
        page.get_by_label("Density").select_option("dense")
    assert page.evaluate("document.querySelector('main').scrollHeight") < roomy
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-density", "dense")


def _story(demo: Served) -> str:
    return next(head.id for head in demo.desk.stories() if head.languages != "en")
