"""French verbs of the news: an English verb, then infinitives. Source: ours.

``IRREGULAR`` gives, for verbs and whatever ends like them, a sign of
equality before those that nothing else is like: present singular and plural, stem of the imperfect, stem of the
future, past (singular, plural), participle.
"""

from __future__ import annotations

VERBS = """
die: mourir décéder périr succomber noyer; kill: tuer assassiner abattre exécuter massacrer égorger; injure: blesser
miss: disparaître manquer; treat: soigner traiter opérer; hospitalise: hospitaliser; recover: guérir
search: rechercher fouiller chercher perquisitionner; rescue: secourir sauver repêcher; evacuate: évacuer
flee: fuir enfuir réfugier; shelter: héberger abriter reloger; attack: attaquer agresser assaillir
shell: bombarder pilonner; hit: toucher frapper atteindre heurter; beat: battre tabasser rouer
explode: exploser éclater détoner; fire: tirer; stab: poignarder; burn: brûler incendier flamber; break-out: déclarer
destroy: détruire anéantir ravager dévaster raser démolir; damage: endommager abîmer vandaliser dégrader
fail: échouer céder rompre lâcher; collapse: effondrer écrouler; crash: écraser; ram: éperonner percuter emboutir
derail: dérailler; capsize: chavirer; sink: couler sombrer; spread: propager étendre
extinguish: éteindre maîtriser circonscrire; flood: inonder submerger déborder; bury: ensevelir enterrer inhumer
erupt: jaillir; warn: avertir alerter prévenir; contaminate: contaminer polluer empoisonner; infect: infecter
vaccinate: vacciner; isolate: isoler confiner; abuse: violer maltraiter torturer harceler; threaten: menacer
survive: survivre réchapper; escape: échapper évader; arrest: arrêter interpeller appréhender incarcérer écrouer emprisonner
release: libérer relâcher; charge: inculper; accuse: accuser incriminer soupçonner; confess: avouer; convict: condamner
acquit: acquitter relaxer innocenter; fine: verbaliser; sue: poursuivre assigner; appeal: contester
rule: juger statuer trancher; overturn: annuler casser invalider; question: interroger auditionner
investigate: enquêter examiner inspecter vérifier; seize: saisir confisquer emparer occuper conquérir
steal: voler dérober subtiliser; rob: cambrioler piller braquer; embezzle: détourner; deceive: tromper escroquer duper
bribe: soudoyer corrompre; forge: falsifier contrefaire truquer; abduct: enlever kidnapper séquestrer
deport: expulser refouler; extradite: extrader; testify: témoigner; identify: identifier; hack: pirater; violate: enfreindre
summon: convoquer; hide: cacher dissimuler taire occulter; prevent: empêcher éviter déjouer
send: envoyer dépêcher expédier rapatrier; deploy: déployer; deliver: livrer; supply: fournir approvisionner; launch: lancer
intercept: intercepter; fly: survoler; land: atterrir poser; invade: envahir; advance: avancer progresser
surround: encercler cerner; surrender: rendre capituler; withdraw: retirer; retreat: reculer replier
guard: garder protéger escorter surveiller; train: former entraîner; clear: déminer désamorcer; arm: armer
test: tester expérimenter; fight: combattre lutter; throw: jeter; arrive: arriver débarquer parvenir; enter: entrer pénétrer
leave: quitter partir sortir; go: aller; visit: visiter; return: revenir retourner rentrer regagner
cross: traverser franchir; move: déplacer transférer déménager; take: conduire emmener prendre
run: circuler desservir présenter; tow: remorquer; transport: transporter acheminer; carry: porter; load: charger
unload: décharger; delay: retarder; divert: dérouter dévier; meet: rencontrer réunir siéger; receive: recevoir accueillir
negotiate: négocier; sign: signer parapher; agree: convenir accorder; ratify: ratifier; resign: démissionner
appoint: nommer désigner introniser; elect: élire; vote: voter; abstain: abstenir
approve: approuver adopter autoriser valider avaliser entériner homologuer
reject: rejeter repousser refuser débouter décliner; propose: proposer soumettre; protest: manifester protester défiler
strike: cesser débrayer; block: bloquer; ban: interdire proscrire prohiber; suspend: suspendre; sanction: sanctionner
lift: lever; restrict: restreindre limiter; criticise: critiquer dénoncer fustiger; condemn: réprouver
praise: saluer féliciter; support: soutenir appuyer; demand: réclamer exiger revendiquer demander; request: requérir
call: appeler; deny: démentir nier; apologise: excuser; confirm: confirmer; inform: informer notifier
know: savoir connaître; ignore: ignorer; recognise: reconnaître; celebrate: célébrer fêter commémorer
attend: assister participer; dissolve: dissoudre; overthrow: renverser; depose: destituer; promise: promettre engager
impose: imposer instaurer infliger; order: ordonner; declare: décréter proclamer; join: rejoindre adhérer; submit: déposer
preside: présider; lead: diriger mener; produce: produire fabriquer broyer; build: construire bâtir ériger; repair: réparer
expand: agrandir; hire: embaucher recruter; work: travailler; employ: employer
dismiss: licencier limoger renvoyer révoquer congédier; remove: relever ôter; begin: commencer débuter; stop: stopper
halt: interrompre; resume: reprendre; end: finir terminer achever; continue: continuer; open: ouvrir inaugurer
reopen: rouvrir; close: fermer; lock: verrouiller cadenasser enfermer; shut: débrancher; plan: prévoir projeter
drain: vider vidanger; flow: écouler fuiter; rain: pleuvoir; develop: développer; renovate: rénover moderniser restaurer
present: dévoiler; publish: publier divulguer diffuser; assess: évaluer; establish: établir créer fonder
buy: acheter acquérir racheter; offer: offrir; sell: vendre; pay: payer verser régler
compensate: indemniser dédommager rembourser; cost: coûter; get: obtenir; fund: financer subventionner; invest: investir
borrow: emprunter; merge: fusionner; recall: rappeler; raise: augmenter rehausser; rise: monter grimper croître
cut: réduire baisser diminuer supprimer couper; fall: tomber chuter; win: gagner remporter; lose: perdre
hold: tenir détenir; keep: conserver maintenir; stay: rester demeurer; live: vivre habiter loger
postpone: reporter différer ajourner; succeed: succéder; replace: remplacer; confer: confier attribuer
assume: assurer assumer; play: jouer disputer; compete: concourir; sample: prélever; detect: détecter déceler
discover: découvrir; find: trouver retrouver; cause: causer provoquer déclencher; affect: concerner affecter
own: posséder appartenir; answer: répondre; count: compter dénombrer recenser; happen: survenir dérouler
exclude: exclure écarter disqualifier; accept: accepter admettre; allow: permettre; award: décerner; hand: remettre
nationalise: nationaliser; mark: marquer signaler; register: enregistrer inscrire; fear: craindre redouter; expect: attendre
hope: espérer; consider: envisager; study: étudier; decide: décider; vow: jurer; insult: insulter humilier injurier
recommend: recommander conseiller; doubt: douter; dope: doper; qualify: qualifier; follow: suivre; form: constituer
represent: représenter; come: venir; give: donner; bring: apporter amener; put: mettre placer; show: montrer
see: voir apercevoir; hear: entendre; watch: regarder; wait: patienter; help: aider; use: utiliser; speak: parler
sleep: dormir; sit: asseoir; lie: mentir; contain: contenir comporter; amount: élever; export: exporter; import: importer
process: transformer; store: stocker entreposer; clean: nettoyer; switch: basculer changer; cover: couvrir
break-in: introduire; jump: sauter; push: pousser; hang: pendre accrocher; slide: glisser; drive: rouler
park: garer stationner; board: embarquer; exchange: échanger; distribute: distribuer répartir; collect: collecter recueillir
measure: mesurer; reveal: révéler; learn: apprendre; teach: enseigner; invent: inventer; honour: honorer
marry: épouser marier; inherit: hériter; oblige: obliger contraindre forcer; mislead: induire; patrol: patrouiller
mobilise: mobiliser; disarm: désarmer; ambush: guetter; besiege: assiéger; explore: explorer; drill: forer
mine: miner extraire; harvest: récolter; fish: pêcher; hunt: chasser; plant: planter; disrupt: perturber troubler
tear: arracher déchirer éventrer; turn-back: rebrousser; disband: démanteler; defend: défendre; object: opposer
install: installer; calm: calmer apaiser; break: briser; worsen: aggraver; improve: améliorer; blame: imputer reprocher
cheat: tricher; pursue: pourchasser traquer; shout: crier scander; gather: rassembler regrouper; march: marcher
interview: interviewer; translate: traduire; write: écrire rédiger; read: lire; ring: sonner; pierce: percer transpercer
starve: affamer; face: affronter subir; strengthen: renforcer; weaken: affaiblir fragiliser; reach: aboutir
vanish: évanouir; finance: solder; inspect: contrôler; attempt: tenter; try: essayer; dig: creuser; freeze: geler
exceed: dépasser; estimate: estimer; target: viser cibler; worry: inquiéter; rebuild: reconstruire; assemble: assembler
choose: choisir; spend: dépenser; dine: dîner; rent: louer; seal: sceller; bet: parier miser; interrogate: cuisiner
forget: oublier; refuel: ravitailler; last: durer; roam: errer; shake: ébranler secouer
"""

