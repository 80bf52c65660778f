"""What a bundle brings for a system whose glibc is older than the one it was built with."""

import ctypes
import math
import subprocess
from pathlib import Path

import pytest

from glibc import floor_of
from older_glibc import asking_for_less, make_library
from stand_ins import STAND_INS, needed_by

NUMBERS = """\
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
long number(const char *text) { return strtol(text, NULL, 10); }
int two(const char *text)
{
    int first = 0, second = 0;
    return sscanf(text, "%d %d", &first, &second) ? first + second : -1;
}
double rest(double of, double by) { return fmod(of, by); }
"""
UNKNOWN = "extern int pidfd_getpid(int); int next(void) { return pidfd_getpid(3); }\n"


class Found(ctypes.Structure):
    """What ``_dl_find_object`` tells of a library, glibc's ``struct dl_find_object``."""

    _fields_ = (
        ("flags", ctypes.c_ulonglong),
        ("start", ctypes.c_void_p),
        ("end", ctypes.c_void_p),
        ("link_map", ctypes.c_void_p),
        ("tables", ctypes.c_void_p),
        ("reserved", ctypes.c_ulonglong * 7),
    )


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """The library that comes along."""
    return ctypes.CDLL(str(make_library(tmp_path_factory.mktemp("older"))))


def found_by(library: ctypes.CDLL, address: int) -> tuple[int, int | None]:
    found = Found()
    answer = library._dl_find_object(ctypes.c_void_p(address), ctypes.byref(found))
    return answer, found.tables


def compiled(source: str, folder: Path, *options: str) -> Path:
    (folder / "source.c").write_text(source)
    made = folder / "made.so"
    command = ["cc", "-shared", "-fPIC", "-D_GNU_SOURCE", *options, str(folder / "source.c"), "-o", str(made), "-lm"]
    subprocess.run(command, check=True, capture_output=True)
    return made


def test_an_exception_finds_its_way_by_the_same_tables_as_with_glibc_s_own(ours: ctypes.CDLL) -> None:
    system = ctypes.CDLL(None)
    address = ctypes.cast(system.strtol, ctypes.c_void_p).value or 0
    assert found_by(ours, address) == found_by(system, address)
    assert found_by(ours, address)[1] is not None
    assert found_by(ours, 1)[0] == -1


def test_a_text_that_is_too_long_is_cut_and_its_length_told(ours: ctypes.CDLL) -> None:
    room = ctypes.create_string_buffer(b"xxxxxxxx", 8)
    assert (ours.strlcpy(room, b"question", 4), room.value) == (8, b"que")
    assert (ours.strlcat(room, b"stion", 6), room.value) == (8, b"quest")


def test_numbers_drawn_by_chance_are_not_always_the_same(ours: ctypes.CDLL) -> None:
    assert len({ours.arc4random() for _ in range(20)}) > 1


def test_a_library_that_asks_for_newer_functions_works_with_the_older_ones(tmp_path: Path) -> None:
    made = compiled(NUMBERS, tmp_path, "-std=gnu2x")
    assert tuple(map(int, floor_of(tmp_path).split("."))) >= (2, 38)
    made.write_bytes(asking_for_less(made.read_bytes(), made.name))
    assert tuple(map(int, floor_of(tmp_path).split("."))) <= (2, 34)
    library = ctypes.CDLL(str(made))
    library.rest.restype = ctypes.c_double
    assert library.number(b"12 ans") == 12
    assert library.two(b"30 12") == 42
    assert math.isclose(library.rest(ctypes.c_double(7.5), ctypes.c_double(2)), 1.5)


def test_a_function_that_no_older_system_has_stops_the_build(tmp_path: Path) -> None:
    made = compiled(UNKNOWN, tmp_path)
    with pytest.raises(ValueError, match=r"made\.so asks for pidfd_getpid, which older systems lack"):
        asking_for_less(made.read_bytes(), made.name)


def test_what_stands_in_for_a_library_asks_for_nothing(bundle: Path) -> None:
    assert [needed_by(bundle / "lib" / name) for name in STAND_INS] == [[]] * len(STAND_INS)
