"""Workbooks: which sheet, what its cells say, and the process that reads them."""

import subprocess
import sys
from datetime import date, datetime

import pytest

from cxdesk.features.transfer import apart, reading, sheets
from cxdesk.features.transfer.limits import Fault, UnreadableError
from tests.features.transfer import workbook_files
from tests.features.transfer.conftest import counts
from tests.features.transfer.crm_samples import CRM, OWN_SHEET
from tests.features.transfer.survey_samples import SURVEYS

TABLES = [sample for sample in (*CRM, *SURVEYS) if sample.lines]
FORMATS = workbook_files.FORMATS
ANSWERS = [["Company", "Score", "Comment", "Date"], ["Nordvik", 9, "", date(2026, 11, 3)]]
ACCOUNTS = [["Customer", "Tier", "Current MRR"], ["Nordvik", "Gold", 3500.5]]


@pytest.fixture
def write(tmp_path):
    def write(raw, name="book.xlsx"):
        path = tmp_path / name
        path.write_bytes(raw)
        return path

    return write


@pytest.mark.parametrize("sample", TABLES, ids=lambda sample: sample.layout)
@pytest.mark.parametrize("kind", FORMATS)
def test_a_sheet_of_any_layout_is_read_as_its_csv_is(sample, kind, tmp_path):
    raw = FORMATS[kind]({"Sheet1": [*sample.lines, *sample.footer]})

    name, rows = sheets.read(raw)

    width = max(len(cells) for cells in sample.lines)
    lines = [[*cells, *[""] * (width - len(cells))] for cells in (*sample.lines, *sample.footer)]
    assert name == "Sheet1"
    assert [[*cells, *[""] * (width - len(cells))] for cells in rows] == lines


@pytest.mark.parametrize("kind", FORMATS)
def test_days_are_days_and_numbers_as_they_were_typed(kind):
    typed = [
        [118000000001, 1234.0, 0.1, 7.125, 12.5, -3],
        [True, False, date(2026, 3, 4), datetime(2026, 3, 4, 9, 30), "01234", "=1+1"],
    ]

    _name, rows = sheets.read(FORMATS[kind]({"A": typed}))

    assert list(rows) == [
        ["118000000001", "1234", "0.1", "7.1250", "12.5", "-3"],
        ["TRUE", "FALSE", "2026-03-04", "2026-03-04 09:30:00", "01234", "=1+1"],
    ]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_workbook_comes_in_once_under_the_row_numbers_it_shows(desk, write, kind):
    header, *rows = ([None, *row] for row in OWN_SHEET.lines)
    path = write(FORMATS[kind]({"Book": [[], header, [], *rows]}), f"book.{kind}")
    before = desk.dump()

    plan = desk.bring_in(path)

    assert (plan.layout.name, counts(plan)) == ("accounts", OWN_SHEET.counts)
    assert [row.number for row in plan.rows] == [4, 5]
    assert counts(desk.bring_in(path)) == OWN_SHEET.again
    desk.undo()
    assert desk.dump() == before


def test_a_column_of_a_sheet_is_counted_from_a(desk, write):
    path = write(FORMATS["xlsx"]({"Book": [[None, "Kunde", "Klasse"], [None, "Nordvik", "Gold"]]}))

    plan = desk.plan(path, "account=#2", "tier=#3")

    assert plan.rows[0].about == "Nordvik"


@pytest.mark.parametrize("kind", FORMATS)
def test_the_sheet_whose_header_fits_best_is_read_or_the_one_that_is_asked_for(write, kind):
    cover = [["Customers and what they said", "2026"]]
    path = write(FORMATS[kind]({"Cover": cover, "Said": ANSWERS, "Firms": ACCOUNTS}))

    assert reading.read(path).sheet == "Said"
    assert reading.read(path, layout="accounts").sheet == "Firms"


def test_a_sheet_nobody_sees_is_not_read_and_the_first_counts_where_no_header_is_known(write):
    unknown = [["Kunde", "Klasse"], ["Nordvik", "Gold"]]
    raw = FORMATS["xlsx"]({"Kunden": unknown, "Other": unknown, "Secret": ANSWERS}, ("Secret",))

    assert reading.read(write(raw)).sheet == "Kunden"


def test_a_hung_process_is_ended_and_is_one_sentence(monkeypatch):
    monkeypatch.setattr(apart, "MOST_SECONDS", 0.5)
    monkeypatch.setattr(apart, "_command", lambda: [sys.executable, "-c", "while True: pass"])

    with pytest.raises(UnreadableError, match="longer than") as refused:
        apart.read(b"[]")

    assert refused.value.fault is Fault.SLOW


@pytest.mark.parametrize(
    ("end", "fault"),
    [
        ("import os; os.kill(os.getpid(), 9)", Fault.MEMORY),
        ("raise RuntimeError", Fault.DAMAGED),
        ("pass", Fault.DAMAGED),
        ("print('[]')", Fault.DAMAGED),
    ],
)
def test_a_process_that_dies_or_says_nothing_is_one_sentence(monkeypatch, end, fault):
    monkeypatch.setattr(apart, "_command", lambda: [sys.executable, "-c", end])

    with pytest.raises(UnreadableError, match="Nothing was changed") as refused:
        apart.read(b"[]")

    assert refused.value.fault is fault


def test_the_packed_program_reads_apart_by_a_word_of_its_own():
    command = [sys.executable, "-m", "cxdesk", apart.WORD, ""]

    done = subprocess.run(command, input=b'[{"a": 1}]', capture_output=True, check=True)

    assert done.stdout.splitlines() == [b'["a"]', b'["1"]', b'{"sheet": ""}']


def test_the_process_knows_only_what_it_is_given(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)

    assert list(apart.read(b'[{"a": 1}]').rows) == [["a"], ["1"]]
