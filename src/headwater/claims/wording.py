"""The words of a claim: its clause without the phrases that only attribute it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from headwater.claims.attribution import FoundAttribution
from headwater.claims.chains import Chains
from headwater.claims.events import SUBJECTS, TELLING, Event
from headwater.text.parse import Sentence

_CARRIED = frozenset({"xcomp", "acomp", "acl", "attr", "dobj"})  # how the event hangs on what carries it
# Verbs that say nothing but that somebody spoke: "told reporters", "called it a disgrace".
SPEAKING = frozenset(
    """say tell add speak talk state comment note explain describe call ask reply answer quote cite claim argue insist stress
    suggest believe think declare mention express criticise criticize praise condemn welcome blame thank urge""".split()
)
COMPARING = frozenset("up down against compared from after versus".split())  # the report's own look back: "up from 30"
DEMANDING = frozenset({"call", "ask", "appeal", "press"})
REFUSING = frozenset({"refuse", "decline"})  # not to speak is an act: "refused to say a word about it"
EDGE_DEPS = frozenset({"punct", "cc", "mark", "preconj"})
OPENERS = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«", '"': '"'}
_REST = r"(?:,\s[A-Z][\w.]{1,12}){0,2}(?:,?\s[A-Z][\w.]{2,9}\s\d{1,2})?"  # state and country, then the day
_CREDIT = r"\s?\([^()\n]{2,30}\)"
_DATELINE = re.compile(
    rf"[\s“\"*]*(?:[A-Z][A-Z.’' -]{{2,30}}{_REST}(?:{_CREDIT})?|[A-Z][\w.’' -]{{2,30}}{_REST}{_CREDIT})\s?(?:—|–|--?)\s"
)
_MARKS = re.compile(r"(?:\[\d{1,3}\]?)+$")
EDGE_WORDS = frozenset({"and", "but", "or", "so", "meanwhile", "however", "additionally", "moreover", "also"})


def claim_tokens(event: Event, sentence: Sentence, anchor: int, chains: Chains) -> list[int]:
    """Gives the token indices of a claim: its clause, inside what is attributed, without edges that say nothing.

    Empty where the clause only attributes what another clause says.
    """
    doc = sentence.doc
    inner = [chains.found[n] for n in chains.of(anchor)]
    if inner and _is_own_act(event, sentence, chains):
        return _trim(_after_dateline(list(event.tokens), sentence), doc)
    cut = [span for found in inner for span in (*found.speaker_spans, *found.cue_spans)]
    kept = [i for i in event.tokens if not _inside(doc[i], sentence, cut)] if cut else list(event.tokens)
    if inner:
        content = inner[-1].content_spans
        within = [i for i in kept if _inside(doc[i], sentence, content)]
        kept = within or kept
    elif _only_attributes(event, sentence, chains):
        return _trim(_added_behind(event, sentence, anchor, chains), doc)
    return _trim(_after_dateline(kept, sentence), doc)


def _after_dateline(kept: list[int], sentence: Sentence) -> list[int]:
    end = dateline_end(sentence)
    return [i for i in kept if sentence.doc[i].idx >= end] if end else kept


def dateline_end(sentence: Sentence) -> int:
    """Gives where the place and date that open a report end with their dash ("ARN, May 3 (Wire) —"), 0 where none stand."""
    found = _DATELINE.match(sentence.text) if sentence.role == "body" else None
    return found.end() if found is not None and not sentence.text[found.end() :].isupper() else 0


def pieces_of(sentence: Sentence, kept: list[int]) -> list[tuple[int, int]]:
    """Gives the stretches of text that token indices cover; gaps of mere punctuation do not part them."""
    doc = sentence.doc
    pieces: list[tuple[int, int]] = []
    last = None
    for index in kept:
        token = doc[index]
        start = sentence.start + token.idx
        end = start + len(token)
        if last is not None and (index == last + 1 or all(t.is_punct or t.is_space for t in doc[last + 1 : index])):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
        last = index
    return _without_marks(sentence.text, sentence.start, pieces)


def _without_marks(text: str, offset: int, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Gives the pieces with footnote marks cut off their end: the tokeniser glues "daily[2]" into one word."""
    start, end = pieces[-1]
    mark = _MARKS.search(text[start - offset : end - offset])
    return [*pieces[:-1], (start, start + mark.start())] if mark is not None and mark.start() > 0 else pieces


