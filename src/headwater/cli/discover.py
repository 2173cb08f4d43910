"""``headwater discover``: which of several given values has most independent weight."""

from __future__ import annotations

import csv
import io
import json as jsonlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import STDIN, face
from headwater.cli.screen import put, show
from headwater.errors import InputError
from headwater.model import canonical_json
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import visible
from headwater.score.truth import Dependence, Discovery, ValueScore

COLUMNS = ("provider", "item", "value")
ITEMS_SHOWN, PAIRS_SHOWN, NAMES_SHOWN = 40, 20, 6  # a screen or two; --json has all
Row = tuple[object, ...]


def discover(
    rows: Annotated[str, Parameter(show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Say which value of each item has most independent weight, who counts for it, and which providers lean on each other.

    Providers that share values likely to be false are likely not independent; what one takes over from another counts once.
    Nothing is said about the world: only what follows from the rows under the assumptions printed.

    For example:

    - `headwater discover counts.csv`
    - `headwater discover counts.jsonl --json | jq '.dependence[0]'`

    Parameters
    ----------
    rows
        A CSV file with the columns provider, item and value, or JSON lines with these keys; `-` reads standard input.
    json
        Print everything as JSON.
    """
    found: Discovery = face().discover(read_rows(rows))
    if json:
        put(canonical_json(discovery_part(found)))
    else:
        show(lines_of(summary(found)))
    return 0


def read_rows(path: str) -> list[Row]:
    """Gives the rows of a CSV or JSON lines file; other columns and keys are not read.

    Raises: InputError ``discover.missing``, ``discover.encoding``, ``discover.columns``, ``discover.json`` or ``discover.csv``.
    """
    if path != STDIN and not Path(path).is_file():
        raise InputError("discover.missing", f"There is no file {path!r}: give a CSV or JSON lines file.")
    data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("discover.encoding", f"{path} is not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
    return list(_json_rows(text) if text.lstrip().startswith("{") else _csv_rows(text))


def discovery_part(found: Discovery) -> dict[str, object]:
    """Gives what was found as plain values; items of several parts are lists, so that none is mistaken for another."""
    return {
        "values": [{"item": item, "value": value} for item, value in found.values.items()],
        "scores": found.scores,
        "dependence": found.dependence,
        "accuracy": found.accuracy,
        "rounds": found.rounds,
        "has_settled": found.has_settled,
        "left_out": found.left_out,
        "assumptions": found.assumptions,
    }


def summary(found: Discovery) -> Iterator[list[Indented]]:
    """Gives the lines of a summary: items in dispute first, then who leans on whom, then what it rests on."""
    disputed: dict[object, list[ValueScore]] = {}
    for score in found.scores:
        disputed.setdefault(score.item, []).append(score)
    several = [scores for scores in disputed.values() if len(scores) > 1]
    yield [
        Indented(
            f"{len(found.values)} items, {len(several)} with several values, {len(found.accuracy)} providers", style="bold"
        )
    ]
    for scores in several[:ITEMS_SHOWN]:
        yield [Indented(visible(_item(scores[0].item)), style="bold"), *(_value_line(score) for score in scores)]
    if len(several) > ITEMS_SHOWN:
        yield [Indented(f"and {len(several) - ITEMS_SHOWN} more items; --json has all", style="dim")]
    yield [Indented("Likely not independent", style="bold"), *(_pair_line(pair) for pair in found.dependence[:PAIRS_SHOWN])]
    yield [
        Indented("Under these assumptions", style="bold"),
        *(Indented(line, by=2, style="dim") for line in found.assumptions),
    ]
    if not found.has_settled:
        yield [Indented(f"The figures still moved after {found.rounds} rounds; nearly equal values may be told either way.")]


def _value_line(score: ValueScore) -> Indented:
    leaning = f"; counted less: {_some(score.discounted)}" if score.discounted else ""
    words = (
        f"{score.value}  {score.score:.2f}  independent weight {score.independent_weight:.1f}: {_some(score.counted)}{leaning}"
    )
    return Indented(visible(words), by=2)


def _pair_line(pair: Dependence) -> Indented:
    shown = "; ".join(f"{_item(shared.item)}: {shared.value}" for shared in pair.shared_false[:3])
    why = f", among them likely false: {shown}" if shown else ""
    words = f"{pair.a} and {pair.b}  {pair.probability:.2f}: {pair.shared} of {pair.common} values shared{why}"
    return Indented(visible(words), by=2)


def _item(item: object) -> str:
    return ", ".join(str(part) for part in item) if isinstance(item, tuple) else str(item)


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return ", ".join(names[:NAMES_SHOWN]) + more


def _csv_rows(text: str) -> Iterator[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
        if missing and text.strip():
            message = f"The first line names no column {', '.join(missing)}. It must name provider, item and value."
            raise InputError("discover.columns", message)
        for row in reader:
            yield tuple(row[name] for name in COLUMNS)
    except csv.Error as error:
        raise InputError("discover.csv", f"Line {reader.line_num} cannot be read as CSV: {error}.") from error


def _json_rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = jsonlib.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError("discover.json", f"Line {number} is no JSON: {error}.") from error
        if not isinstance(row, dict) or any(name not in row for name in COLUMNS):
            raise InputError("discover.columns", f"Line {number} is no JSON object with provider, item and value.")
        yield tuple(row[name] for name in COLUMNS)
