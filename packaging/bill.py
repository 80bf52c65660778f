"""The bill of materials (CycloneDX 1.6, JSON) and the folder of licences of a standalone bundle."""

import json
import re
import shutil
import uuid
from datetime import UTC, datetime
from pathlib import Path

from components import TEXTS, Component

OFFER = """\
Ce que contient ce logiciel, et sous quelles licences. Les bibliothèques sous LGPL sont des fichiers à part, dans le
dossier « lib » : elles peuvent être remplacées. Pour Qt, voir aussi « Qt.txt ».

What this program contains, and under which licences. The libraries under the LGPL are files of their own in the folder
"lib": they can be replaced. For Qt, see "Qt.txt" too.

"""


def write_licences(folder: Path, parts: tuple[Component, ...]) -> None:
    """Write the text of every licence into ``folder``, and a list of who is under which."""
    folder.mkdir()
    lines = [OFFER]
    for part in parts:
        names = [_name(part, text) for text in part.texts]
        for name, text in zip(names, part.texts, strict=True):
            shutil.copyfile(text, folder / name)
        lines.append(f"{part.name} {part.version}: {part.licence} ({', '.join(names)})\n")
    (folder / "README.txt").write_text("".join(lines), "utf-8")


def _name(part: Component, text: Path) -> str:
    if text.parent == TEXTS:
        return text.name  # shared by several
    stem = re.sub(r"[^\w.+-]+", "-", part.name)
    return f"{stem}.{text.name if text.suffix == '.txt' else text.name + '.txt'}"


def bill(program: Component, parts: tuple[Component, ...], *, epoch: int) -> str:
    """Return the bill of materials as JSON; the same parts and date give the same text."""
    identity = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([part.purl for part in (program, *parts)]))
    value = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{identity}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": _entry(program, kind="application"),
        },
        "components": [_entry(part, kind="library") for part in parts],
        "dependencies": [{"ref": program.purl, "dependsOn": sorted(part.purl for part in parts)}],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _entry(part: Component, *, kind: str) -> dict[str, object]:
    return {
        "type": kind,
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
        "purl": part.purl,
    }
