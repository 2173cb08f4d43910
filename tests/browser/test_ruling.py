"""Rulings in a browser: their effect first, then the ruling; counts checked, undone, and told where somebody was quicker."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit

from headwater.model import Question
from headwater.testing.served import Served, wait_until_idle

WHO = "Lena Marsh"
A_MINUTE = 60_000


def test_a_merge_joins_two_questions_its_undo_parts_them_and_the_counts_shown_before_are_those_that_come(
    bridge: tuple[Served, str], visit: Visit
) -> None:
    site, story = bridge
    before = site.desk.dossier(story)
    first, second = before.questions[:2]
    page = visit(site, f"/stories/{story}/rule?of={first.id}")
    page.get_by_label("Ruling").select_option("merge")
    page.get_by_label("Together with").select_option(second.id)
    page.get_by_role("button", name="Show what it changes").click()
    shown = _then(page, "questions")
    assert shown == len(before.questions) - 1
    assert site.desk.judgements(story) == ()
    _confirm(page, "Merge")
    wait_until_idle(site.desk)
    assert len(site.desk.dossier(story).questions) == shown
    page.goto(f"{site.url}/stories/{story}/claims")
    expect(page.locator("main .card.row")).to_have_count(_shared(site, story))

    page.goto(f"{site.url}/stories/{story}/history")
    page.get_by_label("Your name").first.fill(WHO)
    page.get_by_role("button", name="Undo").first.click()
    page.wait_for_url(f"**/stories/{story}*", timeout=A_MINUTE)
    wait_until_idle(site.desk)
    assert site.desk.dossier(story).questions == before.questions


def test_a_split_parts_a_claim_from_its_question(bridge: tuple[Served, str], visit: Visit) -> None:
    site, story = bridge
    before = site.desk.dossier(story)
    question = next(one for one in before.questions if sum(len(p.claims) for p in one.positions) > 2)
    claim = question.positions[-1].claims[-1]
    page = visit(site, f"/stories/{story}/rule?of={claim}")
    page.get_by_label("Ruling").select_option("split")
    page.get_by_role("button", name="Show what it changes").click()
    assert _then(page, "questions") == len(before.questions) + 1
    _confirm(page, "Split")
    wait_until_idle(site.desk)
    after = site.desk.dossier(story)
    assert len(after.questions) == len(before.questions) + 1
    assert [[claim]] == [[c for p in one.positions for c in p.claims] for one in after.questions if _holds(one, claim)]


def test_of_two_tabs_the_later_is_told_who_was_quicker_and_nothing_is_written(bridge: tuple[Served, str], visit: Visit) -> None:
    site, story = bridge
    claim = site.desk.dossier(story).claims[0].id
    path = f"/stories/{story}/rule?of={claim}&action=grade&value="
    quick, late = visit(site, path + "B2"), visit(site, path + "C4")
    quick.get_by_label("Your name").fill(WHO)
    quick.get_by_role("button", name="Grade").click()
    quick.wait_for_url(f"**/stories/{story}*", timeout=A_MINUTE)
    late.get_by_label("Your name").fill("Tomas Rill")
    late.get_by_role("button", name="Grade").click()
    expect(late.locator("main")).to_contain_text(WHO)
    expect(late.locator("main")).to_contain_text("judgement.overtaken")
    assert [one.judgement.who for one in site.desk.judgements(story)] == [WHO]


def test_a_ruling_on_what_was_withdrawn_is_refused_with_words(bridge: tuple[Served, str], visit: Visit) -> None:
    site, story = bridge
    claim = site.desk.dossier(story).claims[0]
    page = visit(site, f"/stories/{story}/rule?of={claim.id}&action=accept")
    site.desk.withdraw(story, [claim.report])
    page.get_by_label("Your name").fill(WHO)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("main")).to_contain_text("withdrawn")
    assert site.desk.judgements(story) == ()


def _confirm(page: Page, name: str) -> None:
    page.get_by_label("Your name").first.fill(WHO)
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_url("**/stories/s-*", timeout=A_MINUTE)


def _then(page: Page, count: str) -> int:
    row = page.get_by_role("row").filter(has_text=count).last
    return int(row.get_by_role("cell").last.inner_text())


def _shared(site: Served, story: str) -> int:
    """Gives how many questions claims of several reports answer: those that the page of claims shows."""
    told = site.desk.dossier(story)
    home = {claim.id: claim.report for claim in told.claims}
    return sum(len({home[c] for p in one.positions for c in p.claims}) > 1 for one in told.questions)


def _holds(question: Question, claim: str) -> bool:
    return any(claim in position.claims for position in question.positions)
