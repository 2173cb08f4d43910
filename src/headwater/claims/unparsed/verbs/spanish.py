"""Spanish verbs of the news: an English verb, then infinitives. Source: ours.

Behind an infinitive a slash gives the vowels that change under stress ("pedir/e:i"); ``IRREGULAR`` gives, for verbs and, where
a dash opens the line, whatever ends like them: present singular and plural, stem of the future, past (singular, plural),
participle.
"""

from __future__ import annotations

VERBS = """
die: morir/o:ue fallecer perecer ahogarse; kill: matar asesinar abatir ejecutar masacrar; injure: herir/e:ie lesionar
miss: desaparecer faltar; treat: tratar atender/e:ie operar; hospitalise: hospitalizar ingresar; recover: recuperarse curar
sicken: enfermar; search: buscar registrar rastrear allanar; rescue: rescatar salvar socorrer; evacuate: evacuar desalojar
flee: huir escapar; shelter: albergar alojar acoger; attack: atacar agredir asaltar; ram: embestir/e:i
shell: bombardear cañonear; hit: golpear alcanzar impactar; beat: apalear; explode: explotar estallar detonar
fire: disparar; stab: apuñalar acuchillar; burn: arder quemar incendiar; break-out: declararse desatarse
destroy: destruir destrozar arrasar devastar demoler/o:ue; damage: dañar vandalizar averiar; fail: fallar fracasar ceder
collapse: derrumbarse desplomarse colapsar; crash: estrellarse; collide: chocar colisionar; derail: descarrilar
capsize: volcar/o:ue zozobrar; sink: hundir hundirse naufragar; spread: propagarse extenderse/e:ie
extinguish: apagar sofocar extinguir; flood: inundar desbordarse anegar; bury: sepultar enterrar/e:ie
warn: advertir/e:ie alertar avisar; contaminate: contaminar envenenar; infect: infectar contagiar; vaccinate: vacunar
isolate: aislar/i:í confinar; abuse: violar maltratar torturar acosar; threaten: amenazar; survive: sobrevivir
arrest: detener arrestar capturar apresar encarcelar; release: liberar excarcelar; escape: fugarse; charge: imputar procesar
accuse: acusar inculpar; confess: confesar/e:ie; convict: condenar; acquit: absolver/o:ue exculpar; fine: multar
sue: demandar querellarse; appeal: recurrir apelar impugnar; rule: dictaminar sentenciar
overturn: anular revocar/- invalidar; question: interrogar; investigate: investigar examinar inspeccionar indagar
seize: incautar incautarse confiscar decomisar ocupar apoderarse; steal: robar hurtar sustraer; rob: saquear atracar
embezzle: malversar; deceive: engañar estafar timar defraudar; bribe: sobornar; forge: falsificar amañar
smuggle: contrabandear; abduct: secuestrar raptar; deport: deportar expulsar; extradite: extraditar
testify: testificar atestiguar; identify: identificar; hack: piratear hackear
violate: infringir vulnerar incumplir quebrantar; summon: citar convocar; hide: ocultar esconder encubrir
prevent: impedir/e:i evitar prevenir frustrar; send: enviar/i:í mandar despachar; deploy: desplegar/e:ie
deliver: entregar repartir; supply: suministrar abastecer proveer; launch: lanzar; intercept: interceptar
fly: volar/o:ue sobrevolar/o:ue; land: aterrizar; invade: invadir; advance: avanzar; surround: rodear cercar acordonar
surrender: rendirse/e:i capitular; withdraw: retirar retirarse; retreat: retroceder replegarse/e:ie
guard: custodiar proteger vigilar escoltar; train: entrenar adiestrar; clear: desminar desactivar; arm: armar
test: ensayar probar/o:ue; fight: combatir luchar; throw: arrojar tirar; arrive: llegar arribar; enter: entrar
leave: salir abandonar marcharse; quit: dejar; go: acudir dirigirse; visit: visitar; travel: viajar
return: regresar volver/o:ue devolver/o:ue retornar; cross: cruzar atravesar/e:ie; move: trasladar mudarse desplazar
run: circular presentarse postularse; tow: remolcar; transport: transportar; take: llevar tomar coger; carry: cargar
delay: retrasar demorar; divert: desviar/i:í; meet: reunirse/u:ú reunir/u:ú; receive: recibir; negotiate: negociar
sign: firmar suscribir; agree: acordar/o:ue pactar convenir; ratify: ratificar; resign: dimitir renunciar
appoint: nombrar designar; elect: elegir/e:i; vote: votar; abstain: abstenerse
approve: aprobar/o:ue autorizar avalar validar; reject: rechazar denegar/e:ie desestimar; propose: proponer
protest: protestar manifestarse; strike: parar holgar; block: bloquear cortar obstaculizar; ban: prohibir/i:í vetar
suspend: suspender; sanction: sancionar; lift: levantar; restrict: restringir limitar; criticise: criticar denunciar
condemn: repudiar; praise: elogiar celebrar; support: apoyar respaldar; demand: exigir reclamar pedir/e:i solicitar
call: llamar; deny: negar/e:ie desmentir/e:ie; apologise: disculparse; confirm: confirmar; inform: informar notificar
know: saber conocer; ignore: desconocer ignorar; recognise: reconocer; attend: asistir participar; dissolve: disolver/o:ue
overthrow: derrocar derribar; depose: destituir; promise: prometer comprometerse; impose: imponer; order: ordenar
declare: decretar proclamar; join: unirse sumarse; submit: presentar; preside: presidir; lead: encabezar liderar dirigir
produce: producir fabricar; build: construir edificar; repair: reparar arreglar; expand: ampliar/i:í; hire: contratar fichar
work: trabajar; employ: emplear; dismiss: despedir/e:i cesar; remove: relevar quitar eliminar
begin: empezar/e:ie comenzar/e:ie iniciar iniciarse; stop: paralizar detenerse; halt: interrumpir; resume: reanudar retomar
end: terminar acabar concluir finalizar; continue: continuar proseguir/e:i seguir/e:i; open: abrir inaugurar
reopen: reabrir; close: cerrar/e:ie clausurar; lock: encerrar/e:ie; shut: desconectar; plan: planear prever; drain: vaciar
flow: fluir verter/e:ie; rain: llover/o:ue; develop: desarrollar; renovate: renovar/o:ue reformar modernizar
publish: publicar difundir divulgar; assess: evaluar/u:ú; establish: establecer fundar crear; buy: comprar adquirir/i:ie
take-over: absorber; offer: ofrecer; sell: vender; pay: pagar abonar; compensate: indemnizar compensar; cost: costar/o:ue
earn: cobrar; get: obtener conseguir/e:i lograr; fund: financiar subvencionar donar; invest: invertir/e:ie; lack: carecer
merge: fusionar fusionarse; raise: aumentar elevar subir incrementar; rise: crecer; cut: recortar reducir bajar disminuir
fall: caer descender/e:ie; win: ganar vencer; lose: perder/e:ie; hold: sostener; keep: mantener conservar
stay: permanecer quedar quedarse persistir; live: vivir habitar residir; postpone: aplazar posponer postergar
cancel: cancelar; succeed: suceder; replace: sustituir reemplazar; assume: asumir; award: adjudicar otorgar conceder
play: jugar/u:ue disputar; compete: competir/e:i; sample: muestrear; detect: detectar; discover: descubrir
find: encontrar/o:ue hallar; cause: causar provocar desencadenar; affect: afectar; own: poseer pertenecer
answer: responder contestar; count: contar/o:ue contabilizar; happen: ocurrir producirse acontecer
exclude: excluir descartar descalificar; accept: aceptar admitir; allow: permitir; nationalise: nacionalizar
register: inscribir; fear: temer; expect: esperar; consider: estudiar barajar sopesar; decide: decidir; vow: jurar
insult: insultar humillar; recommend: recomendar/e:ie aconsejar; doubt: dudar; dope: doparse; qualify: clasificarse
follow: seguirse; form: formar integrar; represent: representar; come: venir; give: dar; bring: traer; put: poner colocar
show: mostrar/o:ue; see: ver; hear: oír escuchar; watch: mirar; help: ayudar; use: usar utilizar; speak: hablar
sleep: dormir/o:ue; sit: sentar/e:ie; lie: mentir/e:ie yacer; contain: contener; amount: ascender/e:ie; export: exportar
import: importar; store: almacenar; clean: limpiar; switch: cambiar; cover: cubrir; break: romper quebrar/e:ie; jump: saltar
push: empujar; hang: colgar/o:ue; slide: deslizarse; drive: conducir; park: aparcar estacionar; board: embarcar abordar
exchange: intercambiar; distribute: distribuir; collect: recoger recaudar; measure: medir/e:i; reveal: revelar
learn: aprender; teach: enseñar; honour: homenajear; marry: casarse; inherit: heredar; oblige: obligar forzar/o:ue
patrol: patrullar; mobilise: movilizar; disarm: desarmar; besiege: sitiar asediar; drill: perforar; harvest: cosechar
fish: pescar faenar; hunt: cazar; plant: plantar; do: hacer; make: realizar efectuar/u:ú; sow: sembrar/e:ie; shake: sacudir
drag: arrastrar; pursue: perseguir/e:i; gather: concentrar concentrarse congregar; march: marchar desfilar; write: escribir
read: leer; tear: desgarrar arrancar; worsen: agravar; improve: mejorar; exceed: superar rebasar; attempt: intentar
freeze: congelar; dig: excavar; strengthen: reforzar/o:ue; face: afrontar enfrentar sufrir; defend: defender/e:ie
oppose: oponerse; privatise: privatizar; install: instalar; set-up: montar; expire: expirar
dismantle: desmantelar desarticular; rebuild: reconstruir; blame: culpar responsabilizar atribuir; cheat: trampear
calm: calmar; verify: verificar comprobar/o:ue; mediate: mediar; spend: pasar gastar; dine: cenar comer; expel: echar
rent: alquilar; choose: escoger; enumerate: enumerar listar; recall: rememorar; seal: sellar; swap: canjear; whistle: pitar
referee: arbitrar; bet: apostar/o:ue
"""

