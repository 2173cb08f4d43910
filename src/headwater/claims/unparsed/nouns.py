"""What the press counts, in six languages: an English lemma, then forms. Source: ours, general knowledge of news writing.

A form that begins with "-" also ends longer words ("Besatzungsmitglieder"). The tolls at the head count people.
"""

from __future__ import annotations

TOLL_NOUNS = {
    "de": """dead: tote, toten, toter, todesopfer, todesopfern
injured: verletzte, verletzten, verletzter, verwundete, verwundeten, schwerverletzte, leichtverletzte
missing: vermisste, vermissten, vermisster""",
    "fr": """dead: morts, mort, décès
injured: blessés, blessées
missing: disparus, disparues""",
    "es": """dead: muertos, muertas, fallecidos, fallecidas, víctimas mortales
injured: heridos, heridas, lesionados
missing: desaparecidos, desaparecidas""",
    "it": """dead: morti, vittime, decessi
injured: feriti, ferite
missing: dispersi, disperse""",
    "pt": """dead: mortos, mortas, mortes, vítimas mortais
injured: feridos, feridas
missing: desaparecidos, desaparecidas""",
    "nl": """dead: doden, dodelijke slachtoffers
injured: gewonden
missing: vermisten""",
}
NOUNS = {
    "de": """person: menschen, personen, leute, -leute
resident: einwohner, einwohnern, bewohner, bewohnern, anwohner, anwohnern
passenger: -passagiere, -passagieren, fahrgäste, fahrgästen, insassen
crew: -besatzungsmitglieder, -besatzungsmitgliedern, crewmitglieder
worker: -arbeiter, -arbeitern, -arbeiterinnen, beschäftigte, beschäftigten, mitarbeiter, mitarbeitern
job: arbeitsplätze, arbeitsplätzen, stellen
child: kinder, kindern
pupil: schüler, schülern
soldier: soldaten
officer: polizisten
firefighter: feuerwehrleute, feuerwehrleuten
rescuer: helfer, helfern, retter, rettern, rettungskräfte, rettungskräften
diver: taucher, tauchern
patient: patienten
refugee: flüchtlinge, flüchtlingen
protester: demonstranten
ambulance: krankenwagen, rettungswagen
house: häuser, häusern
ship: schiffe, schiffen
raft: rettungsinseln
vehicle: -fahrzeuge, -fahrzeugen
drone: drohnen
bag: tüten, säcke, säcken
shop: läden, geschäfte, geschäften, filialen
bakery: bäckereien
school: schulen
victim: opfer, opfern
person: teilnehmer, teilnehmern, teilnehmerinnen
vote: stimmen, gegenstimmen, ja-stimmen, nein-stimmen
abstention: enthaltungen
seat: -sitze, -sitzen, mandate
member: mitglieder, mitgliedern
student: studenten, studierende
prisoner: häftlinge, häftlingen, gefangene, gefangenen
flight: flüge, flügen
train: züge, zügen
cow: rinder, rindern, kühe, kühen
sheep: schafe, schafen
case: fälle, fällen
tree: bäume, bäumen
man: männer, männern
woman: frauen
welder: schweißer, schweißern
bed: betten
ferry: fähren
match: spiele, spielen, partien
referee: schiedsrichter, schiedsrichtern
missile: raketen
tent: zelte, zelten
nautical mile: seemeilen
kilometre: kilometer, kilometern, km
metre: meter, metern
tonne: tonnen
litre: liter, litern
hectare: hektar
degree: grad
percent: prozent
EUR: euro
USD: dollar
CHF: franken""",
    "fr": """person: personnes, gens
resident: habitants, riverains
passenger: passagers, voyageurs
crew: membres d'équipage
worker: ouvriers, travailleurs, employés, salariés, salariées
job: emplois, postes
child: enfants
pupil: élèves
soldier: soldats, militaires
officer: policiers
firefighter: pompiers, sapeurs-pompiers
rescuer: secouristes, sauveteurs
diver: plongeurs
sailor: marins
patient: patients
refugee: réfugiés
protester: manifestants
ambulance: ambulances
house: maisons
ship: navires, bateaux
raft: radeaux de sauvetage
vehicle: véhicules
drone: drones
bag: sachets, sacs
shop: magasins
bakery: boulangeries
batch: lots
school: écoles
victim: victimes
person: participants
vote: voix, votes
abstention: abstentions
seat: sièges
member: membres
student: étudiants
prisoner: prisonniers, détenus
flight: vols
train: trains
cow: vaches, bovins
sheep: moutons, brebis
case: cas
tree: arbres
man: hommes
woman: femmes
welder: soudeurs
bed: lits
ferry: ferries
match: matchs, matches
referee: arbitres
missile: missiles, roquettes
tent: tentes
nautical mile: milles nautiques
kilometre: kilomètres, km
metre: mètres
tonne: tonnes
litre: litres
hectare: hectares
degree: degrés
percent: pour cent
EUR: euros, euro
USD: dollars
CHF: francs suisses""",
    "es": """person: personas
resident: habitantes, vecinos, residentes
passenger: pasajeros, viajeros
crew: tripulantes, miembros de la tripulación
worker: trabajadores, obreros, empleados
job: empleos, puestos de trabajo
child: niños, niñas, menores
pupil: alumnos
soldier: soldados, militares
officer: policías
firefighter: bomberos
rescuer: socorristas, rescatistas
diver: buzos
sailor: marineros, marinos
patient: pacientes
refugee: refugiados
protester: manifestantes
ambulance: ambulancias
house: casas, viviendas
ship: barcos, buques
raft: balsas salvavidas
vehicle: vehículos
drone: drones
bag: bolsas, sacos
shop: tiendas
bakery: panaderías
batch: lotes
school: escuelas, colegios
victim: víctimas
person: participantes, asistentes
vote: votos
abstention: abstenciones
seat: escaños
member: miembros
student: estudiantes
prisoner: presos, prisioneros
flight: vuelos
train: trenes
cow: vacas, reses
sheep: ovejas
case: casos
tree: árboles
man: hombres
woman: mujeres
welder: soldadores
bed: camas
ferry: transbordadores
match: partidos, encuentros
referee: árbitros, colegiados
officer: agentes
missile: misiles, cohetes
tent: tiendas de campaña
nautical mile: millas náuticas
kilometre: kilómetros, km
metre: metros
tonne: toneladas
litre: litros
hectare: hectáreas
degree: grados
percent: por ciento
EUR: euros
USD: dólares""",
    "it": """person: persone
resident: abitanti, residenti
passenger: passeggeri
crew: membri dell'equipaggio, membri d'equipaggio
worker: lavoratori, operai, dipendenti
job: posti di lavoro
child: bambini, minori
pupil: alunni
soldier: soldati, militari
officer: poliziotti, agenti
firefighter: vigili del fuoco, pompieri
rescuer: soccorritori
diver: sommozzatori
sailor: marinai
patient: pazienti
refugee: profughi, rifugiati
protester: manifestanti
ambulance: ambulanze
house: case, abitazioni
ship: navi
vehicle: veicoli
drone: droni
bag: sacchi, sacchetti
shop: negozi
bakery: panifici, panetterie
batch: lotti
school: scuole
person: partecipanti
vote: voti
abstention: astensioni
seat: seggi
member: membri
student: studenti
prisoner: detenuti, prigionieri
flight: voli
train: treni
case: casi
nautical mile: miglia nautiche
kilometre: chilometri, km
metre: metri
tonne: tonnellate
litre: litri
hectare: ettari
degree: gradi
percent: per cento
EUR: euro
USD: dollari""",
    "pt": """person: pessoas
resident: habitantes, moradores
passenger: passageiros
crew: tripulantes, membros da tripulação
worker: trabalhadores, operários, funcionários
job: empregos, postos de trabalho
child: crianças
pupil: alunos
soldier: soldados, militares
officer: polícias, policiais
firefighter: bombeiros
rescuer: socorristas
diver: mergulhadores
sailor: marinheiros
patient: pacientes, doentes
refugee: refugiados
protester: manifestantes
ambulance: ambulâncias
house: casas
ship: navios
vehicle: veículos
drone: drones
bag: sacos
shop: lojas
bakery: padarias
batch: lotes
school: escolas
victim: vítimas
person: participantes
vote: votos
abstention: abstenções
seat: assentos
member: membros
student: estudantes
prisoner: presos, prisioneiros
flight: voos
train: comboios, trens
case: casos
nautical mile: milhas náuticas
kilometre: quilómetros, quilômetros, km
metre: metros
tonne: toneladas
litre: litros
hectare: hectares
degree: graus
percent: por cento
EUR: euros
USD: dólares
BRL: reais""",
    "nl": """person: mensen, personen
resident: inwoners, bewoners, omwonenden
passenger: -passagiers, reizigers, opvarenden
crew: bemanningsleden
worker: -arbeiders, werknemers, medewerkers
job: banen
child: kinderen
pupil: leerlingen
soldier: soldaten, militairen
officer: agenten
firefighter: brandweerlieden
rescuer: redders, hulpverleners
diver: duikers
patient: patiënten
refugee: vluchtelingen
protester: demonstranten, betogers
ambulance: ambulances
house: huizen, woningen
ship: schepen
vehicle: voertuigen
drone: drones
bag: zakken
shop: winkels
bakery: bakkerijen
batch: partijen
school: scholen
victim: slachtoffers
person: deelnemers
vote: stemmen
abstention: onthoudingen
seat: zetels
member: leden
student: studenten
prisoner: gevangenen
flight: vluchten
train: treinen
case: gevallen
nautical mile: zeemijl
kilometre: kilometer, km
metre: meter
tonne: ton
litre: liter
hectare: hectare
degree: graden
percent: procent
EUR: euro
USD: dollar""",
}
