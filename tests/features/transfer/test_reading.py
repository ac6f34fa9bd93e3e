"""What a spreadsheet would show of a file."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_plan import PlannedRow
from cxdesk.domain.importing import DayOrder, DayOrderError, Record
from cxdesk.features.transfer import reading, separated
from cxdesk.features.transfer.dates import day_from_cell, day_order
from cxdesk.features.transfer.headers import is_private
from cxdesk.features.transfer.mapping import Options, mapped
from cxdesk.features.transfer.records import records


@pytest.fixture
def read(tmp_path):
    def read(content, encoding=None):
        path = tmp_path / "file.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return reading.read(path, encoding)

    return read


TEXT = "Firm;City\r\nMüller;Köln\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_encodings_are_recognised(read, raw, encoding):
    table = read(raw)

    assert table.encoding == encoding
    assert table.header.cells == ("Firm", "City")
    assert table.lines[0].cells == ("Müller", "Köln")


def test_an_encoding_can_be_chosen(read):
    assert (
        read("Firm,City\nMüller,x\n".encode("mac-roman"), "mac-roman").lines[0].cells[0]
        == "Müller"
    )


@pytest.mark.parametrize("chosen", ["utf-8", "klingon", "ascii"])
def test_an_encoding_that_does_not_fit_is_refused(read, chosen):
    with pytest.raises(DeskError, match="Nothing was changed"):
        read("Firm\nMüller\n".encode("cp1252"), chosen)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters_are_recognised(read, delimiter):
    table = read(f'"Firm, the"{delimiter}"City; town"\n')

    assert table.delimiter == delimiter
    assert table.header.cells == ("Firm, the", "City; town")


def test_rows_have_the_numbers_a_spreadsheet_shows(read):
    table = read('\na,b\n1,"two\nlines"\n\n3,4\n')

    assert table.header.number == 2
    assert [(line.number, line.cells) for line in table.lines] == [
        (3, ("1", "two\nlines")),
        (4, ()),
        (5, ("3", "4")),
    ]


def test_a_file_without_a_newline_at_its_end_loses_nothing(read):
    assert read("a,b\n1,2").lines[0].cells == ("1", "2")


def test_a_row_with_more_cells_than_columns_is_refused_by_its_number(read):
    table = read("account,tier\nFirm 3,Gold,\nFirm, 4,Silver\nFirm 5\n")

    found = records(table, mapped(table, Options()), Options())

    assert [row.number for row in found] == [2, 3, 4]
    assert isinstance(found[1], PlannedRow)
    assert found[1].reason == "3 cells under 2 columns; a comma in it may lack its quotes"
    assert (found[0].tier, found[2].tier) == ("Gold", None)


def test_our_own_guards_against_formulas_are_taken_off_and_others_stay(read):
    table = read("account,tier\n'=1+1,'＝x\n'quoted',''\n")

    found = records(table, mapped(table, Options()), Options())

    assert [(row.account, row.tier) for row in found] == [("=1+1", "＝x"), ("'quoted'", "''")]


@pytest.mark.parametrize(
    ("cell", "order", "iso"),
    [
        ("2024-02-01 09:30", DayOrder.DAY_FIRST, "2024-02-01"),
        ("2024-02-01T23:30:00+02:00", DayOrder.DAY_FIRST, "2024-02-01"),
        ("3/4/2025", DayOrder.DAY_FIRST, "2025-04-03"),
        ("3/4/2025, 10:22 AM", DayOrder.MONTH_FIRST, "2025-03-04"),
        ("03-05-2026", DayOrder.MONTH_FIRST, "2026-03-05"),
        ("05-Mar-2026", DayOrder.MONTH_FIRST, "2026-03-05"),
        ("Mar 5, 2026 10:22:33 PM", DayOrder.DAY_FIRST, "2026-03-05"),
        ("4.3.26", DayOrder.DAY_FIRST, "2026-03-04"),
        ("4.3.26", DayOrder.MONTH_FIRST, "2026-04-03"),
        ("2026/11/13 10:01:44 AM GMT+1", DayOrder.DAY_FIRST, "2026-11-13"),
        ("13.11.2026 22:10:00 MEZ", DayOrder.DAY_FIRST, "2026-11-13"),
        ("2026-11-13T10:01:44.123Z", DayOrder.DAY_FIRST, "2026-11-13"),
        ("1794567704", DayOrder.DAY_FIRST, "2026-11-13"),
        ("1794567704000", DayOrder.MONTH_FIRST, "2026-11-13"),
    ],
)
def test_days_are_read_in_all_the_shapes_met(cell, order, iso):
    assert day_from_cell(cell, order).isoformat() == iso


@pytest.mark.parametrize("separator", "/-.")
def test_a_column_of_dates_that_fits_both_orders_asks_and_one_cell_can_decide(separator):
    both, day_first = (
        separator.join(parts) for parts in (("03", "04", "2026"), ("13", "4", "26"))
    )

    with pytest.raises(DayOrderError, match="--day-first or --month-first"):
        day_order("on", [both, "2026-01-31"], None)
    assert day_order("on", [both, day_first], None) is DayOrder.DAY_FIRST
    assert day_order("on", [both], DayOrder.MONTH_FIRST) is DayOrder.MONTH_FIRST


@pytest.mark.parametrize(
    "cell", ["31/02/2026", "2026-13-01", "٣/٤/2025", "yesterday", "45321", "0000-01-01"]
)
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(DeskError, match="is not a date"):
        day_from_cell(cell, DayOrder.DAY_FIRST)


CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.just("\n")
CELLS = st.text(CHARACTERS, max_size=12)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=6),
    delimiter=st.sampled_from(separated.DELIMITERS),
)
def test_whatever_a_spreadsheet_writes_is_read_as_it_was(read, rows, delimiter):
    header = ["account", "tier", "city", "on"]
    kept = io.StringIO()
    csv.writer(kept, delimiter=delimiter).writerows([header, *rows])

    table = read(kept.getvalue())

    assert [list(line.cells) for line in table.lines] == rows


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=st.binary(max_size=200))
def test_no_bytes_at_all_cause_anything_but_a_table_or_a_sentence(read, raw):
    content = b"account,score,on,amount,comment\n" + raw
    for one in (raw, content):
        try:
            table = read(one)
            found = records(table, mapped(table, Options()), Options())
        except DeskError as error:
            assert "Nothing was changed" in str(error)
        else:
            assert all(isinstance(row, Record | PlannedRow) for row in found)


PRIVATE = [
    *("IP Address", "ip_address", "IPAddress", "User IP", "LocationLatitude", "BillingLongitude"),
    *("person_properties.IP Address", "Birthday", "Birthdate", "PersonBirthdate", "Date of Birth"),
    *("Anniversary", "Gender", "Location", "Photo", "PhotoUrl", "Home Address", "Home Street"),
    *("Home Country/Region", "Home Phone 2", "Address 1 - Street", "Network ID", "Geolocation__c"),
    *("Geburtstag", "Geschlecht", "IP-Adresse", "Date de naissance", "Sexe", "Cumpleaños"),
]
KEPT = [
    *("Zip", "Ship address", "Relationship", "Billing Street", "Business City", "Email Address"),
    *("Homepage", "Allocation", "Name", "Mailing Street", "Contact: Phone", "Shipping address"),
    *("Standort", "Adresse", "Fecha", "Date", "Geschäftsführer"),
]


@pytest.mark.parametrize("name", [*PRIVATE, *KEPT])
def test_what_is_private_is_known_by_the_name_of_its_column(name):
    assert is_private(name) is (name in PRIVATE)
