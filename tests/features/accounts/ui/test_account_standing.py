"""Where an account stands and its facts: read, heard, and typed where they stand."""

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.stage import StageDraft
from cxdesk.features.accounts import service
from cxdesk.features.accounts.ui.fact_texts import Opens
from cxdesk.features.ladder import service as ladder
from tests.features.accounts.ui.conftest import account_in, keep, type_into


@pytest.fixture
def page(head_page):
    return head_page


def test_it_shows_name_rung_and_facts(page, open_account):
    page.head.show_account(open_account("Harrow & Vane"))

    assert page.head.title.text() == "Harrow & Vane"
    assert page.head.standing.pill.accessibleName() == "Rung: Client, 5 of 7"
    assert page.head.facts.facts[0].accessibleName() == "Revenue: €184,000 a year"


def test_a_day_is_typed_as_a_day_and_read_as_a_month(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)
    since = page.head.standing.place.since

    type_into(since, "2025-02-03")
    keep(since)

    assert account_in(app, account).since_on.isoformat() == "2025-02-03"
    assert since.text() == "Feb 2025"


@pytest.mark.parametrize(
    ("words", "day"), [("last monday", "2026-11-16"), ("mar 2024", "2024-03-01")]
)
def test_a_first_day_is_typed_in_words_and_may_be_a_month(page, open_account, app, words, day):
    account = open_account("Harrow")
    page.head.show_account(account)

    type_into(page.details.field("since_on"), words)
    keep(page.details.field("since_on"))

    assert account_in(app, account).since_on.isoformat() == day


def test_city_and_first_day_are_one_sentence_only_when_both_are_known(page, open_account, runner):
    account = open_account("Harrow")
    page.head.show_account(account)
    place = page.head.standing.place

    def read():
        shown = (place.city, place._calendar, place._words, place.since)
        return [not part.isHidden() and getattr(part, "text", str)() for part in shown]

    empty = read()
    for field, text in (("since_on", "1 Feb 2025"), ("city", "Delft")):
        edit = partial(service.edit, account_id=account, field=field, text=text)
        runner.write(partial(edit, today=runner.today()))
        if field == "since_on":
            alone = read()

    assert empty == ["", "", False, ""]
    assert alone == ["", "", "Customer since", "Feb 2025"]
    assert read() == ["Delft,", False, "customer since", "Feb 2025"]


def test_a_day_that_is_none_keeps_what_was_typed(page, open_account, app):
    account = open_account("Harrow")
    page.head.show_account(account)
    since = page.head.standing.place.since

    type_into(since, "last spring")
    keep(since)

    assert account_in(app, account).since_on is None
    assert since.text() == "last spring"
    assert since.notice != ""


def test_tab_walks_from_name_to_facts(page, open_account):
    page.head.show_account(open_account("Harrow"))
    page.head.title.setFocus()
    walked = []

    for _step in range(7):
        walked.append(page.focusWidget().accessibleName())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    assert walked == [
        "Name of the account",
        "Summary",
        "More about this account",
        "Rung: Client, 5 of 7",
        "Set the stage",
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

    assert page.head.facts.facts[0].accessibleName() == "Revenue: Add revenue"
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


def test_facts_without_room_open_behind_a_button_and_can_be_typed_there(page, open_account, qtbot):
    page.head.show_account(open_account("Harrow"))
    page.resize(340, 600)
    row = page.head.facts

    QTest.mouseClick(row.more_button, Qt.MouseButton.LeftButton)
    behind = [view.accessibleName() for view in row._more._views]
    with qtbot.waitSignal(page.head.fact_wanted) as wanted:
        renewal = next(v for v in row._more._views if v.accessibleName().startswith("Renewal"))
        QTest.keyClick(renewal, Qt.Key.Key_Return)

    assert len(row.facts) + len(behind) == 5
    assert row.more_button.accessibleName().endswith("NPS, 12 months, Promises kept")
    assert wanted.args == [Opens.RENEWAL, row.more_button]
    assert not row._more.isVisible()


def test_there_is_no_such_button_where_all_facts_have_room(page, open_account):
    page.head.show_account(open_account("Harrow"))

    assert page.head.facts.more_button.isHidden()


@pytest.mark.parametrize(("place", "opens"), [(0, Opens.REVENUE), (2, Opens.RENEWAL)])
def test_revenue_and_renewal_are_buttons(page, open_account, qtbot, place, opens):
    page.head.show_account(open_account("Harrow"))
    fact = page.head.facts.facts[place]

    with qtbot.waitSignal(page.head.fact_wanted) as wanted:
        QTest.keyClick(fact, Qt.Key.Key_Return)

    role = QAccessible.queryAccessibleInterface(fact).role()
    assert wanted.args == [opens, fact]
    assert role == QAccessible.Role.Button


def test_the_stage_is_a_button_that_says_how_long(page, open_account, app, qtbot, runner):
    account = open_account("Harrow")
    page.head.show_account(account)
    stage = page.head.standing.stage
    unset = stage.accessibleName()
    draft = StageDraft(Stage.ADOPTION, app.clock.today() - timedelta(77))
    runner.write(
        partial(ladder.set_stage, account_id=account, draft=draft, today=app.clock.today())
    )

    with qtbot.waitSignal(page.head.stage_pressed):
        QTest.keyClick(stage, Qt.Key.Key_Space)

    assert unset == "Set the stage"
    assert stage.accessibleName() == "Stage: Adoption, 11 weeks"
    assert stage.accessibleDescription() == "Since 1 Sept 2026"
