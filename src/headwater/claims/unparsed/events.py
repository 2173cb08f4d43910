"""What a clause without a counted number tells, in three languages whose clauses no reader knows: an English lemma, then
the forms that tell it.

Source: ours, general knowledge. Forms that are nouns or adjectives as often as verbs are left out.
"""

from __future__ import annotations

EVENTS = {
    "it": """begin: è iniziato, è iniziata, è cominciato, è scoppiato
happen: è avvenuto, è avvenuta, è accaduto, si è verificato
collide: speronato, urtato
suspend: sospendere, sospeso, sospesa
close: chiudere, chiuso, chiusa
open: aprire, aperto, aperta
carry: trasportava
fail: guasto, guasta, ceduto
cause: provocato, causato, innescato
question: interrogato, interrogata
know: sapeva, sapevano
collapse: crollato, crollata
sink: affondato, affondata
burn: bruciato, bruciata
resign: si è dimesso, si è dimessa
sign: firmato, firmata
approve: approvato, approvata
move: trasferiti, trasferite""",
    "pt": """begin: começou, teve início, deflagrou
happen: ocorreu, aconteceu
collide: abalroado, abalroou, colidiu
suspend: suspender, suspendeu
close: fechar, fechado, fechada, encerrar, encerrado
open: abrir, aberto, abriu
carry: transportava
fail: avariado, avariada, falhou, cedeu
cause: provocou, causou, provocado, causado
question: interrogado, interrogada
know: sabia, sabiam
collapse: desabou
sink: afundou
burn: ardeu
resign: demitiu-se
sign: assinado, assinada, assinou
approve: aprovou, aprovado
move: transferidos, transferidas""",
    "nl": """begin: begon, brak uit, uitgebroken
happen: gebeurde, vond plaats
collide: geramd, botste
suspend: opschorten, opgeschort
close: sluiten, gesloten
open: openen, geopend
carry: vervoerde
fail: defect, uitgevallen, kapot
cause: veroorzaakt, veroorzaakte
question: verhoord
know: wist, wisten
collapse: ingestort
sink: gezonken, zonk
burn: brandde, afgebrand
resign: afgetreden
sign: ondertekend
approve: goedgekeurd
move: overgebracht""",
}
# Words by which a clause only thinks of its act.
WEIGHING = {
    "it": "valuta, valutano, sta valutando",
    "pt": "pondera, ponderam, estuda, estudam",
    "nl": "overweegt, overwegen",
}
# Forms that name an act in no tense: endings of the Romance languages, words of the other two.
INFINITIVES = {
    "it": ("are", "ere", "ire"),
    "pt": ("ar", "er", "ir"),
    "nl": ("opschorten", "sluiten", "openen"),
}
STATES = frozenset({"know", "fail", "lock", "carry"})  # how a thing is, not what was done
