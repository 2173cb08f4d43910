"""Claims of one report, put together from its events, numbers, speakers, certainty, times and places."""

from __future__ import annotations

import bisect
import dataclasses
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.anchors import (
    counted_noun,
    is_beside,
    is_given,
    nearest_event_word,
    number_tokens,
    stage_of_clause,
    stage_of_number,
)
from headwater.claims.attribution import read_attributions
from headwater.claims.certainty import judge
from headwater.claims.chains import Chains, build_chains
from headwater.claims.events import SUBJECTS, Event, find_events, state_phrase, state_verb
from headwater.claims.frames import build_frame, content_words, shared_subject
from headwater.claims.mentions import read_mentions
from headwater.claims.places import NamedPlaces, place_refs
from headwater.claims.quantities import counting_word, event_class, read_quantities
from headwater.claims.roles import role_claims
from headwater.claims.statement import Names, statement_of
from headwater.claims.times import read_times
from headwater.claims.wording import added_to, claim_tokens, dateline_end, pieces_of
from headwater.model import (
    Certainty,
    Claim,
    MadeBy,
    Mention,
    Quantity,
    Refusal,
    Speaker,
    Stretch,
    TimeRef,
    claim_id,
)
from headwater.text.parse import ParsedText, Sentence

CLAIM_ROLES = frozenset({"body", "title", "caption"})  # bylines, credits, tails and footnotes assert nothing about the event
MAX_BESIDE = 4  # numbers kept on either side of a claim's own: a longer list is a table, and each of its numbers has its claim
# What a number's own word of harm says of those counted, whatever the clause's verb: "left three hurt and one dead".
HARM_WORDS = {"kill": "dead", "injure": "injured"}
LEAST_WORDS = 3  # "draining had begun"; two words are an aside ("he shrugged")
Number = tuple[Quantity, list[Token]]
RULES = MadeBy(how="rule", name="headwater.claims", version="1")


@dataclass(frozen=True, slots=True)
class ReportClaims:
    """What one report asserts. Unpacks into claims, mentions, speakers."""

    claims: tuple[Claim, ...]
    """By start and anchor."""
    mentions: tuple[Mention, ...]
    """Named things, with ids local to the report."""
    speakers: tuple[Speaker, ...]
    """Who is quoted, with ids local to the report."""
    refusals: tuple[Refusal, ...] = ()
    """What could not be read."""
    report: str = ""
    """Id of the report."""

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        yield self.claims
        yield self.mentions
        yield self.speakers


