"""Words that stand for numbers: English cardinals, scales, fractions and vague amounts, and the scales of other languages."""

from __future__ import annotations

UNITS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "crore": 10**7, "crores": 10**7,
    "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip

# Understood only directly after digits: alone they are other words, or words of other languages.
DIGIT_SCALES = {
    "k": 10**3, "mn": 10**6, "mln": 10**6, "mm": 10**6, "mio": 10**6, "mil": 10**6, "millions": 10**6, "bn": 10**9,
    "bln": 10**9, "billions": 10**9, "tn": 10**12, "tln": 10**12, "trn": 10**12, "thousands": 10**3,
    "tausend": 10**3, "millionen": 10**6, "mrd": 10**9, "milliarden": 10**9, "mille": 10**3, "milliards": 10**9,
    "milliard": 10**9, "miles": 10**3, "millón": 10**6, "millones": 10**6, "milhão": 10**6, "milhões": 10**6,
    "milioni": 10**6, "miliardi": 10**9, "duizend": 10**3, "miljoen": 10**6, "miljard": 10**9, "tusen": 10**3,
    "miljoner": 10**6, "tys": 10**3, "milionów": 10**6, "bin": 10**3, "milyon": 10**6, "milyar": 10**9,
    "тыс": 10**3, "тысяч": 10**3, "тысячи": 10**3, "тысячу": 10**3, "тысяча": 10**3, "млн": 10**6, "миллион": 10**6,
    "миллиона": 10**6, "миллионов": 10**6, "млрд": 10**9, "миллиард": 10**9, "миллиарда": 10**9, "миллиардов": 10**9,
    "тис": 10**3, "тисяч": 10**3, "тисячі": 10**3, "мільйон": 10**6, "мільйонів": 10**6, "мільярдів": 10**9,
    "ألف": 10**3, "آلاف": 10**3, "مليون": 10**6, "مليار": 10**9, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8,
    "億": 10**8, "천": 10**3, "만": 10**4, "억": 10**8,
}  # fmt: skip

# Words of the table above that are English nouns too ("5 miles", "500 bin bags"): they scale nothing in English text.
NOT_ENGLISH_SCALES = frozenset({"miles", "bin", "mille", "mm"})

SINGLE_LETTER_SCALES = {"M": 10**6, "m": 10**6, "B": 10**9, "b": 10**9, "T": 10**12, "K": 10**3}

FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
PLURAL_FRACTIONS = {
    "halves": 2, **{f"{word}s": value for word, value in FRACTIONS.items() if word != "half"},
}  # fmt: skip

# The lowest count that the plural allows: ACLED's conservative rule.
VAGUE = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12,
}  # fmt: skip

FEW = {"several": 3, "few": 2, "couple": 2}

GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅙": (1, 6), "⅛": (1, 8)}
