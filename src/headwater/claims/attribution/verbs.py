"""Cue verbs: finds who says and what is said around each, from the parse of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from headwater.claims.attribution.contents import content_of
from headwater.claims.attribution.frames import VERB_FRAMES, VerbFrame
from headwater.claims.attribution.grammar import FINITE, SUBJECTS, is_passive
from headwater.claims.attribution.pieces import Piece, Reading, clause_pieces, trimmed
from headwater.claims.attribution.quoting import Quoting
from headwater.claims.attribution.subjects import chunk_before, inverted_speaker, phrase_of, speaker_of

LEAST_CLAUSE_TOKENS = 4  # "Yes, he said" is a quotation without marks, shorter stretches are openers
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
CIRCUMSTANCE = frozenset("on in late after before during at to".split())  # words that open when, where or to whom it was said
MAX_SPEAKER_TOKENS = 40  # a longer stretch between a quotation and its verb holds another sentence


def verb_readings(doc: Doc, quoting: Quoting) -> Iterator[Reading]:
    """Gives the reading of each cue verb of a sentence, in order."""
    closing = quoting.ends_in(doc)
    for token in doc:
        frame = VERB_FRAMES.get(token.lemma_.lower())
        if frame is None or not (token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")):
            continue
        behind = after_quote(token, frame, closing)
        if behind is not None:
            cluster = (min(behind[0], token.i), max(behind[1], token.i + 1))
            yield Reading(behind, None, cue_of(token), clause_pieces(token, cluster, quoting), "says")
            continue
        reading = parsed_reading(token, frame, quoting)
        if reading is not None:
            yield reading


def parsed_reading(verb: Token, frame: VerbFrame, quoting: Quoting) -> Reading | None:
    """Gives a cue verb's reading from the parse; none where nobody speaks or nothing is said."""
    shown = _shown_by(verb, frame)
    if shown is not None:
        return shown
    content = content_of(verb, frame, quoting)
    speaker, meant = speaker_of(verb)
    if not content:
        set_off = set_off_reading(verb, frame)
        if set_off is not None:
            return set_off
        content = that_clause(verb, frame)
        speaker = speaker or (chunk_before(verb) if content else None)
    if not content and not awaits_quote(verb, frame):
        return None
    if speaker is None and content and not is_passive(verb):
        found = set_off_reading(verb, frame)
        if found is not None:
            return found
        speaker = _lost_subject(verb, content)
    if speaker is None and (not is_passive(verb) or verb.dep_ == "acl"):
        return None
    if frame.cue_class != "says" and speaker is not None and verb.doc[speaker[0]].lower_ == "you":
        return None
    return Reading(speaker, meant, cue_of(verb), content, frame.cue_class)


def _shown_by(verb: Token, frame: VerbFrame) -> Reading | None:
    """Gives the reading of "..., shows the contract": what shows it stands where an object would."""
    before = next((c for c in verb.lefts if c.dep_ == "ccomp"), None) or _joined_by_comma(verb)
    shower = next((c for c in verb.rights if c.dep_ in ("dobj", "nsubj")), None)
    if frame.cue_class != "shows" or verb.tag_ not in FINITE or before is None or shower is None:
        return None
    if any(c.dep_ in SUBJECTS for c in verb.lefts) or shower.left_edge.i != verb.i + 1:
        return None
    content = trimmed(verb.doc, (before.left_edge.i, min(before.right_edge.i + 1, verb.i)))
    return None if content is None else Reading(phrase_of(shower, verb), None, cue_of(verb), [content], "shows")


def _joined_by_comma(verb: Token) -> Token | None:
    """Gives the clause that a verb is joined to by a comma alone."""
    is_joined = verb.dep_ == "conj" and verb.i > 0 and verb.nbor(-1).text == "," and verb.head.tag_ in FINITE
    return verb.head if is_joined and not any(c.dep_ == "cc" for c in verb.head.children) else None


def _lost_subject(verb: Token, content: list[Piece]) -> Piece | None:
    """Gives the subject that the parser hung elsewhere: "On Monday Quillon reported that ...", "..., shows the contract"."""
    if verb.dep_ != "ROOT" or verb.tag_ not in FINITE:
        return None
    if all(piece[1] <= verb.i for piece in content):
        return inverted_speaker(verb)
    before = chunk_before(verb)
    while before is not None and before[0] < before[1] and verb.doc[before[0]].ent_type_ in ("DATE", "TIME"):
        before = (before[0] + 1, before[1])
    while before is not None and before[0] < before[1] and verb.doc[before[0]].text in WEEKDAYS:
        before = (before[0] + 1, before[1])
    return before if before is not None and before[0] < before[1] else None


def cue_of(verb: Token) -> Piece:
    """Gives the verb with its particle."""
    for child in verb.children:
        if child.dep_ == "prt" and child.i == verb.i + 1:
            return verb.i, child.i + 1
    return verb.i, verb.i + 1


