"""Words that say how far along, how sure, or not at all: our own lists of general English.

What the writer's own words of distance leave (the one table): reportedly, allegedly, apparently, "is said to", "is believed
to", "it appears" leave probable; purportedly, supposedly, rumoured, "there is speculation" leave possible. A speaker's
"suggests", "believes" and "expects" leave the speaker probable; may, might, could, if and a question leave possible.
Source: ours, because no licensable lexicon of news hedges parts reporter from speaker.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word does to the event that it governs."""

    kind: str
    """Name of the class of words, as given in reasons."""
    level: str = "certain"
    """The firmest level that is left."""
    stage: str | None = None
    """How far along it puts the event."""
    flips: bool = False
    """True where it denies the event."""
    hedge: bool = False
    """True where the word lowers certainty and is no mere stage."""
    reports: bool = False
    """True where what it governs is a speaker's own content."""
    firmness: float = 3.0
    """Where it leaves an affirmed event on the scale -3..3, finer than the level: a goal is less than a plan."""


def _table(effect: Effect, words: str) -> dict[str, Effect]:
    return {word.replace("_", " "): effect for word in words.split()}


CONSIDERED = Effect("considering", stage="considered", firmness=1.0)
PLANNED = Effect("planning", stage="planned", firmness=2.0)
WANTED = Effect("wanting", stage="planned", firmness=1.5)
TRIED = Effect("trying", stage="unspecified", firmness=1.5)
ASKED = Effect("asking", stage="unspecified", firmness=1.5)
PREDICTED = Effect("predicting", stage="predicted", reports=True, firmness=2.0)
EXPECTED = Effect("expecting", level="probable", stage="predicted", hedge=True, reports=True, firmness=2.0)
BEGUN = Effect("beginning", stage="ongoing", firmness=3.0)
DONE = Effect("done")
ENDED = Effect("ending", stage="done")
FAILED = Effect("failing", flips=True)
DENIED = Effect("denying", flips=True, reports=True)
SEEMED = Effect("seeming", level="probable", hedge=True, firmness=2.0)
BELIEVED = Effect("believing", level="probable", hedge=True, reports=True, firmness=2.0)
DOUBTED = Effect("doubting", level="possible", hedge=True, firmness=1.0)
ALLEGED = Effect("alleging", level="probable", hedge=True, firmness=2.0)
RUMOURED = Effect("rumouring", level="possible", hedge=True, firmness=1.0)
SPECULATED = Effect("speculating", level="possible", hedge=True, firmness=1.0)
SAID = Effect("saying", reports=True)
SUGGESTED = Effect("suggesting", level="probable", hedge=True, reports=True, firmness=2.0)
KNOWN = Effect("knowing", reports=True)
EVIDENCE = Effect("evidence", reports=True)
CAUSED = Effect("causing", firmness=2.75)
ALLOWED = Effect("allowing", stage="unspecified", firmness=2.0)
NEGATION = Effect("negation", flips=True)
UNSURE = Effect("unsure", level="possible", hedge=True, firmness=1.0)
CONDITION = Effect("condition", level="possible", hedge=True, firmness=1.0)
PURPOSE = Effect("purpose", stage="planned", firmness=1.75)
BEFORE = Effect("before", stage="unspecified", firmness=2.5)
QUESTION = Effect("question", level="possible", hedge=True, firmness=1.0)
LIGHT = frozenset(
    "make have hold carry conduct take launch stage perform do give mount suffer cause see undertake complete commit".split()
)
OCCURRING = frozenset("take occur happen begin start proceed materialise materialize ensue erupt".split())

MODALS: dict[str, Effect] = {
    "may": Effect("modal", level="possible", hedge=True, firmness=1.0),
    "might": Effect("modal", level="possible", hedge=True, firmness=1.0),
    "could": Effect("modal", level="possible", hedge=True, firmness=1.0),
    "can": Effect("ability", stage="unspecified", firmness=1.5),
    "would": Effect("would", stage="predicted", firmness=1.75),
    "should": Effect("obligation", stage="unspecified", firmness=1.5),
    "must": Effect("obligation", stage="unspecified", firmness=1.5),
    "ought": Effect("obligation", stage="unspecified", firmness=1.5),
    "will": Effect("future", stage="predicted", firmness=2.5),
    "shall": Effect("future", stage="predicted", firmness=2.5),
    "'ll": Effect("future", stage="predicted", firmness=2.5),
    "’ll": Effect("future", stage="predicted", firmness=2.5),
    "wo": Effect("future", stage="predicted", firmness=2.5),
    "'d": Effect("would", stage="predicted", firmness=1.75),
    "ca": Effect("ability", stage="unspecified", firmness=1.5),
}

