"""Two become one: by choice, with all they had, as one deed, and known by both names."""

from datetime import date

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.domain.merging import Noun, Side, Two
from cxdesk.features.duplicates import service
from cxdesk.features.transfer import reading
from cxdesk.features.transfer import service as transfer
from cxdesk.features.transfer.mapping import Options
from cxdesk.store import journal

MARCH, MAY = date(2025, 3, 1), date(2025, 5, 1)


def field(sheet, key):
    return next(one for one in sheet.fields if one.key == key)


def interaction(desk, account, body="Talked"):
    what = {"kind": "call", "direction": "two_way", "state": "done", "next_step": "none"}
    return desk.row("interaction", account_id=account, on_day=MARCH, body=body, **what)


def test_the_sheet_shows_both_and_says_what_goes_along(desk):
    owner = desk.person(None, "Mara Ellison")
    kept = desk.account("Harrow Logistics", city="Rotterdam", owner_id=owner, since_on=MARCH)
    going = desk.account("Harrow", city="Leiden", country="Netherlands")
    for _n in range(3):
        interaction(desk, kept)
    interaction(desk, going)
    desk.person(going, "Priya Raman")
    desk.person(going, "Annelies de Wit")

    sheet = desk.sheet(going, kept)

    assert sheet.two == Two(Noun.ACCOUNT, kept, going)
    assert (sheet.kept, sheet.going) == ("Harrow Logistics", "Harrow")
    assert sheet.moving == ("1 interaction", "2 people")
    city, country = field(sheet, "city"), field(sheet, "country")
    assert (city.kept, city.going, city.proposal) == ("Rotterdam", "Leiden", Side.KEPT)
    assert (country.kept, country.going, country.proposal) == ("", "Netherlands", Side.GOING)
    assert field(sheet, "owner_id").kept == "Mara Ellison"
    assert field(sheet, "since_on").kept == "1 Mar 2025"
    assert [one.key for one in sheet.fields if one.is_open] == ["name", "city"]


def test_each_value_stays_that_was_chosen_and_two_notes_stay_both(desk):
    kept = desk.account("Harrow Logistics", city="Rotterdam", tier="A", note="Old friends.")
    going = desk.account("Harrow", city="Leiden", tier="B", note="New scanners.")
    interaction(desk, kept)

    desk.merge(kept, going, city=Side.GOING, tier=Side.KEPT)

    (account,) = desk.live("account")
    assert (account["id"], account["name"]) == (kept, "Harrow Logistics")
    assert (account["city"], account["tier"]) == ("Leiden", "A")
    assert account["note"] == "Old friends.\n\nNew scanners."


def test_merging_is_one_deed_with_both_names_and_undo_brings_back_every_byte(desk):
    kept, going = desk.account("Harrow", "harrow.com"), desk.account("Vane", "vane.com")
    interaction(desk, going)
    before = desk.dump()

    desk.merge(kept, going)
    newest = desk.ask(journal.history)[0]
    desk.do(journal.undo)

    assert newest.name in ("Merge Vane into Harrow", "Merge Harrow into Vane")
    assert desk.dump() == before


def test_fields_of_ones_own_are_chosen_like_all_others(desk):
    kept, going = desk.account("Harrow"), desk.account("Vane")
    interaction(desk, kept)
    for place, name in enumerate(("Region", "Seats", "Plant", "Shift")):
        desk.row("custom_field", name=name, type="text", place=place)
    region, seats, plant, shift = (row["id"] for row in desk.live("custom_field"))
    for account, values in (
        (kept, {region: "North", seats: "12", plant: "Delft"}),
        (going, {region: "South", seats: "15", shift: "Night"}),
    ):
        for id_, value in values.items():
            desk.row("custom_value", account_id=account, field_id=id_, value=value)

    desk.merge(kept, going, **{region: Side.GOING})

    said = {row["field_id"]: row["value"] for row in desk.live("custom_value")}
    assert said == {region: "South", seats: "12", plant: "Delft", shift: "Night"}
    assert {row["account_id"] for row in desk.live("custom_value")} == {kept}


