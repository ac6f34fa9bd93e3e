"""A migration that is cut short leaves a book that opens, with every deed, in one version."""

import pytest

from cxdesk.store import engine, gate, migrate, snapshot
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do, kept
from tests.prove.keeper import GROWN, MIGRATIONS
from tests.prove.stopped import everywhere

DEEDS = set(range(1, 31))
COLUMNS = "SELECT name FROM pragma_table_info('account')"
TRIGGERS = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"


@pytest.fixture
def ready(path):
    book = open_book(path, CLOCK)
    for number in sorted(DEEDS):
        do(book, number)
    book.close()
    return path.parent


def test_a_killed_migration_bricks_no_book(ready, recorder, sized, tmp_path):
    triggers = _one(ready / "book.cxdesk", TRIGGERS)
    kills = 0

    for stopped in everywhere(
        recorder, ready, ["upgrade", "book.cxdesk"], sized(15, 90), tmp_path
    ):
        kills += 1
        path = stopped.folder / "book.cxdesk"
        assert kept(path) == DEEDS
        _is_all_old_or_all_new(path)
        if gate.book_version(path) < GROWN:
            migrate.upgrade(path, CLOCK, MIGRATIONS, GROWN)
        assert kept(path) == DEEDS
        assert _one(path, TRIGGERS) == triggers
        for backup in snapshot.backups(stopped.folder / "backups"):
            assert kept(backup.path) == DEEDS

    print(f"\nmigration: {kills} kills over {stopped.of} acts, 0 bricked")
    assert kills >= sized(15, 60)


def _is_all_old_or_all_new(path):
    grown = gate.book_version(path) == GROWN
    db = engine.connect(path)
    columns = {name for (name,) in db.execute(COLUMNS)}
    db.close()
    assert ("mood" in columns) == grown


def _one(path, question):
    db = engine.connect(path)
    answer = db.execute(question).fetchone()[0]
    db.close()
    return answer
