"""Any deeds in any order: undo all gives the start back, redo all the end, byte for byte."""

import os
from random import Random

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.features.history import service as history
from cxdesk.store import book as books
from cxdesk.store.tables import JOURNALLED
from tests.undo import deeds

FULL = os.environ.get("CXDESK_PROVE") == "full"
COUNT = 300 if FULL else 60
SEEDS = range(5) if FULL else range(2)


def rows_of(book):
    with book.read() as db:
        return {
            t.name: sorted(map(repr, db.exec_driver_sql(f"SELECT * FROM {t.name}")))
            for t in JOURNALLED
        }


def index_of(book):
    """What the full-text index would find, whatever order it was written in."""
    with book.read() as db:
        db.exec_driver_sql("SELECT count(*) FROM search_text")
        return sorted(map(repr, db.exec_driver_sql("SELECT pk, text FROM search_doc")))


def until_refused(book, step):
    count = 0
    while True:
        try:
            with book.write() as db:
                step(db)
        except DeskError:
            return count
        count += 1


def test_every_deed_of_every_room_has_its_generator():
    assert deeds.found() == set(deeds.DEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_undo_all_is_the_start_and_redo_all_the_end(book, clock, tmp_path, seed):
    dice = Random(seed)
    start = rows_of(book)
    done: dict[str, int] = {}
    often = sorted(set(deeds.DEEDS) - deeds.RARE)
    order = [*deeds.DEEDS, *often, *dice.choices(often, k=COUNT)]
    for name in order:
        with book.write() as db:
            if deeds.do(name, db, dice, tmp_path):
                done[name] = done.get(name, 0) + 1
    end, index = rows_of(book), index_of(book)

    undone = until_refused(book, history.undo)
    back = rows_of(book)
    book.close()
    again = books.open_book(book.path, clock)
    redone = until_refused(again, history.redo)

    assert set(done) == set(deeds.DEEDS)
    assert undone == redone > COUNT // 2
    assert back == start
    assert index_of(again) == index
    assert rows_of(again) == end
    again.close()
