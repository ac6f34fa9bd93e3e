"""What it takes to look for duplicates, to merge two, and to write everything out."""

from functools import partial

import pytest
from sqlalchemy import select

from cxdesk.domain.exporting import Format
from cxdesk.domain.merging import Noun
from cxdesk.features.duplicates import service as duplicates
from cxdesk.features.export import service as export
from cxdesk.store import book as books
from cxdesk.store import tables
from cxdesk.store.export import NOUNS
from tests.bench import big_book
from tests.bench.figures import say, seconds

pytestmark = pytest.mark.bench
SIZES = (1_000, 10_000)
BUDGETS = {Format.CSV: "6 x", Format.XLSX: "45 x"}  # a workbook is written cell by cell


@pytest.fixture(params=SIZES)
def opened(request, tmp_path):
    book = books.open_book(big_book.fresh_copy(tmp_path, request.param), big_book.CLOCK)
    yield request.param, book
    book.close()


def test_looking_for_duplicates(opened):
    size, book = opened

    def look():
        with book.read() as db:
            duplicates.pairs(db)

    say(f"duplicates among {size} accounts, {2 * size} people", seconds(look, 3), None, "2500 ms")


def test_merging_two_accounts(opened):
    size, book = opened
    with book.read() as db:
        ids = iter(db.scalars(select(tables.account.c.id).limit(20)).all())

    def merge():
        with book.write() as db:
            two = duplicates.sheet(db, Noun.ACCOUNT, next(ids), next(ids)).two
            duplicates.merge(db, two, {})

    say(f"two accounts made one, of {size}", seconds(merge, 5), None, "250 ms")


@pytest.mark.parametrize("kind", list(Format))
def test_writing_everything(opened, tmp_path, kind):
    """Against reading the same rows, decoded, and doing nothing with them."""
    size, book = opened

    def read():
        with book.read() as db:
            for table in NOUNS.values():
                for _row in db.execute(select(table)):
                    pass

    def write(folder):
        with book.read() as db:
            export.export(db, folder, kind)

    figure = seconds(partial(write, tmp_path / "out"), 1)
    say(f"everything of {size} accounts as {kind}", figure, seconds(read, 1), BUDGETS[kind])
