"""What alignment compares of a claim: its act, what it counts, its parties, places, times and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headwater.model import WITHOUT_PARSER, Argument, Claim, Frame, Mention, Quantity
from headwater.reconcile.alignment.abroad import Names, met_in, names_of
from headwater.reconcile.alignment.mentions import Named, country_of, family_of, plain_name
from headwater.reconcile.lexicon.acts import acts_told, is_number_told
from headwater.reconcile.lexicon.classes import verb_of
from headwater.reconcile.lexicon.things import is_measure, kinds_of
from headwater.reconcile.lexicon.words import concept, content_of

OF_AN_ARMY = frozenset("personnel force contingent staff unit man member people person".split())
DULL_HEADS = frozenset(
    """it he she they we i you who which that this there them him her us number total count figure one hundred thousand
    million billion trillion dozen nothing what some several many few other others nobody somebody someone anyone
    place""".split()
)
THEME_SLOTS = frozenset({"object", "attribute", "recipient"})
PLACE_SLOTS = frozenset({"goal", "place", "origin"})
# Words by which a number is said to count over a whole country or a long stretch of time. Ours.
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_WIDE = re.compile(
    r"\b(?:[Aa]cross (?:(?:the|its|their) (?:whole |entire )?[a-z]+|[A-Z]\w+)|[Nn]ationwide|[Nn]ationally|countrywide|"
    r"[Ww]orldwide|globally|(?:group|company|firm|state|city|county|industry|network)-?wide|"
    rf"[Ss]ince (?:the (?:start|beginning) of|{_MONTH}|(?:19|20)\d\d)|[Tt]his (?:year|season|decade)|[Ll]ast year|"
    r"[Ii]n total|[Aa]ll told|annually)\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BRACKETED = re.compile(r"\[([^\]]+)\]")
_AFTER_ORIGIN = frozenset({"n", "an", "ian", "ese", "i", "ish", "er", "ans", "ns", "ians", "is"})  # how English makes demonyms


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """One claim as alignment sees it."""

    id: str
    report: str
    start: int
    end: int
    anchor: int
    predicate: str
    """Lemma of the event word."""
    acts: frozenset[str]
    """Classes of the lexicon that it may speak of."""
    is_plain: bool
    """False where the acts are only suggested by words beside the verb."""
    counted: str | None
    """What the anchor number counts."""
    quantity: Quantity | None
    """The anchor's number, None where the claim is not anchored on one."""
    parties: frozenset[str]
    """Merged ids of the persons, bodies and countries that take part."""
    agents: frozenset[str]
    """Those of them that act, persons only."""
    places: frozenset[str]
    """Merged ids of the places where it happens or whither it goes."""
    named_places: frozenset[str]
    """Merged ids of all places named in it."""
    around: frozenset[str]
    """Codes of the countries that these places lie in."""
    heads: frozenset[str]
    """Concepts of the heads of what the act is done to."""
    doers: frozenset[str]
    """Concepts of the heads of what does it."""
    of_heads: frozenset[str]
    """Concepts of the words around the heads of what the act is done to."""
    words: frozenset[str]
    """Concepts of all its content words."""
    times: tuple[tuple[str, str], ...]
    """(earliest, latest) of each time that is known."""
    text: str
    """Its words."""
    years: frozenset[str] = frozenset()
    """Years that it names."""
    is_wide: bool = False
    """True where it counts over a whole country or a long stretch of time."""
    is_denied: bool = False
    """True where it says that something is not so; denials seldom repeat the number."""
    is_title: bool = False
    """True where it stands in a headline."""
    of_doers: frozenset[str] = frozenset()
    """Concepts of the words around the heads of what does it."""
    is_taken_back: bool = False
    """True where its report says that it had this wrong before."""


@dataclass(frozen=True, slots=True)
class World:
    """What the story names, for every claim alike."""

    named: Named
    mention: Mapping[str, Mention]
    name_stems: Mapping[str, str]
    """Lower-case one-word place names to merged ids, for demonyms of places that no list knows."""
    by_name: Mapping[str, str]
    """Plain names to merged ids."""
    names: Names
    """All names, for claims of languages without a parser."""


