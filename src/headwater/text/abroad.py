"""Citations in other languages than English, read without a parser: "selon l'agence X", "wie X berichtet", "по данным X".

Source: ours, from the set phrases with which newspapers of these languages attribute. Only the phrases are listed, never names.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.text.abroad_words import BEFORE, BEHIND, CREDITING, HEARD
from headwater.text.names import looks_like_outlet

MAX_NAME_CHARS = 90  # outlets and offices have shorter names than this
_CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яёіїєґ][\w&-]{0,30}"
_JOIN = r"(?:of|de|du|des|della?|di|do|da|der|und|et|y|e|la|le|für|van|voor|к|и|та)"
_OF_PRESS = (  # "Bureau de presse tolmien": names of agencies that go on in small letters
    r"(?: d(?:e |i |[’'])(?:presse|prensa|stampa|imprensa|informations?|noticias|notizie|radio|télévision)"
    r"(?: [a-zà-ÿ]{1,20}(?:enn?e?|ais|aise|oise?|an[oa]|ese|és|esa|ense|aine?|ic[oa])\b)?)?"
)
_NO_NAME = (  # words with a capital only where they open a sentence, German pronouns, days and months
    r"(?!(?:Am|Im|In|Bei|Seit|Vor|Zum|Auf|Für|Pour|Dans|Mais|Devant|Depuis|Para|Desde|Pero|Wie|Das|Der|Die|Dem|Den|Dies|So|Sie|Er|Es|Laut|Nach|Le|La|Les|Il|Elle|On|El|Los|Las|Lo|Gli|Selon|Secondo|Según|Segundo"
    r"|По|За|Об|Это|Це|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai"
    r"|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
_NAME = rf"(?P<who>{_NO_NAME}{_CAPITAL}(?: (?:{_JOIN} )?{_CAPITAL}){{0,5}}{_OF_PRESS})"
_ARTICLE = (
    r"(?:(?:l|d|dell|all)[’']|(?:le|la|les|du|de la|de l[’']|des|au|aux|der|die|das|dem|den|des|el|los|las|del|al|il|lo|gli"
    r"|del|dal|della|dalla|alla|o|os|a|as|do|da|ao|à|het|een|de|dessen|deren|ihre?|seine?) )?"
)
_OF = r"(?:(?:[a-zà-ÿ]{1,20} ){1,3}(?:du|de la|de l[’']|des|del|della?|der|da|do|de|d[’']) ?)?"  # "le dernier bilan du"
_PUBLISHER = (  # words that say that a name is a publisher's
    r"(?:agence|journal|quotidien|hebdomadaire|chaîne|radio|site|magazine|Nachrichtenagentur|Agentur|Zeitung|Tageszeitung"
    r"|Zeitschrift|Sender|Rundfunk|Blatt|agencia|diario|periódico|cadena|emisora|revista|agenzia|quotidiano|giornale|emittente"
    r"|agência|jornal|emissora|агентств[а-я]{1,3}|газет[а-я]{1,2}|издани[а-я]{1,2}|телеканал[а-я]{0,2}|портал[а-я]{0,2}"
    r"|агенці[а-яіїє]{1,2}|видання|persbureau|krant|omroep|agencja|dziennik|gazeta"
    r"|tidningen|avisen|nyhetsbyrån|nyhedsbureauet|nyhetsbyrået|kanalen)"
)
_KIND = rf"(?P<kind>(?:[a-zß-ÿ]{{2,20}} )?{_PUBLISHER}(?: [a-zß-ÿа-яё][\w-]{{1,20}}){{0,3}} )?"
_TARGET = re.compile(rf"{_OF}{_ARTICLE}{_KIND}(?:[«„“\"] ?)?{_NAME}")
_BEFORE_VERB = re.compile(rf"{_KIND}[«„“\"]?{_NAME}[»“”\"]?$")
_INITIALS = re.compile(r"[»“”\"]? \(([^\W\d_a-zа-я]{2,7})\)")
_OUTLET_WORDS = frozenset(
    """presse courrier dépêche figaro matin soir nouvelles écho nachrichten rundschau rundfunk funk tagespost correo diario
    heraldo prensa voz noticias corriere gazzetta giornale messaggero stampa notizie jornal correio folha notícias dagblad
    courant krant вести известия газета новости вестник новини вісник kurier gazeta wiadomości dziennik
    voce voix journal gazette tageblatt morgenpost abendblatt allgemeine posten tidning tidningen tidende avis
    avisen dagbladet aftonbladet nyheter gaceta mercurio crónica tribuna tribune gazzettino kanal canal cadena
    antenne radio télé rádio""".split()
)
_OUTLET_ENDINGS = ("blatt", "bote", "boten", "zeitung", "anzeiger", "presse", "rundfunk", "kurier", "pressebüro", "nachrichten")


_CREDITED = re.compile(rf"(?:^|[(\[])\s*(?:{CREDITING})\s*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cited:
    """A name that a text of another language gives as where something comes from."""

    start: int
    end: int
    name: str
    is_called_outlet: bool
    """True where a word before it ("l'agence", "die Zeitung") or the name itself says that it publishes."""


def cited_abroad(text: str, language: str | None) -> Iterator[Cited]:
    """Gives each name that a set phrase of the text's language cites, by place; nothing for languages without phrases here.

    Cost: linear in the length.
    """
    if language not in BEFORE:
        return
    found = {(each.start, each.end): each for each in _heard(text, language)}
    found |= {(each.start, each.end): each for each in _all(text, *_cues(language))}
    yield from (found[place] for place in sorted(found))


def credited_abroad(text: str) -> Iterator[Cited]:
    """Gives each publisher that a short line or a bracket credits with the whole text, in the set phrases of any language here.

    Refuses: names that do not say that they publish. Cost: linear in the length.
    """
    for match in _CREDITED.finditer(text):
        yield from _named(text, _TARGET.match(text, match.end(), match.end() + MAX_NAME_CHARS))


def is_crediting(line: str) -> bool:
    """True where a line opens with words that credit the whole text to what follows."""
    return _CREDITED.match(line) is not None


def calls_itself_outlet(name: str) -> bool:
    """True where a name has a word that outlets of some language call themselves ("Courrier", "Anzeiger")."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", name)]
    return looks_like_outlet(name) or any(w in _OUTLET_WORDS or w.endswith(_OUTLET_ENDINGS) for w in words)


