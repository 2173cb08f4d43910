"""Speakers who are cited by other speakers: "according to A, which cited B", "B cited by A", "A, citing B, said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from headwater.claims.attribution.grammar import agent_of
from headwater.claims.attribution.kinds import ANONYMOUS, DOCUMENTS, MEDIA, OFFICES, ORGANISATIONS, typed
from headwater.claims.attribution.pieces import Piece, trimmed
from headwater.claims.attribution.records import Offsets, Raw
from headwater.claims.attribution.subjects import phrase_of, relative_head, subject_of
from headwater.text.parse import ParsedText, Sentence

VERBS_LIKE_NOUNS = frozenset("report reports claim claims state states estimate estimates note notes".split())
REACH_CHARS = 60  # from "said" to "citing": a date, a place, no clause
CITABLE = DOCUMENTS | ANONYMOUS | OFFICES | ORGANISATIONS | MEDIA
AGENTIVE = ("er", "or", "ist", "ian", "eer", "man", "woman", "people")
CITING = frozenset({"cite", "quote"})


def with_citations(parsed: ParsedText, raws: Sequence[Raw]) -> list[Raw]:
    """Gives the findings with one more for each speaker who is cited by another, sorted by cue.

    The cited speaker's content is what the citing one says; a citing without such a content stays as it is.
    """
    by_sentence: dict[int, list[Raw]] = {}
    for raw in raws:
        by_sentence.setdefault(raw.sentence, []).append(raw)
    for index, group in by_sentence.items():
        sentence = parsed.sentences[index]
        for token in sentence.doc:
            if token.lemma_.lower() in CITING and token.pos_ == "VERB":
                group[:] = _with_one(sentence, index, token, group)
    return sorted((raw for group in by_sentence.values() for raw in group), key=lambda raw: (raw.cue, raw.speaker or (0, 0)))


def _with_one(sentence: Sentence, index: int, token: Token, group: list[Raw]) -> list[Raw]:
    cue = _offsets(sentence, (token.i, token.i + 1))
    others = [raw for raw in group if raw.cue[0] != cue]
    agent = agent_of(token)
    if agent is not None and is_swallowed_verb(agent):
        return _cited_by_swallowed(sentence, index, token, agent, others) or group
    if agent is not None:
        return _cited_by(sentence, index, token, agent, others) or group
    return _citing(sentence, index, token, others) or group


def _citing(sentence: Sentence, index: int, token: Token, others: list[Raw]) -> list[Raw]:
    """A cites B: B speaks inside what A says."""
    cited = next((c for c in token.rights if c.dep_ == "dobj"), None)
    subject = subject_of(token)
    if subject is not None and subject.tag_ in ("WP", "WDT"):
        subject = relative_head(token)
    if cited is None or subject is None or not names_somebody(cited):
        return []
    carrier = _said_before(sentence, token, others) or _spoken_by(sentence, subject, others)
    if carrier is None or carrier.speaker is None:
        return []
    start = _offsets(sentence, (token.left_edge.i, token.left_edge.i + 1))[0]
    trimmed = replace(carrier, speaker=_cut(sentence, carrier.speaker, start))
    inner = Raw(
        speaker=_offsets(sentence, phrase_of(cited, token)),
        cue=(_offsets(sentence, (token.i, token.i + 1)),),
        content=carrier.content,
        cue_class="says",
        sentence=index,
        cites=trimmed.speaker,
    )
    return [*(trimmed if raw is carrier else raw for raw in others), inner]


def _cited_by(sentence: Sentence, index: int, token: Token, agent: Token, others: list[Raw]) -> list[Raw]:
    """B cited by A: A carries what B says."""
    cited = token.head if token.dep_ == "acl" else next((c for c in token.lefts if c.dep_ == "nsubjpass"), None)
    if cited is None:
        return []
    carried = _spoken_by(sentence, cited, others)
    if carried is None or carried.speaker is None:
        return []
    outer = Raw(
        speaker=_offsets(sentence, phrase_of(agent, token)),
        cue=(_offsets(sentence, (token.i, token.i + 2 if token.i + 1 == agent.head.i else token.i + 1)),),
        content=carried.content,
        cue_class="says",
        sentence=index,
    )
    start = _offsets(sentence, (token.left_edge.i, token.left_edge.i + 1))[0]
    inner = replace(carried, speaker=_cut(sentence, carried.speaker, start), cites=outer.speaker)
    return [*(inner if raw is carried else raw for raw in others), outer]


def is_swallowed_verb(agent: Token) -> bool:
    """Tells whether the parser took a name and its verb for one noun: "diplomats cited by the Courier report that ..."."""
    follows = agent.doc[agent.i + 1] if agent.i + 1 < len(agent.doc) else None
    named = any(c.dep_ in ("compound", "nmod", "amod") and c.pos_ == "PROPN" for c in agent.lefts)
    return named and agent.lower_ in VERBS_LIKE_NOUNS and follows is not None and follows.lower_ == "that"


def _cited_by_swallowed(sentence: Sentence, index: int, token: Token, agent: Token, others: list[Raw]) -> list[Raw]:
    """B cited by A report that ...: B reports, A carries it."""
    cited = token.head
    content = trimmed(sentence.doc, (agent.i + 1, len(sentence.doc)))
    if content is None or cited.pos_ not in ("NOUN", "PROPN"):
        return []
    start = next((c.left_edge.i for c in cited.lefts if c.dep_ in ("amod", "det", "compound", "nummod", "poss")), cited.i)
    outer = Raw(
        speaker=_offsets(sentence, (agent.left_edge.i, agent.i)),
        cue=(_offsets(sentence, (token.i, token.i + 2)),),
        content=(_offsets(sentence, content),),
        cue_class="says",
        sentence=index,
    )
    inner = replace(
        outer,
        speaker=_offsets(sentence, (start, token.i)),
        cue=(_offsets(sentence, (agent.i, agent.i + 1)),),
        cites=outer.speaker,
    )
    return [*others, outer, inner]


def _said_before(sentence: Sentence, token: Token, raws: Sequence[Raw]) -> Raw | None:
    """Gives the speech that a trailing "citing ..." belongs to: "the agency said on Tuesday, citing officials"."""
    if token.tag_ != "VBG" or token.i == 0 or token.nbor(-1).text != ",":
        return None
    at = sentence.start + token.idx
    before = [raw for raw in raws if raw.speaker is not None and at - REACH_CHARS < raw.cue[0][0] < at]
    return max(before, key=lambda raw: raw.cue) if before else None


def names_somebody(cited: Token) -> bool:
    """Tells whether who is cited can speak: not "the need" or "costs"."""
    lemma = cited.lemma_.lower()
    if cited.pos_ in ("PROPN", "PRON") or lemma in CITABLE or lemma.endswith(AGENTIVE):
        return True
    return typed(cited.doc[cited.left_edge.i : cited.right_edge.i + 1]).described_as != ()


def _spoken_by(sentence: Sentence, head: Token, raws: Sequence[Raw]) -> Raw | None:
    at = sentence.start + head.idx
    held = [raw for raw in raws if any(span is not None and span[0] <= at < span[1] for span in (raw.speaker, raw.meant))]
    return held[0] if held else None


def _cut(sentence: Sentence, speaker: Offsets, start: int) -> Offsets:
    """Gives a speaker phrase that ends before its citing clause."""
    if not speaker[0] < start < speaker[1]:
        return speaker
    kept = sentence.doc.text[speaker[0] - sentence.start : start - sentence.start].rstrip(" ,;(–—-")
    return (speaker[0], speaker[0] + len(kept)) if kept else speaker


def _offsets(sentence: Sentence, piece: Piece) -> Offsets:
    last = sentence.doc[piece[1] - 1]
    return sentence.start + sentence.doc[piece[0]].idx, sentence.start + last.idx + len(last.text)