# Verbs that only say who said it.
SAYING = """
say: dire affirmer expliquer indiquer préciser souligner rapporter raconter ajouter annoncer répéter commenter
say: résumer croire penser marteler conclure évoquer
"""

IRREGULAR = """
=aller: va vont allai ir alla allèrent allé
=avoir: a ont avai aur eut eurent eu
=être: est sont étai ser fut furent été
faire: fait font faisai fer fit firent fait
dire: dit disent disai dir dit dirent dit
écrire: écrit écrivent écrivai écrir écrivit écrivirent écrit
scrire: scrit scrivent scrivai scrir scrivit scrivirent scrit
lire: lit lisent lisai lir lut lurent lu
voir: voit voient voyai verr vit virent vu
prévoir: prévoit prévoient prévoyai prévoir prévit prévirent prévu
pouvoir: peut peuvent pouvai pourr put purent pu
vouloir: veut veulent voulai voudr voulut voulurent voulu
devoir: doit doivent devai devr dut durent dû
savoir: sait savent savai saur sut surent su
recevoir: reçoit reçoivent recevai recevr reçut reçurent reçu
percevoir: perçoit perçoivent percevai percevr perçut perçurent perçu
valoir: vaut valent valai vaudr valut valurent valu
pleuvoir: pleut pleuvent pleuvai pleuvr plut plurent plu
venir: vient viennent venai viendr vint vinrent venu
tenir: tient tiennent tenai tiendr tint tinrent tenu
prendre: prend prennent prenai prendr prit prirent pris
mettre: met mettent mettai mettr mit mirent mis
battre: bat battent battai battr battit battirent battu
rompre: rompt rompent rompai rompr rompit rompirent rompu
uire: uit uisent uisai uir uisit uisirent uit
craindre: craint craignent craignai craindr craignit craignirent craint
eindre: eint eignent eignai eindr eignit eignirent eint
oindre: oint oignent oignai oindr oignit oignirent oint
naître: naît naissent naissai naîtr naquit naquirent né
connaître: connaît connaissent connaissai connaîtr connut connurent connu
paraître: paraît paraissent paraissai paraîtr parut parurent paru
croître: croît croissent croissai croîtr crût crûrent crû
ouvrir: ouvre ouvrent ouvrai ouvrir ouvrit ouvrirent ouvert
couvrir: couvre couvrent couvrai couvrir couvrit couvrirent couvert
offrir: offre offrent offrai offrir offrit offrirent offert
souffrir: souffre souffrent souffrai souffrir souffrit souffrirent souffert
cueillir: cueille cueillent cueillai cueiller cueillit cueillirent cueilli
saillir: saille saillent saillai saillir saillit saillirent sailli
partir: part partent partai partir partit partirent parti
sortir: sort sortent sortai sortir sortit sortirent sorti
sentir: sent sentent sentai sentir sentit sentirent senti
mentir: ment mentent mentai mentir mentit mentirent menti
servir: sert servent servai servir servit servirent servi
dormir: dort dorment dormai dormir dormit dormirent dormi
courir: court courent courai courr courut coururent couru
mourir: meurt meurent mourai mourr mourut moururent mort
quérir: quiert quièrent quérai querr quit quirent quis
fuir: fuit fuient fuyai fuir fuit fuirent fui
vivre: vit vivent vivai vivr vécut vécurent vécu
suivre: suit suivent suivai suivr suivit suivirent suivi
croire: croit croient croyai croir crut crurent cru
clure: clut cluent cluai clur clut clurent clu
soudre: sout solvent solvai soudr - - sous
plaire: plaît plaisent plaisai plair plut plurent plu
taire: tait taisent taisai tair tut turent tu
traire: trait traient trayai trair - - trait
asseoir: assied asseyent asseyai assiér assit assirent assis
vaincre: vainc vainquent vainquai vaincr vainquit vainquirent vaincu
interdire: interdit interdisent interdisai interdir interdit interdirent interdit
contredire: contredit contredisent contredisai contredir contredit contredirent contredit
envoyer: envoie envoient envoyai enverr envoya envoyèrent envoyé
"""
