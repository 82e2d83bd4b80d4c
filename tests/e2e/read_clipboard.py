"""Prints the text on the clipboard; a program of its own, as the clipboard's other end must be."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

app = QGuiApplication(sys.argv)


def tell() -> None:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(app.clipboard().text())
    sys.stdout.flush()
    app.quit()


QTimer.singleShot(200, tell)
QTimer.singleShot(10_000, app.quit)
app.exec()
