"""What stands in for libraries that others are linked with and never call: for a bundle on Linux."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

STAND_INS = {
    "libsystemd.so.0": r"sd_\w+",  # D-Bus asks whether it is a service that is handed its sockets: it is none
    "libEGL.so.1": r"egl\w+",  # Qt would draw with a graphics card: none of its plugins for that comes along
    "libGL.so.1": r"gl\w+",
}
"""The libraries, and what their functions are called."""


def needed_by(library: Path) -> list[str]:
    """Return the names of the libraries that one asks for."""
    told = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=False).stdout
    return re.findall(r"NEEDED\s+(\S+)", told)


def stand_in(name: str, asking: Iterable[Path], folder: Path) -> Path:
    """Make a library ``name`` in ``folder``: every function that ``asking`` have of it answers 0, "there is none"."""
    by_version: dict[str, set[str]] = {}
    for library in asking:
        told = subprocess.run(["objdump", "-T", str(library)], capture_output=True, text=True, check=True).stdout
        for version, function in re.findall(
            rf"\*UND\*\s+\w+ +(?:\((\w+)\) +)?({STAND_INS[name]})$", told, re.MULTILINE
        ):
            by_version.setdefault(version, set()).add(function)
    folder.mkdir(parents=True, exist_ok=True)
    source, script, made = folder / f"{name}.c", folder / f"{name}.map", folder / name
    functions = sorted(set().union(*by_version.values()))
    source.write_text("".join(f"long {each}(void) {{ return 0; }}\n" for each in functions), "utf-8")
    versions = [
        f"{version} {{ {'; '.join(sorted(names))}; }};\n" for version, names in sorted(by_version.items()) if version
    ]
    script.write_text("".join(versions), "utf-8")
    options = ["-shared", "-fPIC", "-nostdlib", "-O2", "-s", f"-Wl,-soname,{name}", "-Wl,--build-id=none"]
    options += [f"-Wl,--version-script={script}"] if versions else []
    subprocess.run(["cc", *options, str(source), "-o", str(made)], check=True)
    return made
