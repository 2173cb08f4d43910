"""Outlets that the story knows, found wherever a text names them: in full, short ("the Echo", "dem Boten") or inflected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
        self._sure = frozenset(name for name in kept if name in published and (" " in name or _is_coined(name, texts)))
        full = "|".join(re.escape(name) + (_ENDING if name in self._sure else "") for name in kept)
        short = "|".join(map(re.escape, sorted(self._short)))
        not_full = rf"(?!(?:{full})(?!\w))" if full else ""
        forms = [rf"(?P<full>{full})"] * bool(full) + [rf"{_ARTICLE}{not_full}(?P<short>{short}){_ENDING}"] * bool(short)
        self._pattern = re.compile(rf"(?<![\w.@/-])(?:{'|'.join(forms)})(?![\w@])") if forms else None

    def find(self, text: str) -> Iterator[Naming]:
        """Gives each naming in a text, by place. Cost: linear in the length."""
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            word = match.groupdict().get("short")
            start, end = match.start("short") if word else match.start(), match.end()
            name = self._short[word] if word else self._stem(match.group())
            is_sure = name in self._sure and not word and (" " in name or _stands_alone(text, start, end))
            yield Naming(start, end, name, is_sure)

    def in_full(self, name: str) -> list[str]:
        """Gives the outlets of the story that a printed name is short for; several where it joins them with "and"."""
        if name in self._published:
            return []
        parts = [
            part for part in re.split(r",? (?:and|und|et|y|e|en|och|og) ", name) if part.removeprefix("the ") in self._sure
        ]
        return self._longer(name) or (parts if len(parts) > 1 else [])

    def _longer(self, name: str) -> list[str]:
        bare = re.sub(rf"^{_ARTICLE}", "", name)
        return [self._short[word] for word in self._short if re.fullmatch(re.escape(word) + _ENDING, bare)]

    def _stem(self, printed: str) -> str:
        """Gives the name that a printed form is a case of."""
        cut = (printed, *(printed.removesuffix(end) for end in ("s", "n", "es", "en") if printed.endswith(end)))
        return next((form for form in cut if form in self._sure), printed)


def short_forms(outlets: Iterable[str]) -> dict[str, str]:
    """Gives the word of each outlet's name that papers call themselves by, where no other outlet of the story has it too."""
    by_word: dict[str, set[str]] = {}
    for outlet in outlets:
        words = re.findall(r"[^\W\d_][\w-]*", outlet)
        for word in words if len(words) > 1 else ():
            if word[:1].isupper() and (is_short_outlet(f"the {word}") or calls_itself_outlet(word)):
                by_word.setdefault(word, set()).add(outlet)
    return {word: min(found) for word, found in sorted(by_word.items()) if len(found) == 1}


def _is_coined(name: str, texts: Sequence[str]) -> bool:
    if len(name) < MIN_COINED_CHARS or find_place(name) is not None:
        return False
    small = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
    return not any(small.search(text) for text in texts)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True where a single word is no part of a longer name."""
    before = _LONGER_BEFORE.search(text, max(0, start - 40), start)
    opens = before is None or re.search(r"(?:^|[.!?:\n“\"(] ?)$", text[max(0, before.start() - 2) : before.start()]) is not None
    return opens and _LONGER_AFTER.match(text, end) is None
