"""Accounts: added, found, edited where they stand, trashed with all that hangs on them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import insert, select

from cxdesk.domain.account import AccountDraft, Warning, renewal_at_risk
from cxdesk.domain.errors import Ambiguous, DeskError
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind
from cxdesk.domain.ladder import MoveDraft, Rung
from cxdesk.domain.money import Money
from cxdesk.domain.promise import PromiseDraft
from cxdesk.features.accounts import page, service
from cxdesk.features.ladder import service as ladder
from cxdesk.store import accounts, interactions, journal, promises
from cxdesk.store.journal import deed
from cxdesk.store.tables import account, handle, subscription


def euros(amount):
    return Money(amount * 100, "EUR")


def test_a_new_account_stands_on_prospect_and_with_income_on_customer(do, ask, today):
    plain = do(service.open_account, AccountDraft("Acme"), today)
    paying = do(service.open_account, AccountDraft("Payer", income=euros(100)), today)

    assert ask(service.facts, plain, today).rung is Rung.PROSPECT
    assert ask(service.facts, paying, today).rung is Rung.CUSTOMER


def test_a_given_rung_wins_and_the_first_placement_asks_nothing(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme", Rung.ADVOCATE), today)

    assert ask(service.facts, id_, today).path[0].reason is None
    assert ask(service.facts, id_, today).rung is Rung.ADVOCATE


def test_the_two_lowest_rungs_need_a_typed_reason_from_the_first_day(do, today):
    with pytest.raises(DeskError):
        do(service.open_account, AccountDraft("Acme", Rung.TAKER), today)

    do(service.open_account, AccountDraft("Acme", Rung.TAKER, override="They said so"), today)


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "x" * 501])
def test_a_name_is_needed(do, ask, today, name):
    with pytest.raises(DeskError):
        do(service.open_account, AccountDraft(name), today)

    assert ask(service.by_rung, today) == []


def test_the_list_is_top_rung_first_then_income_then_name(do, ask, today):
    for name, rung, income in [
        ("Small", Rung.CLIENT, euros(10)),
        ("Zebra", Rung.SUPPORTER, None),
        ("Large", Rung.CLIENT, euros(99)),
        ("apple", Rung.SUPPORTER, None),
    ]:
        do(service.open_account, AccountDraft(name, rung, income=income), today)

    assert [line.name for line in ask(service.by_rung, today)] == [
        "apple",
        "Zebra",
        "Large",
        "Small",
    ]


def test_last_contact_counts_only_done_two_way_interactions(do, ask, book, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    with book.write() as db, deed(db, "talk"):
        for days, kind, direction in [
            (9, Kind.CALL, Direction.TWO_WAY),
            (3, Kind.EMAIL, Direction.OUT),
        ]:
            draft = InteractionDraft(kind, today - timedelta(days), "Talked", direction)
            interactions.add(db, id_, draft)

    assert ask(service.by_rung, today)[0].last_contact == today - timedelta(9)
    assert ask(service.facts, id_, today).last_contact == today - timedelta(9)


def test_a_late_promise_is_a_warning_and_needs_you(do, ask, book, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    with book.write() as db, deed(db, "promise"):
        promises.add(db, id_, PromiseDraft("Send it", today - timedelta(1)), today - timedelta(9))

    line = ask(service.by_rung, today)[0]

    assert line.warnings == (Warning.PROMISE_LATE,)
    assert line.needs_you
    assert ask(service.facts, id_, today).warnings == line.warnings


def test_an_ending_subscription_is_renewing_and_at_risk_when_nobody_talks(do, ask, book, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    with book.write() as db, deed(db, "contract"):
        row = {"id": "s", "account_id": id_, "amount_minor": 1, "currency": "EUR"}
        days = {"start_on": today - timedelta(300), "end_on": today + timedelta(60)}
        db.execute(insert(subscription).values(row | {"period": "year"} | days))

    line = ask(service.by_rung, today)[0]

    assert line.is_renewing(today)
    assert Warning.RENEWAL_AT_RISK in line.warnings


@pytest.mark.parametrize(("days", "quiet"), [(0, False), (30, False), (31, True)])
def test_what_nobody_has_talked_with_is_quiet_thirty_days_after_it_was_added(
    do, ask, today, days, quiet
):
    do(service.open_account, AccountDraft("Acme"), today - timedelta(days))

    (line,) = ask(service.by_rung, today)

    assert line.is_quiet(today) is quiet


def test_a_move_does_not_make_an_account_new_again(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today - timedelta(90))
    do(ladder.move, id_, MoveDraft(Rung.CLIENT, today), today)

    assert ask(service.by_rung, today)[0].is_quiet(today)


def test_the_last_contact_counts_and_not_the_day_of_coming_into_the_book(do, ask, book, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    before = today - timedelta(40)
    draft = InteractionDraft(Kind.CALL, before, "Hello", Direction.TWO_WAY)
    with book.write() as db, deed(db, "talk"):
        interactions.add(db, id_, draft)

    assert ask(service.by_rung, today)[0].is_quiet(today)


@pytest.mark.parametrize(
    ("days", "contact_days", "others", "risk"),
    [
        (91, None, (Warning.PROMISE_LATE,), False),
        (-1, None, (), False),
        (90, 30, (), False),
        (90, 31, (), True),
        (0, 1, (Warning.ANSWER_OPEN,), True),
    ],
)
def test_a_renewal_is_at_risk_by_rule(today, days, contact_days, others, risk):
    contact = today - timedelta(contact_days) if contact_days is not None else None

    assert renewal_at_risk(today + timedelta(days), today, contact, others) is risk


def test_share_and_its_place_come_from_the_whole_book(do, ask, today):
    one = do(service.open_account, AccountDraft("One", income=euros(300)), today)
    do(service.open_account, AccountDraft("Two", income=euros(700)), today)
    none = do(service.open_account, AccountDraft("None"), today)

    share = ask(service.facts, one, today).share

    assert (share.percent, share.place, share.of) == (Decimal(30), 2, 2)
    assert ask(service.facts, none, today).share is None


def test_every_editable_field_takes_text_and_an_empty_one_clears_it(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    for field in service.EDITABLE:
        text = "2025-02-28" if field == "since_on" else f"New {field}"
        do(service.edit, id_, field, text, today)
    filled = ask(service.facts, id_, today).account
    for field in service.EDITABLE[1:]:
        do(service.edit, id_, field, "", today)
    empty = ask(service.facts, id_, today).account

    assert (filled.name, filled.since_on, filled.city) == (
        "New name",
        date(2025, 2, 28),
        "New city",
    )
    assert {getattr(empty, field) for field in service.EDITABLE[1:]} == {None}


@pytest.mark.parametrize(("field", "text"), [("name", " "), ("since_on", "soon")])
def test_what_cannot_be_read_keeps_the_old_value(do, ask, today, field, text):
    id_ = do(service.open_account, AccountDraft("Acme"), today)
    do(service.edit, id_, "since_on", "2025-02-28", today)

    with pytest.raises(DeskError):
        do(service.edit, id_, field, text, today)

    kept = ask(service.facts, id_, today).account
    assert (kept.name, kept.since_on) == ("Acme", date(2025, 2, 28))


def test_an_edit_that_changes_nothing_is_no_deed(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    do(service.rename, id_, "Acme ", today)

    assert [one.name for one in ask(journal.history)] == ["Add Acme"]


def test_a_field_nobody_offers_is_a_bug(do, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    with pytest.raises(ValueError, match="deleted_at"):
        do(service.edit, id_, "deleted_at", "x", today)


@pytest.mark.parametrize("domain", ["nonsense", "acme.com"])
def test_a_domain_must_be_one_and_nobody_elses(do, ask, today, domain):
    do(service.open_account, AccountDraft("Acme", domain="https://www.acme.com/shop"), today)

    with pytest.raises(DeskError):
        do(service.open_account, AccountDraft("Other", domain=domain), today)

    assert ask(lambda db: db.scalars(select(handle.c.value)).all()) == ["acme.com"]
    assert ask(lambda db: db.scalars(select(account.c.name)).all()) == ["Acme"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("acme", "Acme"),
        ("ACME ltd", "Acme Ltd"),
        ("north", "Northwind"),
        ("wind", "Northwind"),
        ("estrela textil", "Estrela Têxtil"),
    ],
)
def test_a_typed_word_finds_the_exact_name_then_a_beginning_then_a_fragment(
    do, ask, today, word, found
):
    for name in ("Acme", "Acme Ltd", "Northwind", "Estrela Têxtil"):
        do(service.open_account, AccountDraft(name), today)

    assert ask(accounts.get, ask(service.find, word)).name == found


def test_an_account_is_found_by_the_end_of_its_id(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    assert ask(service.find, id_[-8:]) == id_
    assert ask(service.find, id_) == id_


def test_several_fitting_accounts_are_listed_and_none_is_chosen(do, ask, today):
    for number in range(10):
        do(service.open_account, AccountDraft(f"Acme {number}"), today)

    with pytest.raises(Ambiguous, match="Acme 0") as refused:
        ask(service.find, "acme")

    assert len(refused.value.candidates) == 10
    assert str(refused.value).endswith("…. Nothing was changed. Say which.")


@pytest.mark.parametrize("word", ["nobody", "", "  "])
def test_an_unknown_word_is_said(do, ask, today, word):
    do(service.open_account, AccountDraft("Acme"), today)

    with pytest.raises(DeskError, match="no account"):
        ask(service.find, word)


def test_trends_are_asked_for_the_rows_in_sight(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    assert ask(service.trends, (id_,), today).get(id_, ()) == ()


def test_on_the_command_line_nobody_having_answered_is_said_in_words(do, ask, today):
    id_ = do(service.open_account, AccountDraft("Acme"), today)

    lines = dict(page.as_lines(ask(page.gather, id_, today)))

    assert lines["NPS, 12 months"] == "no responses"
