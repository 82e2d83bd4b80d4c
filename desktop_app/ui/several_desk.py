"""What is said where several bills of materials came together: which is open, which wait, and what can be done with these."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui import language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.opening import Opened

#: Files that wait for which buttons are shown.
SHOWN = 3

#: Characters of a name that a button shows.
_LONGEST = 28


class SeveralDesk(QObject):
    """Bills of materials that wait in one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._next: Path | None = None
        self._session.audited.connect(self._opened_it)
        for ended in (self._session.refused, self._session.stopped):
            ended.connect(self._forget)

    def say(self, opened: "Opened") -> None:
        """Tell of those that wait: revisions of the open one can be compared with it, others opened in its place."""
        waiting, name = self._session.waiting, self._window.desk.name
        lines = [
            self.tr("{opened} is open. One bill of materials is shown at a time; these wait: {names}").format(
                opened=name, names=language.listed(path.name for path in waiting)
            )
        ]
        actions: list[tuple[str, Callable[[], None]]] = []
        for kin in opened.kin:
            likeness = self.tr("{file} looks like a revision of it: {shared} of {of} part numbers are the same.")
            lines.append(likeness.format(file=kin.path.name, shared=kin.shared, of=kin.of))
        for kin in opened.kin[:1]:
            title = self.tr("Compare with {file} as the newer").format(file=_short(kin.path))
            actions.append((title, partial(self._compare, kin.path)))
            actions.append((self.tr("… as the older"), partial(self._compare_from, opened, kin.path)))
        apart = [path for path in waiting if path not in {kin.path for kin in opened.kin}]
        for path in apart[:SHOWN]:
            title = self.tr("Open {file}").format(file=_short(path))
            actions.append((title, partial(self._session.open, [path])))
        self._window.message.say("info", "\n".join(lines), actions)

    def _compare(self, path: "Path", _checked: bool = False) -> None:
        from desktop_app.ui.comparing import Newer  # noqa: PLC0415  (is there with what is open)

        self._window.side_desks.revisions.compare(Newer(path))

    def _compare_from(self, opened: "Opened", path: "Path", _checked: bool = False) -> None:
        """Open the other with what joined this one, and compare this one with it."""
        self._next = opened.path
        self._session.open([path, *opened.beside])

    def _opened_it(self) -> None:
        newer, self._next = self._next, None
        if newer is not None:
            from desktop_app.ui.comparing import Newer  # noqa: PLC0415

            self._window.side_desks.revisions.compare(Newer(newer))

    def _forget(self) -> None:
        self._next = None


def _short(path: "Path") -> str:
    """A name that fits a button: of a long one its beginning and its end, which tell revisions apart."""
    name, half = path.name, _LONGEST // 2
    return name if len(name) <= _LONGEST else f"{name[:half]}…{name[-half:]}"
