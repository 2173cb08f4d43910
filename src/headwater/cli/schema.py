"""``headwater schema``: the contract as JSON Schema."""

from __future__ import annotations

import json
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.screen import put
from headwater.dossier.compare import Comparison
from headwater.errors import InputError
from headwater.model import Dossier, Refusal, Report, json_schema

RECORDS = {"dossier": Dossier, "comparison": Comparison, "report": Report, "refusal": Refusal}


def schema(record: Annotated[str, Parameter(show_default=True)] = "dossier", /) -> int:
    """Print the JSON Schema of the dossier, made from the model itself.

    For example:

    - `headwater schema > dossier.schema.json`
    - `headwater schema comparison`

    Parameters
    ----------
    record
        dossier, comparison, report or refusal.
    """
    if record not in RECORDS:
        raise InputError("schema.unknown", f"There is no schema of {record!r}. Ask for one of: {', '.join(RECORDS)}.")
    put(json.dumps(json_schema(RECORDS[record]), ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    return 0
