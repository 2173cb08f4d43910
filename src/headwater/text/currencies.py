"""Currencies by sign, code and name, as the press writes them."""

from __future__ import annotations

# Longer signs first where one ends in another; a bare dollar is the United States' in world news.
SIGNS = {
    "US$": "USD", "U.S. $": "USD", "U.S.$": "USD", "US $": "USD", "USD$": "USD", "AU$": "AUD", "A$": "AUD",
    "AUD$": "AUD", "CA$": "CAD", "C$": "CAD", "C $": "CAD", "CAD$": "CAD", "HK$": "HKD", "HK $": "HKD", "NZ$": "NZD",
    "NZD$": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "MXN$": "MXN", "$": "USD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₡": "CRC",
    "₭": "LAK", "₵": "GHS", "₲": "PYG", "₿": "XBT", "元": "CNY", "円": "JPY", "원": "KRW", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip

CODES = frozenset(
    """USD EUR GBP JPY CNY RMB RUB UAH INR KRW CHF CAD AUD NZD HKD SGD TWD BRL MXN ZAR TRY ILS SEK NOK DKK PLN CZK HUF
    RON BGN THB MYR IDR VND PHP PKR BDT LKR NPR AED SAR QAR KWD BHD OMR JOD IQD IRR EGP NGN KES GHS TZS UGX ETB MAD
    TND DZD LYD KZT UZS AZN GEL AMD BYN MDL RSD ISK ARS CLP COP PEN VES UYU CRC BTC XBT""".split()
)
SAME_CODE = {"RMB": "CNY", "BTC": "XBT"}

# The name alone names the currency.
NAMES = {
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rouble": "RUB", "ruble": "RUB",
    "hryvnia": "UAH", "hryvnias": "UAH", "rupiah": "IDR", "baht": "THB", "ringgit": "MYR", "zloty": "PLN",
    "forint": "HUF", "shekel": "ILS", "naira": "NGN", "cedi": "GHS", "taka": "BDT", "tenge": "KZT", "dong": "VND",
    "sterling": "GBP", "bitcoin": "XBT", "krona": "SEK", "kronor": "SEK", "rand": "ZAR", "lari": "GEL", "quid": "GBP",
    "buck": "USD", "kuai": "CNY",
}  # fmt: skip

# The name needs a country; the first entry is meant where none is given, nothing where it is None.
SHARED_NAMES: dict[str, dict[str | None, str]] = {
    "dollar": {
        None: "USD", "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
        "zealand": "NZD", "kong": "HKD", "singapore": "SGD", "taiwan": "TWD", "jamaican": "JMD", "fiji": "FJD",
    },
    "pound": {
        None: "GBP", "british": "GBP", "egyptian": "EGP", "syrian": "SYP", "lebanese": "LBP", "sudanese": "SDG",
    },
    "rupee": {None: "INR", "indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR"},
    "franc": {None: "CHF", "swiss": "CHF", "french": "FRF", "belgian": "BEF"},
    "won": {None: "KRW", "korean": "KRW"},
    "peso": {
        None: "MXN", "mexican": "MXN", "argentine": "ARS", "philippine": "PHP", "chilean": "CLP", "colombian": "COP",
        "cuban": "CUP",
    },
    "krone": {None: "NOK", "norwegian": "NOK", "danish": "DKK"},
    "kroner": {None: "NOK", "norwegian": "NOK", "danish": "DKK"},
    "lira": {None: "TRY", "turkish": "TRY", "italian": "ITL"},
    "dirham": {None: "AED", "emirati": "AED", "moroccan": "MAD"},
    "riyal": {None: "SAR", "saudi": "SAR", "qatari": "QAR"},
    "dinar": {None: "KWD", "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD"},
    "shilling": {None: "KES", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
    "mark": {"german": "DEM", "deutsche": "DEM", "deutschmark": "DEM"},
    "real": {"brazilian": "BRL"},
    "markka": {None: "FIM"},
}  # fmt: skip
