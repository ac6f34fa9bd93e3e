"""A damaged book gives back what it still holds, as a sound one; nothing else becomes a book."""

from datetime import date
from random import Random

import pytest
from sqlcipher3 import dbapi2

from cxdesk.clock import Clock
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.sample import service as sample
from cxdesk.store import accounts, engine, files, journal, snapshot
from cxdesk.store import book as books
from cxdesk.store.journal import deed
from cxdesk.store.salvage import salvage
from cxdesk.store.tables import JOURNALLED

DAY = date(2026, 11, 17)
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory, module_clock):
    """The bytes of the sample book, laid out without a free page."""
    path = tmp_path_factory.mktemp("whole") / "book.cxdesk"
    books.create(path)
    book = books.open_book(path, module_clock)
    with book.write() as db, deed(db, "Fill"):
        sample.fill(db, DAY, 1)
        files.put(db, b"contract" * 2000)
    book.close()
    packed = path.with_name("packed.cxdesk")
    snapshot.copy(path, packed)
    return packed.read_bytes()


@pytest.fixture(scope="module")
def module_clock():

    return Clock(fixed=DAY)


@pytest.fixture
def damaged(tmp_path):
    return tmp_path / "damaged.cxdesk"


@pytest.fixture
def target(tmp_path):
    return tmp_path / "salvaged.cxdesk"


def rows_of(path):
    db = dbapi2.connect(f"{path.as_uri()}?mode=ro", uri=True)
    found = {t.name: set(db.execute(f"SELECT * FROM {t.name}")) for t in JOURNALLED}
    db.close()
    return found


def root_of(content, table, tmp_path):
    path = tmp_path / "look.cxdesk"
    path.write_bytes(content)
    db = dbapi2.connect(str(path))
    page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    db.close()
    return page


def ruined(content, *pages):
    """Noise on these pages, counted from 1 as the engine does."""
    harmed, chance = bytearray(content), Random(3)
    for page in pages:
        harmed[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE)
    return bytes(harmed)


def test_a_sound_book_comes_back_row_for_row(whole, damaged, target, clock):
    damaged.write_bytes(whole)

    told = salvage(damaged, target, clock)

    assert rows_of(target) == rows_of(damaged)
    assert sum(one.lost + one.recalled + one.made for one in told) == 0
    assert next(one.kept for one in told if one.table == "file_bytes") == 1


@pytest.mark.parametrize("page", [1, 2, 40])
def test_no_single_page_costs_a_row(whole, damaged, target, clock, page):
    damaged.write_bytes(ruined(whole, page))

    salvage(damaged, target, clock)

    before = damaged.with_name("whole.cxdesk")
    before.write_bytes(whole)
    assert rows_of(target) == rows_of(before)


