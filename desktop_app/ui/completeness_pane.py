"""How far an application is: the seven documents with what is missing of each, and what keeps the dossier a draft.

What is asked for comes from `resources/dossier/completeness.toml` by way of `documents` and `dossier.completeness`; nothing
is judged here. Each thing that is missing is a link to its field: `field:<path>`, `attach:<kind>`, `paper:<kind>`,
`detach:<kind>`.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.documents import DocumentState
from desktop_app.ui import icons, language, theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.application_fields import full_label
from desktop_app.ui.language import in_words


class CompletenessPane(ReadingPage):
    """Shows completeness; what is clicked is a signal."""

    field_wanted = Signal(str)
    attach_wanted = Signal(str)
    paper_wanted = Signal(str)
    detach_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is still missing"))
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._follow)

    def show_states(self, states: Sequence[DocumentState], gaps: Sequence[str]) -> None:
        """Write the page: the documents, and the sentences that keep the dossier a draft."""
        place = self.verticalScrollBar().value()
        shown = theme.current()
        style = f"a {{ color: {shown.accent}; text-decoration: none; }} .muted {{ color: {shown.muted}; }}"
        title = self.tr("Documents of the application")
        body = f'<p class="muted" style="font-weight:600; margin:0 0 6px 0">{escape(title)}</p>'
        body += "".join(self._document(state) for state in states)
        body += self._gaps(gaps)
        self.setHtml(f"<html><head><style>{style}</style></head><body>{body}</body></html>")
        self.verticalScrollBar().setValue(place)

    def _document(self, state: DocumentState) -> str:
        kind = state.kind
        done, asked = state.progress
        icon = "not-required" if state.complete else "undetermined"
        of = self.tr("{done} of {all}").format(done=done, all=asked)
        count = f'&nbsp;<span class="muted">{escape(of)}</span>' if asked else ""
        lines = [f"{_image(icon)} <b>{escape(in_words(kind.title))}</b>{count}"]
        if state.missing:
            links = language.listed(f'<a href="field:{path}">{escape(full_label(path))}</a>' for path in state.missing)
            word = self.tr("missing")
            lines.append(f'<span class="muted">{escape(word)}</span> {links}')
        lines.append(self._at_hand(state))
        return f'<p style="margin:0 0 12px 0">{"<br>".join(line for line in lines if line)}</p>'

    def _at_hand(self, state: DocumentState) -> str:
        kind = state.kind.id
        if state.at_hand is not None:
            name = state.at_hand.file or state.at_hand.note
            words = escape(self.tr("at hand: {name}").format(name=name))
            take_out = _link("detach", kind, self.tr("take out"))
            return f"{_image('file')} {words} · {take_out}"
        attach = _link("attach", kind, self.tr("Attach a file…"))
        if not state.kind.enclose:
            return attach
        paper = _link("paper", kind, self.tr("It is at hand on paper"))
        return f"{attach} · {paper}"

    def _gaps(self, gaps: Sequence[str]) -> str:
        if not gaps:
            words = escape(self.tr("Nothing keeps the dossier a draft."))
            return f'<p style="margin-top:16px">{_image("not-required")} {words}</p>'
        title = escape(self.tr("What keeps the dossier a draft"))
        rows = "".join(f'<p style="margin:0 0 6px 0">{_image("warning")} {escape(gap)}</p>' for gap in gaps)
        return f'<p class="muted" style="font-weight:600; margin:16px 0 6px 0">{title}</p>{rows}'

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        """Pictures are icons in the colour of their meaning."""
        url = QUrl(name)
        if url.scheme() != "icon":
            return None
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen else 1.0
        return icons.pixmap(url.path(), theme.current().tone(url.path()).ink, 15, ratio)

    def _follow(self, link: QUrl) -> None:
        wanted = {
            "field": self.field_wanted,
            "attach": self.attach_wanted,
            "paper": self.paper_wanted,
            "detach": self.detach_wanted,
        }.get(link.scheme())
        if wanted is not None:
            wanted.emit(link.path())


def _image(name: str) -> str:
    return f'<img src="icon:{name}" width="15" height="15" style="vertical-align:middle">'


def _link(what: str, kind: str, words: str) -> str:
    return f'<a href="{what}:{kind}">{escape(words)}</a>'
