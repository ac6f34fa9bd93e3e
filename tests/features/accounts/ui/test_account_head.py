"""The head of an account's page."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesk.features.accounts import service
from tests.features.accounts.ui.conftest import Page, account_in, keep, type_into


@pytest.fixture
def page(head_page):
    return head_page


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

    runner.write(
        partial(
            service.edit, account_id=account, field="city", text="Delft", today=app.clock.today()
        )
    )

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
