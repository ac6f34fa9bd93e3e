"""Google and Outlook contacts, Salesforce contacts, and Data Loader."""

import pytest

from cxdesk.domain.import_plan import Outcome
from tests.features.transfer import crm_samples, files
from tests.features.transfer.conftest import by_outcome, counts
from tests.features.transfer.samples import table


def person(desk):
    (only,) = [p for p in desk.rows("person") if p["account_id"] is not None]
    held = [h["value"] for h in desk.rows("handle") if h["person_id"] == only["id"]]
    return only["name"], only["title"], held


def test_every_value_of_a_google_cell_is_known(desk, tmp_path):
    desk.bring_in(crm_samples.GOOGLE_NEW.write(tmp_path))

    assert person(desk) == (
        "Sigrid Dahl",
        "Head of Fleet",
        [
            *("sigrid@nordvik.example", "sd@nordvik.example", "sigrid.dahl@gmail.com"),
            *("+47 55 555 0151", "+47 55 555 0152"),
        ],
    )


def test_one_bad_address_among_several_refuses_its_row(desk, tmp_path):
    header = "First Name, Organization Name, E-mail 1 - Value"
    row = {"First Name": "Sigrid", "Organization Name": "Nordvik"}
    bad = row | {"E-mail 1 - Value": "sigrid@nordvik.example ::: none"}

    plan = desk.plan(files.write(tmp_path / "g.csv", table(header, bad)))

    assert by_outcome(plan, Outcome.REFUSED) == [
        (2, "Nordvik: “none” is not an e-mail address (E-mail 1 - Value)")
    ]


def test_the_old_layout_of_google_has_the_whole_name(desk, tmp_path):
    desk.bring_in(crm_samples.GOOGLE_OLD.write(tmp_path))

    assert person(desk) == ("Sigrid Marie Dahl", None, ["sigrid@nordvik.example"])


def test_the_title_in_outlook_is_no_job(desk, tmp_path):
    desk.bring_in(crm_samples.OUTLOOK.write(tmp_path))

    name, title, held = person(desk)
    assert (name, title) == ("Sigrid Dahl", "Head of Fleet")
    assert held == ["sigrid@nordvik.example", "sd@nordvik.example", "+47 55 555 0151"]


def test_a_contact_in_salesforce_has_a_job_and_its_account_an_owner(desk, tmp_path):
    desk.bring_in(crm_samples.SALESFORCE_CONTACTS.write(tmp_path))

    people = {p["name"]: p["title"] for p in desk.rows("person")}
    assert people == {"Sigrid Dahl": "Head of Fleet", "Weidler": "Engineer", "Mara Ellison": None}


@pytest.mark.parametrize("later", ["001A000001BcDeF", "001A000001BcDeFIAV"])
def test_data_loader_ids_of_15_and_18_characters_are_one_and_their_case_counts(
    desk, tmp_path, later
):
    desk.bring_in(crm_samples.DATALOADER.write(tmp_path))
    header = "Id,Name,OwnerId"

    plan = desk.plan(files.write(tmp_path / "b.csv", table(header, {"Id": later, "Name": "Nord"})))

    assert by_outcome(plan, Outcome.UPDATED) == [(2, "Nord: name Nordvik Ferries → Nord")]


def test_what_a_firm_earns_itself_is_no_revenue_of_ours(desk, tmp_path):
    plan = desk.bring_in(crm_samples.DATALOADER.write(tmp_path))

    assert desk.rows("subscription") == []
    assert by_outcome(plan, Outcome.SKIPPED) == [(5, "Long gone: deleted where it comes from")]


def test_in_a_sheet_of_ones_own_a_month_counts_twelve_times(desk, tmp_path, today):
    desk.bring_in(crm_samples.OWN_SHEET.write(tmp_path))

    paid = [(s["amount_minor"], s["period"], s["end_on"]) for s in desk.rows("subscription")]
    assert paid == [(350000, "month", "2027-02-28"), (120000, "month", None)]
    assert counts(desk.plan(crm_samples.OWN_SHEET.write(tmp_path))) == {"rows": 2, "unchanged": 2}
