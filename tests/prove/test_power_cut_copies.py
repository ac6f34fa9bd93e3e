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
    images = list(_cuts(ready, recorder, ["back_up", BOOK, "."], tmp_path, sized(60, 600)))

    for folder in _each(images, tmp_path / "cut"):
        assert kept(folder / BOOK) == NEW
        for backup in snapshot.backups(folder, "book"):
            assert kept(backup.path) == NEW

    print(f"\npower cut in a backup: {len(images)} images, 0 bad backups under a name")


def test_a_restore_cut_off_leaves_a_whole_book_and_all_deeds(ready, recorder, sized, tmp_path):
    images = list(_cuts(ready, recorder, ["restore", BOOK, OLDER], tmp_path, sized(60, 600)))

    for folder in _each(images, tmp_path / "cut"):
        found = kept(folder / BOOK)
        assert found in (OLD, NEW)
        if found == OLD:
            (replaced,) = folder.glob("book.replaced-*.cxdesk")
            assert kept(replaced) == NEW

    print(f"\npower cut in a restore: {len(images)} images, 0 bricked, newest deeds always there")


def _cuts(ready, recorder, words, scratch, wanted):
    """Different contents of the folder after a cut, over the whole time that the work takes."""
    disk = Disk({file.name: file.read_bytes() for file in ready.iterdir()})
    tape, chance, seen = scratch / "tape", Random(5), set()
    command = [
        sys.executable,
        "-m",
        "tests.prove.keeper",
        words[0],
        *(ready / w for w in words[1:]),
    ]
    subprocess.run(command, env=watched(recorder, ready, tape), check=True)
    done = list(acts(tape, ready))
    step, parts = max(1, len(done) * 2 // wanted), max(8, wanted // 10)
    for number, act in enumerate(done):
        disk.play(act)
        for files in (
            disk.after_cut(chance, parts) if number % step == 0 or act.what in "sur" else ()
        ):
            mark = hashlib.blake2b(repr(sorted(files.items())).encode()).digest()
            if mark not in seen:
                seen.add(mark)
                yield files


def _each(images, folder):
    for files in images:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        yield folder
