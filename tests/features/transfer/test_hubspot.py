"""HubSpot contacts with their company in one file."""

from cxdesk.domain.import_plan import Outcome
from tests.features.transfer import files
from tests.features.transfer.conftest import by_outcome, counts

HARROW = {
    "company_id": "9001",
    "company": "Harrow & Vane Logistics",
    "owner": "Mara Ellison",
    "company_phone": "+31 10 555 0100",
    "city": "Rotterdam",
    "country": "Netherlands",
    "industry": "Logistics",
}
PRIYA = HARROW | {
    "id": "51",
    "first": "Priya",
    "last": "Raman",
    "email": "priya@harrow.example",
    "phone": "+31 6 555 0151",
}
JONAS = HARROW | {"id": "52", "first": "Jonas", "last": "Weidler", "email": "jonas@harrow.example"}
NORDVIK = {
    "id": "53",
    "first": "Sigrid",
    "last": "Dahl",
    "email": "sigrid@nordvik.example",
    "company_id": "9002",
    "company": "Nordvik Ferries",
    "owner": "Mara Ellison",
}


def test_contacts_and_their_companies_come_in_with_repeated_columns_told_apart(desk, tmp_path):
    path = files.hubspot(tmp_path / "contacts.csv", [PRIYA, JONAS, NORDVIK])

    plan = desk.bring_in(path)

    assert plan.layout.name == "hubspot-contacts-companies"
    assert counts(plan) == {"rows": 3, "created": 3}
    assert [a["name"] for a in desk.rows("account")] == [
        "Harrow & Vane Logistics",
        "Nordvik Ferries",
    ]
    held = {(h["system"], h["value"], h["person_id"] is None) for h in desk.rows("handle")}
    assert held == {
        ("hubspot", "9001", True),
        ("hubspot", "9002", True),
        ("phone", "+31 10 555 0100", True),
        ("phone", "+31 6 555 0151", False),
        ("email", "priya@harrow.example", False),
        ("email", "jonas@harrow.example", False),
        ("email", "sigrid@nordvik.example", False),
        ("hubspot-contact", "51", False),
        ("hubspot-contact", "52", False),
        ("hubspot-contact", "53", False),
    }


def test_new_accounts_stand_on_prospect_under_one_colleague_of_ours(desk, tmp_path):
    desk.bring_in(files.hubspot(tmp_path / "contacts.csv", [PRIYA, NORDVIK]))

    assert [(m["axis"], m["to_value"], m["place"]) for m in desk.rows("move")] == [
        ("rung", "prospect", 1),
        ("rung", "prospect", 1),
    ]
    ours = [p for p in desk.rows("person") if p["account_id"] is None]
    assert [p["name"] for p in ours] == ["Mara Ellison"]
    assert {a["owner_id"] for a in desk.rows("account")} == {ours[0]["id"]}


def test_the_same_file_again_changes_nothing_and_leaves_no_trace(desk, tmp_path):
    path = files.hubspot(tmp_path / "contacts.csv", [PRIYA, JONAS, NORDVIK])
    desk.bring_in(path)
    before = desk.dump()

    plan = desk.bring_in(path)

    assert counts(plan) == {"rows": 3, "unchanged": 3}
    assert desk.dump() == before
    assert len(desk.backups) == 1


def test_undo_gives_back_byte_equal_rows(desk, tmp_path):
    desk.bring_in(files.hubspot(tmp_path / "first.csv", [PRIYA]))
    before = desk.dump()
    moved = PRIYA | {"city": "Leiden", "last": "Raman-Vos"}
    desk.bring_in(files.hubspot(tmp_path / "second.csv", [moved, JONAS, NORDVIK]))
    assert desk.dump() != before

    desk.undo()

    assert desk.dump() == before


def test_every_changed_row_says_in_words_what_changes_in_what(desk, tmp_path):
    desk.bring_in(files.hubspot(tmp_path / "first.csv", [PRIYA, NORDVIK]))
    moved = PRIYA | {"city": "Leiden", "first": "Priya M.", "industry": ""}

    plan = desk.bring_in(files.hubspot(tmp_path / "second.csv", [moved, NORDVIK]))

    assert counts(plan) == {"rows": 2, "updated": 1, "unchanged": 1}
    assert by_outcome(plan, Outcome.UPDATED) == [
        (
            2,
            "Harrow & Vane Logistics: city Rotterdam → Leiden;"
            " Priya Raman: name Priya Raman → Priya M. Raman",
        )
    ]
    assert desk.rows("account")[0]["industry"] == "Logistics"


def test_a_row_that_repeats_an_earlier_one_is_unchanged_and_the_first_word_counts(desk, tmp_path):
    elsewhere = PRIYA | {"city": "Leiden"}

    plan = desk.bring_in(files.hubspot(tmp_path / "contacts.csv", [PRIYA, PRIYA, elsewhere]))

    assert counts(plan) == {"rows": 3, "created": 1, "unchanged": 2}
    assert plan.rows[2].words == ("city Rotterdam → Leiden is left out, as row 2 says otherwise")
    assert desk.rows("account")[0]["city"] == "Rotterdam"


def test_somebody_known_at_another_account_waits_in_the_tray(desk, tmp_path):
    desk.bring_in(files.hubspot(tmp_path / "first.csv", [PRIYA, NORDVIK]))
    moved = NORDVIK | {"id": "51", "first": "Priya", "last": "Raman", "email": PRIYA["email"]}

    plan = desk.bring_in(files.hubspot(tmp_path / "second.csv", [moved]))

    assert counts(plan) == {"rows": 1, "skipped": 1, "waiting": 1}
    assert by_outcome(plan, Outcome.WAITING) == [
        (2, "Nordvik Ferries: Priya Raman is at Harrow & Vane Logistics in the book")
    ]


def test_a_contact_without_a_company_waits_unless_the_address_is_known(desk, tmp_path):
    desk.bring_in(files.hubspot(tmp_path / "first.csv", [PRIYA]))
    alone = {"id": "60", "first": "Wout", "last": "Bakker", "email": "wout@gmail.com"}
    known = {"id": "51", "first": "Priya", "last": "Raman", "email": "priya@harrow.example"}

    plan = desk.bring_in(files.hubspot(tmp_path / "second.csv", [alone, known]))

    assert [row.outcome for row in plan.rows] == [Outcome.WAITING, Outcome.UNCHANGED]


def test_two_companies_of_one_name_are_told_apart_by_their_ids(desk, tmp_path):
    other = NORDVIK | {"company_id": "9003", "id": "54", "email": "ola@nordvik-as.example"}

    plan = desk.bring_in(files.hubspot(tmp_path / "contacts.csv", [NORDVIK, other]))

    assert counts(plan) == {"rows": 2, "created": 2}
    assert [a["name"] for a in desk.rows("account")] == ["Nordvik Ferries", "Nordvik Ferries"]


def test_a_row_with_a_colleagues_address_is_refused(desk, tmp_path):
    desk.bring_in(
        files.hubspot(
            tmp_path / "a.csv", [NORDVIK | {"owner": "Mara Ellison (mara@halden.example)"}]
        )
    )
    ours = PRIYA | {"email": "mara@halden.example"}

    plan = desk.bring_in(files.hubspot(tmp_path / "b.csv", [ours]))

    assert by_outcome(plan, Outcome.REFUSED) == [
        (2, f"{HARROW['company']}: mara@halden.example belongs to one of our own people")
    ]
