"""With scripts switched off everything can still be read."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.conftest import Visit

from headwater.testing.screens import screens_of
from headwater.testing.served import Served

CONTENT = "table, blockquote, li, h1, h2, h3, h4, article, details, mark, svg"
"""What a reader comes for: none of it may wait for a script."""


def test_every_page_says_the_same_with_scripts_switched_off(demo: Served, visit: Visit) -> None:
    story = demo.desk.stories()[0].id
    page = visit(demo, java_script_enabled=False)
    for name, path in screens_of(demo.desk, story).items():
        page.goto(demo.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert len(page.locator("main").inner_text().split()) > 5, name
        assert page.locator("main [hidden]:not(.js)").count() == 0, name
        waiting = page.locator(f"main :is({CONTENT}):is(.js, .js *)")
        assert waiting.count() == 0, name  # what stands only for scripts is no content


def test_the_picture_of_descent_and_its_tables_are_there_and_lead_to_reports(demo: Served, visit: Visit) -> None:
    story = demo.desk.stories()[0].id
    page = visit(demo, f"/stories/{story}/lineage", java_script_enabled=False)
    nodes = page.locator("main svg a")
    assert nodes.count() >= len(demo.desk.dossier(story).reports)
    assert page.locator("main table").count() >= 2
    nodes.first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_colours_can_be_set_without_scripts(demo: Served, visit: Visit) -> None:
    page = visit(demo, "/search?q=officials", java_script_enabled=False)
    page.get_by_label("Colours").select_option("dark")
    page.get_by_role("button", name="Set").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.url == f"{demo.url}/search?q=officials"
