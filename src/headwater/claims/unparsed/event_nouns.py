"""Nouns that name an act of the news, by language: an English noun or verb, then the forms. Source: ours."""

from __future__ import annotations

EVENT_NOUNS = {
    "de": """shelling: beschuss, artilleriebeschuss; attack: angriff, angriffe, anschlag, überfall, attacke, luftangriff;
explosion: explosion, detonation; fire: brand, feuer, großbrand; flood: hochwasser, überschwemmung, überschwemmungen;
earthquake: erdbeben; storm: sturm, unwetter, orkan; crash: absturz, unfall, unglück; collision: zusammenstoß, kollision;
derailment: entgleisung; death: tod; murder: mord; killing: tötung; injury: verletzung; strike: streik, warnstreik, ausstand;
protest: protest, proteste, demonstration, kundgebung; vote: abstimmung, misstrauensvotum; election: wahl, neuwahl, neuwahlen;
referendum: volksabstimmung, referendum; resignation: rücktritt; withdrawal: austritt, abzug, rückzug; dismissal: entlassung;
appointment: ernennung; arrest: festnahme, verhaftung; raid: razzia, durchsuchung; investigation: ermittlungen, untersuchung;
trial: prozess; verdict: urteil; acquittal: freispruch; closure: schließung; takeover: übernahme; merger: fusion;
sale: verkauf; purchase: kauf; recall: rückruf; bankruptcy: insolvenz, konkurs; layoff: stellenabbau; outage: stromausfall;
agreement: absprache, abkommen, vereinbarung; ceasefire: waffenruhe, feuerpause, waffenstillstand;
talks: friedensgespräche, verhandlungen; evacuation: evakuierung;
rescue: rettung, bergung; search: suche; ban: verbot, fahrverbot; sanction: sanktionen; warning: warnung; visit: besuch;
meeting: treffen; summit: gipfel; appeal: berufung; fine: geldstrafe; theft: diebstahl; robbery: raub; abduction: entführung;
deployment: einsatz; construction: bau; production: produktion; opening: eröffnung; outbreak: ausbruch; test: test;
delivery: lieferung; release: freilassung; extradition: auslieferung; deportation: abschiebung; apology: entschuldigung""",
    "fr": """shelling: bombardement, bombardements; attack: attaque, attentat, assaut, agression, frappe, frappes;
explosion: explosion; fire: incendie; flood: inondation, inondations, crue; earthquake: séisme, tremblement de terre;
storm: tempête, orage; crash: accident, crash; collision: collision; derailment: déraillement; wreck: naufrage; death: mort,
décès; murder: meurtre, assassinat; strike: grève, débrayage; protest: manifestation, manifestations; vote: vote, scrutin;
election: élection, élections; referendum: référendum; resignation: démission; withdrawal: retrait, sortie; dismissal:
limogeage,
licenciement; appointment: nomination; arrest: arrestation, interpellation; raid: perquisition; investigation: enquête;
trial: procès; verdict: verdict; acquittal: acquittement, relaxe; closure: fermeture; takeover: rachat, reprise; merger: fusion;
sale: vente; recall: rappel; bankruptcy: faillite; layoff: suppressions d'emplois; outage: panne; ceasefire: cessez-le-feu,
trêve; talks: pourparlers, négociations; evacuation: évacuation; rescue: sauvetage; search: recherches; ban: interdiction;
sanction: sanctions; warning: avertissement; visit: visite; meeting: rencontre, réunion; summit: sommet; appeal: appel;
fine: amende; theft: vol; abduction: enlèvement; deployment: déploiement; construction: construction; opening: ouverture;
outbreak: épidémie; delivery: livraison; release: libération; extradition: extradition;
deportation: expulsion; apology: excuses""",
    "es": """shelling: bombardeo, bombardeos; attack: ataque, atentado, asalto; explosion: explosión; fire: incendio;
flood: inundación, inundaciones; earthquake: terremoto, sismo; storm: tormenta, temporal; crash: accidente; collision: colisión,
choque; derailment: descarrilamiento; wreck: naufragio; death: muerte; murder: asesinato; strike: huelga, paro; protest:
protesta,
protestas, manifestación; vote: votación; election: elecciones; referendum: referéndum; resignation: dimisión, renuncia;
withdrawal: retirada, salida; dismissal: despido, destitución, cese; appointment: nombramiento; arrest: detención, arresto;
raid: redada, allanamiento; investigation: investigación; trial: juicio; verdict: veredicto, fallo; acquittal: absolución;
closure: cierre; takeover: adquisición; merger: fusión; sale: venta; recall: retirada; bankruptcy: quiebra; layoff: despidos;
outage: apagón; ceasefire: tregua, alto el fuego; talks: negociaciones; evacuation: evacuación, desalojo; rescue: rescate;
search: búsqueda; ban: prohibición, veto; sanction: sanciones; warning: advertencia; visit: visita; meeting: reunión;
summit: cumbre; appeal: recurso, apelación; fine: multa; theft: robo; abduction: secuestro; deployment: despliegue;
construction: construcción; opening: apertura; outbreak: brote; delivery: entrega; release: liberación; extradition:
extradición;
deportation: deportación, expulsión; apology: disculpas""",
}
# Offices that one may be said to hold.
OFFICE_NOUNS = {
    "de": """minister: minister, ministerin, innenminister, finanzministerin; president: präsident, präsidentin, vizepräsident,
vizepräsidentin; mayor: bürgermeister, bürgermeisterin; governor: gouverneur, gouverneurin; chancellor: kanzler, kanzlerin;
chairman: vorsitzender, vorsitzende, vorsitzenden; director: direktor, direktorin, leiter, leiterin; secretary: staatssekretär,
staatssekretärin, generalsekretär; ambassador: botschafter, botschafterin; senator: senator, senatorin; spokesman: sprecher,
sprecherin; commander: kommandeur, kommandant; prosecutor: staatsanwalt, staatsanwältin; commissioner: kommissar, kommissarin;
premier: premier, ministerpräsident, ministerpräsidentin; chairman: chef, chefin; treasurer: schatzmeister""",
    "fr": """minister: ministre; president: président, présidente, vice-président, vice-présidente; mayor: maire;
governor: gouverneur, gouverneure, vice-gouverneure; chancellor: chancelier, chancelière; chairman: chef, cheffe, patron,
patronne;
director: directeur, directrice; secretary: secrétaire; ambassador: ambassadeur, ambassadrice; senator: sénateur, sénatrice;
spokesman: porte-parole; commander: commandant, commandante; prosecutor: procureur, procureure; commissioner: commissaire;
treasurer: trésorier, trésorière""",
    "es": """minister: ministro, ministra; president: presidente, presidenta, vicepresidente, vicepresidenta;
mayor: alcalde, alcaldesa; governor: gobernador, gobernadora; chancellor: canciller; chairman: jefe, jefa; director: director,
directora; secretary: secretario, secretaria; ambassador: embajador, embajadora; senator: senador, senadora; spokesman:
portavoz;
commander: comandante; prosecutor: fiscal; commissioner: comisario, comisaria; treasurer: tesorero, tesorera""",
}
