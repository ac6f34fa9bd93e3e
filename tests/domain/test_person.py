"""People: their initials, how they are called, how they are found."""

import pytest

from cxdesk.domain.person import (
    Person,
    PersonLine,
    by_weight,
    matching,
    position,
    role_name,
)


def person(name: str, **fields) -> Person:
    return Person(name, "a", name, **fields)


@pytest.mark.parametrize(
    ("name", "initials", "short"),
    [
        ("Priya Raman", "PR", "Priya"),
        ("Annelies de Wit", "AD", "Annelies"),
        ("Dr. Bakker", "DB", "Dr. Bakker"),
        ("Zoë", "Z", "Zoë"),
        ("佐藤 美咲", "佐美", "佐藤"),
    ],
)
def test_a_name_gives_initials_and_what_one_calls_them(name, initials, short):
    assert person(name).initials == initials
    assert person(name).short == short


def test_a_given_name_is_what_one_calls_them():
    assert person("佐藤 美咲", given="美咲").short == "美咲"


def test_title_and_role_make_the_position():
    assert position(person("A", title="Operations", role="sponsor")) == "Operations, sponsor"
    assert position(person("A", role="voice of the floor")) == "voice of the floor"
    assert position(person("A")) == ""
    assert role_name("Champion") == "champion"


def test_the_weightiest_comes_first_and_equals_stand_by_role_and_name():
    lines = [
        PersonLine(person("Tom", influence=3), None, None),
        PersonLine(person("Élise", influence=3), None, None),
        PersonLine(person("Zoë", influence=3, role="champion"), None, None),
        PersonLine(person("Ann"), None, None),
        PersonLine(person("Priya", influence=5), None, None),
    ]

    ordered = [line.person.name for line in sorted(lines, key=by_weight)]

    assert ordered == ["Priya", "Zoë", "Élise", "Tom", "Ann"]


PEOPLE = [person("Annelies de Wit"), person("Ann"), person("Élise Marchand"), person("Jean-Luc")]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ann", ["Ann"]),
        ("Anne", ["Annelies de Wit"]),
        ("elise", ["Élise Marchand"]),
        ("wit", ["Annelies de Wit"]),
        ("de wit", ["Annelies de Wit"]),
        ("luc", ["Jean-Luc"]),
        ("ise", []),
        ("", []),
    ],
)
def test_a_word_finds_exact_names_else_beginnings_of_parts(word, found):
    assert [p.name for p in matching(PEOPLE, word)] == found


def test_who_has_left_is_found_only_where_nobody_present_fits(today):
    gone, here = person("Priya Nair", left_on=today), person("Priya Raman")

    assert matching([gone, here], "priya") == [here]
    assert matching([gone], "priya") == [gone]
