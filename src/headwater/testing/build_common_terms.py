"""Builds the table of common words: ``python -m headwater.testing.build_common_terms DIR`` with the folder of the sets."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from headwater.testing.story_sets import allsides, ecbplus
from headwater.text.terms import STEM_CHARS

LEAST_SHARE = 0.004  # of the reports of either set: rarer words tell enough to be left to the set at hand
OTHER_LANGUAGES = (  # function words, by the share of news texts that hold them, roughly; ours
    (0.6, "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat"),
    (0.3, "dass sie nach bei wird einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr"),
    (0.6, "le la les de des du un une et à en dans que qui pour par sur est au aux il elle ne pas plus ce se avec son sa"),
    (0.3, "ses ont été être sont mais comme cette ces leur après selon nous entre sans deux fait aussi dont même avait lui"),
    (0.6, "el los las del al una uno y que en por con para se su es lo como más pero sus este esta no fue ha"),
    (0.6, "il lo gli i della delle dei di da con per che non sono una è nel alla anche come più ha si dal"),
    (0.6, "o a os as do da dos das em no na nos nas um uma por para com que não se mais como foi ao é"),
    (0.6, "de het een van en in op te dat die voor met is zijn aan niet ook door om bij naar uit nog maar als er"),
    (0.6, "в и на не что с по он как из за к от его для это о был у а но то же года также при"),
    (0.6, "w i na z do się nie że o jest to po od za przez oraz jak dla była był tym co ale"),
)
_WORD = re.compile(r"[^\W_]+")


def main(data: Path) -> None:
    """Writes the table beside the room that reads it."""
    shares: Counter[str] = Counter()
    for reports in (allsides(data), ecbplus(data)):
        texts = [report.text for report in reports]
        found = Counter(stem for text in texts for stem in {_stem(word) for word in _WORD.findall(text)})
        for stem, count in found.items():
            shares[stem] = max(shares[stem], round(1000 * count / len(texts)))
    kept = {stem: share / 1000 for stem, share in shares.items() if share >= 1000 * LEAST_SHARE}
    for share, words in OTHER_LANGUAGES:
        for word in words.split():
            kept[_stem(word)] = max(share, kept.get(_stem(word), 0.0))
    lines = [f"{stem}\t{share}" for stem, share in sorted(kept.items(), key=lambda item: (-item[1], item[0]))]
    target = Path(__file__).parents[1] / "stories" / "common_terms.tsv"
    head = "# word beginning, share of news reports with it; from AllSides train (MIT), ECB+ (CC BY 3.0) and our function words"
    target.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def _stem(word: str) -> str:
    return word.lower()[:STEM_CHARS]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
