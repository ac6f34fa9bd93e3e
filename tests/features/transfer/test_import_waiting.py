"""A large file, read and planned beside everything else: it can be watched and called off."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import Qt

from cxdesk.features.transfer import service
from cxdesk.features.transfer.ui import note_words
from cxdesk.features.transfer.ui.file_view import Tab
from cxdesk.features.transfer.ui.import_page import ImportPage
from cxdesk.qt.runner import Executors, Runner
from tests.features.transfer import files

PATIENCE = 30_000


@pytest.fixture
def page(qtbot, qapp, app):
    runner = Runner(app.book, Executors.threads(), app.clock)
    page = ImportPage(runner, list)
    page.resize(1100, 700)
    page.show()
    yield page
    runner.close()
    shiboken6.delete(page)


@pytest.fixture
def held(monkeypatch):
    """Rows are planned one by one only after the gate was opened."""
    gate = threading.Event()
    plan_row = service.plan_row

    def wait(*arguments):
        gate.wait(PATIENCE / 1000)
        return plan_row(*arguments)

    monkeypatch.setattr(service, "plan_row", wait)
    return gate


@pytest.fixture
def path(tmp_path):
    rows = [["account"], *([f"Firm {n}"] for n in range(1000))]
    return files.write(tmp_path / "big.csv", rows)


def test_what_takes_long_says_so_with_its_progress_and_a_way_out(page, path, held, qtbot):
    page.show_file(path)
    qtbot.waitUntil(lambda: page.note.title.text() == "Looking at big.csv…", timeout=PATIENCE)
    qtbot.waitUntil(page.note.buttons[note_words.STOP].isVisible)

    held.set()

    qtbot.waitUntil(page.view.foot.bring_button.isVisible, timeout=PATIENCE)
    assert page.plan.counts.created == 1000


def test_called_off_the_columns_are_there_and_nothing_goes_on(page, path, held, qtbot):
    page.show_file(path)
    qtbot.waitUntil(lambda: note_words.STOP in page.note.buttons, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.work.file is not None, timeout=PATIENCE)

    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert page.view.tab is Tab.COLUMNS
    assert page.view.columns.list.isVisible()
    held.set()
    qtbot.waitUntil(lambda: not page.runner.is_busy, timeout=PATIENCE)
    assert page.plan is None


def test_other_questions_are_answered_meanwhile(page, path, held, qtbot):
    heard = []

    class Other(ImportPage):
        def hear(self, rows):
            heard.append(rows)

    other = Other(page.runner, list)
    qtbot.addWidget(other)
    page.show_file(path)
    qtbot.waitUntil(lambda: page.work.file is not None, timeout=PATIENCE)

    page.runner.read(service.tray, other.hear)

    qtbot.waitUntil(lambda: heard == [[]], timeout=PATIENCE)
    assert page.plan is None
    held.set()
    qtbot.waitUntil(lambda: page.plan is not None, timeout=PATIENCE)


def test_another_file_takes_the_place_of_one_that_is_still_planned(
    page, path, held, qtbot, tmp_path
):
    page.show_file(path)
    qtbot.waitUntil(lambda: page.work.file is not None, timeout=PATIENCE)
    small = files.write(tmp_path / "small.csv", [["account"], ["Acme"]])

    page.show_file(small)
    held.set()

    qtbot.waitUntil(lambda: page.plan is not None, timeout=PATIENCE)
    assert page.plan.source.table.name == "small.csv"
    qtbot.waitUntil(lambda: not page.runner.is_busy, timeout=PATIENCE)
    assert page.plan.counts.rows == 1


@pytest.mark.parametrize("change", ["written", "gone"])
def test_a_file_that_is_another_one_by_now_is_a_sentence_on_the_page(page, path, change, qtbot):
    page.show_file(path)
    qtbot.waitUntil(lambda: page.plan is not None, timeout=PATIENCE)
    if change == "gone":
        path.unlink()
    else:
        path.write_text("account\nAcme\n")

    page.bring_in()

    qtbot.waitUntil(lambda: note_words.AGAIN in page.note.buttons, timeout=PATIENCE)
    assert page.note.title.text().startswith("big.csv ")
    page.note.buttons[note_words.AGAIN].click()
    if change == "gone":
        qtbot.waitUntil(lambda: "no file called big.csv" in page.note.title.text())
    else:
        qtbot.waitUntil(lambda: page.plan is not None, timeout=PATIENCE)
        assert page.plan.counts.rows == 1
