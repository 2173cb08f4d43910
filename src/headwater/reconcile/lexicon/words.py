"""Words for comparison: content words of any text, and one name for words that the press uses for one another."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
STOP = frozenset(
    """a an the and or but if of in on at to for from by with without as is are was were be been being has have had do does
    did will would can could may might must shall should not no nor it its he she his her him they them their theirs this that
    these those there here who whom whose which what when where why how than then so such also just only still already now more
    most some any all both each other another same own about around over under up down out off into onto after before during
    since until while between among against per said says say saying told according reportedly we our us you your i my me one
    two""".split()
)
# Our own short list of words that the press uses for one another inside a story; acts are in the lexicon.
_SAME = """
worker: worker labourer laborer labor labour workforce manpower docker personnel crew staff employee hand
people: people person resident inhabitant citizen
dead: dead death fatality victim body toll kill die perish killed deceased casualty
reservoir: reservoir lake
peak: peak crest
noon: noon midday
damage: damage crack
know: know aware
drain: drain empty draining emptying
drone: drone uav unmanned
siren: siren alarm
send: send dispatch deploy deployment despatch transfer move supply
produce: produce production manufacture assemble make output
rebuild: rebuild rebuilding reconstruction reconstruct restoration restore
consider: consider weigh mull contemplate
barrack: barrack dormitory accommodation housing block barracks
ship: ship vessel hull boat
snap: snap shear break rupture
fail: fail burst collapse
operator: operator company
house: house home
gone: gone destroy destroyed raze
flee: flee evacuate leave escape move
hill: hill uphill ground
find: find recover discover locate
visit: visit travel trip tour
guard: guard escort
sail: sail leave depart
plant: plant factory facility
region: region oblast province district
city: city town
begin: begin start
germ: germ bacterium bacteria pathogen microbe
record: record file
plane: plane aircraft aeroplane airplane airliner jetliner
earthquake: earthquake quake tremor
blast: blast explosion
lawmaker: lawmaker mp legislator parliamentarian
prison: prison jail
pupil: pupil schoolchild
doctor: doctor physician
flat: flat apartment
road: road street highway motorway
agreement: agreement deal accord pact treaty protocol
inquiry: inquiry enquiry investigation probe
film: film movie
phone: phone smartphone
border: border frontier
parliament: parliament assembly legislature
court: court tribunal judge
truce: truce ceasefire cease-fire armistice
gap: gap shortfall deficit
memo: memo memorandum
"""


def _read(raw: str) -> dict[str, str]:
    lines = (line.partition(":") for line in raw.strip().splitlines())
    return {lemma: name for name, _, lemmas in lines for lemma in lemmas.split()}


_CONCEPTS = _read(_SAME)
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", ""))  # enough to meet lemmas half way
MIN_STEM = 4  # shorter stems meet by chance


def concept(lemma: str) -> str:
    """Gives one name for words that the press uses for one another, else the word itself in lower case."""
    low = lemma.lower()
    return _CONCEPTS.get(low, low)


def content_of(text: str) -> Iterator[str]:
    """Gives the content words of a text without a parse, in order, endings cut where that is safe."""
    for match in _WORD.finditer(text):
        word = match.group().lower().removesuffix("’s").removesuffix("'s")
        if word not in STOP and len(word) > 1:
            yield _stem(word)


@functools.lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    if word in _CONCEPTS:
        return word
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM and not word.endswith("ss"):
            return word[: len(word) - len(ending)] + put
    return word
