"""Words by which a text says that a thing is not so, that it is only said, that it was taken back, or that it is confirmed.

Source: ours, written from general knowledge of English news, and widened while reading what went wrong on FNC-1 train.
"""

from __future__ import annotations

import re

SIGNS = {
    "refuting": re.compile(
        r"\b(?:hoax(?:es|ed|er|ers)?|fakes?|faked|fakery|false(?:ly|hoods?)?|untrue|"
        r"(?:not|n['’]t|never) (?:entirely |quite |actually |even |at all )?(?:true|real|the case|accurate|happen(?:ing)?)|"
        r"bogus|debunk\w*|fabricat\w*|fiction(?:al)?|baseless|unfounded|disprov\w+|dispel\w*|discredit\w*|retract\w*|myth|"
        r"pranks?|pranked|satir\w+|spoof\w*|parod\w+|no truth|nothing to (?:the|these)|never happened|"
        r"(?:did|does)(?: not|n['’]t) (?:happen|exist)|made (?:it )?up|made-up|concoct\w+|doctored|photoshop\w*|misinformation|"
        r"inaccura\w+|incorrect\w*|erroneous\w*|mistak\w+|nonsense|turns? out|turned out|contrary to|"
        r"despite (?:reports|claims|rumou?rs|what)|squash\w*|quash\w*|lie[sd]?|liar|lying|fell for|fall for|duped|fooled|"
        r"trick(?:ed|s|ery)|scam\w*|snopes|urban legend|alive and well|viral stunt|publicity stunt|staged?|"
        r"set the record straight|sorry)\b",
        re.I,
    ),
    "denying": re.compile(
        r"\b(?:den(?:y|ies|ied|ying)|denials?|refut\w+|rebut\w*|rebuff\w*|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|"
        r"contradict\w*|shoots? down|shot down|disavow\w*|"
        r"no (?:hard |real |credible |solid |concrete )?(?:evidence|proof|indication|sign|plans?|record|basis)|misleading|"
        r"absurd|ridiculous|preposterous|disput\w+|unaware|there (?:is|was|are|were) no|"
        r"(?:is|are|was|were|has|have|had|did|does|do|will|would)(?:n['’]t| not) "
        r"(?:actually|really|in fact|been|dead|the|a|an|in|going|planning|being))\b",
        re.I,
    ),
    "doubting": re.compile(
        r"\b(?:doubts?|doubtful|doubted|s[kc]eptic\w*|dubious|suspicious\w*|questionable|unlikely|implausible|not plausible|"
        r"improbable|far[- ]fetched|impossible|too good to be true|unverified|unconfirmed|"
        r"(?:not|n['’]t|yet to|unable to|cannot) (?:be |been |able to |independently |immediately )*"
        r"(?:confirm|verif|substantiat|corroborat)\w*|"
        r"(?:not|n['’]t) (?:so |entirely |quite )?(?:sure|certain|convinced|so fast|add up)|so fast|"
        r"question(?:s|ed|ing)? (?:whether|if|the|about|over)|raise[sd]? (?:some |serious )?(?:questions|doubts)|"
        r"declined to comment|no comment|unclear|whether|mystery|puzzl\w+|conflicting|confusion|allegedly|supposed(?:ly)?|"
        r"purported\w*)\b",
        re.I,
    ),
    "reversing": re.compile(
        r"\b(?:withdr[ae]w\w*|(?:pull|drop|back|bow)(?:s|ed|ped|ing|ping)? out|exit(?:s|ed)?|bail(?:s|ed|ing)?|"
        r"part(?:s|ed|ing)? ways|walk(?:s|ed)? away|turn(?:s|ed)? down|scrap(?:s|ped)?|cancel\w*|call(?:s|ed)? off|"
        r"collapse[sd]?|fall(?:s|en)? (?:through|apart)|breach\w*|no longer|after all|instead|reverse[sd]?|backtrack\w*|"
        r"apolog\w+|clarif\w+|correction|corrected|update[ds]?|removed|deleted|taken down|"
        r"earlier reports?|previously reported|initial reports?|originally|was wrong|were wrong|despite)\b",
        re.I,
    ),
    "hearsay": re.compile(
        r"\b(?:report(?:s|edly)|alleg\w+|claim(?:s|ed|ing)?|purport\w*|supposed(?:ly)?|rumou?r\w*|apparent(?:ly)?|speculat\w+|"
        r"according to|sources?|said to (?:be|have)|is said|are said|believed to|thought to|may(?: have)?|might|could|"
        r"possib\w+|suggest\w*|appears? to|seems? to|if true|would|likely|potential\w*|circulat\w+|viral)\b",
        re.I,
    ),
    "firm": re.compile(
        r"\b(?:confirm(?:s|ed|ation)?|official(?:s|ly)?|announc\w+|verif(?:y|ied|ies)|admit(?:s|ted)?|acknowledg\w+|proved?n?|"
        r"authorities|statement|spokes(?:man|woman|person)|police|reveal(?:s|ed)?|identified|told)\b",
        re.I,
    ),
    "negated": re.compile(r"\b(?:not|no|never|none|nobody|neither|nor|without)\b|n['’]t\b", re.I),
}
"""What a sentence of a report may show, by name."""
STATEMENT_NEGATED = re.compile(
    r"\b(?:not|never|nobody|none|neither)\b|n['’]t\b|^\W*no\b|\bno,|"
    r"\bno (?:truth|evidence|proof|plans?|longer|such)\b|\bactually\b",
    re.I,
)
"""A statement that says that something is not so: "no" alone may count things."""
STATEMENT_HEARSAY = re.compile(
    r"\b(?:reports?|reportedly|alleg\w+|claim\w*|rumou?r\w*|says?|said|sources?|according|may|might|could|possibl\w+|suspected|"
    r"suggests?|appears?|seems?|likely|believed|feared|officials?)\b|[‘\"“'][^’\"”']{6,}[’\"”']",
    re.I,
)
"""A statement that only says that something is said, by its words or by quotation marks."""
