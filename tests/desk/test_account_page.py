"""The page of one account, all rooms together."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from cxdesk.desk.account_page import AccountPage
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.features.accounts import service
from cxdesk.features.history import service as history
from cxdesk.features.ladder import service as ladder
from cxdesk.qt import theme


class Window(QMainWindow):
    """As wide as the whole desk, with only the page in it."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.page = AccountPage(runner)
        self.page.actions_.live_on(self.page)
        self.setCentralWidget(self.page)
        self.resize(1440, 900)


@pytest.fixture
def window(qtbot, runner):
    window = Window(runner)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def page(window):
    return window.page


@pytest.fixture
def open_account(app, today):
    def open_(name, rung=Rung.CLIENT):
        draft = AccountDraft(name, rung, income=Money(18_400_000, "EUR"))
        with app.book.write() as db:
            return service.open_account(db, draft, today)

    return open_


def names(app):
    with app.book.read() as db:
        return [line.name for line in service.by_rung(db, app.clock.today())]


def rung_of(app, account):
    with app.book.read() as db:
        return ladder.current(db, account)


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)


def test_without_an_account_the_page_says_what_to_do(page):
    assert not page.head.isVisible()
    assert not page.actions_.trash.isEnabled()


def test_an_account_fills_head_tabs_and_rail(page, open_account):
    page.show_account(open_account("Harrow & Vane"))

    assert page.head.title.text() == "Harrow & Vane"
    assert [page.body.tabs.tabText(i) for i in range(page.body.tabs.count())] == [
        "Overview",
        "Timeline",
    ]
    assert page.body.rail.isVisible()
    assert page.actions_.trash.isEnabled()


def test_an_empty_account_says_one_kind_line_in_each_place(page, open_account):
    page.show_account(open_account("Harrow & Vane"))

    assert page.body.overview.nps.empty.isVisible()
    assert page.body.rail.details.field("note").placeholderText() == "Add a note"


