"""What a clause without a counted number tells, in six languages: an English lemma, then the forms that tell it.

Source: ours, general knowledge. Forms that are nouns or adjectives as often as verbs are left out.
"""

from __future__ import annotations

EVENTS = {
    "de": """begin: begann, begannen, brach aus, ausgebrochen
happen: geschah, ereignete sich, passierte
collide: gerammt, rammte, kollidierte, kollidierten
suspend: auszusetzen, ausgesetzt, aussetzen
close: schließen, geschlossen, gesperrt
open: eröffnen, eröffnet
start: ihre arbeit aufnehmen, seine arbeit aufnehmen, die arbeit aufnehmen
carry: geladen, transportierte
fail: defekt, ausgefallen, fiel aus, gebrochen, kaputt
cause: ausgelöst, verursacht, verursachte
question: vernommen, verhört
know: wusste, wussten
collapse: eingestürzt, stürzte ein
sink: gesunken, sank
burn: brannte, abgebrannt
resign: zurückgetreten, trat zurück
sign: unterzeichnet
enter: gelangten, gelangte
approve: genehmigt, gebilligt
lock: verriegelt, abgeschlossen""",
    "fr": """begin: a pris, a commencé, s'est déclaré, s'est déclarée, a éclaté
happen: s'est produit, s'est produite, est survenu, est survenue, a eu lieu
collide: éperonné, éperonnée, percuté, percutée, heurté, heurtée
suspend: suspendre, suspendu, suspendue, suspendues
close: fermer, fermé, fermée, fermés, fermées
open: s'ouvrir, ouvrir, ouvert, ouverte
carry: transportait, transportaient
fail: en panne, tombé en panne, tombée en panne, cédé, rompu
cause: déclenché, déclenchée, provoqué, provoquée, causé, causée
question: interrogé, interrogée
know: savait, savaient
collapse: effondré, effondrée
sink: coulé, sombré
burn: brûlé
resign: démissionné
sign: signé, signée
enter: entré, entrée, pénétré
approve: approuvé, approuvée
move: conduits, conduites, transférés, transférées
lock: verrouillé, verrouillée, cadenassé, cadenassée""",
    "es": """begin: empezó, comenzó, se inició, estalló
happen: ocurrió, se produjo, sucedió
collide: embistió, chocó, colisionó
suspend: suspender, suspendió, suspendido
close: cerrar, cerrado, cerrada, cerró
open: abrir, abierto, abrió
carry: transportaba, transportaban
fail: averiado, averiada, falló, cedió
cause: provocó, causó, provocado, causado
question: interrogado, interrogada
know: sabía, sabían
collapse: derrumbó
sink: hundió, hundido
burn: ardió
resign: dimitió
sign: firmado, firmada, firmó
enter: entró, entraron
approve: aprobó, aprobado
move: trasladados, trasladadas
lock: con candado""",
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
    "de": "erwägt, erwägen, prüft, prüfen",
    "fr": "envisage, envisagent, étudie, étudient",
    "es": "estudia, estudian, baraja, barajan, sopesa",
    "it": "valuta, valutano, sta valutando",
    "pt": "pondera, ponderam, estuda, estudam",
    "nl": "overweegt, overwegen",
}
# Forms that name an act in no tense: endings of the Romance languages, words of the other two.
INFINITIVES = {
    "de": ("auszusetzen", "aussetzen", "schließen", "eröffnen", "aufnehmen"),
    "fr": ("er", "ir", "re"),
    "es": ("ar", "er", "ir"),
    "it": ("are", "ere", "ire"),
    "pt": ("ar", "er", "ir"),
    "nl": ("opschorten", "sluiten", "openen"),
}
STATES = frozenset({"know", "fail", "lock", "carry"})  # how a thing is, not what was done
