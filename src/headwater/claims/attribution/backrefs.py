"""Whom "he", "it", "the minister", "the agency" or a bare surname means: the last fitting name before it in the report.

Source: ours; nearness and agreement in gender, number and office, the classic constraints of anaphora.
"""

from __future__ import annotations

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from headwater.claims.attribution.cores import core_name
from headwater.claims.attribution.grammar import PASSIVE_SUBJECTS, SUBJECTS
from headwater.claims.attribution.kinds import DOCUMENTS, OFFICES, OUTLET_NOUNS, Typed, typed
from headwater.claims.attribution.named import BODY_NOUNS, actors_of, body_in, gender_of, namings_of
from headwater.claims.attribution.register import BODY_KINDS, Known, Register, fits_given, register_initials, surname
from headwater.text.parse import ParsedText

OFFICE_WORDS = OFFICES | frozenset(
    """analyst expert economist professor doctor author researcher scientist lawyer attorney strategist businessman
    businesswoman billionaire pollster""".split()
)
ANY_PERSON = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
# Nouns for a business, by which a report goes on calling one that it has named. Ours, general news English.
COMPANIES = frozenset(
    """company firm operator owner maker manufacturer group carrier airline builder supplier retailer insurer landlord employer
    developer contractor producer chain""".split()
)
COMPANY_REACH_CHARS = 600  # two or three sentences: further back is a guess
VOICES = frozenset({"statement", "communique", "communiqué", "announcement", "declaration"})  # the issuer's own mouth
DEFINITE = frozenset({"the", "that", "this"})
PAPER = Typed("document", True, ("document",))


