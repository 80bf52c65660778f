"""The setting of a question: French spacing, size and lines, and how far it can be read."""