def test_a_page_of_the_schema_costs_no_row_either(whole, damaged, target, clock):
    line = whole.index(b"CREATE TABLE interaction (")
    damaged.write_bytes(ruined(whole, 1, line // PAGE + 1))

    told = {one.table: one for one in salvage(damaged, target, clock)}

    assert told["interaction"].kept > 400
    assert not any(one.recalled or one.lost or one.unread for one in told.values())


def test_a_table_without_its_first_page_comes_back_from_the_journal(
    whole, damaged, target, clock, tmp_path
):
    damaged.write_bytes(ruined(whole, root_of(whole, "interaction", tmp_path)))

    told = {one.table: one for one in salvage(damaged, target, clock)}

    assert told["interaction"].unread
    assert told["interaction"].recalled == told["interaction"].kept > 400


def test_without_the_journal_a_ruined_page_costs_the_rows_on_it_alone(
    whole, damaged, target, clock, tmp_path
):
    journal_page = root_of(whole, "change_log", tmp_path)
    ids = sorted(row[0] for row in rows_of(tmp_path / "look.cxdesk")["interaction"])
    middle = ids[len(ids) // 2].encode()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    holding = [n for n, page in enumerate(pages, 1) if page[0] == 13 and middle in page]
    damaged.write_bytes(ruined(whole, journal_page, *holding))

    told = {one.table: one for one in salvage(damaged, target, clock)}["interaction"]

    assert 1 <= told.lost <= 40
    assert told.kept + told.lost == len(ids)


def test_rows_whose_account_is_lost_stay_together_under_a_stand_in(
    whole, damaged, target, clock, tmp_path
):
    pages = [root_of(whole, name, tmp_path) for name in ("account", "change_log")]
    damaged.write_bytes(ruined(whole, *pages))

    told = {one.table: one for one in salvage(damaged, target, clock)}

    found = rows_of(target)
    assert told["account"].made == len(found["account"]) == 60
    assert len(found["interaction"]) == told["interaction"].kept > 400
    assert all(row[1].startswith("Salvaged account ") for row in found["account"])


def test_rows_that_say_nothing_without_their_parent_are_counted_as_lost(
    whole, damaged, target, clock, tmp_path
):
    pages = [root_of(whole, name, tmp_path) for name in ("promise", "change_log")]
    damaged.write_bytes(ruined(whole, *pages))

    told = {one.table: one for one in salvage(damaged, target, clock)}

    assert told["promise_due"].kept == 0
    assert told["promise_due"].lost > 10


def test_a_file_that_was_cut_keeps_its_first_part(whole, damaged, target, clock):
    damaged.write_bytes(whole[: len(whole) // 2 + 1000])

    told = salvage(damaged, target, clock)

    assert sum(one.kept for one in told) > 500
    snapshot.verify(target)


def test_what_lies_in_the_log_alone_is_kept_too(book, damaged, target, clock):
    with book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Newest"), DAY)
    damaged.write_bytes(book.path.read_bytes())
    log = book.path.with_name(f"{book.path.name}-wal")
    damaged.with_name(f"{damaged.name}-wal").write_bytes(log.read_bytes())

    salvage(damaged, target, clock)

    assert [row[1] for row in rows_of(target)["account"]] == ["Newest"]


def test_the_new_book_opens_and_begins_with_a_barrier(whole, damaged, target, clock):
    damaged.write_bytes(ruined(whole, 1, 40, 90))
    salvage(damaged, target, clock)

    book = books.open_book(target, clock)
    with book.read() as db:
        deeds = journal.history(db)
    with pytest.raises(DeskError), book.write() as db:
        journal.undo(db)
    book.close()

    assert [(one.name, one.barrier) for one in deeds] == [("Salvage damaged.cxdesk", True)]


def test_the_damaged_file_is_left_as_it_is(whole, damaged, target, clock):
    damaged.write_bytes(ruined(whole, 1, 7))

    salvage(damaged, target, clock)

    assert damaged.read_bytes() == ruined(whole, 1, 7)


def test_a_value_that_no_desk_wrote_does_not_enter_the_new_book(book, damaged, target, clock):
    with book.write() as db, deed(db, "Add"):
        accounts.add(db, AccountDraft("Acme"), DAY)
    book.close()
    db = engine.connect(book.path)
    db.execute("DROP TRIGGER journal_account_update")
    db.execute("UPDATE account SET since_on = '2026-13-77'")
    db.close()
    damaged.write_bytes(book.path.read_bytes())

    told = {one.table: one for one in salvage(damaged, target, clock)}

    assert (told["account"].kept, told["account"].recalled) == (1, 1)
    assert "2026-13-77" not in next(iter(rows_of(target)["account"]))


@pytest.mark.parametrize(
    "content", [b"", b"x", b"<html>" * 900, b"SQLite format 3\0" + bytes(9000)]
)
def test_a_file_that_never_was_a_book_is_refused(content, damaged, target, clock):
    damaged.write_bytes(content)

    with pytest.raises(DeskError, match="not a CxDesk book"):
        salvage(damaged, target, clock)

    assert list(damaged.parent.iterdir()) == [damaged]


def test_a_book_of_another_version_is_refused(whole, damaged, target, clock):
    damaged.write_bytes(whole[:60] + (99).to_bytes(4, "big") + whole[64:])

    with pytest.raises(DeskError, match="another version"):
        salvage(damaged, target, clock)


def test_an_existing_file_is_not_written_over(whole, damaged, target, clock):
    damaged.write_bytes(whole)
    target.write_text("mine")

    with pytest.raises(DeskError, match="there already"):
        salvage(damaged, target, clock)

    assert target.read_text() == "mine"


def test_a_folder_that_is_not_there_is_said_to_be(whole, damaged, tmp_path, clock):
    damaged.write_bytes(whole)

    with pytest.raises(DeskError, match="could not be written"):
        salvage(damaged, tmp_path / "no" / "salvaged.cxdesk", clock)
