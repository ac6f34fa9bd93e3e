from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.nps import Series
from cxdesk.domain.person import Person
from cxdesk.features.nps import service
from cxdesk.features.nps.ui.answer_popover import AnswerPopover, person_hint
from cxdesk.features.nps.ui.score_row import ScoreRow

TODAY = date(2026, 11, 17)


@pytest.fixture
def popover(panel, runner, harrow):
    popover = AnswerPopover(runner, panel.window())
    popover.ask(harrow, panel)
    return popover


@pytest.fixture
def kept(app, harrow):
    def read():
        with app.book.read() as db:
            return service.account_nps(db, harrow, TODAY).answers

    return read


def type_into(field, text):
    field.setFocus()
    QTest.keyClicks(field, text)


def test_a_score_and_enter_are_enough(qtbot, popover, kept):
    assert QApplication.focusWidget() is popover.score

    with qtbot.waitSignal(popover.kept):
        QTest.keyClick(popover.score, Qt.Key.Key_9)
        QTest.keyClick(popover.score, Qt.Key.Key_Return)

    assert popover.isHidden()
    (answer,) = kept()
    assert (answer.score, answer.on, answer.person) == (9, TODAY, None)


def test_everything_can_be_given_by_keyboard(qtbot, popover, kept):
    QTest.keyClick(popover.score, Qt.Key.Key_4)
    QTest.keyClick(popover.score, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Jonas Weidler")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "12 nov")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Too slow")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "again")

    with qtbot.waitSignal(popover.kept) as told:
        QTest.keyClick(popover.comment, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert told.args[0].added
    (answer,) = kept()
    assert (answer.score, answer.person) == (4, "Jonas Weidler")
    assert (answer.on, answer.comment) == (date(2026, 11, 12), "Too slow\nagain")


def test_without_a_score_nothing_can_be_kept(popover, kept):
    type_into(popover.person, "Jonas")

    QTest.keyClick(popover.person, Qt.Key.Key_Return)

    assert popover.isVisible()
    assert not popover.save_button.isEnabled()
    assert kept() == ()


@pytest.mark.parametrize(("typed", "said"), [("someday", "not a day"), ("in 3 days", "future")])
def test_a_day_that_cannot_be_is_refused_and_the_words_stay(popover, kept, typed, said):
    popover.score.choose(9)
    type_into(popover.on, typed)
    popover.comment.setPlainText("Kept words")

    popover.save_button.click()

    assert popover.isVisible()
    assert said in popover._trouble.text()
    assert popover.comment.toPlainText() == "Kept words"
    assert kept() == ()


def test_words_given_up_are_there_again_for_the_same_account(popover, panel, harrow, open_account):
    popover.score.choose(9)
    type_into(popover.person, "Priya")
    popover.close_quietly()

    popover.ask(harrow, panel)
    assert (popover.score.score(), popover.person.text()) == (9, "Priya")

    popover.close_quietly()
    popover.ask(open_account("Cobalt"), panel)
    assert (popover.score.score(), popover.person.text()) == (None, "")


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
def test_names_are_offered_and_explained(popover, panel, give, harrow):
    give(9, person="Priya Raman")
    popover.close_quietly()
    popover.ask(harrow, panel)

    assert popover.person.completer().completionCount() == 1
    type_into(popover.person, "priya")
    assert popover._person_hint.text() == "Priya Raman"


def test_the_hint_says_what_a_name_will_be_taken_for():
    people = [Person("1", "a", "Ana Silva"), Person("2", "a", "Ana Costa")]

    assert person_hint(people, " ") == "Without a name the answer speaks for itself."
    assert person_hint(people, "ana s") == "Ana Silva"
    assert person_hint(people, "ana") == "Fits several: Ana Silva, Ana Costa"
    assert person_hint(people, "Bo  Ek") == "Bo Ek is added to the account."


def test_two_people_of_one_name_are_refused_by_the_book(popover, kept, give):
    give(9, person="Ana Silva")
    give(9, person="Ana Costa")
    popover.score.choose(3)
    type_into(popover.person, "ana")

    popover.save_button.click()

    assert "fits several people" in popover._trouble.text()
    assert popover.save_button.isEnabled()
    assert len(kept()) == 2


def test_one_event_is_another_series(qtbot, popover, app, harrow):
    popover.score.choose(2)
    popover.series[Series.TRANSACTIONAL].click()

    with qtbot.waitSignal(popover.kept):
        popover.save_button.click()

    with app.book.read() as db:
        assert service.account_nps(db, harrow, TODAY).points == ()


def test_escape_closes_without_a_trace(popover, kept):
    popover.score.choose(9)

    QTest.keyClick(popover.score, Qt.Key.Key_Escape)

    assert popover.isHidden()
    assert kept() == ()


@pytest.fixture
def row(qtbot, dressed):
    row = ScoreRow()
    qtbot.addWidget(row)
    row.show()
    return row


def test_digits_choose_and_a_0_after_a_1_makes_10(row):
    chosen = []
    row.chosen.connect(chosen.append)

    for key in (Qt.Key.Key_7, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_0):
        QTest.keyClick(row, key)

    assert chosen == [7, 1, 10, 0]


def test_arrows_step_within_the_scale(row):
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.score() == 10

    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, Qt.Key.Key_Left)
    assert row.score() == 9
    assert row.accessibleName() == "Score, 9, Promoter"


def test_a_cleared_row_has_no_score(row):
    row.choose(0)
    row.clear()

    assert row.score() is None
    assert row.accessibleName() == "Score, none chosen"
