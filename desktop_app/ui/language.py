"""The language of the window: English, Simplified Chinese, German, Japanese; and fonts that can write them.

Strings of the program go through Qt Linguist files in `resources/translations`; sentences of the law come from the rule
pack in both languages and are picked here by `in_words`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource

if TYPE_CHECKING:
    from desktop_app.rules.model import Text

#: What can be chosen; names are in their own language and are not translated.
#: Those whose law, guide and dossier are English say so.
LANGUAGES = {"en": "English", "zh": "简体中文", "de": "Deutsch (Rechtstexte englisch)", "ja": "日本語（法令文は英語）"}

_LOCALES = {"en": "en", "zh": "zh_CN", "de": "de", "ja": "ja"}

_PROPORTIONAL = QFont.Tag("pwid")

_shown = ["en"]
_installed: list[QTranslator] = []


def current() -> str:
    """The language of law, guide and dossier beside what is shown: `en` or `zh`, in which all of it is written."""
    return "zh" if _shown[0] == "zh" else "en"


def locale_name() -> str:
    """The locale of the language that is shown, such as `zh_CN`."""
    return _LOCALES[_shown[0]]


def in_words(text: "Text") -> str:
    """A bilingual sentence in the language that is shown."""
    return text.in_language(current())


def said(text: object) -> str:
    """What readers say of a file, or an exception of theirs, in the language that is shown; other texts as they are."""
    in_language = getattr(text, "in_language", None)
    return str(in_language(current())) if in_language is not None else str(text)


def listed(texts: Iterable[str]) -> str:
    """Texts one after the other, parted as the language that is shown does it."""
    return ("、" if _shown[0] in {"zh", "ja"} else ", ").join(texts)


def of_system() -> str:
    """The first of the user's languages that the program speaks."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def apply(app: QApplication, choice: str) -> None:
    """Speak a language from now on; `system` follows the user's settings. Windows are made anew by the caller."""
    language = of_system() if choice == "system" else choice
    _shown[0] = language if language in LANGUAGES else "en"
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    locale = locale_name()
    QLocale.setDefault(QLocale(locale))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = str(resource("translations"))
    # The last one is asked first; what a partial translation lacks then has its English plural at least.
    for name, folder in ((f"qtbase_{locale}", qt), ("lodestone_en", own), (f"lodestone_{locale}", own)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    font = app.font()
    # In the shipped font, quotation marks and dots are as wide as a Chinese character unless it is asked otherwise.
    if _shown[0] == "zh":
        font.unsetFeature(_PROPORTIONAL)
    else:
        font.setFeature(_PROPORTIONAL, 1)
    app.setFont(font)


def apply_fonts(app: QApplication) -> None:
    """See to it that both languages can be written, and choose the size.

    The shipped Noto Sans SC is used where the system has no font for Chinese, and where no desktop has named a font for
    its programs, so that Latin and Chinese then come from one hand.
    """
    font = app.font()
    unnamed = font.family() in {"Sans Serif", "Sans", "sans-serif"}
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if unnamed or not chinese:
        families: list[str] = []
        for file in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"):
            number = QFontDatabase.addApplicationFont(str(resource("fonts", file)))
            families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if families:
            font.setFamilies([families[0]] if unnamed else [font.family(), families[0]])
    if unnamed and font.pointSizeF() < 10:
        font.setPointSizeF(10)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
