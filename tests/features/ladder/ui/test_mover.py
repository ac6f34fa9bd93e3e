"""Moving an account on the ladder, on screen."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import MoveDraft, Rung
from cxdesk.features.accounts import service as accounts
from cxdesk.features.history import service as history
from cxdesk.features.ladder import service
from cxdesk.features.ladder.ui.mover import Mover


class Window(QWidget):
    """A window with a thing for popovers to point at."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.anchor = QPushButton("Client")
        QVBoxLayout(self).addWidget(self.anchor)
        self.mover = Mover(runner, self, self.anchor)
        self.resize(700, 600)


@pytest.fixture
def account(app, today):
    with app.book.write() as db:
        return accounts.open_account(db, AccountDraft("Harrow & Vane", Rung.CLIENT), today)


@pytest.fixture
def window(qtbot, runner, app, account, today):
    window = Window(runner)
    qtbot.addWidget(window)
    window.show()
    show_facts(window, app, account, today)
    return window


def show_facts(window, app, account, today):
    with app.book.read() as db:
        window.mover.show_facts(accounts.facts(db, account, today))


def path(app, account):
    with app.book.read() as db:
        return service.moves(db, account)


def type_and_enter(field, words):
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_one_rung_up_asks_what_changed_and_keeps_the_answer(app, window, account):
    window.mover.move_up()
    type_and_enter(window.mover.popover.reason, "They told two friends")

    last = path(app, account)[-1]
    assert (last.to, last.reason) == (Rung.SUPPORTER, "They told two friends")
    assert not window.mover.popover.isVisible()


def test_the_answer_may_be_left_empty(app, window, account):
    window.mover.move_down()
    QTest.keyClick(window.mover.popover.reason, Qt.Key.Key_Return)

    last = path(app, account)[-1]
    assert (last.to, last.reason) == (Rung.CUSTOMER, None)


def test_escape_leaves_the_account_where_it_is(app, window, account):
    window.mover.move_up()
    QTest.keyClicks(window.mover.popover.reason, "They told")
    QTest.keyClick(window.mover.popover.reason, Qt.Key.Key_Escape)

    assert [move.to for move in path(app, account)] == [Rung.CLIENT]
    assert not window.mover.popover.isVisible()


def test_words_given_up_are_there_when_the_same_move_is_asked_about_again(window):
    window.mover.move_up()
    QTest.keyClicks(window.mover.popover.reason, "They told")
    QTest.keyClick(window.mover.popover.reason, Qt.Key.Key_Escape)

    window.mover.move_up()

    assert window.mover.popover.reason.text() == "They told"


def test_other_words_are_not_carried_over_to_another_move(window):
    window.mover.move_up()
    QTest.keyClicks(window.mover.popover.reason, "They told")
    QTest.keyClick(window.mover.popover.reason, Qt.Key.Key_Escape)

    window.mover.move_down()

    assert window.mover.popover.reason.text() == ""


def test_the_menu_lists_seven_rungs_and_ticks_the_present_one(window):
    menu = window.mover.menu

    menu.show_here(Rung.CLIENT)

    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == [
        "Advocate",
        "Supporter",
        "Client",
        "Customer",
        "Prospect",
        "Taker…",
        "Opponent…",
    ]
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["Client"]


def test_picking_a_rung_in_the_menu_asks_what_changed(app, window, account):
    window.mover.menu.show_here(Rung.CLIENT)
    window.mover.menu.action_for(Rung.ADVOCATE).trigger()
    type_and_enter(window.mover.popover.reason, "A reference call")

    assert path(app, account)[-1].to is Rung.ADVOCATE


def test_picking_the_present_rung_does_nothing(window):
    window.mover.menu.show_here(Rung.CLIENT)

    window.mover.menu.action_for(Rung.CLIENT).trigger()

    assert not window.mover.popover.isVisible()
    assert window.mover.menu.action_for(Rung.CLIENT).isChecked()


@pytest.mark.parametrize("rung", [Rung.TAKER, Rung.OPPONENT])
def test_the_two_lowest_rungs_need_a_typed_reason(app, window, account, rung):
    sheet = window.mover.sheet
    window.mover.ask(rung)
    before = sheet.keep_button.isEnabled()

    QTest.keyClicks(sheet.reason, "Three invoices disputed in bad faith")
    QTest.mouseClick(sheet.keep_button, Qt.MouseButton.LeftButton)

    last = path(app, account)[-1]
    assert before is False
    assert (last.to, last.override) == (rung, "Three invoices disputed in bad faith")


def test_ctrl_enter_moves_once_there_is_a_reason(app, window, account):
    sheet = window.mover.sheet
    window.mover.ask(Rung.TAKER)

    QTest.keyClick(sheet.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    before = len(path(app, account))
    QTest.keyClicks(sheet.reason, "Takes and never gives")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert before == 1
    assert path(app, account)[-1].to is Rung.TAKER


def test_spaces_are_no_reason(window):
    window.mover.ask(Rung.TAKER)

    QTest.keyClicks(window.mover.sheet.reason, "   ")

    assert not window.mover.sheet.keep_button.isEnabled()


def test_the_sheet_names_the_articles_word_and_asks_for_a_second_look(window):
    window.mover.ask(Rung.TAKER)

    words = window.mover.sheet.words()
    assert "“Toxic”" in words
    assert "One bad day?" in words
    assert "no income" in words


def test_a_move_is_one_deed_and_undo_takes_it_back(app, runner, window, account):
    window.mover.move_up()
    type_and_enter(window.mover.popover.reason, "")

    with app.book.read() as db:
        name = history.next_undo(db).name
    runner.write(history.undo)

    assert name == "Move Harrow & Vane to Supporter"
    assert [move.to for move in path(app, account)] == [Rung.CLIENT]


@pytest.mark.parametrize(
    ("rung", "step"), [(Rung.ADVOCATE, "move_up"), (Rung.OPPONENT, "move_down")]
)
def test_there_is_no_step_beyond_either_end(app, runner, window, account, today, rung, step):
    draft = MoveDraft(rung, today, None, "A reason" if rung.is_negative else None)
    runner.write(partial(service.move, account_id=account, draft=draft, today=today))
    show_facts(window, app, account, today)

    getattr(window.mover, step)()

    assert not window.mover.popover.isVisible()
    assert not window.mover.sheet.isVisible()


def test_without_an_account_nothing_is_asked(window):
    window.mover.show_facts(None)

    window.mover.move_up()
    window.mover.open_menu()

    assert not window.mover.popover.isVisible()
    assert not window.mover.menu.isVisible()


def test_a_move_is_dated_today(app, window, account, today):
    window.mover.move_up()
    type_and_enter(window.mover.popover.reason, "")

    assert path(app, account)[-1].on == today
