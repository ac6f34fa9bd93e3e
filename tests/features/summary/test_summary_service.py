"""What goes into a summary, from a real book."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args, get_type_hints

import pytest
from sqlalchemy import insert, select

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.domain.promise import KeptRate
from cxdesk.domain.summary import Audience
from cxdesk.domain.summary_customer import CustomerCopy, FeedbackState
from cxdesk.domain.summary_internal import Favour, Ledger
from cxdesk.features.summary import service
from cxdesk.render.summary import Written
from cxdesk.store import accounts, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed

TODAY = date(2026, 11, 17)


def internal(book, account_id):
    with book.read() as db:
        return service.gather_internal(db, account_id, TODAY)


def customer(book, account_id):
    with book.read() as db:
        return service.gather_customer_copy(db, account_id, TODAY)


def choose(book, account_id, audience: Audience, **values) -> None:
    row = {"id": new_id(), "account_id": account_id, "audience": audience.value}
    with book.write() as db, deed(db, "Choose"):
        db.execute(insert(tables.copy_choice).values(row | values))


def id_of(book, table, column, value) -> str:
    with book.read() as db:
        return db.scalar(select(table.c.id).where(column == value))


def test_the_internal_summary_gathers_what_helps_the_next_call(book, harrow):
    facts = internal(book, harrow)

    assert facts.standing.rung is Rung.CLIENT
    assert facts.worth.income == Money(18_400_000, "EUR")
    assert facts.worth.share.percent == 100
    assert facts.history.now.n == 2
    assert facts.ledger == Ledger(given=2, asked=1)
    assert facts.favours == (Favour("Free seats", date(2026, 10, 28)),)
    assert [p.text for p in facts.promises] == ["Root cause", "Six badges"]
    assert facts.plan.title == "Wave 2"
    assert {(p.name, p.position, p.score) for p in facts.people} == {
        ("Priya Raman", "Operations, sponsor", 9),
        ("Jonas Weidler", "IT lead", 4),
    }
    assert [a.comment for a in facts.said] == ["Too slow"]


def test_the_customer_copy_gathers_what_both_sides_know(book, harrow):
    copy = customer(book, harrow)

    assert (copy.masthead.author, copy.masthead.firm) == ("Mara Ellison", "Halden")
    assert [(p.text, p.days_late) for p in copy.owed] == [("Root cause", 1)]
    assert [p.text for p in copy.asked] == ["Six badges"]
    assert [action.name for action in copy.plan.actions] == ["Load test"]
    assert copy.plan.later == 2
    assert [(t.theme, t.state) for t in copy.told] == [
        ("Gate 4 drops out", FeedbackState.IN_PROGRESS),
        ("Slow on Mondays", FeedbackState.DONE),
    ]
    assert [(c.name, c.phone, c.is_sponsor) for c in copy.contacts] == [
        ("Mara Ellison", "+31 10 555 0142", False),
        ("Priya Raman", None, True),
    ]


def test_an_account_with_nothing_has_two_short_summaries(book):
    with book.write() as db, deed(db, "Open"):
        empty = accounts.add(db, AccountDraft("Empty"), TODAY)

    assert internal(book, empty).lead == "Prospect."
    assert (
        customer(book, empty).lead == "We have not written down a plan or a promise together yet."
    )
    assert customer(book, empty).kept == KeptRate(0, 0)


def test_an_account_that_is_gone_is_refused_in_a_sentence(book):
    with pytest.raises(DeskError, match="Nothing was changed"):
        customer(book, "nobody")


@pytest.mark.parametrize("audience", Audience)
def test_the_lead_in_ones_own_words_wins_over_the_draft(book, harrow, audience):
    choose(book, harrow, audience, wording="My own words.")
    with book.read() as db:
        read = {who: service.gather(db, harrow, who, TODAY).lead for who in Audience}

    other = next(who for who in Audience if who is not audience)

    assert read[audience] == "My own words."
    assert read[other] != "My own words."


def test_a_row_can_be_reworded_or_left_out_for_the_customer_alone(book, harrow):
    root = id_of(book, tables.promise, tables.promise.c.text, "Root cause")
    slow = id_of(book, tables.feedback, tables.feedback.c.theme, "Slow on Mondays")
    choose(book, harrow, Audience.CUSTOMER, row_id=root, wording="Why gate 4 drops out")
    choose(book, harrow, Audience.CUSTOMER, row_id=slow, left_out=True)

    copy, facts = customer(book, harrow), internal(book, harrow)

    assert [p.text for p in copy.owed] == ["Why gate 4 drops out"]
    assert [t.theme for t in copy.told] == ["Gate 4 drops out"]
    assert "Root cause" in [p.text for p in facts.promises]


def test_rows_in_the_trash_are_not_told(book, harrow):
    with book.write() as db, deed(db, "Trash"):
        db.execute(tables.feedback.update().values(deleted_at="2026-11-17T00:00:00Z"))
        db.execute(tables.interaction.update().values(deleted_at="2026-11-17T00:00:00Z"))

    assert customer(book, harrow).told == ()
    assert internal(book, harrow).favours == ()
    assert internal(book, harrow).ledger == Ledger()


def test_the_customer_copy_has_no_field_for_what_is_ours_alone():
    secret = ("rung", "stage", "conduct", "note", "share", "income", "favour", "given", "score")
    secret += ("sentiment", "boundar", "answer", "nps", "tally", "marks", "worth", "circle")

    names = {field.name for kind in _reachable(CustomerCopy) for field in fields(kind)}

    assert "owed" in names
    assert not [(name, word) for name in names for word in secret if word in name]


def _reachable(kind: Any) -> set[type]:
    """`kind` and every dataclass that its fields can hold."""
    found: set[type] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if is_dataclass(one) and one not in found:
            found.add(one)
            waiting += get_type_hints(one).values()
    return found


def test_a_file_is_named_after_the_account_the_paper_and_the_day(book, harrow):
    both = [internal(book, harrow), customer(book, harrow)]
    names = [name for _facts, name in service.with_names(both)]

    assert names == [
        "Harrow & Vane, summary, 2026-11-17.pdf",
        "Harrow & Vane, customer copy, 2026-11-17.pdf",
    ]


def test_two_accounts_of_one_name_get_two_files(book, harrow):
    facts = internal(book, harrow)

    assert [name for _facts, name in service.with_names([facts] * 3)] == [
        "Harrow & Vane, summary, 2026-11-17.pdf",
        "Harrow & Vane, summary, 2026-11-17 (2).pdf",
        "Harrow & Vane, summary, 2026-11-17 (3).pdf",
    ]


def test_a_script_without_a_font_is_named_with_what_to_do(tmp_path):
    written = Written("Minato", tmp_path / "minato.pdf", ("CJK", "Katakana"))

    assert service.unshown_text(written) == (
        "This computer has no font for CJK, Katakana, so those letters are boxes in minato.pdf."
        " Install a font for them and save it again."
    )
