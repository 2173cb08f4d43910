"""The forms of lines, as patterns. Every pattern is general English of the press; none knows a story."""

from __future__ import annotations

import re

LETTER = re.compile(r"[^\W_]")
HALF_DAY = re.compile(r"\b[ap]\.m\.\W*$", re.IGNORECASE)
STOP = re.compile(r"""[.!?…。！？؟۔।]["'”’»)\]*」』]*(?:\[\d{1,3}\])*\s*$""")
BULLET = re.compile(r"\s*(?:[-–—*•·▪◦‣]|\d{1,2}[.)])\s+\S")
BOLD = re.compile(r"\s*(?:\*\*[^*]+\*\*|__[^_]+__|#{1,6}\s+\S.*)\s*$")
COLUMNS = re.compile(r"\S\s{3,}\S.*\S\s{2,}\S|\S {6,}\S")

FOOTNOTE = re.compile(r"\s*(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]|\(\d{1,3}\)\s*https?:)\s*\S")
FOOTNOTE_HEAD = re.compile(r"\s*(?:references|sources|footnotes|notes|bibliography|endnotes)\s*:?\s*$", re.I)
NUMBERED_LINK = re.compile(r"\s*\d{1,3}[.)]\s+(?:https?://\S+|www\.\S+)\s*$")

TAIL = re.compile(
    r"""\s*[\[(>»→*-]*\s*(?:
      read\s+(?:more|also|next|the\s+(?:full|original|rest|whole)\b|full\b|in\s+app|on)
    | also\s+read\b | see\s+(?:also|more)\b | more\s+(?:on|from|in|about)\s*:? | more\s+(?:stories|news|articles)\b
    | related\s*(?::|(?:articles?|stories|coverage|topics?|news|content|links?|video|posts?)\b)
    | you\s+(?:may|might)\s+(?:also\s+)?like\b | recommended\b | most\s+(?:read|popular|viewed)\b | trending\b
    | continue\s+reading\b | click\s+(?:here|to)\b | tap\s+(?:here|to)\b | watch\s*: | listen\s*(?::|to\s+this\b)
    | just\s+watched\b | must\s+watch\b | play\s+video\b | advertisement\b | sponsored\b | story\s+continues\b
    | sign\s+(?:up|in)\b | log\s*in\b | subscribe(?:rs)?\b\s*(?::|now|to|today|here|for|$)
    | follow\s+(?:us|@|\w+\s+on)\b | like\s+us\b | join\s+(?:us|our)\b | get\s+(?:our|the)\s+(?:newsletter|app|latest)\b
    | share\s*(?:$|:|\||tweet|(?:this|on|via|the)\b) | tweet\s*$ | email\s*$ | print\s*$ | copy\s+link\b | pin\s+it\b
    | (?:print|mobile|full)\s+version\b | send\s+to\b | gift\s+this\b | save\s+(?:this|article|story)\b
    | tags?\s*: | tagged\s*: | topics?\s*: | filed\s+under\b | categor(?:y|ies)\s*: | keywords?\s*: | posted\s+in\b
    | (?:original\s+)?source\s*: | original\s+(?:article|story|report|post)\s*: | via\s*: | originally\s+from\s*:
    | (?:\d+\s+)?comments?\s*(?:$|[(:|]) | leave\s+a\s+(?:comment|reply)\b | (?:show|view|load|hide)\s+(?:more|all|comments)\b
    | (?:copyright|©|\(c\))\s*(?:\d{4}|\S) | all\s+rights\s+reserved\b | terms\s+of\s+(?:use|service)\b
    | privacy\s+(?:policy|notice)\b | cookie | we\s+use\s+cookies\b | about\s+us\b | contact\s+us\b
    | download\s+(?:the|our|full)\b | cite\s+this\b | purchase\s*: | order\s+reprint | reprints?\b
    | did\s+you\s+like\b | was\s+this\b | found\s+(?:a|an)\s+(?:mistake|error|typo)\b | report\s+(?:a|an)\s+(?:error|typo)\b
    | reading\s+time\b | \d+\s*-?\s*min(?:ute)?s?\s+read\b | skip\s+(?:to|this)\b | back\s+to\s+top\b | close\s*$ | menu\s*$
    | chat\s+with\s+us\b | home\s*$ | search\s*$ | updated?\s*$ | loading\b | replay\s*$ | more\s*$ | scroll\s+to\b
    | (?:updated|published|posted|modified)\s*:?\s*(?:about\s+)?(?:\d+|an?)\s+\w+\s+ago\b | turn\s+on\s+notifications
    | (?:image|photo|slide)\s+\d+\s*of\b
    | back\s+to\b.{0,20}$ | now\s+playing\b | story\s+continue[sd]\b
    | media\s*: | join\s+the\s+conversation
    | (?:post\s+to\s+)?
      (?:facebook|twitter|linkedin|pinterest|whatsapp|reddit|telegram|instagram|youtube|google\+)[\w\s+|,/]*$
    | next\s+(?:up|article|story)\b
    )""",
    re.I | re.X,
)  # fmt: skip
TAIL_SURE = re.compile(
    r"all\s+rights\s+reserved|select\s+the\s+text\s+and\s+press|be\s+the\s+first\s+to\s+(?:know|comment)"
    r"|sign\s+up\s+(?:for|to)\s+(?:our|the|receive|one\s+of\s+our)|breaking\s+news\s+(?:alerts?|emails?)\b|in\s+your\s+inbox\b"
    r"|enable\s+notifications|subscribe\s+to\s+(?:our|the)|this\s+material\s+may\s+not\s+be\s+published"
    r"|follow\s+us\s+on\b|terms\s+and\s+conditions|privacy\s+policy|thanks?\s+(?:you\s+)?for\s+(?:reading|subscribing)",
    re.I,
)
CRUMBS = re.compile(r"\s*[\w&' -]{2,30}(?:\s+[>›»]\s+[\w&' -]{2,40})+\s*$")
SECTION = re.compile(r"\s*[A-Z][\w&'’/ ]{2,40}\s+[–—-]\s+\d{1,3}\s*$")