# Whose word it is decides whose doubt it shows; these are the writer's own ways of keeping a distance.
REPORTIVE = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "rumouredly", "ostensibly"})
ADVERBS: dict[str, Effect] = {
    **_table(
        Effect("reported", level="probable", hedge=True, firmness=2.0), "reportedly allegedly apparently seemingly evidently"
    ),
    **_table(
        Effect("claimed", level="possible", hedge=True, firmness=1.0), "purportedly supposedly rumouredly rumoredly ostensibly"
    ),
    **_table(
        Effect("likely", level="probable", hedge=True, firmness=2.0),
        "probably likely presumably arguably virtually almost_certainly",
    ),
    **_table(
        Effect("possible", level="possible", hedge=True, firmness=1.0),
        "possibly perhaps maybe potentially conceivably perchance theoretically hypothetically",
    ),
}
NEGATIONS = frozenset(
    {
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "neither",
        "nor",
        "nobody",
        "nothing",
        "none",
        "nowhere",
        "hardly",
        "scarcely",
        "without",
    }
)

# A verb or a noun that takes the event as its content, goal or object.
VERBS: dict[str, Effect] = {
    **_table(
        CONSIDERED,
        "consider mull weigh contemplate ponder explore debate eye discuss review envisage envision "
        "evaluate assess entertain brainstorm study examine",
    ),
    **_table(
        PLANNED,
        "plan intend aim prepare decide agree vow pledge promise propose schedule slat slate set ready commit "
        "arrange resolve undertake "
        "plot threaten offer design earmark mean elect opt volunteer swear vote order approve authorise "
        "authorize greenlight sign announce choose determine dedicate gear poise",
    ),
    **_table(WANTED, "want hope wish desire seek like long yearn dream crave aspire need"),
    **_table(TRIED, "try attempt struggle strive endeavour endeavor work fight push bid race vie campaign"),
    **_table(
        ASKED,
        "ask urge demand call request tell advise encourage beg implore recommend invite persuade "
        "convince pressure lobby appeal instruct command direct require oblige press insist",
    ),
    **_table(PREDICTED, "predict forecast project foresee foretell"),
    **_table(EXPECTED, "expect anticipate await"),
    **_table(BEGUN, "begin start commence continue keep resume proceed go remain launch"),
    **_table(
        DONE,
        "manage succeed happen complete finish confirm accomplish achieve witness bother help carry "
        "conduct perform hold see celebrate condemn",
    ),
    **_table(ENDED, "stop cease halt end quit discontinue suspend"),
    **_table(
        FAILED,
        "fail refuse decline avoid neglect forget omit prevent prohibit ban block bar forbid abandon "
        "cancel scrap shelve thwart foil avert refrain reject deter "
        "stall hesitate lack miss escape evade oppose resist withhold discourage dissuade preclude call_off rule_out dismiss",
    ),
    **_table(DENIED, "deny disprove refute dispute debunk disavow contradict rebut disclaim"),
    **_table(BELIEVED, "believe think suspect suppose assume presume guess reckon feel imagine estimate figure fear worry"),
    **_table(SEEMED, "appear seem tend"),
    **_table(DOUBTED, "doubt question wonder speculate hypothesise hypothesize theorise theorize"),
    **_table(ALLEGED, "allege accuse purport suspect charge"),
    **_table(RUMOURED, "rumour rumor"),
    **_table(
        SAID,
        "say report tell announce state claim add note declare insist argue assert maintain stress "
        "explain warn write mention describe contend testify acknowledge admit "
        "quote cite",
    ),
    **_table(SUGGESTED, "suggest indicate hint imply signal insinuate"),
    **_table(
        KNOWN,
        "know realise realize reveal discover find regret show prove confirm learn remember recall "
        "demonstrate disclose recognise recognize notice hear establish conclude understand",
    ),
    **_table(CAUSED, "make cause force let lead get have compel allow_to drive bring"),
    **_table(ALLOWED, "allow enable permit empower equip entitle license able"),
}
PASSIVE_SAID = {
    "say": Effect("reported", level="probable", hedge=True, firmness=2.0),
    "report": Effect("reported", level="probable", hedge=True, firmness=2.0),
    "believe": BELIEVED,
    "think": BELIEVED,
    "understand": Effect("reported", level="probable", hedge=True, firmness=2.0),
    "claim": Effect("claimed", level="possible", hedge=True, firmness=1.0),
    "allege": ALLEGED,
    "suppose": Effect("claimed", level="possible", hedge=True, firmness=1.0),
    "rumour": RUMOURED,
    "rumor": RUMOURED,
    "speculate": SPECULATED,
    "expect": EXPECTED,
    "know": KNOWN,
}
ADJECTIVES: dict[str, Effect] = {
    **_table(
        Effect("likely", level="probable", hedge=True, firmness=2.0),
        "likely probable apparent presumed suspected believed plausible",
    ),
    **_table(Effect("reported", level="probable", hedge=True, firmness=2.0), "alleged reported"),
    **_table(
        Effect("claimed", level="possible", hedge=True, firmness=1.0),
        "purported supposed rumoured rumored unconfirmed unverified",
    ),
    **_table(
        Effect("possible", level="possible", hedge=True, firmness=1.0),
        "possible potential hypothetical unlikely uncertain unclear unsure conceivable improbable doubtful",
    ),
    **_table(
        PLANNED,
        "planned intended proposed ready prepared willing determined poised due scheduled set eager keen "
        "bound slated prospective upcoming forthcoming future",
    ),
    **_table(PREDICTED, "predicted projected forecast"),
    **_table(EXPECTED, "expected anticipated"),
    **_table(
        FAILED, "unable impossible unwilling reluctant incapable failed cancelled canceled aborted foiled thwarted averted"
    ),
    **_table(ALLOWED, "able capable free"),
    **_table(BEGUN, "ongoing continuing continued current"),
    **_table(ASKED, "necessary essential important crucial vital"),
}
UNLIKELY = frozenset({"unlikely", "doubtful", "improbable"})
NOUNS: dict[str, Effect] = {
    **_table(CONSIDERED, "consideration discussion idea option proposal talk debate prospect review negotiation"),
    **_table(
        PLANNED,
        "plan intention aim preparation decision agreement vow pledge promise scheme goal commitment deal "
        "pact bid order deadline "
        "schedule target objective offer purpose threat permission mission programme program resolution readiness willingness",
    ),
    **_table(WANTED, "hope wish desire need ambition dream eagerness request demand call appeal"),
    **_table(TRIED, "attempt effort campaign drive struggle fight"),
    **_table(PREDICTED, "expectation prediction forecast projection anticipation outlook"),
    **_table(
        Effect("possible", level="possible", hedge=True, firmness=1.0),
        "possibility chance likelihood risk potential probability speculation rumour rumor suggestion "
        "fear worry suspicion doubt question threat_of danger hypothesis",
    ),
    **_table(
        Effect("reported", level="probable", hedge=True, firmness=2.0),
        "allegation claim accusation belief impression assumption",
    ),
    **_table(
        FAILED,
        "failure refusal inability absence lack impossibility refutation denial reluctance ban "
        "prohibition prevention cancellation",
    ),
    **_table(ALLOWED, "ability capacity capability opportunity right freedom power way means authority"),
    **_table(SAID, "statement report announcement word news information comment warning"),
    **_table(KNOWN, "fact knowledge confirmation revelation"),
    **_table(EVIDENCE, "evidence proof sign indication trace"),
    **_table(BEGUN, "beginning start continuation"),
}
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing"})
# Verbs that nobody decides to do: "will rise" foretells, "will send" announces.
UNWILLED = frozenset(
    "be become have remain rise fall grow increase decline cause affect improve reach exceed surpass "
    "need face lead mean result happen "
    "occur bring boost enable strengthen weaken suffer lose gain cost take last continue begin start "
    "end come exert bolster sharpen "
    "shift change alter make hurt die live survive benefit know see feel want worsen deepen widen "
    "spread collapse drop climb double "
    "triple hit total turn yield produce give pose represent require depend disappoint succeed fail emerge appear".split()
)

