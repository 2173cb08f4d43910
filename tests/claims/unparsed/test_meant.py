"""Whom German, French and Spanish reports mean by other words than a cited name."""

from __future__ import annotations

import pytest

from headwater.claims.unparsed.speakers import hear
from headwater.text.sentences import sentence_spans

CASES = [
    ("fr", "Douze maisons ont brûlé, selon les pompiers.", [["pompiers"]], "a body in small letters"),
    ("fr", "Le feu est éteint, a indiqué la maire, Anne Olme.", [["Anne Olme"]], "the person beside an office"),
    ("fr", "Douze blessés, selon le procureur Luc Varin.", [["Luc Varin"]], "the person behind an office"),
    (
        "fr",
        "Selon deux élus cités par l’agence Tolme, 12 trains roulent.",
        [["Tolme", "deux élus"]],
        "told the other way round",
    ),
    ("fr", "Selon Anne Olme, 12 trains roulent. Il en faut 15, a-t-elle ajouté.", [["Anne Olme"]] * 2, "a pronoun"),
    ("es", "Hay 12 heridos, según la portavoz policial Ana Rull.", [["Ana Rull"]], "an office and a name"),
    ("es", "Faltan 12 cajas, según dos empleados.", [["dos empleados"]], "several without a name"),
    ("es", "Radio Olme había informado de 12 heridos.", [["Radio Olme"]], "a paper had reported"),
    (
        "de",
        "Das Fachblatt Olmer Umschau hatte unter Berufung auf zwei an der Messung Beteiligte berichtet, es seien 12.",
        [["Olmer Umschau", "zwei an der Messung Beteiligte"]],
        "a noun inside the phrase is nobody",
    ),
    ("de", "Sie sahen, wie Kisten aus 12 Häusern getragen wurden.", [[]], "how something was done"),
    ("de", "12 Busse fielen aus, wie die Bahn mitteilte.", [["Bahn"]], "as somebody told"),
    ("de", "Den Ausfall, mit dem Olm die Sperrung erklärt, gab es 12 Tage.", [[]], "an object before its verb"),
    ("de", "Am Dienstag sagte Anne Olm, es seien 12. Das reiche, sagte sie.", [["Anne Olm"]] * 2, "a day is nobody"),
]


@pytest.mark.parametrize(("language", "text", "expected", "reason"), CASES)
def test_a_sentence_names_whom_it_means(language: str, text: str, expected: list[list[str]], reason: str) -> None:
    voices = hear("r", text, language)
    names = {s.id: s.name for s in map(voices.speaker, (link for c in voices.cited for link in voices.with_inner(c)))}
    told = [[names[a.speaker] for a in found] for found in voices.along([*sentence_spans(text)])]
    assert told == expected, reason


def test_several_and_a_body_without_a_town_are_nobody_by_name() -> None:
    text = "Selon deux élus, 12 trains roulent. Il y a 9 blessés, selon les pompiers, et 3 morts, selon le ministère de la Mer."
    voices = hear("r", text, "fr")
    assert [voices.speaker(c).named for c in voices.cited] == [False, False, True]
    counted = hear("r", "Selon deux employés du ministère de la Mer, 12 trains roulent.", "fr")
    assert [counted.speaker(c).named for c in counted.cited] == [False]
