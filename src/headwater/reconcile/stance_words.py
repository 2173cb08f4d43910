"""Words by which a report says that a thing is not so, that it is only said, or that it is confirmed.

Source: ours, written from general knowledge of English news.
"""

from __future__ import annotations

import re

REFUTING = re.compile(
    r"\b(?:hoax(?:es|ed|er|ers)?|fakes?|faked|fakery|false(?:ly|hood)?|untrue|not true|isn['’]t true|not real|isn['’]t real|"
    r"bogus|debunk\w*|fabricat\w*|baseless|unfounded|disprov\w+|dispel\w*|discredit\w*|retract\w*|myth|prank\w*|satir\w+|spoof|parody|"
    r"no truth|nothing to (?:the|these)|never happened|(?:did|does)(?: not|n['’]t) (?:happen|exist)|"
    r"made[- ]up|doctored|photoshopped|misinformation|inaccurate|incorrect|wrong|nonsense|turns? out|turned out|"
    r"contrary to|despite (?:reports|claims|rumou?rs)|"
    r"fell for|duped|fooled|tricked|snopes|urban legend|alive and well|viral stunt|publicity stunt|staged)\b",
    re.I,
)
DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|refut\w+|rebut\w*|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|contradict\w*|"
    r"no evidence|no proof|no indication|mistaken|misleading|absurd|ridiculous|disput\w+|unaware|"
    r"(?:is|are|was|were)(?:n['’]t| not) (?:actually|really|dead|the|a|in))\b",
    re.I,
)
DOUBTING = re.compile(
    r"\b(?:doubts?|doubtful|skeptic\w*|sceptic\w*|dubious|suspicious\w*|questionable|unlikely|implausible|cast doubt|"
    r"too good to be true|unverified|unconfirmed|not (?:been )?(?:confirmed|verified)|"
    r"could ?n[o'’]t (?:be )?(?:confirm|verif)\w*|cannot (?:be )?(?:confirm|verif)\w*|yet to (?:confirm|verify|comment)|"
    r"declined to comment|no comment|"
    r"has ?n[o'’]t (?:confirmed|commented)|unclear|whether)\b",
    re.I,
)
HEARSAY = re.compile(
    r"\b(?:report(?:s|edly)|alleg\w+|claim(?:s|ed|ing)?|purport\w*|supposed(?:ly)?|rumou?r\w*|apparent(?:ly)?|speculat\w+|"
    r"according to|sources?|said to (?:be|have)|is said|are said|believed to|thought to|may(?: have)?|might|could|possib\w+|"
    r"suggest\w*|appears? to|seems? to|if true|would|likely|potential\w*|circulat\w+|viral)\b",
    re.I,
)
FIRM = re.compile(
    r"\b(?:confirm(?:s|ed|ation)?|official(?:s|ly)?|announc\w+|verif(?:y|ied|ies)|admit(?:s|ted)?|acknowledg\w+|proved?n?|"
    r"authorities|statement|spokes(?:man|woman|person)|police|reveal(?:s|ed)?|identified|told)\b",
    re.I,
)
NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|neither|nor|without)\b|n['’]t\b", re.I)
