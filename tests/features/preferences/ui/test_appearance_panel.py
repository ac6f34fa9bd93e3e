"""Theme, text size and keys on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.features.preferences.ui.appearance_panel import AppearancePanel
from cxdesk.qt import fonts, theme
from cxdesk.qt.fading import allow_motion
from cxdesk.settings import Settings, Theme


@pytest.fixture
def panel(qtbot, tmp_path):
    before = QApplication.font(), QApplication.palette()
    panel = AppearancePanel(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.choose_theme(Theme.SYSTEM)
    allow_motion(False)
    QApplication.setFont(before[0])
    QApplication.setPalette(before[1])


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_theme_changes_while_the_window_is_open(panel, qtbot, tmp_path):
    click(panel.themes.button(2))
    qtbot.waitUntil(lambda: theme.tokens(panel).is_dark)
    click(panel.themes.button(1))

    qtbot.waitUntil(lambda: not theme.tokens(panel).is_dark)
    assert Settings(tmp_path / "settings.json").values.theme is Theme.LIGHT


def test_text_grows_at_once_and_stops_at_the_largest(panel):
    for _step in range(9):
        click(panel.larger)

    assert fonts.scale() == pytest.approx(1.5)
    assert not panel.larger.isEnabled()


def test_text_shrinks_to_the_smallest(panel):
    for _step in range(3):
        click(panel.smaller)

    assert not panel.smaller.isEnabled()


def test_motion_is_switched_off_at_once_and_said(panel):
    panel.motion.click()
    off = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    said = panel.motion.accessibleName()
    panel.motion.click()

    assert not off
    assert said == "Motion: Off"
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def test_single_keys_are_switched_off_and_the_window_is_told(panel, qtbot):
    with qtbot.waitSignal(panel.single_keys_chosen) as told:
        click(panel.keys)

    assert told.args == [False]
    assert panel.keys.text() == "Off"


def test_a_choice_that_cannot_be_kept_still_acts_and_says_so(panel, qtbot, monkeypatch):
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with qtbot.waitSignal(panel.said) as said:
        click(panel.themes.button(2))

    assert "could not be kept" in said.args[0]
    qtbot.waitUntil(lambda: theme.tokens(panel).is_dark)


def test_backups_can_be_kept_elsewhere_and_beside_the_book_again(panel, tmp_path):
    panel.backups.choose(tmp_path)
    elsewhere = panel.backups.words.text()

    click(panel.backups.usual_button)

    assert elsewhere == str(tmp_path)
    assert panel.backups.words.text() == "Beside the book"
    assert not panel.backups.usual_button.isVisible()


def test_a_folder_that_cannot_be_used_is_refused_in_a_sentence(panel, tmp_path, qtbot):
    with qtbot.waitSignal(panel.said) as said:
        panel.backups.choose(tmp_path / "missing")

    assert "not changed" in said.args[0]
    assert panel.backups.words.text() == "Beside the book"
