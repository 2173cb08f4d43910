"""What a store wrote of a record comes back as that record, by the short way and by the long one."""

from __future__ import annotations

import json

import pytest

from headwater.dossier.assemble import assemble
from headwater.errors import InputError
from headwater.flow import Records
from headwater.model import Dossier, canonical_json, from_plain
from headwater.settings import DEFAULT
from headwater.stores.decoding import read_record
from headwater.testing.bridge import bridge_story
from headwater.testing.large_story import large_story


@pytest.mark.parametrize(
    "dossier",
    [assemble(Records(bridge_story().records), settings=DEFAULT, version="0"), large_story(reports=9, claims_each=3, seed=1)],
    ids=["every kind of record", "planted"],
)
def test_a_dossier_comes_back_as_it_was_written_with_each_number_of_its_kind(dossier: Dossier) -> None:
    written = canonical_json(dossier)
    found = read_record(Dossier, written.encode())
    assert found == from_plain(Dossier, json.loads(written))
    assert repr(found) == repr(from_plain(Dossier, json.loads(written)))  # 1 and 1.0 are equal and not the same
    assert canonical_json(found) == written


@pytest.mark.parametrize(
    ("written", "where"),
    [(b"{}", "run"), (b'{"run": 3}', "run"), (b"[", "JSON")],
    ids=["a field is missing", "a field is something else", "cut off"],
)
def test_what_is_no_dossier_is_refused_with_the_field_that_does_not_fit(written: bytes, where: str) -> None:
    with pytest.raises(InputError, match=where) as refused:
        read_record(Dossier, written)
    assert refused.value.code == "record.shape"
