"""Names and anchors of a dossier's records, looked up by id; each span asked for is remembered as evidence."""

from __future__ import annotations

from datetime import datetime

from headwater.dossier.view import Evidence, Ref, Said, Why
from headwater.model import Claim, Dossier, Hedge, Reason, Report, Span, Speaker, TimeRef
from headwater.render import words
from headwater.render.catalogue import _
from headwater.render.told import told

EXCERPT_CHARS = 160  # two lines of a table cell; the whole stands behind the link
SHORT_CHARS = 48  # enough to know the place among others


class Names:
    """Looks up what to call a record and where to find it."""

    def __init__(self, dossier: Dossier) -> None:
        self.reports = {report.id: report for report in dossier.reports}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.numbers = {report.id: n for n, report in enumerate(dossier.reports, start=1)}
        self._speakers = {speaker.id: speaker for speaker in dossier.speakers}
        self._origins = {origin.id: origin for origin in dossier.origins}
        self._evidence: dict[str, Evidence] = {}
        self._said: dict[str, Said] = {}

    def report_name(self, id: str) -> str:
        """Gives a report's name for people: its number, and its outlet or else its file name."""
        return f"R{self.numbers[id]} {outlet_of(self.reports[id])}"

    def report(self, id: str) -> Ref:
        """Gives a reference to a report."""
        return Ref(text=self.report_name(id), id=id)

    def speaker(self, id: str) -> Speaker:
        """Gives a speaker."""
        return self._speakers[id]

    def either(self, id: str) -> Ref:
        """Gives a reference to a report or a speaker."""
        if id in self.reports:
            return self.report(id)
        return Ref(text=words.visible(self._speakers[id].name), id=id)

    def origin(self, id: str | None) -> Ref | None:
        """Gives a reference to an origin, by the name of what it is."""
        origin = None if id is None else self._origins.get(id)
        behind = None if origin is None else origin.report or origin.speaker
        return None if origin is None or behind is None else Ref(text=self.either(behind).text, id=origin.id)

    def place(self, span: Span, *, text: str | None = None) -> Ref:
        """Gives a reference to a span, which is an anchor in its report's text from now on; an empty one is its report."""
        if span.end <= span.start:
            return self.report(span.report)
        id = f"e-{self.numbers[span.report]}-{span.start}-{span.end}"
        self._evidence[id] = Evidence(id=id, span=span)
        said = span.text_in(self.reports[span.report].text) if text is None else text
        return Ref(text=words.visible(excerpt(said)), id=id, span=span)

    def why(self, reason: Reason) -> Why:
        """Gives a reason with references."""
        return Why(what=told(words.visible(reason.what)), refs=tuple(self._short_place(span) for span in reason.spans))

    def _short_place(self, span: Span) -> Ref:
        """Gives a place by its report's number and first words: a reason may rest on many."""
        said = excerpt(span.text_in(self.reports[span.report].text), most=SHORT_CHARS)
        return self.place(span, text=f"R{self.numbers[span.report]} “{said}”")

    def claim_ref(self, id: str) -> Ref:
        """Gives a reference to a claim by its report's number and first words."""
        claim = self.claims[id]
        span = Span(report=claim.report, start=claim.start, end=claim.end)
        said = f"R{self.numbers[claim.report]} “{excerpt(claim.text, most=SHORT_CHARS)}”"
        return Ref(text=words.visible(said), id=claim.id, span=span)

    def said(self, id: str) -> Said:
        """Gives a claim as a line; conflicts and drift say again what a question says."""
        if id not in self._said:
            self._said[id] = self._line_of(self.claims[id])
        return self._said[id]

    def _line_of(self, claim: Claim) -> Said:
        return Said(
            id=claim.id,
            report=self.report(claim.report),
            when=words.when(self.reports[claim.report].published),
            words=words.visible(wording(claim, self.reports[claim.report].text)),
            span=Span(report=claim.report, start=claim.start, end=claim.end),
            chain=tuple(
                self.place(Span(report=claim.report, start=link.start, end=link.end), text=self._speakers[link.speaker].name)
                for link in claim.attribution
            ),
            stage=words.STAGES[claim.stage],
            certainty=words.CERTAINTY[claim.certainty.overall],
            hedges=tuple(self._hedge(claim, hedge) for hedge in claim.hedges),
            times=tuple(self._time(claim, time) for time in claim.times if time.edtf is not None),
            is_quoted=claim.quoted in ("direct", "mixed"),
            denied=claim.polarity == "denied",
            origin=self._other_origin(claim),
        )

    def _other_origin(self, claim: Claim) -> Ref | None:
        """Gives a claim's origin where the line about the claim does not name it anyway."""
        origin = None if claim.origin is None else self._origins.get(claim.origin)
        if origin is None or origin.report == claim.report:
            return None
        if claim.attribution and origin.speaker == claim.attribution[0].speaker:
            return None
        return self.origin(claim.origin)

    def _time(self, claim: Claim, time: TimeRef) -> Ref:
        span = Span(report=claim.report, start=time.start, end=time.end)
        return self.place(span, text=f"“{time.text}” = {time.edtf}")

    def _hedge(self, claim: Claim, hedge: Hedge) -> Ref:
        whose = _("the speaker’s") if hedge.whose == "speaker" else _("the report’s")
        span = Span(report=claim.report, start=hedge.start, end=hedge.end)
        return self.place(span, text=f"“{hedge.text}” ({whose})")

    def evidence(self) -> tuple[Evidence, ...]:
        """Gives every span asked for so far, by place."""
        return tuple(sorted(self._evidence.values(), key=lambda e: (self.numbers[e.span.report], e.span.start, -e.span.end)))


def outlet_of(report: Report) -> str:
    """Gives who published a report, or else its file name."""
    return words.visible(report.outlet if report.outlet is not None else report.name)


def wording(claim: Claim, text: str) -> str:
    """Gives a claim's words; pieces that stand apart are joined by an ellipsis."""
    if not claim.parts:
        return claim.statement or claim.text
    return " … ".join(text[start:end] for start, end in claim.parts)


def excerpt(text: str, *, most: int = EXCERPT_CHARS) -> str:
    """Gives a text on one line, cut at a blank where it is long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line.rfind(" ", most // 2, most)
    return line[: cut if cut > 0 else most] + " …"


def delay(earlier: Report | None, later: Report) -> str:
    """Gives how much later one report came out, where both times are known to the minute; a day is told as a day."""
    if earlier is None or earlier.published is None or later.published is None:
        return ""
    exact = {"second", "minute"}
    try:
        first = datetime.fromisoformat(earlier.published.instant())
        then = datetime.fromisoformat(later.published.instant())
    except ValueError:
        return ""
    if {earlier.published.precision, later.published.precision} <= exact:
        minutes = round((then - first).total_seconds() / 60)
        return _span_of(minutes)
    days = (then.date() - first.date()).days
    return _("same day") if days == 0 else _side(words.counted(abs(days), "day"), is_later=days > 0)


def _span_of(minutes: int) -> str:
    is_later, minutes = minutes >= 0, abs(minutes)
    hours = minutes // 60
    if minutes < 120:
        return _side(_("{minutes} min").format(minutes=minutes), is_later=is_later)
    if hours < 48:
        return _side(_("{hours} h {minutes} min").format(hours=hours, minutes=minutes % 60), is_later=is_later)
    return _side(words.counted(hours // 24, "day"), is_later=is_later)


def _side(span: str, *, is_later: bool) -> str:
    return (_("{span} later") if is_later else _("{span} earlier")).format(span=span)
