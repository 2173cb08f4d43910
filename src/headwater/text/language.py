"""The language of a text, where it can be told."""

from __future__ import annotations

import functools

from py3langid.langid import MODEL_FILE, LanguageIdentifier


def language_of(text: str, *, least_letters: int, least_probability: float) -> str | None:
    """Gives the ISO 639-1 code of a text's language, or None where it is too short or two languages compete.

    Source: py3langid (Lui and Baldwin 2012), its probabilities normalised.
    """
    if sum(1 for c in text if c.isalpha()) < least_letters:
        return None
    code, probability = _identifier().classify(text)
    return str(code) if float(probability) >= least_probability else None


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
