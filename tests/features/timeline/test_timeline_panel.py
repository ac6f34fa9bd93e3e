from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from sqlalchemy import delete

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.capture import Known, parse
from cxdesk.domain.timeline import Slice
from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.timeline_panel import NEWEST, TimelinePanel
from cxdesk.qt import theme
from cxdesk.store import accounts, interactions
from cxdesk.store.journal import deed
from cxdesk.store.tables import move


@pytest.fixture
def newest(make):
    return make(False)


@pytest.fixture
def full(app, desk, today):
    """300 notes more, one a day into the past."""
    with app.book.write() as db, deed(db, "Fill"):
        for number in range(300):
            text = f"note: number {number}, as always they said what they always say" * 2
            draft = parse(text, Known(today)).draft
            on = today - timedelta(1 + number)
            kept = parse(f"on {on:%d.%m.%Y}: {text}", Known(today)).draft
            assert draft.body == kept.body
            interactions.add(db, desk.account, kept)


def titles(panel):
    rows = panel.list.rows
    return [rows.index(row).data() for row in range(rows.rowCount())]


def item(panel, row):
    return panel.list.rows.row_at(row)


def sentences(panel):
    return [
        panel.list.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(panel.list.rows.rowCount())
    ]


def test_moments_stand_newest_first(whole, log):
    log("on 3 nov: visit")
    log("Rang @Priya")

    assert titles(whole) == ["Call", "Placed on Prospect", "NPS answer", "Visit"]


def test_every_row_is_a_sentence_to_who_hears_it(whole, log, qtbot):
    log("Rang @Priya: all well. !note by friday")

    first = sentences(whole)[0]

    assert first == ("Call Priya Raman, 17 Nov. Rang Priya: all well.. Promised: note, Fri 20 Nov")
    heard = QAccessible.queryAccessibleInterface(whole.list).child(0)
    assert heard.text(QAccessible.Text.Name) == first


def test_the_day_is_spelled_out_in_the_tooltip(whole):
    tip = whole.list.rows.index(1).data(Qt.ItemDataRole.ToolTipRole)

    assert tip == "12 November 2026"


def test_the_model_keeps_the_rules_of_qt(qtmodeltester, whole, log):
    log("Rang @Priya")

    qtmodeltester.check(whole.list.rows)


def test_news_keep_the_selection_and_the_place(whole, full, log, qtbot):
    bar = whole.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 4000)
    bar.setValue(3000)
    top = whole.list.indexAt(QPoint(100, 1))
    whole.list.setCurrentIndex(whole.list.rows.index(top.row() + 1))
    key, away = whole.list.rows.key_at(top.row()), whole.list.visualRect(top).top()

    log("something new, which stands above all of it")

    row = whole.list.rows.row_of(key)
    assert row == top.row() + 1
    assert whole.list.visualRect(whole.list.rows.index(row)).top() == away
    assert whole.list.currentIndex().row() == row + 1


def test_a_low_score_asks_to_be_answered(whole, qtbot):
    with qtbot.waitSignal(whole.answer_wanted) as wanted:
        whole.list.setCurrentIndex(whole.list.rows.index(1))
        QTest.keyClick(whole.list, Qt.Key.Key_Return)

    assert wanted.args == ["Jonas"]


def test_a_press_on_not_followed_up_asks_too(whole, qtbot):
    row = whole.list.visualRect(whole.list.rows.index(1))
    remark = row.topLeft() + QPoint(60, row.height() - 26)

    with qtbot.waitSignal(whole.answer_wanted):
        QTest.mouseClick(whole.list.viewport(), Qt.MouseButton.LeftButton, pos=remark)


def test_a_part_shows_only_its_moments(whole, log):
    log("Rang @Priya")

    whole.parts.choose(Slice.ANSWERS)

    assert titles(whole) == ["NPS answer"]


def test_an_empty_part_leads_back_to_everything(whole):
    whole.parts.choose(Slice.COMPLAINTS)
    assert whole._nothing_here.isVisible()

    whole._nothing_here.pressed.emit()

    assert len(titles(whole)) == 2
    assert not whole._nothing_here.isVisible()


def test_an_account_without_moments_says_so_and_offers_to_begin(make, app, today, qtbot):
    with app.book.write() as db, deed(db, "Another"):
        other = accounts.add(db, AccountDraft("Müller-Thoma"), today)
        remove_moves(db, other)
    panel = make(False)

    panel.show_account(other)

    assert panel._nothing.isVisible()
    with qtbot.waitSignal(panel.log_wanted):
        panel._nothing.pressed.emit()


def remove_moves(db, account):
    db.execute(delete(move).where(move.c.account_id == account))


def test_a_full_account_is_read_a_page_at_a_time(whole, full, qtbot):
    assert whole.list.rows.rowCount() == service.PAGE
    first = titles(whole)

    qtbot.waitUntil(lambda: whole.list.verticalScrollBar().maximum() > 4000)
    whole.list.rows.fetchMore()

    assert whole.list.rows.rowCount() == 302
    assert titles(whole)[: service.PAGE] == first
    assert not whole.list.rows.canFetchMore()


def test_the_newest_stand_at_full_height_and_lead_to_the_rest(newest, full, qtbot):
    rows = newest.list.rows
    last = newest.list.visualRect(rows.index(NEWEST - 1))

    assert rows.rowCount() == NEWEST
    assert newest.list.height() == last.bottom() + 1
    assert newest._all.text() == "Show all 302"
    with qtbot.waitSignal(newest.all_wanted):
        newest._all.click()


def test_the_page_follows_the_keyboard_through_the_newest(runner, desk, full, qtbot):
    page, newest = QScrollArea(), TimelinePanel(runner)
    qtbot.addWidget(page)
    page.setWidgetResizable(True)
    page.setWidget(newest)
    page.resize(520, 300)
    page.show()
    newest.show_account(desk.account)
    page.activateWindow()
    newest.list.setFocus()
    qtbot.waitUntil(newest.list.hasFocus)
    newest.list.setCurrentIndex(newest.list.rows.index(0))

    for _step in range(10):
        QTest.keyClick(newest.list, Qt.Key.Key_J)

    assert newest.list.currentIndex().row() == 10
    assert page.verticalScrollBar().value() > 300


@pytest.mark.parametrize("text", ["$\\frac{1}{$ 日本 😀", "<img src='file:///etc/passwd'>", "R&D"])
def test_strange_words_are_drawn_as_they_are(whole, log, text):
    log(text)

    assert item(whole, 0).text == text
    assert not whole.grab().isNull()


@pytest.fixture
def large(qapp):
    """Another theme and text half as large again, changed while everything is open."""
    yield partial(theme.apply, qapp, text_scale=1.5)
    theme.apply(qapp, "light")
    qapp.processEvents()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_is_drawn_from_right_to_left_and_with_large_text(whole, log, large, qtbot, choice):
    log("Rang @Priya !note every friday #rollout")
    row = whole.list.rows.index(0)
    before = whole.list.visualRect(row).height()

    large(choice=choice)
    whole.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    qtbot.waitUntil(lambda: whole.list.visualRect(row).height() >= before * 1.4)
    assert not whole.grab().isNull()


def test_the_answer_of_another_account_is_not_shown(whole, app, desk, today, runner):
    late = partial(service.view, account_id=desk.account, part=Slice.ALL)
    with app.book.write() as db, deed(db, "Another"):
        other = accounts.add(db, AccountDraft("Müller-Thoma"), today)
    with app.book.read() as db:
        view = late(db)

    whole.show_account(other)
    whole._on_view(view)

    assert titles(whole) == ["Placed on Prospect"]
