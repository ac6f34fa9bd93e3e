from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.domain.interaction import Kind
from cxdesk.domain.person import PersonDraft
from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.capture_box import CaptureBox
from cxdesk.features.timeline.ui.draft_keeper import EVERY_MS
from cxdesk.store import people
from cxdesk.store.journal import deed


def type_in(box, text):
    QTest.keyClicks(box.form.edit, text)


def save(box):
    QTest.keyClick(box.form.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def chips(box):
    return [button.chip.text for button in box.form.chips.buttons]


def in_deed(work, db):
    with deed(db, "Prepare"):
        work(db)


def test_escape_leaves_and_loses_nothing(box, qtbot):
    type_in(box, "half a sen")

    with qtbot.waitSignal(box.left):
        QTest.keyClick(box.form.edit, Qt.Key.Key_Escape)

    assert box.form.typed.text == "half a sen"


def test_every_account_has_its_own_half_sentence(box, desk, other):
    type_in(box, "half a sen")
    box.form.kinds.chosen.emit(Kind.NOTE)

    box.show_account(other)
    assert box.form.typed.text == ""
    type_in(box, "another")
    box.show_account(desk.account)

    assert box.form.typed.text == "half a sen"
    assert box.form.typed.choices.kind is Kind.NOTE


def test_half_a_sentence_survives_the_window(box, qtbot, runner, desk):
    type_in(box, "half a sen")
    box.hide()

    again = CaptureBox(runner)
    qtbot.addWidget(again)
    again.show_account(desk.account)

    assert again.form.typed.text == "half a sen"


def test_typing_is_kept_within_two_seconds_and_more_typing_does_not_put_it_off(box, app, desk):
    type_in(box, "half")
    left = box._keeper._timer.remainingTime()
    type_in(box, " a sen")

    assert box._keeper._timer.remainingTime() <= left
    assert EVERY_MS == 2000
    box._keeper._timer.timeout.emit()

    with app.book.read() as db:
        assert service.draft(db, service.capture_place(desk.account)) == "half a sen"


def test_a_saved_text_is_no_draft_any_more(box, app, desk):
    type_in(box, "a note")
    box._keeper.flush()

    save(box)

    with app.book.read() as db:
        assert service.draft(db, service.capture_place(desk.account)) == ""


def test_half_a_sentence_survives_news(box, runner, desk):
    type_in(box, "met @Maria")
    add = partial(people.add, account_id=desk.account, draft=PersonDraft("Maria Lopez"))

    runner.write(partial(in_deed, add))

    assert box.form.typed.text == "met @Maria"
    assert "Maria Lopez" in chips(box)
