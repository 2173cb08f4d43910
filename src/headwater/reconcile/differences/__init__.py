"""Where claims of one question differ: typed conflicts between reports, and drift from one report to the next."""
