"""Papers that are no evening, by their signs, and what makes any deck doubtful."""
