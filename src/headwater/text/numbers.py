"""Numbers as written in any text, without a parser: numerals of every script, English number words, vague amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from headwater.text.number_sum import NumberSum
from headwater.text.number_tokens import MAX_DIGITS, NumberToken, number_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class RawNumber:
    """A number expression as written, before any word around it is read."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The words or digits."""
    low: float | int
    """The value, or the least that a vague amount allows."""
    high: float | int | None
    """The value again; null for vague amounts, which have no upper bound."""
    form: str
    """digits, words, fraction or vague."""
    approximate: bool = False
    """True for "a couple"."""
    scale: int = 1
    """What the last scale word multiplies by ("million"), so that a range can share it."""


def scan_numbers(text: str) -> list[RawNumber]:
    """Gives the number expressions of a text in order; no dates, clock times, addresses of the web or ordinals.

    Shape: spans never overlap; ``text[start:end]`` is the record's text.
    Refuses: digits inside names ("KN-23", "F16"), runs of more than MAX_DIGITS digits.
    Cost: linear in the length.
    """
    tokens = number_tokens(text)
    found = []
    at = 0
    while at < len(tokens):
        number, at = _read_at(text, tokens, at)
        if number is not None:
            found.append(number)
    return found


def _read_at(text: str, tokens: list[NumberToken], at: int) -> tuple[RawNumber | None, int]:
    """Gives the number that begins at a token, or null, and where to go on."""
    reader = _Reader(text, tokens)
    for read in (reader.vague, reader.few, reader.share, reader.cardinal):
        found = read(at)
        if found is not None:
            return found
    return None, at + 1