def test_alt_up_moves_one_rung_and_asks_what_changed(page, open_account, app):
    account = open_account("Harrow")
    page.show_account(account)
    page.head.title.setFocus()

    press(page.head.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(page.mover.popover.reason, "Two friends came")
    press(page.mover.popover.reason, Qt.Key.Key_Return)

    assert rung_of(app, account) is Rung.SUPPORTER
    assert page.head.standing.pill.accessibleName() == "Rung: Supporter, 6 of 7"


@pytest.mark.qt_log_ignore("raise\\(\\)", "grabbing the keyboard", extend=True)
def test_m_opens_the_rungs(page, open_account):
    page.show_account(open_account("Harrow"))
    page.head.standing.pill.setFocus()

    press(page.head.standing.pill, Qt.Key.Key_M)

    assert page.mover.menu.isVisible()
    page.mover.menu.close()


def test_single_keys_do_nothing_while_somebody_types(page, open_account):
    page.show_account(open_account("Harrow"))
    page.head.title.setFocus()
    press(page.head.title, Qt.Key.Key_Return)

    QTest.keyClicks(page.head.title, "mls")

    assert page.head.title.text() == "mls"
    assert not page.mover.menu.isVisible()


def test_single_keys_can_be_switched_off(page, open_account):
    page.show_account(open_account("Harrow"))
    page.actions_.use_single_keys(False)
    page.head.standing.pill.setFocus()

    press(page.head.standing.pill, Qt.Key.Key_M)

    assert not page.mover.menu.isVisible()


def test_delete_puts_the_account_in_the_trash_without_a_question(page, open_account, app, runner):
    page.show_account(open_account("Harrow"))
    page.head.standing.pill.setFocus()

    press(page.head.standing.pill, Qt.Key.Key_Delete)
    gone = names(app)
    runner.write(history.undo)

    assert gone == []
    assert names(app) == ["Harrow"]
    assert page.head.isVisible()


def test_a_trashed_account_leaves_the_page(page, open_account):
    page.show_account(open_account("Harrow"))

    page.trash()

    assert not page.head.isVisible()
    assert not page.actions_.move.isEnabled()


def test_s_asks_for_the_summary_and_shift_s_for_the_customer_copy(page, open_account, qtbot):
    account = open_account("Harrow")
    page.show_account(account)
    page.head.standing.pill.setFocus()

    with qtbot.waitSignal(page.summary_wanted) as internal:
        press(page.head.standing.pill, Qt.Key.Key_S)
    with qtbot.waitSignal(page.summary_wanted) as customer:
        press(page.head.standing.pill, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)

    assert internal.args == [account, False]
    assert customer.args == [account, True]


def test_l_puts_the_cursor_into_the_capture_box(page, open_account):
    page.show_account(open_account("Harrow"))
    page.body.tabs.setCurrentIndex(1)
    page.head.standing.pill.setFocus()

    press(page.head.standing.pill, Qt.Key.Key_L)

    assert page.body.tabs.currentIndex() == 0
    assert page.body.overview.capture.isAncestorOf(page.window().focusWidget())


def test_the_history_of_the_account_opens_beside_its_menu(page, open_account):
    page.show_account(open_account("Harrow"))

    page.show_history()

    panel = page.popovers._panel
    assert panel.isVisible()
    assert panel.list.rows.index(0).data() == "Add Harrow"


def test_the_rail_folds_into_one_line_below_1240(window, page, open_account):
    page.show_account(open_account("Harrow"))

    window.resize(1100, 700)

    assert not page.body.rail.isVisible()
    assert page.body.overview.folded.isVisible()


def test_the_folded_rail_opens_over_the_page_and_goes_back(window, page, open_account):
    page.show_account(open_account("Harrow"))
    window.resize(1100, 700)
    page.unfold()
    unfolded = page.body.rail.isVisible()

    window.resize(1440, 900)

    assert unfolded
    assert page.body.rail.isVisible()
    assert page.body.isAncestorOf(page.body.rail)


def test_a_field_in_the_unfolded_rail_can_be_edited(window, page, open_account, app):
    account = open_account("Harrow")
    page.show_account(account)
    window.resize(1100, 700)
    page.unfold()
    tier = page.body.rail.details.field("tier")

    tier.setFocus()
    press(tier, Qt.Key.Key_Return)
    QTest.keyClicks(tier, "Gold")
    press(tier, Qt.Key.Key_Return)

    with app.book.read() as db:
        assert service.facts(db, account, app.clock.today()).account.tier == "Gold"


def test_half_typed_text_tab_and_scroll_survive_news(window, page, open_account, runner):
    account = open_account("Harrow")
    page.show_account(account)
    window.resize(1440, 620)
    page.body.overview.capture.begin("She called about")
    page.body.overview.verticalScrollBar().setValue(20)
    scrolled = page.body.overview.verticalScrollBar().value()
    page.head.title.open()
    page.head.title.setText("Harrow and")

    edit = partial(service.edit, account_id=account, field="city", text="Delft")
    runner.write(partial(edit, today=runner.today()))

    assert page.head.title.text() == "Harrow and"
    assert page.body.overview.capture.form.typed.text == "She called about"
    assert page.body.overview.verticalScrollBar().value() == scrolled
    assert page.head.standing.place.city.text() == "Delft"


def test_another_account_keeps_what_was_typed_for_the_first(page, open_account, app):
    first, second = open_account("First"), open_account("Second")
    page.show_account(first)
    page.head.title.open()
    page.head.title.setText("First and best")

    page.show_account(second)

    assert sorted(names(app)) == ["First and best", "Second"]
    assert page.head.title.text() == "Second"


def test_the_theme_changes_with_the_move_popover_open(page, open_account, qapp, qtbot):
    page.show_account(open_account("Harrow"))
    page.mover.move_up()
    QTest.keyClicks(page.mover.popover.reason, "Two friends")

    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: theme.tokens(page.mover.popover).is_dark)
    kept = page.mover.popover.reason.text()
    theme.apply(qapp, "light")
    qtbot.waitUntil(lambda: not theme.tokens(page.mover.popover).is_dark)

    assert kept == "Two friends"
    assert page.mover.popover.isVisible()


def test_tab_reaches_head_body_and_rail(page, open_account):
    page.show_account(open_account("Harrow"))
    page.head.title.setFocus()
    walked = set()

    for _step in range(60):
        here = page.window().focusWidget()
        walked.update(part for part in parts(page) if is_in(here, part))
        press(here, Qt.Key.Key_Tab)

    assert walked == set(parts(page))


def parts(page):
    body = page.body
    return [page.head, body.tabs, body.overview.capture, body.rail.details]


def is_in(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)
