"""Which words of the news speak of one act, one thing or one office, and which exclude each other: tables of our own."""
