"""After a power cut at any moment of a backup or a restore, what has a name is whole."""

import hashlib
import shutil
import subprocess
import sys
from random import Random

import pytest

from cxdesk.store import snapshot
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do, kept
from tests.prove.disk import Disk
from tests.prove.tape import acts, watched

OLD = set(range(1, 11))
NEW = set(range(1, 16))
BOOK = "book.cxdesk"
OLDER = "older.cxdesk"


@pytest.fixture
def ready(path):
    """A folder with a book, and a backup that lacks its newest deeds."""
    book = open_book(path, CLOCK)
    for number in sorted(OLD):
        do(book, number)
    snapshot.copy(path, path.parent / OLDER)
    for number in sorted(NEW - OLD):
        do(book, number)
    book.close()
    return path.parent


def test_a_backup_cut_off_is_whole_or_not_there(ready, recorder, sized, tmp_path):
    cuts = _cuts(ready, recorder, ["back_up", BOOK, "."], tmp_path, (sized(8, 1), 3))
    images = 0

    for folder in _each(cuts, tmp_path / "cut"):
        images += 1
        assert kept(folder / BOOK) == NEW
        for backup in snapshot.backups(folder, "book"):
            assert kept(backup.path) == NEW

    print(f"\npower cut in a backup: {images} images, 0 bad backups under a name")


def test_a_restore_cut_off_leaves_a_whole_book_and_all_deeds(ready, recorder, sized, tmp_path):
    cuts = _cuts(ready, recorder, ["restore", BOOK, OLDER], tmp_path, (1, sized(8, 90)))
    images = 0

    for folder in _each(cuts, tmp_path / "cut"):
        images += 1
        found = kept(folder / BOOK)
        assert found in (OLD, NEW)
        if found == OLD:
            (replaced,) = folder.glob("book.replaced-*.cxdesk")
            assert kept(replaced) == NEW

    print(f"\npower cut in a restore: {images} images, 0 bricked, newest deeds always there")


def _cuts(ready, recorder, words, scratch, how):
    """Different contents of the folder after a cut.

    `how` says: look after every so many acts, and then at so many parts of what was unsynced.
    """
    disk = Disk({file.name: file.read_bytes() for file in ready.iterdir()})
    tape, chance, seen = scratch / "tape", Random(5), set()
    work, *files = words
    command = [sys.executable, "-m", "tests.prove.keeper", work, *(ready / file for file in files)]
    subprocess.run(command, env=watched(recorder, ready, tape), check=True)
    stride, parts = how
    for number, act in enumerate(acts(tape, ready)):
        disk.play(act)
        for left in disk.after_cut(chance, parts) if number % stride == 0 else ():
            mark = _digest(left)
            if mark not in seen:
                seen.add(mark)
                yield left


def _digest(files):
    whole = hashlib.blake2b()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + files[name])
    return whole.digest()


def _each(images, folder):
    for files in images:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        yield folder
