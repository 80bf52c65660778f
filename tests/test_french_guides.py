"""French typography in the guides, as in every sentence of the program: no-break spaces, curly apostrophes."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "guides"
GUIDES = (*sorted((FOLDER / "fr").glob("*.md")), FOLDER / "pooling-fr.md")
CODE = re.compile(r"^(```).*?^```$|`[^`]*`|^ {4}.*$", re.DOTALL | re.MULTILINE)
SLIPS = re.compile(r"[^\s|] [;:!?»](?=[\s.,;)*_|…]|$)|« |(?<=[^\W\d_])'(?=[^\W_])", re.MULTILINE)


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_french_guide_has_french_spaces_and_apostrophes(path: Path) -> None:
    prose = CODE.sub("…", path.read_text("utf-8"))
    assert [prose[max(0, slip.start() - 20) : slip.end() + 5] for slip in SLIPS.finditer(prose)] == []
