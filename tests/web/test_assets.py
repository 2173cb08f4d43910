"""Scripts and the style sheet: served from the package, small, and never more than a page may run."""

from __future__ import annotations

import gzip
import re

from starlette.testclient import TestClient

from headwater.web.assets import scripts, style_sheet, version
from headwater.web.bindings import BINDINGS

MOST_SCRIPT_BYTES = 90_000  # compressed, of everything but the network of actors


def test_scripts_together_stay_small() -> None:
    assert {"workbench.js", "lineage.js"} <= set(scripts())
    assert sum(len(gzip.compress(data)) for data in scripts().values()) < MOST_SCRIPT_BYTES


def test_a_page_brings_one_script_one_style_sheet_and_an_icon_and_all_are_there(client: TestClient) -> None:
    told = client.get("/").text
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', told)
    assert [one.rsplit("/", 1)[1] for one in addresses] == ["icon.svg", "workbench.css", "workbench.js"]
    assert {client.get(one).status_code for one in addresses} == {200}
    answer = client.get(f"/static/{version()}/lineage.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    assert client.get("/static/x/../secret.js").status_code == 404
    assert client.get("/static/x/none.js").status_code == 404


def test_nothing_that_a_page_brings_asks_another_machine() -> None:
    # names of XML look like addresses, and nobody asks them
    told = style_sheet() + "".join(data.decode() for data in scripts().values())
    assert all(one.startswith("http://www.w3.org/") for one in re.findall(r"https?://[^\s\"'`)]+", told))
    assert "@import" not in told


def test_each_key_does_one_thing_and_each_action_has_its_key_on_the_page(client: TestClient) -> None:
    keys = [one.key for one in BINDINGS]
    assert len(keys) == len(set(keys))
    told = client.get("/keys").text
    assert all(f'data-key-of="{one.action}"' in told for one in BINDINGS)


def test_the_palette_leads_to_stories_and_questions_and_every_address_opens(client: TestClient, story: str) -> None:
    told = client.get(f"/stories/{story}/palette.json").json()["entries"]
    assert {"question", "report", "story", "page"} <= {one["kind"] for one in told}
    assert {client.get(one["href"]).status_code for one in told if "href" in one} == {200}
    assert client.get("/palette.json").json()["entries"] == [
        one for one in told if one["kind"] not in ("question", "report", "part")
    ]


def test_colours_and_density_are_kept_and_nothing_else_is(client: TestClient) -> None:
    answer = client.get("/theme", params={"to": "dark", "density": "dense", "back": "//elsewhere.example"})
    assert answer.headers["location"] == "/"
    told = client.get("/", headers={"cookie": "headwater-theme=dark; headwater-density=dense"}).text
    assert 'data-theme="dark" data-density="dense"' in told
    assert 'data-density="roomy"' in client.get("/", headers={"cookie": 'headwater-density="><i>'}).text
    client.cookies.clear()