class _Reader:
    """Reads one expression of each kind from a place in the tokens."""

    def __init__(self, text: str, tokens: list[NumberToken]) -> None:
        self.text = text
        self.tokens = tokens

    def kind(self, at: int, *, after: int | None = None) -> str:
        """Gives a token's kind, "" past the end or where it does not follow the token before it directly."""
        if at >= len(self.tokens):
            return ""
        previous = at - 1 if after is None else after
        if previous >= 0 and after is not None:
            gap = self.text[self.tokens[previous].end : self.tokens[at].start]
            is_joined = not gap and self.tokens[at].kind == "glyph"
            if not is_joined and (len(gap) > 3 or _GAP.fullmatch(gap) is None):
                return ""
        return self.tokens[at].kind

    def next_kind(self, at: int) -> str:
        """Gives the kind of the token that follows this one directly."""
        return self.kind(at + 1, after=at)

    def make(self, first: int, last: int, value: Fraction, *, form: str, scale: int = 1, vague: bool = False,
             approximate: bool = False) -> tuple[RawNumber, int]:  # fmt: skip
        start, end = self.tokens[first].start, self.tokens[last].end
        plain = _plain(value)
        number = RawNumber(
            start=start, end=end, text=self.text[start:end], low=plain, high=None if vague else plain, form=form,
            approximate=approximate, scale=scale,
        )  # fmt: skip
        return number, last + 1

    def vague(self, at: int) -> tuple[RawNumber, int] | None:
        """Reads "tens of thousands", "hundreds"; "tens" and "scores" are other words unless "of" follows."""
        if self.kind(at) != "vague":
            return None
        value, last = self.tokens[at].value, at
        while self.next_kind(last) == "of" and self.kind(last + 2, after=last + 1) == "vague":
            last += 2
            value *= self.tokens[last].value
        if self.tokens[at].word in ("tens", "scores") and last == at and self.next_kind(at) != "of":
            return None
        return self.make(at, last, value, form="vague", vague=True, scale=int(value))

    def few(self, at: int) -> tuple[RawNumber, int] | None:
        """Reads "several", "a few", "a couple of", with a scale after it ("several hundred")."""
        first = at
        if self.kind(at) == "a" and self.next_kind(at) == "few":
            at += 1
        if self.kind(at) != "few" or (self.tokens[at].word != "several" and at == first):
            return None
        value, last = self.tokens[at].value, at
        is_couple = self.tokens[at].word == "couple"
        scaled = at + 2 if self.next_kind(at) == "of" else at + 1
        if self.kind(scaled, after=scaled - 1) in ("hundred", "scale", "dozen"):
            value, last = value * self.tokens[scaled].value, scaled
        elif is_couple and self.next_kind(at) != "of" and not _COUNTED_COUPLE.match(self.text, self.tokens[at].end):
            return None
        return self.make(first, last, value, form="vague", vague=not is_couple, approximate=is_couple)

    def share(self, at: int) -> tuple[RawNumber, int] | None:
        """Reads "two thirds", "a quarter of a million", "half a dozen", "one in five"."""
        for read in (self._part, self._odds):
            found = read(at)
            if found is not None:
                return found
        return None

    def _part(self, at: int) -> tuple[RawNumber, int] | None:
        kind, first = self.kind(at), at
        top = Fraction(1)
        if kind == "a" and self.next_kind(at) == "fraction":
            at += 1
            if self.tokens[at].word not in ("half", "quarter") and not _SHARE_NEXT.match(self.text, self.tokens[at].end):
                return None
        elif kind in ("unit", "digits", "ten") and self.next_kind(at) in ("fraction", "fractions"):
            top = self.tokens[at].value
            if self.tokens[at + 1].kind == "fraction" and top != 1:
                return None
            at += 1
        elif kind == "ratio":
            return self._of_scale(first, at, self.tokens[at].value)
        elif not (kind == "fraction" and self.tokens[at].word in ("half", "quarter") and self._stands_alone(at)):
            return None
        if first == at and self.tokens[at].word == "quarter" and self.next_kind(at) not in ("scale", "dozen"):
            return None
        return self._of_scale(first, at, top / self.tokens[at].value)

    def _stands_alone(self, at: int) -> bool:
        token = self.tokens[at]
        following = at + 2 if self.next_kind(at) == "a" else at + 1
        if self.kind(following, after=following - 1) in ("scale", "dozen", "hundred"):
            return True
        return bool(_HALF_OF.match(self.text, token.end)) or bool(
            _HALF_AFTER.search(self.text[max(0, token.start - 24) : token.start])
        )

    def _of_scale(self, first: int, last: int, value: Fraction) -> tuple[RawNumber, int]:
        following = last + 1
        while self.kind(following, after=following - 1) in ("of", "a") and following - last < 3:
            following += 1
        if self.kind(following, after=following - 1) in ("scale", "dozen", "hundred"):
            scale = self.tokens[following].value
            if scale * value >= 1:
                return self.make(first, following, value * scale, form="words", scale=int(scale))
        return self.make(first, last, value, form="fraction")

    def _odds(self, at: int) -> tuple[RawNumber, int] | None:
        """Reads "one in five", "two out of three"; "12 in six boxes" and "one in two days" are none."""
        if self.kind(at) not in ("unit", "digits"):
            return None
        link, is_out = at + 1, self.kind(at + 1, after=at) == "out"
        is_over = self.kind(link, after=at) == "over"
        if is_out and self.kind(link + 1, after=link) == "of":
            link += 1
        elif not is_over and self.kind(link, after=at) != "in":
            return None
        if self.kind(link + 1, after=link) == "every":
            link += 1
        bottom = self.cardinal(link + 1) if self.kind(link + 1, after=link) in _STARTS else None
        if bottom is None or not 0 < self.tokens[at].value < min(100, bottom[0].low):
            return None
        if is_over and (self.tokens[at].value > 9 or _WORD_NEXT.match(self.text, bottom[0].end)):
            return None
        if not (is_out or is_over) and (bottom[0].low not in _ROUND_ODDS or _TIME_NEXT.match(self.text, bottom[0].end)):
            return None
        return self.make(at, bottom[1] - 1, self.tokens[at].value / Fraction(bottom[0].low), form="fraction")

    def cardinal(self, at: int) -> tuple[RawNumber, int] | None:
        """Reads "two and a half million", "one hundred and six", "1.2 million", "a dozen"."""
        first, sign = at, 1
        if self.kind(at) == "minus" and self.next_kind(at) in ("unit", "ten", "digits", "scaled"):
            at, sign = at + 1, -1
        if self.kind(at) == "a":
            if self.next_kind(at) not in ("hundred", "scale", "dozen"):
                return None
            at += 1
        elif not self._may_start(at):
            return None
        total, last = self._sum(at)
        if total.is_empty:
            return None
        if self.next_kind(last) == "fractions":
            return self.make(first, last + 1, total.value * sign / self.tokens[last + 1].value, form="fraction")
        is_words = any(token.kind not in ("digits", "scaled") for token in self.tokens[at : last + 1])
        form = "words" if is_words else "digits"
        return self.make(first, last, total.value * sign, form=form, scale=total.last_scale)

    def _sum(self, at: int) -> tuple[NumberSum, int]:
        total, last = NumberSum(), at - 1
        while True:
            step = self._step(total, at, is_first=total.is_empty)
            if step is None:
                return total, last
            last, at = step, step + 1
            if not self.kind(at, after=last):
                return total, last

    def _may_start(self, at: int) -> bool:
        kind = self.kind(at)
        if kind in ("hundred", "scale"):
            return self.next_kind(at) == "scale" or self._is_bare(at)
        return kind in _STARTS or kind == "dozen"

    def _is_bare(self, at: int) -> bool:
        return bool(_BARE_BEFORE.search(self.text[max(0, self.tokens[at].start - 12) : self.tokens[at].start]))

    def _step(self, total: NumberSum, at: int, *, is_first: bool) -> int | None:
        """Adds the token to the sum and gives the last token used, or null where it cannot belong."""
        token = self.tokens[at]
        if token.kind == "and":
            return None if is_first else self._after_and(total, at)
        if token.kind == "point":
            return None if is_first else self._after_point(total, at)
        if token.kind == "a" or token.kind in ("of", "in", "out", "over", "every", "minus", "few"):
            return None
        if token.kind == "vague" and token.word == "dozens" and not is_first:
            return at if total.add("dozen", token.value) else None
        if token.kind == "vague":
            return None
        if token.kind == "glyph":
            return at if total.add_part(token.value, is_first=is_first) else None
        if token.kind == "ratio":
            return at if not is_first and total.add_part(token.value, is_first=False) else None
        return at if total.add(token.kind, token.value, scale=int(token.word or 1) if token.kind == "scaled" else 1) else None

    def _after_and(self, total: NumberSum, at: int) -> int | None:
        following = self.next_kind(at)
        if following in ("unit", "ten", "digits") and total.takes_after_and(self.tokens[at + 1]):
            is_fraction = self.kind(at + 2, after=at + 1) in ("fractions",) or (
                self.kind(at + 2, after=at + 1) == "fraction" and self.tokens[at + 1].value == 1
            )
            if is_fraction:
                return self._add_part(total, at + 2, self.tokens[at + 1].value)
            if self.kind(at + 2, after=at + 1) == "hundred" and total.has_hundreds:
                return None
            return at + 1 if total.add(following, self.tokens[at + 1].value) else None
        if following == "a" and self.kind(at + 2, after=at + 1) == "fraction":
            return self._add_part(total, at + 2, Fraction(1))
        return None

    def _add_part(self, total: NumberSum, at: int, top: Fraction) -> int | None:
        """Adds a fraction after "and": of the scale before it, or of one that follows ("a billion and a half million")."""
        part = top / self.tokens[at].value
        if self.next_kind(at) == "scale" and total.last == "scale" and self.tokens[at + 1].value < total.last_scale:
            return at + 1 if total.add_sum(part * self.tokens[at + 1].value) else None
        return at if total.add_part(part, is_first=False) else None

    def _after_point(self, total: NumberSum, at: int) -> int | None:
        digits, last = "", at
        while self.kind(last + 1, after=last) in ("unit", "ten") and len(digits) < MAX_DIGITS:
            last += 1
            digits += str(self.tokens[last].value)
            if self.tokens[last].kind == "ten" and self.next_kind(last) == "unit":
                last += 1
                digits = str(int(digits) + int(self.tokens[last].value))
        if not digits:
            return None
        return last if total.add_part(Fraction(f"0.{digits}"), is_first=False) else None


_GAP = re.compile(r"[ \n]{1,3}|[-‐‑]| - ")
_STARTS = frozenset({"unit", "ten", "digits", "scaled", "glyph", "ratio"})
_ROUND_ODDS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 21, 25, 50, 100, 1000, 10**4, 10**5, 10**6})
_TIME_NEXT = re.compile(r"[\s-]+(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b")
_WORD_NEXT = re.compile(r"[\s-]*\w")
_SHARE_NEXT = re.compile(r"\s+(?:of|more|less|fewer|larger|smaller|higher|lower)\b|\s*$")  # "a third man" is an ordinal
_HALF_OF = re.compile(r"\s+(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|all\b|those\b|these\b|as\b)", re.I)
_HALF_AFTER = re.compile(
    r"(?:than|over|under|about|nearly|almost|around|roughly|below|above|the other|by|some)\s+(?:a\s+)?$", re.I
)
_BARE_BEFORE = re.compile(r"\b(?:per|the|first|every|each|over|about|than|some)\s+$", re.I)
_COUNTED_COUPLE = re.compile(r"\s+(?:more|hundred|thousand|dozen|million|others?)\b", re.I)


def _plain(value: Fraction) -> float | int:
    return int(value) if value.denominator == 1 else float(value)
