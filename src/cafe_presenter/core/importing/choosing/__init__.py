"""Which of several readings of a document becomes its deck, and what of the document is in none."""
