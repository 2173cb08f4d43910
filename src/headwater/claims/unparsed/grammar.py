"""Small words around a number, in six languages: bounds, rates, helpers, doubt and negation, as patterns. Source: ours."""

from __future__ import annotations

LEAST, MOST, OVER, UNDER, ABOUT = "least", "most", "over", "under", "about"
BOUNDS = {
    "de": {LEAST: "mindestens|wenigstens", MOST: "bis zu|höchstens|maximal", OVER: "mehr als|über", UNDER: "weniger als",
           ABOUT: "rund|etwa|ungefähr|circa|ca\\.|fast|knapp|nahezu"},
    "fr": {LEAST: "au moins", MOST: "jusqu'à|au plus|au maximum", OVER: "plus d[e']", UNDER: "moins d[e']",
           ABOUT: "environ|quelque|près de|autour de|presque|à peu près"},
    "es": {LEAST: "al menos|por lo menos|como mínimo", MOST: "hasta|como máximo|a lo sumo", OVER: "más de", UNDER: "menos de",
           ABOUT: "unos|unas|cerca de|alrededor de|casi|aproximadamente"},
    "it": {LEAST: "almeno", MOST: "fino a|al massimo", OVER: "più di|oltre", UNDER: "meno di", ABOUT: "circa|quasi|intorno a"},
    "pt": {LEAST: "pelo menos|no mínimo|ao menos", MOST: "até|no máximo", OVER: "mais de", UNDER: "menos de",
           ABOUT: "cerca de|aproximadamente|quase|uns|umas"},
    "nl": {LEAST: "minstens|ten minste|zeker", MOST: "tot wel|tot|hoogstens|maximaal", OVER: "meer dan|ruim",
           UNDER: "minder dan", ABOUT: "ongeveer|circa|zo'n|bijna"},
}  # fmt: skip
TWO = {"de": "zwei", "fr": "deux", "es": "dos", "it": "due", "pt": "dois|duas", "nl": "twee"}
SCALES = {
    "de": {"tausend": 3, "million": 6, "millionen": 6, "mio.": 6, "milliarde": 9, "milliarden": 9, "mrd.": 9},
    "fr": {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9},
    "es": {"mil": 3, "millón": 6, "millones": 6, "mil millones": 9},
    "it": {"mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9},
    "pt": {"mil": 3, "milhão": 6, "milhões": 6, "mil milhões": 9, "bilhão": 9, "bilhões": 9},
    "nl": {"duizend": 3, "miljoen": 6, "miljard": 9},
}  # powers of ten
BETWEEN = {"de": "zwischen", "fr": "entre", "es": "entre", "it": "tra|fra", "pt": "entre", "nl": "tussen"}
AND = {"de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en"}
TO = {"de": "bis", "fr": "à", "es": "a", "it": "a", "pt": "a", "nl": "tot"}
PER = {
    "de": {
        "day": "pro Tag|täglich|am Tag",
        "week": "pro Woche|wöchentlich",
        "month": "pro Monat|monatlich",
        "year": "pro Jahr",
    },
    "fr": {"day": "par jour", "week": "par semaine", "month": "par mois", "year": "par an"},
    "es": {"day": "al día|por día|diari[oa]s", "week": "a la semana|por semana", "month": "al mes|por mes", "year": "al año"},
    "it": {"day": "al giorno", "week": "alla settimana|a settimana", "month": "al mese", "year": "all'anno"},
    "pt": {"day": "por dia", "week": "por semana", "month": "por mês", "year": "por ano"},
    "nl": {"day": "per dag", "week": "per week", "month": "per maand", "year": "per jaar"},
}
NO_ADJECTIVE = {  # words that no adjective before the counted noun can be
    "de": "und|oder|in|im|von|vom|an|am|auf|aus|bei|mit|nach|vor|zu|zum|zur|der|die|das|den|dem|des|für|als|wie|uhr|jahre?n?",
    "fr": "et|ou|à|au|aux|de|du|des|en|dans|pour|par|sur|le|la|les|que|qui|ans?|heures?|mois|jours?",
    "es": "y|o|a|al|de|del|en|con|para|por|el|la|los|las|que|años?|horas?|meses|días?",
    "it": "e|o|a|al|di|del|della|in|con|per|il|la|i|gli|le|che|anni|anno|ore|mesi|giorni",
    "pt": "e|ou|a|ao|de|do|da|em|no|na|com|para|por|o|os|as|que|anos?|horas?|meses|dias?",
    "nl": "en|of|in|van|aan|op|uit|bij|met|na|voor|naar|de|het|een|dan|als|uur|jaar|jaren",
}
BESIDE_TOLL = {  # words between a number without noun and what befell those it counts
    "de": "werden|wurden|sind|waren|noch|weitere|davon|von|ihnen|gelten|als|blieben",
    "fr": "sont|étaient|ont|été|portées|portés|d'entre|elles|eux|autres|toujours|restent|encore|grièvement",
    "es": "resultaron|están|estaban|fueron|siguen|permanecen|otros|otras|más|de|ellos|ellas|quedaron|han|aún",
    "it": "sono|risultano|rimaste|rimasti|altre|altri|state|stati|di|loro|ancora",
    "pt": "estão|estavam|ficaram|foram|continuam|outras|outros|deles|delas|ainda",
    "nl": "zijn|worden|werden|raakten|nog|anderen|waren|van|hen",
}
OF_THEM = {  # words between a part and the whole that it is of: "19 der 150 Sitze"
    "de": "der|von",
    "fr": "des",
    "es": "de l[oa]s",
    "it": "de[il]|delle|degli",
    "pt": "d[oa]s",
    "nl": "van de",
}
TO_COUNT = {"de": "auf|bei", "fr": "à", "es": "a|en", "it": "a", "pt": "para|a|em", "nl": "tot|naar|op"}
NEGATION = {
    "de": r"nicht|kein\w*|nie|niemals|niemand\w*|ohne|weder|bestritt\w*|bestreite\w*|dementier\w*",
    "fr": r"ne|n'|pas|aucune?s?|jamais|personne n'|démen\w+|ni",
    "es": r"no|ning[uú]n\w*|nunca|jamás|nadie|sin|ni|neg[óo]|niega\w*|desmin\w+|desmient\w+",
    "it": r"non|nessun\w*|mai|senza|né|nega\w*|smenti\w+",
    "pt": r"não|nenhum\w*|nunca|jamais|ninguém|sem|nem|neg\w+|desment\w+",
    "nl": r"niet|geen|nooit|niemand|zonder|noch|ontken\w+",
}
PROBABLE = {
    "de": "angeblich|mutmaßlich|vermutlich|wahrscheinlich|offenbar|dürften?",
    "fr": "serait|seraient|aurait|auraient|probablement|apparemment|présumée?s?",
    "es": "presuntamente|supuestamente|al parecer|probablemente|habría|habrían|sería|serían",
    "it": "sarebbe|sarebbero|avrebbe|avrebbero|probabilmente|presunt[oaie]|a quanto pare",
    "pt": "alegadamente|supostamente|provavelmente|teria|teriam|seria|seriam|ao que parece",
    "nl": "vermoedelijk|naar verluidt|waarschijnlijk|zou|zouden",
}
POSSIBLE = {
    "de": "möglicherweise|vielleicht|könnten?|womöglich",
    "fr": "pourrait|pourraient|peut-être",
    "es": "podría|podrían|quizás?|tal vez|posiblemente",
    "it": "potrebbe|potrebbero|forse",
    "pt": "poderia|poderiam|talvez|possivelmente",
    "nl": "mogelijk|misschien|wellicht",
}
TOLD_BY = {
    "de": "laut|nach Angaben von|unter Berufung auf|sagten",
    "fr": "selon|d'après|citant|ont dit",
    "es": "según|de acuerdo con|citando a|dijeron",
    "it": "secondo|citando|hanno detto",
    "pt": "segundo|de acordo com|citando|disseram",
    "nl": "volgens|aldus|zeiden",
}
