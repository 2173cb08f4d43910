"""Which reports tell of one event.

In: Report. Out: Story, Membership. Refuses: nothing; a report without words is a story by itself. ``trace`` takes all its
reports for one story; ``group``, ``Grouper`` and ``batch`` find the stories: sketches (``sketch``), word statistics of the run
(``statistics``), pairs that share rare words (``candidates``), average linkage (``agglomerate``), thresholds (``decide``).
Based on: tf-idf and average linkage, with likeness read against each report's nearest others (cf. CSLS, Conneau et al. 2018).
"""
