"""Brings an older book up to this version, in one transaction, after a verified backup."""

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import engine, schema, snapshot
from cxdesk.store.faults import told
from cxdesk.store.schema_id import VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(
    path: Path, clock: Clock, migrations: Path = MIGRATIONS, version: int = VERSION
) -> None:
    """All steps or none: a kill at any moment leaves the book as it was.

    Raises DeskError when a step leaves rows that point nowhere; the book is then unchanged.
    """
    snapshot.back_up(path, snapshot.folder_of(path), clock, _("before migration"))
    run(path, migrations, version)


def run(path: Path, migrations: Path = MIGRATIONS, version: int = VERSION) -> None:
    """The steps alone, without the backup."""
    book = engine.migrator(path)
    try:
        with told(), book.begin() as db:
            _take_steps(db, migrations)
            _renew_triggers(db)
            if db.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise DeskError(
                    _(
                        "This book could not be brought up to this version."
                        " Nothing was changed. Keep using the version that wrote it."
                    )
                )
            db.exec_driver_sql(f"PRAGMA user_version = {version}")
    finally:
        book.dispose()


def _take_steps(db: Connection, migrations: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)

    def steps(revision: object, _context: MigrationContext) -> object:
        return scripts._upgrade_revs("head", revision)  # type: ignore[arg-type]

    with EnvironmentContext(config, scripts, fn=steps) as environment:
        environment.configure(connection=db, transactional_ddl=True)
        environment.run_migrations()


def _renew_triggers(db: Connection) -> None:
    """The triggers of today's tables; a table copied by a migration has lost its own."""
    named = db.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").scalars()
    for name in named.all():
        db.exec_driver_sql(f"DROP TRIGGER {name}")
    for trigger in schema.triggers():
        db.exec_driver_sql(trigger)
