"""Who looks like whom, held against names as they stand in real books."""

import pytest
from rapidfuzz.distance import OSA

from cxdesk.domain import likeness
from cxdesk.domain.likeness import (
    LIKE_ENOUGH,
    Firm,
    Human,
    Sign,
    Why,
    firm_signs,
    human_signs,
    mailbox_key,
    person_key,
)
from cxdesk.domain.text import name_key
from tests.domain.likeness_names import ONE_FIRM, ONE_PERSON, TWO_FIRMS, TWO_PEOPLE

measure = OSA.normalized_similarity


def firm(id_, name, **known):
    return Firm(id_, name, name_key(name), **known)


def human(id_, account, name, *mailboxes):
    return Human(id_, account, name, person_key(name), frozenset(mailboxes))


def are_one_firm(first, second):
    return bool(firm_signs(firm("1", first), firm("2", second), measure))


def are_one_person(first, second):
    return bool(human_signs(human("1", "a", first), human("2", "a", second), measure))


@pytest.mark.parametrize("pair", ONE_FIRM, ids=" | ".join)
def test_two_spellings_of_one_firm_are_found(pair):
    assert are_one_firm(*pair)


@pytest.mark.parametrize("pair", TWO_FIRMS, ids=" | ".join)
def test_two_firms_are_left_alone(pair):
    assert not are_one_firm(*pair)


@pytest.mark.parametrize("pair", ONE_PERSON, ids=" | ".join)
def test_two_spellings_of_one_person_are_found(pair):
    assert are_one_person(*pair)


@pytest.mark.parametrize("pair", TWO_PEOPLE, ids=" | ".join)
def test_two_people_are_left_alone(pair):
    assert not are_one_person(*pair)


def mistakes():
    missed = [p for p in ONE_FIRM if not are_one_firm(*p)]
    missed += [p for p in ONE_PERSON if not are_one_person(*p)]
    taken = [p for p in TWO_FIRMS if are_one_firm(*p)]
    taken += [p for p in TWO_PEOPLE if are_one_person(*p)]
    return len(missed), len(taken)


def test_the_threshold_is_where_the_fewest_mistakes_are(monkeypatch):
    found = {}
    for limit in (0.84, 0.88, 0.90, LIKE_ENOUGH, 0.93, 0.95):
        monkeypatch.setattr(likeness, "LIKE_ENOUGH", limit)
        found[limit] = mistakes()

    assert found[LIKE_ENOUGH] == (0, 0)
    assert all(sum(counts) > 0 for limit, counts in found.items() if limit != LIKE_ENOUGH)


def test_accounts_agree_in_a_site_that_is_ones_own_and_the_others_mail():
    first = firm("1", "IBM", sites=frozenset({"ibm.com"}))
    second = firm("2", "Business Machines", mails=frozenset({"ibm.com"}))

    assert firm_signs(first, second, measure) == (Sign(Why.SITE, "ibm.com"),)


def test_a_number_alone_says_nothing_and_beside_a_name_it_is_told():
    phones = frozenset({"+3110555"})
    one, other = firm("1", "Kestrel", phones=phones), firm("2", "Lark Hotels", phones=phones)
    same = firm("3", "Kestrel", phones=phones)

    assert firm_signs(one, other, measure) == ()
    assert firm_signs(one, same, measure) == (Sign(Why.NAME), Sign(Why.PHONE, "+3110555"))


def test_a_parent_and_its_child_are_two():
    parent, child = firm("1", "Kestrel Foods"), firm("2", "Kestrel Foods", parent_id="1")

    assert firm_signs(parent, child, measure) == firm_signs(child, parent, measure) == ()


def test_people_at_two_accounts_need_the_same_name_or_mailbox():
    first = human("1", "a", "Tom Achterberg", "tom.a@gmail.com")
    near = human("2", "b", "Tom Achterburg")
    same = human("3", "b", "Achterberg, Tom", "toma+crm@googlemail.com")

    assert human_signs(first, near, measure) == ()
    assert human_signs(first, same, measure) == (
        Sign(Why.MAILBOX, "toma@gmail.com"),
        Sign(Why.NAME),
    )


def test_nobody_is_one_of_ours_and_one_of_theirs():
    ours, theirs = human("1", None, "Mara Ellison"), human("2", "a", "Mara Ellison")

    assert human_signs(ours, theirs, measure) == ()
    assert human_signs(ours, human("3", None, "Mara Ellison"), measure) == (Sign(Why.NAME),)


@pytest.mark.parametrize(
    ("address", "box"),
    [
        ("ana+news@x.com", "ana@x.com"),
        ("a.n.a@googlemail.com", "ana@gmail.com"),
        ("a.n.a@x.com", "a.n.a@x.com"),
    ],
)
def test_a_mailbox_has_many_spellings(address, box):
    assert mailbox_key(address) == box