def test_both_paths_become_one_and_a_late_first_placement_says_nothing(desk):
    kept = desk.account("Harrow")
    going = desk.account("Vane")
    interaction(desk, kept)
    for move in desk.live("move"):
        desk.change("move", move["id"], on_day=MARCH if move["account_id"] == going else MAY)
    desk.row("move", account_id=going, axis="rung", to_value="client", on_day=MAY, place=2)
    desk.row("move", account_id=going, axis="stage", to_value="growth", on_day=MAY, place=1)
    desk.row("move", account_id=kept, axis="stage", to_value="growth", on_day=MARCH, place=1)
    sheet = desk.sheet(kept, going)

    desk.merge(kept, going)

    path = [
        (row["axis"], row["to_value"], row["on_day"], row["place"])
        for row in sorted(desk.live("move"), key=lambda row: (row["axis"], row["place"]))
    ]
    assert path == [
        ("rung", "prospect", "2025-03-01", 1),
        ("rung", "client", "2025-05-01", 2),
        ("stage", "growth", "2025-03-01", 1),
    ]
    assert sheet.outcome == (("Rung", "Client since 1 May 2025"),)


def test_subscriptions_of_both_are_kept(desk):
    kept, going = desk.account("Harrow"), desk.account("Vane")
    for account in (kept, going):
        price = {"amount_minor": 100, "currency": "EUR", "period": "year"}
        desk.row("subscription", account_id=account, **price)

    desk.merge(kept, going)

    assert len(desk.live("subscription")) == 2


def test_a_child_of_one_becomes_a_child_of_the_other_and_never_its_own(desk):
    kept = desk.account("Harrow")
    going = desk.account("Vane", parent_id=kept)
    child = desk.account("Vane Print", parent_id=going)
    interaction(desk, kept)

    desk.merge(kept, going)

    parents = {row["id"]: row["parent_id"] for row in desk.live("account")}
    assert parents == {kept: None, child: kept}


def test_two_people_become_one_voice(desk):
    at = desk.account("Harrow")
    first = desk.person(at, "Priya Raman", "priya@harrow.com")
    second = desk.person(at, "Raman, Priya", "p.raman@harrow.com")
    for person in (first, second):
        answer = {"account_id": at, "series": "relationship", "score": 9, "on_day": MARCH}
        desk.row("answer", person_id=person, voice=person, **answer)
    moment = interaction(desk, at)
    for person in (first, second):
        desk.row("interaction_person", account_id=at, interaction_id=moment, person_id=person)

    kept = desk.merge(first, second, Noun.PERSON, name=Side.KEPT)

    (answer,) = desk.live("answer")
    assert (answer["person_id"], answer["voice"]) == (kept, kept)
    assert len(desk.live("interaction_person")) == 1
    mails = {row["value"] for row in desk.live("handle") if row["system"] == "email"}
    assert mails == {"priya@harrow.com", "p.raman@harrow.com"}


def test_of_two_answers_the_one_that_a_file_calls_by_an_id_stays_and_learns(desk):
    at = desk.account("Harrow")
    first, second = desk.person(at, "Priya Raman"), desk.person(at, "Raman, Priya")
    answer = {"account_id": at, "series": "relationship", "score": 9, "on_day": MARCH}
    desk.row("answer", person_id=first, voice=first, comment="Quick", **answer)
    named = desk.row(
        "answer", person_id=second, voice=second, source="delighted", source_key="7", **answer
    )

    desk.merge(first, second, Noun.PERSON)

    (kept,) = desk.live("answer")
    assert (kept["id"], kept["comment"], kept["source_key"]) == (named, "Quick", "7")


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        ({"comment": "Quick"}, {"comment": "Slow"}),
        ({"source": "a", "source_key": "1"}, {"source": "a", "source_key": "2"}),
        ({"survey": "Spring"}, {"survey": "Autumn"}),
    ],
)
def test_two_answers_that_say_different_things_stay_two(desk, mine, yours):
    at = desk.account("Harrow")
    first, second = desk.person(at, "Priya Raman"), desk.person(at, "Raman, Priya")
    answer = {"account_id": at, "series": "relationship", "score": 9, "on_day": MARCH}
    desk.row("answer", person_id=first, voice=first, **answer, **mine)
    desk.row("answer", person_id=second, voice=second, **answer, **yours)

    desk.merge(first, second, Noun.PERSON)

    assert len(desk.live("answer")) == 2