def build_world(mentions: Iterable[Mention], named: Named) -> World:
    """Gives the lookup tables of a story."""
    by_id = {m.id: m for m in mentions}
    stems = {}
    for mention in sorted(by_id.values(), key=lambda m: m.id):
        plain = plain_name(mention.name)
        if mention.kind == "place" and plain and " " not in plain:
            stems[plain] = named.key_of[mention.id]
    by_name = {plain_name(name): merged for merged, name in sorted(named.name_of.items())}
    return World(named=named, mention=by_id, name_stems=stems, by_name=by_name, names=names_of(named))


def slots_of(claim: Claim, world: World, *, is_title: bool = False, is_taken_back: bool = False) -> Slots:
    """Gives the slots of a claim; one without a frame falls back on the words of its statement."""
    frame = claim.frame or Frame(predicate="", words=tuple(content_of(claim.statement)))
    quantity = anchored_quantity(claim)
    acts, is_plain = acts_told(frame, quantity)
    keys = [(a, _keys_of(a, world)) for a in frame.arguments]
    bracketed = _bracketed(claim.statement, world)
    met, there = _met(claim, world)
    return Slots(
        id=claim.id,
        report=claim.report,
        start=claim.start,
        end=claim.end,
        anchor=claim.anchor.start,
        predicate=verb_of(frame),
        acts=acts,
        is_plain=is_plain,
        counted=None if quantity is None else _counted(frame, quantity),
        quantity=quantity,
        parties=frozenset(k for a, found in keys if a.role not in PLACE_SLOTS for k in found) | bracketed | met,
        agents=_agents(keys, bracketed, world),
        places=_places(claim, keys, world) | there,
        named_places=frozenset(
            _identity(p.mention, world) for p in claim.places if p.mention is not None and p.mention in world.named.key_of
        ),
        around=_around(claim, keys, world),
        heads=_themes(frame) if quantity is None or not is_number_told(frame, quantity) else _counted_head(frame),
        doers=_doers(frame, quantity),
        of_heads=frozenset(concept(w) for a in frame.arguments if a.role in THEME_SLOTS for w in a.words),
        words=frozenset(concept(w) for w in frame.words if not is_measure(w))
        or frozenset(concept(w) for w in content_of(claim.statement)),
        times=tuple((t.earliest, t.latest) for t in claim.times if t.earliest is not None and t.latest is not None),
        text=claim.statement or claim.text,
        years=frozenset(_YEAR.findall(claim.text)),
        is_wide=_WIDE.search(claim.text) is not None,
        is_denied=claim.polarity == "denied",
        is_title=is_title,
        of_doers=frozenset(concept(w) for a in frame.arguments if a.role == "agent" for w in a.words),
        is_taken_back=is_taken_back,
    )


def _met(claim: Claim, world: World) -> tuple[frozenset[str], frozenset[str]]:
    """Gives the names that a claim without a parse holds, and those where it happens, as their identities."""
    if claim.made_by.name != WITHOUT_PARSER:
        return frozenset(), frozenset()
    met, there = met_in(claim.text, world.names)
    name_of = {key: _demonym(plain_name(world.named.name_of[key]), world) or key for key in met}
    return frozenset(name_of.values()), frozenset(name_of[key] for key in there)


def anchored_quantity(claim: Claim) -> Quantity | None:
    """Gives the quantity that the claim is anchored on, or None where its anchor is a word."""
    if not claim.quantities:
        return None
    first = claim.quantities[0]
    overlaps = first.start < claim.anchor.end and claim.anchor.start < first.end
    return first if overlaps else None


def _counted(frame: Frame, quantity: Quantity) -> str | None:
    """Gives what is counted; people of an army are troops whatever they are called."""
    noun = frame.counted or quantity.unit
    if any(a.role == "agent" and a.head == "toll" for a in frame.arguments):
        return "dead"  # "the toll of the fire stands at ten" counts no fires
    return "troop" if noun in OF_AN_ARMY and "military" in frame.counted_words else noun


