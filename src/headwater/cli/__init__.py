"""Doors: the command line. One file per command, each with a door function (options) and a work function."""
