"""A book: one SQLite file with a writer, two readers, and the news of what changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from cxdesk.clock import Clock
from cxdesk.domain.changes import Changed, Kind
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import engine, gate, journal, moving, schema, snapshot
from cxdesk.store.faults import told
from cxdesk.store.schema_id import VERSION


def _silent(_news: Changed) -> None:
    """Nobody listens yet."""


class Book:
    """Opens `path`, which must be a book of this version (see `open_book`).

    `via` says who writes ("window", "cli", "import"). `on_news` is called after a commit, on the
    thread that committed. `refusal` says why this book takes no writes; None for one that does.
    """

    def __init__(self, path: Path, clock: Clock, via: str = "window") -> None:
        self.path = path
        self.on_news: Callable[[Changed], None] = _silent
        self._clock = clock
        self._via = via
        self._open()

    def _open(self) -> None:
        self._writer = engine.writer(self.path)
        self._reader = engine.reader(self.path)
        self._surveyor = engine.reader(self.path)
        with self.read() as db:
            self._seen = journal.last_seq(db)
            moved = moving.moved(db)
        self.refusal = moved.sentence() if moved else None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A view of the book that stands still while it is open."""
        with told(), self._reader.begin() as db:
            yield db

    @contextmanager
    def survey(self) -> Iterator[Connection]:
        """As `read`, on a connection of its own: for what takes so long that others would wait."""
        with told(), self._surveyor.begin() as db:
            yield db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Commits on leaving; an error rolls everything back. Then the news go out."""
        if self.refusal is not None:
            raise DeskError(self.refusal)
        with told(), self._writer.begin() as db:
            db.info["stamp"] = (self._clock.stamp(), self._via)
            yield db
        self.news()

    def news(self) -> None:
        """Tells what was committed since last time, by us or by another process."""
        with self.read() as db:
            changed, self._seen = journal.news(db, self._seen)
        if changed is not None:
            self.on_news(changed)

    def restore(self, backup: Path) -> Path | None:
        """Puts `backup` in this book's place and goes on with it; where the present one is kept.

        A restore is a barrier: undo does not reach behind it. Raises DeskError when the backup
        cannot be used; this book is then as it was.
        """
        self.close()
        try:
            kept = snapshot.restore(backup, self.path, self._clock)
            make_ready(self.path, self._clock)
        finally:
            self._open()
        if self.refusal is None:
            self.raise_barrier()
        self.on_news(Changed(frozenset(Kind), frozenset()))
        return kept

    def raise_barrier(self) -> None:
        """Behind a restore there is nothing to undo: those rows are another book's."""
        with self.write() as db, journal.deed(db, _("Restore a backup"), barrier=True):
            pass

    def close(self) -> None:
        self._surveyor.dispose()
        self._reader.dispose()
        self._writer.dispose()


def create(path: Path) -> None:
    """Makes an empty book; it appears under its name only when it is whole."""
    gate.check_engine()
    gate.check_place(path)
    if path.exists():
        raise DeskError(
            _("{path} is there already. Nothing was changed. Choose another name.").format(
                path=path
            )
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.new")
    _remove(unfinished)
    with told():
        maker = engine.writer(unfinished)
        with maker.begin() as db:
            schema.create(db)
        maker.dispose()  # the last connection to close moves the log into the file
    unfinished.replace(path)
    _remove(unfinished)


def open_book(path: Path, clock: Clock, via: str = "window") -> Book:
    """The book at `path`, brought up to this version after a verified backup.

    Raises DeskError for a file that is foreign, empty, damaged or from a newer version.
    """
    gate.check_engine()
    gate.check_place(path)
    gate.check_writable(path)
    make_ready(path, clock)
    return Book(path, clock, via)


def make_ready(path: Path, clock: Clock) -> None:
    """Checks that the file is a book, and migrates it when it is behind."""
    version = gate.book_version(path)
    gate.check_version(path, version)
    if version < VERSION:
        from cxdesk.store import migrate  # noqa: PLC0415 - alembic costs 0.1 s at each start

        migrate.upgrade(path, clock)


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
