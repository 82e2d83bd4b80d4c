"""A small window to drag files out of, as a file manager is one: `drag_source.py X Y FILE…`."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Files(QLabel):
    """Files that can be picked up."""

    def __init__(self, paths: list[Path]) -> None:
        super().__init__("\n".join(path.name for path in paths))
        self._paths = paths
        self.setWindowTitle("Files to drag")
        self.resize(300, 200)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path.resolve())) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


app = QApplication(sys.argv[:1])
window = Files([Path(name) for name in sys.argv[3:]])
window.move(int(sys.argv[1]), int(sys.argv[2]))
window.show()
app.exec()
