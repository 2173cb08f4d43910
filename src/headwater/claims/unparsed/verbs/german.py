"""German verbs of the news: an English verb, then infinitives, a bar behind a particle that leaves its verb. Source: ours.

``STRONG`` lists the verbs whose stems change: infinitive, third person if it changes, past, participle.
"""

from __future__ import annotations

VERBS = """
die: sterben um|kommen versterben ertrinken verunglücken ersticken verhungern erfrieren verbluten
kill: töten ermorden um|bringen erschlagen hin|richten; shoot: erschießen nieder|schießen an|schießen
injure: verletzen verwunden an|fahren überfahren; miss: vermissen verschwinden verfehlen
treat: behandeln operieren versorgen pflegen betreuen; hospitalise: ein|liefern; recover: genesen erholen
search: suchen durchkämmen fahnden ab|suchen durchsuchen; rescue: retten bergen befreien; evacuate: evakuieren räumen
flee: fliehen flüchten entkommen entwischen; shelter: unter|bringen beherbergen
attack: an|greifen überfallen attackieren stürmen; shell: beschießen; bomb: bombardieren; hit: treffen
beat: schlagen verprügeln prügeln; explode: explodieren detonieren; fire: feuern schießen ab|feuern
stab: erstechen ein|stechen nieder|stechen; burn: verbrennen brennen ab|brennen nieder|brennen aus|brennen
ignite: entzünden an|zünden; break-out: aus|brechen; destroy: zerstören vernichten verwüsten demolieren
damage: beschädigen beschmieren; fail: versagen aus|fallen scheitern fehl|schlagen misslingen
break: brechen reißen platzen bersten; tear: auf|reißen zerreißen
collapse: ein|stürzen zusammen|brechen um|stürzen kollabieren; crash: ab|stürzen; ram: rammen
collide: kollidieren zusammen|stoßen prallen auf|prallen; derail: entgleisen; capsize: kentern
sink: sinken versinken unter|gehen versenken; spread: ausbreiten über|greifen aus|breiten; extinguish: löschen ein|dämmen
flood: überfluten überschwemmen voll|laufen fluten; bury: verschütten begraben bei|setzen beerdigen; erupt: aus|treten
warn: warnen; contaminate: verseuchen verunreinigen vergiften; infect: infizieren an|stecken; sicken: erkranken
vaccinate: impfen; isolate: isolieren; abuse: missbrauchen misshandeln foltern vergewaltigen belästigen
threaten: bedrohen drohen; survive: überleben überstehen; arrest: fest|nehmen verhaften inhaftieren fassen ergreifen
release: frei|lassen; charge: an|klagen; accuse: beschuldigen vor|werfen bezichtigen verdächtigen; confess: gestehen
convict: verurteilen; acquit: frei|sprechen; fine: büßen; sue: klagen verklagen; appeal: an|fechten; rule: urteilen
overturn: auf|heben kassieren kippen; question: vernehmen verhören befragen
investigate: ermitteln untersuchen prüfen überprüfen nach|gehen
seize: beschlagnahmen sicher|stellen ein|ziehen besetzen erobern ein|nehmen kapern; steal: stehlen rauben erbeuten entwenden
rob: aus|rauben plündern; embezzle: veruntreuen unterschlagen; deceive: betrügen täuschen; bribe: bestechen; forge: fälschen
smuggle: schmuggeln schleusen; abduct: entführen verschleppen; deport: ab|schieben aus|weisen; extradite: aus|liefern
testify: aus|sagen bezeugen; identify: identifizieren erkennen; hack: hacken; violate: verstoßen missachten
summon: vor|laden bestellen zitieren ein|bestellen
hide: verbergen verheimlichen verschweigen vertuschen verstecken vor|enthalten
prevent: verhindern vereiteln ab|wenden verhüten unterbinden vermeiden; send: schicken entsenden senden verlegen
deploy: ein|setzen stationieren auf|stellen; deliver: liefern beliefern zu|stellen; supply: bereit|stellen
launch: ab|schießen; intercept: ab|fangen; fly: fliegen überfliegen; land: landen
invade: ein|marschieren ein|dringen ein|fallen ein|rücken; advance: vor|rücken vor|dringen aus|rücken an|rücken
surround: umstellen umzingeln ein|kesseln; surrender: kapitulieren ergeben; withdraw: ab|ziehen zurück|ziehen zurück|nehmen
retreat: zurückziehen zurück|weichen; guard: bewachen schützen beschützen sichern begleiten; train: aus|bilden trainieren
clear: entschärfen; arm: bewaffnen auf|rüsten; test: testen erproben; fight: kämpfen bekämpfen
monitor: überwachen beobachten kontrollieren; throw: werfen bewerfen schleudern
arrive: an|kommen ein|treffen an|reisen erreichen; enter: betreten gelangen ein|reisen
leave: verlassen ab|reisen aus|reisen aus|scheiden; depart: ab|fahren ab|fliegen aus|laufen auf|brechen
visit: besuchen besichtigen; travel: reisen; return: zurück|kehren heim|kehren zurück|geben zurück|kommen
cross: überqueren überschreiten; move: um|ziehen wechseln verlagern verschieben; run: fahren verkehren kandidieren an|treten
tow: schleppen ab|schleppen; transport: transportieren befördern; carry: laden tragen; load: beladen verladen
unload: entladen; delay: verzögern verspäten; strand: stranden fest|sitzen; divert: um|leiten
stop: an|halten stoppen ein|stellen beenden; meet: zusammen|treten tagen zusammen|kommen beraten; receive: empfangen
negotiate: verhandeln; sign: unterzeichnen unterschreiben; agree: vereinbaren einigen; ratify: ratifizieren
resign: zurück|treten ab|treten; appoint: ernennen berufen nominieren; elect: wählen; vote: ab|stimmen stimmen
contain: enthalten; approve: billigen genehmigen zu|stimmen bewilligen verabschieden beschließen zu|lassen ab|segnen
pass: passieren; reject: ab|lehnen zurück|weisen verwerfen ab|weisen aus|schlagen; refuse: weigern verweigern
propose: vor|schlagen ein|bringen vor|legen; protest: protestieren demonstrieren; strike: streiken; block: blockieren
ban: verbieten untersagen; suspend: aus|setzen suspendieren sperren; sanction: sanktionieren; lift: lockern heben
restrict: ein|schränken beschränken begrenzen; criticise: kritisieren rügen bemängeln; condemn: an|prangern
praise: loben begrüßen würdigen an|preisen; support: unterstützen befürworten
demand: fordern verlangen auf|fordern ein|fordern; call: rufen auf|rufen; ask: bitten ersuchen
deny: bestreiten dementieren leugnen; apologise: entschuldigen; confirm: bestätigen
inform: informieren benachrichtigen unterrichten; know: wissen kennen; mediate: vermitteln; recognise: an|erkennen
celebrate: feiern begehen; attend: teil|nehmen bei|wohnen; dissolve: auf|lösen; overthrow: entmachten; depose: ab|setzen
promise: versprechen zu|sagen zu|sichern geloben; impose: verhängen auf|erlegen
order: an|ordnen befehlen auf|geben verfügen an|weisen; declare: aus|rufen; join: bei|treten anschließen
submit: ein|reichen; hear: hören an|hören; belong: gehören an|gehören; preside: vor|sitzen; chair: leiten
dispute: an|zweifeln; produce: produzieren her|stellen erzeugen fertigen vermahlen; build: bauen errichten
repair: reparieren aus|bessern; expand: erweitern aus|bauen vergrößern; hire: an|stellen; work: arbeiten
employ: beschäftigen; dismiss: entlassen; quit: kündigen; begin: beginnen starten an|fangen; halt: unterbrechen ab|brechen
resume: auf|nehmen; end: enden; continue: fort|setzen weiter|gehen an|dauern fort|bestehen; open: öffnen eröffnen
close: schließen; lock: verriegeln ab|schließen ab|sperren ein|sperren; shut: ab|schalten ab|stellen
plan: planen vor|haben beabsichtigen; drain: ab|lassen entleeren; flow: fließen strömen; rain: regnen; develop: entwickeln
renovate: sanieren renovieren modernisieren; unveil: vor|stellen enthüllen präsentieren
publish: veröffentlichen publizieren; assess: bewerten beurteilen; establish: gründen ein|richten; buy: kaufen erwerben
take-over: übernehmen; offer: bieten an|bieten; sell: verkaufen veräußern; pay: zahlen bezahlen; compensate: entschädigen
cost: kosten; earn: verdienen; get: bekommen erhalten; fund: finanzieren fördern spenden; invest: investieren
borrow: leihen; lack: fehlen mangeln; merge: fusionieren; recall: zurück|rufen; raise: erhöhen an|heben auf|bringen erheben
rise: steigen zu|nehmen wachsen an|steigen; cut: senken kürzen streichen ab|bauen
fall: fallen ab|nehmen stürzen herab|stürzen; reduce: verringern reduzieren; win: gewinnen siegen; lose: verlieren
defeat: besiegen; hold: halten; keep: behalten bewahren; stay: bleiben; live: leben wohnen; postpone: vertagen
cancel: ab|sagen annullieren absagen widerrufen; stand: stehen; succeed: nach|folgen ab|lösen; replace: ersetzen
play: spielen; sample: entnehmen; detect: nach|weisen; discover: entdecken auf|decken; find: finden auf|finden
cause: verursachen aus|lösen; affect: betreffen; own: besitzen; answer: antworten beantworten; count: zählen
happen: geschehen ereignen; exclude: aus|schließen; admit: ein|räumen zu|geben; remove: entbinden entfernen beseitigen
allow: erlauben gestatten; separate: trennen; award: vergeben verleihen aus|zeichnen; hand: übergeben überreichen
nationalise: verstaatlichen; privatise: privatisieren; ration: rationieren; connect: an|schließen verbinden
mark: markieren kennzeichnen; register: registrieren an|melden; sentence: ein|weisen; escape: entgehen
fear: fürchten befürchten; expect: erwarten rechnen; hope: hoffen; consider: erwägen; decide: entscheiden; vow: schwören
insult: beleidigen; recommend: empfehlen raten; avoid: meiden; lower: herab|setzen; doubt: bezweifeln
clarify: klären auf|klären; notice: bemerken; see: sehen sichten; watch: zu|sehen; wait: warten; help: helfen
need: benötigen brauchen; use: benutzen nutzen verwenden; dope: dopen; disqualify: disqualifizieren; qualify: qualifizieren
lead: führen; follow: folgen; form: bilden; represent: vertreten; lay-down: nieder|legen; draw: ziehen; take: nehmen
come: kommen; go: gehen; give: geben; bring: bringen; put: stellen legen setzen; show: zeigen; stay-silent: schweigen
speak: sprechen reden; sleep: schlafen; sit: sitzen; lie: liegen lügen; grow: wuchern; differ: ab|weichen; amount: betragen
trade: handeln; export: exportieren aus|führen; import: importieren ein|führen; process: verarbeiten; store: lagern
dump: ab|laden; clean: reinigen säubern; empty: leeren; switch: um|stellen; cover: decken ab|decken; break-in: ein|brechen
break-through: durch|brechen; cut-off: ab|schneiden; turn-back: um|kehren; pass-on: weiter|geben; push: drängen stoßen
pull: schleifen; hang: hängen; climb: klettern; jump: springen; roll: rollen; slide: rutschen ab|rutschen
drive: treiben steuern; park: parken; board: besteigen ein|steigen; exchange: aus|tauschen tauschen
distribute: verteilen aus|teilen; collect: sammeln ein|sammeln; measure: messen; record: verzeichnen auf|zeichnen erfassen
examine: begutachten; reveal: offen|legen; leak: durch|sickern; mention: erwähnen; learn: lernen erfahren; teach: lehren
study: studieren erforschen; invent: erfinden; found: stiften; honour: ehren; marry: heiraten; divorce: scheiden
inherit: erben; commission: beauftragen; oblige: verpflichten zwingen; mislead: irre|führen; exaggerate: übertreiben
falsify: manipulieren verfälschen; patrol: patrouillieren; mobilise: mobilisieren ein|berufen; disarm: entwaffnen
ambush: auf|lauern; besiege: belagern; fortify: befestigen; explore: erkunden; drill: bohren; mine: schürfen
harvest: ernten; fish: fischen fangen; hunt: jagen; slaughter: schlachten keulen; breed: züchten; plant: pflanzen
fell: fällen; seal: besiegeln; dine: speisen; rent: mieten vermieten pachten; choose: aus|wählen aus|suchen; last: dauern
spend: aus|geben; bet: wetten; endanger: gefährden; grant: gewähren
"""

