"""A story over time and on the map."""

import re

from starlette.testclient import TestClient


def test_every_link_of_the_timeline_leads_somewhere(client: TestClient, story: str) -> None:
    page = client.get(f"/stories/{story}/timeline")
    assert page.status_code == 200
    addresses = set(re.findall(r'href="(/stories/[^"#?]+)', page.text))
    assert len(addresses) > 10
    assert {client.get(address).status_code for address in addresses} == {200}


def test_the_timeline_marks_claims_that_open_their_span(client: TestClient, story: str) -> None:
    page = client.get(f"/stories/{story}/timeline").text
    drawn = page[page.index("<svg") : page.index("</svg>")]
    opened = re.findall(r'href="(/stories/[^"]+/reports/[^"]+#c-[^"]+)"', drawn)
    assert opened
    report, claim = opened[0].split("#")
    assert f'id="{claim}"' in client.get(report).text


def test_a_page_of_the_table_beyond_the_last_shows_the_last(client: TestClient, story: str) -> None:
    assert client.get(f"/stories/{story}/timeline?p=999").status_code == 200


def test_a_story_without_places_says_so(client: TestClient, story: str) -> None:
    page = client.get(f"/stories/{story}/map")
    assert page.status_code == 200
    assert "No claim names a place." in page.text
