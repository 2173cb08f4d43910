"""Cue verbs: finds who says and what is said around each, from the parse of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from headwater.claims.attribution.frames import VERB_FRAMES, VerbFrame
from headwater.claims.attribution.pieces import Piece, clause_pieces, trimmed
from headwater.claims.attribution.quoting import Quoting

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OPENERS = frozenset([",", '"', "“", "''", "``", "‘", ":"])
CLOSERS = frozenset(['"', "”", "''", "’"])
BEFORE_CLUSTER = CLOSERS | {",", "—", "–", "-", "--", "'", "?", "!"}
TAIL_OF_CLAUSE = frozenset({"ccomp", "xcomp", "oprd"})
TAIL_OF_OBJECT = frozenset({"prep", "acomp", "dobj", "advcl", "npadvmod", "advmod"})
PARTICIPLES = frozenset({"VBG", "VBN"})


def verb_readings(doc: Doc, quoting: Quoting) -> Iterator[tuple[Piece | None, Piece | None, Piece, list[Piece], str]]:
    """Gives (speaker, who is meant by "who", cue, content pieces, class) of each cue verb; token indices."""
    for token in doc:
        if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
            continue
        frame = VERB_FRAMES.get(token.lemma_.lower())
        if frame is None:
            continue
        content = content_of(token, frame, quoting)
        if not content and not awaits_quote(token, frame):
            continue
        speaker, meant = speaker_of(token)
        yield speaker, meant, cue_of(token), content, frame.cue_class


def awaits_quote(verb: Token, frame: VerbFrame) -> bool:
    """Tells whether a verb's content may stand in the next sentence: "She went on:"."""
    return "q" in frame.letters and verb.doc[-1].text == ":" and verb.dep_ in ("ROOT", "conj", "xcomp")


def cue_of(verb: Token) -> Piece:
    """Gives the verb with its particle."""
    for child in verb.children:
        if child.dep_ == "prt" and child.i == verb.i + 1:
            return verb.i, child.i + 1
    return verb.i, verb.i + 1


# speaker


def speaker_of(verb: Token) -> tuple[Piece | None, Piece | None]:
    """Gives the subject's phrase, or the agent's of a passive; and what a relative pronoun stands for."""
    passive = is_passive(verb)
    if passive:
        agent = agent_of(verb)
        return (phrase_of(agent, verb), None) if agent is not None else (None, None)
    subject = subject_of(verb)
    if subject is None:
        return None, None
    if subject.lower_ in ("who", "which", "that") and subject.tag_ in ("WP", "WDT"):
        head = relative_head(verb)
        return (subject.i, subject.i + 1), phrase_of(head, verb) if head is not None else None
    return phrase_of(subject, verb), None


def is_passive(verb: Token) -> bool:
    """Tells whether a verb stands in the passive."""
    if verb.tag_ != "VBN":
        return False
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    has_perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return not has_perfect and verb.dep_ in ("acl", "advcl", "amod", "relcl") and not deps & {"nsubj", "dobj"}


def agent_of(verb: Token) -> Token | None:
    """Gives who did it, of a passive."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def subject_of(verb: Token) -> Token | None:
    """Gives the subject, shared ones of joined verbs, participles and infinitives with it."""
    at = verb
    for _ in range(6):
        for child in at.children:
            if child.dep_ in SUBJECTS and child.dep_ != "expl":
                return child
            if child.dep_ in PASSIVE_SUBJECTS:
                return child
        if at.dep_ in ("conj", "xcomp", "advcl", "aux", "pcomp") or (at.dep_ == "ccomp" and at.tag_ == "VBG"):
            at = at.head
            if at.dep_ == "prep":
                at = at.head
        elif at.dep_ in ("acl", "appos"):
            return at.head if at.head.pos_ in ("NOUN", "PROPN", "PRON") else None
        elif at.dep_ == "prep":
            at = at.head
        else:
            return None
        if at.pos_ in ("NOUN", "PROPN"):
            return None
    return None


def relative_head(verb: Token) -> Token | None:
    """Gives the noun that a relative clause hangs on."""
    at = verb
    for _ in range(6):
        if at.dep_ == "relcl":
            return at.head
        if at.dep_ == "ROOT":
            return None
        at = at.head
    return None


def phrase_of(head: Token, verb: Token) -> Piece:
    """Gives a noun phrase with its appositions, up to the verb where the verb stands inside it."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if start <= verb.i < end:
        if verb.i > head.i:
            end = verb.i
        else:
            start = verb.i + 1
    doc = head.doc
    while start < head.i and doc[start].dep_ in ("cc", "punct", "mark", "preconj") and doc[start].text not in "\"“'‘(":
        start += 1
    while end > head.i + 1 and (doc[end - 1].text in ",;:-–—" or doc[end - 1].is_space):
        end -= 1
    closes = end < len(doc) and doc[end].text == "," and verb.i > end
    has_comma = any(doc[i].text == "," and doc[i].head == head or doc[i].text == "," for i in range(start, end))
    if closes and has_comma:
        end += 1
    return start, end


# content


