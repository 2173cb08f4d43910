"""The room that reconciles: which claims answer one question, how they differ, and who stands behind them.

In:  Report, Claim, Mention, Speaker, Membership, Link, Origin, SpeakerAlias of one story.
Out: Question (with Position, Support, Drift), Conflict, MentionAlias.
Refused: nothing. A claim that fits no other is a question of one.
Based on: slots from the parse, our own lexicon of news events, bounds on the spread of a question, and the contract's
definitions of position, conflict and support. Thresholds live in ``decide.py`` alone.
Way:     ``lexicon`` < ``alignment`` < ``answers`` < ``support`` < ``differences``; ``questions.py`` puts them together, and
``statements`` asks the same of sentences that belong to no story.
"""
