"""Saving a summary from the window."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from cxdesk.features.summary.ui.pdf_chooser import PdfChooser
from cxdesk.features.summary.ui.summary_export import SummaryExport
from cxdesk.qt.toast import Toast


@pytest.fixture
def book(app):
    return app.book


class Desk(QWidget):
    """A window with a page and a field, and a chooser that answers from a list."""

    def __init__(self, runner, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.asked: list[str] = []
        self.opened: list[Path] = []
        self.place: Path | None = folder / "here.pdf"
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.toast = Toast(self)
        self.export = SummaryExport(runner, self.toast, self.ask, self.opened.append)
        self.addActions([self.export.internal, self.export.customer])

    def ask(self, name, then) -> None:
        self.asked.append(name)
        if self.place is not None:
            then(self.place)


@pytest.fixture
def desk(qtbot, runner, harrow, tmp_path):
    desk = Desk(runner, tmp_path)
    qtbot.addWidget(desk)
    desk.resize(800, 500)
    desk.show()
    desk.setFocus()
    desk.export.show_account(harrow)
    return desk


def text(path: Path) -> str:
    return PdfReader(path).pages[0].extract_text()


def test_s_saves_the_internal_summary_and_says_so(desk):
    QTest.keyClick(desk, Qt.Key.Key_S)

    assert desk.asked == ["Harrow & Vane, summary, 2026-11-17.pdf"]
    assert "Internal. Do not forward." in text(desk.place)
    assert desk.toast.text == "Saved here.pdf"


def test_shift_s_saves_the_customer_copy(desk):
    QTest.keyClick(desk, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)

    assert desk.asked == ["Harrow & Vane, customer copy, 2026-11-17.pdf"]
    assert "Where we are together" in text(desk.place)


def test_a_field_takes_the_letter_for_itself(desk):
    desk.field.setFocus()

    QTest.keyClick(desk.field, Qt.Key.Key_S)

    assert desk.field.text() == "s"
    assert desk.asked == []


def test_the_toast_opens_what_was_saved(desk):
    desk.export.internal.trigger()

    QTest.mouseClick(desk.toast.open, Qt.MouseButton.LeftButton)

    assert desk.opened == [desk.place]
    assert desk.toast.isHidden()


def test_a_cancelled_dialog_writes_and_says_nothing(desk):
    desk.place = None

    desk.export.internal.trigger()

    assert desk.toast.isHidden()
    assert not list(desk.folder.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told_without_an_offer_to_open(desk):
    desk.place = desk.folder / "away" / "here.pdf"

    desk.export.internal.trigger()

    assert desk.toast.text.startswith("There is no folder")
    assert not desk.toast.open.isVisible()


def test_an_account_that_is_gone_is_told(desk):
    desk.export.show_account("nobody")

    desk.export.customer.trigger()

    assert "Nothing was changed" in desk.toast.text
    assert desk.asked == []


def test_without_an_account_the_actions_rest(desk):
    desk.export.show_account(None)

    QTest.keyClick(desk, Qt.Key.Key_S)

    assert not desk.export.internal.isEnabled()
    assert desk.asked == []


def test_work_that_takes_long_says_what_it_does(desk, qtbot):
    desk.export._patience.setInterval(0)
    said: list[str] = []
    desk.export.working.connect(said.append)
    desk.export._facts = None
    desk.export.internal.trigger()

    desk.export._patience.start()
    qtbot.waitUntil(lambda: len(said) == 2)

    assert said == ["", "Writing the summary of Harrow & Vane"]


def test_the_chooser_offers_the_name_and_brings_the_path(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    chooser = PdfChooser(window)
    chosen: list[Path] = []

    chooser.ask("Acme, summary.pdf", chosen.append)
    dialog = window.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(file).name for file in dialog.selectedFiles()] == ["Acme, summary.pdf"]
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.close()

    assert chosen == [tmp_path / "a.pdf"]


def test_the_chooser_comes_back_to_the_folder_of_the_last_time(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    chooser = PdfChooser(window)
    chooser.ask("first.pdf", list[Path]().append)
    first = window.findChild(QFileDialog)
    first.fileSelected.emit(str(tmp_path / "first.pdf"))
    first.setParent(None)
    first.close()

    chooser.ask("second.pdf", list[Path]().append)

    second = window.findChild(QFileDialog)
    assert Path(second.selectedFiles()[0]) == tmp_path / "second.pdf"
    second.close()
