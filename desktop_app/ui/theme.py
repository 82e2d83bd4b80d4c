"""Colours and shapes of the window, light and dark, in one place.

Every pair of text and ground here has a contrast of at least 4.5:1 (a test holds that), and no colour stands alone: each
outcome and each flag also has an icon and a word. `current()` is read while painting, so that a switch needs no restart.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource


@dataclass(frozen=True)
class Tone:
    """Text and icons in `ink` on `wash`; `row` is the tint of a whole row in the tree."""

    ink: str
    wash: str
    row: str


@dataclass(frozen=True)
class Theme:
    """All colours of one scheme. `tones` are by outcome, flag, severity or group of column
    roles, each by its id."""

    name: str
    window: str
    base: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    tones: dict[str, Tone]

    def tone(self, name: str) -> Tone:
        """The tone of an outcome, a flag, a severity or a group of roles; neutral for others."""
        return self.tones.get(name, self.tones["neutral"])


LIGHT = Theme(
    name="light",
    window="#f5f5f3",
    base="#ffffff",
    border="#dcdcd8",
    text="#1f2328",
    muted="#5b616c",
    accent="#2f5bd0",
    on_accent="#ffffff",
    selection="#dde7fb",
    hover="#f1f3f7",
    tones={
        "neutral": Tone("#4e5560", "#edeff2", "#ffffff"),
        "required": Tone("#a81f14", "#fce8e5", "#fdf3f1"),
        "undetermined": Tone("#7d4503", "#fdf0d5", "#fef8ec"),
        "not-required": Tone("#15603a", "#e3f4ea", "#f2faf5"),
        "rare-earth": Tone("#67299c", "#efe5f9", "#f9f4fd"),
        "chinese-equipment": Tone("#085672", "#dff0f7", "#f0f8fb"),
        "end-user": Tone("#97105b", "#fbe5f0", "#fdf3f8"),
        "error": Tone("#a81f14", "#fce8e5", "#fdf3f1"),
        "warning": Tone("#7d4503", "#fdf0d5", "#fef8ec"),
        "info": Tone("#234aa8", "#e4ecfb", "#f3f6fd"),
        "role-identity": Tone("#123f9c", "#c2d6fb", "#e3edfe"),
        "role-naming": Tone("#6b3fb5", "#f0eafc", "#f9f6fe"),
        "role-quantity": Tone("#7a3300", "#fbcfa2", "#ffeedd"),
        "role-structure": Tone("#0a4f42", "#b3e3d5", "#dff4ee"),
        "role-money": Tone("#6b5600", "#f9efb4", "#fefae6"),
        "role-facts": Tone("#a0125f", "#fde6f1", "#fef4f9"),
    },
)

DARK = Theme(
    name="dark",
    window="#191b1f",
    base="#1f2227",
    border="#363a42",
    text="#e7e9ec",
    muted="#a5abb6",
    accent="#8aabf8",
    on_accent="#10182b",
    selection="#2d3a58",
    hover="#282c32",
    tones={
        "neutral": Tone("#b9bfc9", "#30343b", "#1f2227"),
        "required": Tone("#ffa69c", "#47211e", "#2e2223"),
        "undetermined": Tone("#f4c877", "#423213", "#2c2820"),
        "not-required": Tone("#85d9a8", "#1c3a29", "#20291f"),
        "rare-earth": Tone("#d6b8f6", "#3b2950", "#2a2435"),
        "chinese-equipment": Tone("#8cd3ec", "#173848", "#1f2c34"),
        "end-user": Tone("#f8add2", "#482238", "#33232c"),
        "error": Tone("#ffa69c", "#47211e", "#2e2223"),
        "warning": Tone("#f4c877", "#423213", "#2c2820"),
        "info": Tone("#a9c1f9", "#243253", "#20283a"),
        "role-identity": Tone("#a9c8ff", "#244a86", "#213252"),
        "role-naming": Tone("#cbb0f8", "#34264f", "#282338"),
        "role-quantity": Tone("#ffc492", "#6a3a0f", "#3d2d1e"),
        "role-structure": Tone("#82dcc6", "#12443a", "#1c2e2b"),
        "role-money": Tone("#e2cc66", "#3b3307", "#2a281b"),
        "role-facts": Tone("#f8add2", "#4d1f3a", "#33232c"),
    },
)

MODES = ("system", "light", "dark")

_shown = [LIGHT]


def current() -> Theme:
    """The theme that is shown now."""
    return _shown[0]


def is_dark(mode: str) -> bool:
    """Whether a mode (`system`, `light`, `dark`) means dark now."""
    if mode == "system":
        return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return mode == "dark"


def apply(app: QApplication, mode: str) -> None:
    """Show a mode: palette and style sheet of the whole application."""
    theme = DARK if is_dark(mode) else LIGHT
    _shown[0] = theme
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.base,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.window,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.base,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.border,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Dark: theme.border,
        QPalette.ColorRole.Light: theme.base,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        faded = QColor(theme.muted)
        faded.setAlphaF(0.6)
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say: edges, spacing, flat headers and bars."""
    t, arrow, up = theme, resource("icons", "arrow.svg").as_posix(), resource("icons", "arrow-up.svg").as_posix()
    tick = resource("icons", f"tick-{theme.name}.svg").as_posix()
    return f"""
    QToolTip {{ background: {t.base}; color: {t.text}; border: 1px solid {t.border}; padding: 6px 8px; }}
    QMainWindow::separator {{ background: {t.border}; width: 1px; height: 1px; }}
    QMenuBar, QWidget#top {{ background: {t.window}; }}
    QMenuBar {{ padding: 2px 6px; }}
    QWidget#top > QToolButton {{ padding: 3px 9px; }}
    QMenuBar::item {{ padding: 6px 9px; border-radius: 5px; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.selection}; }}
    QMenu {{ background: {t.base}; border: 1px solid {t.border}; padding: 5px; }}
    QMenu::item {{ padding: 6px 26px 6px 24px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.border}; margin: 5px 8px; }}
    QDockWidget {{ titlebar-close-icon: none; font-weight: 600; }}
    QDockWidget::title {{ background: {t.window}; padding: 8px 12px; text-align: left; }}
    QHeaderView {{ background: {t.window}; }}
    QHeaderView::section {{ background: {t.window}; color: {t.muted}; border: none;
        border-bottom: 1px solid {t.border}; padding: 4px 8px; font-weight: 500; }}
    QTreeView, QTableView, QTextBrowser, QListView {{ border: none; }}
    QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 8px 14px; border: none;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
    QTabBar::tab:hover {{ color: {t.text}; }}
    QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit {{ background: {t.base}; color: {t.text};
        border: 1px solid {t.border}; border-radius: 6px; padding: 5px 8px; min-height: 18px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QSpinBox {{ padding: 5px 2px 5px 8px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ background: transparent; border: none; width: 20px; }}
    QSpinBox::up-button:hover, QSpinBox::down-button:hover {{ background: {t.hover}; }}
    QSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
    QSpinBox::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
    QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QPlainTextEdit:focus {{ border: 1px solid {t.accent}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
    QCheckBox {{ spacing: 8px; padding: 3px 0; }}
    QCheckBox::indicator {{ width: 15px; height: 15px; border: 1px solid {t.muted}; border-radius: 4px;
        background: {t.base}; }}
    QCheckBox::indicator:checked {{ background: {t.accent}; border: 1px solid {t.accent}; image: url("{tick}"); }}
    QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border: 1px solid {t.accent}; }}
    QScrollBar:vertical {{ background: {t.base}; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: {t.base}; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 30px; }}
    QScrollBar::handle:horizontal {{ min-width: 30px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QTableView::item {{ padding: 0 6px; }}
    QTableView::item:selected {{ background: {t.selection}; color: {t.text}; }}
    QComboBox QAbstractItemView {{ background: {t.base}; border: 1px solid {t.border};
        selection-background-color: {t.selection}; selection-color: {t.text}; outline: none; }}
    QPushButton {{ background: {t.base}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
        padding: 6px 14px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:focus {{ border: 1px solid {t.accent}; }}
    QPushButton:disabled {{ color: {t.muted}; }}
    QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
        font-weight: 600; }}
    QPushButton[primary="true"]:disabled {{ background: {t.hover}; color: {t.muted}; border: 1px solid {t.border}; }}
    QPushButton[primary="true"]:focus {{ border: 1px solid {t.text}; }}
    QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; text-align: left; }}
    QPushButton[flat="true"]:hover {{ background: {t.hover}; }}
    QPushButton[flat="true"]:focus {{ border: 1px solid {t.accent}; }}
    QToolButton {{ background: transparent; color: {t.text}; border: 1px solid transparent; border-radius: 6px;
        padding: 5px 9px; }}
    QToolButton:hover {{ background: {t.hover}; border: 1px solid {t.border}; }}
    QToolButton:focus {{ border: 1px solid {t.accent}; }}
    QToolButton:checked {{ background: {t.selection}; border: 1px solid {t.accent}; }}
    QToolButton:disabled {{ color: {t.muted}; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QStatusBar {{ background: {t.window}; color: {t.muted}; }}
    QStatusBar::item {{ border: none; }}
    QProgressBar {{ border: none; background: {t.border}; border-radius: 2px; max-height: 4px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
    QTableCornerButton::section {{ background: {t.window}; border: none; border-bottom: 1px solid {t.border}; }}
    #parts::item {{ padding: 4px 2px; }}
    #muted {{ color: {t.muted}; }}
    #strip {{ background: {t.base}; border-bottom: 1px solid {t.border}; }}
    #bar {{ background: {t.window}; border-bottom: 1px solid {t.border}; }}
    #title {{ font-size: 22px; font-weight: 600; }}
    #palette {{ background: {t.base}; border: 1px solid {t.muted}; border-radius: 10px; }}
    #dropzone {{ background: {t.base}; border: 2px dashed {t.border}; border-radius: 14px; }}
    #dropzone[over="true"] {{ border: 2px dashed {t.accent}; background: {t.tone("info").wash}; }}
    """
