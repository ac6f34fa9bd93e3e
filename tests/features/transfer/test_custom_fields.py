"""Columns that nobody else knows, kept as own fields of the account."""

import pytest

from cxdesk.domain.custom_field import FieldType, Own
from cxdesk.domain.import_plan import Outcome
from cxdesk.domain.importing import Field
from cxdesk.features.transfer import own_columns, service
from cxdesk.features.transfer.mapping import OwnColumn
from cxdesk.features.transfer.source import Request
from cxdesk.store import custom
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts

COLUMNS = (Field.ACCOUNT, OwnColumn("Region"), OwnColumn("Seats"), OwnColumn("Deposit"))
HEADER = ["Firm", "Region", "Seats", "Deposit"]


@pytest.fixture
def sheet(tmp_path):
    def write(*rows):
        return files.write(tmp_path / "own.csv", [HEADER, *map(list, rows)])

    return write


def own(desk, name):
    [account] = [row["id"] for row in desk.rows("account") if row["name"] == name]
    return [(value.name, value.words) for value in desk.ask(custom.of_account, account)]


def test_ticked_columns_are_kept_by_account_as_what_their_cells_are(desk, sheet):
    path = sheet(["Firm 3", "North", "1,250", "€4,500"], ["Firm 4", "", "0", "$80.50"])

    desk.bring_in(path, columns=COLUMNS)

    assert own(desk, "Firm 3") == [("Region", "North"), ("Seats", "1,250"), ("Deposit", "€4,500")]
    assert own(desk, "Firm 4") == [("Seats", "0"), ("Deposit", "US$80.50")]
    assert [(row["name"], row["type"]) for row in desk.rows("custom_field")] == [
        ("Region", "text"),
        ("Seats", "number"),
        ("Deposit", "money"),
    ]


def test_a_second_time_nothing_is_new_and_a_change_is_told_in_words(desk, sheet):
    desk.bring_in(sheet(["Firm 3", "North", "1,250", "€4,500"]), columns=COLUMNS)

    same = desk.plan(sheet(["Firm 3", "North", "1250.0", "4500 EUR"]), columns=COLUMNS)
    assert counts(same) == {"rows": 1, "unchanged": 1}
    plan = desk.bring_in(sheet(["Firm 3", "", "1300", "€4,600"]), columns=COLUMNS)

    assert by_outcome(plan, Outcome.UPDATED) == [
        (2, "Firm 3: Seats 1,250 → 1,300; Deposit €4,500 → €4,600")
    ]
    assert own(desk, "Firm 3")[0] == ("Region", "North")
    assert len(desk.rows("custom_field")) == 3


def test_undo_takes_the_own_fields_back_too(desk, sheet):
    before = desk.dump()
    desk.bring_in(sheet(["Firm 3", "North", "12", "€1"]), columns=COLUMNS)

    desk.undo()

    assert desk.dump() == before


def test_two_rows_of_one_account_that_disagree_leave_the_first_word(desk, sheet):
    plan = desk.bring_in(
        sheet(["Firm 3", "North", "", ""], ["Firm 3", "South", "", ""]), columns=COLUMNS
    )

    assert own(desk, "Firm 3") == [("Region", "North")]
    assert plan.rows[1].words == "Region North → South is left out, as row 2 says otherwise"


def test_the_book_knows_the_kind_of_a_field_and_refuses_what_does_not_fit(desk, sheet):
    desk.bring_in(sheet(["Firm 3", "", "12", ""]), columns=COLUMNS)

    plan = desk.plan(sheet(["Firm 3", "", "many", ""]), columns=COLUMNS)

    assert by_outcome(plan, Outcome.REFUSED) == [(2, "Firm 3: “many” is not a number (Seats)")]


def test_a_row_that_waits_keeps_what_it_says_until_it_is_matched(desk, tmp_path, today):
    owners = [["account"], ["Orchid Bay"]]
    desk.bring_in(files.write(tmp_path / "own.csv", owners))
    rows = [["firm", "score", "on", "Region"], ["Nobody", "9", "2026-11-01", "North"]]
    columns = (Field.ACCOUNT, Field.SCORE, Field.ON, OwnColumn("Region"))
    desk.bring_in(files.write(tmp_path / "answers.csv", rows), columns=columns)
    [waiting] = desk.ask(service.tray)
    assert waiting.record.own == (Own("Region", FieldType.TEXT, "North"),)
    [account] = desk.rows("account")

    desk.do(service.match, [waiting.id], account["id"], today)

    assert own(desk, "Orchid Bay") == [("Region", "North")]


@pytest.mark.parametrize(
    ("header", "cells", "kind"),
    [
        ("Seats", ["12", "1.234,5", "0"], FieldType.NUMBER),
        ("Seats", ["12", "a few"], FieldType.TEXT),
        ("Postal code", ["28195", "10115"], FieldType.TEXT),
        ("Code", ["00123", "00124"], FieldType.TEXT),
        ("Seats", ["00123"], FieldType.TEXT),
        ("Long", ["4012345678901234"], FieldType.TEXT),
        ("Since", ["2026-11-01", "3 Nov 2025"], FieldType.DAY),
        ("Since", ["31/12/2025", "01/02/2026"], FieldType.DAY),
        ("Since", ["12/31/2025"], FieldType.DAY),
        ("Deposit", ["€12", "14"], FieldType.MONEY),
        ("Nothing", [], FieldType.TEXT),
    ],
)
def test_what_a_column_looks_like(header, cells, kind):
    assert own_columns.likely_type(header, cells) is kind


def test_two_columns_of_one_name_become_two_fields(desk, tmp_path):
    rows = [["account", "Note", "note"], ["Firm 3", "one", "two"]]
    request = Request(files.write(tmp_path / "a.csv", rows), desk.today)

    names = [column.name for column in desk.ask(service.opened, request).columns]

    assert names == ["account", "Note", "note (2)"]
