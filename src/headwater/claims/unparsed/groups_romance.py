"""Verb groups of a French or Spanish sentence: pronouns and negation, the helper, what lies between, the verb it helps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headwater.claims.unparsed.grammar_romance import Grammar
from headwater.claims.unparsed.verbs import Reading, Verbs
from headwater.claims.unparsed.words import Word

BETWEEN = 5  # adverbs and pronouns between a helper and its verb; longer stretches are set off by commas
ASIDE = 8  # words of an aside between commas inside a verb group: "a, selon elle, fermé"
BACK = 4  # pronouns and negation stand no farther before their verb
STRONG = frozenset({"past", "imperfect", "future", "conditional"})
_INVERTED = re.compile(r"(?:-t)?-(?:ils?|elles?|on|je|nous|ce|vous)$")
_SHAPES = {
    "fr": (
        re.compile(r"[^\W\d_]{2,}(?:ée?s?|[^aeiou]ies?|[^aeiou]ue?s?)"),
        re.compile(r"[^\W\d_]{2,}(?:er|ir|oir|[dtv]re|ire)"),
    ),
    "es": (re.compile(r"[^\W\d_]{2,}[aií]d[oa]s?"), re.compile(r"[^\W\d_]{2,}[aeií]r(?:se|l[aoe]s?)?")),
}
# Finite forms that no noun looks like, of verbs in no table.
_FINITE = {
    "fr": re.compile(r"[^\W\d_]{2,}(?:èrent|irent|aient|eront|iront)"),
    "es": re.compile(r"[^\W\d_]{2,}(?:ó|aron|ieron|aban?|arán?|erán?|irán?)"),
}
_GERUND = re.compile(r"[^\W\d_]{2,}(?:ando|iendo|yendo)(?:se|l[oa]s?)?")


@dataclass(frozen=True, slots=True)
class Group:
    """One verb group."""

    first: int
    """Place of its first word, pronouns and negation included."""
    finite: int
    """Place of its finite verb."""
    head: int
    """Place of the word that it asserts."""
    kind: str
    """perfect, passive, reflexive, modal, full, be, have, exists or gerund."""
    tense: str
    reading: Reading | None = None
    """None where the verb is in no table."""
    stage: str = ""
    """The stage that a modal gives."""
    is_denied: bool = False


class GroupReader:
    """Finds the verb groups of one sentence."""

    def __init__(self, words: Sequence[Word], verbs: Verbs, grammar: Grammar, language: str) -> None:
        self.words, self.verbs, self.g, self.language = words, verbs, grammar, language
        self.lows = [_INVERTED.sub("", w.low) if language == "fr" else w.low for w in words]

    def groups(self) -> list[Group]:
        """Gives the groups in order: helpers and forms that are verbs alone, then others where a clause has none."""
        found: list[Group] = []
        at = 0
        while at < len(self.words):
            group = self._helped(at) or self._full(at, is_strong=True)
            if group is not None:
                found.append(group)
                at = max(group.finite, group.head)
            at += 1
        found.extend(self._weak(found))
        return sorted(found, key=lambda group: group.finite)

    def runs(self) -> Iterator[tuple[int, int]]:
        """Gives the places between marks, joining words and words that open a clause."""
        start = 0
        for n, word in enumerate(self.words):
            if word.is_mark or word.low in self.g.joining | self.g.opening:
                if n > start:
                    yield start, n
                start = n + 1 if word.is_mark else n
        if start < len(self.words):
            yield start, len(self.words)

    def _weak(self, found: Sequence[Group]) -> Iterator[Group]:
        for start, end in self.runs():
            if any(start <= group.finite < end or start <= group.head < end for group in found):
                continue
            group = next((g for n in range(start, end) if (g := self._full(n, is_strong=False)) is not None), None)
            if group is not None:
                yield group

    def low(self, n: int) -> str:
        """Gives a word in small letters, without the subject that is turned behind it; nothing beyond the edges."""
        return self.lows[n] if 0 <= n < len(self.lows) else ""

    def readings(self, n: int, *kinds: str) -> tuple[Reading, ...]:
        """Gives what a word may be of some kinds of verb forms; nothing for names."""
        if not 0 <= n < len(self.words) or (self.words[n].is_capital and n > 0):
            return ()
        if self.low(n) in self.g.determiners | self.g.prepositions | self.g.adverbs | self.g.opening:
            return ()
        return tuple(r for r in self.verbs.readings.get(self.low(n), ()) if r.kind in kinds)

    def skip(self, n: int, *, also: frozenset[str] = frozenset()) -> int:
        """Gives the place behind adverbs and pronouns, and behind one aside between commas."""
        at, limit = n, n + BETWEEN
        while at < min(limit, len(self.words)) and self._is_between(at, also):
            at += 1
        if self.low(at) == ",":
            closing = next((m for m in range(at + 1, min(at + 2 + ASIDE, len(self.words))) if self.low(m) == ","), None)
            if closing is not None:
                return self.skip(closing + 1, also=also)
        return at

    def _is_between(self, n: int, also: frozenset[str]) -> bool:
        low = self.low(n)
        return low in self.g.adverbs | also or (low.endswith(self.g.adverb_endings) and len(low) > 5)

    def participle(self, n: int) -> tuple[bool, Reading | None]:
        """Tells whether a word is a participle, and of which verb of the table."""
        found = self.readings(n, "participle")
        if found:
            return True, found[0]
        if not 0 <= n < len(self.words) or self.words[n].is_capital or self.words[n].is_mark:
            return False, None
        is_small = self.low(n) in self.g.determiners | self.g.prepositions | self.g.subjects | self.g.adverbs
        return not is_small and _SHAPES[self.language][0].fullmatch(self.low(n)) is not None, None

    def infinitive(self, n: int) -> tuple[bool, Reading | None]:
        """Tells whether a word is an infinitive, and of which verb of the table."""
        found = self.readings(n, "infinitive")
        if found or self.low(n) in self.g.infinitives:
            return True, next(iter(found), None)
        if not 0 <= n < len(self.words) or self.words[n].is_capital:
            return False, None
        return _SHAPES[self.language][1].fullmatch(self.low(n)) is not None, None

    def _lead(self, n: int) -> tuple[int, bool, bool]:
        """Gives where a group begins whose finite verb stands at ``n``, whether it is denied, whether it is reflexive."""
        at, denied, reflexive = n, False, False
        while at > 0 and n - at < BACK and self.low(at - 1) in self.g.clitics | self.g.no:
            at -= 1
            denied = denied or self.low(at) in self.g.no
            reflexive = reflexive or self.low(at) in self.g.reflexives
        if denied and self.g.only and any(self.low(m) in self.g.only for m in (n + 1, n + 2)):
            denied = self.low(n + 1) in ("pas", "plus")
        return at, denied or self._has_nobody(n), reflexive

    def _has_nobody(self, n: int) -> bool:
        start = n if self.g.nobody else 0
        while start > max(0, n - ASIDE) and not self.words[start - 1].is_mark and self.low(start - 1) not in self.g.opening:
            start -= 1
        return any(self.low(m) in self.g.nobody for m in range(start, n if self.g.nobody else 0))

    def _helped(self, n: int) -> Group | None:
        low = self.low(n)
        if not self._may_be_finite(n, is_strong=True):
            return None
        if low in self.g.have:
            return self._perfect(n, self.g.have[low])
        if low in self.g.be:
            return self._being(n, n, self.g.be[low])
        return self._modal(n, self.g.modals[low]) if low in self.g.modals else None

    def _perfect(self, n: int, tense: str) -> Group | None:
        first, denied, reflexive = self._lead(n)
        at = self.skip(n + 1)
        if self.low(at) in self.g.been:
            group = self._being(n, at, tense)
            return replace(group, tense=f"perfect {tense}") if group.kind == "passive" else replace(group, tense="past")
        if self.low(at) in self.g.could:
            told = self.skip(at + 1, also=self.g.clitics | self.g.links)
            return self.with_infinitive(Group(first, n, told, "modal", tense, None, "done", denied))
        is_one, reading = self.participle(at)
        if self.low(n) in self.g.impersonal and not self.low(at).endswith("o"):
            is_one = False  # "hubo heridos": the participle of a perfect never agrees
        causes = reading is not None and reading.lemma in ("faire", "hacer", "laisser")
        behind, other = self.infinitive(at + 1) if causes or self.low(at) in ("fait", "laissé") else (False, None)
        if behind:
            is_told = self.low(at + 1) not in self.g.letting
            return Group(first, n, at + 1, "perfect", tense, other, is_denied=denied) if is_told else None
        if is_one:
            return Group(first, n, at, "reflexive" if reflexive else "perfect", tense, reading, is_denied=denied)
        if self.low(n) in self.g.impersonal:
            return Group(first, n, n, "exists", self.g.impersonal[self.low(n)], is_denied=denied)
        if self.low(n - 1) == "y" and not denied:
            return None  # "il y a deux ans"
        is_thing = self.low(at) in self.g.determiners or self.low(at)[:1].isdigit()
        return Group(first, n, n, "have", tense, is_denied=denied) if is_thing else None

    def _being(self, n: int, be: int, tense: str) -> Group:
        first, denied, reflexive = self._lead(n)
        at = self.skip(be + 1)
        if self.low(at) == "en" and self.low(at + 1) == "train":
            is_one, reading = self.infinitive(self.skip(at + 3, also=self.g.clitics))
            if is_one:
                return Group(first, n, self.skip(at + 3, also=self.g.clitics), "gerund", tense, reading, is_denied=denied)
        is_due, reading = self.infinitive(at + 1) if self.low(at) in ("à", "por") else (False, None)
        if is_due:
            return Group(first, n, at + 1, "passive", tense, reading, is_denied=denied)
        if self.language == "es" and _GERUND.fullmatch(self.low(at)):
            reading = next(iter(self.verbs.readings.get(self.low(at), ())), None)
            return Group(first, n, at, "gerund", tense, reading, is_denied=denied)
        is_one, reading = self.participle(at)
        if is_one:
            return Group(first, n, at, "reflexive" if reflexive else "passive", tense, reading, is_denied=denied)
        return Group(first, n, self._predicative(at, n), "be", tense, is_denied=denied)

    def _predicative(self, at: int, finite: int) -> int:
        """Gives the word that "be" leads to: an adjective, a noun behind its article, a state behind "en"; else the verb."""
        if at >= len(self.words) or self.words[at].is_mark:
            return finite
        if self.low(at) in ("en", "hors", "sous", "bajo", "fuera") and at + 1 < len(self.words):
            return at + 1
        if self.low(at) in self.g.determiners:
            behind = self.skip(at + 1, also=self.g.determiners)
            return behind if behind < len(self.words) and not self.words[behind].is_mark else finite
        is_small = self.low(at) in self.g.prepositions | self.g.opening | self.g.joining | self.g.subjects
        return finite if is_small or self.words[at].is_capital else at

    def _modal(self, n: int, stage: str) -> Group | None:
        first, denied, _ = self._lead(n)
        at = self.skip(n + 1, also=self.g.clitics | self.g.links)
        return self.with_infinitive(Group(first, n, at, "modal", "present", None, stage, denied))

    def with_infinitive(self, group: Group) -> Group | None:
        """Gives a group whose head shall be an infinitive, or the participle behind one that helps."""
        is_one, reading = self.infinitive(group.head)
        if not is_one:
            return None
        helper = self.g.infinitives.get(self.low(group.head))
        if helper is None:
            return replace(group, reading=reading)
        behind = self.skip(group.head + 1)
        behind = self.skip(behind + 1) if self.low(behind) in self.g.been else behind
        is_one, reading = self.participle(behind)
        if not is_one:
            return replace(group, head=self._predicative(behind, group.head), kind="be")
        done = helper == "have" or (reading is not None and reading.lemma in self.g.moving)
        return replace(group, head=behind, reading=reading, stage="done" if done else group.stage)

    def _full(self, n: int, *, is_strong: bool) -> Group | None:
        found = self.readings(n, "present", *sorted(STRONG))
        if not found and is_strong and self._is_unknown_verb(n) and self._may_be_finite(n, is_strong=True):
            first, denied, _ = self._lead(n)
            tense = "future" if self.low(n).endswith(("á", "án", "ont")) else "past"
            return Group(first, n, n, "full", tense, None, is_denied=denied)
        strong = [r for r in found if r.kind in STRONG]
        is_sure = bool(strong) and not any(r.kind == "present" for r in found)
        if not found or is_sure != is_strong or not self._may_be_finite(n, is_strong=is_strong):
            return None
        if not is_strong and self.readings(n, "participle") and self.low(n - 1) not in self.g.clitics | self.g.no:
            return None
        first, denied, _ = self._lead(n)
        reading = (strong or list(found))[0]
        if reading.lemma == "hacer" and (self.low(n + 1) in self.g.determiners or self.low(n + 1).isdigit()):
            return None  # "hace un año"
        return Group(first, n, n, "full", reading.kind, reading, is_denied=denied)

    def _is_unknown_verb(self, n: int) -> bool:
        low = self.low(n)
        return not self.verbs.readings.get(low) and _FINITE[self.language].fullmatch(low) is not None

    def _may_be_finite(self, n: int, *, is_strong: bool) -> bool:
        """Tells a verb from a noun: no article or preposition stands before a verb, unless it is a pronoun there."""
        word, before, earlier = self.words[n], self.low(n - 1), self.low(n - 2)
        if word.is_mark or (word.is_capital and n > 0):
            return False
        if before in self.g.clitics:
            is_article = before in self.g.determiners
            return not is_article or is_strong or self._leans(n - 2, earlier)
        if before in self.g.determiners | self.g.prepositions or before[:1].isdigit():
            return False
        if is_strong:
            return True
        if word.low in self.g.nouns:
            is_told = before in self.g.subjects | self.g.no or earlier in self.g.determiners or self.words[n - 1].is_capital
            return bool(before) and is_told and self.low(n + 1) not in ("de", "d'", "du", "des", "del", "contre", "contra")
        return n > 0 or self.language == "es"

    def _leans(self, n: int, earlier: str) -> bool:
        """Tells a pronoun from an article by the word before it: a subject, a negation, or a noun that no verb governs."""
        if earlier in self.g.subjects | self.g.no | self.g.clitics - self.g.determiners:
            return True
        if n < 0:
            return False
        is_small = earlier in self.g.determiners | self.g.prepositions | self.g.joining | self.g.opening
        return not (is_small or self.words[n].is_mark or self.verbs.readings.get(earlier))
