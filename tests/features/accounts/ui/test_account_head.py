"""The head of an account's page."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.account_details import AccountDetails
from cxdesk.features.accounts.ui.account_head import AccountHead


class Page(QWidget):
    """Head and details as the page puts them together."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.head = AccountHead(runner)
        self.details = AccountDetails(runner)
        self.head.shown.connect(self.details.show_facts)
        rows = QVBoxLayout(self)
        rows.addWidget(self.head)
        rows.addWidget(self.details)
        self.resize(860, 600)


@pytest.fixture
def open_account(app, today):
    def open_(name, rung=Rung.CLIENT, income=Money(18_400_000, "EUR")):  # noqa: B008
        draft = AccountDraft(name, rung, income=income)
        with app.book.write() as db:
            return service.open_account(db, draft, today)

    return open_


@pytest.fixture
def page(qtbot, runner):
    page = Page(runner)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def account_in(app, account):
    with app.book.read() as db:
        return service.facts(db, account, app.clock.today()).account


def type_into(edit, words):
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, words)


def keep(edit):
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_it_shows_name_rung_and_facts(page, open_account):
    page.head.show_account(open_account("Harrow & Vane"))

    assert page.head.title.text() == "Harrow & Vane"
    assert page.head.standing.pill.accessibleName() == "Rung: Client, 5 of 7"
    assert page.head.facts.facts[0].accessibleName() == "Revenue: €184,000 a year"


def test_the_name_is_edited_where_it_stands(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)

    type_into(page.head.title, "Harrow & Vane")
    keep(page.head.title)

    assert account_in(app, account).name == "Harrow & Vane"
    assert page.head.title.text() == "Harrow & Vane"


def test_an_empty_name_is_refused_and_the_field_stays_open(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)

    type_into(page.head.title, " ")
    keep(page.head.title)

    assert account_in(app, account).name == "Harrow"
    assert page.head.title.is_open
    assert "Nothing was saved" in page.head.title.notice


@pytest.mark.parametrize("field", ["tier", "industry", "city", "country"])
def test_every_detail_is_edited_where_it_stands(page, open_account, app, field):
    account = open_account("Harrow")
    page.head.show_account(account)
    edit = page.details.field(field)

    type_into(edit, "North")
    keep(edit)

    assert getattr(account_in(app, account), field) == "North"


def test_a_day_is_typed_as_a_day_and_read_as_a_month(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)
    since = page.head.standing.place.since

    type_into(since, "2025-02-03")
    keep(since)

    assert account_in(app, account).since_on.isoformat() == "2025-02-03"
    assert since.text() == "Feb 2025"


def test_a_day_that_is_none_keeps_what_was_typed(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)
    since = page.head.standing.place.since

    type_into(since, "last spring")
    keep(since)

    assert account_in(app, account).since_on is None
    assert since.text() == "last spring"
    assert since.notice != ""


def test_a_note_of_several_lines_is_kept_whole(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)
    note = page.details.field("note")

    type_into(note, "First")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(note, "second")
    keep(note)

    assert account_in(app, account).note == "First\nsecond"


def test_half_typed_text_survives_what_others_change(page, open_account, app, runner):
    account = open_account("Harrow")
    page.head.show_account(account)
    type_into(page.head.title, "Harrow and")

    runner.write(partial(service.edit, account_id=account, field="city", text="Delft", today=app.clock.today()))

    assert page.head.title.text() == "Harrow and"
    assert page.details.field("city").text() == "Delft"


def test_another_account_gets_nothing_that_was_typed_for_the_first(page, open_account, app):
    first, second = open_account("First"), open_account("Second")
    page.head.show_account(first)
    type_into(page.head.title, "First and best")

    page.head.show_account(second)

    assert account_in(app, first).name == "First and best"
    assert account_in(app, second).name == "Second"
    assert page.head.title.text() == "Second"


