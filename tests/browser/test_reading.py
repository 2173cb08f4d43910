"""Reading by hand and by key: the picture of descent, two reports side by side, what was printed when and where."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit

from headwater.testing.served import Served

MOST_STEPS = 60  # far more presses of Tab than stand before a page's own links

TRIES, PAUSE_MS = 50, 100  # five seconds: a script may come late on a busy machine


def test_the_lineage_is_walked_and_opened_with_keys_alone(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/lineage")
    reached = _tab_to(page, "main svg a")
    assert reached, "no node of the picture takes the focus"
    page.keyboard.press("ArrowRight")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("]")
    later = page.evaluate("document.activeElement.getAttribute('href')")
    assert first != later
    page.keyboard.press("[")
    assert page.evaluate("document.activeElement.getAttribute('href')") == first
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(first.partition("#")[0])))


def test_the_picture_shows_only_a_line_of_descent_or_only_some_ties(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/lineage")
    shown = page.locator("svg.lineage path.edge:visible")
    all_ties = shown.count()
    page.get_by_label("cites or quotes").uncheck()
    assert 0 < shown.count() < all_ties
    page.get_by_label("cites or quotes").check()
    page.locator("svg.lineage a.node:not(.ghost)").first.focus()
    page.keyboard.press("d")
    expect(page.locator("svg.lineage")).to_have_class(re.compile("is-focused"))
    lit = page.locator("svg.lineage a.is-lit")
    assert 1 < lit.count() < page.locator("svg.lineage a.node").count()
    page.keyboard.press("Escape")
    expect(lit).to_have_count(0)


def test_a_slider_shows_the_picture_as_it_was_when_so_many_had_come_out(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/lineage")
    slider, nodes = page.locator("form[data-asked] input[name=until]"), page.locator("svg.lineage a.node:not(.ghost):visible")
    ties = page.locator("svg.lineage path.edge:visible")
    everything, all_ties = nodes.count(), ties.count()
    slider.focus()
    slider.press("Home")
    expect(nodes).to_have_count(1)
    slider.press("ArrowRight")
    expect(nodes).to_have_count(2)
    expect(page.locator("form[data-asked] output")).to_have_text("2")
    slider.press("End")
    expect(nodes).to_have_count(everything)
    expect(ties).to_have_count(all_ties)


def test_p_on_two_reports_asks_for_the_way_between_them(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/lineage")
    edge = page.locator("svg.lineage path.edge").last
    ends = [edge.get_attribute(f"data-{end}") for end in ("from", "to")]
    reports = {one.id for one in demo.desk.dossier(_story(demo)).reports}
    assert set(ends) <= reports, "the last tie is one between reports"
    for end in ends:
        page.locator(f'svg.lineage a[data-id="{end}"]').focus()
        page.keyboard.press("p")
    expect(page).to_have_url(re.compile(f"a={ends[0]}&b={ends[1]}"))
    assert page.locator("svg.lineage path.edge").count() > 0


def test_arrows_follow_ties(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/lineage")
    page.locator("svg.lineage a.node:not(.ghost)").first.focus()
    here = page.evaluate("document.activeElement.dataset.id")
    there = here
    for _ in range(TRIES):  # the picture's script comes after the page
        page.keyboard.press("ArrowRight")
        there = page.evaluate("document.activeElement.dataset.id")
        if there != here:
            break
        page.wait_for_timeout(PAUSE_MS)
    assert page.locator(f'path.edge[data-from="{here}"][data-to="{there}"]').count() > 0


def test_a_question_shows_its_numbers_as_a_picture_that_opens_words(demo: Served, visit: Visit) -> None:
    told = demo.desk.dossier(_story(demo))
    page = visit(demo, f"/stories/{_story(demo)}/questions/{told.questions[0].id}")
    marks = page.locator("svg.bounds a")
    assert marks.count() > 1
    marks.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_be_visible()


def test_claims_are_narrowed_down_by_links_that_say_how_many_are_left(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/claims")
    choice = page.locator(".filters a", has_text="two or more")
    left = int(choice.locator("span").inner_text())
    choice.click()
    expect(page.locator("main article.card.row")).to_have_count(left)
    address = page.url
    page.locator(".filters a[aria-current]").click()
    assert page.url != address
    page.goto(address)
    expect(page.locator("main article.card.row")).to_have_count(left)


def test_n_and_p_walk_the_changes_between_two_reports(demo: Served, visit: Visit) -> None:
    story = _story(demo)
    known = {report.id for report in demo.desk.dossier(story).reports}
    tie = next(one for one in demo.desk.dossier(story).links if one.upstream in known and one.kind in ("copy", "rewrite"))
    page = visit(demo, f"/stories/{story}/compare?a={tie.upstream}&b={tie.downstream}")
    expect(page.locator("main")).to_contain_text("Changes that matter")
    cards = page.locator("main article.card")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(cards.nth(1)).to_have_class(re.compile("is-current"))
    page.keyboard.press("p")
    expect(cards.nth(0)).to_have_class(re.compile("is-current"))
    page.keyboard.press("o")
    expect(page.locator(":target")).to_be_visible()


def test_the_picture_of_speakers_stands_beside_a_table_that_says_the_same(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/names")
    speaker = page.locator("svg.network a.node").first
    name = speaker.locator("title").text_content() or ""
    speaker.focus()
    page.keyboard.press("Enter")
    expect(page.locator("tr:target")).to_contain_text(name.rpartition(":")[0])


def test_each_key_leads_where_the_list_of_keys_says(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}")
    for keys, part in (("gl", "lineage"), ("gc", "claims"), ("gt", "timeline"), ("gm", "map")):
        page.keyboard.type(keys, delay=30)
        page.wait_for_url(f"**/{part}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Next thing on the page")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("Conflicts")
    expect(page.locator("#palette-list [role=option]").first).to_contain_text("Conflicts")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conflicts")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_two_reports_lie_side_by_side_and_what_changed_opens_in_each(demo: Served, visit: Visit) -> None:
    story = _story(demo)
    page = visit(demo, f"/stories/{story}/compare")
    page.locator("select[name=a]").select_option(index=0)
    page.locator("select[name=b]").select_option(index=2)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("main")).to_contain_text("shared text")
    expect(page.get_by_role("heading", name=re.compile("Changed")).first).to_be_visible()
    page.locator("main .side a[href*='#']").first.click()
    expect(page.locator(":target")).to_be_visible()


def test_what_stands_on_the_timeline_and_beside_the_map_opens_in_a_report(demo: Served, visit: Visit) -> None:
    story = _story(demo)
    for part in ("timeline", "map"):
        page = visit(demo, f"/stories/{story}/{part}")
        link = page.locator(f"main table a[href*='/stories/{story}/reports/'][href*='#']").first
        words = link.inner_text().strip("“”… ")
        link.click()
        shown = page.locator(":target")
        expect(shown).to_be_visible()
        assert words[:12] in page.locator("main").inner_text()


def test_the_picture_of_when_it_was_printed_leads_to_words_in_reports(demo: Served, visit: Visit) -> None:
    page = visit(demo, f"/stories/{_story(demo)}/timeline")
    mark = page.locator("main svg a").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("timeline$"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def _story(demo: Served) -> str:
    return next(head.id for head in demo.desk.stories() if head.languages != "en")


def _tab_to(page: Page, selector: str) -> bool:
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", selector):
            return True
    return False


def test_a_story_is_told_in_short_beside_the_list_which_stays(demo: Served, visit: Visit) -> None:
    page = visit(demo, "/")
    address = page.url
    page.get_by_role("link", name="In short").first.click()
    expect(page.locator("#preview")).to_contain_text("Open the story")
    assert page.url == address
    page.locator("#preview").get_by_role("link", name="Open the story").click()
    expect(page.locator(".counts")).to_be_visible()
