"""One page of the web, brought in because a person named its address: guarded where the connection is made, and bounded."""

from __future__ import annotations

import ipaddress
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpcore2
import httpx2

from headwater import __version__
from headwater.desk import Upload
from headwater.errors import InputError, RunError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
MAX_PAGE_BYTES = 8 << 20  # unpacked; the longest article with its page around it has about 2 MB
MAX_SECONDS = 20.0  # from the first packet to the last, redirects included: a person waits for it
STEP_SECONDS = 5.0  # for each connection and each read
MAX_HOPS = 5  # http to https to www to a consent page and back; browsers follow 20
PORTS = (80, 443)  # what serves pages; other ports are other services
KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "application/pdf": "pdf",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/feed+json": "json",
}
"""What is taken, and the file name's ending that says so."""
NOT_PUBLIC = tuple(
    ipaddress.ip_network(told)
    for told in (
        *("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "fec0::/10", "::ffff:0:0/96", "::/96"),
        *("192.88.99.0/24", "168.63.129.16/32"),
    )
)
"""Ways round to an address behind the one that is named (NAT64, 6to4, Teredo, mapped), site-local ones, and the one global
address under which a cloud's own service answers: Python calls some of them global."""


BROKEN = (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was received."""

    url: str
    """Where it was found in the end."""
    kind: str
    """Its file name's ending, by its content type."""
    data: bytes
    """Its bytes."""


def is_public(ip: IP, port: int) -> bool:
    """Tells whether an address may be asked: a web server of the public internet."""
    inside = any(ip in network for network in NOT_PUBLIC if network.version == ip.version)
    return port in PORTS and ip.is_global and not ip.is_multicast and not ip.is_reserved and not inside


def resolve(host: str, port: int) -> list[IP]:
    """Gives the addresses of a name. Raises: RunError ``fetch.unreachable``."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RunError("fetch.unreachable", f"Nothing answers to {host[:100]!r}. Check the address and the network.") from error
    return list(dict.fromkeys(ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found))


class Fetcher:
    """Brings pages in. Every connection, also after a redirect, is checked on the address that it really goes to."""

    def __init__(
        self,
        *,
        names: Callable[[str, int], list[IP]] = resolve,
        allows: Callable[[IP, int], bool] = is_public,
        max_bytes: int = MAX_PAGE_BYTES,
        max_seconds: float = MAX_SECONDS,
    ) -> None:
        self._names, self._allows, self._max_bytes, self._max_seconds = names, allows, max_bytes, max_seconds

    def fetch(self, address: str) -> Fetched:
        """Gives the page at an address.

        Raises: InputError ``fetch.address``, ``fetch.private``, ``fetch.redirects``, ``fetch.status``, ``fetch.kind``,
        ``fetch.large``; RunError ``fetch.unreachable``, ``fetch.slow``.
        """
        url, clock = _web_address(address), _Clock(self._max_seconds)
        with httpx2.Client(transport=_Transport(_Guarded(self._names, self._allows, clock)), headers=HEADERS) as client:
            try:
                for _ in range(MAX_HOPS):
                    with client.stream("GET", url, timeout=STEP_SECONDS) as answer:
                        if not answer.has_redirect_location:
                            return self._taken(answer, url, clock)
                        url = _web_address(str(httpx2.URL(url).join(answer.headers["location"])))
            except (httpcore2.TimeoutException, httpx2.TimeoutException) as error:
                raise _slow() from error
            except (
                httpcore2.NetworkError,
                httpcore2.ProtocolError,
                httpx2.HTTPError,
                httpx2.InvalidURL,
                ssl.SSLError,
            ) as error:
                raise RunError(
                    "fetch.unreachable", f"{_host(url)} could not be read from. Try later, or paste the text."
                ) from error
        raise InputError("fetch.redirects", f"The address was passed on more than {MAX_HOPS} times. Paste the text instead.")

    def _taken(self, answer: httpx2.Response, url: str, clock: _Clock) -> Fetched:
        if answer.status_code != httpx2.codes.OK:
            words = f"{_host(url)} answered {answer.status_code} and gave no page. Open it in a browser and paste the text."
            raise InputError("fetch.status", words)
        told = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if told not in KINDS:
            raise InputError(
                "fetch.kind", f"There is {told[:60] or 'nothing named'!r} at this address. Name a page, a text or a PDF."
            )
        data = b""
        for part in answer.iter_bytes(1 << 16):
            data += part
            if len(data) > self._max_bytes:
                raise InputError(
                    "fetch.large", f"The page has more than {self._max_bytes >> 20} MB. Save it and give the file."
                )
            clock.left()
        return Fetched(url=url, kind=KINDS[told], data=data)


HEADERS = {
    "user-agent": f"headwater/{__version__} (one page, asked for by a person)",
    "accept": ", ".join(KINDS),
    "accept-encoding": "gzip",
}


class _Clock:
    """Counts down."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Gives the seconds that are left. Raises: RunError ``fetch.slow``."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise _slow()
        return left if most is None else min(left, most)


class _Guarded(httpcore2.NetworkBackend):
    """Connects to addresses that are allowed, and to no other: the name is looked up here and nowhere else."""

    def __init__(self, names: Callable[[str, int], list[IP]], allows: Callable[[IP, int], bool], clock: _Clock) -> None:
        self._names, self._allows, self._clock = names, allows, clock
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None
    ) -> httpcore2.NetworkStream:
        """Gives a connection. Raises: InputError ``fetch.private``."""
        found = self._names(host.strip("[]"), port)
        if not found or not all(self._allows(ip, port) for ip in found):
            where = f"{host[:100]} leads into this machine or a private network, or to no web server."
            raise InputError("fetch.private", f"{where} Save the page and give the file.")
        return _Timed(self._plain.connect_tcp(str(found[0]), port, self._clock.left(timeout)), self._clock)


class _Timed(httpcore2.NetworkStream):
    """A connection whose every step ends with the clock, so that nobody can keep it open a byte at a time."""

    def __init__(self, stream: httpcore2.NetworkStream, clock: _Clock) -> None:
        self._stream, self._clock = stream, clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Gives bytes."""
        return self._stream.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Sends bytes."""
        self._stream.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        """Ends it."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Gives the connection under TLS."""
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, self._clock.left(timeout)), self._clock)

    def get_extra_info(self, info: str) -> Any:
        """Gives what is known of it."""
        return self._stream.get_extra_info(info)


