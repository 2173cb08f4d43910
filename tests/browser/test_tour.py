"""A newcomer is led through one story in five steps."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from tests.browser.conftest import Visit

from headwater.testing.served import Served

PLACES = (
    r"/stories/s-\w+\?tour=1$",
    r"/lineage\?tour=2$",
    r"/questions/\S+\?tour=3$",
    r"/compare\?\S+&tour=4$",
    r"/review\?tour=5$",
)


def test_a_newcomer_is_led_through_one_story_in_five_steps(demo: Served, visit: Visit) -> None:
    page = visit(demo)
    page.get_by_role("link", name="New here?").click()
    for number, place in enumerate(PLACES, start=1):
        expect(page).to_have_url(re.compile(place))
        banner = page.locator("section.tour")
        expect(banner.get_by_role("heading")).to_contain_text(f"Step {number} of {len(PLACES)}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert len(page.locator("main").inner_text().split()) > 40
        if number < len(PLACES):
            banner.get_by_role("link", name=re.compile("^Next")).click()
    page.locator("section.tour").get_by_role("link", name="Now with reports of your own").click()
    expect(page).to_have_url(re.compile("/import$"))


def test_the_tour_goes_on_with_scripts_switched_off(demo: Served, visit: Visit) -> None:
    page = visit(demo, java_script_enabled=False)
    page.get_by_role("link", name="New here?").click()
    page.locator("section.tour").get_by_role("link", name=re.compile("^Next")).click()
    expect(page.locator("section.tour")).to_contain_text("Step 2 of 5")
