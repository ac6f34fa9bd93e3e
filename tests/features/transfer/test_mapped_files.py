"""Any CSV whose columns the user names."""

from datetime import date

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import Outcome
from cxdesk.domain.importing import DayOrder, DayOrderError
from cxdesk.domain.income import Period
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.store import accounts, income
from cxdesk.store.journal import deed
from cxdesk.store.subscriptions import add as subscribe
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts

REVENUE = ("account=Firm", "amount=Worth")


def revenue(tmp_path, *rows):
    return files.write(tmp_path / "worth.csv", [["Firm", "Worth"], *map(list, rows)])


def subscriptions(desk):
    return [
        (s["amount_minor"], s["currency"], s["period"], s["start_on"], s["end_on"])
        for s in desk.rows("subscription")
    ]


def test_an_amount_becomes_a_subscription_and_a_customer(desk, tmp_path):
    plan = desk.bring_in(revenue(tmp_path, ["Firm 3", "€40,500"]), *REVENUE)

    assert plan.layout.name == "accounts"
    assert plan.rows[0].words == "new account; revenue €40,500"
    assert subscriptions(desk) == [(4050000, "EUR", "year", None, None)]
    assert [m["to_value"] for m in desk.rows("move")] == ["customer"]


def test_a_changed_amount_is_told_before_and_after(desk, tmp_path):
    desk.bring_in(revenue(tmp_path, ["Firm 3", "40500"]), *REVENUE)

    plan = desk.bring_in(revenue(tmp_path, ["Firm 3", "42k"]), *REVENUE)

    assert by_outcome(plan, Outcome.UPDATED) == [(2, "Firm 3: revenue €40,500 → €42,000")]
    assert subscriptions(desk) == [(4200000, "EUR", "year", None, None)]
    again = desk.plan(revenue(tmp_path, ["Firm 3", "42k"]), *REVENUE)
    assert counts(again) == {"rows": 1, "unchanged": 1}


def test_an_account_made_by_hand_is_found_by_its_name_in_another_spelling(desk, tmp_path, today):
    with desk.book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Müller-Thoma Armaturen GmbH"), today)

    plan = desk.bring_in(revenue(tmp_path, ["MULLER THOMA ARMATUREN", "$1.2M"]), *REVENUE)

    assert counts(plan) == {"rows": 1, "updated": 1}
    assert subscriptions(desk) == [(120000000, "USD", "year", None, None)]


def test_terms_that_do_not_overlap_are_two_subscriptions(desk, tmp_path, book, today):
    header = ["account", "amount", "start", "end"]
    path = files.write(
        tmp_path / "terms.csv",
        [
            header,
            ["Firm 3", "12000", "2025-02-01", "2026-01-31"],
            ["Firm 3", "14000", "2026-02-01", "2027-01-31"],
        ],
    )

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 2, "created": 1, "updated": 1}
    assert len(subscriptions(desk)) == 2
    assert counts(desk.plan(path)) == {"rows": 2, "unchanged": 2}
    with book.read() as db:
        yearly = income.yearly(db, today)
    assert list(yearly.values()) == [1400000]


def test_a_column_called_mrr_is_a_month(desk, tmp_path):
    path = files.write(tmp_path / "own.csv", [["Customer", "Current MRR"], ["Firm 3", "3500"]])

    plan = desk.bring_in(path)

    assert plan.rows[0].words.endswith("revenue €3,500 a month")


@pytest.mark.parametrize(
    "cell", ["NaN", "inf", "1e400", "١٢٣", "9" * 5000, "-45", "twelve", "=1+1", "3/4"]
)
def test_what_is_no_amount_is_refused_by_its_row(desk, tmp_path, cell):
    plan = desk.bring_in(revenue(tmp_path, ["Firm 3", cell], ["Firm 4", "12"]), *REVENUE)

    assert counts(plan) == {"rows": 2, "created": 1, "refused": 1}
    assert by_outcome(plan, Outcome.REFUSED)[0][0] == 2


