"""What a report asserts, by whom, how firmly.

In: Report. Out: Claim, Mention, Speaker (ids local to the report), and a Refusal of scope claims for a report in a
language without a parser, whose counted numbers alone are read in six of these languages. Based on: the parser's dependency labels, our own lexicons of general news English.
"""
