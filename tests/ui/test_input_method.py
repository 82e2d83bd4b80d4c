"""Which input method Qt is told to ask: Fcitx 5 through IBus, which is the plug-in that comes with Qt."""

import pytest

from desktop_app.ui.input_method import let_fcitx_answer


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "fcitx;ibus"}),
        ({"QT_IM_MODULE": "fcitx5", "QT_IM_MODULES": ""}, {"QT_IM_MODULE": "fcitx5", "QT_IM_MODULES": "fcitx5;ibus"}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {"QT_IM_MODULES": "wayland;fcitx;ibus"}),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, {"QT_IM_MODULES": "wayland;fcitx;ibus"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "xim"}, {"QT_IM_MODULE": "xim"}),
        ({}, {}),
    ],
)
def test_ibus_is_named_after_fcitx(before, after):
    let_fcitx_answer(before)
    assert before == after
