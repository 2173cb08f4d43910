"""How much a finding claims: no tie, a tie, perhaps a cause, a cause; and which of two texts claims more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.certainty.scope import scope_of
from headwater.claims.certainty.turns import is_denied, least_firmness
from headwater.text.parse import ParsedText

NO_TIE, TIE, PERHAPS, CAUSE = 0, 1, 2, 3
_PERHAPS_BELOW = 1.5  # "may" and "could" leave 1, "can" 1.5; what is planned or believed still claims the cause
_CAUSING = frozenset(
    """cause increase reduce improve prevent lead protect relieve boost help lower trigger promote affect influence enhance
    inhibit activate decrease result contribute determine drive save cut produce raise accelerate slow stop block worsen
    damage harm
    impair strengthen weaken alter change control regulate modulate induce stimulate suppress mediate encourage speed delay
    extend prolong restore repair treat cure kill make allow enable play benefit shape impact avert halve double elevate
    diminish limit hinder facilitate generate create disrupt destroy minimise minimize maximise maximize ease alleviate
    moderate provoke exacerbate fuel shrink widen transform give keep underlie underpin explain""".split()
)
_CAUSING_NOUNS = frozenset(
    "effect impact cause role influence benefit improvement reduction mechanism consequence "
    "effectiveness efficacy protection".split()
)
_TYING = frozenset(
    """associate link correlate relate connect tie predict vary differ compare coincide correspond association correlation
    relationship connection predictor marker factor difference likelihood odds risk prevalence likely prone related associated
    linked correlated common""".split()
)


_DESCRIBING = frozenset({"amod", "relcl", "acl", "compound"})


@dataclass(frozen=True, slots=True)
class Compared:
    """Which of two texts claims more."""

    stronger: str | None
    """a, b, or None where they claim the same."""
    reasons: tuple[str, ...]
    """The words that decided, of a and then of b."""


def compare_strength(a: ParsedText, b: ParsedText) -> Compared:
    """Gives which of two parsed texts makes more of its finding."""
    strength_a, word_a = strength(a)
    strength_b, word_b = strength(b)
    if strength_a == strength_b or not (word_a and word_b):  # a text that names no tie cannot be weighed
        return Compared(None, (word_a, word_b))
    return Compared("a" if strength_a > strength_b else "b", (word_a, word_b))


def strength(parsed: ParsedText) -> tuple[int, str]:
    """Gives the strength 0..3 of a text's finding, and the word that decided.

    Source: the scale is that of Sumner and others (2014); the lists are ours.
    """
    found = [item for sentence in parsed.sentences for token in sentence.doc for item in _strengths(token)]
    return max(found, key=lambda item: item[0], default=(NO_TIE, ""))


def _strengths(token: Token) -> Iterator[tuple[int, str]]:
    lemma = token.lemma_.lower()
    if _is_tie(token, lemma):
        yield (NO_TIE if is_denied(scope_of(token).operators) else TIE), token.text
    elif token.pos_ in ("VERB", "NOUN", "AUX") and _is_told(token):
        causes = lemma in (_CAUSING_NOUNS if token.pos_ == "NOUN" else _CAUSING)
        operators = scope_of(token).operators
        if is_denied(operators):
            return
        if least_firmness(operators) <= _PERHAPS_BELOW:
            if causes or token.dep_ == "ROOT" or token.head.dep_ == "ROOT":
                yield PERHAPS, token.text
        elif causes:
            yield CAUSE, token.text


def _is_tie(token: Token, lemma: str) -> bool:
    """Tells a word of association, or a comparison of groups: "higher ... than"."""
    if lemma in _TYING:
        return True
    return token.tag_ in ("JJR", "RBR") and any(t.lower_ in ("than", "compared") for t in token.doc[token.i :])


def _is_told(token: Token) -> bool:
    """Tells what the sentence asserts from what only describes its things, or is told as one side of a tie."""
    node = token
    while node.head != node:
        if node.dep_ in _DESCRIBING or node.lemma_.lower() in _TYING:
            return False
        node = node.head
    return node.lemma_.lower() not in _TYING
