"""What office a report gives a person: a claim of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from headwater.claims.frames import content_words, lemma
from headwater.claims.mentions import person_roles
from headwater.model import Argument, Certainty, Claim, Frame, MadeBy, Mention, Stretch, claim_id
from headwater.text.parse import ParsedText, Sentence

OFFICE_WORDS = frozenset(
    """minister secretary president chief head director chairman chairwoman chair governor mayor general colonel major
    lieutenant admiral commander officer spokesman spokeswoman spokesperson ambassador envoy adviser advisor deputy premier
    chancellor senator judge prosecutor commissioner inspector superintendent manager executive founder owner captain
    engineer professor doctor analyst expert researcher editor coordinator representative leader member king queen prince
    attorney lawyer sheriff marshal treasurer rector dean bishop archbishop pope imam rabbi""".split()
)
CERTAIN = Certainty(overall="certain", reporter="certain", speaker="unknown")


def role_claims(parsed: ParsedText, mentions: Iterable[Mention], made_by: MadeBy) -> Iterator[Claim]:
    """Gives one claim for each office that the report puts beside a person's name, at its first standing."""
    report = "" if parsed.report is None else parsed.report.id
    person_at = {span.start: (mention, span.end) for mention in mentions if mention.kind == "person" for span in mention.spans}
    seen: set[tuple[str, str]] = set()
    for sentence in parsed.sentences:
        for name_start, start, end, words in person_roles(sentence):
            person = person_at.get(name_start)
            key = ("" if person is None else person[0].id, words.lower())
            anchor = _office_word(sentence, start, end)
            if person is None or anchor is None or key in seen:
                continue
            seen.add(key)
            yield _role_claim(parsed, report, person, (start, end), anchor, made_by, sentence)


def _office_word(sentence: Sentence, start: int, end: int) -> Stretch | None:
    inside = [t for t in sentence.doc if start <= sentence.start + t.idx < end]
    offices = [t for t in inside if lemma(t) in OFFICE_WORDS]
    if not offices:
        return None
    word = offices[-1] if inside[-1].i - offices[-1].i <= 1 else offices[0]
    at = sentence.start + word.idx
    return Stretch(start=at, end=at + len(word))


def _role_claim(
    parsed: ParsedText,
    report: str,
    person: tuple[Mention, int],
    office: tuple[int, int],
    anchor: Stretch,
    made_by: MadeBy,
    sentence: Sentence,
) -> Claim:
    mention, name_end = person
    name_start = next(s.start for s in mention.spans if s.end == name_end)
    start, end = min(office[0], name_start), max(office[1], name_end)
    tokens = [t for t in sentence.doc if office[0] <= sentence.start + t.idx < office[1]]
    head = next(t for t in tokens if sentence.start + t.idx == anchor.start)
    words = tuple(content_words(tokens))
    arguments = (
        Argument(
            role="agent",
            head=mention.name,
            words=tuple(mention.name.lower().split()),
            start=name_start,
            end=name_end,
            mention=mention.id,
        ),
        Argument(role="attribute", head=lemma(head), words=words, start=office[0], end=office[1]),
    )
    return Claim(
        id=claim_id(report, start, end, anchor),
        report=report,
        start=start,
        end=end,
        text=parsed.text[start:end],
        anchor=anchor,
        statement=" ".join(parsed.text[start:end].split()),
        certainty=CERTAIN,
        made_by=made_by,
        frame=Frame(predicate="be", arguments=tuple(sorted(arguments, key=lambda a: a.start)), words=words),
    )
