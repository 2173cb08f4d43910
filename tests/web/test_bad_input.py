"""What should not come in, from the page to the store: refused with words, and nothing lost."""

from __future__ import annotations

import errno
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desk.conftest import done_once, uploads
from tests.disks import fill_up, small_disk
from tests.sites import TOKEN, a_client, a_desk, a_story

from headwater.desk import Desk, open_desk

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}
HOSTILE = "</title><script>alert(1)</script>\u202e\u0000\ud83d{{7*7}}" + "long" * 40


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Desk, str]]:
    desk, story = done_once(_one_report, tmp_path / "stories.db")
    yield desk, story
    desk.close()


def _one_report(desk: Desk) -> str:
    story = desk.make_story("Tide")
    desk.add(story, uploads("gazette"))
    desk.run(story, because="import")
    return story


WRONG_KINDS = [
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "a picture"),
    ("program.exe", b"MZ" + bytes(200), "a program"),
    ("torn.pdf", b"%PDF-1.7\n%%EOF", "a PDF without pages"),
    ("torn.zip", b"PK\x03\x04broken", "a torn zip"),
    ("empty.txt", b"", "nothing"),
    ("nulls.txt", bytes(5_000), "null bytes"),
]


@pytest.mark.parametrize(("name", "data", "reason"), WRONG_KINDS, ids=[case[2] for case in WRONG_KINDS])
def test_a_file_of_the_wrong_kind_is_named_among_what_was_left_out(made: tuple[Desk, str], name, data, reason) -> None:
    desk, story = made
    client = a_client(desk)
    sent = client.post("/import/files", data={"story": story}, files=[("files", (name, data))], headers=OURS)
    assert sent.status_code == 303
    done = desk.work_once()
    assert done is not None
    assert done.state == "done"
    assert name in client.get(f"/stories/{story}/refused").text
    assert desk.story(story).reports == 1


def test_a_zip_that_unpacks_without_end_is_refused_and_the_rest_is_kept(made: tuple[Desk, str]) -> None:
    desk, story = made
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(4):
            archive.writestr(f"{n}.txt", bytes(60_000_000))
    client = a_client(desk)
    client.post("/import/files", data={"story": story}, files=[("files", ("bomb.zip", packed.getvalue()))], headers=OURS)
    done = desk.work_once()
    assert done is not None
    assert desk.story(story).reports == 1
    assert "bomb.zip" in client.get(f"/stories/{story}/refused").text


def test_hostile_names_titles_and_words_are_text_on_every_page(made: tuple[Desk, str]) -> None:
    desk, story = made
    client = a_client(desk)
    told = {
        "text": "x" * 10_000 + " 40 people were hurt, " + HOSTILE,
        "outlet": HOSTILE[:150],
        "headline": HOSTILE,
        "story": story,
    }
    sent = client.post("/import/text", data={k: v.encode("utf-8", "replace").decode() for k, v in told.items()}, headers=OURS)
    assert sent.status_code == 303
    desk.work_once()
    for part in ("", "/reports", "/lineage", "/claims", "/once", "/names", "/timeline", "/map", "/review", "/history"):
        answer = client.get(f"/stories/{story}{part}")
        assert answer.status_code == 200, part
        assert "<script>alert" not in answer.text, part
        assert "</title><script" not in answer.text, part
    assert "{{7*7}}" in client.get(f"/stories/{story}/reports").text


def test_a_store_opened_for_reading_says_so_to_whoever_writes(made: tuple[Desk, str], tmp_path: Path) -> None:
    _, story = made
    reading = open_desk(tmp_path / "stories.db", read_only=True)
    client = a_client(reading)
    assert client.get(f"/stories/{story}").status_code == 200
    claim = reading.dossier(story).claims[0].id
    for path, sent in (
        ("/import/text", {"text": "Nine were hurt."}),
        (f"/stories/{story}/rule", {"of": claim, "action": "accept", "who": "Lena Marsh"}),
    ):
        answer = client.post(path, data=sent, headers=OURS)
        assert (answer.status_code, "opened for reading only" in answer.text) == (400, True), path
    reading.close()


