"""Handing on over HTTP: every format, the same bytes as the command line's, excerpts unless whole texts are asked for."""

from __future__ import annotations

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from headwater.dossier.excerpts import excerpted
from headwater.dossier.exports.formats import FORMATS, export
from headwater.dossier.verify import read_dossier
from headwater.model import canonical_json

MANY = ("csv", "parquet")


@pytest.mark.parametrize("name", [one for one in FORMATS if one not in ("pdf", "docx")])
def test_a_format_comes_as_the_command_line_writes_it(client: TestClient, story: str, name: str) -> None:
    dossier = read_dossier(client.get(f"/api/stories/{story}/dossier.json").content)
    wanted = {file: data.encode() if isinstance(data, str) else data for file, data in export(dossier, name).items()}
    answer = client.get(f"/api/stories/{story}/export?format={name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    if name in MANY:
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert {one: archive.read(one) for one in archive.namelist()} == wanted
        assert client.get(f"/api/stories/{story}/export?format={name}").content == answer.content
    else:
        assert answer.content == next(iter(wanted.values()))


def test_whole_texts_come_only_when_asked_for(client: TestClient, story: str) -> None:
    cut, whole = (client.get(f"/api/stories/{story}/export?format=json&whole={told}").content for told in ("false", "true"))
    assert cut == canonical_json(excerpted(read_dossier(whole))).encode()
    assert cut != whole
    assert whole == client.get(f"/api/stories/{story}/dossier.json").content


def test_a_format_that_is_none_is_refused_in_words(client: TestClient, story: str) -> None:
    answer = client.get(f"/api/stories/{story}/export?format=exe")
    assert (answer.status_code, answer.json()["code"]) == (400, "export.format")
    assert client.get("/api/stories/none/export?format=md").status_code == 404