def test_a_person_who_changed_firms_takes_the_addresses_along(desk):
    one, other = desk.account("Harrow"), desk.account("Weald")
    first = desk.person(one, "Priya Raman", "priya@harrow.com", left_on=MARCH)
    second = desk.person(other, "Priya Raman", "priya@weald.com")
    two = desk.sheet(first, second, Noun.PERSON).two
    stays_at = Side.KEPT if two.kept == second else Side.GOING

    kept = desk.merge(first, second, Noun.PERSON, account_id=stays_at, left_on=stays_at)

    (person,) = desk.live("person")
    assert (person["id"], person["account_id"], person["left_on"]) == (kept, other, None)
    assert {row["account_id"] for row in desk.live("handle")} == {other}


def test_parts_of_a_name_follow_the_name_that_stays(desk):
    at = desk.account("Harrow")
    first = desk.person(at, "Priya Raman", given="Priya", family="Raman")
    second = desk.person(at, "Pria Ramann", given="Pria", family="Ramann")
    two = desk.sheet(first, second, Noun.PERSON).two
    side = Side.KEPT if two.kept == first else Side.GOING

    desk.merge(first, second, Noun.PERSON, name=side)

    (person,) = desk.live("person")
    assert (person["name"], person["given"], person["family"]) == ("Priya Raman", "Priya", "Raman")


def test_nothing_is_merged_with_itself_or_with_what_is_gone(desk):
    kept, going = desk.account("Harrow"), desk.account("Vane")
    two = desk.sheet(kept, going).two
    desk.merge(kept, going)
    before = desk.dump()

    with pytest.raises(DeskError, match="the same one"):
        desk.sheet(kept, kept)
    with pytest.raises(DeskError, match="no longer there"):
        desk.do(service.merge, two, {})
    assert desk.dump() == before


def test_a_choice_that_a_field_does_not_offer_changes_nothing(desk):
    kept = desk.account("Harrow", city="Rotterdam")
    going = desk.account("Vane")
    interaction(desk, kept)

    desk.merge(kept, going, city=Side.GOING, name=Side.BOTH)

    (account,) = desk.live("account")
    assert (account["city"], account["name"]) == ("Rotterdam", "Harrow")


def planned(desk, path):
    with desk.book.read() as db:
        source = transfer.Source(reading.read(path), Options("accounts"), desk.today)
        return transfer.plan(db, source)


def test_a_file_finds_the_one_person_by_either_name_and_changes_nothing(desk, tmp_path):
    at = desk.account("Harrow")
    first, second = desk.person(at, "Priya Raman"), desk.person(at, "Pria Raaman")
    third = desk.person(at, "Prya Raman")
    kept = desk.merge(first, second, Noun.PERSON)
    desk.merge(kept, third, Noun.PERSON)
    path = tmp_path / "old.csv"
    path.write_text("account,person\nHarrow,Pria Raaman\nHarrow,Priya Raman\nHarrow,Prya Raman\n")

    plan = planned(desk, path)

    assert (plan.counts.unchanged, plan.counts.rows) == (3, 3)


@pytest.mark.parametrize("name", ["Harrow Logistics", "Vane & Sons"])
def test_a_file_that_knows_one_of_the_names_does_not_bring_it_back(desk, tmp_path, name):
    kept, going = desk.account("Harrow Logistics"), desk.account("Vane & Sons")
    desk.merge(kept, going)
    path = tmp_path / "old.csv"
    path.write_text(f"Account name,City\n{name},\n")

    assert planned(desk, path).counts.unchanged == 1


def test_a_file_finds_the_one_account_by_either_name_and_changes_nothing(desk, tmp_path):
    kept, going = desk.account("Harrow Logistics"), desk.account("Vane & Sons")
    desk.merge(kept, going)
    before = desk.dump()
    path = tmp_path / "old.csv"
    path.write_text("Account name,City\nHarrow Logistics,\nVane & Sons,\n")

    plan = planned(desk, path)

    assert (plan.counts.unchanged, plan.counts.rows) == (2, 2)
    assert desk.dump() == before
