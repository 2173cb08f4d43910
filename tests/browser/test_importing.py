"""From files on the import page to an overview that tells how many origins they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Visit
from tests.desk.conftest import uploads

from headwater.desk import open_desk
from headwater.testing.served import Served, served

OVERVIEW = re.compile(r"/stories/s-\w+$")
A_MINUTE = 60_000


@pytest.fixture
def empty(browser: Browser, tmp_path: Path) -> Iterator[Served]:
    desk = open_desk(tmp_path / "stories.db")
    with served(desk) as site:
        yield site
    desk.close()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "reports"
    folder.mkdir()
    for one in uploads():
        (folder / one.name).write_bytes(one.data)
    return sorted(folder.iterdir())


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_files_chosen_on_the_import_page_end_on_an_overview_with_both_counts(
    empty: Served, visit: Visit, files: list[Path], has_scripts: bool
) -> None:
    page = visit(empty, java_script_enabled=has_scripts)
    page.get_by_role("link", name="New story").first.click()
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="Import the files").click()
    page.wait_for_url(OVERVIEW, timeout=A_MINUTE)
    expect(page.locator(".counts")).to_contain_text("4 reports")
    expect(page.locator(".counts")).to_contain_text("independent origin")
    page.get_by_text("How counted?", exact=False).first.click()
    expect(page.get_by_text("Radio Tavin").first).to_be_visible()


def test_a_pasted_text_is_read_and_its_words_open_in_the_report(empty: Served, visit: Visit, files: list[Path]) -> None:
    page = visit(empty, "/import")
    text = next(one for one in files if one.name == "daily.txt").read_text("utf-8")
    page.get_by_label("Text of the report").fill(text)
    page.get_by_label("Outlet").last.fill("Tavin Daily")
    page.get_by_role("button", name="Import the text").click()
    page.wait_for_url(OVERVIEW, timeout=A_MINUTE)
    page.get_by_role("link", name=re.compile("^Said once")).first.click()
    page.locator("main summary").first.click()
    page.locator("main a[href*='/reports/'][href*='#']").first.click()
    marked = page.locator("mark.claim:target, .claim:target, :target")
    expect(marked.first).to_be_visible()
