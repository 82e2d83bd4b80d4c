"""Rule packs and keys: which pack is in use, what a signed one would change for what is open, and taking that back.

Nothing is installed or trusted before the user has seen what it is: the lower half shows it and asks. The work is
`desktop_app.rules.installed`'s; comparing is done beside the event loop.
"""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.pack_change import PackChange, judged_by, pack_change
from desktop_app.rules import installed
from desktop_app.rules.installed import AtHand, Candidate
from desktop_app.rules.model import StatusOnDay
from desktop_app.rules.overlay import InvalidPack
from desktop_app.rules.signature import PublicKey, read_public_key
from desktop_app.ui import language, theme, wording
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.session import Session
from desktop_app.ui.worker import Progress

translate = QCoreApplication.translate


class RulePacks(QDialog):
    """The packs at hand and the trusted keys. `why_wanted` asks for a place in the guide."""

    why_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rule packs and keys"))
        self._session = session
        self._packs: tuple[AtHand, ...] = ()
        self._keys: tuple[PublicKey, ...] = ()
        self._accept: Callable[[], None] | None = None
        what = self.tr("What is this?")
        words = QLabel(
            self.tr(
                "A rule pack is the law as data. An installed one is used in place of the shipped one of the same name."
            )
            + f' <a href="rule-packs" style="color:{theme.current().accent}">{what}</a>'
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        words.linkActivated.connect(self.why_wanted)
        self.table = rows_table(
            self.tr("Rule packs"), [self.tr("In use"), self.tr("Rule pack"), self.tr("Version"), self.tr("Signed by")]
        )
        self.keys = rows_table(
            self.tr("Trusted keys"), [self.tr("Trusted key"), self.tr("Number"), self.tr("Fingerprint")]
        )
        self.message = ReadingPage()
        self.message.document().setDocumentMargin(12)
        self.message.setAccessibleName(self.tr("What it is and what it changes"))
        self.message.setPlaceholderText(self.tr("Choose a signed rule pack: what it would change is shown here first."))
        self.yes, self.no = QPushButton(), QPushButton(self.tr("No, leave it"))
        self.yes.setProperty("primary", True)
        self.yes.clicked.connect(self._do)
        self.no.clicked.connect(lambda: self._say(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.table, 2)
        column.addLayout(
            self._row(
                (self.tr("Install rule pack…"), self.choose_pack),
                (self.tr("Use the selected one"), self._use),
                (self.tr("Undo last change"), self._undo),
                (self.tr("Remove"), self._remove),
            )
        )
        column.addWidget(self.keys, 2)
        column.addLayout(
            self._row((self.tr("Trust a key…"), self.choose_key), (self.tr("Trust no longer"), self._distrust))
        )
        column.addWidget(self.message, 5)
        asked = QHBoxLayout()
        asked.addStretch(1)
        asked.addWidget(self.no)
        asked.addWidget(self.yes)
        column.addLayout(asked)
        self.resize(860, 760)
        self._say("")

    def _row(self, *buttons: tuple[str, Callable[[], None]]) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, slot in buttons:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, slot=slot: self._try(slot))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_rows(self) -> None:
        """List packs and keys as they are now."""
        self._try(self._list)

    def _list(self) -> None:
        self._packs, self._keys = installed.packs_at_hand(), installed.trusted_keys()
        rows = []
        for one in self._packs:
            whose = self.tr("shipped with the program") if one.signer is None else str(one.signer)
            if one.problem:
                whose = self.tr("cannot be used: {problem}").format(problem=language.said(one.problem))
            rows.append(("✓" if one.in_use else "", one.id, one.version, whose))
        fill_table(self.table, rows)
        fill_table(self.keys, [(key.name, key.id, key.fingerprint) for key in self._keys])

    # --- installing

    def choose_pack(self) -> None:
        """Ask for a signed pack and show what it would change."""
        kind = self.tr("Signed rule packs")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Install rule pack"), str(Path.home()), f"{kind} (*.toml *.minisig)"
        )
        if name:
            self.offer(Path(name))

    def offer(self, path: Path) -> None:
        """Check a pack, compare it with the one in use for what is open, and ask whether to install it."""
        outline = self._session.outline
        day = outline.audit.settings.as_of if outline is not None else date.today()

        def work(progress: Progress) -> tuple[Candidate, PackChange | None]:
            found = installed.examine(path)
            if not any(one.id == found.pack.id for one in installed.packs_at_hand()):
                return found, None
            before = outline.audit.pack if outline is not None else installed.pack_at_hand(found.pack.id)
            if outline is None or before.id != found.pack.id:
                return found, pack_change(installed.pack_at_hand(found.pack.id), found.pack, day)
            after = judged_by(outline.audit, found.pack, progress)
            return found, pack_change(before, after.pack, outline.audit.settings.as_of, (outline.audit, after))

        self._say(escape(self.tr("Checking the signature and comparing…")))
        job = self._session.beside(work)
        job.done.connect(self._offered)
        job.refused.connect(self._refused)
        job.start()

    def _offered(self, result: Any) -> None:
        found, change = result
        html = f"<p><b>{escape(found.pack.id)} {escape(found.pack.version)}</b><br>{escape(in_words(found.pack.title))}</p>"
        html += _signed(found.signer.key, found.signer.comment)
        alone = self.tr("It is a pack of its own and changes no other.")
        html += changes_html(change) if change is not None else f"<p>{escape(alone)}</p>"
        self._say(html, self.tr("Install and use it"), lambda: self._install(found))

    def _install(self, found: Candidate) -> None:
        installed.install(found)
        self._changed(self.tr("{pack} is installed and in use.").format(pack=f"{found.pack.id} {found.pack.version}"))

    def _changed(self, text: str) -> None:
        """Something else may be in use now: list it, and judge again what is open."""
        self._list()
        self._say(f"<p>{escape(text)}</p>")
        self._session.judge_again()

    def _use(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._packs):
            one = self._packs[row]
            installed.use(one.id, None if one.signer is None and not one.problem else one.version)
            self._changed(self.tr("{pack} is in use.").format(pack=f"{one.id} {one.version}"))

    def _undo(self) -> None:
        done = installed.undo()
        self._changed(self.tr("The last change is taken back.") if done else self.tr("There is nothing to take back."))

    def _remove(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._packs):
            one = self._packs[row]
            installed.remove(one.id, one.version)
            self._changed(self.tr("{pack} is removed.").format(pack=f"{one.id} {one.version}"))

    # --- keys

    def choose_key(self) -> None:
        """Ask for a public key and show its fingerprint."""
        kind = self.tr("Public keys")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Trust a key"), str(Path.home()), f"{kind} (*.pub)")
        if name:
            self.offer_key(Path(name))

    def offer_key(self, path: Path) -> None:
        """Show a key and ask whether to trust it."""
        self._try(lambda: self._show_key(path))

    def _show_key(self, path: Path) -> None:
        key = read_public_key(path.stem, path.read_text(encoding="utf-8", errors="replace"))
        html = _signed(key, "")
        warning = self.tr(
            "Trust it only if its owner has told you this fingerprint on another way than the one by which the file came. "
            "Whoever holds the key decides by which law your products are judged."
        )
        self._say(f"{html}<p>{escape(warning)}</p>", self.tr("Trust this key"), lambda: self._trust(path))

    def _trust(self, path: Path) -> None:
        key = installed.trust(path)
        self._list()
        text = self.tr("{key} is trusted.").format(key=key.name)
        self._say(f"<p>{escape(text)}</p>")

    def _distrust(self) -> None:
        row = self.keys.currentRow()
        if 0 <= row < len(self._keys):
            installed.distrust(self._keys[row].name)
            self._changed(self.tr("{key} is no longer trusted.").format(key=self._keys[row].name))

    # --- what is shown and asked

    def _say(self, html: str, question: str = "", then: Callable[[], None] | None = None) -> None:
        self._accept = then
        self.message.setHtml(html)
        self.yes.setText(question)
        self.yes.setVisible(then is not None)
        self.no.setVisible(then is not None)

    def _do(self) -> None:
        if self._accept is not None:
            self._try(self._accept)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except InvalidPack as problem:
            self._refused(language.said(problem))
        except OSError as problem:
            from desktop_app.bom.messages import reason  # noqa: PLC0415  (NumPy loads with it)

            self._refused(f"{problem.filename or ''}: {language.said(reason(problem))}")

    def _refused(self, text: str) -> None:
        ink = theme.current().tone("error").ink
        title = escape(self.tr("Refused"))
        self._say(f'<p style="color:{ink}"><b>{title}</b></p><p>{escape(text)}</p>')


