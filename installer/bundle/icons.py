"""Icons as pixels from the drawings in `resources/icons`: `icons.py FOLDER` writes what Linux, Windows and macOS want.

    hicolor/<size>x<size>/{apps,mimetypes}/….png   for the package
    lodestone.ico, lodestone-case.ico              sizes 16 to 256 in one file, for Windows
    lodestone.icns                                 for macOS

Needs Qt and Pillow, which the environment of the bundle has; nothing is kept in the repository but the drawings.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

#: Drawing, kind in the icon theme, name there.
ICONS = (("lodestone", "apps", "lodestone"), ("lodestone-case", "mimetypes", "application-x-lodestone-case"))


def main() -> None:
    """Draw them all."""
    folder = Path(sys.argv[1])
    application = QGuiApplication(sys.argv[:1])
    for drawing, kind, name in ICONS:
        renderer = QSvgRenderer(str(DRAWINGS / f"{drawing}.svg"))
        drawn = {size: draw(renderer, size) for size in (*SIZES, 1024)}
        for size in SIZES:
            place = folder / "hicolor" / f"{size}x{size}" / kind / f"{name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            drawn[size].save(place, optimize=True)
        windows = [drawn[size] for size in (256, 128, 64, 48, 32, 24, 16)]
        windows[0].save(folder / f"{drawing}.ico", sizes=[image.size for image in windows], append_images=windows[1:])
        drawn[1024].save(
            folder / f"{drawing}.icns", append_images=[drawn[size] for size in (16, 32, 64, 128, 256, 512)]
        )
    application.quit()


def draw(renderer: QSvgRenderer, size: int) -> Image.Image:
    """One drawing at one size."""
    pixels = QImage(size, size, QImage.Format.Format_RGBA8888)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    renderer.render(painter)
    painter.end()
    data = bytes(pixels.constBits())
    return Image.frombuffer("RGBA", (size, size), data, "raw", "RGBA", pixels.bytesPerLine(), 1)


if __name__ == "__main__":
    main()
