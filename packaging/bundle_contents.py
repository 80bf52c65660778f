"""What goes into the standalone bundle, and what stays out: one list for all systems.

The spec asks here, the tests ask here, and the bill of materials is made from what came through.
"""

import ast
import json
import logging
import re
import struct
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath
from types import CodeType

import cafe_presenter
from cut_icu import cut_library
from stand_ins import STAND_INS, needed_by, stand_in

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it comes from, and what PyInstaller calls its kind."""

UNUSED_MODULES = (
    "Crypto",
    "PIL",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_bz2",
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "_hashlib",
    "_lzma",
    "_multibytecodec",
    "_pydatetime",
    "_pydecimal",
    "_pyrepl",
    "_socket",
    "_ssl",
    "_uuid",
    "asyncio",
    "brotli",
    "bz2",
    "cafe_presenter.pool",
    "cryptography",
    "curses",
    "doctest",
    "duckdb",
    "email",
    "fontTools",
    "ftplib",
    "http",
    "importlib.metadata",
    "lib2to3",
    "linkify_it",
    "lxml.cssselect",
    "lxml.html._diffcommand",
    "lxml.html._difflib",
    "lxml.html.clean",
    "lxml.html.diff",
    "lxml.html.formfill",
    "lxml.html.html5parser",
    "lxml.html.soupparser",
    "lxml.isoschematron",
    "lxml.objectify",
    "lxml.sax",
    "lzma",
    "multiprocessing",
    "numpy",
    "optparse",
    "packaging.licenses",
    "packaging.metadata",
    "packaging.tags",
    "pdb",
    "pydoc",
    "readline",
    "setuptools",
    "smtplib",
    "socket",
    "socketserver",
    "sqlite3",
    "ssl",
    "tarfile",
    "test",
    "tkinter",
    "tracemalloc",
    "typing_extensions",
    "unittest",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
    *(("PySide6.QtDBus",) if sys.platform == "win32" else ("_ctypes", "ctypes")),
)
"""Modules PyInstaller finds a path to and the program never takes.

``_hashlib`` and ``_ssl`` are OpenSSL, ``_bz2`` and ``_lzma`` open archives nobody brings, ``_uuid`` is a
library of the system's, ``_pydatetime`` and ``_pydecimal`` are there in C, ``fontTools`` measures letters of a PDF that
is written: Python and pypdf do without. ``importlib.metadata`` reads a package's papers, and brings ``email``, which
brings ``socket``. Of ``ctypes`` tells ``start.py``; D-Bus is not asked on Windows.
"""

PLUGINS = (
    r"platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)\.",
    r"platforminputcontexts/(lib)?(compose|ibus)platforminputcontextplugin\.",
    r"platformthemes/(lib)?qxdgdesktopportal\.",
    r"wayland-shell-integration/libxdg-shell\.",
    r"wayland-decoration-client/libbradient\.",
    r"imageformats/(lib)?qjpeg\.",
    r"printsupport/(lib)?(cups|windows|cocoa)printersupport\.",
    r"styles/(lib)?q(mac|modernwindows)style\.",
)
"""The Qt plugins that are used. Pictures in PNG need none; there is no OpenGL, so no plugin of it."""

QT_LIBRARIES = (
    r"(lib)?Qt6?(Core|Gui|Widgets|PrintSupport|XcbQpa|WaylandClient"
    + ("" if sys.platform == "win32" else "|DBus")
    + r")\b"
)
QT_TRANSLATIONS = r"qtbase_(fr|en)\.qm$"

GLIBC = r"(ld-linux.*|lib(c|dl|m|pthread|rt|resolv|util|anl|nsl|BrokenLocale|thread_db|nss_\w+))\.so(\..*)?$"
"""Libraries that belong to the system's kernel and loader: another system's copies would not run."""

OF_PRINTING = r"libcups\.so(\..*)?$"
"""What speaks with the printers of a Linux: who has one has it too, and it would bring fifteen others, GnuTLS first.

Without it Qt's plugin is left out, and the program says that the computer knows no printer.
"""

WINDOWS_OWN = r"(icuuc|mscms)\.dll$"
"""Libraries of Windows that Wine lacks: where the bundle is made under Wine, what stands in for them is none of it."""

RUNTIME = re.compile(r"(msvcp|vcruntime)140\w*\.dll$", re.IGNORECASE)
"""The runtime of Microsoft's compiler, of which Python and each part of Qt bring copies of their own."""

ICON = r"[a-z0-9]+(-[a-z0-9]+)*-(line|fill)|asterisk|double-quotes-[lr]|list-(un)?ordered"
"""How Remix calls its icons: a few are signs, and have neither a line nor a filling."""
WINDOWS = Path(cafe_presenter.__file__).parent / "ui"
ICON_FONT = "remixicon-2.5.0.ttf"
ICON_CHARMAP = "remixicon-charmap-2.5.0.json"


def guides(folder: Path) -> list[tuple[str, str]]:
    """Return the texts of the guides, for the program's own help.

    Their pictures stand once in a bundle, beside the program, where people look for the guides too.
    """
    return [(str(folder / language), f"resources/guides/{language}") for language in ("fr", "en")]


