"""French and Spanish words of a closed kind that build clauses. Source: ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The small words by which a Romance language builds its clauses."""

    have: Mapping[str, str]
    """Forms of the verb that makes the perfect, with their tense."""
    be: Mapping[str, str]
    """Forms of the verbs of being, with their tense."""
    been: frozenset[str]
    """Its participles, which make a perfect passive."""
    modals: Mapping[str, str]
    """Forms that an infinitive follows, with the stage that they give it."""
    could: frozenset[str]
    """Participles of such verbs: "a pu", "ha podido"."""
    possible: frozenset[str]
    """Those of the modals that leave it possible."""
    links: frozenset[str]
    """Words between a modal and its infinitive."""
    infinitives: Mapping[str, str]
    """Infinitives that help: "avoir", "être"."""
    clitics: frozenset[str]
    """Pronouns that lean on a verb."""
    subjects: frozenset[str]
    """Pronouns that are subjects: behind them no noun stands."""
    reflexives: frozenset[str]
    no: frozenset[str]
    """Words of negation before a verb."""
    nobody: frozenset[str]
    """Words of negation before or behind a verb, which deny by themselves where ``no`` may be left out."""
    only: frozenset[str]
    """Words that behind ``no`` say "only"."""
    adverbs: frozenset[str]
    """Words between the parts of a verb."""
    adverb_endings: tuple[str, ...]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    joining: frozenset[str]
    opening: frozenset[str]
    """Words that open a clause inside another."""
    supposing: frozenset[str]
    """Those behind which nothing is asserted."""
    saying: frozenset[str]
    """Infinitives of verbs that only say who said it."""
    considering: frozenset[str]
    intending: frozenset[str]
    denying: frozenset[str]
    blaming: frozenset[str]
    """Verbs behind which an infinitive of the perfect tells what somebody is said to have done."""
    moving: frozenset[str]
    """Verbs whose perfect takes "be": with it their participle tells what has happened."""
    phases: frozenset[str]
    """Verbs that keep or find something in the state that follows: "reste fermé", "sigue cortada"."""
    nouns: frozenset[str]
    """Forms of the present that are nouns as often as verbs."""
    future_time: str
    letting: frozenset[str]
    """Infinitives that with "make" only say who said it: "a fait savoir"."""
    impersonal: Mapping[str, str]
    """Forms that say that something is there."""


