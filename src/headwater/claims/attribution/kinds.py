"""What a speaker is: person, government, outlet, nobody that could be asked, a document, a picture.

Source: ours, general knowledge of how the press describes whom it quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE, COUNTRY_OF_SEAT
from headwater.text.gazetteer import find_place
from headwater.text.names import is_short_outlet, looks_like_outlet


def _words(raw: str) -> frozenset[str]:
    return frozenset(raw.split())


IMAGERY = _words("""image imagery photo photograph picture footage video clip satellite radar thermal-imagery film recording""")
DOCUMENTS = _words(
    """report study document memo poll survey statement letter filing indictment datum data figure statistic record
    transcript email e-mail lawsuit complaint ruling order bill law resolution paper audit review analysis book
    article editorial column post tweet message note file test investigation inquiry census research finding leak
    affidavit warrant dossier communique release register plan bulletin plate list notice budget chart map index
    contract sheet log minutes diary invoice certificate licence license accounts presentation prospectus"""
)
MEDIA = _words(
    """medium media outlet newspaper paper broadcaster press channel station website site blog agency magazine
    journalist reporter correspondent tabloid daily"""
)
OUTLET_NOUNS = _words(
    """newspaper broadcaster channel station website magazine outlet tabloid daily weekly network publication"""
)
PRESS = _words("news press wire media information broadcasting radio television tv photo picture world language")
ANONYMOUS = _words(
    """source insider informant whistleblower person people observer diplomat official aide analyst expert adviser
    advisor witness investigator officer commander military intelligence lawyer attorney economist strategist operative
    critic supporter researcher scientist colleague friend relative staffer lawmaker"""
)
SEATS = _words("ministry government department embassy kremlin")
PUBLIC = _words(
    """resident voter public citizen user local neighbour neighbor villager protester protestor demonstrator american
    rumour rumor speculation folk crowd everyone everybody someone somebody many some most others other few one
    anyone nobody"""
)
OFFICES = _words(
    """minister president spokesman spokeswoman spokesperson official secretary chancellor premier governor mayor senator
    general colonel admiral commander captain chief director head chairman chairwoman ambassador envoy judge prosecutor
    lawmaker congressman congresswoman leader officer inspector sheriff commissioner king queen prince candidate nominee
    aide adviser advisor negotiator representative"""
)
GOVERNMENT = _words(
    """government ministry kremlin cabinet administration parliament congress senate embassy army military police
    navy pentagon authority court council state department bureau regime commission junta duma knesset
    coastguard inspectorate brigade watchdog regulator"""
)
ORGANISATIONS = _words(
    """company firm group organisation organization agency union association party bank board charity campaign
    committee team club institute university centre center foundation network corporation maker operator airline hospital
    clinic"""
)
BODIES = GOVERNMENT | ORGANISATIONS | DOCUMENTS | IMAGERY | MEDIA
DESCRIPTIONS = (
    ("official", re.compile(r"\b(?:officials?|government|authorit\w+|administration)\b", re.I)),
    ("diplomatic", re.compile(r"\bdiplomat\w*\b", re.I)),
    ("military", re.compile(r"\b(?:military|army|naval|defen[cs]e|troops|soldiers?|commanders?)\b", re.I)),
    ("intelligence", re.compile(r"\b(?:intelligence|spy|spies)\b", re.I)),
    ("police", re.compile(r"\b(?:police|law[- ]enforcement|investigators?|detectives?)\b", re.I)),
    ("media", re.compile(r"\b(?:media|outlets?|(?:news)?papers?|press|journalists?|reporters?|broadcasters?|reports)\b", re.I)),
    ("close to", re.compile(r"\b(?:close to|familiar with|briefed on|with (?:direct )?knowledge of|near to)\b", re.I)),
    ("expert", re.compile(r"\b(?:experts?|analysts?|economists?|researchers?|scientists?)\b", re.I)),
    ("witness", re.compile(r"\b(?:witness\w*|eyewitness\w*|bystanders?)\b", re.I)),
    ("industry", re.compile(r"\bindustry\b", re.I)),
    ("document", re.compile(r"\b(?:documents?|files|papers|memos?)\b", re.I)),
    ("unnamed", re.compile(r"\b(?:unnamed|anonymous\w*|unidentified|undisclosed|on condition of anonymity)\b", re.I)),
)
PRONOUNS = _words("he she it they i we you who which that this these those")


@dataclass(frozen=True, slots=True)
class Typed:
    """A speaker's kind with what the anonymous are described as."""

    kind: str
    named: bool
    described_as: tuple[str, ...]


