"""Things that exclude each other because they are of one sort, and names of sorts that take them in.

Source: ours, written from general knowledge of English news.
"""

from __future__ import annotations

# A line is a sort with the words that name it, then the things of that sort: "timber" is no "fertiliser", both are "cargo".
_SORTS = """
fuel|energy: diesel petrol gasoline kerosene oil gas coal lng uranium hydrogen
grain|cereal|crop|food: wheat barley maize corn rye rice oats millet sorghum
wood|cargo|freight|good|load|material: timber fertiliser fertilizer cement steel sand gravel coal grain wheat sugar scrap ore
    phosphate livestock machinery furniture flour cotton salt rubber paper container copper aluminium aluminum
payment|goods|aid|supply|supplies|relief: fuel grain food cash weapon oil gas medicine timber steel fertiliser water clothing
    tent blanket money
animal|livestock|herd: goat sheep cow pig horse chicken hen duck turkey dog cat camel donkey goose rabbit deer bear wolf calf
    lamb
bird: gull goose duck swan eagle pigeon crow heron
fish: salmon herring cod tuna trout mackerel carp
germ|bacterium|bacteria|pathogen|bug|strain|virus|disease|infection|illness: salmonella listeria coli campylobacter legionella
    norovirus cholera measles influenza flu botulism anthrax hepatitis typhoid plague ebola malaria tuberculosis covid rabies
poison|chemical|substance|gas: chlorine ammonia cyanide mercury arsenic lead asbestos benzene nitrate methane
weapon|arm: knife gun rifle pistol shotgun machete axe hammer bomb grenade crossbow
metal: gold silver copper iron lead zinc tin nickel lithium cobalt
drink: milk water beer wine juice cider whisky vodka
part|component|piece: arm cable bolt seal valve hinge hoist gear brake cylinder chain pump pipe rope bearing axle wheel shaft
    cylinder hose switch fuse battery engine motor rudder propeller rotor wing door hatch spring piston gasket weld rivet
    bracket beam girder pillar sensor blade tyre tire turbine boiler
vehicle: bus lorry truck car van tram train motorcycle bicycle tractor ambulance
aircraft: helicopter drone glider airliner jet balloon
deal|transaction: takeover merger lease sale loan grant contract bid donation
measure|sanction|punishment: fine ban suspension boycott tariff embargo quota
crime|offence|charge: murder fraud theft arson bribery perjury assault smuggling manslaughter embezzlement kidnapping
disaster|accident: fire flood explosion earthquake landslide collision derailment avalanche storm
building: school church hospital mosque temple hotel theatre library museum warehouse stadium prison barracks court
"""


def _read(raw: str) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    sorts: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    sort = ""
    for line in raw.strip().splitlines():
        head, colon, rest = line.partition(":")
        sort, things = (head.strip(), rest) if colon else (sort, line)
        for word in things.split():
            sorts.setdefault(word, set()).add(sort)
        for word in sort.split("|"):
            names.setdefault(word, set()).add(sort)
    return {w: frozenset(s) for w, s in sorts.items()}, {w: frozenset(s) for w, s in names.items()}


_SORTS_OF, _NAMED = _read(_SORTS)
_SPELT = {
    "fertilizer": "fertiliser",
    "aluminum": "aluminium",
    "tire": "tyre",
    "corn": "maize",
    "lorry": "truck",
    "flu": "influenza",
}


def are_siblings(a: str, b: str) -> bool:
    """Tells whether two nouns name different things of one sort: goats and sheep, wheat and barley."""
    one, two = _SPELT.get(a, a), _SPELT.get(b, b)
    return one != two and bool(_SORTS_OF.get(one, frozenset()) & _SORTS_OF.get(two, frozenset())) and not takes_in(a, b)


def takes_in(a: str, b: str) -> bool:
    """Tells whether one of two nouns is a name of the sort that the other belongs to, or both name one sort."""
    sorts_a, sorts_b = _NAMED.get(a, frozenset()), _NAMED.get(b, frozenset())
    return bool(sorts_a & (_SORTS_OF.get(b, frozenset()) | sorts_b)) or bool(sorts_b & _SORTS_OF.get(a, frozenset()))
