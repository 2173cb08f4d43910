"""Names by a pipeline's own weights: the moves that its recogniser makes, taken by many sentences at a time.

The recogniser asks of each move at each token whether it is allowed, which takes it longer than all its arithmetic. What is
allowed follows from little: which kind of name is open, and whether the token is the last, is blank, or stands before the start
of a sentence. So here a table answers, and numpy takes a step of all sentences at once. The sums are the recogniser's.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Doc, Span
from spacy.util import minibatch

SHARE = 4  # the recogniser's own: a batch is cut in four by length, so that few steps are taken by few sentences
FEATURES = 3  # the token, the first of the open name, the one before; a recogniser that looks at others goes its own way
LAST, BLANK, STOPS = 1, 2, 4  # what is allowed at a token: its place in the table is the sum of what holds

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


def find_names(finder: Any, docs: Sequence[Doc], *, batch_size: int) -> None:
    """Sets the names of sentences as the pipeline's recogniser does.

    Cost: the weights' arithmetic; the steps take a tenth of what the recogniser takes for them.
    """
    moves = _moves_of(finder)
    if moves is None or any(doc.has_annotation("ENT_IOB") for doc in docs):
        for _ in finder.pipe(docs, batch_size=batch_size):
            pass
        return
    for some in minibatch(docs, size=batch_size):
        for few in minibatch(sorted(some, key=len), size=max(batch_size // SHARE, 2)):
            _walk(finder.model.layers, moves, list(few))


@dataclass(frozen=True, slots=True)
class _Moves:
    """What a recogniser can do at a token."""

    labels: tuple[str, ...]
    """The kinds of names, the first of them none."""
    allowed: NDArray[np.bool_]
    """By what holds at the token, by the kind of name that is open, by the move."""
    opens: Numbers
    """The kind of name that is open after each move, 0 for none."""
    begins: NDArray[np.bool_]
    """Which moves begin a name."""
    ends: Numbers
    """The kind of name that each move ends, 0 for none."""


@functools.lru_cache(maxsize=4)
def _moves_of(finder: Any) -> _Moves | None:
    """Gives the moves of a recogniser that decides greedily by one hidden layer over three tokens, else nothing."""
    model = finder.model
    greedy = getattr(finder, "cfg", {}).get("beam_width") == 1 and model.attrs.get("has_upper")
    if not greedy or model.attrs.get("unseen_classes") or model.layers[1].get_dim("nF") != FEATURES:
        return None
    told = [finder.moves.get_class_name(n) for n in range(finder.moves.n_moves)]
    labels = ("", *sorted({name[2:] for name in told if name[1:2] == "-"} - {""}))
    place = {label: n for n, label in enumerate(labels)}
    acts = [(name[:1], place[name[2:]]) for name in told]
    if any(act not in ("BILU" if kind else "OU") for act, kind in acts):
        return None
    allowed = [
        [[_is_allowed(act, kind, open_kind, holds) for act, kind in acts] for open_kind in range(len(labels))]
        for holds in range(LAST + BLANK + STOPS + 1)
    ]
    return _Moves(
        labels=labels,
        allowed=np.array(allowed),
        opens=np.array([kind if act in "BI" else 0 for act, kind in acts]),
        begins=np.array([act in "BU" for act, _ in acts]),
        ends=np.array([kind if act in "LU" else 0 for act, kind in acts]),
    )


def _is_allowed(act: str, kind: int, open_kind: int, holds: int) -> bool:
    """Tells whether a move is allowed where no name is given beforehand.

    Source: the conditions of spaCy's Begin, In, Last, Unit and Out, pipeline/_parser_internals/ner.pyx.
    """
    if act == "O":
        return open_kind == 0
    if kind == 0:  # the unit without a kind blocks what was given beforehand
        return False
    goes_on = not holds & (LAST | STOPS)
    if act in "IL":
        return kind == open_kind and (act == "L" or goes_on)
    return open_kind == 0 and not holds & BLANK and (act == "U" or goes_on)


def _walk(layers: Sequence[Any], moves: _Moves, docs: list[Doc]) -> None:
    """Sets the names of a few sentences, all of which take each step together."""
    docs = [doc for doc in reversed(docs) if len(doc)]  # the longest first: those that still go are always the first ones
    if not docs:
        return
    vectors, lower, upper = layers
    parts = lower.predict(vectors.predict(docs))  # what each token adds in each of its three places; first what none adds
    bias, weights, last_bias = lower.get_param("b"), upper.get_param("W").T, upper.get_param("b")
    lengths = np.array([len(doc) for doc in docs])
    first = np.cumsum(lengths) - lengths + 1
    holds = np.concatenate([_holds(doc) for doc in docs])
    opened, start = np.zeros(len(docs), np.int64), np.zeros(len(docs), np.int64)
    names: list[list[Span]] = [[] for _ in docs]
    for at in range(int(lengths[0])):
        going = int(np.searchsorted(-lengths, -at, side="left"))
        opened, start, token = opened[:going], start[:going], first[:going] + at
        within = opened > 0
        summed = parts[token, 0] + parts[start, 1] + parts[np.where(within, token - 1, 0), 2] + bias
        scores: Floats = summed.max(axis=2) @ weights + last_bias
        taken = np.where(moves.allowed[holds[token - 1], opened], scores, -np.inf).argmax(axis=1)
        start = np.where(moves.begins[taken], token, start)
        for n in np.flatnonzero(moves.ends[taken]):
            span = Span(docs[n], int(start[n] - first[n]), at + 1, label=moves.labels[moves.ends[taken[n]]])
            names[n].append(span)
        opened = moves.opens[taken]
        start = np.where(opened > 0, start, 0)
    for doc, spans in zip(docs, names, strict=True):
        doc.set_ents(spans, default="outside")


def _holds(doc: Doc) -> Numbers:
    """Gives for each token what decides which moves are allowed there."""
    told = doc.to_array([IS_SPACE, SENT_START]).astype(np.int64)
    holds: Numbers = BLANK * told[:, 0]
    holds[:-1] += STOPS * (told[1:, 1] == 1)
    holds[-1] += LAST
    return holds
