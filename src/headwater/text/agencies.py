"""News agencies and broadcasters of the world by the forms that bylines and credits print. Our own list."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

# name | forms in print (matched with their capitals) | hosts
# These distribute texts to others: their name in a byline or a dateline says where the text comes from.
_WIRES = """
Associated Press | The Associated Press; Associated Press; AP | apnews.com; ap.org
Reuters | Thomson Reuters; Thomson/Reuters; Reuters; REUTERS | reuters.com
Agence France-Presse | Agence France-Presse; Agence France Presse; France-Presse; AFP | afp.com
United Press International | United Press International; UPI | upi.com
Press Association | Press Association; PA Media; PA Wire | pa.media
Deutsche Presse-Agentur | Deutsche Presse-Agentur; dpa; DPA; dpa-AFX | dpa.com; dpa-international.com
EFE | Agencia EFE; EFE | efe.com
ANSA | ANSA | ansa.it
TASS | ITAR-TASS; TASS | tass.com; tass.ru
Interfax | Interfax | interfax.com; interfax.ru
RIA Novosti | RIA Novosti; RIA | ria.ru
Sputnik | Sputnik News; Sputnik | sputniknews.com
Ukrinform | Ukrinform | ukrinform.net
Xinhua | Xinhua News Agency; Xinhua | xinhuanet.com; news.cn
Kyodo News | Kyodo News; Kyodo | kyodonews.net
Jiji Press | Jiji Press; Jiji | jiji.com
Yonhap | Yonhap News Agency; Yonhap | yna.co.kr
KCNA | Korean Central News Agency; KCNA | kcna.kp
Press Trust of India | Press Trust of India; PTI | ptinews.com
Asian News International | Asian News International; ANI | aninews.in
Indo-Asian News Service | Indo-Asian News Service; IANS | ians.in
Anadolu Agency | Anadolu Agency; Anadolu | aa.com.tr
IRNA | IRNA | irna.ir
SANA | SANA | sana.sy
Australian Associated Press | Australian Associated Press; AAP | aap.com.au
Canadian Press | The Canadian Press; Canadian Press | thecanadianpress.com
Agencia Brasil | Agencia Brasil; Agência Brasil | agenciabrasil.ebc.com.br
Bloomberg | Bloomberg News; Bloomberg | bloomberg.com
Dow Jones Newswires | Dow Jones Newswires; Dow Jones | dowjones.com
Tribune News Service | Tribune News Service; TNS | tribunenewsservice.com
McClatchy | McClatchy Newspapers; McClatchy | mcclatchydc.com
Austria Presse Agentur | Austria Presse Agentur; Austria Press Agency | apa.at
Keystone-SDA | Keystone-SDA; Keystone-ATS; Schweizerische Depeschenagentur | keystone-sda.ch
Belga | Agence Belga; Belga | belga.be
ANP | Algemeen Nederlands Persbureau | anp.nl
Lusa | Agência Lusa; LUSA | lusa.pt
Europa Press | Europa Press | europapress.es
Ritzau | Ritzaus Bureau; Ritzau | ritzau.dk
NTB | Norsk Telegrambyrå; NTB | ntb.no
TT | Tidningarnas Telegrambyrå | tt.se
STT | Suomen Tietotoimisto | stt.fi
PAP | Polska Agencja Prasowa; Polish Press Agency | pap.pl
ČTK | Česká tisková kancelář; ČTK; CTK; Czech News Agency | ctk.cz
Tanjug | Tanjug | tanjug.rs
Hina | Hrvatska izvještajna novinska agencija; HINA | hina.hr
Agerpres | Agerpres; AGERPRES | agerpres.ro
BTA | Bulgarian News Agency; BTA | bta.bg
UNIAN | UNIAN | unian.ua
Belta | BelTA; Belta | belta.by
Armenpress | Armenpress; ARMENPRESS | armenpress.am
WAFA | WAFA | wafa.ps
MENA | Middle East News Agency | mena.org.eg
Bernama | Bernama | bernama.com
Antara | Antara News | antaranews.com
Télam | Télam; Telam | telam.com.ar
Notimex | Notimex | notimex.gob.mx
Central News Agency | Central News Agency | cna.com.tw
China News Service | China News Service | chinanews.com
Saudi Press Agency | Saudi Press Agency | spa.gov.sa
PR Newswire | PR Newswire; PRNewswire | prnewswire.com
Business Wire | Business Wire; BUSINESS WIRE | businesswire.com
GlobeNewswire | GlobeNewswire; GLOBE NEWSWIRE | globenewswire.com
"""
_OUTLETS = """
BBC | BBC News; BBC | bbc.com; bbc.co.uk
CNN | CNN | cnn.com
NBC News | NBC News; NBC | nbcnews.com
ABC News | ABC News | abcnews.go.com
CBS News | CBS News; CBS | cbsnews.com
Fox News | Fox News; FOX News | foxnews.com
NPR | National Public Radio; NPR | npr.org
PBS | PBS NewsHour; PBS | pbs.org
Al Jazeera | Al Jazeera; Al-Jazeera | aljazeera.com
France 24 | France 24; France24 | france24.com
Sky News | Sky News | news.sky.com
CBC | CBC News; CBC | cbc.ca
Radio Free Europe/Radio Liberty | Radio Free Europe/Radio Liberty; Radio Free Europe; RFE/RL | rferl.org
Voice of America | Voice of America; VOA | voanews.com
The New York Times | The New York Times; New York Times | nytimes.com
The Washington Post | The Washington Post; Washington Post | washingtonpost.com
The Wall Street Journal | The Wall Street Journal; Wall Street Journal | wsj.com
The Guardian | The Guardian | theguardian.com
Financial Times | The Financial Times; Financial Times | ft.com
Los Angeles Times | The Los Angeles Times; Los Angeles Times | latimes.com
USA Today | USA TODAY; USA Today | usatoday.com
Der Spiegel | Der Spiegel; Spiegel | spiegel.de
Le Monde | Le Monde | lemonde.fr
"""
# Forms too short or too common for running text ("PA" is a state too), and picture services: met in credit lines only.
_IN_CREDITS = """
Press Association | PA
Canadian Press | CP
Anadolu Agency | AA
Interfax | Interfax-Ukraine
McClatchy | McClatchy News
CNN Wire | CNN Wire; CNN Newsource
Ukrainska Pravda | Ukrainska Pravda
Getty Images | Getty Images; Getty
Shutterstock | Shutterstock
EPA | European Pressphoto Agency; EPA
"""
MEDIA_WORDS = frozenset(
    """agency broadcaster broadcasting chronicle courier daily dispatch echo examiner express gazette globe guardian herald
    independent inquirer journal magazine mail media mercury mirror monitor news newspaper newswire observer outlet post press
    radio record register review sentinel service standard star sun telegraph television times tribune tv weekly wire""".split()
)

PAPER_WORDS = frozenset(
    """advertiser advocate argus banner beacon bulletin bugle citizen democrat dispatch enquirer examiner lantern ledger
    mercury messenger nation recorder reporter republic times transcript tribune voice world""".split()
)
"""Further words that papers call themselves, clear only with an article and a capital: "the Ledger"."""


_AGENCY_NAME = re.compile(
    r"\b(?:(?:news|press) (?:agency|bureau|service)|(?:nachrichten|presse)agentur|pressebüro|agence|agencia|agenzia|agência"
    r"|newswire)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Agency:
    """A listed outlet."""

    name: str
    """Its usual full name."""
    forms: tuple[str, ...]
    """How it is printed, the longest first."""
    hosts: tuple[str, ...]
    """Its hosts on the web."""
    is_wire: bool
    """True where it sells its texts to others."""


def find_agency(name: str) -> Agency | None:
    """Gives the listed outlet that a name, acronym or host stands for, capitals as printed."""
    return _by_form().get(name.strip()) or _by_form().get(name.strip().lower().removeprefix("www."))


@functools.cache
def is_agency(name: str) -> bool:
    """True for a listed agency, and for a name that says that it is one: "Tolm News Agency", "Tolmische Nachrichtenagentur"."""
    listed = find_agency(name)
    return listed.is_wire if listed is not None else _AGENCY_NAME.search(name) is not None


@functools.cache
def credit_forms() -> dict[str, str]:
    """Gives the name of each agency and picture service by every form that a credit line has of it, case folded."""
    table = {form.casefold(): agency.name for agency in _agencies() if agency.is_wire for form in (agency.name, *agency.forms)}
    for line in _IN_CREDITS.strip().splitlines():
        name, forms = line.split(" | ")
        table |= {form.casefold(): name for form in forms.split("; ")}
    return table


@functools.cache
def agency_pattern() -> re.Pattern[str]:
    """Gives a pattern that finds any listed form as whole words."""
    forms = sorted((form for agency in _agencies() for form in agency.forms), key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w@.])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w])")


@functools.cache
def _agencies() -> tuple[Agency, ...]:
    wires = [_agency(line, is_wire=True) for line in _WIRES.strip().splitlines()]
    return (*wires, *(_agency(line, is_wire=False) for line in _OUTLETS.strip().splitlines()))


def _agency(line: str, *, is_wire: bool) -> Agency:
    name, forms, hosts = (tuple(part.strip() for part in column.split(";")) for column in line.split("|"))
    return Agency(name[0], forms, hosts, is_wire)


@functools.cache
def _by_form() -> dict[str, Agency]:
    table: dict[str, Agency] = {}
    for agency in _agencies():
        for form in (agency.name, *agency.forms, *agency.hosts):
            table[form] = agency
    return table
