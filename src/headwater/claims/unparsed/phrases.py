"""Verbs that tell an act only with a noun beside them: "a pris feu", "in Kraft treten". Source: ours.

A line gives an English act, then by language an infinitive and a word that stands in its clause.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

_PHRASES = """
break-out | prendre feu | |
die | kommen leben; verlieren leben; kosten leben | perdre vie; trouver mort; coûter vie | perder vida; costar vida
flee | ergreifen flucht | prendre fuite | darse fuga
strike | niederlegen arbeit; legen arbeit | cesser travail | parar trabajo
bankrupt | anmelden insolvenz; melden insolvenz; anmelden konkurs | déposer bilan | presentar concurso; declararse quiebra
appeal | einlegen berufung; ankündigen berufung; einlegen revision | faire appel; interjeter appel | interponer recurso
charge | erheben anklage | engager poursuites | presentar cargos
sue | erheben klage; einreichen klage; klagen klage | porter plainte; déposer plainte | presentar demanda; interponer demanda
investigate | aufnehmen ermittlungen; einleiten ermittlungen; ermitteln ermittlungen
 | ouvrir enquête; mener enquête; diligenter enquête | abrir investigación; iniciar investigación
start | aufnehmen arbeit | entrer fonction |
effect | treten kraft | entrer vigueur | entrar vigor
burn | stehen flammen; aufgehen flammen; geraten brand; setzen brand | mettre feu; prendre flammes | prender fuego
launch | bringen wasser | mettre eau | echar agua
injure | kommen schaden | |
happen | stattfinden | avoir lieu | tener lugar
recall | nehmen regalen; holen regalen; rufen | retirer vente; retirer rayons | retirar mercado; retirar lote; retirar venta
fail | fallen betrieb | tomber panne; être panne | estar servicio
protest | gehen straße | descendre rue | salir calle
resign | einreichen rücktritt; erklären rücktritt; niederlegen amt | présenter démission; remettre démission; quitter fonctions
 | presentar dimisión; presentar renuncia; dejar cargo
vote | schreiten abstimmung | passer voix | acudir urnas
surrender | legen waffen; stellen polizei | se_rendre police | entregar policía
sign | bringen vertrag | conclure accord | alcanzar acuerdo
flood | treten ufer | sortir lit | salir cauce
arrest | nehmen gewahrsam; nehmen haft; sitzen haft | placer garde | poner disposición
show | ausweisen fehlbetrag; ausweisen verlust; ausweisen gewinn; ausweisen überschuss | |
order | geben auftrag; geben befehl | donner ordre | dar orden
"""


@functools.cache
def phrases_of(language: str) -> Mapping[tuple[str, str], str]:
    """Gives the act by infinitive and the word in small letters that stands in its clause."""
    column = ("de", "fr", "es").index(language) + 1 if language in ("de", "fr", "es") else 0
    found: dict[tuple[str, str], str] = {}
    for row in _PHRASES.replace("\n |", " |").strip().splitlines() if column else ():
        cells = row.split("|")
        for pair in cells[column].split(";"):
            verb, _, noun = pair.strip().partition(" ")
            if noun:
                found.setdefault((verb, noun), cells[0].strip())
    return found