def _heard(text: str, language: str) -> Iterator[Cited]:
    for cue in _hearers(language).finditer(text):
        for cited in _named(text, _TARGET.match(text, cue.end(), cue.end() + MAX_NAME_CHARS)):
            if cited.is_called_outlet:
                yield cited


def _all(text: str, before: re.Pattern[str], behind: re.Pattern[str] | None) -> Iterator[Cited]:
    for cue in before.finditer(text):
        yield from _named(text, _TARGET.match(text, cue.end(), cue.end() + MAX_NAME_CHARS))
    for cue in behind.finditer(text) if behind is not None else ():
        found = None
        for at in range(max(0, cue.start() - MAX_NAME_CHARS), cue.start()):
            found = found or _BEFORE_VERB.match(text, at, cue.start())
        yield from _named(text, found)


def _named(text: str, match: re.Match[str] | None) -> Iterator[Cited]:
    if match is None or len(match.group("who")) < 2 or re.fullmatch(_PUBLISHER, match.group("who")) is not None:
        return  # "dem Blatt" names none
    start, end = match.span("who")
    name = match.group("who").rstrip("-&")
    called = bool(match.group("kind")) or calls_itself_outlet(name)
    yield Cited(start, start + len(name), name, called)
    initials = _INITIALS.match(text, end)
    if initials is not None:
        yield Cited(*initials.span(1), initials.group(1), called)


@functools.cache
def _hearers(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{HEARD[language]})\s?", re.IGNORECASE)


@functools.cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Gives the words that stand before a cited name and those that stand behind it."""
    before = re.compile(rf"\b(?:{BEFORE[language]})\s", re.IGNORECASE)
    behind = re.compile(rf"(?:{BEHIND[language]})\b") if language in BEHIND else None
    return before, behind
