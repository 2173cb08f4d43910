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
TAILS = frozenset({"ccomp", "xcomp", "oprd", "acomp", "dobj", "attr", "appos", "dep"})
MAX_SPEAKER_TOKENS = 40  # a longer stretch between a quotation and its verb holds another sentence
KEPT_AFTER_COMMA = frozenset({"because", "including", "unless", "especially"})
QUESTION_WORDS = frozenset("if whether why how what who when where which".split())
DASHES = frozenset({"—", "–", "--", "-", "―"})
AFTER_PASSIVE = frozenset({"as", "of", "for"})
VENUES = frozenset(
    """interview statement speech debate tweet post email e-mail letter conference briefing rally event meeting hearing call
    appearance address remark message press reporter news show program programme column editorial book blog video
    podcast filing report release memo note session forum telephone phone twitter facebook stage trail""".split()
)
CIRCUMSTANCES = frozenset("as when while after before although though since whereas until once".split())
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PARTICIPLES = frozenset({"VBG", "VBN"})


def verb_readings(doc: Doc, quoting: Quoting) -> Iterator[tuple[Piece | None, Piece | None, Piece, list[Piece], str]]:
    """Gives (speaker, who is meant by "who", cue, content pieces, class) of each cue verb; token indices."""
    closing = quoting.ends_in(doc)
    for token in doc:
        if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
            continue
        frame = VERB_FRAMES.get(token.lemma_.lower())
        if frame is None:
            continue
        behind = after_quote(token, frame, closing)
        if behind is not None:
            yield behind, None, cue_of(token), clause_pieces(token, (min(behind[0], token.i), max(behind[1], token.i + 1)), quoting), "says"
            continue
        content = content_of(token, frame, quoting)
        speaker, meant = speaker_of(token)
        if not content:
            content = that_clause(token, frame)
            speaker = speaker or (chunk_before(token) if content else None)
        if not content and not awaits_quote(token, frame):
            continue
        if speaker is None and not (is_passive(token) and token.dep_ != "acl"):
            continue
        if frame.cue_class != "says" and speaker is not None and doc[speaker[0]].lower_ == "you":
            continue
        yield speaker, meant, cue_of(token), content, frame.cue_class


def that_clause(verb: Token, frame: VerbFrame) -> list[Piece]:
    """Gives what follows "said that" to the sentence's end, where the parser saw no clause."""
    doc = verb.doc
    if frame.cue_class not in ("says", "shows") or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG"):
        return []
    if verb.i + 4 >= len(doc) or doc[verb.i + 1].lower_ != "that" or doc[verb.i + 1].tag_ not in ("IN", "DT", "WDT"):
        return []
    piece = trimmed(doc, (verb.i + 1, len(doc)))
    return [piece] if piece is not None else []


def chunk_before(verb: Token) -> Piece | None:
    """Gives the noun phrase that ends right before a verb."""
    for chunk in verb.doc.noun_chunks:
        if chunk.end == verb.i or (chunk.end == verb.i - 1 and verb.nbor(-1).pos_ in ("ADV", "AUX")):
            return chunk.start, chunk.end
    return None


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
    if between[0].lower_ in ("and", "but", "or", "that", "to") or any(t.pos_ == "VERB" and t.tag_ in FINITE and not is_inside_relative(t) for t in between):
        return None
    last = between[-1]
    if not (last.pos_ in ("NOUN", "PROPN", "PRON", "NUM") or last.text in ",)\"”"):
        return None
    if not any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in between) or between[0].pos_ in ("ADP", "SCONJ", "VERB"):
        return None
    return between[0].i, last.i + 1


def inverted_speaker(verb: Token) -> Piece | None:
    """Gives the noun phrase that follows the verb: "“...,” said Ann Ferry, the harbour master."."""
    subject = next((c for c in verb.rights if c.dep_ in ("nsubj", "dobj", "attr", "npadvmod", "oprd")), None)
    if subject is None or subject.left_edge.i > verb.i + 1:
        return None
    return phrase_of(subject, verb)


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
    if verb.dep_ == "acl" and deps & {"ccomp", "oprd"} and agent_of(verb) is None:
        return False  # "Two analysts found that ...": a finite verb that the parser took for a participle
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
        if at.dep_ in ("conj", "xcomp", "advcl", "aux", "pcomp", "acomp", "dep") or (at.dep_ == "ccomp" and at.tag_ == "VBG"):
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
        if verb.dep_ == "acl" and "o" in frame.letters and "a" not in frame.letters and agent_of(verb) is not None:
            return verb.head.left_edge.i, verb.left_edge.i
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
    if verb.dep_ == "relcl" and "o" in frame.letters and lacks_object(verb):
        return verb.head.left_edge.i, verb.left_edge.i
    return None


def lacks_object(verb: Token) -> bool:
    """Tells whether a relative clause has a subject but neither object nor pronoun: "the things she said"."""
    deps = {c.dep_ for c in verb.children}
    has_pronoun = any(c.tag_ in ("WP", "WDT", "WRB") for c in verb.lefts)
    return "nsubj" in deps and not has_pronoun and not deps & {"dobj", "ccomp", "xcomp", "mark"}


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
    later = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and takes_clause(c, frame)]
    if any(doc[c.left_edge.i - 1].text not in OPENERS for c in later):
        return False
    if "a" not in frame.letters and any(c.dep_ == "dobj" and doc[c.left_edge.i - 1].text not in OPENERS for c in verb.rights):
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
    is_clause = first.dep_ in ("ccomp", "advcl", "xcomp")
    for child in verb.rights:
        if child.i <= first.i:
            continue
        if ends_content(child, first):
            break
        if belongs(child, is_clause=is_clause):
            end = max(end, child.right_edge.i + 1)
    end = own_end(verb, first, end, quoting, is_clause=is_clause)
    piece = trimmed(verb.doc, (first.left_edge.i, end))
    return [piece] if piece is not None else []


