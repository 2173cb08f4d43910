"""The language of an answer: the reader's choice, else the first of the browser's that there is a catalogue for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from fastapi import Request

from headwater.render.catalogue import ENGLISH, languages, speaking

FOR_PROGRAMS = "/api/"  # what programs read is the same whoever runs them
LANGUAGE_COOKIE = "headwater-language"
Message = MutableMapping[str, Any]
App = Callable[..., Awaitable[None]]


class Spoken:
    """Wraps an application: all that it says for a request comes in the reader's language."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: App, send: App) -> None:
        """Answers one request."""
        if scope["type"] != "http" or scope["path"].startswith(FOR_PROGRAMS):
            await self._app(scope, receive, send)
            return
        with speaking(chosen(Request(scope))):
            await self._app(scope, receive, send)


def chosen(request: Request) -> str:
    """Gives the language to answer in."""
    told = request.cookies.get(LANGUAGE_COOKIE, "")
    wanted = [told, *_accepted(request.headers.get("accept-language", ""))]
    return next((one for one in wanted if one in languages()), ENGLISH)


def _accepted(header: str) -> Iterable[str]:
    """Gives the languages of an ``Accept-Language`` header (RFC 9110, 12.5.4) without regions, the best liked first."""
    liked = []
    for place, part in enumerate(header[:1000].split(",")):
        name, _, weight = part.strip().partition(";")
        liked.append((-_weight(weight), place, name.strip().split("-")[0].lower()))
    return [name for weight, _, name in sorted(liked) if weight < 0]


def _weight(told: str) -> float:
    name, _, value = told.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
