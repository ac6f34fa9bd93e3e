from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.features.timeline.ui.entry_edit import EntryEdit
from cxdesk.features.timeline.ui.entry_menu import Act, entry_menu, wish_of


def titles(panel):
    rows = panel.list.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def item(panel, row):
    return panel.list.rows.row_at(row)


def test_news_leave_half_a_word_alone(whole, log):
    kept = log("Rang @Priya")
    whole.deeds.do(item(whole, 0), Act.EDIT)
    editor = open_editor(whole)
    QTest.keyClicks(editor, "Rang Pri")

    log("on 3 nov: visit")

    assert open_editor(whole) is editor
    assert editor.toPlainText() == "Rang Pri"
    QTest.keyClicks(editor, "ya again")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert item(whole, 0).text == "Rang Priya again"
    assert item(whole, 0).id == kept.id


def open_editor(panel):
    return next((e for e in panel.list.findChildren(EntryEdit) if e.isVisible()), None)


def test_escape_restores_the_words(whole, log):
    log("Rang @Priya")
    whole.list.setCurrentIndex(whole.list.rows.index(0))
    QTest.keyClick(whole.list, Qt.Key.Key_F2)
    QTest.keyClicks(open_editor(whole), "nonsense")

    QTest.keyClick(open_editor(whole), Qt.Key.Key_Escape)

    assert open_editor(whole) is None
    assert item(whole, 0).text == "Rang Priya"


def test_words_that_cannot_be_kept_come_back(whole, log, runner, qtbot):
    log("Rang @Priya")
    whole.deeds.do(item(whole, 0), Act.EDIT)
    QTest.keyClick(open_editor(whole), Qt.Key.Key_Delete)

    with qtbot.waitSignal(runner.failed) as failed:
        QTest.keyClick(open_editor(whole), Qt.Key.Key_Return)

    assert "needs words" in str(failed.args[0])
    qtbot.waitUntil(lambda: open_editor(whole) is not None)
    assert open_editor(whole).toPlainText() == ""
    assert item(whole, 0).text == "Rang Priya"


def test_only_our_own_entries_can_be_edited(whole):
    for row in range(whole.list.rows.rowCount()):
        whole.deeds.do(item(whole, row), Act.EDIT)
        whole.deeds.do(item(whole, row), Act.TRASH)

    assert open_editor(whole) is None
    assert titles(whole) == ["Placed on Prospect", "NPS answer"]


def test_the_menu_offers_what_fits_the_moment(whole, log):
    log("on 3 dec: meeting")

    planned, placed, low = (wishes(whole, row) for row in range(3))

    assert [word for act, word in planned if act is Act.STATE] == ["done", "cancelled", "no_show"]
    assert low == [(Act.ANSWER, "")]
    assert placed == []


def wishes(panel, row):
    found = map(wish_of, entry_menu(panel, item(panel, row)).actions())
    return [wish for wish in found if wish is not None]


@pytest.mark.parametrize(
    ("wish", "title"),
    [
        ((Act.CHART,), "Meeting, planned"),
        ((Act.KIND, "visit"), "Visit, planned"),
        ((Act.STATE, "done"), "Meeting"),
        ((Act.STATE, "cancelled"), "Meeting, cancelled"),
        ((Act.TRASH,), "Placed on Prospect"),
    ],
)
def test_the_menu_does_what_it_says(whole, log, wish, title):
    log("on 3 dec: meeting")

    whole.deeds.do(item(whole, 0), *wish)

    assert titles(whole)[0] == title


def test_the_day_can_be_changed_in_words(whole, log):
    log("meeting")
    whole.deeds.do(item(whole, 0), Act.DAY)

    whole.deeds._day.picked.emit(date(2026, 11, 3))

    assert [item(whole, row).on for row in range(3)][-1] == date(2026, 11, 3)


def test_long_notes_show_twelve_lines_and_are_edited_whole(whole, log):
    text = "as always they said it " * 8_000
    log(text)

    height = whole.list.visualRect(whole.list.rows.index(0)).height()
    whole.deeds.do(item(whole, 0), Act.EDIT)

    assert 12 * 20 < height < 12 * 20 + 60
    assert open_editor(whole).toPlainText() == text.strip()
