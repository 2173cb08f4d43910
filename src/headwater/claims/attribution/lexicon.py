"""Cue words: which verbs, nouns and phrases attribute, and where each keeps its content.

Source: ours, from general knowledge of English  prose; no   of a corpus went in.
A frame is a string of letters: ``c`` clause, ``q`` quotation, ``i`` infinitive or -ing phrase, ``o`` the object and
what belongs to it, ``a`` the object is who was told and no content, ``p`` a phrase with one of PREPOSITIONS.
"""

from __future__ import annotations

CLASSES = ("says", "shows", "thinks", "wants", "judges")


def _table(frames: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), frames)


SAYS = (
    _table(
        "cq",
        """say add state remark comment reply respond quip joke shout yell scream whisper mutter tweet post write
        retort counter continue conclude lament complain muse opine exclaim interject observe blog boast brag
        gush chime concede insist chant cry intone deadpan snap scoff recount reminisce vent fume rant grumble
        concur text email message rejoin elaborate testify joke crow crack boom beam bark growl sigh laugh
        speculate theorize theorise pontificate surmise reiterate caution recall assert contend maintain aver
        affirm posit attest swear vow pledge promise declare""",
    ),
    _table(
        "cqo",
        """announce confirm deny reveal disclose predict mention cite emphasise emphasize stress highlight
        acknowledge admit explain report suggest propose recommend quote claim allege argue note point underline
        underscore describe detail outline forecast project estimate hint imply signal clarify specify proclaim
        pronounce profess confess recite repeat restate echo summarise summarize articulate voice express discuss
        divulge bemoan bewail decry deplore regret foretell foresee prophesy tout trumpet herald warn assess read
        preach characterise characterize portray depict recap chronicle document relate answer call dub label
        brand term""",
    ),
    _table("qco", "tweet post write reference rule debate say  publish"),
    _table("cqa", "tell inform assure remind notify brief advise apprise reassure"),
    _table(
        "cqp",
        """talk speak refer allude boast brag joke complain quip tweet write remark comment opine rave preach""",
    ),
    _table("cqoi", "ask demand request inquire enquire wonder question ponder query"),
    _table("cqio", "threaten"),
    _table("ci", "claim profess purport"),
    _table("cqi", "vow pledge promise offer swear agree"),
)
SHOWS = (
    _table(
        "co",
        """show find indicate demonstrate prove illustrate document detect capture depict reveal suggest evidence
        reflect display conclude uncover discover""",
    ),
)
THINKS = (
    _table(
        "cqo",
        """think believe feel hope fear expect assume suspect doubt worry understand realise realize know figure
        reckon guess imagine suppose presume anticipate foresee envision learn agree disagree consider view see
        regard recognise recognize deem forget dread contemplate recognise conclude decide dispute contest
        forecast wish desire""",
    ),
)
WANTS = (
    _table(
        "ic",
        """want hope seek plan vow pledge promise refuse decline agree offer threaten intend aim wish hope long
        volunteer expect propose resolve prefer desire decide aspire opt commit yearn pray swear strive""",
    ),
    _table(
        "oi",
        """urge order command instruct encourage beg implore exhort beseech plead lobby direct challenge persuade
        convince entreat pressure advise warn""",
    ),
    _table("oip", "call appeal   campaign argue  plead"),
)
JUDGES = (
    _table(
        "oq",
        """criticise criticize praise condemn slam blast attack endorse support oppose back defend reject dismiss
        mock blame accuse denounce deride rebuke chide scold ridicule lambast lambaste rip assail applaud commend
        laud salute welcome embrace champion favour favor advocate promote disavow repudiate refute rebut
        challenge fault thank congratulate compliment liken compare charge admonish castigate berate disparage
        belittle malign vilify lampoon question protest resent admire respect prefer tout credit apologise
        apologize accept approve disapprove denigrate excoriate savage skewer scorn declare pronounce downplay
        identify nominate attribute contrast invoke despise detest loathe paint frame ignore ostracise ostracize
        disown investigate""",
    ),
)
CUE_NOUNS = frozenset(
    """claim statement report estimate announcement assertion allegation argument warning prediction suggestion
    contention belief hope fear view idea notion charge accusation complaint assurance promise pledge vow
    admission conclusion finding remark comment observation insistence confirmation denial declaration
    acknowledgement acknowledgment acknowledgment proposal concern rumour rumor speculation opinion
    call demand request plea plan decision desire intention threat offer refusal   evidence
    doubt suspicion expectation confidence conviction question criticism tweet message joke revelation
      advice recommendation recognition perception""".split()
)
PREPOSITIONS = {
    "talk": ("about", "of"),
    "speak": ("about", "of", "against", "to"),
    "refer": ("to",),
    "allude": ("to",),
    "boast": ("about", "of"),
    "brag": ("about", "of"),
    "joke": ("about",),
    "complain": ("about", "of"),
    "quip": ("about",),
    "tweet": ("about",),
    "write": ("about", "of"),
    "remark": ("on",),
    "comment": ("on", "about"),
    "opine": ("on",),
    "rave": ("about",),
    "preach": ("about",),
    "call": ("for", "on", "upon"),
    "appeal": ("for", "to"),
    "campaign": ("for", "against"),
    "argue": ("for", "against"),
    "plead": ("for", "with"),
    "point": ("to",),
    "warn": ("of", "about", "against"),
    "worry": ("about",),
    "think": ("of", "about"),
    "hope": ("for",),
    "know": ("about", "of"),
    "learn": ("about", "of"),
    "agree": ("with", "on", "to"),
    "disagree": ("with", "on"),
    "dream": ("of",),
    "believe": ("in",),
    "plan": ("on", "for"),
    "lobby": ("for", "against"),
    "protest": ("against",),
    "apologise": ("for",),
    "apologize": ("for",),
    "approve": ("of",),
    "disapprove": ("of",),
    "ask": ("about", "for"),
    "inquire": ("about",),
    "hint": ("at",),
    "insist": ("on",),
    "lash": ("out",),
    "elaborate": ("on",),
    "testify": ("about",),
    "speculate": ("about",),
    "aim": ("for", "at"),
    "opt": ("for",),
    "commit": ("to",),
    "respond": ("to",),
    "reply": ("to",),
    "object": ("to",),
    "rail": ("against",),
    "inform": ("of", "about"),
    "tell": ("about", "of"),
    "remind": ("of", "about"),
    "assure": ("of",),
    "advise": ("against",),
    "muse": ("about",),
    "wonder": ("about",),
    "focus": ("on",),
    "expand": ("on",),
    "dwell": ("on",),
    "gloat": ("about",),
    "fret": ("about",),
    "stand": ("by",),
}

WEAK = frozenset(
    """highlight underscore underline reflect signal emphasise emphasize demonstrate illustrate prove suggest indicate
    show hint imply demand stress evidence display spell mark""".split()
)
"""Verbs that things do as readily as speakers: they attribute only where the subject is one that can speak."""
