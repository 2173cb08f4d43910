"""``headwater relate``: how two statements stand to each other."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import face, settings_for
from headwater.cli.screen import put, show
from headwater.model import canonical_json
from headwater.render.terminal import Indented, lines_of
from headwater.render.words import visible


def relate(
    a: Annotated[str, Parameter(show_default=False)],
    b: Annotated[str, Parameter(show_default=False)],
    /,
    *,
    question: str | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Say whether two statements answer one question, whether they give it one answer, and how they differ.

    For example:

    - `headwater relate "At least 12 people were hurt." "Twelve people were hurt."`
    - `headwater relate "The bridge is shut." "The bridge may be shut." --json`

    Parameters
    ----------
    a
        The first statement.
    b
        The second statement.
    question
        The question that both are known to answer, where it is known.
    json
        Print the relation as JSON.
    """
    found = face().relate(a, b, question=question, settings=settings_for())
    if json:
        put(canonical_json(found))
        return 0
    stronger = "" if found.stronger is None else f"; the {'first' if found.stronger == 'a' else 'second'} says more"
    lines = [
        Indented(f"{found.relation}{stronger}", style="bold"),
        Indented(f"same question {found.same_question:.2f}, same answer {found.same_answer:.2f}", by=2),
        *(Indented(visible(reason), by=2, style="dim") for reason in found.reasons),
    ]
    show(lines_of([lines]))
    return 0
