"""Claims of reports in languages without a parser: one for each counted thing and each clause whose verb the tables know.

In: Report. Out: Claim and Speaker. Refused: everything else that such a report says, and sentences with a word of negation.
Based on: our own tables of news words in German, French, Spanish, Italian, Portuguese and Dutch.
"""

from headwater.claims.unparsed.lexicon import LIGHT_LANGUAGES
from headwater.claims.unparsed.read import read_counts

__all__ = ["LIGHT_LANGUAGES", "read_counts"]
