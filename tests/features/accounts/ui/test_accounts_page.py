from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.features.accounts import service
from cxdesk.features.accounts.listing import Order, Segment
from cxdesk.features.accounts.ui.accounts_page import AccountsPage

NAMES = Qt.ItemDataRole.DisplayRole
SENTENCE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def add(runner, today):
    """Keeps an account and gives its id."""

    def one(name, rung=Rung.CLIENT, income=None, days_ago=0):
        kept = []
        money = Money(income * 100, "EUR") if income else None
        deed = partial(service.open_account, draft=AccountDraft(name, rung, income=money))
        runner.write(partial(deed, today=today - timedelta(days_ago)), kept.append)
        return kept[0]

    return one


@pytest.fixture
def page(qtbot, runner):
    page = AccountsPage(runner)
    QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model
    )
    qtbot.addWidget(page)
    page.resize(375, 600)
    page.show()
    page.activateWindow()
    return page


def shown(page, role=NAMES):
    return [page.model.index(row, 0).data(role) for row in range(page.model.rowCount())]


def accounts(page):
    return [name for name in shown(page) if " account" not in name]


def test_accounts_stand_by_rung_top_first_then_by_revenue(page, add):
    add("Small", Rung.CLIENT, 10)
    add("Keen", Rung.ADVOCATE)
    add("Large", Rung.CLIENT, 5_000)

    assert shown(page) == [
        "Advocate, 1 account",
        "Keen",
        "Client, 2 accounts, €5,010 a year",
        "Large",
        "Small",
    ]


def test_a_row_says_itself_in_a_sentence(page, add):
    add("Müller-Thoma Armaturen")

    assert shown(page, SENTENCE)[1] == "Müller-Thoma Armaturen, Client, no NPS, no contact yet"


def test_a_new_account_appears_by_itself_and_the_chosen_one_stays_chosen(page, add):
    add("Beta")
    page.list.select_key(page.model.key_at(1))

    add("Alpha")

    assert accounts(page) == ["Alpha", "Beta"]
    assert page.list.currentIndex().data() == "Beta"


def test_typing_filters_by_beginnings_with_accents_folded(page, add, qtbot):
    add("Müller-Thoma")
    add("Garnet")

    QTest.keyClicks(page.filter, "mull")

    qtbot.waitUntil(lambda: accounts(page) == ["Müller-Thoma"])
    assert page.segments.button(Segment.ALL).accessibleName() == "All, 1"


def test_escape_in_the_filter_brings_everyone_back(page, add, qtbot):
    add("Acme")
    QTest.keyClicks(page.filter, "zzz")
    qtbot.waitUntil(lambda: accounts(page) == [])

    QTest.keyClick(page.filter, Qt.Key.Key_Escape)

    assert accounts(page) == ["Acme"]


def test_a_filter_that_hides_the_chosen_account_chooses_no_other(page, add, qtbot):
    add("Acme")
    add("Bolt")
    page.list.select_key(page.model.key_at(1))
    said = []
    page.chosen.connect(said.append)

    QTest.keyClicks(page.filter, "bolt")
    qtbot.waitUntil(lambda: accounts(page) == ["Bolt"])
    assert said == []
    page.filter.clear()

    assert page.list.currentIndex().data() == "Acme"


def test_a_segment_keeps_only_its_own(page, add):
    add("Never met", days_ago=40)
    add("New today")

    QTest.mouseClick(page.segments.button(Segment.RENEWING), Qt.MouseButton.LeftButton)
    assert accounts(page) == []
    QTest.mouseClick(page.segments.button(Segment.QUIET), Qt.MouseButton.LeftButton)

    assert accounts(page) == ["Never met"]
    assert page.segments.button(Segment.NEEDS_YOU).accessibleName() == "Needs you, 0"


def test_walking_the_list_chooses_and_enter_opens(page, add, qtbot):
    first, second = add("Alpha"), add("Beta")
    page.list.setFocus()

    with qtbot.waitSignal(page.chosen) as one:
        QTest.keyClick(page.list, Qt.Key.Key_J)
    with qtbot.waitSignal(page.chosen) as two:
        QTest.keyClick(page.list, Qt.Key.Key_J)
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.list, Qt.Key.Key_Return)

    assert (one.args, two.args, opened.args) == ([first], [second], [second])


def test_enter_in_the_filter_goes_to_the_first_account(page, add, qtbot):
    add("Alpha")
    page.focus_filter()

    with qtbot.waitSignal(page.chosen):
        QTest.keyClick(page.filter, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is page.list


def test_another_order_keeps_the_rungs(page, add):
    add("Beta", Rung.CLIENT, 5_000)
    add("Alpha", Rung.CLIENT, 10)
    add("Zulu", Rung.ADVOCATE)

    menu = page.order_button.make_menu()
    menu.actions()[list(Order).index(Order.NAME)].trigger()

    assert accounts(page) == ["Zulu", "Alpha", "Beta"]


def test_trends_are_asked_for_the_rows_in_sight_only(page, add, runner, monkeypatch):
    for n in range(60):
        add(f"Account {n:02}", Rung.CLIENT, 1000 - n)
    asked = []
    real = service.trends
    monkeypatch.setattr(
        service, "trends", lambda db, ids, today: asked.extend(ids) or real(db, ids, today)
    )

    page.grab()
    QTest.qWait(1)

    assert 5 < len(asked) < 30
    assert len(set(asked)) == len(asked)


def test_a_dropped_file_is_offered_upwards(page, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "hubspot.csv"))])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.drop.eventFilter(page, event)

    assert dropped.args == [[Path(tmp_path / "hubspot.csv")]]


def test_a_narrow_list_leaves_out_the_quiet_but_never_the_chosen(page, add):
    add("Acme")
    page.resize(250, 600)
    assert page.segments.button(Segment.QUIET).isHidden()

    page.resize(375, 600)
    page.segments.button(Segment.QUIET).click()
    page.resize(250, 600)

    assert page.segments.button(Segment.QUIET).isVisible()


def test_an_empty_choice_says_so(page, add):
    add("Acme")

    page.segments.button(Segment.RENEWING).click()

    assert page.list.isHidden()
    assert page._nothing._line.text() == "No renewal within 90 days."


def test_every_row_knows_the_head_over_it_on_the_way_and_at_the_end(page, add):
    wrong = []

    def check():
        rows = shown(page)
        heads = [row for row, name in enumerate(rows) if " account" in name]
        wrong.extend(
            row
            for row in range(len(rows))
            if page.model.section_of(row) != max((h for h in heads if h <= row), default=-1)
        )

    for signal in (page.model.rowsInserted, page.model.rowsRemoved, page.model.layoutChanged):
        signal.connect(check)

    add("Beta", Rung.CLIENT, 10)
    add("Keen", Rung.ADVOCATE)
    add("Alpha", Rung.CLIENT, 500)
    page.segments.button(Segment.RENEWING).click()
    page.segments.button(Segment.ALL).click()

    assert wrong == []
    assert len(shown(page)) == 5


def test_a_screen_reader_walks_rows_and_heads_in_sentences(page, add):
    add("Müller-Thoma Armaturen")

    spoken = QAccessible.queryAccessibleInterface(page.list)

    names = [spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())]
    assert "Client, 1 account" in names
    assert "Müller-Thoma Armaturen, Client, no NPS, no contact yet" in names
