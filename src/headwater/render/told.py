"""What the records themselves say (why a tie was found, what a conflict is about), in the reader's language.

Records hold English sentences made from fixed templates. Each template stands here once; a sentence is recognised by it, and
said again from the catalogue with the same names and numbers. One that is not recognised stays as it is, and is marked English.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from headwater.render.catalogue import ENGLISH, N_, gettext, language, ngettext, speaking
from headwater.render.terms import term

TIES = (
    N_("The dateline credits {name}."),
    N_("The heading calls the text a statement of {name}."),
    N_("The byline or credit line names {name}."),
    N_("The sign-off is in the form that {name} prints."),
    N_("The copyright line names {name}."),
    N_("The report names {name} as where its text comes from."),
    N_("The page calls an address of {name} its canonical one."),
    N_("A footnote names {name}."),
    N_("A picture is credited to {name}."),
    N_("The report cites {name}."),
    N_("The report links to {name}."),
    N_("Says {n} more sentence of the upstream report in other words."),
    N_("Says {n} more sentences of the upstream report in other words."),
    N_("A model of sentences sets {n} more sentence beside those of the upstream report."),
    N_("A model of sentences sets {n} more sentences beside those of the upstream report."),
    N_("Shares text with the upstream report: {n} words in {m} passage, {share}% of the shorter text."),
    N_("Shares text with the upstream report: {n} words in {m} passages, {share}% of the shorter text."),
    N_("Tells the whole in the same order, with the same numbers in the same places: {numbers}."),
    N_("Tells the same as the upstream report, in another language and in the same order: {n} of {m} sentences."),
    N_("Tells the same as a translation of the upstream report, in the upstream language: {n} of {m} sentences."),
    N_("Gives the same numbers in the same places: {numbers}."),
    N_("Both have the same slips: {words}."),
    N_("Only the upstream report introduces who speaks in the shared words: {words}."),
    N_("The same text stands in another report that is closer to this one, and more likely came that way."),
    N_("Both reports credit {name}, so what they share may come from there."),
    N_("The downstream report names the upstream outlet, which supports that it copied from it."),
    N_("The downstream report names the upstream outlet."),
    N_("The downstream report credits agencies without a name, and the upstream one is of an agency."),
    N_("The downstream report says that it is a translation."),
    N_("The upstream report was published earlier."),
    N_("Neither publication times nor credits tell which came first; the other direction stays open."),
    N_("The words that cite stand in a passage of another report, which cites the same."),
    N_("Corrects the upstream report, of the same outlet."),
    N_("Confirmed by {name}."),
)
ORIGINS = (
    N_("The claims are attributed to {name}."),
    N_("The claims rest on a paper or pictures of {name}."),
    N_("Unnamed speakers told these claims to {name}."),
    N_("The reports credit {name} with their text."),
    N_("Reports of the story cite {name}."),
    N_("A footnote at the claims names {name}."),
    N_("The report that is cited for the claims leads here."),
    N_("The report attributes these claims to nobody."),
    N_("The report attributes these claims to speakers who cannot be identified, so they lead no further than the report."),
    N_("The passage that holds the claims is shared with a report that leads here."),
    N_("A report that this one tells again makes the same claims, and they lead here."),
)
SUPPORT = (
    N_("{n} report of {m} claims lead to {name}."),
    N_("{n} reports of {m} claims lead to {name}."),
    N_("{name}: own statement."),
    N_("{name}: own observation."),
    N_("{name}: own document."),
    N_("{name}: a named knower."),
    N_("{name}: nothing shows that it knows apart from the others."),
    N_("{name}: nobody who can be asked is named."),
    N_("leads to {name}, which is counted once"),
)
CONFLICTS = (
    N_("no value fits both {a} and {b}"),
    N_("{a} and {b} exclude each other, and the later one says so or counts on"),
    N_("{a} and {b} are given for other places, times or definitions"),
    N_("{a} and {b} exclude each other within one line of descent"),
    N_("{a} and {b} can both hold; one of them leaves open what the other fixes"),
    N_("{a} and {b} can both hold; {c} leaves open what the other fixes"),
    N_("the distances are from different marks"),
    N_("said to be {early} first, and {late} by later reports that do not have it from those"),
    N_("said to be {late} in some reports, and in a later one to be still no more than {early}"),
    N_("said to be {early}; {late} on a branch that has it from there and names nobody new for it"),
    N_("said to be {early} in some reports and {late} in others"),
    N_("said to be {early} in some reports, {late} in others"),
    N_("said to be so, and said not to be so"),
    N_("the same act at another time"),
    N_("the same act at another place"),
    N_("the same act, at another place"),
    N_("the same act, done by another"),
    N_("the same act, with another thing in it"),
    N_("the same quoted words from another speaker"),
    N_("the text it comes from names another speaker"),
    N_("reports give {name} different offices"),
)
RELATIONS = (
    N_("they cannot both hold"),
    N_("the later one says that things moved on, or the count grew"),
    N_("they speak of another area, period or definition"),
    N_("one branch of the descent alone has it, and its parent does not"),
    N_("both can hold, one says more"),
)
DRIFT = (
    N_("attribution to {name} was dropped"),
    N_("attribution to {name} was added"),
    N_("{a} did it, then {b}"),
    N_("{early} became {late}: dropped {a}, added {b}"),
    N_("{early} became {late}: dropped {a}"),
    N_("{early} became {late}: added {b}"),
    N_("{early} became {late}"),
    N_("{a} was dropped"),
    N_("{a} was added"),
)
SENTENCES = (*TIES, *ORIGINS, *SUPPORT, *CONFLICTS, *DRIFT)
"""Tried in order: what is said of anything stands behind what is said of few."""
NUMBERS = ("n", "m", "share")
OF_CONTRACT = ("early", "late")
"""Places for a stage or a certainty; in drift also for a name, which stays as it is."""
OWN_WORDS = ("stage", "certainty", "polarity")
"""Conflicts whose sides are words of the contract and not of reports."""
QUOTED = ("a", "b")
"""Places for words in quotation marks."""
SUMMARY = re.compile(r"(?P<kind>[A-Z][a-z]+): (?P<sides>.+ in [0-9]+ reports?); (?P<relation>[^;]+)\.")
SIDE = re.compile(r'"(?P<label>.+)" in (?P<count>[0-9]+) reports?')
BETWEEN_SIDES = re.compile(r'(?:(?<=report)|(?<=reports)) against (?=")')
COUNTED = re.compile(r"(?P<sentence>.+?) \((?P<count>[0-9]+)\)\.(?: |$)")
LONGEST_CHARS = 4_000  # a conflict of ten sides has some 1,000; what is longer is a report's text and no sentence of ours
KEPT = 20_000  # sentences of some stories of 300 reports


class Own(str):
    """A sentence that no catalogue holds: English, whatever the page speaks."""

    __slots__ = ()


def told(sentence: str) -> str:
    """Gives a sentence of a record in the language that is spoken."""
    return sentence if language() == ENGLISH else _told(sentence, language())


@functools.lru_cache(KEPT)
def _told(sentence: str, code: str) -> str:
    if len(sentence) > LONGEST_CHARS:
        return Own(sentence)
    with speaking(code):
        return _summary(sentence) or _counted(sentence) or _plain(sentence) or Own(sentence)


def _plain(sentence: str) -> str | None:
    for message, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return gettext(message).format(**{name: _value(name, value) for name, value in found.groupdict().items()})
    return None


def _value(name: str, value: str) -> str:
    if name in OF_CONTRACT:
        return term(value)
    if name == "numbers" and value.endswith(" and more"):
        return gettext("{numbers} and more").format(numbers=value.removesuffix(" and more"))
    return value


def _summary(sentence: str) -> str | None:
    """Gives a conflict's summary: its kind, each side with how many reports, and how they stand to each other."""
    found = SUMMARY.fullmatch(sentence)
    sides = [] if found is None else [SIDE.fullmatch(side) for side in BETWEEN_SIDES.split(found["sides"])]
    if found is None or found["relation"] not in RELATIONS or None in sides:
        return None
    kind = found["kind"].lower()
    each = gettext(" against ").join(_side(kind, side["label"], int(side["count"])) for side in sides if side is not None)
    head = term(kind)
    return f"{head[:1].upper()}{head[1:]}: {each}; {gettext(found['relation'])}."


def _side(kind: str, label: str, count: int) -> str:
    label = term(label) if kind in OWN_WORDS else label
    return ngettext("“{label}” in {count} report", "“{label}” in {count} reports", count).format(label=label, count=count)


def _counted(sentence: str) -> str | None:
    """Gives several sentences, each with for how many claims it holds: ``The report cites X (3). … (2).``"""
    parts = [(found["sentence"], found["count"], found.end()) for found in COUNTED.finditer(sentence)]
    said = [(_plain(f"{part}."), count) for part, count, _ in parts]
    if not parts or parts[-1][2] != len(sentence) or any(one is None for one, _ in said):
        return None
    return " ".join(f"{(one or '').removesuffix('.')} ({count})." for one, count in said)


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((message, re.compile("".join(_pieces(message)), re.DOTALL)) for message in SENTENCES)


def _pieces(message: str) -> Iterator[str]:
    for n, piece in enumerate(re.split(r"\{(\w+)\}", message)):
        if n % 2:
            yield f"(?P<{piece}>{_shape(piece)})"
        else:
            yield re.escape(piece)


def _shape(piece: str) -> str:
    if piece in NUMBERS:
        return "[0-9]+"
    return '"[^"]*"' if piece in QUOTED else ".+?"
