"""Pages kept as they were drawn, for as long as nothing changes of what they show: asked again, they cost next to nothing.

A page is given again only to a request that is the same in all that pages look at: address, query, cookies and languages. So
whoever holds other cookies (a token, a name to rule under, colours, a language) never sees what was drawn for somebody else.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from headwater.desk import Desk, read_permalink
from headwater.errors import InputError
from headwater.porch.guard import App, Message, Receive, Send

PAGES = "reports|lineage|claims|questions|once|conflicts|compare|names|timeline|map|refused"
NOUNS = "reports|claims|questions|positions|conflicts|links|origins|speakers|mentions|refusals"
OF_STORY = re.compile(rf"/stories/([^/]+)(?:/(?:{PAGES})(?:/[^/]+)?)?|/api/stories/([^/]+)/(?:{NOUNS})(?:\.json|\.csv|/[^/]+)?")
"""What shows a story's revision and the rulings on it, as pages and for programs. What shows jobs, drafts of rulings or bytes
on the disk, and pages on which somebody rules, are drawn each time."""
OF_ALL = ("/", "/search")
"""Pages that show all stories: they change with any of them."""
READ = (b"cookie", b"accept-language", b"hx-request")
"""The headers that pages look at."""
MOST_BYTES = 32 << 20  # some three hundred pages of 100 kB
MOST_OF_ONE = 2 << 20  # the lineage of some thousands of reports; one page must not push out all others


@dataclass(frozen=True, slots=True)
class Drawn:
    """An answer as it was sent."""

    start: Message
    body: bytes


class Shelved:
    """Answers by key, of those asked for last as many as fit; safe where several threads ask."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._held: OrderedDict[Hashable, Drawn] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Drawn | None:
        """Gives the answer of a key, or nothing."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: Hashable, drawn: Drawn) -> None:
        """Holds an answer; those that nobody asked for longest make room."""
        with self._lock:
            before = self._held.pop(key, None)
            self._held[key] = drawn
            self._bytes += len(drawn.body) - (len(before.body) if before else 0)
            while self._bytes > self._most_bytes:
                self._bytes -= len(self._held.popitem(last=False)[1].body)


class Kept:
    """Wraps an application: a page that was drawn before, and would be drawn the same now, is given as it was."""

    def __init__(self, app: App, *, desk: Desk) -> None:
        self._app, self._desk = app, desk
        self._shelved = Shelved()
        self._stamps: tuple[int | None, dict[str, tuple[object, ...] | None]] = None, {}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answers one request."""
        name = _shown(scope)
        moment = None if name is None else self._desk.moment()
        stamp = None if name is None or moment is None else self._stamp(name, moment)
        if stamp is None:
            await self._app(scope, receive, send)
            return
        key = stamp, scope.get("raw_path") or scope["path"], scope["query_string"], *_read(scope)
        drawn = self._shelved.get(key)
        if drawn is None:
            copied = _Copied(send)
            await self._app(scope, receive, copied)
            drawn = copied.drawn()
            if drawn is not None and self._desk.moment() == moment:  # else it may show more than its stamp says
                self._shelved.put(key, drawn)
            return
        await send(drawn.start)
        await send({"type": "http.response.body", "body": drawn.body})

    def _stamp(self, name: str, moment: int) -> Hashable | None:
        """Gives what is the same for as long as a page is: of all stories where no name is given."""
        if not name:
            return moment
        if self._stamps[0] != moment:
            self._stamps = moment, {}
        stamps = self._stamps[1]
        if name not in stamps:
            stamps[name] = self._story_stamp(name)
        return stamps[name]

    def _story_stamp(self, name: str) -> tuple[object, ...] | None:
        try:
            return self._desk.stamp(read_permalink(name)[0])
        except InputError:
            return None


class _Copied:
    """Sends an answer on and keeps a copy of it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body: list[bytes] = []
        self._is_whole = False

    async def __call__(self, message: Message) -> None:
        """Takes one part of an answer."""
        if message["type"] == "http.response.start":
            self._start = message
        else:
            self._body.append(message.get("body", b""))
            self._is_whole = not message.get("more_body", False)
        await self._send(message)

    def drawn(self) -> Drawn | None:
        """Gives the answer, where it is a whole page and not too large to be kept."""
        if self._start is None or self._start["status"] != 200 or not self._is_whole:
            return None
        body = b"".join(self._body)
        return Drawn(self._start, body) if len(body) <= MOST_OF_ONE else None


def _shown(scope: Message) -> str | None:
    """Gives the name of the story that a page shows, an empty one for all stories; nothing for what is never kept."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    if scope["path"] in OF_ALL:
        return ""
    found = OF_STORY.fullmatch(scope["path"])
    return None if found is None else found[1] or found[2]


def _read(scope: Message) -> tuple[tuple[bytes, bytes], ...]:
    return tuple((name, value) for name, value in scope["headers"] if name in READ)