def test_columns_are_named_or_counted_and_their_order_does_not_matter(desk, tmp_path):
    path = files.write(
        tmp_path / "answers.csv",
        [["when", "x", "x", "Kunde"], ["17.03.2026", "ignored", "8", "Firm 3"]],
    )
    desk.bring_in(revenue(tmp_path, ["Firm 3", "1"]), *REVENUE)

    plan = desk.bring_in(path, "account=Kunde", "score=#3", "on=when")

    assert plan.layout.name == "answers"
    assert [(a["score"], a["on_day"]) for a in desk.rows("answer")] == [(8, "2026-03-17")]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("account=Firma", "There is no column “Firma”"),
        ("account=#9", "There is no column “#9”"),
        ("nonsense=Firm", "There is no field “nonsense”"),
        ("city=Firm", "There is no field “city”"),
        ("account", "does not say which column"),
        ("comment=IP Address", "private and never kept"),
        ("account=birth_date", "private and never kept"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_whole(desk, tmp_path, word, sentence):
    path = files.write(tmp_path / "x.csv", [["Firm", "IP Address", "Birth Date"], ["a", "b", "c"]])

    with pytest.raises(DeskError, match=sentence):
        desk.plan(path, word)


def test_a_file_no_layout_fits_says_its_columns(desk, tmp_path):
    path = files.write(tmp_path / "x.csv", [["Colour", "Weight"], ["red", "3"]])

    with pytest.raises(DeskError, match="“Colour”, “Weight”"):
        desk.plan(path)


def test_answers_without_an_id_are_told_apart_by_voice_day_score_and_survey(desk, tmp_path):
    desk.bring_in(
        files.write(
            tmp_path / "people.csv",
            [["account", "person", "email"], ["Firm 3", "Ada", "ada@firm3.example"]],
        )
    )
    header = ["email", "score", "comment", "on", "survey"]
    rows = [
        ["ada@firm3.example", "9", "Good", "2026-10-01", "Autumn"],
        ["ADA@firm3.example", "9", "", "2026-10-01", "Autumn"],
        ["ada@firm3.example", "8", "", "2026-10-01", "Autumn"],
        ["ada@firm3.example", "9", "", "2026-10-02", "Autumn"],
        ["ada@firm3.example", "9", "", "2026-10-01", "Spring"],
    ]
    path = files.write(tmp_path / "answers.csv", [header, *rows])

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 5, "created": 4, "unchanged": 1}
    assert counts(desk.plan(path)) == {"rows": 5, "unchanged": 5}


def test_a_comment_that_came_later_is_filled_in(desk, tmp_path):
    desk.bring_in(revenue(tmp_path, ["Firm 3", "1"]), *REVENUE)
    header = ["account", "person", "score", "comment", "on"]
    row = ["Firm 3", "Ada", "9", "", "2026-10-01"]
    desk.bring_in(files.write(tmp_path / "a.csv", [header, row]))
    row[3] = "It just works"

    plan = desk.bring_in(files.write(tmp_path / "b.csv", [header, row]))

    assert by_outcome(plan, Outcome.UPDATED) == [(2, "Firm 3: Ada: comment It just works")]


def test_answers_without_dates_came_today_and_once(desk, tmp_path):
    desk.bring_in(revenue(tmp_path, ["Firm 3", "1"]), *REVENUE)
    path = files.write(
        tmp_path / "a.csv", [["account", "person", "score"], ["Firm 3", "Ada", "9"]]
    )
    desk.bring_in(path)

    desk.today = date(2026, 11, 30)
    again = desk.bring_in(path)

    assert counts(again) == {"rows": 1, "unchanged": 1}
    assert [a["on_day"] for a in desk.rows("answer")] == ["2026-11-17"]


