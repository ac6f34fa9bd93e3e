"""Refused rows go out as a CSV, are mended, and come in again."""

import csv

import pytest

from cxdesk.domain.importing import Field
from cxdesk.features.transfer import choosing, service
from cxdesk.features.transfer.mapping import Options
from cxdesk.features.transfer.source import Request
from tests.features.transfer import files
from tests.features.transfer.conftest import counts

ROWS = [
    ["account", "email", "Comment"],
    ["Firm 3", "ada@firm3.example", "fine"],
    ["Firm 4", "not an address", "=HYPERLINK(1)"],
    ["-5 Ltd", "nor this", "'quoted"],
]


@pytest.fixture
def saved(desk, tmp_path):
    def save(rows, **how):
        plan = desk.plan(files.write(tmp_path / "own.csv", rows, **how))
        return service.save_refused(plan, tmp_path / "refused.csv")

    return save


def table(path, delimiter=","):
    return list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=delimiter))


def test_they_are_written_as_they_were_with_the_reason_and_without_formulas(saved):
    assert table(saved(ROWS)) == [
        ["account", "email", "Comment", "CxDesk refused because"],
        [
            "Firm 4",
            "not an address",
            "'=HYPERLINK(1)",
            "“not an address” is not an e-mail address (email)",
        ],
        ["'-5 Ltd", "nor this", "'quoted", "“nor this” is not an e-mail address (email)"],
    ]


def test_mended_they_come_in_and_the_reason_is_never_data(desk, saved):
    path = saved(ROWS, delimiter=";", encoding="cp1252")
    mended = path.read_text("utf-8-sig").replace("not an address;", "bo@firm4.example;")
    path.write_text(mended, "utf-8-sig")

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 2, "created": 1, "refused": 1}
    assert [row["name"] for row in desk.rows("account")] == ["Firm 4"]
    assert "refused because" not in str(desk.dump())


def test_refused_twice_the_new_reason_takes_the_place_of_the_old(desk, saved, tmp_path):
    path = saved(ROWS)
    path.write_text(path.read_text("utf-8-sig").replace("nor this", "still not"), "utf-8-sig")

    again = service.save_refused(desk.plan(path), tmp_path / "again.csv")

    assert table(again)[0] == ["account", "email", "Comment", "CxDesk refused because"]
    assert table(again)[2][3] == "“still not” is not an e-mail address (email)"
    assert table(again)[1][2] == "'=HYPERLINK(1)"


def test_what_was_said_of_the_columns_holds_for_the_mended_file_too(desk, tmp_path):
    header = ["Kunde", "Post"]
    path = files.write(tmp_path / "own.csv", [header, ["Firm 3", ""], ["Firm 4", "no"]])
    first = desk.ask(service.opened, Request(path, desk.today))
    said = choosing.with_choice([c.choice for c in first.columns], 0, Field.ACCOUNT)
    options = Options("accounts", columns=choosing.with_choice(said, 1, Field.EMAIL))
    opened = desk.ask(service.opened, Request(path, desk.today, options))
    plan = desk.ask(service.plan, opened.source)
    desk.do(service.apply, plan, list)

    mended = service.save_refused(plan, tmp_path / "refused.csv")

    again = desk.ask(service.opened, Request(mended, desk.today))
    assert again.remembered is not None
    assert [column.choice for column in again.columns] == ["account", "email", None]


def test_all_header_rows_stand_above_them_again(desk, tmp_path):
    path = files.surveymonkey(
        tmp_path / "s.csv",
        [{"id": "1", "end": "2026-02-02", "score": "11", "custom": "Firm 3"}],
    )

    saved = service.save_refused(desk.plan(path), tmp_path / "refused.csv")

    assert len(table(saved)) == 3
    assert counts(desk.plan(saved)) == {"rows": 1, "refused": 1}


def test_a_row_with_too_many_cells_keeps_all_of_them(desk, saved):
    path = saved([["account", "Comment"], ["Firm 3", "one", "two"]])

    assert table(path)[1][:2] + table(path)[1][3:] == ["Firm 3", "one", "two"]
    assert counts(desk.plan(path)) == {"rows": 1, "refused": 1}
