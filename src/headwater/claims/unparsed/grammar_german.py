"""German words of a closed kind that build clauses. Source: ours."""

from __future__ import annotations

HAVE = frozenset("hat haben habe hatte hatten hätte hätten".split())
BE = frozenset("ist sind bin sei seien war waren wäre wären".split())
BECOME = frozenset("wird werden werde wurde wurden würde würden".split())
MODALS = {
    **dict.fromkeys("will wollen wolle möchte möchten".split(), "planned"),
    **dict.fromkeys("soll sollen solle sollte sollten".split(), "planned"),
    **dict.fromkeys("muss müssen müsse müsste müssten darf dürfen dürfe kann können könne".split(), "unspecified"),
    **dict.fromkeys("musste mussten konnte konnten durfte durften wollte wollten".split(), "done"),
    **dict.fromkeys("könnte könnten dürfte dürften".split(), "predicted"),
}
POSSIBLE = frozenset("könnte könnten".split())
PROBABLE = frozenset("dürfte dürften".split())
PAST_HELPERS = frozenset("hatte hatten war waren wurde wurden hätte hätten".split())
TO_COME = frozenset("wird werden werde würde würden".split())
# Words that close a bracket and name no act.
CLOSING = frozenset("worden werden gewesen sein haben geworden können müssen sollen dürfen wollen lassen".split())
SUBORDINATE = frozenset(
    """dass weil obwohl nachdem während bevor ob wenn falls damit sodass da als seit seitdem bis wie wo wann warum weshalb
    wer was
    sobald solange sofern indem wodurch womit worauf wohin woher nachdem""".split()
)
SURELY_SUBORDINATE = frozenset("dass weil obwohl nachdem ob falls sodass sobald sofern indem wodurch bevor".split())
SUPPOSING = frozenset("ob wenn falls sofern wann warum weshalb damit".split())  # what follows is not asserted
RELATIVE = frozenset("der die das dem den denen dessen deren welche welcher welches welchem welchen".split())
DETERMINERS = frozenset(
    """der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner seine seinen seinem seiner sein
    ihre ihren ihrem ihrer ihr unser unsere unserer unseren diese dieser diesem diesen dieses jede jeder jedem jeden jedes alle
    allen aller viele vielen mehrere mehreren einige einigen beide beiden manche weitere weiteren solche""".split()
)
PREPOSITIONS = frozenset(
    """in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch ohne wegen trotz während
    seit bis
    zwischen hinter neben entlang laut gegenüber statt innerhalb außerhalb mittels binnen ab je pro per ins ans""".split()
)
NEGATION = frozenset(
    "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder".split()
)
JOINING = frozenset("und oder sowie aber sondern doch denn".split())
PARTICLES = frozenset(
    """ab an auf aus bei ein fest fort frei heim her herab heraus herein hin hinaus hinein irre los nach nieder sicher statt
    teil
    um unter über vor voran vorbei weg weiter wieder zu zurück zusammen durch bereit bekannt offen voll tot fern""".split()
)
# Verbs that only say who said it, or what somebody thinks: what they lead to is the claim.
SAYING = frozenset(
    """sagen sagt sagte sagten gesagt erklären erklärt erklärte erklärten mitteilen mitgeteilt teilt teilte teilten melden
    meldet
    meldete meldeten gemeldet berichten berichtet berichtete berichteten schreiben schreibt schrieb schrieben geschrieben betont
    betonte betonten behauptet behauptete behaupteten meint meinte heißt hieß zufolge spricht sprach nennt nannte glaubt glaubte
    erzählt erzählte erinnert erinnerte verweist verwies zitiert zitierte ergänzt ergänzte versichert versicherte
    genannt bezeichnet bezeichnete bezeichneten lautet lautete liest las bezifferte beziffert
    schätzt schätzte rechnet""".split()
)
SAYING_APART = frozenset("mit|teilen".split())
CONSIDERING = frozenset("erwägen prüfen überlegen abwägen".split())
INTENDING = frozenset(
    "planen beabsichtigen vor|haben an|kündigen versprechen zu|sagen beschließen drohen hoffen geloben".split()
)
PLANS = frozenset("plan pläne absicht vorhaben entschluss".split())  # nouns behind which "zu" tells what is planned
DENYING = frozenset("bestreiten leugnen dementieren".split())
# Verbs whose perfect takes "sein": with it their participle tells what has happened, that of others how things stand.
WITH_BE = frozenset(
    """sterben ertrinken verunglücken ersticken verhungern erfrieren um|kommen verschwinden fliehen flüchten entkommen
    entwischen
    explodieren detonieren aus|brechen aus|fallen scheitern fehl|schlagen misslingen platzen bersten ein|stürzen
    zusammen|brechen um|stürzen kollabieren ab|stürzen kollidieren zusammen|stoßen entgleisen kentern sinken versinken
    unter|gehen erkranken genesen aus|treten treten gelangen ein|marschieren ein|dringen ein|fallen ein|rücken vor|rücken
    vor|dringen aus|rücken an|rücken an|kommen ein|treffen an|reisen ein|reisen ab|reisen aus|reisen aus|scheiden ab|fahren
    ab|fliegen aus|laufen auf|brechen reisen zurück|kehren heim|kehren zurück|kommen um|ziehen fahren fliegen landen stranden
    zusammen|treten zusammen|kommen zurück|treten ab|treten bei|treten an|treten steigen wachsen an|steigen fallen stürzen
    herab|stürzen bleiben geschehen kommen gehen springen klettern rollen rutschen ab|rutschen durch|sickern ein|brechen
    durch|brechen um|kehren ab|weichen prallen auf|prallen nach|folgen wechseln über|greifen voll|laufen laufen strömen
    fließen einsteigen sich_trennen auf|gehen ein|gehen entgehen weichen zurück|weichen passieren folgen begegnen""".split()
)
FUTURE_TIME = (
    r"\b(?:am (?:kommenden |nächsten )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
    r"|morgen\b(?! früh)|übermorgen|(?:im|am|in der|zum) (?:kommenden?|nächsten?)|(?:kommenden?|nächste[rsn]?)\s\w+"
    r"|im (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Herbst|Winter|Frühjahr|Sommer)"
    r"|ab (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|sofort|\d)|am \d{1,2}\. [A-ZÄÖÜ]\w+|bald|künftig"
    r"|in Kürze|um Mitternacht|Ende (?:der|des) (?:Woche|Monats|Jahres)|demnächst)"
)
# States that "sein" and "bleiben" put somebody or something in, and the English words for them.
STATES = {
    "defekt": "fail", "kaputt": "fail", "krank": "sick", "tot": "dead", "leer": "empty", "offen": "open", "unklar": "unclear",
    "fällig": "due", "bekannt": "know", "unbekannt": "unknown", "geständig": "confess", "flüchtig": "flee",
    "arbeitslos": "unemployed",
    "schwanger": "pregnant", "zufrieden": "satisfied", "vorbei": "end", "betroffen": "affect", "sicher": "safe",
    "bereit": "ready", "möglich": "possible", "nötig": "need", "notwendig": "need", "verboten": "ban", "erlaubt": "allow",
    "umstritten": "dispute", "gültig": "valid", "unversehrt": "safe", "unverletzt": "safe", "verschwunden": "miss",
    "obdachlos": "homeless", "pleite": "bankrupt", "insolvent": "bankrupt", "zahlungsunfähig": "bankrupt", "schuldig": "guilty",
    "unschuldig": "innocent", "gefährlich": "dangerous", "verantwortlich": "responsible", "zuständig": "responsible",
}  # fmt: skip
# Small words that look like verbs, and endings of words that look like a past.
NO_VERBS = frozenset(
    """laut statt weit heute bereits erst jetzt selbst fast seit damit somit mitte leute letzte letzten erste ersten zweite
    zweiten
    dritte dritten nächste nächsten gute guten rote roten weiße echte echten rechte rechten beste besten leichte leichten
    bekannte bekannten gesamte gesamten bunte alte alten kalte tote toten zuletzt zuerst meist meisten meiste sonst nun dort
    hart kurz gut alt halb ganz nur mehr sehr so auch noch schon immer wieder weiter hier da dann zunächst später früher eben
    gerade zwar etwa rund kaum wohl ja nein sie er es wir ich ihr ihm ihn uns euch man sich mich mir dich dir selber allein
    möchte ernste ernsten feste festen liebe eigene eigenen offene offenen freie freien neue neuen andere
    anderen anderer""".split()
)
NO_PAST = ("igste", "igsten", "ßte", "ßten", "hste", "hsten", "nste", "nsten", "rste", "rsten")
