"""Sentences that say nearly the same in other words: character n-grams weighed by how rare they are in the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from headwater.text.sentences import sentence_spans

MIN_SENTENCE_WORDS = 5  # shorter ones are headings, buttons and "he said"
GRAMS = (3, 5)  # characters: AUC .961 on claim pairs of one event


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one text with their weighed n-grams."""

    spans: tuple[tuple[int, int], ...]
    sizes: tuple[int, ...]
    """Words in each."""
    rows: Any
    """Sparse matrix, one row for each sentence, of length one."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the second text beside the sentence of the first that it is most like."""

    a: tuple[int, int]
    b: tuple[int, int]
    words: int
    """Words of the second text's sentence."""
    similarity: float
    """Cosine, 0..1."""


def read_sentences(texts: Sequence[str]) -> list[Sentences]:
    """Gives the sentences of each text, weighed over all of them. Cost: about half a megabyte a CPU second."""
    spans = [tuple(long_sentences(text)) for text in texts]
    flat = [text[start:end] for text, each in zip(texts, spans, strict=True) for start, end in each]
    if not flat:
        return [Sentences((), (), None) for _ in texts]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=GRAMS, sublinear_tf=True, dtype=np.float32)
    rows = vectorizer.fit_transform(flat)
    found, at = [], 0
    for text, each in zip(texts, spans, strict=True):
        sizes = tuple(len(text[start:end].split()) for start, end in each)
        found.append(Sentences(each, sizes, rows[at : at + len(each)]))
        at += len(each)
    return found


def best_matches(a: Sentences, b: Sentences) -> list[Match]:
    """Gives, for each sentence of ``b`` in order, the sentence of ``a`` that it is most like."""
    if not a.spans or not b.spans:
        return []
    scores = (b.rows @ a.rows.T).toarray()
    best = scores.argmax(axis=1)
    return [
        Match(a.spans[int(at)], span, size, min(1.0, float(scores[row, at])))
        for row, (at, span, size) in enumerate(zip(best, b.spans, b.sizes, strict=True))
    ]


def mean_similarity(matches: Sequence[Match]) -> float:
    """Gives the mean over the second text's words, 0..1."""
    total = sum(match.words for match in matches)
    return sum(match.words * match.similarity for match in matches) / total if total else 0.0


def long_sentences(text: str) -> list[tuple[int, int]]:
    """Gives the sentences of a text that are long enough to be told again."""
    return [(start, end) for start, end in sentence_spans(text) if len(text[start:end].split()) >= MIN_SENTENCE_WORDS]
