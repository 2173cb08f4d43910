"""A real browser over a real server. Where no Chromium is, these tests say so and are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright
from tests.sites import a_story

from headwater.desk import open_desk
from headwater.testing.served import Served, fill_demo, served

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
NO_BROWSER = "no Chromium is on this machine: nothing was tested in a browser. On Debian: apt-get install chromium"
SLOWEST_MS = 20_000  # a page takes a fraction of a second; a machine under load takes longer
Visit = Callable[..., Page]
expect.set_options(timeout=SLOWEST_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("HEADWATER_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(NO_BROWSER)
    rights = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's sandbox refuses to run as root
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=rights)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demo(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The shipped stories, for tests that only read. No browser, no work."""
    desk = open_desk(tmp_path_factory.mktemp("demo") / "stories.db")
    fill_demo(desk)
    with served(desk) as site:
        yield site
    desk.close()


@pytest.fixture(scope="session")
def written(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with a worker for tests that write, each on a story of its own: what a report says is read once for all."""
    desk = open_desk(tmp_path_factory.mktemp("written") / "stories.db")
    with served(desk) as site:
        yield site
    desk.close()


@pytest.fixture
def bridge(written: Served) -> tuple[Served, str]:
    """A small story with a hostile report in it, for one test that writes."""
    return written, a_story(written.desk)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens a tab at a server; whatever its console or its policy complains of fails the test."""
    complaints: list[str] = []
    with _visiting(browser, complaints) as opened:
        yield opened
    assert complaints == []


@contextmanager
def _visiting(browser: Browser, complaints: list[str]) -> Iterator[Visit]:
    contexts = []

    def open_at(site: Served, path: str = "/", *, may_write: bool = True, **options: object) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(SLOWEST_MS)
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints)
        if may_write:
            page.goto(site.entrance)
        page.goto(site.url + path)
        return page

    yield open_at
    for context in contexts:
        context.close()


def listen(page: Page, complaints: list[str]) -> None:
    """Notes what a page complains of: errors and warnings on its console, what its policy blocked, what failed to load."""
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if _is_complaint(said, page) else None)
    page.on("pageerror", lambda wrong: complaints.append(f"{page.url}: {wrong}"))
    page.on("requestfailed", lambda asked: complaints.append(f"{asked.url}: {asked.failure}") if _matters(asked) else None)


def _is_complaint(said: ConsoleMessage, page: Page) -> bool:
    """A page that tells of a refusal comes with the refusal's status, which the console repeats; that is no fault."""
    is_own_status = said.location["url"] == page.url and "status of 4" in said.text
    return said.type in ("error", "warning") and not is_own_status


def _matters(asked: Request) -> bool:
    """Whoever leaves a page stops what it still loads; that is no fault."""
    return asked.failure != "net::ERR_ABORTED"
