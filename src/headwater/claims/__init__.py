"""What a report asserts, by whom, how firmly.

In: Report. Out: Claim, Mention, Speaker (ids local to the report), and a Refusal of scope claims for a report in a
language without a parser; in six of these languages counted numbers are read all the same. Based on: the parser's
dependency labels, our own lexicons of general news English, and tables of news nouns of the six languages.
"""