def ends_content(child: Token, first: Token) -> bool:
    """Tells whether a content is over before a later child of its verb."""
    if child.dep_ in ("cc", "conj"):
        return True
    opener = child.left_edge
    return opener.i > 0 and opener.nbor(-1).text == "," and opener.lower_ not in KEPT_AFTER_COMMA


def belongs(child: Token, *, is_clause: bool) -> bool:
    """Tells whether a later child of the verb is part of what it attributes, and no circumstance of the saying."""
    opener = child.left_edge
    if child.dep_ == "prep":
        return not is_venue(child)
    if child.dep_ == "advcl":
        return opener.lower_ not in CIRCUMSTANCES and child.tag_ != "VBG"
    return child.dep_ in TAILS


def is_venue(prep: Token) -> bool:
    """Tells whether a prepositional phrase says when or where something was said."""
    if prep.lower_ in ("after", "before", "while", "since", "until", "amid", "during"):
        return True
    inner = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if inner is None or prep.lower_ not in ("in", "at", "on", "to", "from", "via", "through"):
        return False
    return inner.ent_type_ in ("DATE", "TIME") or inner.lemma_.lower() in VENUES


def own_end(verb: Token, first: Token, end: int, quoting: Quoting, *, is_clause: bool) -> int:
    """Gives the end of a content cut back where another cue of the same speaker, or a side remark, sets in."""
    doc = verb.doc
    dashes = [at for at in range(first.i + 1, end) if is_dash(doc, at) and not quoting.is_inside(doc, at)]
    if len(dashes) == 1:
        end = dashes[0]
    for at in range(first.i + 1, end - 1):
        if doc[at].text == "," and not quoting.is_inside(doc, at):
            follows = doc[at + 1] if not doc[at + 1].pos_ == "ADV" else doc[min(at + 2, end - 1)]
            if follows.tag_ == "VBG" and is_speech(follows):
                return at
            if not is_clause and follows.tag_ in ("WP", "WDT", "WRB", "WP$"):
                return at
        elif doc[at].lower_ in ("and", "but", "while") and not quoting.is_inside(doc, at):
            if verb.tag_ in FINITE and starts_other_speech(doc, at + 1, end, verb.tag_):
                return at
    return end


def starts_other_speech(doc: Doc, at: int, end: int, tag: str) -> bool:
    """Tells whether the words after "and" go on with a verb of saying in the tense of the verb before."""
    follows = doc[at + 1] if doc[at].pos_ == "ADV" and at + 1 < end else doc[at]
    if follows.tag_ == tag and is_speech(follows):
        return True
    joined = next((t for t in doc[at : min(at + 12, end)] if t.dep_ == "conj" and t.left_edge.i <= at + 1 <= t.i), None)
    return joined is not None and joined.tag_ == tag and is_speech(joined)


def is_dash(doc: Doc, at: int) -> bool:
    """Tells whether a token is a dash between words and no hyphen in one."""
    return doc[at].text in DASHES and (len(doc[at].text) > 1 or at > 0 and doc[at - 1].whitespace_ != "")


def is_speech(verb: Token) -> bool:
    """Tells whether a token is a verb of saying."""
    frame = VERB_FRAMES.get(verb.lemma_.lower())
    return frame is not None and frame.cue_class == "says"


def first_argument(verb: Token, frame: VerbFrame) -> Token | None:
    """Gives the head of the first phrase of the content to the right of the verb."""
    letters = frame.letters
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and takes_clause(child, frame):
            return child
        if child.dep_ in ("oprd", "acomp") and "o" in letters:
            return child
        if child.dep_ == "dobj" and "q" in letters and asks_about(verb, child):
            continue
        if child.dep_ in ("dobj", "attr") and "a" not in letters and ("o" in letters or has_infinitive(verb, letters)):
            return child
        if child.dep_ == "prep" and child.lower_ in frame.prepositions:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return inner
        if child.dep_ == "prep" and "o" in letters and child.lower_ in AFTER_PASSIVE and is_passive(verb):
            if child.lower_ == "as":
                return child
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if child.dep_ == "advcl" and "c" in letters and child.left_edge.lower_ in ("that", "if", "whether"):
            return child
    return None


def asks_about(verb: Token, told: Token) -> bool:
    """Tells whether an object is who was asked: "asked him whether ..."."""
    return any(c.dep_ == "ccomp" and c.i > told.i and c.left_edge.lower_ in QUESTION_WORDS for c in verb.rights)


def takes_clause(clause: Token, frame: VerbFrame) -> bool:
    """Tells whether a verb's frame lets this clause be content."""
    if clause.dep_ == "ccomp":
        return bool(frame.letters & set("cqi"))
    return "i" in frame.letters or ("c" in frame.letters and clause.left_edge.lower_ in ("that", "how", "what", "why", "whether", "to"))


def has_infinitive(verb: Token, letters: frozenset[str]) -> bool:
    """Tells whether an object is only the first part of what is wanted: "want him to go"."""
    return "i" in letters and any(c.dep_ in ("xcomp", "ccomp") for c in verb.rights)