class _Transport(httpx2.BaseTransport):
    """Carries requests over guarded connections; settings of the environment, proxies among them, have no say."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._pool = httpcore2.ConnectionPool(ssl_context=ssl.create_default_context(), network_backend=backend)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Gives the answer."""
        url = httpcore2.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        asked = httpcore2.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        answer = self._pool.handle_request(asked)
        return httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Ends every connection."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    """The bytes of an answer."""

    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        """Ends it."""
        self._answer.close()


def _web_address(told: str) -> str:
    """Gives an address that can be asked. Raises: InputError ``fetch.address``."""
    try:
        url = httpx2.URL(told.strip())
    except (httpx2.InvalidURL, UnicodeError):
        url = httpx2.URL("")
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise InputError(
            "fetch.address", f"{told.strip()[:100]!r} is no address of a page. It begins with https:// or http://."
        )
    return str(url.copy_with(fragment=None))


def page_at(fetcher: Fetcher | None, address: str) -> list[Upload]:
    """Gives the page at an address as files that came with a request: the page, and where it was found.

    Raises: InputError ``fetch.off`` where this server fetches nothing; and as ``Fetcher.fetch``.
    """
    if fetcher is None:
        raise InputError("fetch.off", "This server fetches no pages. Save the page and give the file, or paste its text.")
    found = fetcher.fetch(address)
    name = f"page.{found.kind}"
    return [Upload(name=name, data=found.data), Upload(name=f"{name}.meta.json", data=json.dumps({"url": found.url}).encode())]


def _host(url: str) -> str:
    return httpx2.URL(url).host[:100]


def _slow() -> RunError:
    return RunError("fetch.slow", "The page did not come in time. Try later, or paste the text.")
