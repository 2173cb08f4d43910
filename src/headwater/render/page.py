"""Templates: loaded from the package, escaping everything, failing on a name that is not there."""

from __future__ import annotations

import functools

import jinja2

from headwater.render.words import visible

SHARED = "headwater.render"


def fill(template: str, *, package: str = SHARED, **values: object) -> str:
    """Gives a template of a package filled in; it may import those of this one. Cost: the first call a process compiles it."""
    return _environment(package).get_template(template).render(**values)


def in_page(id: str) -> str:
    """Gives the address of a place in the page itself."""
    return f"#{id}"


@functools.cache
def _environment(package: str) -> jinja2.Environment:
    folders = [jinja2.PackageLoader(name, "templates") for name in dict.fromkeys((package, SHARED))]
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    """Gives what is written for a value: in text, marks that turn the order of letters are shown by their code."""
    return visible(value) if type(value) is str else value  # HTML that is safe already is a kind of str of its own