def names_publisher(noun: Token) -> bool:
    """Tells whether a noun says that the name beside it publishes; a customs service or a space agency does something else."""
    if noun.lemma_.lower() in OUTLET_NOUNS:
        return True
    fields = [token for token in noun.lefts if token.dep_ == "compound" and token.text.islower()]
    return noun.lemma_.lower() in ("agency", "service") and all(token.lower_ in PRESS for token in fields)


def typed(phrase: TokenSpan) -> Typed:
    """Gives what kind of speaker a phrase names, by its head, its names and its words."""
    head = phrase.root
    lemma = head.lemma_.lower()
    text = phrase.text
    bare = text.removeprefix("the ").removeprefix("The ").rstrip(",")
    plural = head.tag_ in ("NNS", "NNPS")
    if bare.lower() in MEDIA | {"reports", "recent reports", "media reports", "sources", "officials", "analysts", "experts"}:
        return _common(phrase, lemma, True)
    person = next((e for e in phrase.ents if e.label_ == "PERSON" and is_core(e, head)), None)
    if bare in COUNTRY_OF_SEAT or is_country(bare):
        return Typed("government", True, ())
    if lemma in IMAGERY or (lemma in ("show",) and "satellite" in text.lower()):
        return Typed("imagery", False, described(text, "imagery"))
    if lemma in BODIES and head.pos_ != "PROPN":
        person = None
    if person is not None or (head.pos_ == "PROPN" and has_title(phrase)) or titled_name(phrase):
        return Typed("person", True, ())
    if is_short_outlet(text):
        return Typed("outlet", True, ())
    describes_outlet = names_publisher(head)
    if not describes_outlet and head.text.isupper() and len(head.text) > 2:
        describes_outlet = any(t.lemma_.lower() in OUTLET_NOUNS | {"agency"} for t in head.lefts)
    if describes_outlet and (head.text.isupper() or name_beside(phrase) is not None):
        return Typed("outlet", True, ())
    if head.pos_ == "PROPN" or any(e.label_ in ("ORG", "GPE", "NORP") and e.end > head.i >= e.start for e in phrase.ents):
        return _proper(phrase, lemma, bare, plural)
    return _common(phrase, lemma, plural)


def _proper(phrase: TokenSpan, lemma: str, bare: str, plural: bool) -> Typed:
    first = re.split(r"[,(]", bare)[0].strip()
    if looks_like_outlet(first) or (lemma not in OFFICES and any(w.lower_ in OUTLET_NOUNS for w in phrase)):
        return Typed("outlet", True, ())
    if lemma in GOVERNMENT or any(w.lemma_.lower() in SEATS for w in phrase):
        return Typed("government", True, ())
    if plural and bare in COUNTRY_OF_ADJECTIVE:
        return Typed("public", False, ())
    if bare.split(",")[0].strip().islower() or (len(phrase) == 1 and not phrase.ents):
        return Typed("anonymous", False, ())
    label = next((e.label_ for e in phrase.ents if e.start <= phrase.root.i < e.end), "")
    if label in ("ORG", "NORP", "FAC", "EVENT", "LAW"):
        return Typed("organisation", True, ())
    if label == "GPE" or label == "LOC":
        return Typed("government", True, ())
    has_full_name = any(t.pos_ == "PROPN" and t.head == phrase.root for t in phrase)
    return Typed("person", True, ()) if label == "PERSON" or has_full_name else Typed("anonymous", False, ())


def _common(phrase: TokenSpan, lemma: str, plural: bool) -> Typed:
    text = own_words(phrase)
    owner = any(t.ent_type_ in ("ORG", "GPE", "PERSON") for t in phrase)
    if lemma in ("report",) and plural:
        return Typed("anonymous", False, described(text, "media"))
    if lemma in MEDIA and (plural or lemma in ("media", "press", "medium")):
        return Typed("anonymous", False, described(text, "media"))
    if lemma in DOCUMENTS:
        return Typed("document", owner, described(text, "document"))
    if lemma in OUTLET_NOUNS:
        return Typed("outlet", False, ())
    if lemma in OFFICES and not plural and lemma != "official":
        return Typed("official", False, described(text, None))
    if lemma in GOVERNMENT:
        return Typed("government", owner or lemma in ("kremlin", "pentagon"), ())
    if lemma in ORGANISATIONS:
        return Typed("organisation", owner, ())
    if lemma in PUBLIC:
        return Typed("public", False, ())
    is_pronoun = phrase.root.lower_ in PRONOUNS
    return Typed("person" if is_pronoun else "anonymous", False, described(text, None))


