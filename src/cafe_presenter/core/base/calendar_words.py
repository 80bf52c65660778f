"""What days and months are called in the languages of the documents that people send, and how dates are written."""

FRENCH_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"),
    "décembre",
)
ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    "december",
)
_OTHER_MONTHS = (
    r"januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre"
)
MONTHS = f"(?:{'|'.join((*ENGLISH_MONTHS, *FRENCH_MONTHS))}|{_OTHER_MONTHS})"
MONTHS_IN_SHORT = r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|o[ck]t|nov|de[czs])"
"""What months begin with."""
WEEKDAYS = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|sabato|domenica"
    r"|(?:lune|marte|mercole|giove|vener)dì|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)"
)
ORDINAL = r"(?:er|st|nd|rd|th|[.º])?"
"""What may stand behind the number of a day."""
DAY_OF_MONTH = rf"\d{{1,2}}{ORDINAL}\s(?:de\s|of\s)?[^\W\d]{{3,}}"
"""“12 mai”, “1st of June”: only what stands beside it tells it from other numbers."""
_IN_FIGURES = (
    rf"\d{{1,2}}{sign}\d{{1,2}}{sign}\d{{2,4}}|\d{{4}}{sign}\d{{1,2}}{sign}\d{{1,2}}" for sign in ("/", r"\.", "-")
)
IN_FIGURES = f"(?:{'|'.join(_IN_FIGURES)})"
"""“12/05/2025”, “2025-05-12”; “9.15-10” is from when to when."""
