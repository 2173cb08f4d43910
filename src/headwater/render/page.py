"""Templates: loaded from the package, escaping everything, failing on a name that is not there."""

from __future__ import annotations

import functools

import jinja2


def fill(template: str, **values: object) -> str:
    """Gives a template filled in. Cost: the first call a process compiles it."""
    return _environment().get_template(template).render(**values)


@functools.cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("headwater.render", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
