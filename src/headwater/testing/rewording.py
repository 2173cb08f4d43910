"""Edits as desks make them, at a stated strength: words swapped and left out, clauses moved, a name or a digit miswritten."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from headwater.testing.drafts import Paragraphs, Word

SWAPPED_SHARE = 0.75  # of the words changed; the others are left out
CLAUSE_ENDS = tuple(",;:.!?…")
SENTENCE_ENDS = tuple(".!?…")
CLAUSES_MOVED = 0.5  # of the sentences of a report told again
MERGED = 0.3  # of its sentences go on the one before
SYNONYMS = dict(
    pair.split("/")
    for pair in (
        "said/stated told/informed about/around also/too after/following before/ahead because/since but/yet big/large"
        " began/started bought/acquired build/erect called/termed children/youngsters city/town died/perished end/finish"
        " few/several find/discover found/discovered gave/handed get/obtain got/received help/aid home/house hurt/injured"
        " job/post killed/slain large/big left/departed made/produced many/numerous money/funds more/further need/require"
        " near/beside new/recent now/currently only/merely people/residents plan/scheme police/officers read/studied"
        " several/some show/reveal showed/revealed small/little still/yet talks/negotiations took/seized"
        " use/employ used/employed want/wish wanted/wished while/as work/labour"
    ).split()
)
FEWEST_LETTERS = 5  # a shorter name miswritten may be another name
_NAME = re.compile(r"[A-Z][a-z]{4,}[.,;]?")


def reworded(paragraphs: Paragraphs, rng: random.Random, *, strength: float, vocabulary: Sequence[str]) -> Paragraphs:
    """Gives the text with a share ``strength`` of its words swapped or left out; as often clauses and paragraphs change places.

    A swapped word comes from the vocabulary and belongs to nobody. Cost: linear.
    """
    edited = [
        _moved([kept for word in words for kept in _edited(word, rng, strength, vocabulary)], rng, strength)
        for words in paragraphs
    ]
    for at in range(1, len(edited)):
        if rng.random() < strength:
            edited[at - 1], edited[at] = edited[at], edited[at - 1]
    return edited


def retold(paragraphs: Paragraphs, rng: random.Random, *, strength: float, vocabulary: Sequence[str]) -> Paragraphs:
    """Gives the text told again: a share ``strength`` of its plain words by another word, clauses moved, sentences merged.

    Names and numbers stay as they are: they are what two tellings of one report have in common. Cost: linear.
    """
    plain = [word for word in vocabulary if word.isalpha() and word.islower()]
    told = []
    for words in paragraphs:
        other = [_other_word(word, rng, strength, plain) for word in words]
        told.append(_merged(_moved(other, rng, CLAUSES_MOVED), rng))
    return told


def miswritten(paragraphs: Paragraphs, rng: random.Random) -> tuple[Paragraphs, tuple[int, int], str] | None:
    """Gives the text with one name or number miswritten, the place (paragraph, word) and its kind; None if it has neither."""
    places = [(i, j) for i, words in enumerate(paragraphs) for j in range(len(words)) if _slip_kind(words, j) is not None]
    if not places:
        return None
    i, j = rng.choice(places)
    word, kind = paragraphs[i][j][0], _slip_kind(paragraphs[i], j) or ""
    changed = list(paragraphs[i])
    changed[j] = (_wrong_digit(word, rng) if kind == "number" else _misspelt(word, rng), None)
    return [*paragraphs[:i], changed, *paragraphs[i + 1 :]], (i, j), kind


def _edited(word: Word, rng: random.Random, strength: float, vocabulary: Sequence[str]) -> list[Word]:
    drawn = rng.random()
    if drawn >= strength:
        return [word]
    if drawn >= strength * SWAPPED_SHARE:
        return []
    return [(vocabulary[int(rng.random() * len(vocabulary))], None)]


def _other_word(word: Word, rng: random.Random, strength: float, plain: Sequence[str]) -> Word:
    letters = word[0].rstrip(",;:.!?")
    if not letters.islower() or not letters.isalpha() or rng.random() >= strength or not plain:
        return word
    other = SYNONYMS.get(letters) or plain[int(rng.random() * len(plain))]
    return other + word[0][len(letters) :], None


def _merged(words: list[Word], rng: random.Random) -> list[Word]:
    """Gives the words with a share of the sentences joined to the one before."""
    done: list[Word] = []
    for word in words:
        if done and done[-1][0].endswith(".") and rng.random() < MERGED:
            done[-1] = (done[-1][0][:-1] + ",", None)
            done.append(("and", None))
        done.append(word)
    return done


def _moved(words: list[Word], rng: random.Random, strength: float) -> list[Word]:
    """Gives the words with, in a share ``strength`` of the sentences, two clauses in each other's place."""
    done: list[Word] = []
    clauses: list[list[Word]] = [[]]
    for word in words:
        clauses[-1].append(word)
        if word[0].endswith(SENTENCE_ENDS):
            done.extend(_swapped(clauses, rng, strength))
            clauses = [[]]
        elif word[0].endswith(CLAUSE_ENDS):
            clauses.append([])
    return [*done, *_swapped(clauses, rng, strength)]


def _swapped(clauses: list[list[Word]], rng: random.Random, strength: float) -> list[Word]:
    if len(clauses) > 1 and rng.random() < strength:
        at = rng.randrange(len(clauses) - 1)
        clauses = [*clauses[:at], clauses[at + 1], clauses[at], *clauses[at + 2 :]]
    return [word for clause in clauses for word in clause]


def _slip_kind(words: Sequence[Word], at: int) -> str | None:
    word = words[at][0]
    if any("0" <= letter <= "9" for letter in word):
        return "number"
    is_name = at > 0 and _NAME.fullmatch(word) and not words[at - 1][0].endswith(SENTENCE_ENDS)
    return "name" if is_name else None


def _wrong_digit(word: str, rng: random.Random) -> str:
    at = rng.choice([at for at, letter in enumerate(word) if "0" <= letter <= "9"])
    other = rng.choice([digit for digit in "123456789" if digit != word[at]])
    return word[:at] + other + word[at + 1 :]


def _misspelt(word: str, rng: random.Random) -> str:
    """Gives the word with a letter doubled or left out, never the first."""
    at = rng.randrange(1, FEWEST_LETTERS - 1)
    return word[:at] + word[at] + word[at:] if rng.random() < 0.5 else word[:at] + word[at + 1 :]