def without_docstrings(code: CodeType, source: str) -> CodeType:
    """Return the code of one of our modules without what its functions say of themselves: no program asks for that."""
    tree = ast.parse(Path(source).read_bytes())
    for each in ast.walk(tree):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(each, clean=False):
            each.body = each.body[1:] or [ast.Pass(lineno=each.lineno, col_offset=0)]
    return compile(tree, code.co_filename, "exec", dont_inherit=True, optimize=0)


def is_wanted(target: str) -> bool:
    """Return whether a file PyInstaller collected is used; ``target`` is its place in the bundle."""
    name = target.replace("\\", "/")
    if "/plugins/" in name:
        return any(re.search(f"/plugins/{plugin}", name) for plugin in PLUGINS)
    if "/translations/" in name:
        return re.search(QT_TRANSLATIONS, name) is not None
    file = name.rsplit("/", 1)[-1]
    if re.match(r"(lib)?Qt6?[A-Z]", file) and not file.endswith((".so", ".pyd")):
        return re.match(QT_LIBRARIES, file) is not None
    if name.startswith("lxml/builder") or name.endswith(".po"):  # never imported; compiled beside it
        return False
    if re.match(rf"(lib(ssl|crypto)\b|opengl32sw|d3dcompiler|{WINDOWS_OWN})", file, re.IGNORECASE):
        return False
    return "/qml/" not in name and not name.startswith("qtawesome/fonts/")


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that are used, sorted, so that two builds list them alike.

    No symbolic link is among them: the sticks people carry programs on know none, and every library is found without.
    """
    return sorted(entry for entry in entries if entry[2] != "SYMLINK" and is_wanted(entry[0]))


def with_system_libraries(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return ``entries`` with every Linux system library that they load, and none that only something left out loads.

    PyInstaller leaves libxcb, libwayland and libGL to the system because of graphics drivers. Here no driver is ever
    loaded, as Qt paints by itself, and a borrowed laptop may lack any of them. glibc alone is the system's own,
    and what prints; what is never called is stood in for by a library made in ``folder``.
    """
    given = [entry for entry in entries if "/" in entry[0] or entry[0].startswith("libpython")]
    known = {Path(target).name for target, _, _ in given}
    paths: dict[str, str] = {}
    for _, source, _ in given:
        told = subprocess.run(["ldd", source], capture_output=True, text=True, check=False).stdout
        paths |= dict(re.findall(r"^\s*(\S+) => (/\S+)", told, re.MULTILINE))
    found: dict[str, Path] = {}
    asking = [Path(source) for _, source, _ in given]
    for library in asking:  # which grows meanwhile
        for name in needed_by(library):
            if name not in known and name not in found and not re.match(f"{GLIBC}|{OF_PRINTING}", name):
                found[name] = Path(paths[name]).resolve()
                if name not in STAND_INS:
                    asking.append(found[name])
    found |= {name: stand_in(name, asking, folder) for name in sorted(found.keys() & STAND_INS.keys())}
    return sorted([*given, *((name, str(path), "BINARY") for name, path in found.items())])


def with_one_runtime(entries: Iterable[Entry]) -> list[Entry]:
    """Return ``entries`` with one copy of each library of the runtime, the newest, where every other library finds it.

    Windows loads no second library of the same name, so the others would never be read.
    """
    kept: list[Entry] = []
    newest: dict[str, tuple[tuple[int, ...], Entry]] = {}
    for entry in entries:
        name = PureWindowsPath(entry[0]).name.lower()
        if not RUNTIME.match(name):
            kept.append(entry)
            continue
        found = (file_version(Path(entry[1])), (name, entry[1], entry[2]))
        newest[name] = max(found, newest.get(name, found))
    return sorted([*kept, *(entry for _, entry in newest.values())])


def file_version(library: Path) -> tuple[int, ...]:
    """Return the version of a library of Windows, from its ``VS_FIXEDFILEINFO``; raise ValueError where it has none."""
    data = library.read_bytes()
    _, _, high, low = struct.unpack_from("<4I", data, data.index(b"\xbd\x04\xef\xfe"))
    return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)


def with_less_icu(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return ``entries`` with ICU's data cut down in ``folder`` to what Qt reads of them."""
    return [
        (target, str(cut_library(Path(source), folder)) if "libicudata" in target else source, kind)
        for target, source, kind in entries
    ]


def icon_names() -> tuple[str, ...]:
    """Return the names of the Remix icons that the windows name anywhere: one that is missing would be a fault."""
    trees = (ast.parse(path.read_text("utf-8")) for path in sorted(WINDOWS.rglob("*.py")))
    told = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return tuple(sorted({name for name in told if isinstance(name, str) and re.fullmatch(ICON, name)}))


def write_icon_font(source: Path, folder: Path) -> list[Entry]:
    """Write the icon font of ``source`` with the used glyphs alone into ``folder``; return it as bundle entries."""
    from fontTools import subset  # slow, and only a build needs it

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    charmap = json.loads((source / ICON_CHARMAP).read_text("utf-8"))
    used = {name: charmap[name] for name in icon_names()}
    options = subset.Options(notdef_outline=True, name_IDs=["*"], hinting=False)
    font = subset.load_font(str(source / ICON_FONT), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[int(code, 16) for code in used.values()])
    subsetter.subset(font)
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / ICON_FONT)
    (folder / ICON_CHARMAP).write_text(json.dumps(used, indent=0, sort_keys=True), "utf-8")
    return [(f"qtawesome/fonts/{name}", str(folder / name), "DATA") for name in (ICON_CHARMAP, ICON_FONT)]