class MentionFinder:
    """Finds the mention that stands at an offset, in logarithmic time."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._spans = sorted((span.start, span.end, mention.id) for mention in mentions for span in mention.spans)

    def __call__(self, start: int, end: int) -> str | None:
        n = bisect.bisect_right(self._spans, (start, sys.maxsize, "")) - 1
        if n < 0:
            return None
        first, last, found = self._spans[n]
        return found if first <= start and end <= last else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """Everything read from one report before claims are put together."""

    report: str
    parsed: ParsedText
    chains: Chains
    names: Names
    places: NamedPlaces
    find: MentionFinder


def assemble_claims(parsed: ParsedText) -> ReportClaims:
    """Gives the claims, mentions and speakers of one parsed report, claims by start and anchor.

    Cost: linear in the number of sentences. Source: ours, on the contract's definition of a claim.
    """
    report = "" if parsed.report is None else parsed.report.id
    mentions = tuple(read_mentions(parsed))
    chains = build_chains(parsed.text, report, read_attributions(parsed))
    reading = _Reading(
        report=report,
        parsed=parsed,
        chains=chains,
        names=Names(parsed, mentions),
        places=NamedPlaces(mentions),
        find=MentionFinder(mentions),
    )
    made: dict[str, Claim] = {}
    for sentence, quantities in zip(parsed.sentences, read_quantities(parsed), strict=True):
        if sentence.role in CLAIM_ROLES and not _is_open_question(sentence):
            for claim in _in_sentence(sentence, quantities, reading):
                made.setdefault(claim.id, claim)
    for claim in role_claims(parsed, mentions, RULES):
        made.setdefault(claim.id, claim)
    claims = tuple(sorted(made.values(), key=lambda c: (c.start, c.anchor.start, c.end, c.id)))
    return ReportClaims(claims=claims, mentions=mentions, speakers=chains.speakers, report=report)


def _is_open_question(sentence: Sentence) -> bool:
    return sentence.role != "title" and sentence.text.rstrip("\"'”’) ").endswith("?")


def _in_sentence(sentence: Sentence, quantities: list[Quantity], reading: _Reading) -> Iterator[Claim]:
    published = None if reading.parsed.report is None else reading.parsed.report.published
    times = read_times(sentence, published=published)
    numbered = [(q, number_tokens(q, sentence)) for q in quantities]
    for event in find_events(sentence.doc):
        words = set(event.tokens)
        own = [(q, tokens) for q, tokens in numbered if tokens and tokens[0].i in words]
        made = list(_numbered(event, sentence, own, reading))
        if not event.is_nominal and (not made or _is_news_itself(event, sentence, own)):
            act = list(_plain(event, sentence, reading))
            made = [*act, *(_beside(claim, act[0]) if act else claim for claim in made)]
        yield from (_with_times(claim, times) for claim in made)


def _beside(claim: Claim, act: Claim) -> Claim:
    """Gives the claim of a number that stands beside an act: that there are so many, for the act has its own claim.

    A price stays the act's: "asked for a ransom of 4 million".
    """
    if claim.frame is None or act.frame is None or claim.frame.predicate != act.frame.predicate:
        return claim
    if any((q.unit or "").isupper() for q in claim.quantities[:1]):
        return claim
    return dataclasses.replace(claim, frame=dataclasses.replace(claim.frame, predicate="have"))


def _is_news_itself(event: Event, sentence: Sentence, own: list[Number]) -> bool:
    """Tells whether a clause asserts an act of its own that none of its numbers counts."""
    return all(
        is_beside(tokens[0], counted_noun(quantity, sentence), event, quantity=quantity, offset=sentence.start)
        for quantity, tokens in own
    )


def _numbered(event: Event, sentence: Sentence, own: list[Number], reading: _Reading) -> Iterator[Claim]:
    """Gives one claim for each number of a clause; what numbers of one predicate share is read once."""
    shared: dict[tuple[int, tuple[int, ...]], tuple[Claim, set[int]]] = {}
    for n, (quantity, tokens) in enumerate(own):
        at = sentence.start + tokens[0].idx
        core = nearest_event_word(tokens[0], event)
        key = (core.i, tuple(reading.chains.of(at)))
        if key not in shared:
            found = _clause_at(dataclasses.replace(event, core=core), sentence, at, reading)
            if found is None:
                continue
            shared[key] = found
        clause, kept = shared[key]
        noun, harm = counted_noun(quantity, sentence), _harm(quantity, sentence, event)
        if tokens[0].i in kept and (harm or not is_given(quantity, noun)):
            beside = [q for q, found_tokens in own[max(0, n - MAX_BESIDE) : n + MAX_BESIDE + 1] if found_tokens[0].i in kept]
            words = () if noun is None else tuple(content_words(noun.subtree))
            yield _anchored(clause, (quantity, tokens), at, (*words, *harm), beside)


def _harm(quantity: Quantity, sentence: Sentence, event: Event) -> tuple[str, ...]:
    """Gives the word of harm to those counted, where it stands in the number's own clause and not in one beside it."""
    word = counting_word(sentence, quantity)
    harm = None if word is None or word.i not in event.tokens else HARM_WORDS.get(event_class(word))
    return () if harm is None else (harm,)


