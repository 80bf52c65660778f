"""The deck of an evening as a value: its themes, its fields and their names, what an editor does to it."""
