"""The export on screen: one press, a folder of its own, and nothing where it was called off."""

import threading

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.exporting import Format
from cxdesk.features.accounts import service as accounts
from cxdesk.features.export import service
from cxdesk.features.export.ui.export_panel import ExportPanel
from cxdesk.qt import theme
from cxdesk.qt.runner import Executors, Runner


@pytest.fixture
def panel(qtbot, qapp, runner, tmp_path):
    theme.apply(qapp, "light")
    made = ExportPanel(runner)
    qtbot.addWidget(made)
    made.choose(tmp_path)
    made.show()
    return made


@pytest.fixture
def threaded(app):
    made = Runner(app.book, Executors.threads(), app.clock)
    yield made
    made.close()


def test_one_press_writes_a_folder_for_the_day_and_offers_it(panel, tmp_path):
    assert not panel.open_button.isVisible()

    panel.export_button.click()

    folder = tmp_path / "CxDesk export 2026-11-17"
    assert (folder / "accounts.csv").is_file()
    assert panel.place.text() == str(folder)
    assert panel.line.text() == "Exported 0 rows to CxDesk export 2026-11-17."
    assert panel.open_button.isVisible()
    assert not panel.cancel_button.isVisible()


def test_a_workbook_is_the_other_choice(panel, tmp_path):
    panel.formats.button(1).click()

    panel.export()

    assert panel.format is Format.XLSX
    assert (panel.folder / "cxdesk.xlsx").is_file()


def test_a_refusal_is_said_where_one_looks_and_it_can_be_tried_again(panel):
    panel.folder.mkdir()
    (panel.folder / "mine.txt").write_text("mine")

    panel.export()
    refused = panel.line.text()
    (panel.folder / "mine.txt").unlink()
    panel.export()

    assert "holds mine.txt" in refused
    assert panel.line.text().startswith("Exported")


def test_esc_calls_it_off_and_nothing_is_left(qtbot, app, threaded, tmp_path, monkeypatch, today):
    with app.book.write() as db:
        accounts.open_account(db, AccountDraft("Harrow"), today)
    begun, go_on = threading.Event(), threading.Event()
    write = service.write_csv

    def slowly(file, sheet, tick):
        begun.set()
        go_on.wait(10)
        write(file, sheet, tick)
        tick()

    monkeypatch.setattr(service, "write_csv", slowly)
    monkeypatch.setattr(service, "_OFTEN", 1)
    panel = ExportPanel(threaded)
    qtbot.addWidget(panel)
    panel.choose(tmp_path)
    panel.show()

    panel.export()
    qtbot.waitUntil(begun.is_set)
    assert panel.cancel_button.isVisible()
    assert not panel.export_button.isEnabled()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: not threaded.is_busy)

    assert panel.line.text() == "Called off. Nothing was written."
    assert panel.export_button.isEnabled()
    assert [path.name for path in tmp_path.iterdir() if "export" in path.name] == []
