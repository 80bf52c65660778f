"""Days as the host reads them."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QTimeZone


def long_day(at: datetime, language: str) -> str:
    """Return the day of an instant here, as ``language`` writes it: ``jeudi 5 mars 2026``."""
    here = QDateTime.fromSecsSinceEpoch(round(at.timestamp()), QTimeZone.systemTimeZone())
    return QLocale(language).toString(here.date(), QLocale.FormatType.LongFormat)
