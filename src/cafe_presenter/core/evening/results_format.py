"""What a file of results is marked with, and what stands for a text in it: for who writes one and who reads many."""

import hashlib
import unicodedata
from functools import lru_cache

RESULTS_FORMAT = "cafe-presenter-results"
RESULTS_VERSION = 1


@lru_cache(maxsize=65_536)  # the words of a long deck are asked about again and again
def text_fingerprint(*lines: str) -> str | None:
    """Return what stands for a text, the same however its spaces, apostrophes and capitals are; None for no text."""
    folded = unicodedata.normalize("NFKC", "\n".join(lines)).casefold().replace("’", "'")
    text = " ".join(folded.split())
    return hashlib.sha256(text.encode()).hexdigest()[:16] if text else None