STORY_CREDIT = re.compile(
    r"""\s*[\[(]*\s*(?:(?:with\s+)?(?:additional\s+)?(?:reporting|writing|editing|translat(?:ed|ion)|compiled)\s+by\b
    | (?:with\s+)?(?:files|reporting|information|material|input)s?\s+from\b | source\s*[:|]\s*\S+\s*$
    | an?\s+version\s+of\s+this\s+(?:story|article|report)\s+(?:first\s+|originally\s+)?(?:appear|was\s+published)
    | (?:this|the)\s+(?:story|article|report|piece|post|text)\s+(?:was|is|has\s+been|first|originally|appeared)\b.{0,40}
      \b(?:published|appeared|reproduced|republished|produced|provided|distributed|translated|syndicated)\b
    | (?:first|originally)\s+(?:published|appeared)\s+(?:in|on|by|at)\b | (?:re)?published\s+with\s+permission
    | reproduced\s+(?:with|in\s+full|from)\b | distributed\s+by\b)""",
    re.I | re.X,
)
CONTRIBUTED = re.compile(r"\bcontributed\s+(?:to\s+(?:this|the)\s+(?:report|story|article|piece)|reporting)\b", re.I)
PICTURE = r"(?:photo(?:graph)?s?|image|images|picture|pictures|pic|pics|video|graphic|illustration|screenshot|map)"
PICTURE_CREDIT = re.compile(
    rf"""\s*[\[(]*\s*(?:(?:{PICTURE}|file\s+photo|photo\s+credit|image\s+credit|credits?|credit\s+line)
    \s*(?:[|:©/]|\s(?:by|via|from|courtesy|credit)\b|\s*-\s|[.]{{3}}) | ©\s*(?!\d{{4}})\S
    | [A-Z][\w. ]+\s+via\s+(?:AP|Getty|Reuters|AFP)\b)""",
    re.I | re.X,
)  # fmt: skip
PICTURE_CREDIT_END = re.compile(
    r"(?:[(\[][^()\[\]]*\b(?i:photo|image|picture|file|handout|pool|via)s?\b[^()\[\]]*[)\]]"
    r"|(?:^|[.!?”\"]\s+|\s{2,})(?:Photo|PHOTO|Photograph|Image|IMAGE|Picture|PICTURE|Credit|CREDIT)s?"
    r"\s*(?:[:|©]|\sby\s|\scourtesy\s|\scredit\b)[^.]{2,80}"
    r"|[.!?]\s+(?:[A-Z][\w.'’-]+\s){1,3}(?:AP|AFP|EPA|Reuters|Getty\sImages)$"
    r"|[/©]\s?(?:Getty|AP|Reuters|REUTERS|AFP|EPA|Shutterstock)\b[^.]{0,40})[\s\w./-]{0,60}$"
)
AGENCY_ONLY = re.compile(r"\s*[(\[]?[A-Z][A-Z.]{1,}(?:\s?/\s?[A-Z][\w .]+)+[)\]]?\s*$")
BY_AGENCY = re.compile(
    r"[(\[]?(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w.'’-]+\s?[/,]\s?"
    r"(?:Getty|AP|Reuters|REUTERS|AFP|EPA|Shutterstock)\b[\w ./-]{0,40}[)\]]?$"
    r"|(?:AP|EPA|AFP|Reuters|Getty|Pool|Handout|File)\s+(?:[Pp]hoto|[Ii]mage)s?\b\s*[/|].{0,60}$"
)
CAPTION = re.compile(
    r"\s*(?:file\s*(?:photo)?\s*[-–—:]|file\s+(?:photo|image|picture)\b|caption\s*:|pictured\s*:|in\s+this\s+(?:photo|image|picture|handout|file|screenshot|frame|still)\b"
    r"|an?\s+(?:image|photo|photograph|screenshot|still)\s+(?:shows|showing|of)\b)",
    re.I,
)
CAPTION_INSIDE = re.compile(
    r",\s(?:right|left|centre|center|second\sfrom\s(?:left|right)|top|bottom|foreground|background),\s(?!or\b)|\((?:[LRC]|left|right|cent(?:er|re)|pictured)\)",
)

