"""Which findings make a speaker answerable for a claim: things, refusals to speak and mere sightings do not."""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan

from headwater.claims.attribution.cited import CITING
from headwater.claims.attribution.grammar import agent_of, is_passive
from headwater.claims.attribution.kinds import Typed, typed
from headwater.claims.attribution.lexicon import WEAK
from headwater.claims.attribution.records import Raw
from headwater.text.parse import ParsedText

TESTIMONY = frozenset({"document", "imagery", "outlet", "organisation", "official"})
CLAUSE_WORDS = ("that ", "how ", "what ", "whether ", "why ")
NOT_ONE = frozenset({"neither", "no", "none", "nobody"})
# What bears a result out and says nothing by it: "a second sample confirmed the result". Ours.
EVIDENCE = frozenset("sample test analysis examination swab scan check reading measurement count result inspection".split())
WISHES = frozenset("ask demand request seek".split())  # "asked for €4 million"
TELLING = frozenset("warn alert notify brief advise remind".split())
CLAUSAL = frozenset({"VBD", "VBZ", "VBP", "MD", "TO", "VB", "VBG"})
NEVER_SPEAK = frozenset({"DATE", "TIME", "ORDINAL"})


def can_answer(parsed: ParsedText, raw: Raw) -> bool:
    """Tells whether a finding's subject speaks and says something by it."""
    span = raw.meant or raw.speaker
    phrase = None if span is None else phrase_at(parsed, raw.sentence, span)
    cue = phrase_at(parsed, raw.sentence, raw.cue[0])
    if cue is None or any(child.dep_ == "neg" for child in cue[0].children):
        return False
    if phrase is None:
        return not (is_passive(cue[0]) and raw.content[0][0] < raw.cue[0][0])
    if phrase.root.ent_type_ in NEVER_SPEAK or phrase[0].lower_ in NOT_ONE:
        return False
    if _is_wish_for_a_thing(parsed, raw, cue):
        return False
    if phrase.root.lemma_.lower() in EVIDENCE and not parsed.text.startswith(CLAUSE_WORDS, raw.content[0][0]):
        return False
    found = typed(phrase)
    if not cue[0].is_alpha:
        return found.named  # a label
    lemma = cue[0].lemma_.lower()
    if lemma in CITING and cue[0].pos_ == "VERB" and raw.cites is None and agent_of(cue[0]) is None:
        return parsed.text[raw.content[0][0]] in "\"“'‘"
    if raw.cue_class == "shows":
        return is_testimony(parsed.text, raw, found)
    return lemma not in WEAK or found.kind != "anonymous" or bool(found.described_as)


def _is_wish_for_a_thing(parsed: ParsedText, raw: Raw, cue: TokenSpan) -> bool:
    """Tells whether a cue only has a thing behind it that is wanted, or somebody who was told: "asked for €4 million", "had
    warned the trust": that it was done is the report's to say."""
    lemma = cue[0].lemma_.lower()
    if cue[0].pos_ != "VERB" or lemma not in WISHES | TELLING or len(raw.content) != 1:
        return False
    content = phrase_at(parsed, raw.sentence, raw.content[0])
    if content is None or any(t.tag_ in CLAUSAL for t in content) or parsed.text[raw.content[0][0]] in "\"“'‘":
        return False
    return lemma in WISHES or content.root.dep_ == "dobj"


def is_testimony(text: str, raw: Raw, found: Typed) -> bool:
    """Tells whether showing or finding is saying: institutions and pictures show, people find that something is so."""
    clause = text.startswith(CLAUSE_WORDS, raw.content[0][0])
    return found.kind in TESTIMONY or (clause and (found.named or bool(found.described_as)))


def phrase_at(parsed: ParsedText, sentence: int, span: tuple[int, int]) -> TokenSpan | None:
    """Gives the tokens that an offset pair covers."""
    at = parsed.sentences[sentence]
    return at.doc.char_span(span[0] - at.start, span[1] - at.start, alignment_mode="expand")
