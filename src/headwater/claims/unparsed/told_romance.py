"""What each clause of a French or Spanish sentence asserts: its act, how far along it is, whether it is denied."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from headwater.claims.unparsed.grammar_romance import GRAMMARS, Grammar
from headwater.claims.unparsed.groups_romance import Group, GroupReader
from headwater.claims.unparsed.nouns_told import act_told, office_told
from headwater.claims.unparsed.verbs import Verbs
from headwater.claims.unparsed.words import Predicate, Word, words_of

REACH = 6  # an event noun stands no farther behind the verb that weighs or announces it
# Acts that come of themselves: what will happen so is foretold, not planned.
FORETOLD = frozenset(
    "rise fall cost grow affect lose die live suffer reach lack disrupt worsen improve lead cause fail win".split()
)


def romance_predicates(sentence: str, verbs: Verbs, *, language: str) -> list[Predicate]:
    """Gives what each clause of a sentence asserts, in order. Cost: linear in the length."""
    words = words_of(sentence)
    reader = GroupReader(words, verbs, GRAMMARS[language], language)
    groups = reader.groups()
    told = _Teller(reader, groups, language)
    found = [p for group in groups for p in told.of(group)]
    found += [p for group in told.shared() for p in told.of(group)]
    return sorted(found, key=lambda p: p.start) if groups else list(told.verbless())


@functools.cache
def _future(language: str) -> re.Pattern[str]:
    return re.compile(GRAMMARS[language].future_time, re.IGNORECASE)


class _Teller:
    """Turns the verb groups of one sentence into what they assert."""

    def __init__(self, reader: GroupReader, groups: Sequence[Group], language: str) -> None:
        self.reader, self.groups, self.language = reader, groups, language
        self.words: Sequence[Word] = reader.words
        self.g: Grammar = reader.g
        self.runs = list(reader.runs())
        self.run_of = {n: at for at, (start, end) in enumerate(self.runs) for n in range(start, end)}
        self.in_run: dict[int, list[Group]] = {}
        for group in groups:
            self.in_run.setdefault(self.run_of.get(group.finite, -1), []).append(group)
        self.with_verb = {self.run_of.get(group.finite) for group in groups}
        self.before = dict(zip([group.finite for group in groups[1:]], groups, strict=False))

    def of(self, group: Group) -> Iterator[Predicate]:
        """Gives what a group asserts."""
        if self._is_supposed(group) or self._is_cleft(group):
            return
        lemma = group.reading.lemma if group.reading else ""
        if lemma in self.g.considering | self.g.intending and group.kind != "passive":
            yield from self._intended(group, "considered" if lemma in self.g.considering else "planned")
            return
        if lemma in self.g.saying and group.kind not in ("passive", "reflexive") and group.tense != "future":
            yield from self._said(group)
            return
        yield self._predicate(group)
        yield from self._charged(group, lemma)

    def shared(self) -> Iterator[Group]:
        """Gives the participles that share a helper: "a fermé la route et évacué l'école"."""
        for start, end in self.runs:
            if self.reader.low(start) not in self.g.joining or any(start <= g.finite < end for g in self.groups):
                continue
            is_one, reading = self.reader.participle(self.reader.skip(start + 1))
            last = next((g for g in reversed(self.groups) if g.finite < start), None)
            if is_one and reading is not None and last is not None and last.kind in ("perfect", "passive"):
                head = self.reader.skip(start + 1)
                yield Group(start, last.finite, head, last.kind, last.tense, reading, is_denied=last.is_denied)

    def verbless(self) -> Iterator[Predicate]:
        """Gives what a heading without a verb tells: the first noun that names an act, else a participle."""
        for n, word in enumerate(self.words):
            act = act_told(self.language, word.low)
            if act is not None:
                first, last = self._span(Group(n, n, n, "full", "present"))
                yield Predicate(word.start, word.end, first, last, act, word.low, "unspecified")
                return
        for n in range(1, len(self.words)):
            found = self.reader.readings(n, "participle")
            if found and self.reader.low(n - 1) not in self.g.determiners:
                yield self._predicate(Group(n, n, n, "perfect", "present", found[0]))
                return

    def _is_supposed(self, group: Group) -> bool:
        at = self.run_of.get(group.first)
        return at is not None and self.reader.low(self.runs[at][0]) in self.g.supposing

    def _is_cleft(self, group: Group) -> bool:
        """Tells "c'est la présidente qui ...": what follows is the assertion."""
        before = {self.reader.low(m) for m in range(max(0, group.finite - 2), group.finite)}
        if group.kind != "be" or not before & {"c'", "ce"}:
            return False
        end = next((m for m in range(group.finite, len(self.words)) if self.words[m].is_mark), len(self.words))
        return any(self.reader.low(m) in ("que", "qu'", "qui") for m in range(group.finite + 1, end))

    def _intended(self, group: Group, stage: str) -> Iterator[Predicate]:
        """Gives what is weighed or planned: an infinitive or a noun behind the verb, else the verb itself."""
        at = self.reader.skip(group.head + 1, also=self.g.clitics | self.g.links | {"à"})
        is_one, reading = self.reader.infinitive(at)
        if is_one:
            yield self._predicate(Group(group.first, group.finite, at, "modal", "present", reading, stage, group.is_denied))
            return
        for n in range(group.head + 1, min(group.head + REACH, len(self.words))):
            act = act_told(self.language, self.reader.low(n))
            if act is not None:
                told = self._predicate(group, stage=stage)
                word = self.words[n] if stage == "considered" else self.words[group.head]
                yield Predicate(word.start, word.end, told.first, told.last, act, word.low, stage, group.is_denied)
                return
        yield self._predicate(group)

    def _said(self, group: Group) -> Iterator[Predicate]:
        """Gives what somebody says of itself: "affirme détenir une licence", "dice haber firmado"."""
        at = self.reader.skip(group.head + 1, also=self.g.clitics)
        told = self.reader.with_infinitive(Group(group.first, group.finite, at, "modal", "present", None, "ongoing"))
        if told is not None and self.reader.infinitive(at)[1 if told.head == at else 0]:
            yield self._predicate(told)

    def _charged(self, group: Group, lemma: str) -> Iterator[Predicate]:
        """Gives what somebody is said or denied to have done: "accusé d'avoir falsifié", "nie s'être dopée"."""
        if lemma not in self.g.denying | self.g.blaming:
            return
        denied = lemma in self.g.denying
        for n in range(group.head + 1, min(group.head + 2 * REACH, len(self.words))):
            if self.words[n].is_mark:
                return
            if self.g.infinitives.get(self.reader.low(n)) is not None:
                at = self.reader.skip(n + 1, also=self.g.been)
                is_one, reading = self.reader.participle(at)
            else:
                at = n
                is_one, reading = self.reader.infinitive(n) if self.language == "es" and not denied else (False, None)
            if is_one:
                yield self._predicate(Group(group.first, group.finite, at, "modal", "past", reading, "done", denied))
                return

    def _predicate(self, group: Group, *, stage: str = "") -> Predicate:
        head = self.words[group.head]
        first, last = self._span(group)
        act, lemma = self._act(group, head)
        return Predicate(
            start=head.start,
            end=head.end,
            first=first,
            last=max(last, head.end),
            act=act,
            lemma=lemma,
            stage=stage or self._stage(group, act, first, last),
            is_denied=group.is_denied or self._inherits_denial(group),
            is_passive=group.kind == "passive",
            level=self._level(group),
        )

    def _act(self, group: Group, head: Word) -> tuple[str, str]:
        if group.reading is not None:
            return group.reading.act, group.reading.lemma
        if group.kind == "have":
            return "have", head.low
        office = office_told(self.language, head.low)
        if group.kind == "be" and office is not None:
            return office, head.low
        if group.kind in ("be", "exists"):
            return ("be" if group.head == group.finite else head.low), head.low
        return head.low, head.low

    def _level(self, group: Group) -> str:
        if self.reader.low(group.finite) in self.g.possible:
            return "possible"
        return "probable" if group.tense.endswith("conditional") else "certain"

    def _stage(self, group: Group, act: str, first: int, last: int) -> str:
        tense = group.tense
        if group.stage:
            return "predicted" if group.stage == "planned" and act in FORETOLD else group.stage
        if group.kind == "be" and office_told(self.language, self.words[group.head].low) is not None:
            return "unspecified"
        if group.kind == "have":
            return "unspecified"
        if tense == "future":
            return "predicted" if act in FORETOLD else "planned"
        if group.kind in ("perfect", "reflexive") or tense.startswith("perfect") or tense in ("past", "imperfect"):
            return "done"
        lemma = group.reading.lemma if group.reading else ""
        if group.kind == "passive" and lemma in self.g.moving:
            return "done"
        words = " ".join(w.text for w in self.words if first <= w.start < last)
        return "planned" if _future(self.language).search(words) and group.kind != "be" else "ongoing"

    def _inherits_denial(self, group: Group) -> bool:
        """Tells "ce n'est pas dimanche qu'elle l'a vu": what is denied stands behind "que"."""
        before = self.before.get(group.finite)
        return before is not None and before.is_denied and self._is_cleft(before)

    def _span(self, group: Group) -> tuple[int, int]:
        """Gives the clause of a group: from its subject to the next mark or clause."""
        start, end = self.run_of.get(group.first, 0), self.run_of.get(group.head, 0)
        while start > 0 and self._goes_on(start, group):
            start -= 1
        while end + 1 < len(self.runs) and self._adds(end + 1):
            end += 1
        first, last = self.runs[start][0], self.runs[end][1] - 1
        if self.reader.low(first) in self.g.opening:
            others = [g for g in self.in_run.get(start, ()) if g.finite != group.finite]
            if any(g.finite < group.finite for g in others):
                first = self.runs[max(0, start - 1)][0]  # "la délégation qu'il a conduite comptait ...": the clause around
            last = min((g.first - 1 for g in others if g.finite > group.head), default=last)
        return self.words[first].start, self.words[last].end

    def _goes_on(self, n: int, group: Group) -> bool:
        """Tells whether a run goes on with a subject that stands before it: "Le parti, qui gouverne, a perdu"."""
        start, end = self.runs[n]
        if self.reader.low(start) in self.g.opening:
            return False
        if self.reader.low(start) in self.g.joining:
            return n - 1 not in self.with_verb
        if not start <= group.finite < end:
            return n not in self.with_verb
        small = self.g.clitics | self.g.no | self.g.adverbs
        return all(self.reader.low(m) in small for m in range(start, group.finite))

    def _adds(self, n: int) -> bool:
        """Tells whether a run only adds to the clause before it: "et de la mairie"."""
        return self.reader.low(self.runs[n][0]) in self.g.joining and n not in self.with_verb
