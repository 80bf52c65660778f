"""What hours, minutes and seconds are called beside a number, in the languages of the decks that people send."""

from collections.abc import Iterable

HOUR_WORDS = (
    *("h", "hr", "hrs", "hour", "hours", "heure", "heures", "std", "stunde", "stunden"),
    *("hora", "horas", "ora", "ore"),
)
DUTCH_HOUR = "uur"
"""“Twee uur” is a length, “19 uur” an hour of the day."""
MINUTE_WORDS = (
    *("min", "mins", "mn", "mns", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minuut"),
    *("минут", "минута", "минуты", "мин", "دقیقه", "分钟", "分鐘", "分間", "分", "분"),
)
MINUTE_SIGNS = ("m", "'", "’", "′")
SECOND_WORDS = (
    *("s", "sec", "secs", "second", "seconds", "seconde", "secondes", "sekunde", "sekunden", "segundo", "segundos"),
    *("secondo", "secondi", "seconden"),
)
SECOND_SIGNS = ('"', "″", "”", "''", "’’")


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of several words, the longest that fits."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"
