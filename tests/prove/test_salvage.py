"""How much of a 10,000-note book survives ruined pages; every salvaged book is sound."""

from random import Random

import pytest
from sqlcipher3 import dbapi2

from cxdesk.store import snapshot
from cxdesk.store.salvage import salvage
from cxdesk.store.tables import JOURNALLED
from tests.bench import big_book
from tests.prove.deeds import CLOCK

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory, accounts):
    path = tmp_path_factory.mktemp("whole") / "whole.cxdesk"
    snapshot.copy(big_book.path_of(accounts), path)
    return path


@pytest.fixture(scope="module")
def accounts(sized):
    """Ten notes and ten answers for each."""
    return sized(100, 1000)


def _rows(path):
    db = dbapi2.connect(f"{path.as_uri()}?mode=ro", uri=True)
    found = {t.name: set(db.execute(f"SELECT * FROM {t.name}")) for t in JOURNALLED}
    db.close()
    return found


def _ruined(whole, chance, pages):
    content = bytearray(whole.read_bytes())
    for page in chance.sample(range(len(content) // PAGE), pages):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    return bytes(content)


def _share(before, after):
    """Of all rows, those that are there again to the last character, in percent."""
    same = sum(len(before[name] & after[name]) for name in before)
    return 100 * same / sum(map(len, before.values()))


def _worst(whole, tmp_path, pages, rounds):
    chance, before, shares = Random(pages), _rows(whole), []
    damaged, target = tmp_path / "damaged.cxdesk", tmp_path / "salvaged.cxdesk"
    for _round in range(rounds):
        damaged.write_bytes(_ruined(whole, chance, pages))
        salvage(damaged, target, CLOCK)
        snapshot.verify(target)
        shares.append(_share(before, _rows(target)))
        target.unlink()
    print(
        f"\nsalvage: {sum(map(len, before.values()))} rows, {pages} bad pages, {rounds} rounds:"
        f" kept at least {min(shares):.2f} %, on average {sum(shares) / rounds:.2f} %"
    )
    return min(shares)


def test_one_bad_page_costs_next_to_nothing(whole, sized, tmp_path):
    assert _worst(whole, tmp_path, 1, sized(2, 10)) >= 99.9


def test_many_bad_pages_leave_most_of_the_book(whole, sized, tmp_path):
    assert _worst(whole, tmp_path, sized(12, 100), sized(2, 10)) >= 91
