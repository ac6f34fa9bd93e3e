"""An older book comes up to this version whole, or stays as it was."""

import shutil

import pytest
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import DeskError
from cxdesk.store import book as books
from cxdesk.store import engine, migrate, snapshot
from cxdesk.store.schema_id import APPLICATION_ID, VERSION

STEP = """
from alembic import op
revision, down_revision = "{new}", "{old}"
def upgrade():
    {body}
"""


def schema_of(path):
    db = dbapi2.connect(str(path))
    rows = db.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    db.close()
    return rows


@pytest.fixture
def fresh(tmp_path):
    path = tmp_path / "fresh.cxdesk"
    books.create(path)
    return path


@pytest.fixture
def steps(tmp_path):
    """The released steps, with room for a planted one."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, folder)

    def plant(body):
        (folder / "versions" / "0002_planted.py").write_text(
            STEP.format(new="0002", old="0001", body=body)
        )
        return folder

    return plant


def account_names(path):
    db = dbapi2.connect(str(path))
    names = [row[0] for row in db.execute("SELECT name FROM account")]
    db.close()
    return names


def with_an_account(path):
    db = engine.connect(path)
    db.execute("INSERT INTO deed(name, at, via, open) VALUES ('x', 'now', 'cli', 1)")
    db.execute(
        "INSERT INTO account(id, name, name_key, currency) VALUES ('a', 'Acme', 'a', 'EUR')"
    )
    db.execute("UPDATE deed SET open = NULL")
    db.close()


def test_the_steps_lead_to_the_schema_of_a_fresh_book(tmp_path, fresh):
    old = tmp_path / "old.cxdesk"
    db = engine.connect(old)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.close()

    migrate.run(old)

    assert schema_of(old) == schema_of(fresh)


def test_a_step_keeps_rows_and_renews_the_triggers(fresh, steps, clock):
    with_an_account(fresh)
    folder = steps('op.execute("CREATE TABLE extra(id TEXT PRIMARY KEY) STRICT")')
    before = [row for row in schema_of(fresh) if row[0] == "trigger"]

    migrate.upgrade(fresh, clock, folder, VERSION + 1)

    assert account_names(fresh) == ["Acme"]
    assert [row for row in schema_of(fresh) if row[0] == "trigger"] == before
    assert "extra" in [row[1] for row in schema_of(fresh)]


def test_a_step_that_fails_leaves_the_book_as_it_was(fresh, steps, clock):
    with_an_account(fresh)
    before = schema_of(fresh)
    folder = steps('op.execute("CREATE TABLE extra(id)"); raise RuntimeError("cut short")')

    with pytest.raises(RuntimeError):
        migrate.upgrade(fresh, clock, folder, VERSION + 1)

    assert schema_of(fresh) == before
    assert account_names(fresh) == ["Acme"]


def test_a_step_that_leaves_rows_pointing_nowhere_is_refused(fresh, steps, clock):
    with_an_account(fresh)
    orphan = "INSERT INTO deed(name, at, via, undoes) VALUES ('x', 'now', 'cli', 99)"
    folder = steps(f'op.execute("{orphan}")')

    with pytest.raises(DeskError):
        migrate.upgrade(fresh, clock, folder, VERSION + 1)

    db = dbapi2.connect(str(fresh))
    assert db.execute("SELECT count(*) FROM deed WHERE undoes = 99").fetchone() == (0,)
    db.close()


def test_a_verified_backup_precedes_every_step(fresh, steps, clock):
    with_an_account(fresh)
    folder = steps('raise RuntimeError("cut short")')

    with pytest.raises(RuntimeError):
        migrate.upgrade(fresh, clock, folder, VERSION + 1)

    made = snapshot.backups(snapshot.folder_of(fresh))
    assert [account_names(one.path) for one in made] == [["Acme"]]


def test_a_book_from_a_newer_version_is_refused_and_untouched(fresh, clock):
    db = engine.connect(fresh)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    before = fresh.read_bytes()

    with pytest.raises(DeskError, match="newer"):
        books.open_book(fresh, clock)

    assert fresh.read_bytes() == before
