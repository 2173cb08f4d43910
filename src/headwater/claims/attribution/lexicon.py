"""Cue words: which verbs, nouns and phrases attribute, and where each keeps its content.

Source: ours, from general knowledge of English news prose; no word list of a corpus went in.
A frame is a string of letters: ``c`` clause, ``q`` quotation, ``i`` infinitive or -ing phrase, ``o`` the object and
what belongs to it, ``a`` the object is who was told and no content, ``p`` a phrase with one of PREPOSITIONS.
"""

from __future__ import annotations

CLASSES = ("says", "shows", "thinks", "wants", "judges")


def _table(frames: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), frames)


SAYS = {
    **_table(
        "cq",
        """say add state remark comment reply respond quip joke shout yell scream whisper mutter tweet post write retort
        counter continue conclude lament complain muse opine exclaim interject observe blog boast brag gush
        chime concede insist chant cry intone deadpan snap scoff recount reminisce vent fume rant grumble concur
        text email message rejoin elaborate testify joke crow crack speculate theorize theorise pontificate surmise
        reiterate caution recall assert contend maintain aver affirm posit attest swear vow pledge promise declare""",
    ),
    **_table(
        "cqo",
        """announce confirm deny reveal disclose predict mention cite emphasise emphasize stress highlight acknowledge
        admit explain report suggest propose recommend quote claim allege argue note point underline underscore
        describe detail outline forecast project estimate hint imply signal clarify specify proclaim pronounce
        profess confess recite repeat restate echo summarise summarize articulate voice express discuss release
        publish broadcast relay leak divulge bemoan bewail decry deplore regret foretell foresee prophesy
        tout trumpet herald hail warn assess read list preach lay characterise characterize portray depict
        recap trace list chronicle document relate answer address sound mean call dub label brand term""",
    ),
    **_table("cqa", "tell inform assure remind notify brief advise apprise reassure"),
    **_table("cqp", "talk speak refer allude boast brag joke complain quip tweet write remark comment opine rave preach"),
    **_table("cqoi", "ask demand request inquire enquire wonder question ponder query"),
    **_table("cqi", "threaten vow pledge promise offer swear agree"),
}
SHOWS = _table(
    "co",
    """show find indicate demonstrate prove illustrate document detect capture depict reveal suggest evidence reflect
    display conclude uncover discover""",
)
THINKS = {
    **_table(
        "cqo",
        """think believe feel hope fear expect assume suspect doubt worry understand realise realize know figure reckon
        guess imagine suppose presume anticipate foresee envision learn hear agree disagree consider view see regard
        recognise recognize deem judge remember forget dread contemplate recognise perceive conclude decide determine
        dispute contest interpret calculate trust notice forecast wish""",
    ),
}
WANTS = {
    **_table(
        "ic",
        """want hope seek plan vow pledge promise refuse decline agree offer threaten intend aim wish hope long
        volunteer expect propose resolve prefer desire decide aspire opt commit yearn try attempt pray swear
        love hate like prepare hesitate strive""",
    ),
    **_table("oi", "urge order command instruct encourage beg implore press exhort beseech plead push lobby direct summon invite challenge dare persuade convince entreat pressure advise warn"),
    **_table("oip", "call appeal push press campaign argue fight plead"),
}
JUDGES = _table(
    "oq",
    """criticise criticize praise condemn slam blast attack endorse support oppose back defend reject dismiss mock
    blame accuse denounce deride rebuke chide scold ridicule lambast lambaste rip assail applaud commend laud salute
    welcome embrace champion favour favor advocate promote disavow repudiate refute rebut challenge fault thank
    congratulate compliment liken compare charge admonish castigate berate disparage belittle malign vilify
    lampoon question protest resent admire respect prefer celebrate bash hit tout credit cheer hail
    apologise apologize accept approve disapprove denigrate excoriate pan knock savage skewer scorn
    second declare pronounce""",
)
CUE_NOUNS = frozenset(
    """claim statement report estimate announcement assertion allegation argument warning prediction suggestion
    contention belief hope fear view idea notion charge accusation complaint assurance promise pledge vow
    admission conclusion finding remark comment observation insistence confirmation denial declaration
    acknowledgement acknowledgment acknowledgment proposal concern rumour rumor speculation opinion
    call demand request plea plan decision desire intention threat offer refusal effort sign evidence
    doubt suspicion expectation confidence conviction question criticism tweet message joke revelation
    news word advice recommendation recognition perception""".split()
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
    "push": ("for",),
    "press": ("for",),
    "campaign": ("for", "against"),
    "argue": ("for", "against"),
    "fight": ("for", "against"),
    "plead": ("for", "with"),
    "point": ("to",),
    "warn": ("of", "about", "against"),
    "worry": ("about",),
    "think": ("of", "about"),
    "hope": ("for",),
    "know": ("about", "of"),
    "hear": ("about", "of"),
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
    "complain": ("about", "of"),
    "lay": ("out",),
    "vote": ("for", "against", "in"),
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
    "prepare": ("for",),
    "muse": ("about",),
    "wonder": ("about",),
    "focus": ("on",),
    "expand": ("on",),
    "dwell": ("on",),
    "gloat": ("about",),
    "fret": ("about",),
    "stand": ("by",),
}