def _themes(frame: Frame) -> frozenset[str]:
    """Gives the concepts of what the act is done to; of what does it where it is done to nothing ("the gate failed")."""
    told = [a for a in frame.arguments if a.head not in DULL_HEADS]
    done_to = frozenset(concept(a.head) for a in told if a.role in THEME_SLOTS)
    if all(is_measure(head) for head in done_to):
        done_to = frozenset()  # who wins 54 per cent does nothing to the per cent
    return done_to or frozenset(concept(a.head) for a in told if a.role == "agent")


def _doers(frame: Frame, quantity: Quantity | None) -> frozenset[str]:
    """Gives the concepts of what does it; whoever only speaks of a number does nothing."""
    if is_number_told(frame, quantity):
        return frozenset()
    return frozenset(concept(a.head) for a in frame.arguments if a.role == "agent" and a.head not in DULL_HEADS)


def _counted_head(frame: Frame) -> frozenset[str]:
    """Gives the concept of what is counted, where the verb only says that somebody speaks of the number."""
    return frozenset() if frame.counted is None else frozenset({concept(frame.counted)})


def _keys_of(argument: Argument, world: World) -> frozenset[str]:
    keys = set()
    if argument.mention is not None and argument.mention in world.named.key_of:
        keys.add(_identity(argument.mention, world))
    for one, two in zip(argument.words, [*argument.words[1:], ""], strict=False):
        code = country_of(f"{one} {two}") or country_of(one)
        stem = _demonym(one, world)
        if code is not None:
            keys.add(code)
        elif stem is not None:
            keys.add(stem)
    return frozenset(keys)


def _identity(mention_id: str, world: World) -> str:
    """Gives a mention's merged id, or its country's code where it is a country, its people or its seat of government."""
    mention = world.mention.get(mention_id)
    if mention is not None:
        code = country_of(mention.name)
        if code is not None:
            return code
        if mention.place is not None and mention.place.precision == "country" and mention.place.country is not None:
            return mention.place.country
    merged = world.named.key_of[mention_id]
    return _demonym(plain_name(world.named.name_of[merged]), world) or merged


def _demonym(word: str, world: World) -> str | None:
    for cut in range(max(4, len(word) - 3), len(word) + 1):
        for stem in (word[:cut], word[:cut] + "a", word[:cut] + "y"):
            if stem in world.name_stems and (word[cut:] in _AFTER_ORIGIN or (not word[cut:] and stem == word)):
                return world.name_stems[stem]
    return None


def _bracketed(statement: str, world: World) -> frozenset[str]:
    names = {plain_name(found) for found in _BRACKETED.findall(statement)}
    return frozenset(world.by_name[name] for name in names if name in world.by_name)


def _agents(keys: list[tuple[Argument, frozenset[str]]], bracketed: frozenset[str], world: World) -> frozenset[str]:
    acting = {k for a, found in keys if a.role == "agent" for k in found} | bracketed
    return frozenset(k for k in acting if family_of(world.named.kind_of.get(k, "thing")) == "person")


def _places(claim: Claim, keys: list[tuple[Argument, frozenset[str]]], world: World) -> frozenset[str]:
    in_slots = {k for a, found in keys if a.role in PLACE_SLOTS for k in found}
    named = {
        _identity(p.mention, world)
        for p in claim.places
        if p.mention is not None and p.mention in world.named.key_of and p.role in ("scene", "destination")
    }
    return frozenset(in_slots | named)


def _around(claim: Claim, keys: list[tuple[Argument, frozenset[str]]], world: World) -> frozenset[str]:
    ids = {a.mention for a, _ in keys if a.role in PLACE_SLOTS} | {p.mention for p in claim.places}
    found = [world.mention[i].place for i in sorted(i for i in ids if i is not None) if i in world.mention]
    return frozenset(p.country for p in found if p is not None and p.country is not None)


def unit_kinds(slots: Slots) -> frozenset[str]:
    """Gives the kinds of thing that a claim counts; a measure is its own kind."""
    if slots.counted is None:
        return frozenset()
    return frozenset({slots.counted}) if is_measure(slots.counted) else kinds_of(slots.counted)
