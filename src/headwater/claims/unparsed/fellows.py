"""Nouns and adjectives of the news that meet their English fellows: English, then German,
 French and Spanish forms. Source: ours.

A German form that begins with "-" also ends longer words ("Grundschule").
"""

from __future__ import annotations

FELLOWS = """
government: -regierung, regierungen | gouvernement, gouvernements, exécutif | gobierno, gobiernos
ministry: -ministerium, ministeriums, -ministeriums | ministère, ministères | ministerio, ministerios
minister: -minister, -ministerin, ministers | ministre, ministres | ministro, ministra, ministros
president: -präsident, -präsidentin, präsidenten | président, présidente | presidente, presidenta
premier: ministerpräsident, premierminister, kanzler | premier ministre, chef du gouvernement | primer ministro
mayor: -bürgermeister, -bürgermeisterin | maire, maires | alcalde, alcaldesa
council: rat, stadtrat, gemeinderat, rates | conseil, conseils | consejo, concejo, ayuntamiento
parliament: parlament, parlaments, bundestag, versammlung, abgeordnetenhaus, kammer | parlement, assemblée,
 chambre | parlamento,
 congreso, asamblea, cámara
lawmaker: abgeordnete, abgeordneten, abgeordneter, parlamentarier | députés, député, députée, élus | diputados, diputado,
 diputada
senate: senat | sénat | senado
party: -partei, parteien | parti, partis, ligue | partido, partidos
opposition: opposition, oppositionelle, oppositionellen | opposition | oposición
coalition: koalition | coalition | coalición
budget: -haushalt, haushalts, etat, haushaltsentwurf, haushaltsloch | budget | presupuesto, presupuestos
gap: lücke, loch, fehlbetrag, defizit, haushaltslücke | trou, impasse, déficit | déficit, agujero
memo: vermerk, vermerks, aktennotiz | mémorandum, mémo, note | memorando, memorándum
paper: papier, papiers | papier | papel
motion: antrag, misstrauensantrag, misstrauensantrags | motion | moción
confidence: misstrauensantrag, misstrauensvotum, vertrauensfrage | confiance, défiance | confianza, censura
law: -gesetz, gesetzes, gesetze | loi, lois | ley, leyes
bill: gesetzentwurf, entwurf | projet de loi | proyecto de ley
order: anordnung, anordnungen, verfügung | ordonnance, injonction | orden
court: -gericht, gerichts, -gerichts | tribunal, cour | tribunal, juzgado, corte
judge: richter, richterin | juge | juez, jueza
lawyer: anwalt, anwältin, rechtsanwalt | avocat, avocate | abogado, abogada
prosecutor: -staatsanwalt, staatsanwältin, staatsanwaltschaft | procureur, parquet | fiscal, fiscalía
police: polizei, polizisten | police, gendarmes, gendarmerie | policía, policías
prison: gefängnis, haft, untersuchungshaft | prison | prisión, cárcel
house: haus, häuser, häusern, wohnhaus | maison, maisons | casa, casas
building: gebäude, gebäudes, bauwerk | bâtiment, immeuble, édifice | edificio, edificios
residence: residenz, amtssitz | résidence | residencia
office: amt, amtes, büro, behörde, dienststelle | bureau, office | oficina, cargo, despacho
authority: behörde, behörden, aufsicht, aufsichtsbehörde | autorité, autorités | autoridad, autoridades
school: -schule, schulen, -schulen | école, écoles, lycée, collège | escuela, escuelas, colegio
university: -universität, universitäten, hochschule | université | universidad
pupil: schüler, schülerinnen, schülern | élèves, élève | alumnos, alumnas
teacher: lehrer, lehrerin, lehrkräfte | professeur, enseignants, instituteur | maestro, maestra, profesores
child: kind, kinder, kindern | enfant, enfants | niño, niña, niños, niñas
family: familie, -familien | famille, familles | familia, familias
woman: frau, frauen | femme, femmes | mujer, mujeres
man: mann, männer, männern | homme, hommes | hombre, hombres
people: menschen, leute | gens, personnes | gente, personas
resident: einwohner, anwohner, bewohner | habitants, riverains, habitant | vecinos, habitantes, residentes
town: stadt, kleinstadt, -stadt, städte | ville, villes, commune, bourg | ciudad, pueblo, localidad
village: dorf, dörfer | village, villages | aldea, pueblo
capital: hauptstadt | capitale | capital
province: provinz, provinzen | province, provinces | provincia, provincias
region: region, gebiet | région, régions | región
border: grenze, -grenze | frontière, frontières | frontera
river: fluss, flusses | fleuve, rivière | río
bridge: -brücke, brücken | pont, ponts | puente, puentes
road: -straße, straßen | route, routes, rue, rues | carretera, calle, calles
railway: -bahn, eisenbahn | chemin de fer, voie ferrée | ferrocarril
train: -zug, züge, zügen | train, trains | tren, trenes
station: bahnhof | gare | estación
airport: -flughafen, flughafens | aéroport | aeropuerto
plane: -flugzeug, flugzeuge, maschine | avion, avions | avión, aviones
flight: -flug, flüge, flügen | vol, vols | vuelo, vuelos
ship: -schiff, schiffe, frachter | navire, bateau, cargo | barco, buque, carguero
ferry: -fähre, fähren | ferry, ferries, traversier | ferri, transbordador
port: -hafen, hafens | port, ports | puerto
sea: meer, see | mer | mar
strait: meerenge, straße | détroit | estrecho
crossing: fahrten, überfahrt, überfahrten, nachtfahrten | traversée, traversées | travesía, travesías
night: nacht, nachtfahrten | nuit | noche, nocturnos
wreck: wrack | épave | pecio
radar: radar | radar | radar
steering: ruderanlage, steuerung | appareil à gouverner, direction | gobierno, timón
captain: kapitän, kapitänin | capitaine, commandant | capitán, capitana
crew: besatzung | équipage | tripulación
pilot: lotse, lotsin, lotsen, pilot | pilote, pilotes | piloto, práctico
company: unternehmen, firma, konzern, gesellschaft, reederei | entreprise, société, compagnie, groupe | empresa, compañía, grupo
factory: -fabrik, -werk, betrieb | usine, usines, site | fábrica, planta
mill: -mühle, mühlen | moulin, moulins, minoterie | molino, molinos
flour: -mehl, mehls | farine | harina
bag: tüten, tüte, sack | sachets, sachet, sacs | bolsas, sacos
batch: charge, chargen | lot, lots | lote, lotes
germ: keim, keime, keimen, bakterien, salmonellen | bactéries, bactérie, germe, salmonelle | bacterias, bacteria, salmonela
seal: dichtung | joint | junta
conveyor: förderband | convoyeur | cinta
line: linie, -linie | ligne | línea
sample: probe, proben | échantillon, échantillons, prélèvement | muestra, muestras
cleaning: reinigung, grundreinigung | nettoyage | limpieza
customer: kunden, kunde | clients, client | clientes, cliente
shop: laden, läden, geschäft, filialen | magasin, magasins | tienda, tiendas
worker: arbeiter, beschäftigte, beschäftigten, belegschaft, mitarbeiter | ouvriers, salariés, employés,
 personnel | trabajadores,
 obreros, empleados, personal
union: gewerkschaft, gewerkschaften | syndicat, syndicats | sindicato, sindicatos
strike: streik, warnstreik, ausstand | grève | huelga, paro
protest: protest, kundgebung, demonstration | manifestation, cortège | protesta, manifestación
protester: demonstranten, demonstrierende, teilnehmer | manifestants | manifestantes
wage: lohn, löhne, gehälter | salaire, salaires | salario, sueldo, salarios
job: stelle, stellen, arbeitsplätze | emploi, emplois, postes | empleo, empleos
bank: -bank, banken | banque, banques | banco, bancos
money: geld, gelder | argent | dinero
tax: -steuer, steuern | impôt, impôts, taxe | impuesto, impuestos
price: preis, preise | prix | precio, precios
fine: geldstrafe, bußgeld, strafe | amende | multa
hospital: krankenhaus, klinik, spital | hôpital, clinique | hospital, clínica
doctor: arzt, ärztin, ärzte | médecin, médecins, docteur | médico, médicos, doctora
patient: patient, patienten | patient, patients | paciente, pacientes
disease: krankheit, seuche | maladie | enfermedad
virus: virus | virus | virus
fire: feuer, brand, flammen, brandes | feu, incendie, flammes | fuego, incendio, llamas
firefighter: feuerwehr, feuerwehrleute | pompiers, pompier | bomberos, bombero
roof: dach | toit | techo, tejado
wall: wand, mauer | mur, murs | muro, pared
door: tür, türen | porte, portes | puerta, puertas
gate: tor, tore | portail, vanne | portón, compuerta
padlock: vorhängeschloss | cadenas | candado
welding: schweißarbeiten | soudure | soldadura
ammonia: ammoniak | ammoniac | amoniaco, amoníaco
gas: gas, gases | gaz | gas
smoke: rauch | fumée | humo
store: kühlhaus, lager, lagerhaus | entrepôt, frigorifique | frigorífico, almacén, nave
dam: -damm, -deich, staudamm, talsperre | barrage, digue | presa, dique, embalse
flood: hochwasser, überschwemmung, flut | inondation, crue | inundación, crecida
water: wasser | eau | agua
storm: sturm, unwetter | tempête, orage | tormenta, temporal
earthquake: erdbeben | séisme | terremoto
rain: regen | pluie, pluies | lluvia, lluvias
army: armee, heer, militär, streitkräfte | armée | ejército
unit: einheiten, einheit | unités, unité | unidades, unidad
troop: truppen, soldaten, einheiten | troupes, soldats | tropas, soldados
officer: offizier, generalstabsoffizier | officier, officiers | oficial, oficiales
position: stellungen, stellung | positions, position | posiciones
interceptor: abfangrakete | intercepteur | interceptor
missile: rakete, raketen, abfangrakete, geschoss | missile, missiles, roquette | misil, misiles, cohete
shell: granate, granaten | obus | proyectil, proyectiles, obús
bomb: bombe, bomben | bombe, bombes | bomba, bombas
blast: explosion, detonation | explosion, déflagration | explosión
weapon: waffe, waffen | arme, armes | arma, armas
truce: waffenruhe, feuerpause, waffenstillstand | trêve, cessez-le-feu | tregua, alto el fuego
talk: gespräche, friedensgespräche, verhandlungen | pourparlers, négociations, discussions | conversaciones, negociaciones
peace: frieden, friedensgespräche | paix | paz
agreement: abkommen, vereinbarung, vertrag | accord, traité, pacte | acuerdo, pacto, tratado
monitor: beobachter | observateurs, observateur | observadores
delegation: delegation, delegationen | délégation, délégations | delegación
meeting: treffen, sitzung, dringlichkeitssitzung | réunion, rencontre, séance | reunión, sesión
emergency: notstand, dringlichkeitssitzung, notfall | urgence | emergencia
election: wahl, wahlen, neuwahlen | élection, élections, scrutin | elección, elecciones, comicios
vote: abstimmung, votum, stimme, stimmen | vote, voix, scrutin | voto, votos, votación
candidate: kandidat, kandidatin, spitzenkandidat | candidat, candidate | candidato, candidata
majority: mehrheit | majorité | mayoría
ally: partner, verbündete, verbündeten | allié, partenaire | aliado, socio
farmer: bauern, landwirte, bauernbund | paysans, agriculteurs, paysanne | agricultores, campesinos, agraria
fisherman: fischer, angler | pêcheur, pêcheurs | pescador, pescadores
team: mannschaft, team, elf | équipe | equipo
club: verein, klub, club | club | club
coach: trainer, trainerin | entraîneur, entraîneuse | entrenador, entrenadora
player: spieler, spielerin | joueur, joueurs, joueuse | jugador, jugadores, jugadora
federation: -verband, verbands | fédération, ligue | federación
player-ban: sperre | suspension | suspensión
cyclist: radfahrer, fahrerin | cycliste | ciclista
driver: fahrer, lastwagenfahrer | chauffeur, conducteur, conducteurs | conductor, chófer, maquinistas
passenger: passagiere, fahrgäste, insassen, reisende | passagers, voyageurs | pasajeros, viajeros
vehicle: wagen, auto, autos | voiture, véhicule | coche, vehículo
ambulance: krankenwagen, rettungswagen | ambulance, ambulances | ambulancia, ambulancias
body: leiche, leichen | corps, cadavre | cuerpo, cadáver
victim: opfer | victime, victimes | víctima, víctimas
witness: zeuge, zeugin, zeugen | témoin, témoins | testigo, testigos
commission: kommission, untersuchungskommission, ausschuss | commission, comité | comisión, comité
investigation: untersuchung, ermittlungen, untersuchungskommission | enquête, commission d'enquête | investigación
report: bericht, gutachten | rapport | informe
letter: brief, schreiben | lettre | carta
recording: aufzeichnung, mitschnitt | enregistrement | grabación
call: anruf, anrufe, funkanruf | appel, appels | llamada, llamadas
resignation: rücktritt | démission | dimisión, renuncia
interim: interim | intérim | interino, interina
chancellery: kanzleramt, kanzlei | chancellerie | cancillería
demand: forderung, forderungen | exigence, revendication | exigencia, demanda
accident: unfall, unglück | accident | accidente
collision: zusammenstoß, kollision, aufprall, zusammenstoßes | collision, choc | colisión, choque
cargo: ladung, fracht | cargaison, fret | carga, cargamento
freight: frachtfähre, fracht | fret | mercancías, carga
timber: holz | bois | madera
fertiliser: kunstdünger, dünger | engrais | fertilizante, abono
leak: leck | fuite | fuga, escape
light: licht | lumière | luz
power: strom | courant, électricité | electricidad, luz
nuclear: atom, kernkraft | nucléaire | nuclear
north: norden, nördlich, nordtor | nord | norte
south: süden, südlich | sud | sur
east: osten, östlich | est | este
west: westen, westlich | ouest | oeste
gym: sporthalle, turnhalle | salle des sports, gymnase | gimnasio, polideportivo
hall: halle | salle, hall | sala, nave
city-hall: rathaus | mairie | ayuntamiento
church: kirche | église, cathédrale | iglesia, catedral
museum: museum | musée | museo
drawer: schublade | tiroir | cajón
seat: sitz, sitze, sitzen | siège, sièges | escaño, escaños
drug: drogen, mittel | drogue, produits | droga, drogas
dog: hund, hunde | chien, chiens | perro, perros
forest: wald, wälder | forêt | bosque
mountain: berg, berge | montagne | montaña
beach: strand | plage | playa
island: insel, inseln | île, îles | isla, islas
market: markt, märkte | marché, marchés | mercado, mercados
oil: öl, erdöl | pétrole | petróleo
lorry: lastwagen, lkw, laster | camion, camions, poids lourd | camión, camiones
instructor: ausbilder, ausbildern, ausbilderinnen | instructeur, instructeurs, formateurs | instructor, instructores
crate: kiste, kisten | caisse, caisses | caja, cajas
satellite: satelliten, satellit | satellite, satellites | satélite, satélites
taxpayer: steuerzahler, steuerzahlern | contribuable, contribuables | contribuyente, contribuyentes
file: akte, akten, datei, dateien | dossier, dossiers, fichiers | expediente, expedientes, archivos
second: sekunde, sekunden | seconde, secondes | segundo, segundos
computer: rechner, computer, computern | ordinateur, ordinateurs | ordenador, ordenadores, computadoras
crown: krone, kronen | couronne, couronnes | corona, coronas
plant: kraftwerk, anlage | centrale | central
"""


def fellows_of(language: str) -> dict[str, tuple[str, ...]]:
    """Gives, for each form of a language in small letters, its English fellows, the head of a compound first.

    A form that opens with "-" ends longer words.
    """
    column = ("de", "fr", "es").index(language) if language in ("de", "fr", "es") else -1
    found: dict[str, tuple[str, ...]] = {}
    for row in FELLOWS.replace("\n ", " ").strip().splitlines() if column >= 0 else ():
        english, _, rest = row.partition(":")
        for form in rest.split("|")[column].split(","):
            found[form.strip()] = (*found.get(form.strip(), ()), english.strip())
    return found
