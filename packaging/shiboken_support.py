"""Put Shiboken's own Python modules into the bundle compiled: else every start compiles them, 20 ms.

The wheel has them as source text within ``libshiboken6``. Shiboken takes them from ``files.dir`` beside its module
where there is such a folder (``signature_bootstrap.py``).
"""

import sys
from importlib import import_module
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as write_compiled
from zipfile import ZipFile

FOLDER = "shiboken6/files.dir"


def support_archive() -> ZipFile:
    """Return the archive of the modules that is within the library."""
    import_module("shiboken6")  # it takes the modules out
    archive = vars(sys.modules["shibokensupport"].__loader__)["zfile"]
    assert isinstance(archive, ZipFile)
    return archive


def write_support(folder: Path) -> list[tuple[str, str, str]]:
    """Write Shiboken's modules, compiled, into ``folder``; return them as bundle entries."""
    archive = support_archive()
    entries = []
    for name in sorted(archive.namelist()):
        if not name.startswith("shibokensupport/") or not name.endswith(".py"):
            continue
        source = Path(archive.extract(name, folder))
        compiled = source.with_suffix(".pyc")
        write_compiled(
            str(source), str(compiled), name, doraise=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
        )
        entries.append((f"{FOLDER}/{name}c", str(compiled), "DATA"))
    return entries
