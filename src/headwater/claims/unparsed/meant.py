"""Whom a report without a parse means where it cites nobody by name: a pronoun, an office, "the paper", and whom these cite.

Source: ours, from the set phrases with which newspapers of three languages go on with a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from headwater.claims.unparsed.bodies import bodies_cited
from headwater.claims.unparsed.nouns_told import office_told
from headwater.text.abroad import Cited, calls_itself_outlet

REACH_CHARS = 500  # a pronoun goes back over a few sentences, seldom farther
INNER_CHARS = 120  # "according to ... cited by" stands right before the name
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:[-'][^\W\d_]+)?"
_PERSON = rf"{_CAPITAL}(?: {_CAPITAL}){{1,2}}"
_FRENCH = "déclare|ajoute|explique|précise|affirme|assure|indique|estime|souligne|reconnaît|confie|poursuit|conclut|raconte|dit"
_SPANISH = (
    "dijo|explicó|añadió|señaló|afirmó|aseguró|agregó|insistió|precisó|indicó|declaró|reconoció|dice|explica|añade|señala|afirma"
    "|asegura|sostiene|cuenta|recuerda|reconoce|responde"
)
_SAYING_AGAIN = {  # verbs of saying whose speaker is a pronoun, or nobody
    "de": re.compile(r"\b(?:sagt|sagte|erklärte|meinte|betonte|ergänzte|so|fügte|räumte) (?:sie|er)\b"),
    "fr": re.compile(
        rf"\ba-t-(?:il|elle) [^\W\d_]+é\b|\b(?:{_FRENCH})(?:-t)?-(?:il|elle)\b|\b(?:selon|d['’]après) (?:elle|lui)\b", re.I
    ),
    "es": re.compile(rf"[,»”\"] (?:{_SPANISH})(?=[.,])|\bsegún (?:ella|él)\b", re.I),
}
_SAID_BY_OFFICE = {  # the same with the office that somebody named before holds
    "de": re.compile(r"\b(?:sagt|sagte|erklärte|meinte|betonte|ergänzte) (?:der|die) (?P<office>[A-ZÄÖÜ][^\W\d_]+)(?=[.,])"),
    "fr": re.compile(rf"[,»”\"] (?:{_FRENCH}) (?:le|la|l['’]) ?(?P<office>[^\W\d_]+)\b", re.I),
    "es": re.compile(rf"[,»”\"] (?:{_SPANISH}) (?:el|la) (?P<office>[^\W\d_]+)\b", re.I),
}
_PAPER_AGAIN = {
    "de": re.compile(
        r"\b(?:Das Blatt|Die Zeitung|Der Sender|Das Magazin|Die Agentur)\b(?! [„\"A-Z])"
        r"|\b(?:dem (?:Blatt|Sender|Magazin)|der (?:Zeitung|Agentur)) zufolge|\blaut (?:Blatt|Zeitung|Sender|Agentur|Magazin)\b"
    ),
    "fr": re.compile(
        r"\b(?:Le quotidien|Le journal|La radio|L['’]agence|La chaîne|Ce(?:tte)? derni(?:er|ère)"
        r"|(?:selon|d['’]après|par) (?:l['’]agence|la radio|la chaîne|le (?:même )?(?:journal|quotidien)))\b(?! [«\"]?[A-Z])"
    ),
    "es": re.compile(
        r"\b(?:El diario|El periódico|La agencia|La emisora|La cadena"
        r"|(?:según|por) (?:el (?:mismo )?(?:diario|periódico)|la agencia|la emisora|la cadena))\b(?! [«\"]?[A-Z])"
    ),
}
_INNER = {  # whom a paper has it from
    "de": re.compile(r"\bunter Berufung auf (?P<who>[^,.;]{3,70}?)(?=,|\.|;| (?:geschrieben|berichtet|gemeldet)\b)"),
    "fr": re.compile(r"\b(?:qui cit(?:e|ait)|citant) (?P<who>[^,.;]{3,70}?)(?=,|\.|;| qui\b)"),
    "es": re.compile(r"\b(?:que cita(?:ba)? a|citando a) (?P<who>[^,.;]{3,70}?)(?=,|\.|;| que\b)"),
}
_INNER_BEFORE = {  # the same told the other way round: "selon deux élus cités par l'agence X"
    "fr": re.compile(
        r"\b(?:selon|d['’]après) (?P<who>[^,.;]{3,70}?)(?:, [^,.;]{3,70},)? cité(?:e|s|es)? par "
        r"(?:[^\W\d_]*['’]?[^\W\d_]* ?){0,2}$",
        re.I,
    ),
    "es": re.compile(r"\bsegún (?P<who>[^,.;]{3,70}?) citad[oa]s? por (?:[^\W\d_]* ?){0,2}$", re.I),
}
# Somebody by name, an aside between commas or not, and a verb of saying or denying.
_GERMAN = r"sagte?|erklärte?|betonte?|meinte?|bestritt|bestreitet|dementierte?|widersprach"
_FRENCH_PAST = "déclaré|expliqué|affirmé|assuré|précisé|nié|démenti"
_ASIDE = r"(?:, [^,.;]{3,70})?,?"
_SAYS = {
    "de": re.compile(
        rf"(?<!der )(?<!die )(?<!das )(?<!den )(?P<who>{_CAPITAL}(?: {_CAPITAL}){{0,3}}) (?:{_GERMAN})\b"
        rf"|(?P<paper>{_CAPITAL}(?: {_CAPITAL}){{0,3}})[“»\"]? hat(?:te)? "
        rf"(?=[^.\n]{{0,200}}\b(?:berichtet|gemeldet|geschrieben)\b)"
        rf"|\b(?:sagte|teilte|erklärte|meldete) (?:der|die|das) [a-zß-ÿ-]{{3,25}}e (?P<body>{_CAPITAL})"
    ),
    "fr": re.compile(
        rf"(?P<who>{_PERSON}){_ASIDE} (?:{_FRENCH}|nie|dément|a (?:{_FRENCH_PAST}))\b"
        rf"|(?P<paper>{_CAPITAL}(?: {_CAPITAL}){{0,3}}){_ASIDE} avait (?:rapporté|évoqué|publié|révélé|annoncé|écrit)\b"
        rf"|[,»”\"] (?:{_FRENCH}) (?:M\. |Mme )?(?P<body>{_CAPITAL}(?: {_CAPITAL})?)"
    ),
    "es": re.compile(
        rf"(?P<who>{_PERSON}){_ASIDE} (?:{_SPANISH}|niega|negó|desmintió|ha (?:dicho|declarado|explicado|negado))\b"
        rf"|(?P<paper>{_CAPITAL}(?: {_CAPITAL}){{0,3}}){_ASIDE} (?:había|ha) "
        rf"(?:informado|publicado|revelado|adelantado|escrito)\b"
        rf"|[,»”\"] (?:{_SPANISH}) (?P<body>{_CAPITAL}(?: {_CAPITAL})?)"
    ),
}
_OPENING = frozenset(
    """pour selon dans avec mais et chez devant pero para según con y doch und aber für laut das dies wie so er sie es wer der
    die dem am im in le la les il elle on ce cela qui el los las lo quien
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute""".split()
)
_KIND_BEFORE = re.compile(  # what a paper is, before its name or in its place
    r"^(?:(?:Das|Der|Die|Le|La|El) )?(?:\w*(?:[Bb]latt|[Zz]eitung|[Ss]ender|[Aa]gentur|[Mm]agazin)|[Qq]uotidien"
    r"|[Jj]ournal|[Aa]gence|[Dd]iario|[Pp]eriódico|[Aa]gencia|[Ee]misora|[Cc]adena)(?: |$)(?=$|(?:The )?[A-Z])"
)
_QUOTED_NAME = re.compile(rf"[«„“\"] ?(?P<who>(?:The )?{_CAPITAL}(?: {_CAPITAL}){{0,3}}) ?[»“”\"]")
_APPOSED = re.compile(rf", (?P<who>{_PERSON})(?=[,.;]| (?:am|in|im|vor|dem|der|à|au|lundi|mardi|mercredi|jeudi|vendredi)\b)")
# Words before a pair of capitals that make it a place, a body or an outlet rather than somebody.
_NO_PERSON = re.compile(
    r"(?:\b(?:in|aus|nach|bei|von|vom|à|au|aux|de|du|des|en|near|sur|près|a|del|al|radio|pays|agence)|d['’]|[«„])\s?$", re.I
)


def with_meant(text: str, language: str, cited: Iterable[Cited]) -> list[Cited]:
    """Gives what is cited by name, with the person beside an office in its place, and everybody meant by other words.

    Cost: linear in the length, and in the cues times their reach.
    """
    named = [_apposed(text, each, language) for each in cited]
    if language not in _SAYING_AGAIN:
        return named
    taken = {each.start for each in named}
    meant = [m for m in _again(text, language, named) if not {m.start, m.end + 1} & taken]  # a noun right before describes it
    places = [(m.start, m.end) for m in meant]
    kept = [n for n in named if not any(start <= n.start < end for start, end in places)]
    return sorted([*kept, *meant], key=lambda each: each.start)


def inner_of(text: str, language: str, each: Cited, end: int) -> Cited | None:
    """Gives whom a cited paper has it from by a set phrase beside it, before ``end``: "citant deux élus"."""
    pattern, turned = _INNER.get(language), _INNER_BEFORE.get(language)
    found = None if pattern is None else pattern.search(text, each.end, end)
    if found is None and turned is not None:
        found = turned.search(text, max(0, each.start - INNER_CHARS), each.start)
    return None if found is None else Cited(found.start("who"), found.end("who"), found.group("who"), is_called_outlet=False)


def _apposed(text: str, each: Cited, language: str) -> Cited:
    """Gives the person whose name stands behind a cited office: "sagte die Leiterin des Amtes, Ines Tolm"."""
    office = office_told(language, re.split(r"\W", each.name.lower())[0])
    found = _APPOSED.match(text, each.end) if office is not None and not each.is_called_outlet else None
    return each if found is None else Cited(found.start("who"), found.end("who"), found.group("who"), is_called_outlet=False)


def _again(text: str, language: str, named: list[Cited]) -> Iterator[Cited]:
    yield from bodies_cited(text, language)
    for cue in _SAYS[language].finditer(text):
        group = cue.lastgroup or "who"
        told = _KIND_BEFORE.sub("", cue.group(group)) if group == "paper" else cue.group(group)
        name = _full(text[: cue.start()], _plain(told, language), language)
        yield from _meant(cue.span(group), name, is_outlet=group == "paper" and name is not None and calls_itself_outlet(name))
    for cue in _SAYING_AGAIN[language].finditer(text):
        yield from _meant(cue.span(), _last_person(text, language, cue.start(), named))
    for cue in _SAID_BY_OFFICE[language].finditer(text):
        if office_told(language, cue.group("office").lower()) is not None:
            yield from _meant(cue.span("office"), _last_person(text, language, cue.start(), named))
    for cue in _PAPER_AGAIN[language].finditer(text):
        if cue.group().startswith("Ce"):
            yield from _meant(cue.span(), next((n.name for n in reversed(named) if n.start < cue.start()), None))
        else:
            yield from _meant(cue.span(), _last_outlet(text, named, cue.start()), is_outlet=True)


def _meant(at: tuple[int, int], name: str | None, *, is_outlet: bool = False) -> Iterator[Cited]:
    if name is not None:
        yield Cited(*at, name, is_outlet)


def _plain(name: str, language: str) -> str | None:
    """Gives a name without offices and small words before it; None for a lone German noun that opens its clause."""
    words = name.split()
    while len(words) > 1 and (words[0].lower() in _OPENING or office_told(language, words[0].lower()) is not None):
        words = words[1:]
    is_noun = len(words) == 1 and (words[0].lower() in _OPENING or office_told(language, words[0].lower()) is not None)
    return None if is_noun or not words else " ".join(words)


def _full(before: str, name: str | None, language: str) -> str | None:
    """Gives the full name that a text has given before to whom it calls by the surname."""
    if name is None or " " in name:
        return name
    found = re.search(rf"\b{_CAPITAL}(?: {_CAPITAL})? {re.escape(name)}\b", before)
    return name if found is None else _plain(found.group(), language)


def _last_person(text: str, language: str, before: int, named: list[Cited]) -> str | None:
    """Gives the person named last before a place, without the office before the name."""
    found = None
    spoke = {each.start for each in named if not each.is_called_outlet}
    for match in re.finditer(_PERSON, text[max(0, before - REACH_CHARS) : before]):
        start = max(0, before - REACH_CHARS) + match.start()
        words = (_plain(match.group(), language) or "").split()
        has_office = len(words) < len(match.group().split())
        if len(words) < 2 or calls_itself_outlet(match.group()) or _NO_PERSON.search(text[max(0, start - 12) : start]):
            continue
        if language != "de" or has_office or start in spoke or _opens(text, start):
            found = " ".join(words)
    return found


def _opens(text: str, start: int) -> bool:
    """Tells whether a name opens its sentence or stands behind a comma: German nouns have capitals too."""
    return re.search(r"(?:^|[.!?“”»:\n]\s*|, )$", text[max(0, start - 3) : start]) is not None


def _last_outlet(text: str, named: list[Cited], before: int) -> str | None:
    quoted = [(m.start("who"), m.group("who")) for m in _QUOTED_NAME.finditer(text, max(0, before - REACH_CHARS), before)]
    called = [(each.start, each.name) for each in named if each.is_called_outlet and each.start < before]
    found = max([*quoted, *called], default=None)
    return None if found is None else found[1]
