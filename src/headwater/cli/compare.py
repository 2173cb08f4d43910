"""``headwater compare``: two reports side by side."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from headwater.cli.inputs import face, one_report, settings_for
from headwater.cli.screen import put, show
from headwater.dossier.compare import Comparison
from headwater.dossier.compare_terminal import comparison_summary
from headwater.model import canonical_json, to_plain


def compare(
    a: Annotated[str, Parameter(show_default=False)],
    b: Annotated[str, Parameter(show_default=False)],
    /,
    *,
    json: Annotated[bool, Parameter(negative=())] = False,
    texts: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Lay two reports side by side: what they share, what changed, what was dropped and added, and what each change means.

    For example:

    - `headwater compare wire.txt local.txt`
    - `headwater compare wire.txt local.txt --json | jq '.changed[].changes[].kind'`

    Parameters
    ----------
    a
        The first report.
    b
        The second report; changes are told from the first to the second.
    json
        Print the comparison as JSON.
    texts
        With --json: the whole texts of both, which are left out otherwise.
    """
    settings = settings_for()
    found: Comparison = face().compare(one_report(a, settings=settings), one_report(b, settings=settings), settings=settings)
    if json:
        put(canonical_json(comparison_part(found, texts=texts)))
    else:
        show(comparison_summary(found))
    return 0


def comparison_part(comparison: Comparison, *, texts: bool) -> dict[str, object]:
    """Gives a comparison as plain values, without the whole texts unless they are asked for."""
    plain = to_plain(comparison)
    assert isinstance(plain, dict)
    if not texts:
        for side in ("a", "b"):
            plain[side] = {key: value for key, value in plain[side].items() if key not in ("text", "paragraphs")}
    return plain