# Verbs that only say who said it.
SAYING = """
say: decir declarar afirmar explicar indicar señalar precisar asegurar manifestar relatar añadir agregar expresar
say: anunciar comentar insistir creer subrayar apuntar
"""

IRREGULAR = """
ir: va van ir fue fueron ido
ser: es son ser fue fueron sido
estar: está están estar estuvo estuvieron estado
haber: ha han habr hubo hubieron habido
-hacer: hace hacen har hizo hicieron hecho
-decir: dice dicen dir dijo dijeron dicho
-tener: tiene tienen tendr tuvo tuvieron tenido
-venir: viene vienen vendr vino vinieron venido
-poner: pone ponen pondr puso pusieron puesto
poder: puede pueden podr pudo pudieron podido
querer: quiere quieren querr quiso quisieron querido
saber: sabe saben sabr supo supieron sabido
caber: cabe caben cabr cupo cupieron cabido
-traer: trae traen traer trajo trajeron traído
-ducir: duce ducen ducir dujo dujeron ducido
andar: anda andan andar anduvo anduvieron andado
dar: da dan dar dio dieron dado
prever: prevé prevén prever previó previeron previsto
ver: ve ven ver vio vieron visto
-caer: cae caen caer cayó cayeron caído
leer: lee leen leer leyó leyeron leído
proveer: provee proveen proveer proveyó proveyeron provisto
poseer: posee poseen poseer poseyó poseyeron poseído
-oír: oye oyen oir oyó oyeron oído
-salir: sale salen saldr salió salieron salido
valer: vale valen valdr valió valieron valido
romper: rompe rompen romper rompió rompieron roto
"""
