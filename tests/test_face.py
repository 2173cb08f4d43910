"""The library's face is a tested list, and importing it costs nothing."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import headwater
from headwater import face
from headwater.errors import InputError

PROMISED = {
    "read": ("name", "url"),
    "quantities": ("text",),
    "attributions": ("text",),
    "certainty": ("text", "start", "end"),
    "claims": ("report",),
    "links": ("reports", "claims"),
    "reconcile": ("reports", "claims", "links", "origins"),
    "relate": ("a", "b", "question"),
    "trace": ("reports",),
    "compare": ("a", "b"),
    "check": ("statement", "reports"),
    "discover": ("rows",),
    "group": ("reports", "window_hours"),
    "Grouper": ("window_hours",),
}


@pytest.mark.parametrize("name", sorted(PROMISED))
def test_every_promised_name_is_there_with_its_arguments(name: str) -> None:
    parameters = inspect.signature(getattr(headwater, name)).parameters
    assert [p for p in PROMISED[name] if p not in parameters] == []
    assert getattr(headwater, name).__doc__


def test_the_package_exports_what_it_lists_and_no_more() -> None:
    assert set(PROMISED) <= set(headwater.__all__)
    assert all(getattr(headwater, name) is not None for name in headwater.__all__)
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        headwater.guess  # noqa: B018 - the access is the test


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "{'numpy', 'spacy', 'lxml', 'sklearn', 'jinja2', 'rich'}"
    code = f"import sys, headwater; print(sorted(set(sys.modules) & {heavy}))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_asking_for_the_version_loads_no_parser() -> None:
    code = "import sys; sys.argv = ['headwater', '--version']\nfrom headwater.__main__ import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    code += "print(sorted(set(sys.modules) & {'numpy', 'spacy', 'lxml', 'sklearn'}))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines() == [headwater.__version__, "[]"]


def test_quantities_point_into_the_text() -> None:
    text = "Up to 40 welders left Tolm, about 12 a day."
    found = face.quantities(text)
    assert [(text[q.start : q.end], q.low, q.high) for q in found] == [("Up to 40", None, 40), ("about 12", 12, 12)]
    assert all(text[q.start : q.end] == q.text for q in found)


def test_a_span_outside_the_text_is_refused_with_words() -> None:
    with pytest.raises(InputError, match="does not lie in a text of 5") as caught:
        face.certainty("words", 3, 9)
    assert caught.value.code == "span.outside"


def test_tracing_nothing_is_refused_with_words() -> None:
    with pytest.raises(InputError, match="at least one report"):
        face.trace([])


@pytest.mark.parametrize(
    ("a", "b", "same", "reason"),
    [
        ("Up to 40 welders were sent to Arn.", "Norland sent 40 welders to Arn.", True, "a lost bound leaves the question"),
        ("12 people were killed in Tolm.", "The death toll in Tolm rose to 14.", True, "a toll counts the killed"),
        ("40 people were evacuated from Tolm.", "The fire burned 40 hectares near Tolm.", False, "a number is no question"),
    ],
)
def test_statements_are_related_by_what_they_tell(a: str, b: str, same: bool, reason: str) -> None:
    assert (face.relate(a, b).same_question >= 0.5) is same, reason


def test_two_reports_are_compared_with_what_each_change_means() -> None:
    texts = [
        b"Officials said up to 40 welders may leave Tolm for Arn in May. The yard closed in March.",
        b"40 welders will leave Tolm for Arn in May. The yard closed in March. Nobody answered the phone.",
    ]
    a, b = (face.read(text, name=f"{n}.txt")[0] for n, text in enumerate(texts))
    comparison = face.compare(a, b)
    assert comparison.shared
    assert comparison.changed
    assert comparison.added
