"""A book is moved to another computer, and from one, on screen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cxdesk.app import Ground, build
from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.backup import service
from cxdesk.features.backup.ui.move_panel import MovePanel
from cxdesk.paths import Paths
from cxdesk.qt.question_popover import QuestionPopover
from cxdesk.settings import Theme
from cxdesk.store.reading import CopyToRead


class Window(QWidget):
    """What the panel's popovers float over."""

    def __init__(self, app, runner) -> None:
        super().__init__()
        self.panel = MovePanel(app, runner)
        QVBoxLayout(self).addWidget(self.panel)
        self.resize(800, 600)
        self.said: list[str] = []
        self.panel.said.connect(self.said.append)


@pytest.fixture
def window(qtbot, app, runner):
    window = Window(app, runner)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def sealed(tmp_path, clock):
    """A book with one account and a dark theme that left another computer."""
    paths = Paths.under(tmp_path / "there")
    there = build(Ground(paths, clock, paths.book), make=True)
    add(there, "Theirs")
    there.settings.keep(theme=Theme.DARK)
    service.move_out(there, tmp_path / "theirs.cxmove")
    there.book.close()
    return tmp_path / "theirs.cxmove"


def add(app, name):
    with app.book.write() as db:
        accounts.open_account(db, AccountDraft(name), app.clock.today())


def names(app):
    with app.book.read() as db:
        return [line.name for line in accounts.by_rung(db, app.clock.today())]


def words(window):
    return window.panel._state.text()


def test_a_book_that_leaves_says_so_and_may_only_be_read(window, app, tmp_path):
    before = words(window)

    window.panel.leave(str(tmp_path / "desk"))

    assert "sealed file" in before
    assert (tmp_path / "desk.cxmove").is_file()
    assert "was moved to another computer" in words(window)
    assert window.panel.leave_button.isHidden()
    assert window.panel.stay_button.isVisible()
    assert "Carry the file over" in window.said[-1]


def test_one_can_go_on_here_after_all(window, app, tmp_path):
    window.panel.leave(str(tmp_path / "desk.cxmove"))

    window.panel.stay_button.click()

    add(app, "Newer")
    assert names(app) == ["Newer"]
    assert window.panel.leave_button.isVisible()
    assert window.panel.stay_button.isHidden()


def test_a_name_that_is_taken_is_refused_and_the_book_stays(window, app, tmp_path):
    (tmp_path / "desk.cxmove").write_text("mine")

    window.panel.leave(str(tmp_path / "desk.cxmove"))

    assert "is there already" in window.said[-1]
    assert (tmp_path / "desk.cxmove").read_text() == "mine"
    assert app.book.refusal is None


def test_a_moved_book_is_brought_in_after_a_question_with_its_settings(window, app, sealed, qtbot):
    add(app, "Mine")
    window.panel.ask_whether(str(sealed))
    question = window.findChild(QuestionPopover)
    title = question._title.text()

    with qtbot.waitSignal(window.panel.settings_came):
        question.agree_button.click()

    assert title == "Bring in theirs.cxmove?"
    assert names(app) == ["Theirs"]
    assert app.settings.values.theme is Theme.DARK
    (kept,) = app.book.path.parent.glob("*.replaced-*")
    assert window.said[-1] == f"Brought in. The book as it was is kept as {kept.name}."


def test_leaving_the_question_leaves_the_book(window, app, sealed):
    add(app, "Mine")

    window.panel.ask_whether(str(sealed))
    window.findChild(QuestionPopover).cancel_button.click()

    assert names(app) == ["Mine"]


def test_a_file_that_is_no_moved_book_changes_nothing(window, app, tmp_path):
    add(app, "Mine")
    (tmp_path / "odd.cxmove").write_text("hello")

    window.panel.take_in(tmp_path / "odd.cxmove")

    assert "does not hold a whole book" in window.said[-1]
    assert names(app) == ["Mine"]


def test_a_book_that_left_can_come_back(window, app, tmp_path):
    add(app, "Mine")
    window.panel.leave(str(tmp_path / "desk.cxmove"))

    window.panel.take_in(tmp_path / "desk.cxmove")

    add(app, "Newer")
    assert sorted(names(app)) == ["Mine", "Newer"]
    assert window.panel.leave_button.isVisible()


def test_the_systems_own_dialog_offers_a_name_and_lists_moved_books(window, app):
    window.panel.ask_where()
    window.panel.ask_which()

    save, open_ = window.findChildren(QFileDialog)
    assert Path(save.selectedFiles()[0]).name == f"{app.book.path.stem}.cxmove"
    assert open_.nameFilters() == ["Book on the move (*.cxmove)"]
    save.close()
    open_.close()


def test_a_copy_for_reading_neither_leaves_nor_makes_room(qtbot, app, runner, clock):
    copy = CopyToRead(app.book.path, clock)
    looked_at = type(app)(app.paths, app.settings, copy, clock)
    window = Window(looked_at, runner)
    qtbot.addWidget(window)
    window.show()

    assert window.panel.leave_button.isHidden()
    assert window.panel.stay_button.isHidden()
    assert not window.panel.take_button.isEnabled()
    assert "may only be read here" in words(window)
    copy.close()
