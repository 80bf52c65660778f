"""Rows that become items of a deck, what was found of them, and where each text of the document went."""