# Of the words of failing, these leave no event where it is a noun; one that is "rejected" or "opposed" stands.
PREVENTING = frozenset(
    "block prevent prohibit ban avert avoid cancel foil thwart scrap shelve abort bar forbid preclude halt lack rule dismiss "
    "decline refuse deter forgo".split()
)
# A "no" before their object empties the object and not the verb: "has no plans", "made no secret".
EMPTYABLE = frozenset(
    "have be make see serve take give know get hold show find feel bear hear want need do leave carry "
    "express offer face pose expect".split()
)

# What is said or asked stands though it is denied: "denied the accusation", "denied a request".
UTTERANCES = frozenset(
    "accusation allegation charge claim report rumour rumor request demand appeal petition criticism "
    "offer suggestion speculation "
    "statement motion application assertion".split()
)

# Verbs of the mind and of being: to deny them tells of a state, not that an event failed to happen.
INWARD = frozenset(
    "know think want like have find believe mind care understand remember expect need seem feel see "
    "say hesitate realize realise "
    "wait intend imagine recommend be mean matter agree recall trust".split()
)

# The stage of a claim whose own verb is one of these: "is mulling a transfer" is considered, "plans a strike" planned.
SELF_STAGED = {
    **dict.fromkeys(
        "consider mull weigh contemplate ponder explore debate discuss review envisage envision".split(), "considered"
    ),
    **dict.fromkeys("plan intend aim propose mean prepare hope want seek slat slate schedule earmark".split(), "planned"),
    **dict.fromkeys("predict forecast foresee expect anticipate project".split(), "predicted"),
}
