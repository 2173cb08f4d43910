"""The port for sentence embeddings, an extra: a model sets sentences of one meaning side by side, and decides nothing."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from headwater.errors import InputError
from headwater.model import ModelRef
from headwater.plugins import plugin_manager
from headwater.settings import Settings
from headwater.text.parse import parser_ref

Rows = npt.NDArray[np.float32]


class Embedder(Protocol):
    """A model of sentences, installed as an extra. The same sentence always has the same row, whatever stands beside it."""

    unrelated: float
    """Cosine of two sentences that have nothing in common: many models crowd all sentences into one corner."""

    def rows(self, sentences: Sequence[str]) -> Rows:
        """Gives a row of length one for each sentence, in order."""
        ...

    def ref(self) -> ModelRef:
        """Gives name, version and a digest of the weights, for the run's list of models."""
        ...


@functools.cache
def find_embedder(name: str) -> Embedder:
    """Gives the installed embedder of a name, loaded once a process.

    Raises: InputError ``embedder.unknown`` where no plugin offers it, ``embedder.missing`` where its package is not installed.
    """
    offered = {known: factory for each in plugin_manager().hook.headwater_embedder() for known, factory in each}
    if name not in offered:
        raise InputError("embedder.unknown", f"There is no embedder {name!r}. Known: {', '.join(sorted(offered))}.")
    found: Embedder = offered[name]()
    return found


def model_refs(settings: Settings) -> tuple[ModelRef, ...]:
    """Gives every model that these settings name, by its files as installed.

    Raises: InputError ``parser.missing``, ``embedder.unknown`` or ``embedder.missing`` where one is not there.
    """
    parser = parser_ref(settings.parser)
    return (parser,) if settings.embedder is None else (parser, find_embedder(settings.embedder).ref())
