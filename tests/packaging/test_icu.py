"""ICU's data without what Qt does not read: Qt says the same with them."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from cut_icu import UNREAD, cut_data
from glibc import elf_files

ASKED = re.compile(r"ucnv_|UCNV_|ucol_|u_strTo(Lower|Upper)|ucal_(open|close|get(Canonical)?TimeZone)")
"""What Qt may ask of ICU: converters, collation, case and time zones, none of which reads a folder that is left out."""

SAID = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QTime, QTimeZone
from PySide6.QtCore import QStringConverter, QStringDecoder, QStringEncoder

words = ["côte", "cote", "coté", "côté", "Zoé", "ænima", "z", "İ", "ß", "日本", "中国", "가", "ไทย", "क", "10", "9"]
for name in ("fr", "en", "sv", "de", "tr", "ja", "zh", "ko", "th", "hi", "ar", "C"):
    locale = QLocale(name)
    collator = QCollator(locale)
    print(name, sorted(words, key=cmp_to_key(collator.compare)), locale.toUpper("iıß"), locale.toLower("Iİ"))
    collator.setNumericMode(True)
    print(sorted(words, key=cmp_to_key(collator.compare)))
for codec in QStringConverter.availableCodecs():
    print(codec, QStringEncoder(codec).isValid(), QStringDecoder(codec).isValid())
for zone in (b"Europe/Paris", b"Asia/Tokyo", b"America/New_York"):
    for day in (QDate(2026, 1, 15), QDate(2026, 7, 15)):
        at = QDateTime(day, QTime(20, 0), QTimeZone(zone))
        print(at.toString("yyyy-MM-dd HH:mm t"), at.offsetFromUtc(), at.toUTC().toString(), at.isDaylightTime())
print(*[line.split()[-1] for line in open("/proc/self/maps") if "icudata" in line][:1])
"""


def said(**env: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-c", SAID], env=os.environ | env, capture_output=True, text=True, check=True
    )
    return told.stdout.splitlines()


@cache
def cut_in(bundle: Path) -> Path:
    return next(bundle.rglob("libicudata.so*"))


def test_qt_says_the_same_without_the_data_that_were_left_out(bundle: Path) -> None:
    whole, cut = said(), said(LD_PRELOAD=str(cut_in(bundle)))
    assert cut[-1] == str(cut_in(bundle))
    assert cut[:-1] == whole[:-1]


def test_qt_asks_icu_for_nothing_that_reads_what_was_left_out(bundle: Path) -> None:
    for path in elf_files(bundle / "lib"):
        if path.name.startswith("libicu"):
            continue
        told = subprocess.run(["objdump", "-T", str(path)], capture_output=True, text=True, check=True).stdout
        asked = re.findall(r"\*UND\*.*\s(\w+)_\d\d$", told, re.MULTILINE)
        assert [name for name in asked if re.match(r"u[a-z]*_|UCNV", name) and not ASKED.match(name)] == [], path.name


def test_the_data_that_were_left_out_are_gone(bundle: Path) -> None:
    data = cut_in(bundle).read_bytes()
    assert [folder for folder in UNREAD if f"icudt73l/{folder}/".encode() in data] == []
    assert b"icudt73l/coll/fr.res" in data


def test_data_of_another_format_are_refused() -> None:
    with pytest.raises(ValueError, match="no package of ICU data"):
        cut_data(bytes(400))
