"""Errors as ``{code, message}``, with the status that tells whose fault it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from headwater.errors import HeadwaterError, InputError, RunError

Answer = Callable[[Request, Exception], Awaitable[Response]]
KNOWN = {
    404: ("path.unknown", "There is nothing at this address."),
    405: ("method", "This address is asked in another way."),
}
GONE = (
    "judgement.withdrawn",
    "judgement.undoes",
    "judgement.overtaken",
)  # somebody was quicker: what is asked for was right a moment ago


def status_of(error: HeadwaterError) -> int:
    """Gives the HTTP status of an error: 4xx where the asker must mend something, 503 where the world failed, 500 for ours."""
    if isinstance(error, RunError):
        return 503
    if not isinstance(error, InputError):
        return 500
    if error.code in GONE:
        return 409
    return 404 if error.code.endswith(".unknown") else 400


def fault_of(error: Exception) -> tuple[int, str, str]:
    """Gives status, code and message of whatever went wrong; of a bug it tells no more than that it is one."""
    if isinstance(error, HeadwaterError):
        return status_of(error), error.code, error.message
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "the request"
        return 422, "request.value", f"{where}: {first['msg']}."
    if isinstance(error, HTTPException):
        known = {
            404: ("path.unknown", "There is nothing at this address."),
            405: ("method", "This address is asked in another way."),
        }
        code, message = known.get(error.status_code, ("request", str(error.detail)))
        return error.status_code, code, message
    return 500, "bug.unexpected", "This is a bug of ours, not a mistake of yours. The log of the server tells more."


def add_fault_handlers(app: FastAPI, answer: Answer) -> None:
    """Makes an application answer every error in words."""
    for kind in (HeadwaterError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)


async def json_fault(request: Request, error: Exception) -> Response:
    """Gives an error as JSON."""
    status, code, message = fault_of(error)
    return JSONResponse({"code": code, "message": message}, status_code=status)
