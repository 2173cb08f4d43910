"""Every page in a browser: nothing on its console, nothing blocked, no barrier, nothing cut on a narrow screen."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.conftest import listen

from headwater.testing.screens import screens_of
from headwater.testing.served import Served

NARROW = {"width": 360, "height": 740}
EVERYTHING = {"type": "tag", "values": "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()}
OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}  # all else is the same in the dark


def test_every_page_is_quiet_and_without_barriers(demo: Served, browser: Browser) -> None:
    page = browser.new_context(color_scheme="light", reduced_motion="reduce").new_page()
    complaints: list[str] = []
    found: list[str] = []
    listen(page, complaints)
    page.goto(demo.entrance)
    for name, path in _screens(demo).items():
        page.emulate_media(color_scheme="light")
        page.goto(demo.url + path)
        found += [f"{name}: {words}" for words in _barriers(page, EVERYTHING)]
        page.emulate_media(color_scheme="dark")
        found += [f"{name}, dark: {words}" for words in _barriers(page, OF_COLOUR)]
    page.context.close()
    assert complaints == []
    assert not found, "\n".join(found)


def test_no_page_runs_over_a_narrow_screen(demo: Served, browser: Browser) -> None:
    page = browser.new_context(viewport=NARROW).new_page()
    page.goto(demo.entrance)
    wide = []
    for name, path in _screens(demo).items():
        page.goto(demo.url + path)
        width = page.evaluate("document.scrollingElement.scrollWidth")
        if width > NARROW["width"]:
            wide.append((name, width, page.evaluate(WIDEST)))
    page.context.close()
    assert wide == []


WIDEST = """() => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map(e => e.outerHTML.slice(0, 120))"""


def _screens(demo: Served) -> dict[str, str]:
    story = next(head for head in demo.desk.stories() if head.languages != "en")  # several languages: the most to go wrong
    return screens_of(demo.desk, story.id)


def _barriers(page: Page, rules: dict[str, object]) -> list[str]:
    told = Axe().run(page, options={"resultTypes": ["violations"], "runOnly": rules}).response["violations"]
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in told for node in one["nodes"][:3]]
