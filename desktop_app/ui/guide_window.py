"""The guide in a window of its own: contents and search on the left, the page on the right.

It stays open beside the program, needs no network, and follows colours and language. Links inside the guide turn the page;
the few to other places are handed to the system's browser when they are clicked.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QDesktopServices,
    QFont,
    QImage,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import guide, icons, language, theme
from desktop_app.ui.aloud import ReadingPage

#: What an entry of the contents leads to: page and number of the heading.
_PLACE = Qt.ItemDataRole.UserRole

_MOST_HITS = 60

#: Pixels: the widest that lines get, and the space around them.
_WIDEST, _MARGIN = 820, 28


class PageView(ReadingPage):
    """One page, drawn; pictures are never wider than the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Page of the guide"))
        self._headings: list[QTextBlock] = []
        self._at = 0
        self._pictures: dict[str, QImage] = {}

    def show_page(self, page: guide.Page) -> None:
        """Draw a page from its top."""
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        document.setBaseUrl(QUrl.fromLocalFile(str(page.path)))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Link, QColor(theme.current().accent))
        self.setPalette(palette)
        self.setMarkdown(page.markdown)
        self._headings, self._pictures = [], {}
        self._dress()
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def go_to(self, heading: int) -> None:
        """Bring a heading to the top of the view, and keep it there while the view is laid out; 0 is the page's title."""
        self._at = heading
        # Where there are pictures or the window is new, heights settle with the next turn of events.
        QTimer.singleShot(0, self._bring)

    def _bring(self) -> None:
        heading = self._at
        if not 0 < heading < len(self._headings):
            self.verticalScrollBar().setValue(0)
            return
        block = self._headings[heading]
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.setTextCursor(QTextCursor(block))
        self.verticalScrollBar().setValue(int(top) - 8)

    def mark(self, words: str) -> None:
        """Select the first of some words after the cursor, where it stands on the page."""
        for word in words.split():
            if self.find(word):
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures and lines follow the width; the reader stays at the heading."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            QTimer.singleShot(0, self._bring)

    def _dress(self) -> None:
        """Space and sizes, which Markdown does not say."""
        shown = theme.current()
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            form = block.blockFormat()
            level = form.headingLevel()
            if level:
                self._headings.append(block)
                form.setTopMargin((0, 4, 26, 18)[min(level, 3)])
                form.setBottomMargin(8)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                looks = QTextCharFormat()
                looks.setFontWeight(QFont.Weight.DemiBold)
                looks.setProperty(QTextFormat.Property.FontSizeAdjustment, (0, 3, 2, 1)[min(level, 3)])
                cursor.mergeCharFormat(looks)
                cursor = QTextCursor(block)
            elif form.hasProperty(QTextFormat.Property.BlockCodeFence) or form.hasProperty(
                QTextFormat.Property.BlockCodeLanguage
            ):
                form.setBackground(QColor(shown.hover))
                form.setLeftMargin(8)
                form.setNonBreakableLines(False)
            elif cursor.currentTable() is None and "\ufffc" not in block.text():
                form.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                form.setBottomMargin(max(form.bottomMargin(), 6))
            cursor.setBlockFormat(form)
            block = block.next()
        self._dress_tables(self.document().rootFrame())

    def _dress_tables(self, frame: QTextFrame) -> None:
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                form = child.format()
                form.setBorder(1)
                form.setBorderBrush(QColor(theme.current().border))
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderCollapse(True)
                form.setCellPadding(6)
                form.setTopMargin(6)
                form.setBottomMargin(12)
                form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
                child.setFormat(form)

    def _fit(self) -> None:
        wide = self.viewport().width()
        side = max(_MARGIN, (wide - _WIDEST) // 2)
        root = self.document().rootFrame()
        form = root.frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(side)
        root.setFrameFormat(form)
        room = max(120, wide - 2 * side - 8)
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                fragment = pieces.fragment()
                image = fragment.charFormat().toImageFormat()
                if image.isValid():
                    self._fit_picture(fragment.position(), image, room)
                pieces += 1
            block = block.next()

    def _fit_picture(self, position: int, image: QTextImageFormat, room: int) -> None:
        name = QUrl(image.name())
        if image.name() not in self._pictures:
            file = self.document().baseUrl().resolved(name).toLocalFile()
            self._pictures[image.name()] = QImage(file)
        natural = self._pictures[image.name()]
        width = min(room, natural.width())
        if natural.isNull() or image.width() == width:
            return
        # Drawn by Qt in another size it would be coarse; it is scaled here, for the pixels of this screen.
        ratio = self.devicePixelRatioF()
        scaled = natural.scaledToWidth(int(width * ratio), Qt.TransformationMode.SmoothTransformation)
        self.document().addResource(QTextDocument.ResourceType.ImageResource, name, scaled)
        image.setWidth(width)
        image.setHeight(scaled.height() / ratio)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image)


