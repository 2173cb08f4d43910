"""How the claims of one question read: positions, their plainest words, and the times and places in which they differ."""