def set_off_reading(verb: Token, frame: VerbFrame) -> Reading | None:
    """Gives the reading of "..., the agency said on Tuesday" from the order of words, where the parser lost its way."""
    doc = verb.doc
    has_tense = verb.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.lefts)
    if frame.cue_class != "says" or "c" not in frame.letters or not has_tense:
        return None
    comma = _opening_comma(verb)
    first = _first_of_group(verb)
    if comma is None or comma < LEAST_CLAUSE_TOKENS or first - comma < 2:
        return None
    follows = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    is_heard = "a" in frame.letters and any(c.dep_ == "dobj" for c in verb.rights)
    if (
        not is_heard
        and follows is not None
        and not (follows.is_punct or follows.ent_type_ in ("DATE", "TIME") or follows.lower_ in CIRCUMSTANCE)
    ):
        return None
    between = list(doc[comma + 1 : first])
    has_clause = any(t.tag_ in FINITE or t.tag_ == "MD" for t in doc[:comma])
    content = trimmed(doc, (0, comma))
    if not has_clause or content is None or not is_name_like(between):
        return None
    return Reading((comma + 1, first), None, cue_of(verb), [content], "says")


def _first_of_group(verb: Token) -> int:
    """Gives the first word of "has just confirmed", of a verb with its helpers right before it."""
    first: int = verb.i
    while first > 0 and verb.doc[first - 1].head.i == verb.i and verb.doc[first - 1].dep_ in ("aux", "advmod"):
        first -= 1
    return first


def _opening_comma(verb: Token) -> int | None:
    """Gives the comma before the speaker; where one stands right before the verb it closes an apposition ("the coroner, Dr
    Ann Ferry, told"), which another opens."""
    doc, last = verb.doc, _first_of_group(verb) - 1
    commas = [i for i in range(last, max(0, last - MAX_SPEAKER_TOKENS), -1) if doc[i].text == ","]
    if commas and commas[0] == last:
        return commas[2] if len(commas) > 2 else None
    return commas[0] if commas else None


def that_clause(verb: Token, frame: VerbFrame) -> list[Piece]:
    """Gives what follows "said that" to the sentence's end, where the parser saw no clause."""
    doc = verb.doc
    if frame.cue_class not in ("says", "shows") or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return []
    if verb.i + 4 >= len(doc) or doc[verb.i + 1].lower_ != "that" or doc[verb.i + 1].tag_ not in ("IN", "DT", "WDT"):
        return []
    piece = trimmed(doc, (verb.i + 1, len(doc)))
    return [piece] if piece is not None else []


def after_quote(verb: Token, frame: VerbFrame, closing: list[int]) -> Piece | None:
    """Gives the speaker of a verb that follows right behind a closed quotation, from the order of words alone.

    The parser is often wrong about what stands between a quotation and its verb.
    """
    if "q" not in frame.letters or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    doc = verb.doc
    at = next((i for i in reversed(closing) if i <= verb.i), None)
    if at is None or verb.i - at > MAX_SPEAKER_TOKENS:
        return None
    between = [t for t in doc[at : verb.i] if not t.is_space]
    if between and between[0].text in (",", "—", "–"):
        between = between[1:]
    while between and between[-1].pos_ in ("ADV", "AUX"):
        between.pop()
    if not between:
        return inverted_speaker(verb)
    return (between[0].i, between[-1].i + 1) if is_name_like(between) else None


def is_name_like(tokens: list[Token]) -> bool:
    """Tells whether tokens can be one speaker phrase: they name somebody and hold no clause of their own."""
    first, last = tokens[0], tokens[-1]
    if first.lower_ in ("and", "but", "or", "that", "to") or first.pos_ in ("ADV", "ADP", "SCONJ", "VERB"):
        return False
    if any(t.pos_ == "VERB" and t.tag_ in FINITE and not is_inside_relative(t) for t in tokens):
        return False
    closes = last.pos_ in ("NOUN", "PROPN", "PRON", "NUM") or last.text in ',)"”'
    return closes and any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in tokens)


def is_inside_relative(token: Token) -> bool:
    """Tells whether a verb belongs to a relative clause of the phrase before it."""
    return any(c.tag_ in ("WP", "WDT", "WP$") for c in token.lefts)


def awaits_quote(verb: Token, frame: VerbFrame) -> bool:
    """Tells whether a verb's content may stand in a sentence beside: "She went on:", "“Is it safe?” he asked."."""
    if "q" not in frame.letters or any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in verb.rights if "a" not in frame.letters):
        return False
    if verb.doc[-1].text == ":":
        return verb.dep_ in ("ROOT", "conj", "xcomp")
    return verb.dep_ == "ROOT" and verb.tag_ in FINITE and verb.i < 12
