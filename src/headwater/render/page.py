"""Templates: loaded from the package, escaping everything, failing on a name that is not there."""

from __future__ import annotations

import functools

import jinja2
from markupsafe import Markup

from headwater.render import catalogue, local
from headwater.render.terms import term
from headwater.render.told import Own, told
from headwater.render.words import counted, moment, origins, visible

SHARED = "headwater.render"


def fill(template: str, *, package: str = SHARED, **values: object) -> str:
    """Gives a template of a package filled in; it may import those of this one. Cost: the first call a process compiles it.

    ``own`` marks what is English whatever the page speaks, ``own_of`` a sentence of a record where no catalogue holds it.
    """
    spoken = catalogue.language()
    own = Markup("") if spoken == catalogue.ENGLISH else Markup(' lang="en"')
    return _environment(package).get_template(template).render(language=spoken, own=own, **values)


def compile_all(package: str) -> None:
    """Compiles every template of a package and of this one, so that no reader waits for it."""
    made = _environment(package)
    for name in made.list_templates(extensions=["j2"]):
        made.get_template(name)


def in_page(id: str) -> str:
    """Gives the address of a place in the page itself."""
    return f"#{id}"


@functools.cache
def _environment(package: str) -> jinja2.Environment:
    folders = [jinja2.PackageLoader(name, "templates") for name in dict.fromkeys((package, SHARED))]
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader(folders),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    made.newstyle_gettext = True  # type: ignore[attr-defined]  # the extension's own name for: values come beside the message
    made.globals.update(own_of=_own_of, gettext=_said, _=_said, ngettext=_said_of, counted=counted, origins=origins)
    made.filters.update(term=term, told=told, moment=moment, percent=local.percent, language_name=local.language_name)
    return made


def _said(message: str, /, **values: object) -> Markup:
    """Gives a sentence of a template in the reader's language, its values escaped."""
    return Markup(catalogue.gettext(message)) % {name: _written(value) for name, value in values.items()}


def _said_of(one: str, many: str, count: int, /, **values: object) -> Markup:
    found = Markup(catalogue.ngettext(one, many, count))
    return found % {name: _written(value) for name, value in {"num": count, **values}.items()}


def _own_of(sentence: str) -> Markup:
    return Markup(' lang="en"') if isinstance(sentence, Own) else Markup("")


def _written(value: object) -> object:
    return local.number(value) if type(value) is int else _shown(value)


def _shown(value: object) -> object:
    """Gives what is written for a value: in text, marks that turn the order of letters are shown by their code."""
    return visible(value) if type(value) is str else value  # HTML that is safe already is a kind of str of its own
