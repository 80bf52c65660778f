"""What hours, minutes and seconds are called beside a number, in the languages of the decks that people send."""

from collections.abc import Iterable

HOUR_WORDS = (
    *("h", "hr", "hrs", "hour", "hours", "heure", "heures", "std", "stunde", "stunden"),
    *("hora", "horas", "ora", "ore", "godz", "godzina", "godziny", "godzin", "timme", "timmar", "hodina", "hodiny"),
    *("hodin", "saat", "час", "часа", "часов"),
)
DUTCH_HOUR = "uur"
"""“Twee uur” is a length, “19 uur” an hour of the day."""
MINUTE_WORDS = (
    *("min", "mins", "mn", "mns", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minuut"),
    *("minut", "minuta", "minuty", "minuter", "minutter", "minutt", "minutu", "minuuttia", "perc", "dakika", "menit"),
    *("phút", "минут", "минута", "минуты", "мин", "хвилин", "хвилини", "хв", "λεπτά", "دقیقه", "دقيقة", "دقائق"),
    *("分钟", "分鐘", "分間", "分", "분"),
)
MINUTE_SIGNS = ("m", "'", "’", "′")
SECOND_WORDS = (
    *("s", "sec", "secs", "second", "seconds", "seconde", "secondes", "sekunde", "sekunden", "segundo", "segundos"),
    *("secondo", "secondi", "seconden", "sek", "sekunder", "sekund", "sekundy"),
)
SECOND_SIGNS = ('"', "″", "”", "''", "’’")


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of several words, the longest that fits."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"
