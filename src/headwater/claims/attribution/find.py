"""The recipe: cues in each sentence, quotations that run on, who is meant, who carries whom."""

from __future__ import annotations

from headwater.claims.attribution.accounts import account_readings
from headwater.claims.attribution.asides import without_asides
from headwater.claims.attribution.labels import label_readings
from headwater.claims.attribution.phrases import phrase_readings
from headwater.claims.attribution.pieces import Piece, Reading
from headwater.claims.attribution.quoting import Quoting
from headwater.claims.attribution.records import Offsets, Raw
from headwater.claims.attribution.speech import with_running_quotes, with_whole_quotes
from headwater.claims.attribution.verbs import verb_readings
from headwater.text.parse import ParsedText, Sentence
from headwater.text.quotes import find_quotes


def read_raw(parsed: ParsedText) -> list[Raw]:
    """Gives the findings of every sentence in textual order of their cues."""
    quotes = tuple(find_quotes(parsed.text))
    starts = tuple(quote.start for quote in quotes)
    found: list[Raw] = []
    for index, sentence in enumerate(parsed.sentences):
        quoting = Quoting(quotes, starts, sentence.start)
        here = []
        doc = sentence.doc
        for reading in (*verb_readings(doc, quoting), *phrase_readings(doc), *account_readings(doc)):
            here.append(_raw(sentence, index, reading))
        found.extend(without_asides(sentence, here))
    found.extend(label_readings(parsed, quotes))
    found = [with_whole_quotes(parsed.text, quotes, starts, raw) for raw in found]
    found.sort(key=lambda raw: raw.cue)
    return [raw for raw in with_running_quotes(parsed, quotes, found) if raw.content]


def _raw(sentence: Sentence, index: int, reading: Reading) -> Raw:
    return Raw(
        speaker=None if reading.speaker is None else offsets_of(sentence, reading.speaker),
        meant=None if reading.meant is None else offsets_of(sentence, reading.meant),
        cue=(offsets_of(sentence, reading.cue),),
        content=tuple(offsets_of(sentence, piece) for piece in reading.content),
        cue_class=reading.cue_class,
        sentence=index,
    )


def offsets_of(sentence: Sentence, piece: Piece) -> Offsets:
    """Gives a token stretch as offsets into the text."""
    last = sentence.doc[piece[1] - 1]
    return sentence.start + sentence.doc[piece[0]].idx, sentence.start + last.idx + len(last.text)
