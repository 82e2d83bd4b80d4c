"""Typing Chinese and Japanese on Linux, where Qt asks the input method through a plug-in that must come with Qt.

The Qt that this program brings has the plug-in of IBus and not that of Fcitx. Fcitx 5 answers for IBus, too, so that where
Fcitx is asked for, IBus is named after it. Elsewhere systems have their own way, and Qt the one for Wayland.
"""

from collections.abc import MutableMapping

#: What Qt tries one after another, and the one name that older settings have.
_SEVERAL, _ONE = "QT_IM_MODULES", "QT_IM_MODULE"


def let_fcitx_answer(environment: MutableMapping[str, str]) -> None:
    """Name IBus after Fcitx in the environment that Qt reads when the application is made."""
    wanted = (environment.get(_SEVERAL) or environment.get(_ONE, "")).split(";")
    if any(name.startswith("fcitx") for name in wanted) and "ibus" not in wanted:
        environment[_SEVERAL] = ";".join([*wanted, "ibus"])
