"""The pairs that are proposed, and those that never are again."""

from cxdesk.domain.likeness import Why
from cxdesk.domain.merging import Noun
from cxdesk.features.duplicates import service
from cxdesk.store import journal


def signs(pair):
    return {sign.why for sign in pair.signs}


def test_two_spellings_and_two_sites_are_found_the_surest_first(desk):
    desk.account("Halcyon Optics")
    desk.account("Halycon Optics")
    ibm = desk.account("Business Machines")
    desk.account("IBM", "ibm.com")
    desk.person(ibm, "Ann Lee", "ann@ibm.com")
    desk.account("Lark Hotels")

    found = desk.ask(service.pairs)

    assert [set(pair.names) for pair in found] == [
        {"Business Machines", "IBM"},
        {"Halcyon Optics", "Halycon Optics"},
    ]
    assert [signs(pair) for pair in found] == [{Why.SITE}, {Why.NEAR_NAME}]
    assert found[0].signs[0].what == "ibm.com"


def test_a_mailbox_that_anybody_can_have_says_nothing_of_the_firm(desk):
    for name in ("Kestrel", "Weald"):
        at = desk.account(name)
        desk.person(at, f"{name} Person", f"{name}@gmail.com")

    assert desk.pairs() == []


def test_a_site_of_many_accounts_says_nothing(desk):
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Kappa", "Omega"):
        at = desk.account(name)
        desk.person(at, f"Person of {name}", f"{name}@group.com")

    assert desk.pairs() == []


def test_one_adviser_among_many_people_makes_no_pair(desk):
    for name in ("Kestrel", "Weald"):
        at = desk.account(name)
        for n in range(2):
            desk.person(at, f"{name} {n}", f"{n}@{name.lower()}.com")
        desk.person(at, f"Adviser {name}", f"{name.lower()}@advisers.com")

    assert desk.pairs() == []


def test_people_are_found_at_one_account_and_across(desk):
    one, other = desk.account("Kestrel"), desk.account("Weald")
    desk.person(one, "Jonas Weidler")
    desk.person(one, "Jonas Wiedler")
    desk.person(other, "Weidler, Jonas")
    desk.person(None, "Jonas Weidler")

    found = desk.ask(service.pairs)

    assert [pair.two.noun for pair in found] == [Noun.PERSON] * 2
    assert [set(pair.names) for pair in found] == [
        {"Jonas Weidler", "Weidler, Jonas"},
        {"Jonas Weidler", "Jonas Wiedler"},
    ]
    assert [pair.where for pair in found] == [("Kestrel", "Weald"), ("Kestrel",)]


def test_a_common_name_is_no_sign_across_accounts(desk):
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Kappa"):
        desk.person(desk.account(name), "Anna Schmidt")

    assert desk.pairs() == []


def test_slips_are_found_among_very_many_people_of_one_account(desk):
    at = desk.account("Kestrel")
    for n in range(30):
        desk.person(at, f"Number{n} Person{n}")
    desk.person(at, "Katarzyna Nowak")
    desk.person(at, "Katarzina Nowak")

    assert desk.pairs() == [{"Katarzyna Nowak", "Katarzina Nowak"}]


def test_those_said_to_be_two_stay_two_until_undo(desk):
    first, second = desk.account("Halcyon Optics"), desk.account("Halycon Optics")
    two = desk.ask(service.pairs)[0].two

    desk.do(service.set_apart, two)
    said = desk.pairs()
    name = desk.ask(journal.history)[0].name
    desk.do(journal.undo)

    assert said == []
    assert name == "Keep Halcyon Optics and Halycon Optics apart"
    assert desk.pairs() == [{"Halcyon Optics", "Halycon Optics"}]
    assert two.key == {first, second}


def test_the_search_tells_how_far_it_is(desk):
    desk.account("Halcyon Optics")
    desk.person(None, "Mara Ellison")
    heard = []

    desk.ask(service.pairs, lambda done, total: heard.append((done, total)))

    assert heard[0] == (0, 2)
    assert heard[-1] == (2, 2)


def test_a_crowd_of_the_same_name_is_compared_with_its_neighbours_only(desk):
    def many(db):
        from cxdesk.store.journal import deed  # noqa: PLC0415 - for this one test
        from cxdesk.store.tables import account  # noqa: PLC0415 - as above

        rows = [
            {"id": f"{n:03}", "name": "Test", "name_key": "test", "currency": "EUR"}
            for n in range(100)
        ]
        with deed(db, "Many"):
            db.execute(account.insert(), rows)

    desk.do(many)

    assert len(desk.pairs()) == 99
