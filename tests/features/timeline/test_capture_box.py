from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from cxdesk.domain.capture_chips import Sort
from cxdesk.domain.interaction import Kind, State
from cxdesk.domain.person import PersonDraft
from cxdesk.domain.timeline import Slice
from cxdesk.features.timeline.ui.day_popover import DayPopover
from cxdesk.store import accounts, people
from cxdesk.store.journal import deed


def type_in(box, text):
    """By keys, as far as test keys reach."""
    if text.isascii():
        QTest.keyClicks(box.form.edit, text)
    else:
        box.form.edit.insertPlainText(text)


def save(box):
    QTest.keyClick(box.form.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def chip(box, sort):
    return next(b for b in box.form.chips.buttons if b.chip.sort is sort)


def chips(box):
    return [button.chip.text for button in box.form.chips.buttons]


def test_chips_show_what_would_be_kept_and_saving_keeps_it(box, shown, desk):
    type_in(box, "Priya called @Priya: scanners land. !confirm gate 4 by fri")
    assert chips(box) == ["Call", "Priya Raman", "Promise to Priya, Fri 20 Nov"]

    save(box)

    assert box.form.typed.text == ""
    assert chips(box) == []
    (talk,) = shown(part=Slice.TALKS)
    assert (talk.names, talk.text) == (("Priya Raman",), "Priya called Priya: scanners land.")
    assert [p.text for p in talk.promises] == ["confirm gate 4"]


def test_a_removed_chip_is_not_kept_and_its_words_are(box, shown):
    type_in(box, "met @Priya")

    chip(box, Sort.PERSON).click()
    save(box)

    (talk,) = shown(part=Slice.TALKS)
    assert (talk.names, talk.text) == ((), "met @Priya")


def test_a_chip_can_be_removed_by_keyboard(box):
    type_in(box, "met @Priya #x")

    QTest.keyClick(chip(box, Sort.TAG), Qt.Key.Key_Delete)

    assert chips(box) == ["Meeting", "Priya Raman", "No next step"]


def test_an_offered_chip_is_kept_only_when_pressed(box, shown):
    type_in(box, "rang @Jonas")
    assert chip(box, Sort.ANSWERS).chip.offered

    chip(box, Sort.ANSWERS).click()
    save(box)

    assert not shown(part=Slice.ANSWERS)[0].is_open


def test_a_name_of_two_is_chosen_from_its_chip(box, app, desk, runner, shown):
    add = partial(people.add, account_id=desk.account, draft=PersonDraft("Priya Shah"))
    runner.write(partial(in_deed, add))
    type_in(box, "😀 met @Priya")
    save(box)
    assert "It can be Priya Raman, Priya Shah" in box.form.notice
    assert box.form.typed.text == "😀 met @Priya"

    chip(box, Sort.WHO).meant.emit(chip(box, Sort.WHO).chip, "Priya Shah")
    save(box)

    assert shown(part=Slice.TALKS)[0].names == ("Priya Shah",)


def in_deed(work, db):
    with deed(db, "Prepare"):
        work(db)


def test_a_kind_can_be_pressed(box, shown):
    type_in(box, "as always")

    box.form.kinds.chosen.emit(Kind.EMAIL)
    save(box)

    assert shown(part=Slice.WRITTEN)[0].kind is Kind.EMAIL


def test_another_day_can_be_picked(box, shown, qtbot):
    type_in(box, "visit")
    box.form.kinds.day_wanted.emit()
    popover = box.window().findChild(DayPopover)

    QTest.keyClicks(popover._field, "3 dec")
    QTest.keyClick(popover._field, Qt.Key.Key_Return)
    save(box)

    assert shown(part=Slice.TALKS)[0].state is State.PLANNED


def test_nothing_to_keep_is_said_and_the_next_key_takes_it_away(box, shown):
    type_in(box, "give:")

    save(box)

    assert "nothing to keep" in box.form.notice
    assert box.form.typed.text == "give:"
    type_in(box, " ")
    assert box.form.notice == ""


def test_a_refused_save_keeps_the_text(box, app, desk):
    type_in(box, "met them")
    box.runner.write(partial(in_deed, partial(accounts.trash, account_id=desk.account)))

    save(box)

    assert "in the trash" in box.form.notice
    assert box.form.typed.text == "met them"


def test_a_paste_too_large_stays_out_and_says_so_at_once(box):
    type_in(box, "before")
    huge = QMimeData()
    huge.setText("x" * 1_000_000)

    box.form.edit.insertFromMimeData(huge)

    assert box.form.typed.text == "before"
    assert "Nothing was lost" in box.form.notice


def test_a_paste_of_markup_stays_plain_text(box):
    pasted = QMimeData()
    pasted.setHtml("<img src='file:///etc/passwd'>")
    pasted.setText("<img src='file:///etc/passwd'>")

    box.form.edit.insertFromMimeData(pasted)

    assert box.form.typed.text == "<img src='file:///etc/passwd'>"


def test_the_box_grows_to_six_lines(box):
    heights = []
    for _line in range(9):
        heights.append(box.form.edit.height())
        QTest.keyClick(box.form.edit, Qt.Key.Key_Return)

    assert heights[:6] == sorted(set(heights))
    assert heights[5] == heights[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_names_are_offered_behind_an_at(box, key):
    type_in(box, "met @w")
    assert box.form.edit.names.names == ["Annelies de Wit", "Jonas Weidler"]

    QTest.keyClick(box.form.edit, Qt.Key.Key_Down)
    QTest.keyClick(box.form.edit, key)

    assert box.form.typed.text == "met @Jonas "
    assert box.form.edit.names.names == []


def test_escape_closes_the_names_first(box, qtbot):
    type_in(box, "met @pri")

    with qtbot.assertNotEmitted(box.left):
        QTest.keyClick(box.form.edit, Qt.Key.Key_Escape)

    assert box.form.edit.names.names == []


def test_the_pressed_kind_follows_the_words(box):
    assert pressed(box) == ["Call"]

    type_in(box, "Jonas emailed")
    assert pressed(box) == ["Email"]

    box.form.kinds.chosen.emit(Kind.VISIT)
    assert pressed(box) == ["Visit"]


def pressed(box):
    return [b.accessibleName() for b in box.form.kinds.buttons if b.isChecked()]


def test_marks_stand_out_in_the_text(box):
    type_in(box, "😀 met @Priya")

    block = box.form.edit.document().firstBlock()
    assert [(r.start, r.length) for r in block.layout().formats()] == [(7, 6)]


@pytest.mark.parametrize("ampersand", ["R&D: met @Priya", "met @“R&D Lab”"])
def test_an_ampersand_is_shown(box, ampersand):
    type_in(box, ampersand)

    assert all("&&" in b.text() for b in box.form.chips.buttons if "&" in b.chip.text)