def _is_own_act(event: Event, sentence: Sentence, chains: Chains) -> bool:
    """Tells whether a clause that attributes is itself what is asserted: "Norland agreed to send 40 welders", "there were no
    plans to close"."""
    token, has_cue = event.core, False
    while token.i != event.top.i and token.head.i != token.i:
        if token.dep_ not in _CARRIED or any(child.dep_ in SUBJECTS - {"expl"} for child in token.children):
            return False
        token = token.head
        has_cue = has_cue or chains.has_cue_at(sentence.start + token.idx)
    return has_cue


def _only_attributes(event: Event, sentence: Sentence, chains: Chains) -> bool:
    """Tells whether a clause is the "she said" of something said in another clause, or of words that it quotes itself."""
    if _was_told(event.core) or _is_demand(event.core) or event.top.lemma_.lower() in REFUSING:
        return False
    own = {sentence.start + sentence.doc[i].idx for i in event.tokens}
    return any(_says_elsewhere(chains.found[n], event, sentence, own) for n in _cues(event, sentence, chains))


def _added_behind(event: Event, sentence: Sentence, anchor: int, chains: Chains) -> list[int]:
    """Gives the words that hold an anchor and only add to what was said, behind the words that say who said it: "40 were
    hurt, the mayor said, up from 30 on Monday"."""
    said = max((end for n in _cues(event, sentence, chains) for end in _ends(chains.found[n])), default=anchor)
    at = next((i for i in event.tokens if sentence.doc[i].text == "," and sentence.start + sentence.doc[i].idx >= said), None)
    return [] if at is None else [i for i in event.tokens if i > at and sentence.start + sentence.doc[at].idx < anchor]


def added_to(event: Event, sentence: Sentence, kept: list[int], chains: Chains) -> list[int]:
    """Gives the chain that words behind "the mayor said" go on from: "..., four of them badly"; none that they compare with."""
    first = sentence.doc[kept[0]]
    cues = [n for n in _cues(event, sentence, chains) if max(_ends(chains.found[n])) <= sentence.start + first.idx]
    return [] if first.lower_ in COMPARING else chains.up_to(cues[:1])


def _cues(event: Event, sentence: Sentence, chains: Chains) -> list[int]:
    return [n for head in (event.top, event.core) for n in chains.cues.at(sentence.start + head.idx)]


def _ends(found: FoundAttribution) -> list[int]:
    return [end for _, end in (*found.cue_spans, *found.speaker_spans, *found.content_spans)]


def _says_elsewhere(found: FoundAttribution, event: Event, sentence: Sentence, own: set[int]) -> bool:
    """Tells whether what is said stands outside the clause, or is quoted: "will publish the paper" is all its own."""
    if found.quoted != "indirect" or event.core.lemma_.lower() in SPEAKING:
        return True
    words = (t for t in sentence.doc if not t.is_punct and not t.is_space)
    inside = [sentence.start + t.idx for t in words if _inside(t, sentence, found.content_spans)]
    return not inside or not own.issuperset(inside)


def _was_told(core: Token) -> bool:
    """Tells whether a clause is about somebody's being told of a thing: "was informed of the plan"."""
    if core.lemma_.lower() not in TELLING or not any(c.dep_ == "auxpass" for c in core.children):
        return False
    return not any(c.dep_ in ("xcomp", "dobj", "oprd") for c in core.children)


def _is_demand(core: Token) -> bool:
    """Tells whether somebody asks for something to be done and so does more than speak: "called for her resignation"."""
    return core.lemma_.lower() in DEMANDING and any(c.dep_ == "prep" and c.lower_ in ("for", "on") for c in core.children)


def _inside(token: Token, sentence: Sentence, spans: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> bool:
    at = sentence.start + token.idx
    return any(start <= at < end for start, end in spans)


def _trim(kept: list[int], doc: Doc) -> list[int]:
    first, last = 0, len(kept)
    while first < last and _is_edge(doc[kept[first]]):
        first += 1
    while last > first and _is_tail(doc[kept[last - 1]], kept[first:last], doc):
        last -= 1
    return kept[first:last]


def _is_edge(token: Token) -> bool:
    if token.lower_ in ("not", "neither"):  # "not only did 40 barges sink"
        return False
    return token.is_space or token.is_punct or token.dep_ in EDGE_DEPS or token.lower_ in EDGE_WORDS


def _is_tail(token: Token, kept: list[int], doc: Doc) -> bool:
    opener = OPENERS.get(token.text)
    if opener is not None:
        inside = "".join(doc[i].text for i in kept)
        return inside.count(opener) < inside.count(token.text) + (opener == token.text and inside.count(opener) % 2)
    return token.is_space or token.is_punct or token.dep_ in ("punct", "cc")
