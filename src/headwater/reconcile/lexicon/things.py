"""What is counted: nouns that the press uses for one another, and dimensions that never meet.

Source: ours, written from general knowledge. A kind of thing is its name, then lemmas.
"""

from __future__ import annotations

from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE

_KINDS = """
people: people person human individual resident inhabitant citizen civilian man woman villager local member national soul name
    adult body passenger other victim subject consumer customer family life crowd head participant attendee spectator
    onlooker worshipper reveller friend colleague relative delegate
worker: worker labourer laborer labor labour hand crew staff employee personnel workforce manpower migrant docker dockworker
    builder specialist fitter force contingent brigade team job post
troop: troop soldier serviceman servicewoman fighter combatant marine personnel military infantry force reservist conscript army
guard: guard guardsman escort sentry
dead: dead death fatality casualty toll victim killed body
injured: injured wounded casualty injury hurt
missing: missing
child: child pupil student schoolchild minor kid girl boy teenager youth
officer: officer police policeman policewoman deputy
refugee: refugee evacuee displaced migrant
prisoner: prisoner detainee captive inmate hostage
patient: patient case infection illness
protester: protester demonstrator marcher crowd
engineer: engineer sapper technician specialist deminer
trade: miner farmer teacher nurse doctor medic firefighter driver welder fisherman sailor seaman pilot mechanic electrician
    carpenter cook cleaner porter clerk journalist reporter lawyer trader shopkeeper baker butcher weaver logger shepherd
    lifeguard paramedic scientist researcher musician actor athlete player coach referee monk priest nun diplomat volunteer
    activist tourist hiker climber commuter shopper fan guest crewman fireman rescuer
drone: drone uav unit aircraft quadcopter munition
ship: ship vessel hull boat tanker freighter barge
house: house home building dwelling property
place: bed room place berth
missile: missile rocket
vehicle: vehicle car truck lorry
flight: flight plane aircraft jet
pack: pack packet bag box carton jar tin can bottle container product item
shop: shop store outlet supermarket branch
record: record file document
school: school college
match: match game fixture
referee: referee ref umpire linesman
plant: plant factory facility site mill
"""
MEASURES = frozenset(
    """percent % metre meter kilometre kilometer mile foot inch centimetre centimeter millimetre acre hectare tonne ton kilogram
    kg gram pound litre liter gallon barrel degree second minute hour day week month year volt watt megawatt gigawatt kilowatt
    knot magnitude km m cm mm point mph kph crown franc dinar peso rupee shilling florin""".split()
)
# Kinds of people that may be one and the same crowd under two names.
_AKIN = frozenset(
    frozenset(pair)
    for pair in (
        ("people", "worker"),
        ("people", "troop"),
        ("people", "dead"),
        ("people", "injured"),
        ("people", "missing"),
        ("people", "child"),
        ("people", "refugee"),
        ("people", "prisoner"),
        ("people", "patient"),
        ("people", "protester"),
        ("worker", "engineer"),
        ("people", "engineer"),
        ("people", "officer"),
        ("people", "referee"),
        ("worker", "dead"),
        ("troop", "dead"),
        ("worker", "refugee"),
        ("people", "place"),
        ("people", "trade"),
        ("trade", "dead"),
    )
)
SAME_KIND = 0.92  # labourers and workers
AKIN = 0.78  # workers and people: one crowd where act and parties agree
PART_OF_KIND = 0.6  # welders may be the workers, or some of them
_GENERIC = frozenset({"unit", "item", "piece", "one", "total", "number", "figure", "other"})


def _read(raw: str) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    name = ""
    for line in raw.strip().splitlines():
        head, colon, rest = line.partition(":")
        name, lemmas = (head.strip(), rest) if colon else (name, line)
        for lemma in lemmas.split():
            kinds.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(names) for lemma, names in kinds.items()}


_KIND_OF = _read(_KINDS)
_NATIONALS = frozenset(name.lower() for name in COUNTRY_OF_ADJECTIVE)


def kinds_of(noun: str) -> frozenset[str]:
    """Gives the kinds of thing that a noun may name; a noun outside the list is its own kind."""
    found = _KIND_OF.get(noun)
    if found is not None:
        return found
    if noun.lower() in _NATIONALS or (noun[:1].isupper() and not noun.isupper()):
        return frozenset({"people"})  # a capitalised count noun names a people ("three hundred Ruritanians")
    return frozenset({noun})


def counted_match(a: str, b: str) -> float:
    """Gives how well two counted nouns can name the same things: 1 one noun, 0 never.

    Money and measures meet only themselves. "Unit" and "total" fit any noun that is no measure.
    """
    if a == b:
        return 1.0
    if is_measure(a) or is_measure(b):
        return 0.0
    if a in _GENERIC or b in _GENERIC:
        return 0.7
    kinds_a, kinds_b = kinds_of(a), kinds_of(b)
    if kinds_a & kinds_b - {"trade"}:
        return SAME_KIND
    if "trade" in kinds_a | kinds_b and "worker" in kinds_a | kinds_b:
        return PART_OF_KIND
    if any(frozenset((x, y)) in _AKIN for x in kinds_a for y in kinds_b):
        return AKIN
    return 0.0


def is_measure(unit: str) -> bool:
    """Tells whether a unit measures (tonnes, metres, money, per cent) rather than counts."""
    last = unit.split()[-1] if unit else unit
    return unit in MEASURES or last in MEASURES or (len(unit) == 3 and unit.isupper())


def is_share(unit: str) -> bool:
    """Tells whether a unit says nothing of what it is of: per cent and money are of sales, profits, turnouts."""
    return unit in ("percent", "%") or (len(unit) == 3 and unit.isupper())


def is_people(noun: str) -> bool:
    """Tells whether a noun counts human beings."""
    people = {"people", "worker", "troop", "guard", "dead", "injured", "missing", "child", "officer", "refugee", "prisoner"}
    return bool(kinds_of(noun) & (people | {"patient", "protester", "engineer", "trade"}))
