"""Days as the host reads them."""

import contextlib
from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTimeZone


def short_day(at: datetime, language: str, now: datetime) -> str:
    """Return the day of an instant without the weekday, and without the year where it is this one: ``5 mars``."""
    here = at.astimezone()
    day = "d MMMM" if language == "fr" else "MMMM d"
    if here.year != now.astimezone().year:
        day += " yyyy" if language == "fr" else ", yyyy"
    return QLocale(language).toString(QDate(here.year, here.month, here.day), day)


def long_day(at: datetime, language: str) -> str:
    """Return the day of an instant here, as ``language`` writes it: ``jeudi 5 mars 2026``."""
    here = QDateTime.fromSecsSinceEpoch(round(at.timestamp()), QTimeZone.systemTimeZone())
    return QLocale(language).toString(here.date(), QLocale.FormatType.LongFormat)


def long_date(written: str, language: str) -> str:
    """Return a date such as ``2025-05-29`` as ``language`` writes it, ``29 mai 2025``; any other as it is written."""
    with contextlib.suppress(ValueError):
        day = date.fromisoformat(written)
        return QLocale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    return written
