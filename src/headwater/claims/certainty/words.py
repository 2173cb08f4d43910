"""Words that say how far along, how sure, or not at all: our own lists of general English."""

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


def _table(effect: Effect, words: str) -> dict[str, Effect]:
    return {word.replace("_", " "): effect for word in words.split()}


CONSIDERED = Effect("considering", stage="considered")
PLANNED = Effect("planning", stage="planned")
WANTED = Effect("wanting", stage="planned")
TRIED = Effect("trying", stage="unspecified")
ASKED = Effect("asking", stage="unspecified")
PREDICTED = Effect("predicting", level="probable", stage="predicted", hedge=True, reports=True)
BEGUN = Effect("beginning", stage="ongoing")
DONE = Effect("done", stage="done")
ENDED = Effect("ending", stage="done")
FAILED = Effect("failing", flips=True)
DENIED = Effect("denying", flips=True, reports=True)
BELIEVED = Effect("believing", level="probable", hedge=True, reports=True)
DOUBTED = Effect("doubting", level="possible", hedge=True)
ALLEGED = Effect("alleging", level="probable", hedge=True)
RUMOURED = Effect("rumouring", level="possible", hedge=True)
SPECULATED = Effect("speculating", level="possible", hedge=True)
SAID = Effect("saying", reports=True)
KNOWN = Effect("knowing", reports=True)
CAUSED = Effect("causing")
ALLOWED = Effect("allowing", stage="unspecified")
NEGATION = Effect("negation", flips=True)
CONDITION = Effect("condition", level="possible", hedge=True)
PURPOSE = Effect("purpose", stage="planned")
BEFORE = Effect("before", stage="unspecified")
QUESTION = Effect("question", level="possible", hedge=True)
LIGHT = frozenset("make have hold carry conduct take launch stage perform do give mount suffer cause see undertake complete commit".split())
OCCURRING = frozenset("take occur happen begin start continue come follow go resume end stop proceed materialise materialize ensue erupt".split())

MODALS: dict[str, Effect] = {
    "may": Effect("modal", level="possible", hedge=True),
    "might": Effect("modal", level="possible", hedge=True),
    "could": Effect("modal", level="possible", hedge=True),
    "can": Effect("ability", stage="unspecified"),
    "would": Effect("would", stage="predicted"),
    "should": Effect("obligation", stage="unspecified"),
    "must": Effect("obligation", stage="unspecified"),
    "ought": Effect("obligation", stage="unspecified"),
    "will": Effect("future", stage="predicted"),
    "shall": Effect("future", stage="predicted"),
    "'ll": Effect("future", stage="predicted"),
    "’ll": Effect("future", stage="predicted"),
    "wo": Effect("future", stage="predicted"),
    "'d": Effect("would", stage="predicted"),
    "ca": Effect("ability", stage="unspecified"),
}

# Whose word it is decides whose doubt it shows; these are the writer's own ways of keeping a distance.
REPORTIVE = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "rumouredly", "ostensibly"})
ADVERBS: dict[str, Effect] = {
    **_table(Effect("reported", level="probable", hedge=True), "reportedly allegedly apparently seemingly evidently"),
    **_table(Effect("claimed", level="possible", hedge=True), "purportedly supposedly rumouredly rumoredly ostensibly"),
    **_table(Effect("likely", level="probable", hedge=True), "probably likely presumably arguably virtually almost_certainly"),
    **_table(
        Effect("possible", level="possible", hedge=True),
        "possibly perhaps maybe potentially conceivably perchance theoretically hypothetically",
    ),
}
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "nothing", "none", "nowhere", "hardly", "scarcely", "without"})

