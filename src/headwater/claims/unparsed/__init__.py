"""Claims of reports in languages without a parser: one for each counted thing and each clause that asserts something.

In: Report. Out: Claim and Speaker. Refused: questions and conditions; in Italian, Portuguese and Dutch, whose clauses are read
by a short table of verbs alone, sentences with a word of negation.
Based on: our own grammar of German, French and Spanish clauses, and our own tables of verbs and nouns of the news.
"""

from headwater.claims.unparsed.lexicon import LIGHT_LANGUAGES
from headwater.claims.unparsed.plain import CLAUSE_LANGUAGES
from headwater.claims.unparsed.read import read_counts

__all__ = ["CLAUSE_LANGUAGES", "LIGHT_LANGUAGES", "read_counts"]