BYLINE = re.compile(
    r"\s*[*_]*(?:(?:written|posted|reported|words|story|text|analysis|opinion|comment(?:ary)?|review|perspective|column|interview|explainer)\s+)?"
    r"(?:by|author\s*:|from\s+our\s+(?:own\s+)?correspondent)\s*:?\s*(?:the\s+|our\s+(?:own\s+)?(?:[a-z]+\s+)?(?:correspondent|reporter|staff)s?,?\s+(?:in\s+)?)?(?=[A-Z“\"@])",
    re.I,
)
PERSONS = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}(?:,?\s+(?:and|AND|&)\s+[A-Z][\w.'’ -]+|\s*[,/|].*)?\s*\S*@?\S*$")
STAFF = re.compile(
    r"\b(?:newsroom|staff(?:\s+(?:writer|reporter|and\s+agencies))?s?|(?:news|web|foreign|world|city|digital|night)\s+desk|(?:senior|associate|visiting)\s+fellow"
    r"|(?:[a-z]+\s+)?correspondents?|reporters?|columnist|contributors?|(?:[a-z]+\s+)?editor|editorial\s+(?:board|team|staff)|and\s+agencies)\b",
    re.I,
)
DATE_WORDS = re.compile(
    r"\b(?:updated?|posted|published|last|modified|created|first|on|at|date|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|sat|sun|gmt|utc|[ecmp][sd]?t|cest|cet|bst|hkt|am|pm|a\.m|p\.m|hrs?|ist|msk|eet|eest)\b|\d{1,4}|[:|,.()/–—•·-]",
    re.I,
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)"
SHORT_DATE = re.compile(
    rf"\s*(?:(?:updated|posted|published)\b.{{0,12}}?)?{WEEKDAY}?"
    r"(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?)"
    r"\s*(?:,?\s*(?:at|posted|updated|published)?\s*\d{1,2}[:.]\d\d.{0,12})?$"
)
CLOCK_ALONE = re.compile(r"\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*$", re.I)
DATELINE_ALONE = re.compile(r"\s*(?:[A-Z][A-Z .,'’-]{2,40}|[A-Z][\w .,'’-]{2,40}\([A-Z][\w./ ]{1,24}\))\s*[–—-]*\s*$")
PLACE = r"[A-Z][\w.'’-]*(?:[ -](?:of|de|la|el|al|the|am|upon|on|[A-Z][\w.'’-]*)){0,4}"
CAPS_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /-][A-ZÀ-Þ.'’-]+){0,4}"
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{SHORT_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{SHORT_MONTH})(?:,?\s\d{{4}})?"
AGENCY = r"(?:\([A-Z][^()]{1,40}\)|/[A-Z][^/]{1,30}/\.?)"
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{CAPS_PLACE}(?:,\s(?:{PLACE}|{CAPS_PLACE})){{0,2}}(?:,\s{DAY})?,?\s*{AGENCY}?\s*(?:[–—]|--|\s-\s|-\s)\s*",
        rf"{PLACE}(?:,\s{PLACE}){{0,2}},\s{DAY}\s*{AGENCY}?\s*(?:[–—]|--|\s-\s|[.:])\s+",
        rf"{PLACE}(?:,\s{PLACE}){{0,2}}(?:,\s{DAY})?\s*\([A-Z][A-Za-z./ ]{{1,24}}\)\s*(?:(?:[–—]|--|-)\s*)?(?=[A-Z“\"‘'0-9])",
        rf"{CAPS_PLACE}(?:,\s{PLACE})?(?:,\s{DAY})?\.?\s*/[A-Z][\w -]{{1,20}}/\.?\s+",
        r"\([A-Z][A-Za-z/ ]{1,24}\)\s*(?:[–—]|--|-)\s+",
    )
)
