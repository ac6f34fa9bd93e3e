"""A backup that is cut short leaves no half backup under a name, and the book as it was."""

import pytest

from cxdesk.store import snapshot
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do, kept
from tests.prove.stopped import everywhere

DEEDS = set(range(1, 31))


@pytest.fixture
def ready(path):
    """A folder with a book of thirty deeds and one backup of it."""
    book = open_book(path, CLOCK)
    for number in sorted(DEEDS):
        do(book, number)
    book.close()
    snapshot.copy(path, path.parent / "book 2026-11-16 09.00.00 daily.cxdesk")
    return path.parent


def test_a_killed_backup_is_whole_or_not_there(ready, recorder, sized, tmp_path):
    words = ["back_up", "book.cxdesk", "."]
    kills = 0

    for stopped in everywhere(recorder, ready, words, sized(12, 60), tmp_path):
        kills += 1
        named = snapshot.backups(stopped.folder, "book")
        assert named
        assert [kept(backup.path) for backup in named] == [DEEDS] * len(named)
        assert kept(stopped.folder / "book.cxdesk") == DEEDS
        snapshot.back_up(stopped.folder / "book.cxdesk", stopped.folder, CLOCK, "again")

    print(f"\nbackup: {kills} kills over {stopped.of} acts, 0 bad backups under a name")
    assert kills >= sized(12, 40)
