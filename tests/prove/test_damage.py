"""A damaged file is always found out, and reading it fails in a sentence, never in a crash."""

import shutil
from random import Random

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.store import snapshot, tables
from cxdesk.store.book import open_book
from tests.prove.deeds import CLOCK, do

PAGE = 4096


@pytest.fixture
def whole(path):
    """The bytes of a book without a free page, so that every page matters."""
    book = open_book(path, CLOCK)
    for number in range(1, 120):
        do(book, number)
    book.close()
    packed = path.with_name("packed.cxdesk")
    snapshot.copy(path, packed)
    return packed.read_bytes()


def _noise(content, chance):
    """A page of random bytes."""
    at = _page(content, chance)
    return content[:at] + chance.randbytes(PAGE) + content[at + PAGE :]


def _zeros(content, chance):
    """A page that the disk forgot."""
    at = _page(content, chance)
    return content[:at] + bytes(PAGE) + content[at + PAGE :]


def _cut(content, chance):
    """A file that ends early."""
    return content[: chance.randrange(1, len(content) - PAGE)]


def _elsewhere(content, chance):
    """A page written over another that is not its like."""
    from_, to = _page(content, chance), _page(content, chance)
    page = content[from_ : from_ + PAGE]
    if page == content[to : to + PAGE]:
        return _elsewhere(content, chance)
    return content[:to] + page + content[to + PAGE :]


def _header(content, chance):
    """Noise where the file says what it is."""
    return chance.randbytes(100) + content[100:]


def _page(content, chance):
    return chance.randrange(len(content) // PAGE) * PAGE


HARMS = (_noise, _zeros, _cut, _elsewhere, _header)


def test_every_damage_is_found_out(whole, sized, tmp_path):
    chance, damaged = Random(4), tmp_path / "damaged.cxdesk"
    files = sized(40, 300)
    missed = []

    for number in range(files):
        harm = HARMS[number % len(HARMS)]
        damaged.write_bytes(harm(whole, chance))
        _read_everything(damaged)
        if not _found_out(damaged):
            missed.append((number, harm.__name__))
            shutil.copy(damaged, tmp_path / f"missed-{number}.cxdesk")

    print(f"\ndamage: {files} damaged files, {files - len(missed)} found out, 0 crashes")
    assert missed == []


def _found_out(path):
    try:
        snapshot.verify(path)
    except DeskError:
        return True
    return False


def _read_everything(path):
    """Opens the file as the desk does and reads all of it; only a DeskError may come."""
    try:
        book = open_book(path, CLOCK)
        try:
            with book.read() as db:
                for table in tables.metadata.tables.values():
                    db.execute(table.select()).all()
        finally:
            book.close()
    except DeskError:
        return
