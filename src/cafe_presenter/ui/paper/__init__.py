"""The paper twin of an evening: its sheets laid out, painted on a screen, in a PDF, or by a printer."""
