"""Everything into a folder: exact, safe to open, whole or not at all."""

import csv
import json
from concurrent.futures import CancelledError
from datetime import date
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import insert, update

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import Format
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.features.accounts import service as accounts
from cxdesk.features.export import service
from cxdesk.store import options, tables
from cxdesk.store.ids import new_id
from cxdesk.store.journal import deed

TRAPS = [
    "=1+1",
    "+31 10 555",
    "-5",
    "@cmd",
    "＝1",
    '"quoted", and; all',
    "two\nlines",
    "007",
    "東京",
]


def fill(db, today):
    """Accounts with names that are traps, an amount, and a rung of the lowest."""
    draft = AccountDraft("Firm", Rung.TAKER, income=Money(500, "EUR"), override="because")
    ids = [accounts.open_account(db, draft, today)]
    with deed(db, "Rows"):
        for name in TRAPS:
            ids.append(accounts.open_account(db, AccountDraft(name), today))
    return ids


@pytest.fixture
def filled(book, today):
    with book.write() as db:
        fill(db, today)
    return book


@pytest.fixture
def export(book):
    """The book as it stands, into a folder."""

    def one(*arguments):
        with book.read() as db:
            return service.export(db, *arguments)

    return one


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def left(folder):
    return sorted(file.name for file in folder.iterdir())


def test_every_noun_is_a_csv_that_a_spreadsheet_opens_safely(filled, export, tmp_path):
    done = export(tmp_path / "out")

    raw = (tmp_path / "out" / "accounts.csv").read_bytes()
    names = [row["name"] for row in rows_of(tmp_path / "out" / "accounts.csv")]
    assert raw.startswith(b'\xef\xbb\xbf"id"')
    assert raw.count(b"\r\n") == 1 + len(names)
    assert names == ["Firm", "'=1+1", "'+31 10 555", "'-5", "'@cmd", "'＝1", *_folded(TRAPS[5:])]
    assert done.rows == sum(file.rows[name] for file in done.files for name in file.rows)
    assert "settings.csv" not in left(tmp_path / "out")


def _folded(names):
    return [" ".join(name.split()) for name in names]


def test_a_number_is_a_number_and_a_day_a_day(filled, export, tmp_path):
    export(tmp_path / "out")
    export(tmp_path / "book", Format.XLSX)

    as_csv = rows_of(tmp_path / "out" / "subscriptions.csv")[0]
    sheet = CalamineWorkbook.from_path(tmp_path / "book" / "cxdesk.xlsx").get_sheet_by_name(
        "subscriptions"
    )
    head, *rows = sheet.to_python()
    as_cells = dict(zip(head, rows[0], strict=True))
    assert (as_csv["amount"], as_csv["currency"]) == ("5.00", "EUR")
    assert (as_cells["amount"], as_cells["currency"]) == (5.0, "EUR")
    assert as_csv["start_on"] == "2026-11-17"
    assert as_cells["start_on"] == date(2026, 11, 17)


def test_a_workbook_holds_texts_as_texts_under_a_frozen_head(filled, export, tmp_path):
    export(tmp_path / "out", Format.XLSX)

    book = CalamineWorkbook.from_path(tmp_path / "out" / "cxdesk.xlsx")
    rows = book.get_sheet_by_name("accounts").to_python()
    named = [row[rows[0].index("name")] for row in rows[1:]]
    xml = _part(tmp_path / "out" / "cxdesk.xlsx", "xl/worksheets/sheet1.xml")
    assert named == ["Firm", "'=1+1", "'+31 10 555", "'-5", "'@cmd", "'＝1", *_folded(TRAPS[5:])]
    assert "<f>" not in xml
    assert 'state="frozen"' in xml


def _part(path, name):
    import zipfile  # noqa: PLC0415 - for this one test

    with zipfile.ZipFile(path) as parts:
        return parts.read(name).decode()


def test_a_text_too_long_for_a_cell_is_cut_and_said(book, export, tmp_path, today):
    with book.write() as db:
        accounts.open_account(db, AccountDraft("Firm"), today)
        with deed(db, "A note"):
            db.execute(update(tables.account).values(note="x" * 40_000))

    done = export(tmp_path / "out", Format.XLSX)
    whole = export(tmp_path / "whole")

    assert "1 text is longer than a cell" in done.sentence
    assert len(rows_of(tmp_path / "whole" / "accounts.csv")[0]["note"]) == 40_000
    assert "longer" not in whole.sentence