FRENCH = Grammar(
    have={
        **dict.fromkeys("a ont ai avons ait aient".split(), "present"),
        **dict.fromkeys("avait avaient avais eut eurent".split(), "past"),
        **dict.fromkeys("aura auront aurai aurons".split(), "future"),
        **dict.fromkeys("aurait auraient aurais".split(), "conditional"),
    },
    be={
        **dict.fromkeys("est sont suis sommes soient".split(), "present"),
        **dict.fromkeys("était étaient étais fut furent".split(), "past"),
        **dict.fromkeys("sera seront serai serons".split(), "future"),
        **dict.fromkeys("serait seraient serais".split(), "conditional"),
    },
    been=frozenset({"été"}),
    modals={
        **dict.fromkeys("va vont allait allaient vais allons".split(), "planned"),
        **dict.fromkeys(
            "veut veulent voulait voulaient voudrait voudraient entend entendent compte comptent".split(), "planned"
        ),
        **dict.fromkeys("doit doivent devait devaient devra devront devrait devraient".split(), "planned"),
        **dict.fromkeys("peut peuvent".split(), "unspecified"),
        **dict.fromkeys("pourra pourront".split(), "planned"),
        **dict.fromkeys("pouvait pouvaient put purent dut durent".split(), "done"),
        **dict.fromkeys("pourrait pourraient".split(), "predicted"),
        **dict.fromkeys("vient viennent venait venaient".split(), "done"),
    },
    could=frozenset("pu dû voulu".split()),
    possible=frozenset("pourrait pourraient".split()),
    links=frozenset("de d'".split()),
    infinitives={"avoir": "have", "être": "be"},
    clitics=frozenset("le la les l' lui leur se s' me m' te t' nous vous y en".split()),
    subjects=frozenset("il elle ils elles on je j' nous qui ce c' cela ça".split()),
    reflexives=frozenset("se s' me m'".split()),
    no=frozenset("ne n'".split()),
    nobody=frozenset(),
    only=frozenset("que qu'".split()),
    adverbs=frozenset(
        """pas plus jamais rien point guère encore déjà aussi toujours bien ainsi également aussitôt donc pourtant depuis
        désormais d'abord ensuite enfin tous toutes tout très trop peu presque souvent parfois ni d' abord longtemps sitôt ici
        vite alors même mieux mal hier aujourd'hui demain là-bas loin assez beaucoup""".split()
    ),
    adverb_endings=("ment",),
    determiners=frozenset(
        """un une le la les l' des du de d' au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs chaque
        quelques plusieurs tout toute tous toutes aucun aucune deux trois quatre cinq six sept huit neuf dix quel quelle
        autre autres premier première nouveau nouvelle grand grande dernier dernière même certains certaines""".split()
    ),
    prepositions=frozenset(
        """à de d' en dans par pour sur avec sans sous chez vers contre entre depuis pendant avant après dès selon malgré
        parmi devant
        derrière lors hors jusqu' afin""".split()
    ),
    joining=frozenset("et ou mais car puis".split()),
    opening=frozenset(
        """que qu' qui dont où lorsque lorsqu' quand si comme puisque puisqu' tandis afin laquelle lequel lesquels
        lesquelles quoique
        auquel""".split()
    ),
    supposing=frozenset("si".split()),
    saying=frozenset(
        """dire déclarer affirmer expliquer indiquer estimer préciser souligner rapporter raconter ajouter assurer confier juger
        annoncer signaler écrire répéter répondre commenter résumer croire penser
        marteler lâcher conclure évoquer""".split()
    ),
    considering=frozenset("envisager étudier examiner".split()),
    intending=frozenset("prévoir projeter décider promettre espérer menacer s'engager".split()),
    denying=frozenset("nier démentir contester".split()),
    blaming=frozenset("accuser soupçonner reprocher inculper avouer".split()),
    moving=frozenset(
        """mourir décéder partir arriver tomber sortir entrer monter descendre naître venir devenir rester retourner revenir
        rentrer
        aller parvenir apparaître survenir intervenir passer""".split()
    ),
    phases=frozenset("rester demeurer sembler paraître".split()),
    nouns=frozenset(
        """attaque marche visite frappe menace enquête demande offre porte charge livre garde chute baisse place manque
        casse arme
        réforme réserve bombe peine signe juge cadre note force cause commande trouble tombe mine pêche plante chasse limite
        marque
        blâme ferme double change adresse aide alarme alerte annonce approche avance bataille coupe course critique dispute
        échange embauche étude fête lance lutte mesure pause presse recherche rencontre veille réplique nage voyage cesse rame
        condamne tourne fouille pousse tente pirate forme montre touche tire titre coûte coûtent traite marches""".split()
    ),
    future_time=(
        r"\b(?:demain|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) prochain|(?:la semaine|le mois|l'année)"
        r" prochaine?|bientôt|prochainement|dès (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)"
        r"|à partir d|à minuit)"
    ),
    letting=frozenset({"savoir"}),
    impersonal={},
)
SPANISH = Grammar(
    have={
        **dict.fromkeys("ha han hemos he haya hayan".split(), "present"),
        **dict.fromkeys("había habían hube hubo hubieron".split(), "past"),
        **dict.fromkeys("habrá habrán".split(), "future"),
        **dict.fromkeys("habría habrían".split(), "conditional"),
    },
    be={
        **dict.fromkeys("es son está están somos estamos estoy soy esté estén sea sean".split(), "present"),
        **dict.fromkeys("era eran fue fueron estaba estaban estuvo estuvieron".split(), "past"),
        **dict.fromkeys("será serán estará estarán".split(), "future"),
        **dict.fromkeys("sería serían estaría estarían".split(), "conditional"),
    },
    been=frozenset({"sido", "estado"}),
    modals={
        **dict.fromkeys("va van iba iban vamos".split(), "planned"),
        **dict.fromkeys("quiere quieren quería querían prevé prevén planea planean pretende pretenden".split(), "planned"),
        **dict.fromkeys("debe deben deberá deberán debería deberían".split(), "planned"),
        **dict.fromkeys("tiene tienen tendrá tendrán podrá podrán".split(), "planned"),
        **dict.fromkeys("puede pueden".split(), "unspecified"),
        **dict.fromkeys("podía podían pudo pudieron tuvo tuvieron debió debieron acaba acaban logró lograron".split(), "done"),
        **dict.fromkeys("podría podrían".split(), "predicted"),
    },
    could=frozenset("podido debido querido tenido".split()),
    possible=frozenset("podría podrían".split()),
    links=frozenset("a que de".split()),
    infinitives={"haber": "have", "ser": "be", "estar": "be", "haberse": "have", "haberla": "have", "haberlo": "have"},
    clitics=frozenset("lo la los las le les se me te nos".split()),
    subjects=frozenset("él ella ellos ellas yo nosotros quien quienes que esto eso".split()),
    reflexives=frozenset({"se"}),
    no=frozenset("no nunca jamás tampoco nadie ningún ninguna ninguno".split()),
    nobody=frozenset("nadie ningún ninguna ninguno nada nunca".split()),
    only=frozenset(),
    adverbs=frozenset(
        """ya aún todavía también siempre siquiera más muy apenas casi bien así luego antes después hoy ayer mañana ahora
        nada totalmente ni solo sólo aquí allí pronto""".split()
    ),
    adverb_endings=("mente",),
    determiners=frozenset(
        """un una unos unas el la los las del al este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra cada
        algunos algunas varios varias otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez primer primera
        nuevo
        nueva gran último última mismo misma ningún ninguna todo toda todos todas""".split()
    ),
    prepositions=frozenset(
        """a de en por para con sin sobre entre hacia hasta desde contra según tras durante ante bajo mediante
        mientras""".split()
    ),
    joining=frozenset("y e o u pero sino".split()),
    opening=frozenset("que quien quienes cuyo cuya cuyos cuyas donde cuando mientras aunque porque pues como si".split()),
    supposing=frozenset("si".split()),
    saying=frozenset(
        """decir declarar afirmar explicar indicar señalar precisar asegurar manifestar relatar añadir agregar expresar
        anunciar comentar escribir insistir creer subrayar apuntar""".split()
    ),
    considering=frozenset("estudiar barajar sopesar".split()),
    intending=frozenset("planear prever decidir prometer esperar amenazar".split()),
    denying=frozenset("negar desmentir".split()),
    blaming=frozenset("acusar inculpar confesar imputar condenar".split()),
    moving=frozenset(),
    phases=frozenset("permanecer seguir continuar quedar quedarse resultar".split()),
    nouns=frozenset(
        """marcha visita firma compra toma causa prueba multa cuenta protesta demanda denuncia lucha busca baja sube caza
        pesca entrega
        ayuda muestra carga llama reserva reforma condena amenaza alarma falta espera cita paro vota renuncia retira captura
        calma cura corte cobra manda trata cruce cruza ataque bloqueo junta forma planta acusa vigilia monta pide toca
        trabajo ensayo rescate cierre recorte presente siembra""".split()
    ) - frozenset("vota retira acusa pide toca cruza monta".split()),
    future_time=(
        r"\b(?:mañana|pasado mañana|el próximo|la próxima|próximamente|pronto|a medianoche|a partir d"
        r"|desde (?:mañana|el lunes))\b"
    ),
    letting=frozenset({"saber"}),
    impersonal={"hay": "present", "había": "past", "hubo": "past", "habrá": "future", "habría": "conditional"},
)  # fmt: skip
GRAMMARS = {"fr": FRENCH, "es": SPANISH}