def described(text: str, first: str | None) -> tuple[str, ...]:
    """Gives what an unnamed speaker is described as, in fixed order."""
    found = [name for name, pattern in DESCRIPTIONS if pattern.search(text)]
    return tuple(dict.fromkeys([*([first] if first else []), *found]))


def own_words(phrase: TokenSpan) -> str:
    """Gives a phrase up to its head, with what describes the head: "people close to the talks"."""
    doc, root = phrase.doc, phrase.root
    end = next((t.i for t in doc[root.i + 1 : phrase.end] if t.text in ",;—–("), phrase.end)
    keeps_tail = root.lemma_.lower() in ANONYMOUS
    return str(doc[phrase.start : end if keeps_tail else root.i + 1].text)


def titled_name(phrase: TokenSpan) -> bool:
    """Tells whether an apposition holds a titled name: "a pilot, Captain Ferry"."""
    return (name_with_title(phrase) or name_after_comma(phrase)) is not None


def name_with_title(phrase: TokenSpan) -> str | None:
    """Gives the name behind a title that does not open its phrase."""
    for t in phrase:
        is_title = t.lower_.rstrip(".") in TITLES_BEFORE and t.text[:1].isupper() and t.i > phrase.start
        if is_title and t.i + 1 < phrase.end and t.nbor(1).pos_ == "PROPN":
            end = t.i + 1
            while end < phrase.end and phrase.doc[end].pos_ == "PROPN":
                end += 1
            return str(phrase.doc[t.i + 1 : end].text)
    return None


def name_after_comma(phrase: TokenSpan) -> str | None:
    """Gives the person named behind a description: "the director of the port, Ann Ferry"."""
    if phrase.root.pos_ == "PROPN" or phrase.root.lemma_.lower() in BODIES:
        return None
    for entity in phrase.ents:
        follows = phrase.doc[entity.end].text if entity.end < phrase.end else ","
        opens = entity.start > phrase.start and phrase.doc[entity.start - 1].text == ","
        if entity.label_ == "PERSON" and opens and follows in (",", "(", "–", "—"):
            return str(entity.text)
    if phrase.root.lemma_.lower() not in OFFICES | {"one"}:
        return None
    beside = next((t for t in phrase.root.rights if t.dep_ == "appos" and t.pos_ == "PROPN"), None)
    return str(phrase.doc[beside.left_edge.i : beside.i + 1].text) if beside is not None else None


def name_beside(phrase: TokenSpan) -> str | None:
    """Gives the name that stands beside a describing noun: "Vellia's public broadcaster RTV", "the daily Dock Echo"."""
    root = phrase.root
    for token in phrase:
        beside = token.dep_ == "appos" or (token.dep_ in ("compound", "nmod") and token.head == root and token.i > root.i)
        if token.pos_ == "PROPN" and beside and token.text not in COUNTRY_OF_ADJECTIVE:
            return str(phrase.doc[token.left_edge.i : token.i + 1].text)
    before = [
        t for t in root.lefts if t.dep_ in ("compound", "nmod") and t.pos_ == "PROPN" and t.text not in COUNTRY_OF_ADJECTIVE
    ]
    if before:
        return str(phrase.doc[before[0].left_edge.i : before[-1].i + 1].text)
    after = [t for t in phrase if t.i > root.i and t.pos_ == "PROPN" and t.dep_ != "poss"]
    return str(after[0].text) if after and after[0].text.isupper() else None


def is_core(entity: TokenSpan, head: object) -> bool:
    """Tells whether a name is the speaker itself and no owner or bystander in its phrase."""
    root = entity.root
    return root == head or (root.dep_ in ("appos", "compound", "flat", "nmod") and root.head == head)


def has_title(phrase: TokenSpan) -> bool:
    """Tells whether a title stands before the name."""
    head = phrase.root
    return any(t.i < head.i and t.lower_.rstrip(".") in TITLES_BEFORE for t in phrase)


def is_country(name: str) -> bool:
    """Tells whether a bare phrase is a country's name."""
    if not name[:1].isupper() or len(name.split()) > 4:
        return False
    place = find_place(name)
    return place is not None and place.precision == "country"


TITLES_BEFORE = _words(
    """mr mrs ms dr prof professor sir dame lord lady president minister senator sen rep gov governor mayor general
    gen colonel col capt captain judge justice sgt lt maj major admiral adm rev king queen prince princess pope"""
)