# A verb or a noun that takes the event as its content, goal or object.
VERBS: dict[str, Effect] = {
    **_table(CONSIDERED, "consider mull weigh contemplate ponder explore debate eye discuss review envisage envision evaluate assess entertain brainstorm study examine"),
    **_table(PLANNED, "plan intend aim prepare decide agree vow pledge promise propose schedule slate set ready commit arrange resolve undertake "
             "plot threaten offer design earmark mean elect opt volunteer swear vote order approve authorise authorize greenlight sign announce choose determine dedicate gear poise"),
    **_table(WANTED, "want hope wish desire seek like long yearn dream crave aspire need"),
    **_table(TRIED, "try attempt struggle strive endeavour endeavor work fight push bid race vie campaign"),
    **_table(ASKED, "ask urge demand call request tell advise encourage beg implore recommend suggest invite persuade convince pressure lobby appeal instruct command direct require oblige press insist"),
    **_table(PREDICTED, "expect predict forecast project foresee anticipate await foretell"),
    **_table(BEGUN, "begin start commence continue keep resume proceed go remain launch"),
    **_table(DONE, "manage succeed happen complete finish confirm accomplish achieve witness bother help carry conduct perform hold see celebrate condemn"),
    **_table(ENDED, "stop cease halt end quit discontinue suspend"),
    **_table(FAILED, "fail refuse decline avoid neglect forget omit prevent prohibit ban block bar forbid abandon cancel scrap shelve thwart foil avert refrain reject deter "
             "stall hesitate lack miss escape evade oppose resist withhold discourage dissuade preclude call_off rule_out dismiss"),
    **_table(DENIED, "deny disprove refute dispute debunk disavow contradict rebut disclaim"),
    **_table(BELIEVED, "believe think suspect suppose assume presume guess reckon feel appear seem imagine consider_that estimate tend figure fear worry"),
    **_table(DOUBTED, "doubt question wonder speculate hypothesise hypothesize theorise theorize"),
    **_table(ALLEGED, "allege accuse purport suspect charge"),
    **_table(RUMOURED, "rumour rumor"),
    **_table(SAID, "say report tell announce state claim add note declare insist argue assert maintain stress explain warn write indicate suggest mention describe contend testify acknowledge admit hint imply quote cite signal"),
    **_table(KNOWN, "know realise realize reveal discover find regret show prove confirm learn remember recall demonstrate disclose recognise recognize notice hear establish conclude understand"),
    **_table(CAUSED, "make cause force let lead get have compel allow_to drive bring"),
    **_table(ALLOWED, "allow enable permit empower equip entitle license able"),
}
PASSIVE_SAID = {
    "say": Effect("reported", level="probable", hedge=True),
    "report": Effect("reported", level="probable", hedge=True),
    "believe": BELIEVED,
    "think": BELIEVED,
    "understand": Effect("reported", level="probable", hedge=True),
    "claim": Effect("claimed", level="possible", hedge=True),
    "allege": ALLEGED,
    "suppose": Effect("claimed", level="possible", hedge=True),
    "rumour": RUMOURED,
    "rumor": RUMOURED,
    "speculate": SPECULATED,
    "expect": PREDICTED,
    "know": KNOWN,
}
ADJECTIVES: dict[str, Effect] = {
    **_table(Effect("likely", level="probable", hedge=True), "likely probable apparent presumed suspected believed plausible"),
    **_table(Effect("reported", level="probable", hedge=True), "alleged reported"),
    **_table(Effect("claimed", level="possible", hedge=True), "purported supposed rumoured rumored unconfirmed unverified"),
    **_table(Effect("possible", level="possible", hedge=True), "possible potential hypothetical unlikely uncertain unclear unsure conceivable improbable doubtful"),
    **_table(PLANNED, "planned intended proposed ready prepared willing determined poised due scheduled set eager keen bound slated prospective upcoming forthcoming future"),
    **_table(PREDICTED, "expected predicted anticipated projected forecast"),
    **_table(FAILED, "unable impossible unwilling reluctant incapable failed cancelled canceled aborted foiled thwarted averted"),
    **_table(ALLOWED, "able capable free"),
    **_table(BEGUN, "ongoing continuing continued current"),
    **_table(ASKED, "necessary essential important crucial vital"),
}
UNLIKELY = frozenset({"unlikely", "doubtful", "improbable"})
NOUNS: dict[str, Effect] = {
    **_table(CONSIDERED, "consideration discussion idea option proposal talk debate prospect review negotiation"),
    **_table(PLANNED, "plan intention aim preparation decision agreement vow pledge promise scheme goal commitment deal pact bid order deadline "
             "schedule target objective offer purpose threat permission mission programme program resolution readiness willingness"),
    **_table(WANTED, "hope wish desire need ambition dream eagerness request demand call appeal"),
    **_table(TRIED, "attempt effort campaign drive struggle fight"),
    **_table(PREDICTED, "expectation prediction forecast projection anticipation outlook"),
    **_table(Effect("possible", level="possible", hedge=True), "possibility chance likelihood risk potential probability speculation rumour rumor suggestion fear worry suspicion doubt question threat_of danger hypothesis"),
    **_table(Effect("reported", level="probable", hedge=True), "allegation claim accusation belief impression assumption"),
    **_table(FAILED, "failure refusal inability absence lack impossibility refutation denial reluctance ban prohibition prevention cancellation"),
    **_table(ALLOWED, "ability capacity capability opportunity right freedom power way means authority"),
    **_table(SAID, "statement report announcement word news information comment indication sign warning"),
    **_table(KNOWN, "fact evidence proof knowledge confirmation revelation"),
    **_table(BEGUN, "beginning start continuation"),
}
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing"})
# Verbs that nobody decides to do: "will rise" foretells, "will send" announces.
UNWILLED = frozenset(
    "be become have remain rise fall grow increase decline cause affect improve reach exceed surpass need face lead mean result happen "
    "occur bring boost enable strengthen weaken suffer lose gain cost take last continue begin start end come exert bolster sharpen "
    "shift change alter make hurt die live survive benefit know see feel want worsen deepen widen spread collapse drop climb double "
    "triple hit total turn yield produce give pose represent require depend disappoint succeed fail emerge appear".split()
)
