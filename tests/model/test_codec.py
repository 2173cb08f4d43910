"""Records to canonical JSON and their schema."""

from __future__ import annotations

import dataclasses
import json
import math

import jsonschema
import pytest

import headwater.model as model
from headwater.model import Conflict, Dossier, Entered, Quantity, canonical_json, json_schema, to_plain
from headwater.model.schema import attribute_lines

RECORDS = [record for record in vars(model).values() if isinstance(record, type) and dataclasses.is_dataclass(record)]


def test_floats_are_rounded_and_infinities_are_null() -> None:
    values = [0.1 + 0.2, 2.0, 1 / 3, math.inf, -0.0]
    assert to_plain(values) == [0.3, 2, 0.333333, None, 0]


def test_keys_are_sorted_and_the_file_ends_in_one_newline() -> None:
    text = canonical_json({"b": 1, "a": (2, 3)})
    assert list(json.loads(text)) == ["a", "b"]
    assert text.endswith("}\n")


def test_lone_surrogates_do_not_stop_the_writer() -> None:
    assert canonical_json({"a": "x\ud800y"}).encode("utf-8")


def test_a_conflict_without_entry_and_one_with_a_link_are_told_apart() -> None:
    assert to_plain(Entered(link="l-1")) == {"link": "l-1"}
    fields = {field.name for field in dataclasses.fields(Conflict)}
    assert {"id", "question", "kind", "sides", "claims", "relation", "entered", "summary", "score", "reasons"} == fields


def test_schema_is_a_valid_schema_and_names_the_contract() -> None:
    schema = json_schema(Dossier)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["Quantity"]["properties"]["low"]["anyOf"][-1] == {"type": "null"}


def test_schema_refuses_a_quantity_without_bounds() -> None:
    validator = jsonschema.Draft202012Validator({**json_schema(Quantity)})
    whole = to_plain(Quantity(start=0, end=1, text="5", low=5, high=5))
    assert not list(validator.iter_errors(whole))
    assert list(validator.iter_errors({k: v for k, v in whole.items() if k != "low"}))  # type: ignore[union-attr]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_attribute_of_a_record_has_its_line(record: type) -> None:
    lines = attribute_lines(record)
    fields = [field.name for field in dataclasses.fields(record)]
    assert [name for name in fields if not lines.get(name)] in ([], ["schema"])
    assert record.__doc__


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_records_are_frozen_and_slotted(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert hasattr(record, "__slots__")
