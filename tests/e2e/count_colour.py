"""Prints how many pixels of the screen have a colour such as #a61b1b."""

import sys

import numpy as np
from PySide6.QtGui import QColor, QGuiApplication, QImage

app = QGuiApplication(sys.argv)
picture = app.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)
pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)[:, : picture.width()]
print(int(np.count_nonzero((pixels & 0xFFFFFF) == (QColor(sys.argv[1]).rgb() & 0xFFFFFF))))
