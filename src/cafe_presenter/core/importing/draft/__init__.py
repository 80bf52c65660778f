"""An import as a person looks it over: what they change, what they take in, the deck that it becomes."""
