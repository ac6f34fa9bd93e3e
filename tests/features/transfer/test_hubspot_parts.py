"""HubSpot companies alone, and contacts alone."""

from cxdesk.domain.import_plan import Outcome
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts
from tests.features.transfer.crm_samples import HUBSPOT_COMPANIES, HUBSPOT_CONTACTS
from tests.features.transfer.samples import table

CONTACT = "Record ID, First Name, Last Name, Email, Contact owner, Associated Company IDs"
FIRMS = table(
    "Record ID, Company name, Company owner",
    {"Record ID": "9001", "Company name": "Brightwater"},
    {"Record ID": "9002", "Company name": "Nordvik"},
)


def contact(tmp_path, ids, **more):
    row = {"Record ID": "51", "First Name": "Ola", "Email": "ola@elsewhere.example"}
    cells = row | {"Associated Company IDs": ids} | more
    return files.write(tmp_path / "contacts.csv", table(f"{CONTACT}, Company Name", cells))


def test_companies_and_then_their_contacts_meet_by_the_id_of_the_company(desk, tmp_path):
    desk.bring_in(HUBSPOT_COMPANIES.write(tmp_path))

    plan = desk.bring_in(HUBSPOT_CONTACTS.write(tmp_path))

    assert counts(plan) == HUBSPOT_CONTACTS.counts
    nordvik = next(a for a in desk.rows("account") if a["name"] == "Nordvik Ferries")
    theirs = [p for p in desk.rows("person") if p["account_id"] == nordvik["id"]]
    assert [(p["name"], p["title"]) for p in theirs] == [
        ("Sigrid Dahl", "Head of Fleet"),
        ("Ola", None),
    ]
    assert len(desk.rows("account")) == 2


def test_a_company_has_its_domain_owner_and_id(desk, tmp_path):
    desk.bring_in(HUBSPOT_COMPANIES.write(tmp_path))

    held = {(h["system"], h["value"]) for h in desk.rows("handle")}
    assert {("hubspot", "9001"), ("domain", "brightwater.example")} <= held
    assert ("email", "mara@halden.example") in held
    assert [p["name"] for p in desk.rows("person")] == ["Mara Ellison"]


def test_a_contact_of_two_known_companies_waits(desk, tmp_path):
    desk.bring_in(files.write(tmp_path / "firms.csv", FIRMS))

    plan = desk.plan(contact(tmp_path, "9001;9002"))

    assert by_outcome(plan, Outcome.WAITING) == [
        (2, "Ola: two accounts match: Brightwater and Nordvik")
    ]


def test_of_several_companies_the_one_that_is_known_counts_and_learns_no_other_id(desk, tmp_path):
    desk.bring_in(files.write(tmp_path / "firms.csv", FIRMS[:2]))

    plan = desk.bring_in(contact(tmp_path, "8000; 9001 ;8001"))

    assert [row.sentence for row in plan.rows] == ["Brightwater: new person Ola"]
    assert {h["value"] for h in desk.rows("handle") if h["system"] == "hubspot"} == {"9001"}


def test_a_contact_of_unknown_companies_makes_the_one_that_is_named_without_an_id(desk, tmp_path):
    desk.bring_in(contact(tmp_path, "8000;8001", **{"Company Name": "Larkspur"}))

    assert [a["name"] for a in desk.rows("account")] == ["Larkspur"]
    assert [h["value"] for h in desk.rows("handle") if h["system"] == "hubspot"] == []


def test_further_addresses_find_the_contact_again(desk, tmp_path):
    header = "Record ID, First Name, Last Name, Email, Additional email addresses, Company name"
    row = {"First Name": "Ola", "Email": "a@x.example", "Company name": "Nordvik"}
    more = row | {"Additional email addresses": "b@x.example;c@x.example"}
    desk.bring_in(files.write(tmp_path / "a.csv", table(header, more)))
    later = row | {"First Name": "Olav", "Email": "c@x.example"}

    plan = desk.bring_in(
        files.write(tmp_path / "b.csv", table(header, later)), layout="hubspot-contacts"
    )

    assert counts(plan) == {"rows": 1, "unchanged": 1}
    addresses = [h["value"] for h in desk.rows("handle") if h["system"] == "email"]
    assert addresses == ["a@x.example", "b@x.example", "c@x.example"]
