"""Everything the standalone bundle ships of others: name, version, licence, and the text of that licence.

A library that is in the bundle and not in these tables stops the build: no licence goes unread.
"""

import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bundle_contents import file_version, icon_names
from cafe_presenter import __version__
from older_glibc import LIBRARY
from stand_ins import STAND_INS

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "packaging" / "licences"
LGPL_TEXTS = tuple(TEXTS / name for name in ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"))

PACKAGES = {
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "PyYAML": "MIT",
    "QtAwesome": "MIT",
    "QtPy": "MIT",
    "lxml": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "pypdf": "BSD-3-Clause",
    "mdurl": "MIT",
    "packaging": "Apache-2.0 OR BSD-2-Clause",
    "segno": "BSD-3-Clause",
    "xlrd": "BSD-3-Clause",
}
"""Python packages in the bundle and their licences, by the names their authors publish them under."""

SYSTEM = {
    r"libx(11.*|au6|dmcp6|cb.*|kbcommon.*)": "MIT",
    r"libwayland-.*": "MIT",
    r"libexpat1|libbrotli1|libffi8?|libmd0": "MIT",
    r"libfontconfig1": "HPND",
    r"musl-dev": "MIT",
    r"libatomic1|libgcc-s1|libstdc\+\+6": "GPL-3.0-or-later WITH GCC-exception-3.1",
    r"libbz2-1\.0": "bzip2-1.0.6",
    r"libpcre2-8-0|libpcre3|libzstd1|libbsd0": "BSD-3-Clause",
    r"libmpdec\d": "BSD-2-Clause",
    r"libdbus-1-3": "AFL-2.1 OR GPL-2.0-or-later",
    r"libfreetype6": "FTL OR GPL-2.0-only",
    r"libglib2\.0-0.*": "LGPL-2.1-or-later",
    r"libgcrypt20|libgpg-error0": "LGPL-2.1-or-later",
    r"liblz4-1": "BSD-2-Clause",
    r"liblzma5": "0BSD",
    r"libpng16-16.*": "libpng-2.0",
    r"zlib1g": "Zlib",
}
"""System libraries by the Debian or Ubuntu package they come from, as regular expressions."""

LIBFFI = "3.4.4"
"""The version that Python 3.13 for Windows is built with (CPython's ``PCbuild/get_externals.bat``)."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something of others in the bundle. ``licence`` is an SPDX expression, ``purl`` a package URL."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Path, ...]


def components(folder: Path) -> tuple[Component, ...]:
    """Return what the bundle in ``folder`` is made of; raise LookupError for a library of unknown licence."""
    found = [*_python(), *_packages(), *_data()]
    if sys.platform == "linux":
        found += _system(folder)
    elif sys.platform == "win32":
        found += _windows(folder)
    return tuple(sorted(found, key=lambda each: (each.name.lower(), each.version)))


def ours() -> Component:
    """Return the program itself."""
    purl = f"pkg:generic/cafe-presenter@{__version__}"
    return Component("cafe-presenter", __version__, "MIT", purl, (ROOT / "LICENSE",))


def _windows(folder: Path) -> list[Component]:
    """Return the libraries of the bundle that come with Python for Windows, as its licence tells."""
    text = _python_licence()
    runtime = ".".join(map(str, file_version(folder / "lib" / "vcruntime140.dll")))
    licence = "LicenseRef-Microsoft-Distributable-Code"
    purl = f"pkg:generic/microsoft-visual-cpp-runtime@{runtime}"
    return [
        Component("libffi", LIBFFI, "MIT", f"pkg:generic/libffi@{LIBFFI}", (text,)),
        Component("Microsoft Visual C++ runtime", runtime, licence, purl, (text,)),
    ]


def _python() -> list[Component]:
    version = platform.python_version()
    bootloader = metadata.distribution("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return [
        Component("CPython", version, "PSF-2.0", f"pkg:generic/python@{version}", (_python_licence(),)),
        Component("PyInstaller bootloader", bootloader.version, licence, _pypi(bootloader), _texts(bootloader)),
    ]


def _python_licence() -> Path:
    candidates = [Path(sys.base_prefix, name) for name in ("LICENSE.txt", "LICENSE")]
    candidates.append(Path(sys.modules["os"].__file__ or "").parent / "LICENSE.txt")
    return next(path for path in candidates if path.is_file())


def _packages() -> list[Component]:
    made = []
    for name, licence in PACKAGES.items():
        found = metadata.distribution(name)
        texts = _texts(found) or LGPL_TEXTS
        made.append(Component(name, found.version, licence, _pypi(found), texts))
    return made


def _pypi(found: metadata.Distribution) -> str:
    return f"pkg:pypi/{found.name.lower().replace('_', '-')}@{found.version}"


def _texts(found: metadata.Distribution) -> tuple[Path, ...]:
    """Return the texts a package brings of its licence; not Qt's of the other licence, which one would have to buy."""
    is_text = re.compile(r"\.dist-info/.*(LICEN[CS]E|COPYING|AUTHORS)(?!.*Commercial)", re.IGNORECASE)
    files = found.files or []
    return tuple(sorted(Path(str(found.locate_file(file))) for file in files if is_text.search(file.as_posix())))


def _data() -> list[Component]:
    qt = metadata.version("PySide6_Essentials")
    ofl, apache = ROOT / "resources" / "fonts" / "OFL.txt", TEXTS / "Apache-2.0.txt"
    icu = Component("ICU", "73", "Unicode-3.0", "pkg:generic/icu@73", (TEXTS / "Qt.txt",))
    return [
        *(() if sys.platform == "win32" else (icu,)),  # Windows has its own
        Component("Qt", qt, "LGPL-3.0-only", f"pkg:generic/qt@{qt}", LGPL_TEXTS),
        Component("Atkinson Hyperlegible", "1.006", "OFL-1.1", "pkg:generic/atkinson-hyperlegible@1.006", (ofl,)),
        Component(
            f"Remix Icon ({len(icon_names())} glyphs)", "2.5.0", "Apache-2.0", "pkg:generic/remixicon@2.5.0", (apache,)
        ),
    ]


def _system(folder: Path) -> list[Component]:
    names = {path.name for path in (folder / "lib").glob("*.so*")} - STAND_INS.keys() - {LIBRARY}
    libraries = sorted(name for name in names if not name.startswith("libpython"))
    made = []
    for name, version in sorted({*_packages_of(libraries), _package("musl-dev")}):  # musl is in the launcher
        licence = next((value for pattern, value in SYSTEM.items() if re.fullmatch(pattern, name)), None)
        if licence is None:
            raise LookupError(f"packaging/components.py does not know the licence of the system package {name}")
        purl = f"pkg:deb/{_distribution()}/{name}@{version}"
        made.append(Component(name, version, licence, purl, (Path("/usr/share/doc") / name / "copyright",)))
    return made


def _packages_of(libraries: list[str]) -> set[tuple[str, str]]:
    """Return the system packages that libraries come from, and their versions, by one question for all."""
    told = _dpkg("-S", *(f"*/{library}" for library in libraries)).splitlines()
    names = set()
    for library in libraries:
        line = next((line for line in told if line.endswith(f"/{library}")), None)
        if line is None:
            raise LookupError(f"no package of this system has {library}")
        names.add(line.split(":")[0])
    return {_package(name) for name in names}


def _package(name: str) -> tuple[str, str]:
    """Return a system package and its version."""
    return name, _dpkg("-W", "-f", "${Version}\n", name).splitlines()[0]


def _dpkg(*arguments: str) -> str:
    return subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False).stdout


def _distribution() -> str:
    return platform.freedesktop_os_release().get("ID", "linux")
