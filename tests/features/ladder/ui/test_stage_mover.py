"""Setting the stage of an account, on screen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.stage import StageDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.ladder import service
from cxdesk.features.ladder.ui.stage_mover import StageMover


class Window(QWidget):
    """A window with a thing for popovers to point at."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.anchor = QPushButton("Adoption")
        QVBoxLayout(self).addWidget(self.anchor)
        self.mover = StageMover(runner, self, self.anchor)
        self.resize(700, 600)


@pytest.fixture
def account(app, today):
    with app.book.write() as db:
        return accounts.open_account(db, AccountDraft("Harrow", Rung.CLIENT), today)


@pytest.fixture
def stand(app, account, today):
    def on(stage, day):
        with app.book.write() as db:
            service.set_stage(db, account, StageDraft(stage, day, "Signed"), today)

    return on


@pytest.fixture
def window(qtbot, runner):
    window = Window(runner)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def show_facts(window, app, account, today):
    def show():
        with app.book.read() as db:
            window.mover.show_facts(accounts.facts(db, account, today))

    return show


@pytest.fixture
def steps(app, account):
    def read():
        with app.book.read() as db:
            return [(s.to, s.on, s.reason) for s in service.stage_steps(db, account)]

    return read


def enter(field, words=""):
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_first_stage_asks_only_since_when(window, show_facts, steps):
    show_facts()
    window.mover.ask(Stage.ADOPTION)
    popover = window.mover.popover

    asked = popover.reason.isVisible()
    enter(popover.since, "1 Oct")

    assert not asked
    assert steps() == [(Stage.ADOPTION, date(2026, 10, 1), None)]
    assert not popover.isVisible()


def test_the_next_stage_asks_what_changed_and_begins_today_unless_said(
    window, show_facts, stand, steps, today
):
    stand(Stage.ONBOARDING, date(2026, 3, 1))
    show_facts()
    window.mover.ask(Stage.ADOPTION)

    enter(window.mover.popover.reason, "Gate 4 is live")

    assert steps()[-1] == (Stage.ADOPTION, today, "Gate 4 is live")


def test_the_present_stage_is_corrected_with_its_words_before_it(window, show_facts, stand, steps):
    stand(Stage.ADOPTION, date(2026, 6, 1))
    show_facts()
    window.mover.menu.show_here(Stage.ADOPTION)
    window.mover.menu.correct.trigger()
    popover = window.mover.popover
    shown = (popover.since.text(), popover.reason.text())

    popover.since.selectAll()
    enter(popover.since, "1 may")

    assert shown == ("1 Jun 2026", "Signed")
    assert steps() == [(Stage.ADOPTION, date(2026, 5, 1), "Signed")]


@pytest.mark.parametrize(
    ("typed", "says"), [("someday", "is not a day"), ("1 Feb 2026", "Onboarding began on")]
)
def test_a_day_that_cannot_be_is_explained_and_every_word_stays(
    window, show_facts, stand, steps, typed, says
):
    stand(Stage.ONBOARDING, date(2026, 3, 1))
    show_facts()
    window.mover.ask(Stage.ADOPTION)
    popover = window.mover.popover
    popover.reason.setText("Gate 4")

    enter(popover.since, typed)

    assert says in popover.trouble
    assert (popover.since.text(), popover.reason.text()) == (typed, "Gate 4")
    assert len(steps()) == 1


def test_esc_leaves_the_stage_and_keeps_the_words_for_the_next_time(
    window, show_facts, stand, steps
):
    stand(Stage.ONBOARDING, date(2026, 3, 1))
    show_facts()
    window.mover.ask(Stage.ADOPTION)
    popover = window.mover.popover
    QTest.keyClicks(popover.reason, "Gate 4")
    QTest.keyClick(popover.reason, Qt.Key.Key_Escape)
    closed = not popover.isVisible()

    window.mover.ask(Stage.ADOPTION)

    assert closed
    assert popover.reason.text() == "Gate 4"
    assert len(steps()) == 1


@pytest.mark.qt_log_ignore("raise\\(\\)", "grabbing the keyboard", extend=True)
def test_the_menu_ticks_the_present_stage_and_offers_to_correct_it(window, show_facts, stand):
    show_facts()
    window.mover.open_menu()
    menu = window.mover.menu
    without = menu.correct.isEnabled()
    menu.close()

    stand(Stage.GROWTH, date(2026, 6, 1))
    show_facts()
    window.mover.open_menu()

    assert not without
    assert menu.correct.isEnabled()
    assert [stage for stage in Stage if menu.action_for(stage).isChecked()] == [Stage.GROWTH]
    menu.close()


def test_choosing_from_the_menu_does_not_move_the_tick_before_it_is_kept(
    window, show_facts, stand
):
    stand(Stage.GROWTH, date(2026, 6, 1))
    show_facts()
    window.mover.menu.show_here(Stage.GROWTH)

    window.mover.menu.action_for(Stage.RENEWAL).trigger()

    assert window.mover.menu.action_for(Stage.GROWTH).isChecked()
    assert not window.mover.menu.action_for(Stage.RENEWAL).isChecked()
    assert window.mover.popover.isVisible()