class GuideWindow(QMainWindow):
    """The guide. `show_place("answer#share")` turns to a page and a heading on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide to Lodestone"))
        self.resize(1120, 760)
        self._page: guide.Page | None = None
        self._visited: list[str] = []
        self._turned = -1
        self.view = PageView()
        self.view.anchorClicked.connect(self._follow)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Search the guide"))
        self.field.setAccessibleName(self.tr("Search the guide"))
        self.field.textChanged.connect(self._search)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents of the guide"))
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.contents.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.contents.itemActivated.connect(lambda item, _: self._choose(item))
        self._lay_out()
        self._list_pages()
        self.view.setFocus()

    def _lay_out(self) -> None:
        turning = QHBoxLayout()
        for text, icon, keys, step in (
            (self.tr("Back"), "back", QKeySequence.StandardKey.Back, -1),
            (self.tr("Forward"), "forward", QKeySequence.StandardKey.Forward, 1),
        ):
            action = QAction(icons.icon(icon), text, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, step=step: self._turn(step))
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(text)
            turning.addWidget(button)
            self.addAction(action)
        turning.addWidget(self.field, 1)
        others: tuple[tuple[QKeySequence, Callable[[], object]], ...] = (
            (QKeySequence(QKeySequence.StandardKey.Find), self._start_search),
            (QKeySequence(QKeySequence.StandardKey.Close), self.close),
            (QKeySequence("Esc"), self._leave),
        )
        for shortcut, slot in others:
            action = QAction(self)
            action.setShortcut(shortcut)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            self.addAction(action)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 0, 10)
        column.addLayout(turning)
        column.addWidget(self.contents, 1)
        halves = QSplitter()
        halves.addWidget(left)
        halves.addWidget(self.view)
        halves.setSizes([310, 810])
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        self.setCentralWidget(halves)

    # --- where the reader is

    @property
    def place(self) -> str:
        """The page that is shown."""
        return self._page.name if self._page is not None else ""

    def show_place(self, place: str = "") -> None:
        """Turn to a page, `answer`, or to a heading on one, `answer#share`; without one, to the first."""
        self.field.clear()
        self._visited = [*self._visited[: self._turned + 1], place or guide.FIRST]
        self._turned = len(self._visited) - 1
        self._open(place or guide.FIRST)

    def _open(self, place: str) -> None:
        name, _, anchor = place.partition("#")
        page = guide.page(language.current(), name)
        if page is None:
            raise ValueError(f"the guide has no page {name}")
        numbers = [number for number, heading in enumerate(page.headings) if anchor and heading.anchor == anchor]
        self._show(page, numbers[0] if numbers else 0)

    def _show(self, page: guide.Page, heading: int) -> None:
        if page is not self._page:
            self._page = page
            self.view.show_page(page)
        self.view.go_to(heading)
        self._select(page, heading)

    def _turn(self, step: int) -> None:
        if 0 <= self._turned + step < len(self._visited):
            self._turned += step
            self._open(self._visited[self._turned])

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(link)
            return
        name = link.path().removesuffix(".md").rpartition("/")[2] or self.place
        self.show_place(f"{name}#{link.fragment()}")

    def recolour(self) -> None:
        """Draw again in other colours."""
        page, self._page = self._page, None
        if page is not None:
            self._show(page, 0)

    # --- contents and search

    def _list_pages(self) -> None:
        self.contents.clear()
        self.contents.setRootIsDecorated(True)
        for page in guide.pages(language.current()):
            top = QTreeWidgetItem([page.title])
            top.setData(0, _PLACE, (page.name, 0))
            for number, heading in enumerate(page.headings):
                if heading.level == 2:
                    item = QTreeWidgetItem([heading.text])
                    item.setData(0, _PLACE, (page.name, number))
                    item.setToolTip(0, heading.text)
                    top.addChild(item)
            self.contents.addTopLevelItem(top)

    def _select(self, page: guide.Page, heading: int) -> None:
        if self.field.text().strip():
            return
        self.contents.blockSignals(True)
        for number in range(self.contents.topLevelItemCount()):
            top = self.contents.topLevelItem(number)
            if top is None or top.data(0, _PLACE)[0] != page.name:
                continue
            under = [child for row in range(top.childCount()) if (child := top.child(row)) is not None]
            chosen = next((child for child in under if child.data(0, _PLACE)[1] == heading), top)
            top.setExpanded(bool(under))
            self.contents.setCurrentItem(chosen)
        self.contents.blockSignals(False)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None or item.data(0, _PLACE) is None:
            return
        name, heading = item.data(0, _PLACE)
        page = guide.page(language.current(), name)
        if page is not None:
            self._visited = [*self._visited[: self._turned + 1], name]
            self._turned = len(self._visited) - 1
            self._show(page, heading)
            if self.field.text().strip():
                self.view.mark(self.field.text())

    def _search(self, words: str) -> None:
        if not words.strip():
            self._list_pages()
            if self._page is not None:
                self._select(self._page, 0)
            return
        self.contents.clear()
        self.contents.setRootIsDecorated(False)
        for number, hit in enumerate(guide.search(language.current(), words)):
            if number == _MOST_HITS:
                break
            where = hit.heading.text if hit.heading.level > 1 else hit.page.title
            item = QTreeWidgetItem([f"{where}\n{hit.line[:90]}" if hit.line != where else where])
            item.setToolTip(0, f"{hit.page.title} › {hit.line}")
            item.setData(0, _PLACE, (hit.page.name, hit.page.headings.index(hit.heading)))
            self.contents.addTopLevelItem(item)
        if not self.contents.topLevelItemCount():
            nothing = QTreeWidgetItem([self.tr("Nothing is found.")])
            nothing.setDisabled(True)
            self.contents.addTopLevelItem(nothing)

    def _start_search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _leave(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self.close()