def test_an_export_takes_the_place_of_an_earlier_one(filled, export, tmp_path, today):
    export(tmp_path / "out")
    with filled.write() as db:
        accounts.open_account(db, AccountDraft("Newer"), today)

    export(tmp_path / "out")

    assert rows_of(tmp_path / "out" / "accounts.csv")[-1]["name"] == "Newer"
    assert left(tmp_path / "out").count("accounts.csv") == 1
    assert "out" in left(tmp_path)
    assert not [name for name in left(tmp_path) if name.startswith(".out")]


@pytest.mark.parametrize("foreign", ["notes.txt", "accounts.csv"])
def test_foreign_files_are_never_written_over(filled, export, tmp_path, foreign):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / foreign).write_text("mine")

    with pytest.raises(DeskError, match=f"out holds {foreign}"):
        export(folder)

    assert left(folder) == [foreign]
    assert (folder / foreign).read_text() == "mine"


def test_a_file_changed_since_the_export_is_foreign(filled, export, tmp_path):
    export(tmp_path / "out")
    path = tmp_path / "out" / "people.csv"
    path.write_text(path.read_text() + "my own line")

    with pytest.raises(DeskError, match=r"out holds people\.csv"):
        export(tmp_path / "out")

    assert path.read_text().endswith("my own line")


def test_a_file_is_no_folder(filled, export, tmp_path):
    (tmp_path / "out").write_text("mine")

    with pytest.raises(DeskError, match="is a file, not a folder"):
        export(tmp_path / "out")


@pytest.mark.parametrize("kind", list(Format))
def test_what_is_called_off_leaves_nothing_behind(filled, export, tmp_path, kind):
    before = left(tmp_path)

    def stop(done, total):
        if done == total:
            raise CancelledError

    with pytest.raises(CancelledError):
        export(tmp_path / "out", kind, stop)

    assert left(tmp_path) == before


@pytest.mark.parametrize("kind", list(Format))
def test_a_full_disk_is_one_sentence_and_leaves_the_earlier_export(
    filled, export, tmp_path, monkeypatch, kind
):
    import errno  # noqa: PLC0415 - for this one test

    export(tmp_path / "out")
    before = (tmp_path / "out" / "accounts.csv").read_bytes()

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DeskError, match="The disk is full"):
        export(tmp_path / "out", kind)

    assert (tmp_path / "out" / "accounts.csv").read_bytes() == before
    assert not [name for name in left(tmp_path) if name.startswith(".out")]


def test_no_word_chosen_for_a_rung_stands_in_a_file(filled, export, tmp_path):
    with filled.write() as db, deed(db, "Words"):
        options.keep(db, "rung_names", {"taker": "Toxic", "opponent": "Terrorist"})

    export(tmp_path / "out")

    texts = [path.read_text("utf-8") for path in (tmp_path / "out").iterdir()]
    assert not [text for text in texts if "Toxic" in text or "Terrorist" in text]
    assert rows_of(tmp_path / "out" / "accounts.csv")[0]["rung"] == "taker"


def test_a_figure_of_ones_own_is_a_number_and_an_article_number_a_text(
    book, export, tmp_path, today
):
    with book.write() as db:
        account = accounts.open_account(db, AccountDraft("Firm"), today)
        with deed(db, "Figures"):
            field = {"id": "f", "name": "Seats", "type": "number", "place": 1}
            db.execute(insert(tables.custom_field).values(field))
            for value in ("-5", "12.5", "007", "=1"):
                row = {"id": new_id(), "account_id": account, "field_id": "f", "value": value}
                db.execute(insert(tables.custom_value).values(row))

    export(tmp_path / "out")

    raw = (tmp_path / "out" / "custom_values.csv").read_text("utf-8").splitlines()[1:]
    assert [line.split(",")[5] for line in raw] == ["-5", "12.5", '"007"', '"\'=1"']
    assert Decimal(raw[0].split(",")[5]) == -5


def test_the_list_of_contents_says_what_is_there(filled, export, tmp_path):
    done = export(tmp_path / "out")

    listed = json.loads((tmp_path / "out" / "export.json").read_text("utf-8"))
    assert {file["name"] for file in listed["files"]} | {"export.json"} == set(
        left(tmp_path / "out")
    )
    assert [file["sha256"] for file in listed["files"]] == [file.sha256 for file in done.files]
