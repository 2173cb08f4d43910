"""What a pipeline's rules would work out again for every token, kept by kind of token: the same parse in less time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

MAX_WORDS = 1_000_000  # some 100 MB of numbers; a process that has met more begins anew

Match = tuple[int, int, int, int]
"""A rule's number, the name of its pattern, and from where to where it matched."""


def keep_answers(pipeline: Language) -> None:
    """Lets the attribute ruler and the lemmatizer of a pipeline, where it has them, keep what they find out."""
    if "attribute_ruler" in pipeline.pipe_names:
        ruler: Any = pipeline.get_pipe("attribute_ruler")
        if all(map(_is_plain, _tokens_of(ruler))):
            ruler.match = RuleMemo(ruler)
    if "lemmatizer" in pipeline.pipe_names:
        lookups = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index"):
            index = lookups.get_table("lemma_index")
            for part, forms in list(index.items()):
                index[part] = frozenset(forms)  # else each new word is sought through a list of 60,000


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the rules say of one kind of token."""

    alone: tuple[int, ...]
    """The rules of one token that match it."""
    begun: tuple[tuple[int, tuple[str, ...]], ...]
    """The rules of several tokens whose first it can be, each with the names of what its tokens must be."""
    fits: frozenset[str]
    """The names of all descriptions of a token that fit it."""


class RuleMemo:
    """The matches of an attribute ruler, as its own ``match`` gives them, each kind of token put to its rules once.

    A kind is tag, tie and blankness, and the word where any rule asks for this very word.
    """

    def __init__(self, ruler: Any) -> None:
        self._strings = ruler.vocab.strings
        names: dict[str, str] = {}
        self._firsts: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for rule, told in enumerate(ruler.patterns):
            for pattern in told["patterns"]:
                parts = tuple(names.setdefault(json.dumps(token, sort_keys=True), str(len(names))) for token in pattern)
                self._firsts.setdefault(parts[0], []).append((rule, parts))
        self._asker = Matcher(ruler.vocab)
        for token, name in names.items():
            self._asker.add(name, [[json.loads(token)]])
        self._rules = [self._strings.add(str(rule)) for rule in range(len(ruler.patterns))]
        wanted = [word for token in _tokens_of(ruler) for word in _words_of(token)]
        self._words = {word for word, is_form in wanted if not is_form}
        self._forms = [re.compile(word) for word, is_form in wanted if is_form]
        self._asked: dict[int, int] = {}
        self._known: dict[tuple[int, ...], _Answer] = {}

    def __call__(self, doc: Doc) -> list[Match]:
        """Gives the matches in the order in which the ruler applies them: later rules have precedence."""
        kinds = [(tag, self._word(lower), dep, blank) for tag, lower, dep, blank in doc.to_array(_KIND).tolist()]
        answers = [self._known.get(kind) or self._answer(kind, doc, at) for at, kind in enumerate(kinds)]
        found: list[Match] = []
        for at, answer in enumerate(answers):
            found += [(rule, self._rules[rule], at, at + 1) for rule in answer.alone]
            for rule, parts in answer.begun:
                run = answers[at : at + len(parts)]
                if len(run) == len(parts) and all(name in one.fits for name, one in zip(parts, run, strict=True)):
                    found.append((rule, self._rules[rule], at, at + len(parts)))
        return sorted(found)

    def _word(self, lower: int) -> int:
        """Gives the word where a rule asks for it, else nothing: all other words are one to the rules."""
        known = self._asked.get(lower)
        if known is None:
            word = self._strings[lower]
            is_asked = word in self._words or any(form.search(word) for form in self._forms)
            if len(self._asked) >= MAX_WORDS:
                self._asked.clear()
            known = self._asked[lower] = lower if is_asked else 0
        return known

    def _answer(self, kind: tuple[int, ...], doc: Doc, at: int) -> _Answer:
        fits = {self._strings[name] for name, _, _ in self._asker(doc[at : at + 1], allow_missing=True)}
        begun = [one for name in sorted(fits) for one in self._firsts.get(name, ())]
        alone = tuple(sorted({rule for rule, parts in begun if len(parts) == 1}))
        answer = _Answer(alone, tuple(one for one in begun if len(one[1]) > 1), frozenset(fits))
        self._known[kind] = answer
        return answer


_KIND = (TAG, LOWER, DEP, IS_SPACE)
_ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_WAYS = frozenset({"IN", "NOT_IN", "REGEX"})


def _tokens_of(ruler: Any) -> Iterator[dict[str, Any]]:
    for rule in ruler.patterns:
        for pattern in rule["patterns"]:
            yield from pattern


def _is_plain(token: dict[str, Any]) -> bool:
    """Tells whether a description asks only what a kind holds: with any other the ruler stays as it is."""
    return _ASKED.issuperset(token) and all(not isinstance(v, dict) or _WAYS.issuperset(v) for v in token.values())


def _words_of(token: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Gives the words that a description asks for, and its regular expressions, each with whether it is one."""
    asked = token.get("LOWER", ())
    if isinstance(asked, str):
        yield asked, False
    elif isinstance(asked, dict):
        for way, told in asked.items():
            yield from [(told, True)] if way == "REGEX" else [(word, False) for word in told]
