"""Every kind of store, for the suites that each of them must pass."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

KINDS = ("sqlite", "postgresql")


def server_folder() -> Path | None:
    """Gives where PostgreSQL's programs lie, newest first, or nothing where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return None if named is None else Path(named).resolve().parent


@contextmanager
def server() -> Iterator[str]:
    """Gives the address of a PostgreSQL of our own, on a free port of this machine; it is gone afterwards."""
    programs = server_folder()
    assert programs is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        user = _unprivileged(Path(folder))
        data = f"{folder}/data"
        _run([str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "tester"], user=user)
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        start = [str(programs / "pg_ctl"), "-D", data, "-o", options, "-l", f"{folder}/log", "-w"]
        _run([*start, "start"], user=user)
        try:
            yield f"postgresql://tester@127.0.0.1:{port}"
        finally:
            _run([str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop"], user=user)


def fresh_database(address: str, *, like: str = "template1") -> str:
    """Gives the address of a new database on the server: an empty one, or a copy of the one named."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}".encode())
    return f"{address}/{name}"


def _unprivileged(folder: Path) -> str | None:
    """Gives the user to run as, who then owns the folder: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return "postgres"


def _run(command: list[str], *, user: str | None) -> None:
    subprocess.run(command, user=user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/tmp")
