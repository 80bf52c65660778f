"""Cut the bundled fonts that are too large to ship whole; run by hand when one of them has a new version.

``python packaging/cut_fonts.py NotoSans-Regular.ttf NotoSans-Bold.ttf "Literata[opsz,wght].ttf"``: Noto Sans as
Debian's fonts-noto-core has it, Literata as the package fontpkg-literata. Both are under the SIL Open Font License
without a reserved name. Atkinson Hyperlegible and OpenDyslexic are shipped as their makers made them.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
KEPT = "U+20-7E,U+A0-24F,U+2B0-36F,U+370-3FF,U+400-52F,U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-2BFF,U+FB00-FB06"
"""Latin with Vietnamese, Greek, Cyrillic, punctuation, arrows and signs of arithmetic."""
FALLBACK = "Cafe Presenter Sans"
"""A name of its own: a system's Noto Sans must not be taken for this cut, nor this cut for it."""


def main() -> None:
    """Write the four files into ``resources/fonts``."""
    regular, bold, literata = sys.argv[1:]
    for source, style in ((regular, "Regular"), (bold, "Bold")):
        font = TTFont(source)
        _rename(font, FALLBACK, style)
        _write(font, FONTS / f"CafePresenterSans-{style}.ttf")
    for weight, style in ((400, "Regular"), (700, "Bold")):
        font = instancer.instantiateVariableFont(TTFont(literata), {"wght": weight, "opsz": 24}, static=True)
        _rename(font, "Literata", style)
        _write(font, FONTS / f"Literata-{style}.ttf")


def _rename(font: TTFont, family: str, style: str) -> None:
    names = font["name"]
    for number in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    for number, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{family.replace(' ', '')}-{style}")):
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["OS/2"].fsSelection = 0x20 if style == "Bold" else 0x40
    font["head"].macStyle = int(style == "Bold")


def _write(font: TTFont, target: Path) -> None:
    options = subset.Options(notdef_outline=True, hinting=False, layout_features=["*"], name_IDs=["*"])
    options.drop_tables += ["STAT", "MVAR", "HVAR", "avar"]
    font.recalcTimestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(KEPT))
    cutter.subset(font)
    font.save(target)


if __name__ == "__main__":
    main()
