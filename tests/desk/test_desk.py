"""Stories at the desk: opened, filled, worked out, withdrawn from, read again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.desk.conftest import FILES, a_clock, uploads

from headwater.desk import Desk, Plan, Upload, open_desk
from headwater.errors import InputError
from headwater.face import read_many, trace
from headwater.model import canonical_json, sha256_hex
from headwater.stores import ClaimShape


def test_a_story_is_made_filled_worked_out_and_read(desk: Desk) -> None:
    story = desk.make_story("The bridge")
    added = desk.add(story, uploads())
    assert (len(added.reports), added.known, added.refusals) == (4, (), ())
    assert desk.plan(story) == Plan(reports=4, to_read=4, judgements=0, is_current=False)
    assert desk.run(story, because="import") == 1
    assert desk.plan(story) == Plan(reports=4, to_read=0, judgements=0, is_current=True)
    head = desk.story(story)
    assert (head.title, head.reports, head.revision) == ("The bridge", 4, 1)
    assert desk.stories() == (head,)
    dossier = desk.dossier(story)
    assert desk.dossier_bytes(story) == canonical_json(dossier).encode()
    assert desk.question(story, dossier.questions[0].id) == dossier.questions[0]
    assert desk.claim(story, dossier.claims[0].id) == dossier.claims[0]
    assert desk.lineage(story) == (dossier.links, dossier.origins)
    assert [hit.id for hit in desk.claims(ClaimShape(story=story), limit=100)]
    assert len(desk.reports("Marrow")) == 4


def test_the_desk_gives_what_the_library_gives(desk: Desk, tmp_path: Path) -> None:
    for upload in uploads():
        (tmp_path / upload.name).write_bytes(upload.data)
    files = sorted(tmp_path.glob("*.txt"))
    story = desk.make_story()
    desk.add(story, files)
    desk.run(story, because="import")
    assert desk.dossier_bytes(story) == canonical_json(trace(read_many(files))).encode()


def test_reports_that_come_one_by_one_and_again_give_the_same_bytes_as_all_at_once(desk: Desk, story: str) -> None:
    slowly = desk.make_story()
    for name in FILES:
        desk.add(slowly, uploads(name))
        desk.run(slowly, because="import")
    again = desk.add(slowly, uploads("post", "blog"))
    assert (again.reports, len(again.known)) == ((), 2)
    number = desk.story(slowly).revision
    assert desk.run(slowly, because="again") == number
    assert desk.dossier_bytes(slowly) == desk.dossier_bytes(story)


def test_the_received_bytes_of_every_report_are_kept_by_their_hash(desk: Desk, story: str) -> None:
    lines = b'{"text": "Nine boats sank at Orsel on Monday.", "outlet": "Quill Post"}\n'
    desk.add(story, [Upload(name="more.jsonl", data=lines), b"Orsel Echo\n\nTen boats sank at Orsel on Monday."])
    desk.run(story, because="import")
    captures = desk.store.captures
    assert captures is not None
    reports = desk.dossier(story).reports
    assert len(reports) == 6
    for report in reports:
        kept = captures.get(report.sha256)
        assert kept is not None and sha256_hex(kept) == report.sha256


def test_withdrawing_a_report_equals_never_having_added_it(desk: Desk, story: str) -> None:
    without = desk.make_story()
    desk.add(without, uploads("gazette", "post", "blog"))
    desk.run(without, because="import")
    daily = next(report for report in desk.dossier(story).reports if report.outlet == "Tavin Daily")
    assert desk.withdraw(story, [daily.id, "r-none"]) == (daily.id,)
    assert desk.withdraw(story, [daily.id]) == ()
    assert desk.run(story, because="withdrawal") == 2
    assert desk.dossier_bytes(story) == desk.dossier_bytes(without)
    assert daily in desk.dossier(story, 1).reports, "an older revision can still be read"
    assert daily.id not in {hit.id for hit in desk.reports("hospital")}


def test_a_withdrawn_report_stays_in_the_other_stories_that_hold_it_and_can_come_back(desk: Desk, story: str) -> None:
    other = desk.make_story()
    desk.add(other, uploads("daily"))
    before = desk.dossier_bytes(story)
    daily = desk.store.stories.reports_of(other)[0]
    desk.withdraw(story, [daily])
    assert desk.store.stories.reports_of(other) == (daily,)
    desk.add(story, uploads("daily"))
    desk.run(story, because="back")
    assert desk.dossier_bytes(story) == before


def test_what_cannot_be_read_is_refused_kept_with_the_story_and_told_in_its_dossier(desk: Desk) -> None:
    story = desk.make_story()
    added = desk.add(
        story, [*uploads("post"), Upload(name="empty.txt", data=b""), Upload(name="x.bin", data=b"\x00\x01" * 400)]
    )
    assert len(added.reports) == 1 and {r.code for r in added.refusals} == {"item.empty", "item.not_text"}
    desk.run(story, because="import")
    assert desk.dossier(story).counts.refusals == 2
    orphan = desk.add(story, [Upload(name="lost.meta.json", data=b"{}")])
    assert [r.code for r in orphan.refusals] == ["sidecar.alone"]


def test_a_story_without_reports_cannot_be_worked_out_and_an_unknown_one_is_named(desk: Desk) -> None:
    with pytest.raises(InputError, match=r"trace\.nothing"):
        desk.run(desk.make_story(), because="import")
    for ask in (desk.story, desk.dossier, desk.judgements, desk.plan):
        with pytest.raises(InputError, match=r"story\.unknown"):
            ask("s-none")
    with pytest.raises(InputError, match=r"story\.unknown"):
        desk.add("s-none", uploads())
    with pytest.raises(InputError, match=r"story\.title"):
        desk.make_story("x" * 301)


def test_stories_of_one_title_and_moment_are_two(address: Path) -> None:
    moment = a_clock()()
    desk = open_desk(address, now=lambda: moment)
    assert len({desk.make_story("The bridge") for _ in range(5)}) == 5
    desk.close()


def test_a_second_desk_reads_no_report_again_and_a_reader_writes_nothing(address: Path, desk: Desk, story: str) -> None:
    second = open_desk(address, read_only=True)
    assert second.plan(story).to_read == 0
    assert second.dossier_bytes(story) == desk.dossier_bytes(story)
    assert second.preview(story, "accept", [second.dossier(story).claims[0].id]).shifts == ()
    with pytest.raises(InputError, match=r"store\.read_only"):
        second.make_story()
    second.close()


def test_opening_and_reading_load_no_parser(address: Path, desk: Desk, story: str) -> None:
    code = "import sys\nfrom headwater.desk import open_desk\n"
    code += f"desk = open_desk({str(address)!r}, read_only=True)\ndesk.why({story!r}, desk.dossier({story!r}).claims[0].id)\n"
    code += "print(sorted(set(sys.modules) & {'numpy', 'spacy', 'lxml', 'sklearn', 'jinja2', 'rich'}))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


HOSTILE = [
    ('{"text": "<script>alert(1)</script> Nine boats sank.", "outlet": "\\u202eevil"}', "a script and an override"),
    (json.dumps({"text": "Nine boats sank. " + "x" * 10_000, "outlet": "y" * 2_000}), "words of 10,000 characters"),
    (json.dumps({"text": "Nine boats sank.'; DROP TABLE reports; --", "title": "'; DROP TABLE stories"}), "a would-be command"),
    (json.dumps({"text": "Nine\u0000 boats sank.\ufffe", "url": "javascript:alert(1)"}), "control characters"),
]


@pytest.mark.parametrize(("line", "reason"), HOSTILE)
def test_hostile_words_go_in_and_come_out_as_text(desk: Desk, line: str, reason: str) -> None:
    story = desk.make_story("<b>'\"; DROP TABLE stories; --\u202e")
    added = desk.add(story, [Upload(name="../../etc/passwd.jsonl", data=line.encode())])
    assert len(added.reports) == 1, reason
    desk.run(story, because=reason)
    report = desk.dossier(story).reports[0]
    assert desk.why(story, report.id).evidence[0].quote == report.text[:160]
    assert desk.story(story).title.startswith("<b>")
