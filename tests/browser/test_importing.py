"""From files on the import page to an overview that tells how many origins they have."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Visit
from tests.desk.conftest import FILES, uploads

from headwater.desk import Desk, open_desk
from headwater.testing.served import Served, served

OVERVIEW = re.compile(r"/stories/s-\w+$")
A_MINUTE = 60_000
STAGES = ("importing", "reading", "lineage", "reconcile", "dossier")
HARBOUR = "Harbour closed\n\nThe harbour of Tavin will stay closed until Friday, the port authority of Tavin said on Monday.\n"


@pytest.fixture
def idle(browser: Browser, tmp_path: Path) -> Iterator[Served]:
    """A server without a worker and without a story."""
    desk = open_desk(tmp_path / "stories.db")
    with served(desk, with_worker=False) as site:
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
    written: Served, visit: Visit, files: list[Path], has_scripts: bool
) -> None:
    page = visit(written, java_script_enabled=has_scripts)
    page.get_by_role("link", name="New story").first.click()
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="Import the files").click()
    page.wait_for_url(OVERVIEW, timeout=A_MINUTE)
    expect(page.locator(".counts")).to_contain_text("4 reports")
    expect(page.locator(".counts")).to_contain_text("independent origin")
    page.get_by_text("How counted?", exact=False).first.click()
    expect(page.get_by_text("Radio Tavin").first).to_be_visible()


def test_five_files_dropped_show_each_stage_and_end_on_how_many_origins_they_have(idle: Served, visit: Visit) -> None:
    page = visit(idle, "/import")
    texts = {f"{name}.txt": text for name, (_outlet, _published, text) in FILES.items()} | {"harbour.txt": HARBOUR}
    _drop(page, texts)
    expect(page.locator("[data-chosen] li")).to_have_count(5)
    page.get_by_role("button", name="Import the files").click()
    expect(page.get_by_role("heading", name="Waiting")).to_be_visible()
    worker = _Paced(idle.desk)
    shown = []
    for stage in iter(worker.next_stage, None):
        expect(page.locator(".steps [aria-current=step]")).to_have_text(stage)
        shown.append(stage)
        worker.go_on()
    assert tuple(shown) == STAGES
    page.wait_for_url(OVERVIEW, timeout=A_MINUTE)
    counts = idle.desk.stories()[0]
    assert counts.reports == 5
    expect(page.locator(".counts")).to_contain_text("5 reports")
    expect(page.locator(".counts")).to_contain_text(f"{counts.origins_low} to {counts.origins_high} independent origins")
    page.get_by_text("How counted?").first.click()
    expect(page.get_by_text("The question with most weight")).to_be_visible()


class _Paced:
    """A worker that does one job, and after telling of a stage that pages name goes on only when it is let."""

    def __init__(self, desk: Desk) -> None:
        self._told: Queue[str | None] = Queue()
        self._may_go: Queue[None] = Queue()
        self._seen: set[str] = set()
        self._tell = desk.store.jobs.progress
        desk.store.jobs.progress = self._progress  # type: ignore[method-assign]
        threading.Thread(target=self._work, args=(desk,), daemon=True).start()

    def next_stage(self) -> str | None:
        """Gives the stage that was told last, and nothing once the job is closed."""
        return self._told.get(timeout=60)

    def go_on(self) -> None:
        """Lets the job go on."""
        self._may_go.put(None)

    def _progress(self, job: str, *, stage: str, done: int, total: int, at: str) -> bool:
        is_open = self._tell(job, stage=stage, done=done, total=total, at=at)
        if stage in STAGES and stage not in self._seen:
            self._seen.add(stage)
            self._told.put(stage)
            self._may_go.get(timeout=60)
        return is_open

    def _work(self, desk: Desk) -> None:
        desk.work_once()
        self._told.put(None)


def _drop(page: Page, files: dict[str, str]) -> None:
    """Drops files on the form for files, as from a folder of the desktop."""
    carried = page.evaluate_handle(
        """files => { const carried = new DataTransfer();
        for (const [name, text] of Object.entries(files)) carried.items.add(new File([text], name, { type: "text/plain" }));
        return carried; }""",
        files,
    )
    for kind in ("dragenter", "dragover", "drop"):
        page.dispatch_event("form[data-drop]", kind, {"dataTransfer": carried})


def test_a_pasted_text_is_read_and_its_words_open_in_the_report(written: Served, visit: Visit, files: list[Path]) -> None:
    page = visit(written, "/import")
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