def test_an_account_that_went_to_the_trash_is_gone_from_the_page(
    page, open_account, runner, qtbot
):
    account = open_account("Harrow")
    page.head.show_account(account)

    with qtbot.waitSignal(page.head.gone):
        runner.write(partial(service.trash, account_id=account))


def test_an_account_comes_back_to_the_page_with_undo(page, open_account, runner):
    account = open_account("Harrow")
    page.head.show_account(account)
    runner.write(partial(service.trash, account_id=account))

    runner.write(partial(service.restore, account_id=account))

    assert page.head.title.text() == "Harrow"


def test_tab_walks_from_name_to_facts(page, open_account):
    page.head.show_account(open_account("Harrow"))
    page.head.title.setFocus()
    walked = []

    for _step in range(6):
        walked.append(page.focusWidget().accessibleName())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    assert walked[:6] == [
        "Name of the account",
        "Summary",
        "More about this account",
        "Rung: Client, 5 of 7",
        "City",
        "Customer since",
    ]


def test_a_screen_reader_hears_facts_as_sentences(page, open_account):
    page.head.show_account(open_account("Harrow"))

    heard = [
        QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)
        for view in page.head.facts.facts
    ]

    assert heard[:2] == [
        "Revenue: €184,000 a year",
        "Share of income: 100\N{NARROW NO-BREAK SPACE}% largest of 1",
    ]


def test_an_empty_account_says_kindly_what_is_not_there_yet(page, open_account):
    page.head.show_account(open_account("Harrow", Rung.PROSPECT, None))

    assert page.head.facts.facts[0].accessibleName() == "Revenue: None yet"
    assert page.head.standing.place.city.placeholderText() == "Add city"


def test_what_has_no_room_is_dropped_from_the_right(page, open_account):
    page.head.show_account(open_account("Harrow"))
    wide = len(page.head.facts.facts)

    page.resize(340, 600)

    narrow = [view.accessibleName() for view in page.head.facts.facts]
    assert wide == 5
    assert 0 < len(narrow) < 5
    assert narrow[0].startswith("Revenue")
    assert page.head.width() <= page.width()
    assert page.head.standing.place.isHidden()


def test_markup_in_a_name_is_shown_as_typed(page, open_account):
    page.head.show_account(open_account('<img src="file:///etc/hostname"> R&D'))

    assert page.head.title.text() == '<img src="file:///etc/hostname"> R&D'


def test_a_half_typed_note_outlives_a_crash(page, open_account, runner, app, qtbot):
    account = open_account("Harrow")
    page.head.show_account(account)
    type_into(page.details.field("note"), "She was glad that")
    page.details.field("note")._drafts._timer.timeout.emit()  # two seconds later

    after_the_crash = Page(runner)
    qtbot.addWidget(after_the_crash)
    after_the_crash.head.show_account(account)

    note = after_the_crash.details.field("note")
    assert note.is_open
    assert note.toPlainText() == "She was glad that"
    assert account_in(app, account).note is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_note_that_was_kept_or_given_up_is_no_draft_any_more(
    page, open_account, runner, qtbot, key
):
    account = open_account("Harrow")
    page.head.show_account(account)
    note = page.details.field("note")
    type_into(note, "She was glad that")
    note._drafts._timer.timeout.emit()
    QTest.keyClick(note, key)

    afterwards = Page(runner)
    qtbot.addWidget(afterwards)
    afterwards.head.show_account(account)

    assert not afterwards.details.field("note").is_open


def test_a_very_long_note_shows_its_beginning_and_opens_whole(page, open_account, app):
    account = open_account("Harrow")
    words = "word " * 20_000
    with app.book.write() as db:
        service.edit(db, account, "note", words, app.clock.today())
    page.head.show_account(account)
    note = page.details.field("note")
    at_rest = len(note.toPlainText())

    note.open()

    assert at_rest < 5000
    assert note.toPlainText() == words.strip()
    note.settle()
    assert account_in(app, account).note == words.strip()
