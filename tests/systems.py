"""Marks of tests whose subject a system has not."""

import sys
from pathlib import Path

import pytest

BUNDLED_FONTS_ALONE = sys.platform == "win32"
"""Whether Qt draws in memory with the fonts beside it and no other."""


def not_on_windows(reason: str) -> pytest.MarkDecorator:
    """Skip a test under Windows, and say what is not there."""
    return pytest.mark.skipif(sys.platform == "win32", reason=reason)


links = not_on_windows("Windows lets administrators alone make links")
modes = not_on_windows("a file of Windows has no mode, and is its user's own in the user's folder")
pipes = not_on_windows("a pipe of Windows has no name among files")
names = not_on_windows("a name of Windows is Unicode, never bytes")
room = not_on_windows("Windows bounds no program's room on the disk")
mounts = not_on_windows("nothing of Windows is mounted where Linux mounts it")
open_files = not_on_windows("Windows removes no folder while a file in it is open")
fonts = not_on_windows("in memory, Qt draws there with the fonts beside it alone")
codes = not_on_windows("Windows has no libzbar to read a code with")
counters = not_on_windows("Linux alone counts in a file what a process has read")
processor = not_on_windows("Windows counts in ticks of 16 ms what a process has spent")


def link_to_folder(link: Path, folder: Path) -> None:
    """Have ``link`` lead to a folder: under Windows a junction, which anybody may make there.

    Wine makes none: the test is skipped.
    """
    if sys.platform == "win32":
        import _winapi

        try:
            _winapi.CreateJunction(str(folder), str(link))
        except OSError as error:
            pytest.skip(f"no junction can be made: {error}")
    else:
        link.symlink_to(folder)
