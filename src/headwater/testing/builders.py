"""Small records for tests, each with as little said as the test needs. All people, places and outlets are invented."""

from __future__ import annotations

import hashlib

from headwater.model import (
    Attribution,
    Canonical,
    Certainty,
    Claim,
    Link,
    MadeBy,
    Origin,
    Paragraph,
    Passage,
    Position,
    Published,
    Quantity,
    Question,
    Report,
    Span,
    Speaker,
    Story,
    Stretch,
    Support,
    TextSpan,
    claim_id,
    digest,
    report_id,
)

MADE_BY = MadeBy(how="rule", name="builders", version="1")


def a_report(
    text: str, *, outlet: str | None, published: str | None = None, title: str | None = None, url: str | None = None
) -> Report:
    """Gives a report whose paragraphs are its lines."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    name = f"{(outlet or 'page').lower().replace(' ', '_')}.txt"
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(start=at, end=at + len(line), role="body"))
        at += len(line) + 1
    precision = "day" if published is not None and len(published) == 10 else "minute"
    return Report(
        id=report_id(sha256=sha256, outlet=outlet, url=url, declared_name=name),
        name=name,
        url=url,
        outlet=outlet,
        title=title,
        language="en",
        published=None if published is None else Published(value=published, precision=precision, how="sidecar"),
        sha256=sha256,
        text=text,
        paragraphs=tuple(paragraphs),
    )


def a_speaker(name: str, *, report: Report, kind: str = "organisation", named: bool = True) -> Speaker:
    """Gives a speaker local to a report."""
    return Speaker(id=digest("p", report.id, name), name=name, kind=kind, named=named, report=report.id)


def a_claim(
    report: Report,
    quote: str,
    *,
    anchor: str,
    speakers: tuple[Speaker, ...] = (),
    quantity: Quantity | None = None,
    stage: str = "done",
    overall: str = "certain",
) -> Claim:
    """Gives the claim of a clause that stands once in the report; speakers outermost first."""
    start = report.text.index(quote)
    at = start + quote.index(anchor)
    held = Stretch(start=at, end=at + len(anchor))
    return Claim(
        id=claim_id(report.id, start, start + len(quote), held),
        report=report.id,
        start=start,
        end=start + len(quote),
        text=quote,
        anchor=held,
        statement=quote,
        quantities=() if quantity is None else (quantity,),
        stage=stage,
        certainty=Certainty(overall=overall, reporter=overall, speaker="certain"),
        attribution=tuple(_attributed(report, speaker) for speaker in speakers),
        quoted="indirect" if speakers else "none",
        knower=speakers[-1].id if speakers else None,
        made_by=MADE_BY,
    )


def a_quantity(
    report: Report, words: str, *, low: float | None, high: float | None, unit: str = "person", approximate: bool = False
) -> Quantity:
    """Gives a quantity whose words stand once in the report."""
    start = report.text.index(words)
    end = start + len(words)
    return Quantity(start=start, end=end, text=words, low=low, high=high, unit=unit, approximate=approximate)


def a_support(low: int, high: int, *, origins: tuple[str, ...] = (), reasons: tuple[str, ...] = ()) -> Support:
    """Gives a support interval."""
    return Support(low=low, high=high, origins_low=origins[:low], origins_high=origins[:high], reasons=reasons, admiralty=3)


def a_position(*claims: Claim, support: Support, compatible_with: tuple[str, ...] = ()) -> Position:
    """Gives a position read off its first claim."""
    first = claims[0]
    number = first.quantities[0] if first.quantities else None
    reading = Canonical(stage=first.stage, polarity=first.polarity)
    if number is not None:
        reading = Canonical(
            low=number.low,
            high=number.high,
            approximate=number.approximate,
            unit=number.unit,
            stage=first.stage,
            polarity=first.polarity,
        )
    ids = tuple(sorted(claim.id for claim in claims))
    return Position(
        id=digest("a", *ids),
        statement=first.text,
        reading=reading,
        claims=ids,
        compatible_with=compatible_with,
        support=support,
    )


def a_question(statement: str, *positions: Position, support: Support) -> Question:
    """Gives a question over positions."""
    ids = sorted(claim for position in positions for claim in position.claims)
    return Question(id=digest("q", *ids), statement=statement, positions=positions, support=support)


def a_link(up: Report | Speaker, down: Report, *, kind: str, passages: tuple[Passage, ...] = ()) -> Link:
    """Gives a link between two records."""
    return Link(
        id=digest("l", kind, up.id, down.id),
        kind=kind,
        upstream=up.id,
        downstream=down.id,
        probability=0.9,
        passages=passages,
    )


def a_passage(up: Report | None, down: Report, words: str, *, similarity: float = 1.0) -> Passage:
    """Gives a passage that stands once in each report; without ``up``, the words that name the upstream."""
    return Passage(upstream=None if up is None else a_span(up, words), downstream=a_span(down, words), similarity=similarity)


def a_span(report: Report, words: str) -> Span:
    """Gives where words stand."""
    start = report.text.index(words)
    return Span(report=report.id, start=start, end=start + len(words))


def an_origin(behind: Report | Speaker, *, claims: tuple[Claim, ...], because: str) -> Origin:
    """Gives the origin that a report or a speaker is."""
    is_report = isinstance(behind, Report)
    return Origin(
        id=digest("o", behind.id),
        speaker=None if is_report else behind.id,
        report=behind.id if is_report else None,
        in_corpus=is_report,
        reports=tuple(sorted({claim.report for claim in claims})),
        claims=tuple(sorted(claim.id for claim in claims)),
        because=because,
    )


def a_story(*reports: Report, title: str) -> Story:
    """Gives the story of some reports."""
    dates = sorted(r.published.value for r in reports if r.published is not None)
    return Story(
        id=digest("s", *sorted(r.id for r in reports)),
        title=title,
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
        languages=("en",),
    )


def _attributed(report: Report, speaker: Speaker) -> Attribution:
    start = report.text.index(speaker.name)
    said = report.text.find(" said")
    cue = None if said < 0 else TextSpan(text="said", start=said + 1, end=said + 5)
    return Attribution(speaker=speaker.id, start=start, end=start + len(speaker.name), cue=cue)
