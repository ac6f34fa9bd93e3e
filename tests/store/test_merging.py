"""Two rows that are one: nothing is left behind, nothing is doubled, everything comes back."""

import pytest
from sqlalchemy import select

from cxdesk.domain.merging import Noun, Two
from cxdesk.store import journal, merging
from cxdesk.store.journal import deed
from cxdesk.store.tables import JOURNALLED, KINDS, metadata
from tests.features.duplicates import rows

NOUNS = [Noun.ACCOUNT, Noun.PERSON]


def merge(db, two, columns=None):
    with deed(db, "Merge"):
        name = metadata.tables[two.noun].c.name
        merging.merge(db, two, columns or {"name": name.name})


def dump(db):
    return {
        t.name: sorted(map(repr, db.exec_driver_sql(f"SELECT * FROM {t.name}")))
        for t in JOURNALLED
    }


def two_of(noun):
    return Two(noun, f"{noun}-a", f"{noun}-b")


@pytest.fixture
def filled(do):
    do(rows.fill, "a")
    do(rows.fill, "b", "b")


@pytest.mark.parametrize("noun", NOUNS)
def test_no_row_of_any_table_still_knows_the_one_that_went(do, ask, filled, noun):
    before = ask(dump)
    pointing = [name for name, kept in before.items() if f"{noun}-b'" in str(kept)]

    do(merge, two_of(noun))

    after = ask(dump)
    assert len(pointing) > 5
    assert [name for name, kept in after.items() if f"'{noun}-b'" in str(kept)] == []


@pytest.mark.parametrize("noun", NOUNS)
def test_every_table_that_names_an_account_or_a_person_is_walked(noun):
    named = {
        (table.name, column.name)
        for table in JOURNALLED
        for column in table.c
        if column.name == f"{noun}_id"
    }

    walked = {(c.table.name, c.name) for c in merging.pointers(metadata.tables[noun])}

    assert named <= walked
    assert {table for table, _column in walked} <= KINDS.keys()


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("differs", ["", "b"], ids=["all doubled", "nothing doubled"])
def test_undo_brings_back_every_byte_and_redo_takes_it_again(do, ask, noun, differs):
    do(rows.fill, "a")
    do(rows.fill, "b", differs)
    before = ask(dump)

    do(merge, two_of(noun))
    after = ask(dump)
    do(journal.undo)
    back = ask(dump)
    do(journal.redo)

    assert back == before
    assert ask(dump) == after != before


def test_what_both_say_is_said_once(do, ask):
    do(rows.fill, "a")
    do(rows.fill, "b")

    do(merge, Two(Noun.PERSON, "person-a", "person-b"))
    do(merge, two_of(Noun.ACCOUNT))

    counts = {name: len(kept) for name, kept in ask(dump).items()}
    assert counts["account"] == 3  # two had one below them
    once = {"answer": 1, "handle": 1, "interaction_person": 2, "copy_choice": 1, "move": 1}
    assert {name: counts[name] for name in once} == once


def test_what_lies_in_the_trash_goes_along(do, ask, filled):
    def put_away(db):
        with deed(db, "Trash"):
            table = metadata.tables["interaction"]
            db.execute(table.update().where(table.c.id == "interaction-b").values(deleted_at="x"))

    do(put_away)

    do(merge, two_of(Noun.ACCOUNT))

    table = metadata.tables["interaction"]
    query = select(table.c.account_id, table.c.deleted_at).where(table.c.id == "interaction-b")
    assert ask(lambda db: db.execute(query).one()) == ("account-a", "x")


def test_the_words_of_what_went_along_are_found_at_the_one_that_is_left(do, ask, filled):
    def found(db):
        docs = db.exec_driver_sql(
            "SELECT DISTINCT account_id FROM search_doc WHERE tbl = 'promise'"
        )
        return set(docs.scalars())

    assert ask(found) == {"account-a", "account-b"}

    do(merge, two_of(Noun.ACCOUNT))

    assert ask(found) == {"account-a"}


@pytest.mark.parametrize("above", ["account-b-below", "account-a"])
def test_nobody_becomes_a_part_of_what_is_part_of_them(do, ask, filled, above):
    do(merge, two_of(Noun.ACCOUNT), {"name": "name", "parent_id": above})

    table = metadata.tables["account"]
    parents = ask(lambda db: dict(db.execute(select(table.c.id, table.c.parent_id)).all()))
    assert parents["account-a"] is None
    assert parents["account-b-below"] == "account-a"


def test_a_half_typed_note_follows_unless_there_is_one_already(do, ask, filled):
    def typed(db):
        for place in ("note:account-b", "capture:account-a", "capture:account-b"):
            db.exec_driver_sql(f"INSERT INTO draft VALUES ('{place}', 'of {place}', 'now')")

    do(typed)

    do(merge, two_of(Noun.ACCOUNT))

    kept = ask(lambda db: dict(db.exec_driver_sql("SELECT place, text FROM draft").all()))
    assert kept == {
        "note:account-a": "of note:account-b",
        "capture:account-a": "of capture:account-a",
        "capture:account-b": "of capture:account-b",
    }
