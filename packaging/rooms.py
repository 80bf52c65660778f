"""Write the table of rooms in ARCHITECTURE.md from what packages and modules say of themselves: ``make rooms``."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/cafe_presenter"
PAGE = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- rooms: written by `make rooms` -->\n", "<!-- end of rooms -->"


def table() -> str:
    """Return a heading for every package, what it is, and its modules below it, each with its first line."""
    parts = [_package(SOURCE, "the root")]
    packages = sorted(path.parent for path in SOURCE.rglob("__init__.py") if path.parent != SOURCE)
    parts += [_package(folder, f"`{folder.relative_to(SOURCE).as_posix()}/`") for folder in packages]
    return "\n".join(parts)


def with_table(page: str) -> str:
    """Return the page with the table of today between its two marks."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


def _package(folder: Path, title: str) -> str:
    modules = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    lines = [f"- `{path.stem}`: {_first_line(path)}" for path in modules]
    said = "" if folder == SOURCE else f" — {_first_line(folder / '__init__.py')}"
    return "\n".join([f"**{title}**{said}", *([""] if lines else []), *lines, ""])


def _first_line(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
