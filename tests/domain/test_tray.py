"""Rows that wait, by what they call their account."""

from cxdesk.domain.importing import Record, TrayRow
from cxdesk.domain.tray import by_account


def waiting(**fields):
    record = Record(2, **fields)
    return TrayRow(str(sorted(fields.items())), "a.csv", "answers", record, "nobody knows")


def groups(*rows):
    return [(one.called, len(one.rows)) for one in by_account(rows)]


def test_two_spellings_of_a_name_are_one_account():
    assert groups(
        waiting(account="Orchid Bay Ltd"), waiting(account="orchid bay"), waiting(account="Other")
    ) == [("Orchid Bay Ltd", 2), ("Other", 1)]


def test_without_a_name_the_domain_the_id_or_the_firm_of_the_address_stands_for_it():
    assert groups(
        waiting(domain="acme.com", email="x@y.org"),
        waiting(external_id="77"),
        waiting(email="ada@acme.org"),
        waiting(email="bo@acme.org"),
    ) == [("acme.com", 1), ("77", 1), ("acme.org", 2)]


def test_rows_that_name_nobody_stand_alone():
    assert groups(
        waiting(email="ada@gmail.com"), waiting(email="bo@gmail.com"), waiting(person="Ida")
    ) == [("", 1), ("", 1), ("", 1)]
