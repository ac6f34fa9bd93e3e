"""Revenue and renewal, typed where they are read."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft, draft_of
from cxdesk.features.accounts import service as accounts
from cxdesk.features.subscriptions import service
from cxdesk.features.subscriptions.ui.subscriptions_popover import SubscriptionsPopover

PLATFORM = SubscriptionDraft(
    Money(18_400_000, "EUR"), Period.YEAR, "Platform", date(2025, 2, 5), date(2027, 1, 31), 90
)
SUPPORT = SubscriptionDraft(Money(100_000, "EUR"), Period.MONTH, "Support")


class Window(QWidget):
    """A window with a fact for the popover to point at."""

    def __init__(self, runner) -> None:
        super().__init__()
        self.anchor = QPushButton("€184,000")
        QVBoxLayout(self).addWidget(self.anchor)
        self.popover = SubscriptionsPopover(runner, self)
        self.resize(700, 700)


@pytest.fixture
def window(qtbot, runner):
    window = Window(runner)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def account(app, today):
    with app.book.write() as db:
        return accounts.open_account(db, AccountDraft("Harrow"), today)


@pytest.fixture
def subscribe(runner, account):
    def add(*drafts):
        for draft in drafts:
            runner.write(partial(service.add, account_id=account, draft=draft))

    return add


@pytest.fixture
def kept(app, account):
    def read():
        with app.book.read() as db:
            held = service.held(db, account, app.clock.today())
        return [draft_of(one) for one in held.subscriptions]

    return read


def type_over(field, words):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def press(field, key=Qt.Key.Key_Return):
    QTest.keyClick(field, key)


def test_the_first_one_is_typed_in_words_and_kept_with_enter(window, account, kept, today):
    popover, form = window.popover, window.popover.form
    popover.ask(account, window.anchor)

    for field, words in (
        (form.amount, "4k EUR a month"),
        (form.product, "Platform"),
        (form.start, "1 mar 2026"),
        (form.end, "in 6 months"),
        (form.notice, "3 months"),
    ):
        type_over(field, words)
    said = [field.hint.text() for field in form.fields]
    press(form.notice)

    assert said == [
        "€4,000 a month, €48,000 a year",
        "",
        "1 Mar 2026",
        "17 May 2027, in 181 days",
        "Say so by 16 Feb 2027",
    ]
    assert kept() == [
        SubscriptionDraft(
            Money(400_000, "EUR"),
            Period.MONTH,
            "Platform",
            date(2026, 3, 1),
            date(2027, 5, 17),
            90,
        )
    ]
    assert not popover.isVisible()


def test_it_opens_on_the_amount_and_for_the_renewal_on_the_end(window, account, subscribe):
    subscribe(PLATFORM)

    window.popover.ask(account, window.anchor)
    amount = window.focusWidget()
    window.popover.close_quietly()
    window.popover.ask(account, window.anchor, at_end=True)

    assert amount is window.popover.form.amount
    assert window.focusWidget() is window.popover.form.end
    assert window.popover.form.end.selectedText() == "31 Jan 2027"


def test_only_what_was_typed_over_changes(window, account, subscribe, kept):
    subscribe(PLATFORM)
    window.popover.ask(account, window.anchor, at_end=True)

    type_over(window.popover.form.end, "31 mar")
    press(window.popover.form.end)

    assert kept() == [replace(PLATFORM, end_on=date(2027, 3, 31))]


def test_opened_and_saved_as_it_is_nothing_changes(window, account, subscribe, kept, app):
    subscribe(PLATFORM)
    with app.book.read() as db:
        before = db.exec_driver_sql("SELECT count(*) FROM deed").scalar()

    window.popover.ask(account, window.anchor)
    press(window.popover.form.amount)

    with app.book.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM deed").scalar() == before
    assert kept() == [PLATFORM]
    assert not window.popover.isVisible()


@pytest.mark.parametrize(
    ("field", "words"), [("amount", "a lot"), ("end", "some day"), ("notice", "soon")]
)
def test_what_cannot_be_read_stays_and_is_explained(
    window, account, subscribe, kept, field, words
):
    subscribe(PLATFORM)
    window.popover.ask(account, window.anchor)
    edit = getattr(window.popover.form, field)

    type_over(edit, words)
    hint = edit.hint.text()
    press(edit)

    assert words in hint
    assert window.popover.isVisible()
    assert edit.text() == words
    assert words in window.popover.trouble
    assert kept() == [PLATFORM]


def test_an_end_before_the_start_is_refused_in_words(window, account, subscribe, kept):
    subscribe(PLATFORM)
    window.popover.ask(account, window.anchor)

    type_over(window.popover.form.end, "1 Jan 2025")
    press(window.popover.form.end)

    assert "before it starts" in window.popover.trouble
    assert kept() == [PLATFORM]


def test_esc_keeps_the_words_for_the_next_time_and_cancel_does_not(window, account, subscribe):
    subscribe(PLATFORM)
    popover = window.popover
    popover.ask(account, window.anchor)
    type_over(popover.form.amount, "200k")
    press(popover.form.amount, Qt.Key.Key_Escape)

    popover.ask(account, window.anchor)
    after_esc = popover.form.amount.text()
    popover.cancel_button.click()
    popover.ask(account, window.anchor)

    assert after_esc == "200k"
    assert popover.form.amount.text() == "€184,000 a year"


def test_words_typed_for_one_account_are_not_shown_for_another(window, account, app, today):
    with app.book.write() as db:
        other = accounts.open_account(db, AccountDraft("Other"), today)
    window.popover.ask(account, window.anchor)
    type_over(window.popover.form.amount, "200k")
    press(window.popover.form.amount, Qt.Key.Key_Escape)

    window.popover.ask(other, window.anchor)

    assert window.popover.form.amount.text() == ""


def test_of_several_each_can_be_chosen_and_changed(window, account, subscribe, kept):
    subscribe(PLATFORM, SUPPORT)
    popover = window.popover
    popover.ask(account, window.anchor)
    said = [row.accessibleName() for row in popover.rows]
    first = popover.form.product.text()

    popover.rows[0].click()
    type_over(popover.form.amount, "1.5k")
    press(popover.form.amount)

    assert said == [
        "€1,000 a month, Support, no end",
        "€184,000 a year, Platform, until 31 Jan 2027",
    ]
    assert first == "Platform"  # what is renewed next
    assert kept() == [replace(SUPPORT, price=Money(150_000, "EUR")), PLATFORM]


def test_half_typed_words_are_not_lost_by_choosing_another(window, account, subscribe):
    subscribe(PLATFORM, SUPPORT)
    popover = window.popover
    popover.ask(account, window.anchor)
    type_over(popover.form.amount, "200k")

    popover.rows[0].click()
    popover.add_button.click()

    assert popover.form.amount.text() == "200k"
    assert "not saved yet" in popover.trouble
    assert [row.isChecked() for row in popover.rows] == [False, True]


def test_another_one_is_added_beside_the_first(window, account, subscribe, kept):
    subscribe(PLATFORM)
    popover = window.popover
    popover.ask(account, window.anchor)

    popover.add_button.click()
    type_over(popover.form.amount, "500 once")
    popover.save_button.click()

    assert SubscriptionDraft(Money(50_000, "EUR"), Period.ONCE) in kept()
    assert len(kept()) == 2


def test_one_that_never_was_is_removed_without_a_question(window, account, subscribe, kept):
    subscribe(PLATFORM, SUPPORT)
    window.popover.ask(account, window.anchor)

    window.popover.remove_button.click()

    assert kept() == [SUPPORT]


def test_a_currency_without_a_rate_says_that_it_is_in_no_sum(window, account):
    window.popover.ask(account, window.anchor)

    type_over(window.popover.form.amount, "$45,000 a year")

    assert window.popover.form.amount.hint.text() == (
        "US$45,000 a year, no rate to EUR, so in no sum"
    )


def test_news_from_elsewhere_leaves_half_typed_words(window, account, runner, subscribe):
    window.popover.ask(account, window.anchor)
    type_over(window.popover.form.amount, "20")

    subscribe(SUPPORT)

    assert window.popover.form.amount.text() == "20"
    assert window.popover.isVisible()


def test_one_that_was_removed_meanwhile_says_so(window, account, subscribe, runner, app, today):
    subscribe(PLATFORM)
    window.popover.ask(account, window.anchor)
    type_over(window.popover.form.amount, "200k")
    runner.write(partial(service.remove, subscription_id=window.popover.form.known.id))

    press(window.popover.form.amount)

    assert "removed" in window.popover.trouble
    assert window.popover.form.amount.text() == "200k"
