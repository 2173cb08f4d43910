"""A corpus with known truth: copies, splices, rewrites, credits, slips and two-parent reports planted among unrelated texts."""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from headwater.model import Published, Report
from headwater.testing.drafts import Draft, Paragraphs, PlantedPassage, Word, draft_of, finish, lift, passages
from headwater.testing.rewording import miswritten, retold, reworded

SPLICED_SHARE = 0.4  # of the parent's paragraphs
LIGHT, HEAVY = 0.15, 0.3  # of the words: a desk's edit, and a rewrite whose wording still shows
RETOLD = 0.8  # of the plain words: hardly a run of five is left
UNRELATED = 0.85  # of the words: with the text it is made of it shares a run of five words once in 13,000 words
BOTH_SHARE = 0.5  # of each of two parents
STRETCH_SLACK = 0.05  # of the words: so much nearer to the share wanted is no better, chance decides where to cut
VOCABULARY_TEXTS = 200  # swapped words are drawn from the words of so many texts, as often as they stand there
START = datetime.datetime(2031, 1, 6, 6, 0)
TOWNS = "Tollan Quillby Ardmere Skelling Lorn Hathrow Casterholm Ormavia Sundvall Tideway Kettlebend Farrow".split()
PAPERS = "Lantern Mirror Courier Observer Ledger Gazette Bulletin Herald Post Evening".split()
CREDITS = ("As first reported by the {}.", "Source: {}", "The {} has the story.", "(via {})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many reports of each kind; each child belongs to one of the beginnings, in turn."""

    beginnings: int
    """Texts of their own, with a report each."""
    copies: int = 0
    splices: int = 0
    light_rewrites: int = 0
    heavy_rewrites: int = 0
    credited: int = 0
    """Copies that name the outlet they took the text from."""
    slips: int = 0
    """Copies with a name or number miswritten, each with a copy of its own that passes it on: two reports."""
    two_parents: int = 0
    """Halves of a beginning and of the one before it; the first beginning has none."""
    retellings: int = 0
    """Reports told again in other words, with the names and numbers kept."""

    @classmethod
    def of(cls, reports: int) -> Counts:
        """Gives a mix for so many reports: seven in twenty begin something, the rest are children of every kind."""
        tenth = reports // 10
        children = {"copies": tenth, "splices": tenth, "light_rewrites": tenth, "heavy_rewrites": tenth}
        twentieth = reports // 20
        return cls(
            beginnings=reports - 4 * tenth - 5 * twentieth,
            **children,
            credited=twentieth,
            slips=twentieth,
            two_parents=twentieth,
            retellings=twentieth,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedTie:
    """What a report took from another."""

    upstream: str
    downstream: str
    kind: str
    """copy, splice, rewrite, retelling, or half: of two parents."""
    strength: float
    """Share of words changed in a rewrite, of plain words in a retelling, of paragraphs taken in a splice or half, else 0."""
    passages: tuple[PlantedPassage, ...]
    """All that stands letter for letter in both, in the downstream order."""
    credit: tuple[int, int] | None = None
    """Where the downstream text names the upstream outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedSlip:
    """A name or number written wrong."""

    kind: str
    """name or number."""
    start: int
    end: int
    was: str
    """As the text had it before."""
    first_in: str
    """The report that made it; others passed it on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedReport:
    """One report with all that is known of it."""

    id: str
    outlet: str
    published: str
    text: str
    base: int
    """Which of the texts given its own part was made from."""
    ties: tuple[PlantedTie, ...] = ()
    """To its parents, which came before it."""
    slips: tuple[PlantedSlip, ...] = ()

    def as_report(self) -> Report:
        """Gives the record that Headwater reads."""
        when = Published(value=self.published, precision="minute", how="sidecar")
        return Report(id=self.id, name=self.id, outlet=self.outlet, published=when, text=self.text)


def plant(texts: Sequence[str], *, seed: int, counts: Counts) -> Iterator[PlantedReport]:
    """Gives the reports of each beginning in turn: the beginning, then its children, parents always first.

    A text given is used as it is once; further beginnings, and the hosts of splices, have 0.85 of its words swapped for
    others of the corpus, so that a few thousand texts carry any number of unrelated reports.
    Shape: the same reports for the same texts, seed and counts, whatever ran before.
    Refuses: nothing; without texts there are no reports.
    Cost: linear; holds the texts given and two beginnings.
    """
    vocabulary = [word for text in texts[:VOCABULARY_TEXTS] for word in text.split()]
    before: tuple[PlantedReport, Draft] | None = None
    for number in range(counts.beginnings if vocabulary else 0):
        press = _Press(texts, vocabulary, random.Random(f"{seed}:{number}"), number)
        first, draft = press.beginning()
        yield first
        yield from _children(press, (first, draft), before, _own(counts, number))
        before = first, draft


def _own(counts: Counts, number: int) -> Counts:
    """Gives how many children of each kind belong to one beginning."""
    total = counts.beginnings
    of_all = {each.name: getattr(counts, each.name) for each in fields(counts)}
    return Counts(**{kind: (n * (number + 1)) // total - (n * number) // total for kind, n in of_all.items()})


Parent = tuple[PlantedReport, Draft]


def _children(press: _Press, parent: Parent, before: Parent | None, own: Counts) -> Iterator[PlantedReport]:
    for _ in range(own.copies):
        yield press.child("copy", lift(parent[1], parent=0), [parent])[0]
    for _ in range(own.splices):
        yield press.splice(parent)
    for strength, count in ((LIGHT, own.light_rewrites), (HEAVY, own.heavy_rewrites)):
        for _ in range(count):
            yield press.rewrite(parent, strength)
    for _ in range(own.credited):
        yield press.credited(parent)
    for _ in range(own.slips):
        yield from press.slip(parent)
    if before is not None:
        for _ in range(own.two_parents):
            yield press.both(parent, before)
    for _ in range(own.retellings):
        yield press.retelling(parent)


class _Press:
    """Makes the reports of one beginning, numbered and dated in the order they are made."""

    def __init__(self, texts: Sequence[str], vocabulary: Sequence[str], rng: random.Random, number: int) -> None:
        self.texts = texts
        self.vocabulary = vocabulary
        self.rng = rng
        self.number = number
        self.made = 0

    def beginning(self) -> Parent:
        """Gives a report that took nothing from another."""
        draft = draft_of(self.texts[self.number % len(self.texts)])
        is_first_use = self.number < len(self.texts)
        return self.child("", lift(draft if is_first_use else self.unrelated(draft), parent=-1), [])

    def unrelated(self, draft: Draft) -> Draft:
        """Gives a text of the same length and kind of words that shares nothing with the one given."""
        return finish(reworded(lift(draft, parent=-1), self.rng, strength=UNRELATED, vocabulary=self.vocabulary))

    def splice(self, parent: Parent) -> PlantedReport:
        """Gives a text of its own with a part of another's paragraphs in one piece in the middle."""
        host = self.unrelated(draft_of(self.rng.choice(self.texts)))
        own = lift(host, parent=-1)
        at = self.rng.randrange(len(own) + 1)
        part = lift(parent[1], parent=0, paragraphs=self.stretch(parent[1], SPLICED_SHARE))
        return self.child("splice", [*own[:at], *part, *own[at:]], [parent], strength=SPLICED_SHARE)[0]

    def rewrite(self, parent: Parent, strength: float) -> PlantedReport:
        """Gives the other's text with a share of its words changed."""
        paragraphs = reworded(lift(parent[1], parent=0), self.rng, strength=strength, vocabulary=self.vocabulary)
        return self.child("rewrite", paragraphs, [parent], strength=strength)[0]

    def retelling(self, parent: Parent) -> PlantedReport:
        """Gives the other's text told again, with its names and numbers."""
        paragraphs = retold(lift(parent[1], parent=0), self.rng, strength=RETOLD, vocabulary=self.vocabulary)
        return self.child("retelling", paragraphs, [parent], strength=RETOLD)[0]

    def credited(self, parent: Parent) -> PlantedReport:
        """Gives a copy whose last line names the outlet it took the text from."""
        line = self.rng.choice(CREDITS).format(parent[0].outlet)
        words: list[Word] = [(word, None) for word in line.split()]
        report, draft = self.child("copy", [*lift(parent[1], parent=0), words], [parent])
        start = report.text.index(parent[0].outlet, draft.starts[draft.paragraphs[-1][0]])
        (tie,) = report.ties
        return replace(report, ties=(replace(tie, credit=(start, start + len(parent[0].outlet))),))

    def slip(self, parent: Parent) -> Iterator[PlantedReport]:
        """Gives a copy with a word miswritten and a copy of that copy."""
        lifted = lift(parent[1], parent=0)
        found = miswritten(lifted, self.rng)
        paragraphs, (i, j), kind = found if found is not None else (lifted, (0, 0), "")
        report, draft = self.child("copy", paragraphs, [parent])
        if kind:
            at = draft.paragraphs[i][0] + j
            made = PlantedSlip(kind=kind, start=draft.starts[at], end=draft.ends[at], was=lifted[i][j][0], first_in=report.id)
            report = replace(report, slips=(made,))
        yield report
        yield replace(self.child("copy", lift(draft, parent=0), [(report, draft)])[0], slips=report.slips)

    def both(self, one: Parent, other: Parent) -> PlantedReport:
        """Gives a text made of halves of two others."""
        parts: Paragraphs = []
        for number, (_, draft) in enumerate((one, other)):
            parts.extend(lift(draft, parent=number, paragraphs=self.stretch(draft, BOTH_SHARE)))
        return self.child("half", parts, [one, other], strength=BOTH_SHARE)[0]

    def stretch(self, draft: Draft, share: float) -> range:
        """Gives neighbouring paragraphs with so much of the words, as near as whole paragraphs come to it."""
        wanted = share * len(draft.starts)
        sizes = [last - first for first, last in draft.paragraphs]
        ends = [0, *itertools.accumulate(sizes)]
        gaps = {(i, j): abs(ends[j] - ends[i] - wanted) for i, j in itertools.combinations(range(len(ends)), 2)}
        near = min(gaps.values(), default=0.0) + STRETCH_SLACK * ends[-1]
        fit = [span for span, gap in gaps.items() if gap <= near]
        return range(*self.rng.choice(fit)) if fit else range(0)

    def child(self, kind: str, paragraphs: Paragraphs, parents: Sequence[Parent], *, strength: float = 0.0) -> Parent:
        """Gives the finished report of these words with its ties."""
        draft = finish(paragraphs)
        id = f"p{self.number:06d}-{self.made:02d}"
        ties = tuple(
            PlantedTie(
                upstream=parent.id,
                downstream=id,
                kind=kind,
                strength=strength,
                passages=passages(draft, text, number=number),
            )
            for number, (parent, text) in enumerate(parents)
        )
        when = START + datetime.timedelta(minutes=self.number * 7 + self.made * 90)
        report = PlantedReport(
            id=id,
            outlet=f"{self.rng.choice(TOWNS)} {self.rng.choice(PAPERS)}",
            published=when.isoformat(timespec="minutes"),
            text=draft.text,
            base=self.number % len(self.texts),
            ties=ties,
        )
        self.made += 1
        return report, draft
