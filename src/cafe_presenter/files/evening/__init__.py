"""The journal of an evening, and what past evenings took."""
