"""A document as its reader hands it over, before anything of it is understood, and what is said of it afterwards."""
