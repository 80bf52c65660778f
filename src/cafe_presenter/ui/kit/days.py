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
    return _written(QDate(here.year, here.month, here.day), day, language)


def long_day(at: datetime, language: str) -> str:
    """Return the day of an instant here, as ``language`` writes it: ``jeudi 5 mars 2026``."""
    here = QDateTime.fromSecsSinceEpoch(round(at.timestamp()), QTimeZone.systemTimeZone())
    return _written(here.date(), QLocale(language).dateFormat(QLocale.FormatType.LongFormat), language)


def long_date(written: str, language: str) -> str:
    """Return a date such as ``2025-05-29`` as ``language`` writes it, ``29 mai 2025``; any other as it is written."""
    with contextlib.suppress(ValueError):
        day = date.fromisoformat(written)
        return _written(QDate(day.year, day.month, day.day), "d MMMM yyyy", language)
    return written


def _written(day: QDate, form: str, language: str) -> str:
    """Return a day in a form of Qt; in French the first of a month is no number like the others: ``1er mai``."""
    if language == "fr" and day.day() == 1:
        form = form.replace("d MMMM", "d'er' MMMM")
    return QLocale(language).toString(day, form)
