"""A book of a newer version is not written to, but read and exported where that is possible."""

import pytest

from cxdesk.app import Ground, build, build_to_read
from cxdesk.cli import main
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service as accounts
from cxdesk.features.backup import service
from cxdesk.store import engine
from cxdesk.store.schema_id import VERSION


@pytest.fixture
def newer(app):
    """Makes the book, with one account, one of the next version; `sql` is what that changed."""

    def make(*sql):
        with app.book.write() as db:
            accounts.open_account(db, AccountDraft("Acme"), app.clock.today())
        app.book.close()
        db = engine.connect(app.book.path)
        for statement in (*sql, f"PRAGMA user_version = {VERSION + 1}"):
            db.execute(statement)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
        return Ground(app.paths, app.clock, app.book.path)

    return make


def test_it_is_read_as_a_copy_and_the_book_itself_is_not_touched(newer):
    ground = newer("ALTER TABLE account ADD COLUMN mood TEXT")
    before = ground.book.read_bytes()

    opened = build_to_read(ground)
    with opened.book.read() as db:
        names = [line.name for line in accounts.by_rung(db, ground.clock.today())]
    opened.book.close()

    assert names == ["Acme"]
    assert ground.book.read_bytes() == before


def test_it_takes_no_writes_and_says_why_and_what_to_do(newer):
    opened = build_to_read(newer())

    why = r"newer CxDesk.*can be exported.*update this one"
    with pytest.raises(DeskError, match=why), opened.book.write():
        pass
    with pytest.raises(DeskError, match="newer CxDesk"):
        service.back_up(opened)
    opened.book.close()


def test_to_be_written_to_it_is_refused(newer):
    with pytest.raises(DeskError, match="newer CxDesk"):
        build(newer())


@pytest.mark.parametrize(
    "sql", ["ALTER TABLE account RENAME COLUMN city TO town", "DROP TABLE attachment"]
)
def test_what_this_version_cannot_read_is_refused_in_words(newer, sql):
    ground = newer(sql)
    before = ground.book.read_bytes()

    with pytest.raises(DeskError, match="in a way that this one cannot read"):
        build_to_read(ground)

    assert ground.book.read_bytes() == before


def test_the_command_line_lists_it_and_exports_it(newer, tmp_path, capsys):
    ground = newer()
    book = ["--book", str(ground.book)]

    listed = main([*book, "accounts"], ground.paths)
    said = capsys.readouterr()
    exported = main([*book, "export", str(tmp_path / "out")], ground.paths)

    assert (listed, exported) == (0, 0)
    assert "Acme" in said.out
    assert "written by a newer CxDesk" in said.err
    assert any((tmp_path / "out").iterdir())


def test_it_is_not_put_in_the_place_of_another_book(newer, app, tmp_path, clock):
    ground = newer()
    other = build(Ground(app.paths, clock, tmp_path / "other.cxdesk"), make=True)

    with pytest.raises(DeskError, match="newer CxDesk"):
        service.restore(other, ground.book)

    assert other.book.refusal is None
    other.book.close()
