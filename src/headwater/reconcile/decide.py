"""Every threshold and weight of this room, each with the reason for its number."""

from __future__ import annotations

from headwater.score.features import Weight

# Candidates.
CANDIDATES_PER_CLAIM = 28  # the right partner stood among the first 25 in every open example; the rest is margin
MAX_BLOCK = 400  # a word in more claims than this tells nothing apart
NEIGHBOURS = 3  # copies of one clause differ by a hedge at most, so they stand within three of each other
ALIGNED_SLACK_CHARS = 60  # within a shared passage words move by a hedge or a name, seldom by more
# Names.
MISSPELT_MIN_CHARS = 7  # a shorter name is too often another name one letter away
# One question: log-odds of each feature at score 0 and at score 1 before any pair was seen. Set by hand while reading what
# joined wrongly on two stories. The weights that decide stand in pairs.json: fitted on pairs of the open stories, and held
# near these, so that a feature which few pairs show keeps the worth that reason gives it.
PRIOR_BIAS = -0.5
PRIOR = {
    "act": Weight(against=-3.0, toward=2.4),
    "counted": Weight(against=-4.0, toward=1.8),
    "value": Weight(against=-0.6, toward=2.0),
    "parties": Weight(against=-0.4, toward=0.4),
    "persons": Weight(against=-3.0, toward=0.5),
    "places": Weight(against=-0.8, toward=0.5),
    "times": Weight(against=-0.5, toward=0.4),
    "heads": Weight(against=-0.6, toward=0.9),
    "doers": Weight(against=-0.6, toward=0.3),
    "matter": Weight(against=-2.5, toward=0.0),
    "alone": Weight(against=-5.0, toward=0.0),
    "words": Weight(against=-2.3, toward=3.0),
    "passage": Weight(against=0.0, toward=0.8),
    "apart": Weight(against=-4.5, toward=0.0),
    "base": Weight(against=-11.0, toward=0.0),
    "numbered": Weight(against=-2.2, toward=0.0),
    "thin": Weight(against=-1.6, toward=0.0),
    "toll": Weight(against=0.0, toward=1.0),
    "years": Weight(against=-3.5, toward=0.0),
    "reach": Weight(against=-6.5, toward=0.0),
    "part": Weight(against=-3.5, toward=0.0),
    "narrow": Weight(against=-1.5, toward=0.0),
    "scale": Weight(against=-6.5, toward=0.0),
    "one report": Weight(against=-1.5, toward=0.0),
}
ACT_ONE = 1.0  # one word for the act
ACT_SHARED = 0.95  # two verbs of one class
ACT_SHARED_VAGUE = 0.85  # both verbs have many senses
ACT_RELATED = 0.7  # two sides of one movement
ACT_UNKNOWN = 0.45  # the lexicon lacks one of the verbs: the words must tell
ACT_OTHER = 0.0
VALUE_NEAR = 0.5  # below this two numbers are not plainly of one count
SCALE_APART = 8.0  # counts of one thing grow and slip, but hardly ever to eight times the first
LIKE_WORDS = 0.6  # clauses that share so much of their weight need no further tie
LITTLE_WORDS = 0.04  # so little of two clauses' weight is shared by chance
BARE_WORDS = 3  # fewer content words ("who hide their names") fit any question
JOIN = 0.75  # a wrong join costs a reader more than a missed one; from even odds up to here hardly a right pair is lost
EVEN = 0.5  # two statements laid side by side alone: no chain can follow from them, so even odds are enough
NEAR = 0.3  # on an open story hardly a pair below this was worth a person's look
MEAN = 0.6  # two groups join only where their claims are alike on the whole: at even odds chains glued acts of one party
SPREAD_SAMPLE = 6  # claims of each side that are held against each other when two groups meet
# Descent.
LIKELY_LINK = 0.5  # a tie less likely than not carries no change
# Support.
SAME_UTTERANCE_WORDS = 4  # quoted words as short as three content words may well be said twice
SAME_UTTERANCE_SHARE = 0.8  # one word in five may be cut or changed on the way, as a house style does
CLIQUE_LIMIT = 24  # no question of the examples has more than eight origins; beyond this the search would grow too long
# Stance to a statement.
RELATED = 0.5  # even odds that a report speaks of the statement at all: the weights carry the caution
# Conflicts.
RELATION_WEIGHT = {
    "contradiction": 1.0,
    "slip": 0.9,
    "update": 0.6,
    "scope": 0.5,
    "weaker-stronger": 0.4,
}  # what an editor asks first
FULL_WEIGHT_REPORTS = 6  # a difference that runs through six reports weighs all it can
SAME_WORDS = 0.75  # two clauses this alike say one thing but for the difference in question
MAX_SIDES = 8  # more readings than this are noise to a reader: the rest stay as positions
CLOCK_SLACK_MINUTES = 10  # two reports of one moment round the clock by so much
NEAR_ENOUGH = 1.25  # "more than 20" passes on 23; beside 200 it is another statement
PASSED_ON_WORDS = 0.15  # a heavy rewrite of one question keeps a sixth of the weight of its clause; less is another statement
MAX_COMPARED = 60  # affirmed claims of one question whose participants are compared pair by pair, the earliest first
STAGE_WORDS = 0.3  # less in common, and two stages are of two things that a loose question brought together
