"""A review session by keyboard: each ruling with its effect shown before it is made, and the last one undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Visit

from headwater.desk import Upload, open_desk
from headwater.testing.floods import flood_reports
from headwater.testing.served import Served, served, wait_until_idle

WHO = "Lena Marsh"
FORTY = 40
LATER = b"Floods in the Tarn valley\n\n35 houses were destroyed in Adlen, the mayor of Adlen said.\n"


@pytest.fixture(scope="module")
def idle(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server without a worker: the queue changes by what a person decides and by nothing else."""
    desk = open_desk(tmp_path_factory.mktemp("floods") / "stories.db")
    with served(desk, with_worker=False) as site:
        yield site
    desk.close()


@pytest.fixture
def floods(idle: Served) -> tuple[Served, str]:
    story = idle.desk.make_story("Floods in the Tarn valley")
    idle.desk.add(story, list(flood_reports(towns=4)))
    idle.desk.run(story, because="import")
    return idle, story


def test_forty_proposals_are_reviewed_without_a_mouse_and_the_last_is_undone(floods: tuple[Served, str], visit: Visit) -> None:
    site, story = floods
    total = len(site.desk.review(story))
    assert total > FORTY
    page = visit(site, f"/stories/{story}/review", reduced_motion="reduce")
    for done in range(FORTY):
        expect(page.locator("#left")).to_have_text(str(total - done))
        is_mergeable = page.locator("article.is-current [data-do~=split]").count() > 0
        _rule(page, "s" if is_mergeable else "c", is_first=done == 0)
    expect(page.locator("#left")).to_have_text(str(total - FORTY))
    assert [one.judgement.who for one in site.desk.judgements(story)] == [WHO] * FORTY
    page.keyboard.press("u")
    expect(page.locator("#left")).to_have_text(str(total - FORTY + 1))
    assert site.desk.work_once() is not None
    assert site.desk.work_once() is None, "one run is enough for all that was ruled before it"
    states = [one.state for one in site.desk.judgements(story)]
    assert (states.count("standing"), states.count("undone")) == (FORTY - 1 + 1, 1)  # and the undo itself stands


def test_all_that_are_alike_are_decided_at_once_and_undone_at_once(floods: tuple[Served, str], visit: Visit) -> None:
    site, story = floods
    alike = next(one.alike for one in site.desk.review(story) if one.kind == "conflict")
    count = sum(one.alike == alike for one in site.desk.review(story))
    total = len(site.desk.review(story))
    page = visit(site, f"/stories/{story}/review?kind=conflict", java_script_enabled=False)
    page.get_by_role("link", name=f"all {count} alike at once…").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(str(count))
    page.locator("input[name=of][type=checkbox]").first.uncheck()
    page.get_by_label("Ruling").select_option("reject")
    page.get_by_role("button", name="Show what it changes").click()
    expect(page.get_by_text("Nothing is written yet.")).to_be_visible()
    page.get_by_label("Your name").fill(WHO)
    page.get_by_role("button", name=f"Reject ({count - 1})").click()
    expect(page.locator("#left")).to_have_text(str(total - count + 1))
    assert len(site.desk.judgements(story)) == count - 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#left")).to_have_text(str(total))


def test_a_proposal_left_for_later_and_one_left_again_change_nothing(floods: tuple[Served, str], visit: Visit) -> None:
    site, story = floods
    page = visit(site, f"/stories/{story}/review")
    first = page.locator("article.is-current").get_attribute("id")
    page.keyboard.press("l")
    second = page.locator("article.is-current")
    assert second.get_attribute("id") != first
    page.keyboard.press("k")
    assert page.locator("article.is-current").get_attribute("id") == first
    page.keyboard.press("e")
    expect(page.locator("article.is-current details[open]")).to_be_visible()
    page.keyboard.press("s")
    effect = page.locator("article.is-current").get_by_text("Nothing is written yet.")
    expect(effect).to_be_visible()
    page.locator("article.is-current").get_by_role("link", name="leave it").press("Enter")
    expect(page.locator("#left")).to_have_text(str(len(site.desk.review(story))))
    assert site.desk.judgements(story) == ()


def test_a_note_is_written_and_listed_and_changes_no_count(floods: tuple[Served, str], visit: Visit) -> None:
    site, story = floods
    before = site.desk.dossier(story).counts
    page = visit(site, f"/stories/{story}/notes")
    page.keyboard.press("n")
    page.keyboard.type("Ask the council for its list.")
    page.get_by_label("Your name").fill(WHO)
    page.get_by_role("button", name="Keep the note").press("Enter")
    expect(page.locator("main article")).to_contain_text("Ask the council for its list.")
    expect(page.locator("main article")).to_contain_text(WHO)
    site.desk.run(story, because="note")
    assert site.desk.dossier(story).counts == before


def test_who_comes_back_is_told_what_changed_and_the_old_revision_stays_as_it_was(
    floods: tuple[Served, str], visit: Visit
) -> None:
    site, story = floods
    page = visit(site, f"/stories/{story}")
    expect(page.locator(".counts")).to_contain_text("2 reports")
    expect(page.get_by_role("heading", name=re.compile("What changed since"))).to_have_count(0)
    meta = b'{"outlet": "Adlen Post", "published": "2031-03-05T08:00:00Z"}'
    site.desk.add(story, [Upload(name="later.txt", data=LATER), Upload(name="later.meta.json", data=meta)])
    site.desk.run(story, because="import")
    page.goto(f"{site.url}/stories/{story}")
    changed = page.locator("section", has=page.get_by_role("heading", name="What changed since revision 1"))
    expect(changed).to_contain_text("Adlen Post")
    expect(changed).to_contain_text("houses")
    expect(page.locator(".counts")).to_contain_text("3 reports")
    page.goto(f"{site.url}/stories/{story}@rev1")
    expect(page.locator(".counts")).to_contain_text("2 reports")
    expect(page.locator(".revision")).to_contain_text("the newest is revision 2")


def test_an_undo_by_key_brings_the_proposal_back_while_the_story_is_worked_out(
    bridge: tuple[Served, str], visit: Visit
) -> None:
    site, story = bridge
    total = len(site.desk.review(story))
    page = visit(site, f"/stories/{story}/review")
    keys = {"accept": "c", "reject": "x", "merge": "m", "split": "s"}
    action = next(a for a in site.desk.review(story)[0].actions if a in keys)
    _rule(page, keys[action], is_first=True)
    expect(page.locator("main form.line")).to_contain_text("Undo")
    wait_until_idle(site.desk)
    page.keyboard.press("u")
    page.wait_for_function("document.querySelector('main form.line button[data-do=undo]') === null")
    wait_until_idle(site.desk)
    assert len(site.desk.review(story)) == total


def _rule(page: Page, key: str, *, is_first: bool) -> None:
    """Presses a ruling's key for its effect and again to make it; the first time a name is asked for."""
    card = page.locator("article.is-current")
    expect(card).to_be_visible()
    page.keyboard.press(key)
    name = card.get_by_label("Your name")
    expect(name).to_be_visible()
    expect(card).to_contain_text("Nothing is written yet.")
    with page.expect_navigation():
        if is_first:
            expect(name).to_be_focused()
            page.keyboard.type(WHO)
            page.keyboard.press("Enter")
        else:
            expect(name).to_have_value(WHO)
            page.keyboard.press(key)
