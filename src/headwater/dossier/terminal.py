"""The dossier on one screen: what a person can act on, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from headwater.dossier.view import ConflictView, PositionView, QuestionView, Said
from headwater.dossier.viewing import view_of
from headwater.model import Dossier

MAX_QUESTIONS = 6  # what fits on a screen with their readings; the page has all
MAX_CONFLICTS = 6
MAX_REFUSALS = 10
MAX_SAID = 3
MAX_WORDS_CHARS = 110


def dossier_summary(dossier: Dossier) -> RenderableType:
    """Gives the summary as a rich renderable; text of reports is never read as markup."""
    view = view_of(dossier)
    parts: list[RenderableType] = [Text(view.title, style="bold"), Text(view.period, style="dim"), Text("")]
    parts.append(Text.assemble((view.reports_line, "bold"), ", ", (view.origins_line, "bold")))
    if view.outside:
        parts.append(Text(f"outside the corpus: {', '.join(origin.name for origin in view.outside)}"))
    parts += _section("What is said", [_question(q) for q in view.questions[:MAX_QUESTIONS]], len(view.questions))
    parts += _section("Conflicts", [_conflict(c) for c in view.conflicts[:MAX_CONFLICTS]], len(view.conflicts))
    refused = [_line(f"{r.input}: {r.message} [{r.code}]") for r in view.refusals[:MAX_REFUSALS]]
    parts += _section("Refused", refused, len(view.refusals))
    return Group(*parts)


def _section(title: str, shown: list[RenderableType], total: int) -> Iterator[RenderableType]:
    if not shown:
        return
    yield Text(f"\n{title}", style="bold underline")
    yield from shown
    if total > len(shown):
        yield _line(f"… and {total - len(shown)} more in the dossier", style="dim")


def _question(question: QuestionView) -> RenderableType:
    head = Text.assemble(
        ("“" + _cut(question.statement) + "”", "bold"),
        (f"  {question.reports} {'report' if question.reports == 1 else 'reports'}, {question.support}", "dim"),
    )
    return Padding(Group(head, *map(_position, question.positions)), (0, 0, 0, 2))


def _position(position: PositionView) -> RenderableType:
    label = ", ".join(part for part in (position.reading, position.stage) if part)
    head = Text.assemble((label, "cyan"), (f"  {position.support}", "dim"))
    lines = [_said(claim) for claim in position.said[:MAX_SAID]]
    if len(position.said) > MAX_SAID:
        lines.append(Text(f"  … and {len(position.said) - MAX_SAID} more", style="dim"))
    return Padding(Group(head, *lines), (0, 0, 0, 2))


def _said(claim: Said) -> Text:
    word_of = " ‹ ".join(link.text for link in claim.chain)
    voice = f", on the word of {word_of}" if word_of else ""
    denied = ", denied" if claim.denied else ""
    return Text.assemble(f"  “{_cut(claim.words)}” ", (f"{claim.report.text}{voice}, {claim.certainty}{denied}", "dim"))


def _conflict(conflict: ConflictView) -> RenderableType:
    head = Text.assemble((conflict.summary, "bold"), (f"  {conflict.kind}; {conflict.relation}", "yellow"))
    sides = [
        Text.assemble("  ╳ " if n else "    ", f"“{_cut(side[0].words)}” ", (_who(side), "dim"))
        for n, side in enumerate(conflict.sides)
        if side
    ]
    return Padding(Group(head, *sides), (0, 0, 0, 2))


def _who(side: tuple[Said, ...]) -> str:
    return ", ".join(dict.fromkeys(claim.report.text for claim in side))


def _line(text: str, *, style: str = "") -> RenderableType:
    return Padding(Text(text, style=style), (0, 0, 0, 2))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_WORDS_CHARS else line[: MAX_WORDS_CHARS - 1].rstrip() + "…"
