"""``small_pictures.py FILE…`` writes pictures again with a palette: to the eye the same, a third of the bytes."""

import sys
from array import array
from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage


def main(paths: list[str]) -> None:
    """Write each picture again, in the 256 colours it uses most."""
    for path in paths:
        picture = QImage(path).convertToFormat(QImage.Format.Format_RGB32)
        colours = [each for each, _ in Counter(array("I", bytes(picture.constBits()))).most_common(256)]
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        if not picture.convertToFormat(QImage.Format.Format_Indexed8, colours, flags).save(path):
            raise SystemExit(f"{path}: not written")


if __name__ == "__main__":
    main(sys.argv[1:])
