"""Outlets that the story knows, found wherever a text names them: in full, short ("the Echo", "dem Boten") or inflected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from headwater.text.abroad import calls_itself_outlet
from headwater.text.gazetteer import find_place
from headwater.text.names import is_platform, is_short_outlet

MIN_KNOWN_CHARS = 3  # two letters are met by chance
MIN_COINED_CHARS = 6  # a single shorter word may be a surname, or an acronym of something else
_ARTICLE = (  # of the languages that put one before the name of a paper
    r"(?:(?:[Tt]he|[Dd](?:er|ie|as|em|en|es)|[Ll](?:e|a|os|as)|[DdAa]u"
    r"|[Dd]el|[Aa]l|[Ee]l|[Ii]l|[Dd]alla?|[OoAa]|[Dd][oae]|[Hh]et) "
    r"|[LlDd][’'])"
)
_ENDING = r"(?:en|n|es|s)?"  # German and Scandinavian cases: "des Boten", "Kanal Tolms"
MAX_ARTICLE_CHARS = 6  # the longest article, its blank, and what stands before it
_LEADING_ARTICLE = re.compile(rf"^{_ARTICLE}")
_ARTICLE_BEFORE = re.compile(rf"(?<!\w){_ARTICLE}$")
_TOKEN = re.compile(r"\w[\w&-]*")
_SMALL = re.compile(
    r"(?<![\w@./-])[^\W\d_A-Z][\w&-]*(?![\w@/-]|\.\w)"
)  # words of the text; addresses are spelt small, whatever is in them
_JOINING = frozenset(".@/-")  # before a word, these make it part of an address or a longer word
_LONGER_BEFORE = re.compile(r"[^\W\d_a-z][\w’'-]+ $")
_LONGER_AFTER = re.compile(r" [A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text names a known outlet."""

    start: int
    end: int
    name: str
    """The outlet's name in full."""
    is_sure: bool
    """True where the words can mean nothing else, whatever stands around them."""


class Known:
    """Finds namings of known outlets: by their names, and by "the Echo" where one outlet of the story is an Echo.

    A name of one word means the outlet wherever it stands if no text has that word in small letters and it is no place.
    """

    def __init__(self, names: Iterable[str], outlets: Iterable[str], texts: Sequence[str] = ()) -> None:
        self._published = published = frozenset(outlets)
        self._short = short_forms(published)
        fit = {n for n in names if len(n) >= MIN_KNOWN_CHARS and not is_platform(n) and (n in published or not self._longer(n))}
        kept = sorted(fit, key=lambda n: (-len(n), n))
        small = {word for text in texts for word in _SMALL.findall(text) if word.islower()}
        self._sure = frozenset(name for name in kept if name in published and (" " in name or _is_coined(name, small)))
        by_first: dict[str, list[str]] = {}
        for name in kept:
            first = _TOKEN.match(name)
            if first is not None:
                by_first.setdefault(first.group(), []).append(re.escape(name) + (_ENDING if name in self._sure else ""))
        self._full = {word: re.compile(rf"(?:{'|'.join(forms)})(?![\w@])") for word, forms in by_first.items()}

    def find(self, text: str) -> Iterator[Naming]:
        """Gives each naming in a text, by place. Cost: linear in the length, however many outlets there are."""
        done = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < done or text[start - 1 : start] in _JOINING:
                continue
            full = self._match_full(text, token)
            if full is not None:
                done = full.end()
                name = self._stem(full.group())
                yield Naming(start, done, name, name in self._sure and (" " in name or _stands_alone(text, start, done)))
            elif self._longer(token.group()) and _ARTICLE_BEFORE.search(text, max(0, start - MAX_ARTICLE_CHARS), start):
                yield Naming(start, token.end(), self._longer(token.group())[0], False)

    def _match_full(self, text: str, token: re.Match[str]) -> re.Match[str] | None:
        """Gives the longest known name that begins with a token, which may be a case of it."""
        for word in _cut(token.group()):
            found = self._full[word].match(text, token.start()) if word in self._full else None
            if found is not None:
                return found
        return None

    def in_full(self, name: str) -> list[str]:
        """Gives the outlets of the story that a printed name is short for; several where it joins them with "and"."""
        if name in self._published:
            return []
        parts = [
            part for part in re.split(r",? (?:and|und|et|y|e|en|och|og) ", name) if part.removeprefix("the ") in self._sure
        ]
        return self._longer(name) or (parts if len(parts) > 1 else [])

    def _longer(self, name: str) -> list[str]:
        bare = _LEADING_ARTICLE.sub("", name)
        return [self._short[word] for word in _cut(bare) if word in self._short][:1]

    def _stem(self, printed: str) -> str:
        """Gives the name that a printed form is a case of."""
        return next((form for form in _cut(printed) if form in self._sure), printed)


def short_forms(outlets: Iterable[str]) -> dict[str, str]:
    """Gives the word of each outlet's name that papers call themselves by, where no other outlet of the story has it too."""
    by_word: dict[str, set[str]] = {}
    for outlet in outlets:
        words = re.findall(r"[^\W\d_][\w-]*", outlet)
        for word in words if len(words) > 1 else ():
            if word[:1].isupper() and (is_short_outlet(f"the {word}") or calls_itself_outlet(word)):
                by_word.setdefault(word, set()).add(outlet)
    return {word: min(found) for word, found in sorted(by_word.items()) if len(found) == 1}


def _cut(printed: str) -> tuple[str, ...]:
    """Gives a word or name as printed, and without the endings of cases."""
    return (printed, *(printed.removesuffix(end) for end in ("s", "n", "es", "en") if printed.endswith(end)))


def _is_coined(name: str, small: Set[str]) -> bool:
    return len(name) >= MIN_COINED_CHARS and find_place(name) is None and name.lower() not in small


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True where a single word is no part of a longer name."""
    before = _LONGER_BEFORE.search(text, max(0, start - 40), start)
    opens = before is None or re.search(r"(?:^|[.!?:\n“\"(] ?)$", text[max(0, before.start() - 2) : before.start()]) is not None
    return opens and _LONGER_AFTER.match(text, end) is None
