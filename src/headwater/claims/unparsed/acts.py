"""What happens to what is counted, in six languages: an English lemma, then forms. Source: ours, general knowledge."""

from __future__ import annotations

ACTS = {
    "de": """die: ums leben, das leben gekostet, gestorben, starben, getötet, umgekommen, starb, sterben
injure: verletzt, verwundet
miss: vermisst
hospitalise: im krankenhaus, ins krankenhaus
sicken: krank, erkrankt, erkrankten
evacuate: evakuiert
rescue: gerettet
arrest: festgenommen, verhaftet
recall: rückruf, zurückgerufen, ruft zurück, aus den regalen
employ: beschäftigt, beschäftigen
grind: vermahlt, vermahle, mahlt
deliver: beliefert, geliefert
sell: verkauft, verkaufen, führten
cost: kosten, kostet, kostete
count: zählte, zählten, gezählt
damage: beschädigt
destroy: zerstört
board: an bord
launch: zu wasser
send: entsandt, geschickt, schickt
fill: abgefüllt
flee: geflohen, flohen
protest: demonstrierten, protestierten""",
    "fr": """die: tué, tués, tuées, péri, mort, mortes, décédé, décédés, décédées, perdu la vie, coûté la vie, trouvé la mort
injure: blessé, blessés, blessées
miss: disparu, disparus, disparues
hospitalise: hospitalisé, hospitalisés, hospitalisées
sicken: malade, malades
evacuate: évacué, évacués, évacuées
rescue: secouru, secourus, secourues, sauvés
arrest: arrêtés, arrêtées, interpellés, interpellées
recall: rappeler, rappelle, rappelé, rappelés, concerne
employ: emploie, employait
grind: broie, moud
deliver: livré, livrée, livrés, livre
sell: vendu, vendus, vendue
pay: payé, amende
cost: coûtera, coûté, coûte, coûter
count: compté, comptés, comptées
damage: endommagé, endommagés, endommagées
destroy: détruit, détruits, détruites
board: à bord, avec à son bord
launch: mis à l'eau
send: envoyé, envoyés, envoie
head: faisait route, en route
flee: fui
protest: manifesté, défilé""",
    "es": """die: murieron, muerto, fallecieron, fallecido, perdieron la vida, murió, han muerto
injure: resultaron heridas, resultaron heridos, herido
miss: desaparecieron, desaparecido
hospitalise: hospitalizados, hospitalizadas, ingresados
sicken: enfermaron, enfermos, enfermas
evacuate: evacuados, evacuadas, evacuaron
rescue: rescatados, rescatadas, rescataron
arrest: detenidos, detenidas, detuvieron
recall: retirada, retirado, retirar, retira
employ: emplea, empleaba
deliver: entregados, entregó, suministró
sell: vendido, vendidos, vendió
cost: costará, costó, cuesta
count: contó, contaron
damage: dañados, dañadas
destroy: destruidos, destruidas
board: a bordo
send: enviado, enviados, envió
flee: huyeron
protest: protestaron, manifestaron""",
    "it": """die: morte, morti, uccise, uccisi, perso la vita, persero la vita, deceduti
injure: ferite, feriti, rimaste ferite
miss: disperse, dispersi
hospitalise: ricoverate, ricoverati
sicken: ammalate, ammalati
evacuate: evacuate, evacuati
rescue: salvate, salvati, soccorse
arrest: arrestate, arrestati
recall: ritirati, ritiro, richiamo
employ: impiega, occupa
deliver: consegnati, consegnata
sell: venduti, vendute
cost: costerà, costato
count: contato, contati
damage: danneggiati, danneggiate
destroy: distrutti, distrutte
board: a bordo
send: inviati, inviato
flee: fuggiti, fuggite
protest: manifestato""",
    "pt": """die: morreram, perderam a vida, morreu
injure: ficaram feridas, ficaram feridos, ferido
miss: desapareceram
hospitalise: hospitalizadas, hospitalizados, internadas, internados
sicken: adoeceram
evacuate: evacuadas, evacuados, retiradas
rescue: resgatadas, resgatados
arrest: detidas, detidos, presas
recall: recolha, recolhimento
employ: emprega
deliver: entregues
sell: vendidos, vendidas
cost: custará, custou
count: contou, contaram
damage: danificados, danificadas
destroy: destruídos, destruídas
board: a bordo
send: enviados, enviou
flee: fugiram
protest: protestaram, manifestaram""",
    "nl": """die: omgekomen, om het leven, overleden, gestorven, gedood
injure: gewond, gewond geraakt
miss: vermist
hospitalise: in het ziekenhuis, opgenomen
sicken: ziek
evacuate: geëvacueerd
rescue: gered
arrest: opgepakt, aangehouden, gearresteerd
recall: teruggeroepen, terugroepactie
deliver: geleverd
sell: verkocht
cost: kost, kostte, kosten
count: telde, geteld
damage: beschadigd
destroy: verwoest
board: aan boord
send: gestuurd
flee: gevlucht
protest: betoogden""",
}
# Words by which a clause speaks of something to come: the stage of what it counts.
COMING = {
    "de": "wird, soll, werden soll, sollen, geplant, plant, will, wollen, würde",
    "fr": "va, vont, doit, doivent, prévoit, prévoient, prévu, prévus, sera, seront, coûtera, projets, visant",
    "es": "va a, van a, prevé, prevén, previsto, será, serán, costará, planea",
    "it": "sarà, saranno, prevede, prevedono, previsto, costerà",
    "pt": "vai, vão, prevê, preveem, previsto, será, serão, custará",
    "nl": "zal, zullen, van plan, verwacht",
}
# Words around a number that meet their English fellows: what struck, and where.
AROUND = {
    "de": "collision: zusammenstoß, kollision; accident: unglück, unfall; ferry: fähre, passagierfähre, frachtfähre;"
    " fire: brand, feuer; mill: mühle; flour: mehl; wheat: weizen; flood: hochwasser, überschwemmung; north: nördlich;"
    " recall: rückruf; cold: kalt; water: wasser",
    "fr": "collision: collision; accident: accident; ferry: ferry; fire: incendie; mill: moulin; flour: farine; wheat: blé;"
    " flood: inondation, inondations; north: nord; recall: rappel; fine: amende; wreck: épave; batch: lot",
    "es": "collision: colisión, choque; accident: accidente; ferry: ferri, transbordador; fire: incendio; mill: molino;"
    " flour: harina; wheat: trigo; flood: inundación, inundaciones; north: norte",
    "it": "collision: collisione, scontro; accident: incidente; ferry: traghetto; fire: incendio; mill: mulino; flour: farina;"
    " wheat: grano; flood: alluvione; north: nord",
    "pt": "collision: colisão; accident: acidente; ferry: ferry, balsa; fire: incêndio; mill: moinho; flour: farinha;"
    " wheat: trigo; flood: inundação, cheias; north: norte",
    "nl": "collision: aanvaring, botsing; accident: ongeluk; ferry: veerboot; fire: brand; mill: molen; flour: meel;"
    " wheat: tarwe; flood: overstroming; north: noorden",
}
