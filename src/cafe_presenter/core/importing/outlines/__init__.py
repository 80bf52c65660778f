"""Runs that tell no time and ask nothing, and how much of an evening each reading of a document is."""
