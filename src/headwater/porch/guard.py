"""Who may come in: only this machine's reader, only from our own pages, and to write only with the token."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs, urlsplit

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

MAX_BODY_BYTES = 64 << 20  # some thousand pages; parts of it are held in memory while they are read
TOO_LARGE = f"At most {MAX_BODY_BYTES >> 20} MB can be sent at once. Send fewer files, or use the command line."
HERE = ("127.0.0.1", "localhost", "[::1]")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-frame-options", b"DENY"),
)


@dataclass(frozen=True, slots=True)
class Rules:
    """Who is let in."""

    token: str
    """Whoever has it may write."""
    cookie: str = "headwater"
    """Name of the cookie that holds it; cookies do not tell ports apart, so each server has its own."""
    hosts: Sequence[str] = HERE
    """Names that this server is asked by. Another name is a page elsewhere that had its name point here."""
    is_open: bool = True
    """True where everybody who reaches the server may read: it is bound to this machine only."""


class Guard:
    """Wraps an application: refuses what must not come in, and puts security headers on every answer."""

    def __init__(self, app: App, rules: Rules) -> None:
        self._app, self._rules = app, rules

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = _Asked.of(scope)
        if asked.method == "GET" and self._is_token(asked.given):
            await _answer(send, 303, b"", (*HEADERS, *self._welcome(asked)))
            return
        scope["may_write"] = self._has_token(asked)
        fault = self._fault(asked)
        if fault is None:
            await self._app(scope, receive, _with_headers(send))
            return
        body = json.dumps({"code": fault[1], "message": fault[2]})
        kind = b"application/json"
        if asked.is_read_by_a_person:
            body, kind = (
                f"<!doctype html><title>Not done</title><p>{fault[2]} <code>{fault[1]}</code>",
                b"text/html; charset=utf-8",
            )
        await _answer(send, fault[0], body.encode(), (*HEADERS, (b"content-type", kind)))

    def _fault(self, asked: _Asked) -> tuple[int, str, str] | None:
        """Gives status, code and words where a request must not come in."""
        rules = self._rules
        if "*" not in rules.hosts and asked.host not in rules.hosts:
            return 421, "host", "This server is not known by that name. Open the address that headwater serve printed."
        has_token = self._has_token(asked)
        if not has_token and not rules.is_open:
            return 401, "token", "This server is open to the network and asks for its token. Open the address that it printed."
        if asked.method in SAFE_METHODS:
            return None
        if not asked.is_ours:
            return 403, "cross-site", "Another site sent this, so nothing was done. Write from this server's own pages."
        if not has_token:
            return 403, "token", "Writing asks for this server's token. Open the address that headwater serve printed."
        if asked.body_bytes > MAX_BODY_BYTES:
            return (
                413,
                "upload.large",
                TOO_LARGE,
            )
        if asked.is_of_unknown_length:
            return 411, "upload.length", "The request does not tell how long it is. Send it with a Content-Length."
        return None

    def _has_token(self, asked: _Asked) -> bool:
        return self._is_token(asked.bearer) or self._is_token(asked.cookies.get(self._rules.cookie, ""))

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self._rules.token.encode())

    def _welcome(self, asked: _Asked) -> Sequence[tuple[bytes, bytes]]:
        """Gives the cookie to whoever came with the token in the address, and takes it out of the address."""
        cookie = f"{self._rules.cookie}={self._rules.token}; Path=/; HttpOnly; SameSite=Strict"
        return ((b"location", asked.path.encode()), (b"set-cookie", cookie.encode()), (b"cache-control", b"no-store"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the guard looks at in a request."""

    method: str
    path: str
    host: str
    given: str
    bearer: str
    cookies: Mapping[str, str]
    is_ours: bool
    body_bytes: int
    is_of_unknown_length: bool
    is_read_by_a_person: bool

    @classmethod
    def of(cls, scope: Message) -> _Asked:
        """Gives a request's."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        told = headers.get("host", "")
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        bearer = headers.get("authorization", "")
        return cls(
            method=scope["method"],
            path="/" + scope.get("raw_path", b"/").decode("latin-1").lstrip("/\\"),
            host=_without_port(told),
            given=query.get("token", [""])[0],
            bearer=bearer.removeprefix("Bearer ") if bearer.startswith("Bearer ") else "",
            cookies=_cookies(headers.get("cookie", "")),
            is_ours=_is_ours(headers, told),
            body_bytes=int(length) if (length := headers.get("content-length", "0")).isdecimal() else 0,
            is_of_unknown_length="transfer-encoding" in headers,
            is_read_by_a_person="text/html" in headers.get("accept", ""),
        )


def _is_ours(headers: Mapping[str, str], host: str) -> bool:
    """Tells whether a request comes from our own page, or from a program: browsers always tell one of the two headers."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == host


def _without_port(host: str) -> str:
    name, _, port = host.rpartition(":")
    return name.lower() if name and port.isdecimal() else host.lower()


def _cookies(header: str) -> Mapping[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *HEADERS]}
        await send(message)

    return sending


async def _answer(send: Send, status: int, body: bytes, headers: Sequence[tuple[bytes, bytes]]) -> None:
    told = [*headers, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})