def content_of(verb: Token, frame: VerbFrame, quoting: Quoting) -> list[Piece]:
    """Gives the pieces of what is attributed, in order; empty where the verb attributes nothing here."""
    as_clause = as_pieces(verb, frame)
    if as_clause:
        return as_clause
    if is_parenthetical(verb, frame):
        return clause_pieces(verb, cluster_of(verb), quoting)
    passive = is_passive(verb)
    pieces = right_content(verb, frame, quoting)
    moved = passive_subject(verb, frame) if passive else relative_object(verb, frame)
    if moved is not None and (moved[1] <= pieces[0][0] if pieces else True):
        pieces = [moved, *pieces]
    return pieces


def as_pieces(verb: Token, frame: VerbFrame) -> list[Piece]:
    """Gives the main clause for "as X noted, ..." and "..., as noted by X"."""
    if verb.dep_ not in ("advcl", "prep", "acl") or not frame.letters & set("c"):
        return []
    first = verb.left_edge
    if first.lower_ != "as" or any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.rights):
        return []
    start, end = first.i, verb.right_edge.i + 1
    head = verb.head
    found = [trimmed(verb.doc, (head.left_edge.i, start)), trimmed(verb.doc, (end, head.right_edge.i + 1))]
    return [piece for piece in found if piece is not None and piece[0] < piece[1]]


def passive_subject(verb: Token, frame: VerbFrame) -> Piece | None:
    """Gives the subject of a passive where it is part of the content: "the plan was condemned", "he is expected to go"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None:
        return None
    carries = any(c.dep_ in ("xcomp", "oprd") for c in verb.rights)
    if "a" in frame.letters or not (("o" in frame.letters) or carries):
        return None
    if subject.lower_ == "it":
        return None
    return phrase_of(subject, verb)


def relative_object(verb: Token, frame: VerbFrame) -> Piece | None:
    """Gives the "which", "what" or "that" in front that stands for the content or a part of it."""
    for child in verb.lefts:
        if child.dep_ in ("dobj", "dative", "pobj") and child.tag_ in ("WP", "WDT") and "o" in frame.letters:
            return child.i, child.i + 1
    return None


def cluster_of(verb: Token) -> Piece:
    """Gives the verb with its subject, helpers, adverbs and who was told, as one stretch."""
    start = end = verb.i
    for child in verb.children:
        if child.dep_ in ("ccomp", "punct", "cc", "conj", "parataxis", "mark", "dep", "intj"):
            continue
        if child.dep_ in ("prep", "advcl", "advmod", "npadvmod") and child.i < verb.i - 1:
            continue
        start, end = min(start, child.left_edge.i), max(end, child.right_edge.i)
    return start, end + 1


def is_parenthetical(verb: Token, frame: VerbFrame) -> bool:
    """Tells whether subject and verb are set off after what they attribute ("..., she said.")."""
    if not frame.letters & set("cq") or (verb.tag_ in PARTICIPLES and verb.dep_ in ("acl", "advcl")):
        return False
    doc = verb.doc
    later = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp")]
    if any(doc[c.left_edge.i - 1].text not in OPENERS for c in later):
        return False
    start, _ = cluster_of(verb)
    at = start - 1
    while at >= 0 and doc[at].is_space:
        at -= 1
    if at < 1 or doc[at].text not in BEFORE_CLUSTER:
        return False
    if any(c.dep_ == "ccomp" for c in verb.lefts):
        return True
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.head.i < verb.i):
        return True
    return doc[at].text in CLOSERS and verb.dep_ != "relcl"


def right_content(verb: Token, frame: VerbFrame, quoting: Quoting) -> list[Piece]:
    """Gives what follows the verb and belongs to its content."""
    first = first_argument(verb, frame)
    if first is None:
        at = quoting.quote_after(verb)
        return [at] if at is not None and "q" in frame.letters else []
    end = first.right_edge.i + 1
    clause = first.dep_ in ("ccomp", "advcl")
    for child in verb.rights:
        if child.i <= first.i:
            continue
        if child.dep_ in ("cc", "conj") or verb.doc[child.left_edge.i - 1].text == ",":
            break
        if child.dep_ in TAIL_OF_CLAUSE or (not clause and child.dep_ in TAIL_OF_OBJECT):
            end = max(end, child.right_edge.i + 1)
    piece = trimmed(verb.doc, (first.left_edge.i, end))
    return [piece] if piece is not None else []


def first_argument(verb: Token, frame: VerbFrame) -> Token | None:
    """Gives the head of the first phrase of the content to the right of the verb."""
    letters = frame.letters
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and takes_clause(child, frame):
            return child
        if child.dep_ in ("oprd", "acomp") and "o" in letters:
            return child
        if child.dep_ in ("dobj", "attr") and "a" not in letters and ("o" in letters or has_infinitive(verb, letters)):
            return child
        if child.dep_ == "prep" and child.lower_ in frame.prepositions:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return inner
        if child.dep_ == "advcl" and "c" in letters and child.left_edge.lower_ in ("that", "if", "whether"):
            return child
    return None


def takes_clause(clause: Token, frame: VerbFrame) -> bool:
    """Tells whether a verb's frame lets this clause be content."""
    if clause.dep_ == "ccomp":
        return bool(frame.letters & set("cqi"))
    return "i" in frame.letters or ("c" in frame.letters and clause.left_edge.lower_ in ("that", "how", "what", "why", "whether", "to"))


def has_infinitive(verb: Token, letters: frozenset[str]) -> bool:
    """Tells whether an object is only the first part of what is wanted: "want him to go"."""
    return "i" in letters and any(c.dep_ in ("xcomp", "ccomp") for c in verb.rights)
