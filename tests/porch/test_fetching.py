"""A page by its address: what may be asked, what is taken, and where it ends. Servers are on loopback, names are ours."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.sites import TOKEN, a_client

from headwater.desk import open_desk
from headwater.errors import HeadwaterError
from headwater.porch.fetching import IP, MAX_HOPS, Fetcher, is_public, resolve
from headwater.testing.bridge import GAZETTE

LOOPBACK = ipaddress.ip_address("127.0.0.1")
OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}
PAGE = f"<html><body><article><h1>Bridge</h1><p>{GAZETTE}</p></article></body></html>".encode()


class _Pages(BaseHTTPRequestHandler):
    """A web server with one page of each kind."""

    def do_GET(self) -> None:
        answer: Callable[[], None] = getattr(self, f"_{self.path.strip('/').split('/')[0]}", self._none)
        answer()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def _give(self, status: int, data: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _none(self) -> None:
        self._give(404, b"no", content_type="text/html")

    def _page(self) -> None:
        self._give(200, PAGE, content_type="text/html; charset=utf-8")

    def _packed(self) -> None:
        self._give(200, gzip.compress(PAGE), content_type="text/html", content_encoding="gzip")

    def _bomb(self) -> None:
        self._give(200, gzip.compress(b" " * (3 << 20)), content_type="text/html", content_encoding="gzip")

    def _picture(self) -> None:
        self._give(200, b"x", content_type="image/png")

    def _bare(self) -> None:
        self._give(200, b"x")

    def _moved(self) -> None:
        self._give(302, location="/page")

    def _away(self) -> None:
        self._give(302, location="http://metadata.example/latest")

    def _file(self) -> None:
        self._give(302, location="file:///etc/passwd")

    def _round(self) -> None:
        self._give(302, location="/round")

    def _slowly(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass  # the reader gave up, as it should


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


def names(host: str, port: int) -> list[IP]:
    """The news is on this machine; everything else is where an attacker wants it."""
    return [LOOPBACK] if host == "news.example" else [ipaddress.ip_address("169.254.169.254")]


def fetcher(**limits: float) -> Fetcher:
    told = {"max_bytes": 1 << 20, "max_seconds": 5.0} | limits
    return Fetcher(
        names=names, allows=lambda ip, port: ip == LOOPBACK, max_bytes=int(told["max_bytes"]), max_seconds=told["max_seconds"]
    )


@pytest.mark.parametrize("path", ["page", "packed", "moved"])
def test_a_page_comes_as_it_was_sent(port: int, path: str) -> None:
    found = fetcher().fetch(f" http://news.example:{port}/{path}#part ")
    assert (found.data, found.kind) == (PAGE, "html")
    assert found.url == f"http://news.example:{port}/{'page' if path == 'moved' else path}"


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("nothing", "fetch.status", "news.example answered 404 and gave no page."),
        ("picture", "fetch.kind", "There is 'image/png' at this address."),
        ("bare", "fetch.kind", "There is 'nothing named' at this address."),
        ("bomb", "fetch.large", "The page has more than 1 MB."),
        ("away", "fetch.private", "metadata.example leads into this machine or a private network"),
        ("file", "fetch.address", "is no address of a page."),
        ("round", "fetch.redirects", f"passed on more than {MAX_HOPS} times"),
    ],
)
def test_what_is_not_taken_is_refused_in_words(port: int, path: str, code: str, words: str) -> None:
    with pytest.raises(HeadwaterError) as refused:
        fetcher().fetch(f"http://news.example:{port}/{path}")
    assert refused.value.code == code
    assert words in refused.value.message


def test_a_server_that_trickles_is_left(port: int) -> None:
    begun = time.monotonic()
    with pytest.raises(HeadwaterError, match="did not come in time"):
        fetcher(max_seconds=0.5).fetch(f"http://news.example:{port}/slowly")
    assert time.monotonic() - begun < 4


def test_nobody_there_is_told_as_that() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(HeadwaterError, match="could not be read from") as refused:
            fetcher().fetch(f"http://news.example:{free.getsockname()[1]}/page")
    assert refused.value.code == "fetch.unreachable"


@pytest.mark.parametrize(
    "told", ["", "news.example/page", "ftp://news.example/", "http://", "http://me:secret@news.example/", "//x", "http://[::1"]
)
def test_what_is_no_address_of_a_page_is_refused(told: str) -> None:
    with pytest.raises(HeadwaterError) as refused:
        fetcher().fetch(told)
    assert refused.value.code == "fetch.address"


@pytest.mark.parametrize(
    "told",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),
        *("255.255.255.255", "192.0.2.1", "198.18.0.1", "192.88.99.1", "168.63.129.16"),
        *("::", "::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "::ffff:8.8.8.8", "::8.8.8.8", "64:ff9b::8.8.8.8"),
        *("64:ff9b:1::1", "2002:808:808::1", "2001:0:1::1", "2001:db8::1", "100::1"),
    ],
)
def test_addresses_that_are_not_public_are_refused(told: str) -> None:
    assert not is_public(ipaddress.ip_address(told), 443)


@pytest.mark.parametrize("told", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001:81b::200e"])
def test_public_addresses_are_asked_on_the_ports_of_the_web_only(told: str) -> None:
    ip = ipaddress.ip_address(told)
    assert [is_public(ip, port) for port in (80, 443, 22, 6379, 8080)] == [True, True, False, False, False]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "0x7f000001", "2130706433", "0"])
def test_every_spelling_of_this_machine_is_found_out_where_the_connection_is_made(host: str) -> None:
    with pytest.raises(HeadwaterError) as refused:
        Fetcher(names=resolve).fetch(f"http://{host}/")
    assert refused.value.code == "fetch.private"


def test_one_private_address_among_public_ones_is_enough(port: int) -> None:
    both = [ipaddress.ip_address("8.8.8.8"), LOOPBACK]
    with pytest.raises(HeadwaterError) as refused:
        Fetcher(names=lambda host, port: both).fetch("http://news.example/")
    assert refused.value.code == "fetch.private"


def test_a_page_by_its_address_becomes_a_report_with_its_bytes_kept(port: int, tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "web.db")
    client, address = a_client(desk, fetcher=fetcher()), f"http://news.example:{port}/moved"
    assert 'action="/import/address"' in client.get("/import").text
    job = client.post("/import/address", data={"address": address, "title": "Bridge"}, headers=OURS)
    assert job.status_code == 303
    assert desk.work_once() is not None
    story = desk.stories()[0].id
    report = desk.dossier(story).reports[0]
    assert report.url == f"http://news.example:{port}/page"
    assert desk.store.captures is not None
    assert desk.store.captures.get(report.sha256) == PAGE
    again = client.post(f"/api/stories/{story}/address", json={"url": address}, headers={"authorization": f"Bearer {TOKEN}"})
    assert again.status_code == 202
    desk.close()


def test_a_server_that_fetches_nothing_says_so(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "web.db")
    client = a_client(desk)
    assert "/import/address" not in client.get("/import").text
    answer = client.post("/import/address", data={"address": "http://news.example/"}, headers=OURS)
    assert (answer.status_code, "This server fetches no pages." in answer.text) == (400, True)
    assert desk.stories() == ()
    desk.close()
