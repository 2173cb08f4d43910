"""Whatever the API's description lets a program send, and what it does not: an answer in words, never a failure of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.generation import GenerationMode
from tests.sites import a_desk

from headwater.testing.served import Served, served

MADE = settings(
    max_examples=6,  # of each address in each mode: half a minute in all on one busy core
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
ANSWER_SECONDS = 20


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, list[str]]]:
    """A server without a worker, and ids that it knows, the story's first."""
    desk, story = a_desk(tmp_path_factory.mktemp("sent"))
    told = desk.dossier(story)
    records = (told.reports[0], told.claims[0], told.questions[0], told.conflicts[0], told.links[0], told.origins[0])
    with served(desk, with_worker=False) as running:
        yield running, [story, *(record.id for record in records)]
    desk.close()


@pytest.mark.parametrize("mode", list(GenerationMode), ids=["as described", "against the description"])
def test_nothing_that_is_sent_makes_the_server_fail(site: tuple[Served, list[str]], mode: GenerationMode) -> None:
    running, known = site
    described = schemathesis.openapi.from_dict(requests.get(f"{running.url}/api/openapi.json", timeout=ANSWER_SECONDS).json())
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 40
    failed: list[str] = []
    if mode is GenerationMode.NEGATIVE:
        operations = [one for one in operations if one.query or one.body]  # whatever stands in a path is as described
    for operation in operations:
        _send_many(operation, mode, running, known, failed)
    assert not failed, "\n".join(failed)


def _send_many(
    operation: schemathesis.APIOperation, mode: GenerationMode, running: Served, known: list[str], failed: list[str]
) -> None:
    turns = count()

    @MADE
    @given(operation.as_strategy(generation_mode=mode))
    def send(case: schemathesis.Case) -> None:
        turn = next(turns)
        if turn % 3 and "name" in case.path_parameters:
            case.path_parameters["name"] = known[0] + ("@rev1" if turn % 2 else "")  # or all would end at an unknown story
        if turn % 3 == 1 and "id" in case.path_parameters:
            case.path_parameters["id"] = known[turn % len(known)]
        answer = case.call(
            base_url=f"{running.url}/api", headers={"authorization": f"Bearer {running.token}"}, timeout=ANSWER_SECONDS
        )
        if answer.status_code >= 500 or (answer.status_code >= 400 and not is_told_in_words(answer)):
            failed.append(
                f"{operation.method} {operation.path} {answer.status_code} {answer.text[:100]} {case.as_curl_command()[:300]}"
            )

    with suppress(Unsatisfiable):  # an address without parameters cannot be asked against its description
        send()


def is_told_in_words(answer: schemathesis.Response) -> bool:
    """Tells whether a refusal has a code and a sentence, or was no HTTP at all and so never reached us."""
    if answer.text == "Invalid HTTP request received.":
        return True
    told = answer.headers.get("content-type", [""])[0]
    return told.startswith("application/json") and set(answer.json()) == {"code", "message"}
