"""The JSON holds to the published schema, and the schema is made from the model."""

from __future__ import annotations

import dataclasses
import json

import jsonschema
import pytest

from headwater.dossier.compare import Comparison
from headwater.model import Claim, Dossier, canonical_json, json_schema


def test_dossier_holds_to_the_published_schema(dossier: Dossier) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(Dossier))
    jsonschema.validate(json.loads(canonical_json(dossier)), json_schema(Dossier))


def test_schema_refuses_what_the_contract_does_not_name(dossier: Dossier) -> None:
    plain = json.loads(canonical_json(dossier))
    with pytest.raises(jsonschema.ValidationError, match="Additional properties"):
        jsonschema.validate({**plain, "verdict": "true"}, json_schema(Dossier))


def test_every_attribute_has_its_line_in_the_schema() -> None:
    for record in (Dossier, Comparison):
        for name, definition in json_schema(record)["$defs"].items():  # type: ignore[attr-defined]
            bare = [key for key, value in definition["properties"].items() if not value["description"]]
            assert bare == [], name


def test_working_fields_are_not_in_the_contract() -> None:
    definition = json_schema(Claim)["$defs"]["Claim"]  # type: ignore[index]
    assert "frame" in {field.name for field in dataclasses.fields(Claim)}
    assert "frame" not in definition["properties"]