def test_on_a_full_disk_the_reader_is_told_and_what_was_there_stays(
    made: tuple[Desk, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, story = made
    before = desk.dossier_bytes(story)
    client = a_client(desk)

    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("headwater.stores.captures.tempfile.mkstemp", full)
        answer = client.post("/import/text", data={"text": "Nine were hurt at the weir.", "story": story}, headers=OURS)
        assert (answer.status_code, "No space left on device" in answer.text) == (503, True)
    assert desk.dossier_bytes(story) == before
    assert (
        client.post("/import/text", data={"text": "Nine were hurt at the weir.", "story": story}, headers=OURS).status_code
        == 303
    )


def test_on_a_disk_that_is_really_full_nothing_is_taken_nothing_is_lost_and_all_can_be_read(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "6m") as disk:
        desk = open_desk(disk / "stories.db")
        story = a_story(desk)
        before, claim = desk.dossier_bytes(story), desk.dossier(story).claims[0].id
        client = a_client(desk)
        taken = fill_up(disk)
        for path, sent in (
            ("/import/text", {"text": "Nine were hurt at the weir. " * 2_000, "story": story}),
            (f"/stories/{story}/rule", {"of": claim, "action": "grade", "value": "B2", "who": "Lena"}),
            (f"/stories/{story}/rule", {"of": claim, "action": "annotate", "value": "x" * 9_999, "who": "Lena"}),
            (f"/stories/{story}/star", {"is_starred": "true"}),
        ):
            answer = client.post(path, data=sent, headers=OURS)
            assert (answer.status_code, "store.unwritable" in answer.text) == (503, True), path
        assert desk.work_once() is None
        kept = [path for path in (disk / "stories.db.bytes").rglob("*") if path.is_file()]
        assert {len(path.name) for path in kept} == {64}, "what was begun is taken away again"
        assert client.get(f"/stories/{story}").status_code == 200
        assert (desk.dossier_bytes(story), desk.judgements(story), desk.store.ledger.first_broken()) == (before, (), None)
        taken.unlink()
        again = client.post("/import/text", data={"text": "Nine were hurt at the weir.", "story": story}, headers=OURS)
        assert again.status_code == 303
        done = desk.work_once()
        assert done is not None
        assert done.state == "done"
        desk.close()


def test_what_was_withdrawn_is_ruled_on_by_nobody_and_the_page_and_the_program_are_told(tmp_path: Path) -> None:
    desk, story = a_desk(tmp_path)
    client, claim = a_client(desk), desk.dossier(story).claims[0]
    desk.withdraw(story, [claim.report])
    told = {"of": claim.id, "action": "reject", "who": "Lena"}
    page = client.post(f"/stories/{story}/rule", data=told, headers=OURS)
    program = client.post(
        f"/api/stories/{story}/judgements",
        json={"targets": [claim.id], "action": "reject", "who": "Lena"},
        headers={"authorization": f"Bearer {TOKEN}"},
    )
    weighed = client.get(f"/stories/{story}/rule", params={"of": claim.id, "action": "reject"})
    assert {one.status_code for one in (page, program, weighed)} == {409}
    assert "judgement.withdrawn" in page.text
    assert program.json()["code"] == "judgement.withdrawn"
    assert desk.judgements(story) == ()
    desk.close()


def test_numbers_and_ids_beyond_all_measure_are_answered_in_words(made: tuple[Desk, str]) -> None:
    desk, story = made
    client = a_client(desk)
    base = f"/stories/{story}"
    for path in (
        f"/?p={10**30}",
        f"{base}/claims?p={-(10**30)}",
        f"{base}@rev{10**30}",
        f"{base}@rev-1",
        f"{base}/rule?of={'c' * 5_000}",
        f"{base}/why/{'%00' * 20}",
        f"{base}/compare?a=%ff%fe&b=%00",
        f"/search?q={'%F0%9F%A6%86' * 400}",
        f"{base}/reports/{'.' * 300}",
        f"/jobs/{'j' * 3_000}",
    ):
        answer = client.get(path)
        assert answer.status_code < 500, path
        assert "</html>" in answer.text, path
