"""The pane that explains the selected part; the words are made by `explanation`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui import explanation, icons, theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.outline import Outline

if TYPE_CHECKING:
    from desktop_app.case import Content
    from desktop_app.ui.worker import Job, Progress


class Inspector(ReadingPage):
    """Explains one part. A link to another part is `part_wanted`, a step of its way `way_wanted`, “why?” `guide_wanted`."""

    part_wanted = Signal(int)
    way_wanted = Signal(list)
    ruling_wanted = Signal(str, int)
    evidence_wanted = Signal(int)
    pages_wanted = Signal(int)
    guide_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Explanation of the selected part"))
        self.setPlaceholderText(self.tr("Select a part to see what is known of it and why it is judged as it is."))
        self.document().setDocumentMargin(14)
        self.anchorClicked.connect(self._follow)
        self._content: Content | None = None
        self._about: tuple[Outline, int, list[int]] | None = None
        # While arrow keys run down the tree, only the part where they come to rest is explained.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(40)
        self._soon.timeout.connect(self.write_soon)
        self._beside: Callable[[Callable[[Progress], str]], Job] | None = None
        self._job: Job | None = None

    def work_beside(self, beside: "Callable[[Callable[[Progress], str]], Job]") -> None:
        """Have pages made beside the event loop: that of a product of a million lines takes half a second."""
        self._beside = beside

    def know(self, content: "Content") -> None:
        """What the case holds besides the audit."""
        self._content = content

    def explain(self, outline: Outline, part: int, path: list[int]) -> None:
        """Explain a part, in a moment; what is explained already stays as it is."""
        about = (outline, part, path)
        if about != self._about:
            self._about = about
            self._soon.start()

    def write(self) -> None:
        """Write the page now."""
        self._give_up()
        if self._about is not None:
            self._show(explanation.page(*self._about, self._content))

    def write_soon(self) -> None:
        """Write the page as soon as it is made, also after colours changed."""
        if self._beside is None or self._about is None:
            self.write()
            return
        self._give_up()
        about, content = self._about, self._content
        self._job = self._beside(lambda _: explanation.page(*about, content))
        # Slots of this object, so that a page that is made after its window went is shown to nobody.
        self._job.done.connect(self._made)
        self._job.finished.connect(self._ended)
        self._job.start()

    def _made(self, page: str) -> None:
        if self.sender() is self._job:
            self._job = None
            self._show(page)

    def _ended(self) -> None:
        """The job is no more; where it made no page, because it was cancelled or failed, none is shown."""
        self._made("")

    def _show(self, page: str) -> None:
        self.document().clear()
        self.setHtml(page)

    def _give_up(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.stop()
            self._job = None

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures on the page are icons: `icon:<name>/<tone>/<size>`; nothing else is ever loaded."""
        url = QUrl(name)
        if url.scheme() != "icon":
            return None
        icon, tone, size = url.path().split("/")
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen else 1.0
        return icons.pixmap(icon, theme.current().tone(tone).ink, int(size), ratio)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "part":
            self.part_wanted.emit(int(link.path()))
        elif link.scheme() == "decide" and self._about is not None:
            self.ruling_wanted.emit(link.path(), self._about[1])
        elif link.scheme() == "evidence" and self._about is not None:
            self.evidence_wanted.emit(self._about[1])
        elif link.scheme() == "pages" and self._about is not None:
            self.pages_wanted.emit(self._about[1])
        elif link.scheme() == "way":
            self.way_wanted.emit([int(step) for step in link.path().split(",")])
        elif link.scheme() == "guide":
            self.guide_wanted.emit(f"{link.path()}#{link.fragment()}")
