"""Where the user says how a dossier is written: the same four boxes in the preview and before it is saved or signed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox

from desktop_app.ui.wish import LANGUAGES, PAPERS, PROFILES, SHAPES, Wish


class WishBoxes(QObject):
    """A box each for shape, copy, language and paper, to be laid out by their owner. `chosen` tells what the user picks."""

    chosen = Signal(Wish)

    def __init__(self, now: Wish, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shape = self._box(
            self.tr("What is written"),
            SHAPES,
            (
                (self.tr("Whole dossier"), self.tr("all chapters and annexes, to go with an application")),
                (self.tr("Summary"), self.tr("two pages for who decides")),
                (self.tr("No-licence record"), self.tr("why no licence was sought, for your own files")),
                (self.tr("Forms only"), self.tr("the annexes alone, to be filled in on the screen")),
            ),
        )
        self.profile = self._box(
            self.tr("Whom the copy is for"),
            PROFILES,
            (
                (self.tr("Own use"), self.tr("everything is in it")),
                (self.tr("The authority"), self.tr("without the problems of the input")),
                (
                    self.tr("A customer"),
                    self.tr("without prices, suppliers’ names, problems of the input, checklist and journal"),
                ),
            ),
        )
        self.language = self._box(
            self.tr("Language of the dossier"),
            LANGUAGES,
            tuple((name, "") for name in (self.tr("English and Chinese"), self.tr("Chinese"), self.tr("English"))),
        )
        self.paper = self._box(
            self.tr("Paper of the dossier"), PAPERS, tuple((name, "") for name in (self.tr("A4"), self.tr("US Letter")))
        )
        self.boxes = (self.shape, self.profile, self.language, self.paper)
        self.show_wish(now)

    @property
    def wish(self) -> Wish:
        """What the boxes say."""
        return Wish(*(box.currentData() for box in (self.language, self.paper, self.shape, self.profile)))

    def show_wish(self, wish: Wish) -> None:
        """Let the boxes say this."""
        for box, code in zip(self.boxes, (wish.shape, wish.profile, wish.language, wish.paper), strict=True):
            box.setCurrentIndex(box.findData(code))

    def _box(self, name: str, codes: Sequence[str], titles: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for place, (code, (title, told)) in enumerate(zip(codes, titles, strict=True)):
            box.addItem(title, code)
            box.setItemData(place, told or None, Qt.ItemDataRole.ToolTipRole)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.activated.connect(lambda _: self.chosen.emit(self.wish))
        return box