STRONG = """
befehlen befiehlt befahl befohlen|beginnen begann begonnen|beißen biss gebissen|bergen birgt barg geborgen
bersten birst barst geborsten|biegen bog gebogen|bieten bot geboten|binden band gebunden|bitten bat gebeten
bleiben blieb geblieben|brechen bricht brach gebrochen|brennen brannte gebrannt|bringen brachte gebracht
denken dachte gedacht|dringen drang gedrungen|dürfen darf durfte gedurft|empfangen empfängt empfing empfangen
empfehlen empfiehlt empfahl empfohlen|essen isst aß gegessen|fahren fährt fuhr gefahren|fallen fällt fiel gefallen
fangen fängt fing gefangen|fechten ficht focht gefochten|finden fand gefunden|fliegen flog geflogen
fliehen floh geflohen|fließen floss geflossen|frieren fror gefroren|geben gibt gab gegeben|gehen ging gegangen
gelingen gelang gelungen|gelten gilt galt gegolten|genesen genas genesen|geschehen geschieht geschah geschehen
gewinnen gewann gewonnen|gießen goss gegossen|graben gräbt grub gegraben|greifen griff gegriffen|haben hat hatte gehabt
halten hält hielt gehalten|hängen hing gehangen|heben hob gehoben|heißen hieß geheißen|helfen hilft half geholfen
kennen kannte gekannt|klingen klang geklungen|kommen kam gekommen|laden lädt lud geladen|lassen lässt ließ gelassen
laufen läuft lief gelaufen|leiden litt gelitten|leihen lieh geliehen|lesen liest las gelesen|liegen lag gelegen
lügen log gelogen|meiden mied gemieden|messen misst maß gemessen|misslingen misslang misslungen
nehmen nimmt nahm genommen|nennen nannte genannt|raten rät riet geraten|reiben rieb gerieben|reißen riss gerissen
rennen rannte gerannt|rufen rief gerufen|schaffen schuf geschaffen|scheiden schied geschieden|scheinen schien geschienen
schieben schob geschoben|schießen schoss geschossen|schlafen schläft schlief geschlafen
schlagen schlägt schlug geschlagen|schließen schloss geschlossen|schmelzen schmilzt schmolz geschmolzen
schneiden schnitt geschnitten|schreiben schrieb geschrieben|schreien schrie geschrien|schreiten schritt geschritten
schweigen schwieg geschwiegen|schwimmen schwamm geschwommen|schwinden schwand geschwunden|schwören schwor geschworen
sehen sieht sah gesehen|senden sandte gesandt|singen sang gesungen|sinken sank gesunken|sitzen saß gesessen
sprechen spricht sprach gesprochen|springen sprang gesprungen|stechen sticht stach gestochen|stehen stand gestanden
stehlen stiehlt stahl gestohlen|steigen stieg gestiegen|sterben stirbt starb gestorben|stoßen stößt stieß gestoßen
streichen strich gestrichen|streiten stritt gestritten|tragen trägt trug getragen|treffen trifft traf getroffen
treiben trieb getrieben|treten tritt trat getreten|trinken trank getrunken|trügen trog getrogen|tun tat getan
verderben verdirbt verdarb verdorben|vergessen vergisst vergaß vergessen|verlieren verlor verloren
verzeihen verzieh verziehen|wachsen wächst wuchs gewachsen|waschen wäscht wusch gewaschen|weichen wich gewichen
weisen wies gewiesen|wenden wandte gewandt|werben wirbt warb geworben|werfen wirft warf geworfen|wiegen wog gewogen
winden wand gewunden|wissen weiß wusste gewusst|ziehen zog gezogen|zwingen zwang gezwungen
erschrecken erschrickt erschrak erschrocken
"""