class Resolver:
    """Walks through a report in order; names come in, references are answered."""

    def __init__(self, parsed: ParsedText) -> None:
        self.register = Register()
        self.names = namings_of(parsed)
        self.next_name = 0
        self.plural: str | None = None
        self.plural_kind = Typed("anonymous", False, ())
        self.unnamed: tuple[Typed, str] | None = None
        self.spoke: Known | None = None
        self.paper_spoke: str | None = None
        self.actors = actors_of(parsed)
        self.makers: dict[str, str] = {}
        register_initials(parsed.text, self.register)

    def read(self, phrase: TokenSpan, at: int) -> tuple[Typed, str | None]:
        """Gives a phrase's kind and the name that it stands for; a reference that is answered takes over that it is named."""
        self._read_names(at)
        paper = self._paper(phrase)
        if paper is not None:
            self.paper_spoke = paper[1]
            return paper
        if phrase.text.lower() == "it" and self.paper_spoke is not None and self._subject_before(phrase.root) is None:
            return PAPER, self.paper_spoke
        if phrase.text.lower() == "it" and self.unnamed is not None and self._subject_before(phrase.root) is None:
            return self.unnamed
        found = typed(phrase)
        resolved = self._resolve(phrase, found, at)
        if phrase.root.lemma_.lower() in BODY_NOUNS and phrase.root.tag_ == "NN" and not found.named and resolved is None:
            self.unnamed = (found, phrase.text)
        if resolved is not None and phrase.root.lower_ == "they":
            return self.plural_kind, resolved
        entry = next((k for k in self.register.known if k.name == resolved), None)
        if entry is not None:
            self.paper_spoke = None
        if entry is not None and entry.kind in BODY_KINDS:
            self.spoke, self.unnamed = entry, None
        if entry is not None and (not found.named or resolved != core_name(phrase)):
            return Typed(entry.kind, True, ()), resolved
        return found, resolved

    def note_paper(self, noun: str, speaker: str | None) -> None:
        """Takes in that a speaker said something in a paper: "said in a bulletin" makes it the speaker's bulletin."""
        if speaker is not None:
            self.makers[noun] = speaker

    def _resolve(self, phrase: TokenSpan, found: Typed, at: int) -> str | None:
        lower = phrase.text.lower().rstrip(",")
        known = self._known_by_word(phrase)
        if known is not None and not (found.named and len(core_name(phrase).split()) > 1):
            return known.name
        if found.named and found.kind in ("person", "organisation", "government", "outlet", "document"):
            return self._named(phrase, found, at)
        if self._reports_by_itself(phrase):
            return self.register.add(phrase[0].text, "outlet", frozenset(), None, at).name
        if lower in ("he", "she"):
            return self._pronoun("male" if lower == "he" else "female")
        if lower == "it":
            entry = self._subject_before(phrase.root) or self.spoke or self.register.last((*BODY_KINDS, "document"))
            return entry.name if entry else None
        if lower == "they":
            return self.plural
        if phrase.root.tag_ in ("NNS", "NNPS") and found.kind == "anonymous":
            self.plural, self.plural_kind = phrase.text, found
        entry = self._described(phrase)
        return entry.name if entry else self._company(phrase, at)

    def _company(self, phrase: TokenSpan, at: int) -> str | None:
        """Gives the name that acted last before "the company", "the cold store operator", where no known body fits."""
        if phrase[0].lower_ not in DEFINITE or phrase.root.lemma_.lower() not in COMPANIES:
            return None
        before = [n for n in self.actors if at - COMPANY_REACH_CHARS < n.at < at and not self._is_other(n.name)]
        if not before:
            return None
        noun = phrase.root.lemma_.lower()
        entry = self.register.add(before[-1].name, "organisation", frozenset((noun,)), None, before[-1].at)
        entry.kind = "organisation"  # a parser takes many a firm's name for a surname
        return entry.name

    def _is_other(self, name: str) -> bool:
        """Tells whether a name is known to be a person's, an outlet's or an office's."""
        person = self.register.by_surname.get(surname(name))
        if person is not None and " " in person.name and fits_given(person.name, name):
            return True
        full = self.register.initials.get(name, name)
        return full != name or any(k.name == full and k.kind in ("outlet", "government") for k in self.register.known)

    def _read_names(self, at: int) -> None:
        while self.next_name < len(self.names) and self.names[self.next_name].at < at:
            each = self.names[self.next_name]
            self.register.add(each.name, each.kind, each.words, each.gender, each.at, salient=each.is_salient)
            self.next_name += 1

    def _known_by_word(self, phrase: TokenSpan) -> Known | None:
        """Gives who is meant by one capitalised word, alone or before a description: a surname, or a name's first word."""
        is_word = phrase[0].text[:1].isupper() and (len(phrase) == 1 or phrase[1].text in ",(")
        if not is_word or phrase[0].i != phrase.root.i:
            return None
        person = self.register.by_surname.get(phrase[0].lower_)
        return person or self.register.starting(phrase[0].text)

    def _reports_by_itself(self, phrase: TokenSpan) -> bool:
        """Tells whether a bare name is an outlet's for what it does: "Dockline reported"."""
        root = phrase.root
        return len(phrase) == 1 and root.pos_ == "PROPN" and not phrase.ents and root.head.lemma_.lower() == "report"

    def _named(self, phrase: TokenSpan, found: Typed, at: int) -> str | None:
        if any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in phrase.root.children if c.i < phrase.end):
            return None  # several speakers at once: no one name is meant
        name = core_name(phrase)
        known = self.register.by_surname.get(surname(name)) if len(name.split()) == 1 else None
        if known is not None and known in self.register.known:
            return self.register.add(known.name, "person", frozenset(), None, at).name
        name = self.register.initials.get(name, name)
        words = frozenset(t.lemma_.lower() for t in phrase if t.pos_ in ("NOUN", "PROPN"))
        return self.register.add(name, found.kind, words, gender_of(words), at).name

    def _pronoun(self, gender: str) -> str | None:
        entry = self.register.last(("person",), gender=gender)
        if entry is None:
            return None
        entry.gender = gender
        return entry.name

    def _subject_before(self, it: Token) -> Known | None:
        """Gives the body that is the subject of what "it" said: "The Coast Office closed the quay, it said"."""
        for token in it.doc[: it.i]:
            if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS and token.pos_ == "PROPN":
                return self.register.in_phrase(it.doc[token.left_edge.i : token.right_edge.i + 1].text)
        return None

    def _described(self, phrase: TokenSpan) -> Known | None:
        root = phrase.root
        if phrase[0].lower_ not in DEFINITE or root.tag_ == "NNS":
            return None
        word = root.lemma_.lower()
        if word in BODY_NOUNS:
            return self._body(word)
        if word in OFFICE_WORDS:
            gender = gender_of(frozenset((word,)))
            entry = self.register.last(("person",), word=word, gender=gender)
            if entry is None and word in ANY_PERSON:
                entry = self.register.last(("person",), gender=gender)
            return entry
        return None

    def _body(self, word: str) -> Known | None:
        entry = self.register.last(BODY_KINDS, word=word)
        if entry is None and word in OUTLET_NOUNS | {"agency", "bureau"}:
            entry = self.register.last(("outlet",))
        return entry

    def _paper(self, phrase: TokenSpan) -> tuple[Typed, str] | None:
        """Gives "Coast Office’s bulletin" for "the office’s bulletin", and later for "the bulletin" or "Bulletin 12"; who makes
        a statement speaks in it."""
        noun = next((t for t in (phrase.root, phrase[0]) if t.lemma_.lower() in DOCUMENTS), None)
        if noun is None:
            return None
        owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN")), None)
        if owner is None:
            is_back = phrase[0].lower_ in DEFINITE or noun.text[:1].isupper()
            maker = self.makers.get(noun.lemma_.lower()) if is_back and not _is_told_apart(noun) else None
            self._note_maker(noun)
            return self._of_maker(maker, noun, noun.lower_) if maker is not None else None
        phrase_of_owner = phrase.doc[owner.left_edge.i : owner.i + 1]
        known = self._described(phrase_of_owner) or self.register.in_phrase(phrase_of_owner.text)
        if known is None:
            return None
        self.makers[noun.lemma_.lower()] = known.name
        words = [t.text for t in noun.lefts if t.i > owner.i and t.dep_ in ("amod", "compound")]
        return self._of_maker(known.name, noun, " ".join((*words, noun.text)))

    def _of_maker(self, maker: str, noun: Token, words: str) -> tuple[Typed, str]:
        entry = next((k for k in self.register.known if k.name == maker), None)
        if noun.lemma_.lower() in VOICES:
            return Typed(entry.kind if entry is not None else "organisation", True, ()), maker
        return PAPER, f"{maker}’s {words}"

    def _note_maker(self, noun: Token) -> None:
        """Takes in whose paper it is where the phrase says so: "the latest bulletin of the Coast Office"."""
        giver = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "by", "from")), None)
        owner = None if giver is None else next((c for c in giver.children if c.dep_ == "pobj"), None)
        words = "" if owner is None else owner.doc[owner.left_edge.i : owner.i + 1].text.removeprefix("the ")
        body = body_in(words, after_article=True) if words[:1].isupper() else None
        if body is not None:
            self.makers[noun.lemma_.lower()] = body[0]


def _is_told_apart(noun: Token) -> bool:
    """Tells whether a paper is another than the last one so called: "the report by the police"."""
    return any(child.dep_ in ("prep", "relcl", "acl", "compound", "amod") for child in noun.children)
