"""Every accuracy measurement as rows of ``headwater bench``. Registered under the entry point group ``headwater.measure``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from headwater.settings import DEFAULT
from headwater.testing import (
    measure_attribution,
    measure_certainty,
    measure_lineage,
    measure_planted,
    measure_quantities,
    measure_reuse,
)
from headwater.testing.figures import Figure, skip

LINEAGE_SETS = (
    (measure_lineage.HELSINKI_FILE, measure_lineage.helsinki_figures),
    (measure_reuse.CLOUGH_FOLDER, measure_reuse.clough_figures),
    (measure_lineage.POLNEAR_FILE, measure_lineage.polnear_figures),
    (measure_lineage.NEWSWCL_FILE, measure_lineage.newswcl_figures),
    (measure_lineage.FNC_FILE, measure_lineage.fnc_figures),
    (measure_lineage.ECB_FOLDER, measure_lineage.ecb_figures),
    (measure_planted.TEXTS_FILE, measure_planted.planted_figures),
)
CERTAINTY_METRICS = {
    "Pearson r": "correlation of our -3..3 score with the readers' mean",
    "MAE": "mean distance of our -3..3 score from the readers' mean; lower is better",
    "macro-F1": "which of two texts claims more, or neither; mean of the classes' F1",
}


def quantities(data: Path | None) -> Iterator[Figure]:
    """Gives the share of spec cases whose expression is read with the expected value, by kind."""
    if data is None or not (data / measure_quantities.SPECS_FOLDER).is_dir():
        yield skip("quantities: Recognizers-Text specs, English", needs=measure_quantities.SPECS_FOLDER)
        return
    for kind, score in measure_quantities.score_specs(data, parser=DEFAULT.parser).items():
        yield Figure(
            name=f"quantities: Recognizers-Text specs, English, {kind}",
            definition="expected values found with value, bounds, open ends and ISO unit where the expression stands",
            value=score.share,
            count=score.total,
        )


def incidents(data: Path | None) -> Iterator[Figure]:
    """Gives the share of incident reports whose curated count is among those that their text is read to state."""
    if data is None or not (data / measure_quantities.INCIDENTS_FILE).is_file():
        yield skip("incidents: GVA 2013-2015", needs=measure_quantities.INCIDENTS_FILE)
        return
    for kind, score in measure_quantities.score_incidents(data).items():
        yield Figure(
            name=f"incidents: GVA 2013-2015, {kind}",
            definition="reports with a number beside such a word, whose curated count is among the numbers of their claims",
            value=score.share,
            count=score.total,
        )


def attribution(data: Path | None) -> Iterator[Figure]:
    """Gives precision, recall and F1 of speakers, contents and attributing sentences."""
    if data is None or not (data / measure_attribution.POLNEAR_FILE).is_file():
        yield skip("attribution: PolNeAR dev", needs=measure_attribution.POLNEAR_FILE)
        return
    for counts in measure_attribution.measure_attribution(measure_attribution.load_polnear(data)):
        for metric, value, of in (
            ("precision", counts.precision, counts.found),
            ("recall", counts.recall, counts.marked),
            ("F1", counts.f1, counts.found + counts.marked),
        ):
            yield Figure(
                name=f"attribution: PolNeAR dev, {counts.name}, {metric}",
                definition="overlapping: hulls share half of their union; exact: piece by piece; matched one to one",
                value=value,
                count=of,
            )


def certainty(data: Path | None) -> Iterator[Figure]:
    """Gives how our certainty agrees with that of readers."""
    if data is None:
        yield skip("certainty: every set", needs="certainty/")
        return
    figures, skipped = measure_certainty.measure(data)
    for found in figures:
        yield Figure(
            name=f"certainty: {found.data}, {found.metric}",
            definition=CERTAINTY_METRICS[found.metric],
            value=found.value,
            count=found.items,
        )
    for line in skipped:
        yield skip(f"certainty: {line.split(':', 1)[0]}", needs=line.split(":", 1)[1].strip())


def lineage(data: Path | None) -> Iterator[Figure]:
    """Gives how ties and families of reports agree with those of the public sets."""
    for place, measure in LINEAGE_SETS:
        if data is None or not (data / place).exists():
            yield skip(f"lineage: {Path(place).name}", needs=place)
            continue
        definition = (measure.__doc__ or "").splitlines()[0].removeprefix("Gives ")
        for found in measure(data / place):
            yield Figure(name=f"lineage: {found.name}", definition=definition, value=found.value, count=found.of)
