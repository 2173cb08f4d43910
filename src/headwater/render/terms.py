"""Words of the contract as a reader sees them: kinds, aspects, actions and states, units and rates."""

from __future__ import annotations

from headwater.render.catalogue import N_, NN_, Told, gettext, ngettext

TERMS = (
    *(N_("quantity"), N_("stage"), N_("certainty"), N_("time"), N_("place"), N_("role"), N_("object"), N_("attribution")),
    *(N_("polarity"), N_("affirmed"), N_("denied"), N_("certain"), N_("probable"), N_("possible"), N_("unknown")),
    *(N_("considered"), N_("planned"), N_("predicted"), N_("ongoing"), N_("done"), N_("unspecified")),
    *(N_("direct"), N_("mixed"), N_("indirect"), N_("none")),
    *(N_("report"), N_("claim"), N_("link"), N_("question"), N_("position"), N_("conflict"), N_("origin"), N_("speaker")),
    *(N_("mention"), N_("story"), N_("merge"), N_("support"), N_("reports"), N_("claims"), N_("questions"), N_("conflicts")),
    *(N_("accept"), N_("reject"), N_("edit"), N_("split"), N_("annotate"), N_("grade"), N_("undo")),
    *(N_("standing"), N_("undone"), N_("orphaned"), N_("waiting"), N_("running"), N_("failed"), N_("cancelled")),
    *(N_("copy"), N_("rewrite"), N_("translation"), N_("quote"), N_("cite"), N_("wire")),
    *(N_("person"), N_("organisation"), N_("government"), N_("outlet"), N_("official"), N_("anonymous"), N_("document")),
    *(N_("imagery"), N_("public"), N_("facility"), N_("product"), N_("other")),
    *(N_("bound lost"), N_("bound added"), N_("bound changed"), N_("number changed"), N_("range narrowed")),
    *(N_("range widened"), N_("rough became exact"), N_("exact became rough"), N_("rate changed"), N_("stage changed")),
    *(N_("polarity changed"), N_("certainty raised"), N_("certainty lowered"), N_("attribution dropped")),
    *(N_("attribution added"), N_("attribution changed"), N_("quotation became paraphrase")),
    *(N_("paraphrase became quotation"), N_("place changed"), N_("time changed")),
    *(N_("auto"), N_("light"), N_("dark"), N_("roomy"), N_("dense"), N_("country"), N_("region"), N_("city"), N_("site")),
    *(N_("importing"), N_("reading"), N_("lineage"), N_("reconcile"), N_("dossier"), N_("beginning")),
)
"""Every word that ``term`` is asked for."""
PER = Told(
    {
        "second": N_("a second"),
        "minute": N_("a minute"),
        "hour": N_("an hour"),
        "day": N_("a day"),
        "night": N_("a night"),
        "week": N_("a week"),
        "month": N_("a month"),
        "quarter": N_("a quarter"),
        "year": N_("a year"),
    }
)
UNITS = (
    *(NN_("person", "people"), NN_("child", "children"), NN_("man", "men"), NN_("woman", "women"), NN_("percent", "percent")),
    *(NN_("year", "years"), NN_("month", "months"), NN_("week", "weeks"), NN_("day", "days"), NN_("hour", "hours")),
    *(NN_("minute", "minutes"), NN_("second", "seconds"), NN_("metre", "metres"), NN_("kilometre", "kilometres")),
    *(NN_("mile", "miles"), NN_("foot", "feet"), NN_("tonne", "tonnes"), NN_("kilogram", "kilograms"), NN_("litre", "litres")),
    *(NN_("barrel", "barrels"), NN_("passenger", "passengers"), NN_("soldier", "soldiers"), NN_("worker", "workers")),
    *(NN_("patient", "patients"), NN_("house", "houses"), NN_("home", "homes"), NN_("building", "buildings")),
    *(NN_("village", "villages"), NN_("vehicle", "vehicles"), NN_("ship", "ships"), NN_("boat", "boats")),
    *(NN_("aircraft", "aircraft"), NN_("drone", "drones"), NN_("missile", "missiles"), NN_("case", "cases")),
)
"""Units met most often. Another one is the reports' own word, and stays as it is."""


def term(word: str) -> str:
    """Gives a word of the contract for a reader; one that is not in the catalogue stays as it is."""
    return gettext(word)


def per_word(unit: str) -> str:
    """Gives a rate's period in words."""
    return PER.get(unit, f"a {unit}")


def unit_in(unit: str, *, is_one: bool) -> str:
    """Gives a counted noun in another language than English."""
    known = dict(UNITS)
    return ngettext(unit, known[unit], 1 if is_one else 2) if unit in known else unit