def test_a_row_without_the_date_that_others_have_is_refused(desk, tmp_path):
    desk.bring_in(revenue(tmp_path, ["Firm 3", "1"]), *REVENUE)
    path = files.write(
        tmp_path / "a.csv",
        [["account", "score", "on"], ["Firm 3", "9", ""], ["Firm 3", "9", "5-Mar-2026"]],
    )

    plan = desk.bring_in(path)

    assert by_outcome(plan, Outcome.REFUSED) == [(2, "Firm 3: it has no date")]
    assert [a["on_day"] for a in desk.rows("answer")] == ["2026-03-05"]


def test_each_column_of_dates_is_decided_for_itself(desk, tmp_path):
    header = ["account", "amount", "start", "end"]
    row = ["Firm 3", "5", "03-13-2026", "12/03/2027"]
    path = files.write(tmp_path / "terms.csv", [header, row])

    with pytest.raises(DayOrderError, match="“end”"):
        desk.plan(path)
    plan = desk.bring_in(path, day_order=DayOrder.DAY_FIRST)

    assert by_outcome(plan, Outcome.REFUSED) == [(2, "Firm 3: “03-13-2026” is not a date (start)")]


def test_a_file_in_cp1252_with_semicolons_and_renamed_doubled_columns_comes_in(desk, tmp_path):
    header = ["Kunde", "Wert", "Wert", "Betreuer"]
    row = ["Müller & Söhne", "1.234,50 €", "", "Jürgen Groß"]
    path = files.write(tmp_path / "own.csv", [header, row], encoding="cp1252", delimiter=";")

    plan = desk.bring_in(path, "account=kunde", "amount=#2", "owner=Betreuer")

    assert plan.source.table.encoding == "cp1252"
    assert plan.rows[0].words == "new account; revenue €1,234.50"
    assert [p["name"] for p in desk.rows("person")] == ["Jürgen Groß"]


def test_a_layout_can_be_helped_by_a_mapping(desk, tmp_path):
    path = files.write(
        tmp_path / "own.csv", [["Account Name", "Segment", "Klasse"], ["Firm 3", "x", "Gold"]]
    )

    desk.bring_in(path, "tier=Klasse", layout="accounts")

    assert [(a["name"], a["tier"]) for a in desk.rows("account")] == [("Firm 3", "Gold")]


def test_two_accounts_of_one_name_make_a_row_wait(desk, tmp_path, today):
    with desk.book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Phoenix Ltd"), today)
        accounts.add(db, AccountDraft("Phoenix GmbH"), today)

    plan = desk.bring_in(revenue(tmp_path, ["Phoenix", "5"]), *REVENUE)

    assert by_outcome(plan, Outcome.WAITING) == [
        (2, "Phoenix: two accounts match: Phoenix Ltd and Phoenix GmbH")
    ]


def test_one_domain_under_two_names_in_a_file_makes_the_second_wait(desk, tmp_path):
    header = ["account", "domain"]
    path = files.write(
        tmp_path / "a.csv",
        [header, ["Acme Germany", "acme.example"], ["Acme France", "acme.example"]],
    )

    plan = desk.bring_in(path)

    assert by_outcome(plan, Outcome.WAITING) == [
        (3, "Acme France: row 2 calls acme.example “Acme Germany”")
    ]
    assert counts(desk.plan(path)) == {"rows": 2, "unchanged": 1, "skipped": 1, "waiting": 1}


def test_an_account_with_several_subscriptions_is_left_to_the_user(desk, tmp_path, today):
    desk.bring_in(revenue(tmp_path, ["Firm 3", "5"]), *REVENUE)
    account_id = desk.rows("account")[0]["id"]
    with desk.book.write() as db, deed(db, "Add"):
        subscribe(db, account_id, SubscriptionDraft(Money(700, "EUR"), Period.MONTH))

    plan = desk.bring_in(revenue(tmp_path, ["Firm 3", "6"]), *REVENUE)

    assert by_outcome(plan, Outcome.REFUSED) == [
        (2, "Firm 3: there are 2 subscriptions; change the right one by hand")
    ]
