"""``headwater serve``: the workbench and the API on one port of this machine."""

from __future__ import annotations

import importlib
import secrets
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter, validators

from headwater.cli.screen import say
from headwater.errors import InputError

STORE = Path("headwater.db")
PACKAGES = ("fastapi", "uvicorn", "python_multipart", "httpx2")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(
    *,
    demo: Annotated[bool, Parameter(negative=())] = False,
    port: Annotated[int, Parameter(validator=validators.Number(gte=1, lte=65535))] = 8420,
    host: str = "127.0.0.1",
    store: Annotated[str | None, Parameter(show_default=False)] = None,
    read_only: Annotated[bool, Parameter(negative=())] = False,
    offline: Annotated[bool, Parameter(negative=())] = False,
) -> int:
    """Open the workbench: stories, reports, lineage, claims and conflicts as pages, and the same for programs under /api.

    It answers to this machine only unless `--host` says otherwise, and then it asks everybody for its token.

    For example:

    - `headwater serve --demo` shows the invented stories that ship with Headwater
    - `headwater serve --store work.db --port 9000`

    Parameters
    ----------
    demo
        Show the shipped stories; without `--store` they are forgotten afterwards.
    port
        Where to listen.
    host
        Address to listen at.
    store
        File of the store, made where there is none, or a `postgresql://` address; `headwater.db` here if not told.
    read_only
        Open the store for reading: nothing can be imported or ruled on.
    offline
        Fetch no page of the web, whoever asks.
    """
    _refuse_missing()
    with ExitStack() as stack:
        address = store
        if address is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) if demo else Path()
            address = str(folder / STORE)
        desk = importlib.import_module("headwater.desk").open_desk(address, read_only=read_only)
        stack.callback(desk.close)
        if demo:
            importlib.import_module("headwater.cli.demo").fill(desk)
        if not read_only:
            stack.enter_context(importlib.import_module("headwater.cli.worker").working_apart(address))
        _listen(desk, host=host, port=port, fetcher=None if offline else _fetcher())
    return 0


def _fetcher() -> Any:
    return importlib.import_module("headwater.porch.fetching").Fetcher()


def _listen(desk: Any, *, host: str, port: int, fetcher: Any) -> None:
    guard, uvicorn = importlib.import_module("headwater.porch.guard"), importlib.import_module("uvicorn")
    is_open, token = host in LOOPBACK, secrets.token_urlsafe(24)
    names = guard.HERE if is_open else ("*",)
    rules = guard.Rules(token=token, cookie=f"headwater-{port}", hosts=names, is_open=is_open)
    site = importlib.import_module("headwater.cli.site").make_site(desk, rules, fetcher)
    importlib.import_module("headwater.web").compile_pages()
    desk.make_ready()
    shown = f"[{host}]" if ":" in host else host
    say(f"Headwater is at http://{shown}:{port}/?token={token}")
    say("Ctrl-C stops it. Whoever has this address may write; the same address without the token is for reading.")
    uvicorn.run(site, host=host, port=port, log_level="warning", server_header=False, lifespan="off")


def _refuse_missing() -> None:
    for package in PACKAGES:
        try:
            importlib.import_module(package)
        except ImportError as missing:
            raise InputError("serve.extra", f"{package} is needed to serve pages. Install headwater[web].") from missing
