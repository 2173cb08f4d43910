"""What a hostile or careless user gives: every time a refusal or an error in words, never a traceback, never a hang."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import headwater
from headwater.errors import InputError
from headwater.face import (
    attributions,
    certainty,
    claims,
    compare,
    links,
    quantities,
    read,
    read_many,
    reconcile,
    relate,
    trace,
)  # fmt: skip
from headwater.intake.decide import DECLARED_CHARS
from headwater.model import Dossier, Paragraph, Published, Refusal, Report, canonical_json
from headwater.testing.files import zip_of

TEXT = """Quay ferry stopped

The Lorn ferry stopped on Tuesday after 12 passengers were hurt, harbour master Ada Quist said. About 400 people were
on board, she told the Tide Weekly. It will sail again tomorrow, and it was last repaired a year ago.
"""
LINE = "The Lorn ferry stopped on Tuesday after 12 passengers were hurt, harbour master Ada Quist said."


def reports(found: list[Report | Refusal]) -> list[Report]:
    return [one for one in found if isinstance(one, Report)]


def codes(found: list[Report | Refusal]) -> list[str]:
    return [one.code for one in found if isinstance(one, Refusal)]


def balanced(dossier: Dossier) -> bool:
    refused = [refusal for refusal in dossier.refusals if refusal.scope == "report"]
    return dossier.counts.items == len(dossier.reports) + len(refused)


def made(text: str = LINE, **more: object) -> Report:
    return Report(**{"id": "r-000000000001", "name": "made", "language": "en", "text": text, **more})  # type: ignore[arg-type]


# ---- names and places on the disk


ODD_NAMES = [
    (b"n" * 246 + b".txt", "so long that no sidecar could stand beside it"),
    (b"new\nline.txt", "a line end"),
    (b"\x1b[31mred.txt", "an escape sequence"),
    (b"inv\xff\xfealid.txt", "bytes that are no UTF-8"),
    ("rtl\u202egnp.txt".encode(), "a mark that turns the order of letters"),
    ("\N{FERRY}.txt".encode(), "an emoji"),
    (b"-dash.txt", "a leading dash"),
    (b"--out", "an option"),
]


def write(folder: Path, name: bytes, data: bytes) -> None:
    handle = os.open(os.path.join(os.fsencode(folder), name), os.O_WRONLY | os.O_CREAT)  # noqa: PTH118 - names that are no text
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)


@pytest.mark.parametrize(("name", "reason"), ODD_NAMES, ids=[reason for _, reason in ODD_NAMES])
def test_an_odd_name_is_read_and_shown_in_printable_characters(tmp_path: Path, name: bytes, reason: str) -> None:
    write(tmp_path, name, TEXT.encode())
    (report,) = reports(read(tmp_path))
    assert report.name.isprintable(), reason
    (alone,) = reports(read(tmp_path / os.fsdecode(name)))
    assert alone.name == report.name


def test_an_empty_path_is_not_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "private.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert codes(read("")) == ["item.missing"]
    assert not reports(read_many(["", ""]))


def test_devices_pipes_loops_and_folders_in_a_file_s_place_never_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "one.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "one.txt.meta.json")
    found = read(tmp_path)
    assert [report.name for report in reports(found)] == ["one.txt"]
    assert sorted(codes(found)) == sorted(
        ["item.not_file", "item.not_file", "item.unreadable", "folder.loop", "sidecar.unreadable"]
    )


def test_many_sidecars_are_matched_in_linear_time(tmp_path: Path) -> None:
    for number in range(1_500):
        (tmp_path / f"{number}.meta.json").write_text("{}")
    found = read(tmp_path)
    assert codes(found).count("sidecar.alone") == 1_500


# ---- archives


def lying_zip() -> bytes:
    """A zip whose directory says that a member has ten bytes."""
    data = bytearray(zip_of({"a.txt": TEXT.encode() * 500}))
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark) + place
        data[at : at + 4] = struct.pack("<I", 10)
    return bytes(data)


ARCHIVES = [
    (lying_zip(), ["zip.broken"], "sizes that lie"),
    (zip_of({"in.zip": zip_of({"x.txt": TEXT.encode()})}), ["zip.nested"], "a zip in a zip"),
    (zip_of({f"{n}.txt": b"" for n in range(20_001)}), ["zip.too_many"], "too many members"),
    (zip_of({"a.txt": b"a" * 3_000_000}), ["zip.bomb"], "a thousand to one"),
]


@pytest.mark.parametrize(("data", "expected", "reason"), ARCHIVES, ids=[reason for _, _, reason in ARCHIVES])
def test_a_trap_in_a_zip_is_one_refusal_and_counts_as_an_item(data: bytes, expected: list[str], reason: str) -> None:
    found = read(data, name="trap.zip")
    assert codes(found) == expected, reason
    dossier = trace(found)
    assert (dossier.counts.items, dossier.counts.reports) == (1, 0)


def test_a_member_named_outside_the_zip_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    data = zip_of({"../../evil.txt": TEXT.encode(), "/etc/evil.txt": (TEXT + "!").encode()})
    (tmp_path / "up.zip").write_bytes(data)
    assert len(reports(read(tmp_path / "up.zip"))) == 2
    assert [path.name for path in tmp_path.rglob("*")] == ["up.zip"]


# ---- encodings

QUOTED = "The “Lorn” ferry stopped — Ada Müller said in the café that 12 passengers were hurt. " * 3


def page(charset: str, encoding: str) -> bytes:
    body = "".join(f"<p>{QUOTED} {n}.</p>" for n in range(4))
    return f'<html><head><meta charset="{charset}"></head><body><article>{body}</article></body></html>'.encode(encoding)


WRONG = [(name, "cp1252") for name in ("utf-8", "utf-16", "utf-32", "utf-7", "punycode", "idna", "unicode_escape", "rot13",
                                       "raw_unicode_escape", "undefined", "base64", "big5", "nonsense")]  # fmt: skip


@pytest.mark.parametrize(("declared", "real"), WRONG, ids=[declared for declared, _ in WRONG])
def test_a_page_that_declares_a_wrong_encoding_is_read_with_a_note(declared: str, real: str) -> None:
    found = read(page(declared, real), name="page.html")
    assert "The “Lorn” ferry stopped — Ada Müller said" in reports(found)[0].text
    assert codes(found) == ["text.encoding"]


def test_a_broken_byte_does_not_spoil_the_other_letters() -> None:
    data = QUOTED.encode() + b" The caf\xe9 was shut."
    found = read(data, name="mixed.txt")
    assert reports(found)[0].text.startswith("The “Lorn” ferry stopped — Ada Müller")
    assert codes(found) == ["text.encoding"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_text_in_another_encoding_is_read(encoding: str) -> None:
    (report,) = reports(read(QUOTED.encode(encoding), name="x.txt"))
    assert "Ada Müller said in the café" in report.text


def test_a_stray_control_character_in_a_short_line_becomes_a_blank() -> None:
    (report,) = reports(read(b'{"text": "\\u0000The pier is shut."}', name="x.jsonl"))
    assert report.text == " The pier is shut."


# ---- what is declared beside a text

DECLARED = [
    ({"published": "9999-99-99"}, "published.unreadable", "no such day"),
    ({"published": "9999-12-31T23:59:59-12:00"}, "published.unreadable", "after the calendar's end in UTC"),
    ({"published": "0001-01-01T00:00:00+14:00"}, "published.unreadable", "before the calendar's begin in UTC"),
    ({"published": "2" * 2_000}, "published.unreadable", "a number without end"),
    ({"captured_at": "yesterday"}, "captured.unreadable", "no ISO time"),
    ({"language": "e" * 1_000}, "language.unreadable", "no code"),
    ({"language": "-"}, "language.unreadable", "nothing but a mark"),
    ({"outlet": "O" * (DECLARED_CHARS + 1)}, "sidecar.wrong_type", "a name of many pages"),
    ({"outlet": 5}, "sidecar.wrong_type", "a number"),
    ({"authors": [[["a"]]]}, "sidecar.wrong_type", "lists in lists"),
]


@pytest.mark.parametrize(("told", "code", "reason"), DECLARED, ids=[f"{code}: {reason}" for _, code, reason in DECLARED])
def test_a_hostile_declaration_is_a_short_note_and_the_report_is_traced(
    tmp_path: Path, told: dict[str, object], code: str, reason: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt.meta.json").write_text(json.dumps(told))
    found = read(tmp_path)
    assert codes(found) == [code], reason
    assert all(len(one.message) < 300 for one in found if isinstance(one, Refusal))
    dossier = trace(found)
    assert dossier.reports[0].captured_at is None
    assert dossier.claims and balanced(dossier)


# ---- nothing is lost, and order changes nothing


def test_refusals_that_read_alike_are_all_counted(tmp_path: Path) -> None:
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text("")
    dossier = trace(read_many([tmp_path / folder / "x.txt" for folder in ("a", "b", "c")]))
    assert (dossier.counts.items, dossier.counts.refusals) == (3, 3)


def test_the_order_of_equal_files_does_not_change_a_byte(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "cab"]
    for path in paths:
        path.write_text(TEXT)
    one, other = trace(read_many(paths)), trace(read_many(paths[::-1]))
    assert canonical_json(one) == canonical_json(other)
    assert [report.name for report in one.reports] == ["a.txt"]
    assert (one.counts.items, one.counts.refusals) == (3, 2)


def test_a_report_given_twice_to_the_library_is_refused_once() -> None:
    dossier = trace([*read(TEXT.encode()), *read(TEXT.encode())])
    assert (dossier.counts.items, dossier.counts.reports) == (2, 1)
    assert [refusal.code for refusal in dossier.refusals] == ["report.duplicate"]


def test_one_text_of_two_outlets_is_two_reports_tied_as_a_copy_and_one_origin_at_least(tmp_path: Path) -> None:
    for name, outlet in (("a", "Quay Times"), ("b", "Lorn Post")):
        (tmp_path / f"{name}.txt").write_text(TEXT)
        (tmp_path / f"{name}.txt.meta.json").write_text(json.dumps({"outlet": outlet}))
    dossier = trace(read(tmp_path))
    assert len(dossier.reports) == 2
    assert [link.kind for link in dossier.links if link.upstream.startswith("r-")] == ["copy"]
    assert {question.support.low for question in dossier.questions} == {1}


def test_a_text_without_parser_stays_and_is_refused_only_its_claims() -> None:
    text = "Die Fähre in Lorn hielt am Dienstag an, nachdem 12 Fahrgäste verletzt worden waren, sagte die Hafenmeisterin."
    dossier = trace(read(text.encode(), name="lorn.txt"))
    assert dossier.reports[0].language == "de"
    assert [(refusal.code, refusal.scope) for refusal in dossier.refusals] == [("claims.language", "claims")]


# ---- the library's face

UNREADABLE = [
    (None, "input.type"), (5, "input.type"), ([], "input.type"), (object(), "input.type"), (str, "input.type"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "code"), UNREADABLE)
def test_read_of_a_wrong_type_is_an_error_in_words(given: object, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(given)  # type: ignore[arg-type]
    assert caught.value.code == code


class NoBytes:
    def read(self, size: int) -> None:
        return None


class BrokenDisk:
    def read(self, size: int) -> bytes:
        raise OSError(5, "Input/output error")


def closed() -> io.BytesIO:
    stream = io.BytesIO(b"x")
    stream.close()
    return stream


def badly_decoded() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO("café".encode("cp1252")), encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "code"), [(NoBytes, "input.type"), (closed, "input.unreadable"), (badly_decoded, "input.unreadable")]
)
def test_a_file_object_that_cannot_be_read_is_an_error_in_words(make: Callable[[], io.BytesIO], code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(make())
    assert caught.value.code == code


def test_a_disk_that_fails_is_a_refusal() -> None:
    assert codes(read(BrokenDisk())) == ["item.unreadable"]  # type: ignore[arg-type]


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview])
def test_any_kind_of_bytes_is_read(wrap: Callable[[bytes], bytes]) -> None:
    assert len(reports(read(wrap(TEXT.encode())))) == 1


GOOD = made()
BEYOND = Published(value="9999-12-31T23:59:59-12:00", precision="second", how="jsonl")
WRONG_CALLS: list[tuple[str, str, Callable[[], object]]] = [
    ("trace of nothing", "trace.nothing", lambda: trace([])),
    ("trace of None", "input.type", lambda: trace(None)),  # type: ignore[arg-type]
    ("trace of a report", "input.type", lambda: trace(GOOD)),  # type: ignore[arg-type]
    ("trace of texts", "input.type", lambda: trace(["x"])),  # type: ignore[list-item]
    ("trace of a string", "input.type", lambda: trace("abc")),  # type: ignore[arg-type]
    ("no processes", "input.range", lambda: trace([GOOD], processes=0)),
    ("processes in letters", "input.type", lambda: trace([GOOD], processes="2")),  # type: ignore[arg-type]
    ("two texts under one id", "report.same-id", lambda: trace([GOOD, made("Another text with 3 people.")])),
    ("a paragraph outside", "report.spans", lambda: claims(made(paragraphs=(Paragraph(start=0, end=999, role="body"),)))),
    ("half a character", "text.surrogate", lambda: claims(made("\ud800 12 people were hurt."))),
    ("no time", "report.published", lambda: trace([made(published=BEYOND)])),
    ("claims of a string", "input.type", lambda: claims("text")),  # type: ignore[arg-type]
    ("claims of None", "input.type", lambda: claims(None)),  # type: ignore[arg-type]
    ("numbers of bytes", "input.type", lambda: quantities(b"12 people")),  # type: ignore[arg-type]
    ("numbers of None", "input.type", lambda: quantities(None)),  # type: ignore[arg-type]
    ("speakers of None", "input.type", lambda: attributions(None)),  # type: ignore[arg-type]
    ("speakers of half a character", "text.surrogate", lambda: attributions("\ud800 said no.")),
    ("a span that is empty", "span.outside", lambda: certainty(LINE, 3, 3)),
    ("a span before the text", "span.outside", lambda: certainty(LINE, -2, 3)),
    ("a span after the text", "span.outside", lambda: certainty(LINE, 0, 9_999)),
    ("a span of letters", "input.type", lambda: certainty(LINE, "a", "b")),  # type: ignore[arg-type]
    ("a span of blanks", "span.empty", lambda: certainty(LINE, 3, 4)),
    ("nothing related", "relate.empty", lambda: relate("", "x")),
    ("None related", "input.type", lambda: relate(None, "x")),  # type: ignore[arg-type]
    ("a question in numbers", "input.type", lambda: relate(LINE, LINE, question=5)),  # type: ignore[arg-type]
    ("links of None", "input.type", lambda: links(None)),  # type: ignore[arg-type]
    ("links with wrong claims", "input.type", lambda: links([GOOD], [1])),  # type: ignore[list-item]
    ("reconcile of None", "input.type", lambda: reconcile(None, None, None, None)),  # type: ignore[arg-type]
    ("compare of strings", "input.type", lambda: compare("a", "b")),  # type: ignore[arg-type]
    ("many of a string", "input.type", lambda: read_many("good")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "code", "call"), WRONG_CALLS, ids=[call[0] for call in WRONG_CALLS])
def test_a_wrong_call_is_an_error_with_a_code_and_a_sentence(reason: str, code: str, call: Callable[[], object]) -> None:
    with pytest.raises(InputError) as caught:
        call()
    assert caught.value.code == code, reason
    assert caught.value.message.endswith(".") and "\n" not in caught.value.message


def test_a_report_made_by_hand_without_paragraphs_is_read() -> None:
    assert claims(GOOD).claims
    assert trace([GOOD]).claims


def test_a_statement_that_looks_like_a_file_is_still_a_statement() -> None:
    assert relate("<p>The bridge is shut.", "The bridge is shut.").reasons
    assert relate("RIFF workers were hurt.", "RIFF workers were hurt.").relation == "same"


def test_bare_claims_and_single_reports_are_worked_on() -> None:
    told = claims(GOOD)
    ties, roots = links([GOOD], list(told.claims))
    questions, conflicts = reconcile([GOOD], list(told.claims), ties, roots)
    assert questions and not conflicts


def test_every_record_survives_pickling() -> None:
    for record in (GOOD, claims(GOOD), trace([GOOD]), quantities(LINE), certainty(LINE, 15, 22), compare(GOOD, GOOD)):
        assert pickle.loads(pickle.dumps(record)) == record


def test_threads_get_the_same_dossier() -> None:
    with ThreadPoolExecutor(4) as pool:
        made_by = list(pool.map(lambda _: canonical_json(trace([GOOD])), range(4)))
    assert len(set(made_by)) == 1


FACE = "import headwater; import headwater.claims.stage, headwater.reconcile.stage; headwater.read; "


def test_the_face_stays_callable_beside_rooms_of_the_same_name() -> None:
    """``claims`` and ``reconcile`` are functions of the face and folders of the package."""
    code = (
        FACE
        + "assert all(callable(getattr(headwater, name)) for name in headwater.__all__ if name.islower() and name[0] != '_')"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    assert all(callable(getattr(headwater, name)) for name in ("claims", "reconcile"))


# ---- the shell

STREAMS = [
    (["--version"], ">/dev/full", 4, "a full disk"),
    (["--version"], ">&-", 0, "a closed stdout"),
    (["read", "-"], "<&-", 2, "a closed stdin"),
    (["schema"], ">&-", 0, "a closed stdout under a command"),
    (["trace", "--help"], "| head -c 1 >/dev/null", 0, "a reader of the help who stops early"),
]


@pytest.mark.parametrize(("arguments", "ending", "code", "reason"), STREAMS, ids=[reason for *_, reason in STREAMS])
def test_odd_streams_never_end_in_a_traceback(arguments: list[str], ending: str, code: int, reason: str) -> None:
    line = f"set -o pipefail; {sys.executable} -m headwater {' '.join(arguments)} {ending}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert "bug" not in done.stderr, reason


def test_stopping_before_anything_is_loaded_is_said_in_a_word() -> None:
    code = (
        "import importlib, headwater.__main__ as door\n"
        "def stop(name): raise KeyboardInterrupt\n"
        "importlib.import_module = stop\n"
        "door.main()"
    )
    done = subprocess.run([sys.executable, "-c", code, "schema"], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (130, "headwater: stopped.\n")