def rows_table(name: str, titles: list[str]) -> QTableWidget:
    """A table of rows that are looked at and selected, one at a time."""
    table = QTableWidget(0, len(titles))
    table.setAccessibleName(name)
    table.horizontalHeader().setAccessibleName(name)
    table.setHorizontalHeaderLabels(titles)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


def fill_table(table: QTableWidget, rows: Sequence[tuple[str, ...]]) -> None:
    """Show other rows."""
    table.setRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(number, column, item)


def _signed(key: PublicKey, comment: str) -> str:
    rows = [
        (translate("RulePacks", "Key"), f"{key.name} · {key.id}"),
        (translate("RulePacks", "Fingerprint"), key.fingerprint),
        *([(translate("RulePacks", "Signed remark"), comment)] if comment else []),
    ]
    return _rows(rows)


def _rows(rows: list[tuple[str, str]]) -> str:
    named = f"color:{theme.current().muted}; padding:2px 18px 2px 0"
    cells = "".join(
        f'<tr><td style="{named}">{escape(name)}</td><td style="padding:2px 0">{escape(text)}</td></tr>'
        for name, text in rows
    )
    return f"<table>{cells}</table>"


def changes_html(change: PackChange) -> str:
    """What another pack, or other files over it, would change, as rows."""
    packs = change.before, change.after
    named = [pack.version if packs[0].id == packs[1].id else f"{pack.id} {pack.version}" for pack in packs]
    title = translate("RulePacks", "From {before} to {after}, on {day}").format(
        before=named[0], after=named[1], day=day_words(change.day)
    )
    if change.empty:
        nothing = translate("RulePacks", "Nothing that is judged changes.")
        return f"<p><b>{escape(title)}</b></p><p>{escape(nothing)}</p>"
    rows = [(translate("RulePacks", "New instrument"), in_words(text)) for text in change.instruments_added]
    rows += [(translate("RulePacks", "Instrument gone"), in_words(text)) for text in change.instruments_gone]
    for rule in change.rules:
        words = f"{_state(rule.before)} → {_state(rule.after)}"
        rows.append((in_words(rule.article), words))
    if change.items:
        rows.append((translate("RulePacks", "Classes of items that differ"), language.listed(change.items)))
    if change.parties:
        rows.append((translate("RulePacks", "Listed parties that differ"), str(change.parties)))
    for verdict in change.verdicts:
        before, after = wording.outcome(verdict.before), wording.outcome(verdict.after)
        words = before if before == after else f"{before} → {after}"
        rows.append((translate("RulePacks", "Verdict of {item}").format(item=verdict.item), words))
    if change.parts is not None:
        rows.append((translate("RulePacks", "Parts that are judged otherwise"), str(change.parts)))
    return f"<p><b>{escape(title)}</b></p>{_rows(rows)}"


def _state(state: StatusOnDay | None) -> str:
    if state is None:
        return translate("RulePacks", "not in the pack")
    words = [wording.status(state.status)]
    if state.since:
        words.append(translate("RulePacks", "since {day}").format(day=day_words(state.since)))
    if state.until:
        words.append(translate("RulePacks", "until {day}").format(day=day_words(state.until)))
    return " ".join(words)