def _clause_at(event: Event, sentence: Sentence, at: int, reading: _Reading) -> tuple[Claim, set[int]] | None:
    kept = claim_tokens(event, sentence, at, reading.chains)
    if not kept:
        return None
    return _claim(event, sentence, kept, Stretch(start=at, end=at + 1), reading), set(kept)


def _anchored(clause: Claim, number: Number, at: int, words: tuple[str, ...], beside: list[Quantity]) -> Claim:
    quantity, tokens = number
    anchor = Stretch(start=at, end=at + tokens[-1].idx + len(tokens[-1]) - tokens[0].idx)
    frame = clause.frame
    if frame is not None:
        frame = dataclasses.replace(frame, counted=quantity.unit, counted_words=words)
    return dataclasses.replace(
        clause,
        id=claim_id(clause.report, clause.start, clause.end, anchor),
        anchor=anchor,
        quantities=(quantity, *(q for q in beside if q is not quantity)),
        frame=frame,
        stage=stage_of_number(tokens, quantity, clause.stage),
    )


def _plain(event: Event, sentence: Sentence, reading: _Reading) -> Iterator[Claim]:
    core = event.core
    at = sentence.start + core.idx
    kept = claim_tokens(event, sentence, at, reading.chains)
    if core.i not in kept or not _says_something(kept, sentence, event.top):
        return
    last = (state_phrase(core) or [core])[-1]
    anchor = Stretch(start=at, end=sentence.start + last.idx + len(last))
    yield _claim(event, sentence, kept, anchor, reading)


def _says_something(kept: list[int], sentence: Sentence, top: Token) -> bool:
    shared = shared_subject(top)
    words = [*(sentence.doc[i] for i in kept), *([] if shared is None else [shared])]
    if top.dep_ == "relcl" and any(top.head.i < i for i in kept):
        words.append(top.head)  # "the woman who died"
    has_thing = any(t.pos_ in ("NOUN", "PROPN", "PRON") or t.dep_ in SUBJECTS for t in words)
    return has_thing and sum(t.is_alpha for t in words) >= LEAST_WORDS


def _claim(event: Event, sentence: Sentence, kept: list[int], anchor: Stretch, reading: _Reading) -> Claim:
    text = reading.parsed.text
    pieces = pieces_of(sentence, kept)
    dateline = (sentence.start, sentence.start + dateline_end(sentence))
    start, end = pieces[0][0], pieces[-1][1]
    chain = reading.chains.of(anchor.start) or added_to(event, sentence, kept, reading.chains)
    attribution = reading.chains.records(chain)
    judgement = judge(sentence, state_verb(event).i, attributed=bool(attribution))
    frame = build_frame(event, offset=sentence.start, mention_at=reading.find, counted=None)
    return Claim(
        id=claim_id(reading.report, start, end, anchor),
        report=reading.report,
        start=start,
        end=end,
        text=text[start:end],
        parts=tuple(pieces) if len(pieces) > 1 else (),
        anchor=anchor,
        statement=statement_of(event, sentence, kept, reading.names),
        places=place_refs(text, pieces, frame, reading.places, dateline=dateline),
        stage=stage_of_clause(event, judgement.stage, is_title=sentence.role == "title"),
        certainty=Certainty(overall=judgement.overall, reporter=judgement.reporter, speaker=judgement.speaker),
        polarity=judgement.polarity,
        hedges=judgement.hedges,
        attribution=attribution,
        quoted=reading.chains.found[chain[-1]].quoted if attribution else "none",
        knower=attribution[-1].speaker if attribution else None,
        made_by=RULES,
        frame=frame,
    )


def _with_times(claim: Claim, times: Iterable[TimeRef]) -> Claim:
    pieces = claim.parts or ((claim.start, claim.end),)
    inside = tuple(t for t in times if any(start <= t.start and t.end <= end for start, end in pieces))
    return dataclasses.replace(claim, times=inside) if inside else claim
