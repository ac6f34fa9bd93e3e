"""A Salesforce report of accounts."""

import pytest

from cxdesk.domain.import_plan import Outcome
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts

HARROW = [
    "001A000001BcDeF",
    "Harrow & Vane Logistics",
    "Mara Ellison",
    files.anchor("www.harrow.example"),
    "",
    "Customer",
    "Rotterdam",
    "Logistics",
]
NORDVIK = [
    "001A000001BcDeG",
    "Nordvik Ferries",
    "Tom Achterberg",
    "http://nordvik.example/en/home",
    "",
    "Customer",
    "Bergen",
    "Transport",
]
LARKSPUR = ["001A000001BcDeH", "Larkspur\nHotels", "Mara Ellison", "", "", "Prospect", "", ""]
GMAIL = ["001A000001BcDeI", "Weald Brewing", "Mara Ellison", "weald@gmail.com", "", "", "", ""]


@pytest.fixture
def report(tmp_path):
    return files.salesforce(tmp_path / "report.csv", [HARROW, NORDVIK, LARKSPUR, GMAIL])


def test_a_report_comes_in_without_its_footer(desk, report):
    plan = desk.bring_in(report)

    assert plan.layout.name == "salesforce-report"
    assert counts(plan) == {"rows": 4, "created": 4}
    assert [row.number for row in plan.rows] == [2, 3, 4, 5]
    assert [a["name"] for a in desk.rows("account")] == [
        "Harrow & Vane Logistics",
        "Nordvik Ferries",
        "Larkspur Hotels",
        "Weald Brewing",
    ]


def test_a_web_page_is_kept_as_its_domain_even_from_a_link_and_never_when_public(desk, report):
    desk.bring_in(report)

    domains = [h["value"] for h in desk.rows("handle") if h["system"] == "domain"]
    assert domains == ["harrow.example", "nordvik.example"]


def test_the_same_report_again_changes_nothing_and_undo_is_byte_equal(desk, report):
    empty = desk.dump()
    desk.bring_in(report)
    full = desk.dump()

    again = desk.bring_in(report)

    assert counts(again) == {"rows": 4, "unchanged": 4}
    assert desk.dump() == full
    desk.undo()
    assert desk.dump() == empty


def test_ids_of_18_and_15_characters_are_one_id(desk, report, tmp_path):
    desk.bring_in(report)
    longer = [HARROW[0] + "AAX", "Harrow Logistics", *HARROW[2:]]

    plan = desk.bring_in(files.salesforce(tmp_path / "later.csv", [longer]))

    assert by_outcome(plan, Outcome.UPDATED) == [
        (2, "Harrow Logistics: name Harrow & Vane Logistics → Harrow Logistics")
    ]


def test_ids_that_differ_in_case_alone_are_two_accounts(desk, report, tmp_path):
    desk.bring_in(report)
    other = [HARROW[0].lower(), "Harrow Norway", "", "", "", "", "", ""]

    plan = desk.bring_in(files.salesforce(tmp_path / "later.csv", [other]))

    assert counts(plan) == {"rows": 1, "created": 1}


def test_firms_that_share_a_web_page_stay_apart_by_their_ids(desk, tmp_path):
    sister = ["001A000001BcDeZ", "Harrow Belgium", "Mara Ellison", "harrow.example", *[""] * 4]
    path = files.salesforce(tmp_path / "report.csv", [HARROW, sister])

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 2, "created": 2}
    assert plan.rows[1].words == ("new account; harrow.example stays with Harrow & Vane Logistics")
    assert counts(desk.plan(path)) == {"rows": 2, "unchanged": 2}


def test_subtotals_and_totals_are_no_rows(desk, tmp_path):
    subtotal = ["Subtotal", "", "", "", "", "", "", "2"]
    total = ["", "Total (3 records)", "", "", "", "", "", "3"]
    named_total = ["001A000001BcDeX", "Total", "Mara Ellison", "total.example", "", "", "", ""]

    plan = desk.bring_in(
        files.salesforce(tmp_path / "report.csv", [HARROW, subtotal, named_total, total])
    )

    assert [(row.number, row.about) for row in plan.rows] == [
        (2, "Harrow & Vane Logistics"),
        (4, "Total"),
    ]


def test_a_footer_in_another_language_is_no_row_either(desk, tmp_path):
    footer = '\n\n"Gesamtsummen (1 Datensatz)"\n"Vertrauliche Informationen"\n'

    plan = desk.bring_in(files.salesforce(tmp_path / "report.csv", [HARROW], footer))

    assert counts(plan) == {"rows": 1, "created": 1}


def test_a_row_whose_id_and_domain_mean_two_accounts_waits(desk, tmp_path):
    desk.bring_in(
        files.write(tmp_path / "own.csv", [["account", "domain"], ["Vane", "vane.example"]])
    )
    desk.bring_in(files.salesforce(tmp_path / "report.csv", [HARROW]))
    both = [HARROW[0], "Harrow", "", "vane.example", *[""] * 4]

    plan = desk.bring_in(files.salesforce(tmp_path / "later.csv", [both]))

    assert by_outcome(plan, Outcome.WAITING) == [
        (2, "Harrow: two accounts match: Harrow & Vane Logistics and Vane")
    ]


def test_a_row_without_a_name_is_refused(desk, tmp_path):
    nameless = ["001A000001BcDeQ", *[""] * 7]

    plan = desk.bring_in(files.salesforce(tmp_path / "report.csv", [nameless, HARROW]))

    assert counts(plan) == {"rows": 2, "created": 1, "refused": 1}
    assert by_outcome(plan, Outcome.REFUSED) == [(2, "001A000001BcDeQ: the row names no account")]
