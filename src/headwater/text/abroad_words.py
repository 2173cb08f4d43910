"""Words with which newspapers of other languages cite, say who was spoken to, and credit a whole text. Our own lists."""

from __future__ import annotations

BEFORE = {  # the words that stand before the name of who says something; "wie" only with a verb of telling
    "fr": r"selon|d[’']après|citant|cité(?:e|s|es)? par|rapporte|(?:révélé|publié|repris|relayé)e?s? par"
    r"|a (?:rapporté|indiqué|annoncé|écrit|révélé|confié|déclaré|dit)",
    "de": r"laut|zufolge|nach (?:Angaben|Informationen|Berichten|Recherchen)(?: von)?|unter Berufung auf"
    r"|wie(?=[^.,;\n]{2,90} (?:mit(?:ge)?teil|bericht|meld|sag|erklär|schr(?:ei|ie)b|beton|ankündig|angab|bestätig))"
    r"|(?:nach )?eine[mr] (?:Bericht|Meldung|Recherche|Untersuchung)(?: von)?"
    r"|(?:berichtet|meldet|schreibt|teilt)e?|schrieb|zitiert von|so|sag(?:t|te|ten)(?: er| sie| es)?",
    "es": r"según(?: (?:publicó|publica|informó|informa|recoge|reveló))?|de acuerdo con|citando|citad[oa] por|informó|informa"
    r"|reportó|publicó|dijo|declaró|contó|adelantó|reveló|recoge",
    "it": r"secondo|citando|citat[oa] da|riferisce|riporta|scrive|rivela|anticipa|si legge su|ha detto|ha dichiarato",
    "pt": r"segundo|de acordo com|citando|citad[oa] por|informou|noticiou|revelou|apurou|disse",
    "nl": r"volgens|aldus|meldt|meldde|bericht|berichtte|schrijft|schreef|onthulde",
    "sv": r"enligt|skriver|rapporterar|uppger|skrev|rapporterade|avslöjade",
    "da": r"ifølge|skriver|oplyser|skrev|melder|afslørede",
    "no": r"ifølge|skriver|melder|opplyser|skrev|avslørte",
    "pl": r"według|(?:jak )?(?:podaje|informuje|pisze|podał[ao]?|poinformował[ao]?|napisał[ao]?)",
    "ru": r"по (?:данным|словам|информации|сообщению)|со ссылкой на|сообща(?:ет|ют)|сообщил[аио]?|пишет|передаёт|передает"
    r"|рассказал[аи]?",
    "uk": r"за (?:даними|словами|інформацією|повідомленням)|з посиланням на|повідомля(?:є|ють)|повідоми(?:в|ла|ло)|пише"
    r"|передає",
}
BEHIND = {  # the words that stand behind it
    "fr": r" (?:a rapporté|rapporte|a indiqué|indique|a écrit|écrit|a révélé|a annoncé)",
    "de": r" (?:zufolge|berichtete?|meldete?|schreibt|schrieb)",
    "es": r" (?:informó|informa|reportó|publicó|adelantó|reveló)",
    "it": r" (?:riferisce|riporta|scrive|rivela)",
    "ru": r" (?:сообщает|сообщило|сообщила|пишет|передаёт|передает)",
    "uk": r" (?:повідомляє|повідомило|повідомила|пише|передає)",
}
HEARD = {  # somebody spoke to whoever follows: only a publisher is meant, for one may stand "gegenüber" a house as well
    "fr": r"(?:confié|déclaré|affirmé|expliqué|confirmé|dit|raconté|précisé)e?s? (?=à|au|aux)"
    r"|(?:interrogé|contacté|joint|rencontré|cité|interviewé)e?s? (?:[\w ]{1,20} )?par|(?:au|aux) micros? de|sur les ondes de"
    r"|dans les colonnes d[ue]|dans une? (?:entretien|interview) (?:accordée? )?(?=à|au|aux|avec)(?:avec)?|invitée? d[ue]",
    "de": r"gegenüber|im (?:Gespräch|Interview) mit|in einem (?:Gespräch|Interview) mit"
    r"|(?:sag(?:t|te|ten)|erklärten?|bestätigten?|verriet) [^.\n]{0,60}?\b(?:dem|der)",
    "es": r"(?:dijo|explicó|declaró|contó|confirmó|afirmó|aseguró) (?=al? )|en declaraciones (?=al? )"
    r"|en (?:una )?entrevista (?:con|concedida)?"
    r"|entrevistad[oa]s? por|consultad[oa]s? por",
    "it": r"(?:ha|hanno) (?:detto|dichiarato|spiegato|confermato|raccontato)|in un[’'] ?intervista|intervistat[oaie] da"
    r"|ai microfoni di|sentit[oaie] da",
    "pt": r"(?:disse|afirmou|contou|explicou|confirmou)|em (?:entrevista|declarações)"
    r"|entrevistad[oa]s? (?:por|pel[oa])|ouvid[oa]s? (?:por|pel[oa])",
    "nl": r"tegen|tegenover|in gesprek met|in een (?:interview|gesprek) met|(?:vertelt|vertelde|zei|zegt|meldt) aan",
    "sv": r"(?:säger|sa|sade|berättar|berättade|uppger) [^.\n]{0,40}?\b(?:till|för)|i en intervju med",
    "da": r"(?:siger|sagde|fortæller|fortalte|oplyser) [^.\n]{0,40}?\btil|over for|i et interview med",
    "no": r"(?:sier|sa|forteller|fortalte|opplyser) [^.\n]{0,40}?\btil|overfor|i et intervju med",
    "pl": r"w (?:rozmowie|wywiadzie) (?:z|dla)",
    "ru": r"в (?:интервью|эфире|беседе с)",
    "uk": r"в (?:інтерв[’']ю|ефірі)|у розмові з",
}
CREDITING = (  # at the head of a short line or in brackets: where the text comes from, whatever the language
    r"(?:Quellen?|Sources?|Fuentes?|Fonti?|Fontes?|Bron(?:nen)?|Källa|Källor|Kilder?|Zdroj|Źródł[oa]|Lähde|Forrás|Kaynak|Sursa"
    r"|Источники?|Джерел[оа]|Original|Originalartikel|Texte original)\s?:"
    r"|Mit Material(?: von| der| des)?|(?:Zuerst|Im Original|Ursprünglich) erschienen (?:in|im|bei|auf|am)(?: der| dem)?"
    r"|Übernommen von|(?:Übersetzt )?[Aa]us de[rm] (?!Englisch|Französ|Deutsch|Span|Ital|Russ|Ukrain|Poln)|Avec"
    r"|(?:Initialement|D[’']abord) (?:publié|paru)e?(?: par| sur| dans)"
    r"|(?:Publié|Paru)e? (?:initialement|d[’']abord) (?:par|sur|dans)"
    r"|Traduit (?:du|de la|de l[’']|de|d[’'])|Repris (?:du|de la|de l[’']|de)"
    r"|Con (?:información|informaciones|datos|material) del?|(?:Publicado originalmente|Originalmente publicado) (?:en|por)"
    r"|Traducido del?|Con informazioni (?:di|da)|(?:Pubblicato originariamente|Originariamente pubblicato) (?:su|da|in)"
    r"|Tradotto d(?:a|al|alla|el|ella|ello)|Com informações d[aeo]|(?:Publicado originalmente) (?:em|por|no|na)"
    r"|Traduzido d[aeo]|Met (?:dank aan|medewerking van)|(?:Oorspronkelijk|Eerder) verschenen (?:in|bij|op)|Vertaald uit"
    r"|(?:Ursprungligen|Först) publicerad (?:i|av|på)|Översatt från|Oversat fra|Oversatt fra|Za:|Na podstawie"
    r"|По материалам|По данным|Перевод из|За матеріалами"
)
