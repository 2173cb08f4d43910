"""Whom a sentence without a parse names as speaker: the set phrases of its language, in it or in the sentence behind it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.claims.unparsed.bodies import SOME
from headwater.claims.unparsed.meant import inner_of, with_meant
from headwater.model import Attribution, Speaker, digest
from headwater.text.abroad import Cited, cited_abroad
from headwater.text.quotes import find_quotes

MIN_QUOTE_WORDS = 4  # fewer words between marks are a name or a word held at arm's length
_ARTICLE = re.compile(r"\b(?:der|die|das|dem|den|des)\s$", re.IGNORECASE)
# "That was reported by ...": a sentence that only says who told the one before it.
_SAID_BEFORE = re.compile(
    r"(?:Das|Dies)\s(?:\w+\s)?(?:meldet|bericht|sagt|teilt|schrieb|erklärt)"
    r"|C['’]est ce qu|Así lo|Lo (?:ha |riferi|scriv)|Dat (?:meld|schr)"
)
# "According to that": a sentence that has it from whom the one before it cites.
_AS_BEFORE = re.compile(
    r"\b(?:demnach|danach zufolge|den Angaben (?:zufolge|nach)|nach diesen Angaben|selon (?:elle|lui|la même source)|"
    r"toujours selon|según (?:la misma fuente|ella|él)|secondo (?:la stessa fonte|lei|lui)|segundo a mesma fonte|"
    r"volgens dezelfde bron)\b",
    re.IGNORECASE,
)

# German reported speech without a verb of saying: the present subjunctive goes on with whoever spoke in the sentence before.
# Forms that are no other form of their verb; "habe" and "werde" beside "ich" are the first person.
_GOES_ON = re.compile(
    r"\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|komme|gehe|stehe|bleibe|liege|lasse|wisse|nehme|sehe|halte|"
    r"bestehe|handele|brauche|drohe|fehle|gelte|führe|bringe|laufe|zeige|arbeite)\b"
)
_TOLD_THAT = re.compile(r"^[^,]+, (?:dass|ob) ")  # "X denied that ...": the subjunctive hangs on this sentence's own verb
_SOME = re.compile(rf"(?:{SOME.pattern}|zwei|drei|vier|mehrere|einige|eine[mnr]?|due|tre|dois|duas|três|twee|drie) ")
_FIRST_PERSON = re.compile(r"\b(?:ich|wir)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is cited in a report, and what stands between quotation marks."""

    report: str
    text: str
    language: str
    cited: Sequence[Cited]
    quotes: Sequence[tuple[int, int]]

    def along(self, sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[Attribution, ...]]:
        """Gives the attribution of each sentence; one told as somebody's words that names nobody has it from the one before."""
        before: tuple[Attribution, ...] = ()
        for sentence, following in itertools.zip_longest(sentences, sentences[1:]):
            found = self.of(sentence, following)
            if not found and (self._goes_on(sentence) or self._quotes_on(sentence)):
                found = before
            yield found
            before = found

    def _goes_on(self, sentence: tuple[int, int]) -> bool:
        words = self.text[slice(*sentence)]
        is_own = _FIRST_PERSON.search(words) is not None or _TOLD_THAT.search(words) is not None
        return self.language == "de" and _GOES_ON.search(words) is not None and not is_own

    def _quotes_on(self, sentence: tuple[int, int]) -> bool:
        """Tells whether a sentence is all quoted and follows another of its paragraph: the speaker goes on."""
        start, end = sentence
        is_quoted = any(q <= start and end <= stop for q, stop in self.quotes)
        return is_quoted and "\n" not in self.text[max(0, start - 2) : start] and start > 0

    def of(self, sentence: tuple[int, int], following: tuple[int, int] | None) -> tuple[Attribution, ...]:
        """Gives the first speaker cited in a sentence, else in one behind it that only says who told it, else for "according
        to that" the last one cited before."""
        found = self._within(sentence)
        if not found and _AS_BEFORE.search(self.text, *sentence):
            found = [each for each in self.cited if each.start < sentence[0]][-1:]
        if not found and following is not None and _SAID_BEFORE.match(self.text, *following):
            found = self._within(following)
        chains = [self.with_inner(each) for each in found]
        turned = (c for c in chains[1:] if c[1:] and c[1].start <= found[0].start)  # "according to X, cited by Y"
        chain = next(turned, chains[0] if chains else [])
        return tuple(Attribution(speaker=self.speaker(each).id, start=each.start, end=each.end, cue=None) for each in chain)

    def with_inner(self, each: Cited) -> list[Cited]:
        """Gives a cited name with whom it cites in turn."""
        end = self.text.find("\n", each.end)
        inner = inner_of(self.text, self.language, each, len(self.text) if end < 0 else end)
        return [each] if inner is None else [each, inner]

    def speaker(self, cited: Cited) -> Speaker:
        """Gives a cited name as a speaker of this report."""
        is_lone = _is_german_noun if self.language == "de" else _is_nobody
        is_noun = not cited.is_called_outlet and (_SOME.match(cited.name) is not None or is_lone(self.text, cited))
        kind = "outlet" if cited.is_called_outlet else "anonymous" if is_noun else "organisation"
        return Speaker(
            id=digest("sp", self.report, kind, cited.name), name=cited.name, kind=kind, named=not is_noun, report=self.report
        )

    def quoted(self, at: int, *, is_attributed: bool) -> str:
        """Gives how the words at a place are told."""
        if any(start <= at < end for start, end in self.quotes):
            return "direct"
        return "indirect" if is_attributed else "none"

    def _within(self, span: tuple[int, int]) -> list[Cited]:
        return [each for each in self.cited if span[0] <= each.start < span[1]]


def _is_german_noun(text: str, cited: Cited) -> bool:
    """Tells "die Aufsicht" from a name: German writes every noun with a capital, and names of people take no article."""
    before = text[max(0, cited.start - 5) : cited.start]
    return " " not in cited.name and not cited.name.isupper() and _ARTICLE.search(before) is not None


def _is_nobody(text: str, cited: Cited) -> bool:
    """Tells one of several ("deux élus"), and a lone word in small letters ("pompiers"), from a name."""
    first, *rest = cited.name.split()
    return cited.name.islower() and (not rest or SOME.fullmatch(first) is not None)


def hear(report: str, text: str, language: str) -> Voices:
    """Gives the voices of a report. Cost: linear in the length, and in the names cited."""
    quotes = [(q.start, q.end) for q in find_quotes(text) if len(text[q.start : q.end].split()) >= MIN_QUOTE_WORDS]
    return Voices(
        report=report,
        text=text,
        language=language,
        cited=tuple(with_meant(text, language, cited_abroad(text, language))),
        quotes=tuple(quotes),
    )
