"""Safe copies of the book, made and restored; its trash, its damage, and its moves."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from cxdesk.app import App, Ground
from cxdesk.domain.errors import DeskError
from cxdesk.domain.salvaged import Salvaged
from cxdesk.i18n import _
from cxdesk.store import book as books
from cxdesk.store import gate, moving, reading, snapshot
from cxdesk.store import purge as trash
from cxdesk.store import salvage as salvaging
from cxdesk.store.journal import deed
from cxdesk.store.moving import Moved


@dataclass(frozen=True, slots=True)
class Copy:
    """A verified copy of the book; `at` is local, `why` a word or two, `size` in bytes."""

    path: Path
    at: datetime
    why: str
    size: int


def folder(app: App) -> Path:
    """Where this machine keeps the backups of this book."""
    return app.settings.values.backup_folder or snapshot.folder_of(app.book.path)


def back_up(app: App, why: str | None = None) -> Copy:
    """Makes a verified copy in the backup folder; raises DeskError when it cannot."""
    if isinstance(app.book, reading.CopyToRead):
        raise DeskError(app.book.refusal)
    return _copy(snapshot.back_up(app.book.path, folder(app), app.clock, why or _("by hand")))


def back_up_daily(app: App) -> Copy | None:
    """The day's first copy; None when today's is made already, or the book is only looked at."""
    if isinstance(app.book, reading.CopyToRead):
        return None
    if not snapshot.due(folder(app), app.book.path.stem, app.clock.now()):
        return None
    return back_up(app, _("daily"))


def copy_to(app: App, target: Path) -> None:
    """A verified copy under a name of the user's own; raises DeskError when it is taken."""
    _check_free(target)
    snapshot.copy(app.book.path, target)


def backups(app: App) -> list[Copy]:
    """Newest first."""
    return [_copy(one) for one in snapshot.backups(folder(app), app.book.path.stem)]


def restore(app: App, backup: Path) -> Path | None:
    """Puts the backup in the open book's place; returns where the present book is kept."""
    return app.book.restore(backup)


def restore_unopened(ground: Ground, backup: Path) -> Path | None:
    """The same for a book that nobody has open, and that may be too damaged to open."""
    kept = snapshot.restore(backup, ground.book, ground.clock)
    restored = books.open_book(ground.book, ground.clock, ground.via)
    restored.raise_barrier()
    restored.close()
    return kept


def check(book: Path) -> None:
    """Reads the whole book; raises DeskError when any of it is damaged."""
    if not gate.only_readable(book):
        snapshot.verify(book)
        return
    with TemporaryDirectory(prefix="cxdesk-") as folder:
        snapshot.verify(reading.copied(book, Path(folder)))


def salvage(ground: Ground, damaged: Path, target: Path) -> list[Salvaged]:
    """Makes a sound book at `target` of what `damaged` still holds; table by table, what became
    of it. The damaged file is left as it is.
    """
    return salvaging.salvage(damaged, target, ground.clock)


def purge(app: App) -> int:
    """Lets go for good of what has been in the trash for thirty days; how many rows.

    A barrier: undo does not reach behind it.
    """
    now = app.clock.now()
    with app.book.read() as db:
        if app.book.refusal is not None or not trash.due(db, now):
            return 0
    with app.book.write() as db, deed(db, _("Empty the trash"), barrier=True) as number:
        gone = trash.empty(db, now, number)
    trash.wipe_log(app.book.path)
    return gone


def move_out(app: App, target: Path) -> None:
    """Seals book and settings of this machine in one file; the book here is then only read.

    A barrier. Raises DeskError, and the book stays here, when the file cannot be written.
    """
    if app.book.refusal is not None:
        raise DeskError(app.book.refusal)
    _check_free(target)
    moving.seal(app.book.path, app.paths.settings, target)
    left = Moved(app.clock.today(), target.name)
    with app.book.write() as db, deed(db, _("Move to another computer"), barrier=True):
        moving.mark(db, left)
    app.book.refusal = left.sentence()


def move_in(ground: Ground, sealed: Path) -> Path | None:
    """Puts a moved book and its settings in their places here; where the present book is kept.

    Nobody may have the book open. Raises DeskError before anything is touched.
    """
    with TemporaryDirectory(prefix="cxdesk-") as folder:
        found = moving.unseal(sealed, Path(folder))
        ground.book.parent.mkdir(parents=True, exist_ok=True)
        kept = snapshot.restore(found[moving.BOOK], ground.book, ground.clock)
        if moving.SETTINGS in found:
            moving.place_settings(found[moving.SETTINGS], ground.paths.settings)
    return kept


def take_in(app: App, sealed: Path) -> Path | None:
    """As `move_in`, for the book that is open here, which is kept beside the one that came.

    The settings that came along hold from now on. Raises DeskError before anything is touched.
    """
    if isinstance(app.book, reading.CopyToRead):
        raise DeskError(app.book.refusal)
    with TemporaryDirectory(prefix="cxdesk-") as folder:
        found = moving.unseal(sealed, Path(folder))
        kept = app.book.restore(found[moving.BOOK])
        if moving.SETTINGS in found:
            moving.place_settings(found[moving.SETTINGS], app.paths.settings)
            app.settings.read_again()
    return kept


def has_left(app: App) -> bool:
    """The book was moved away, so that what is here may only be read until somebody stays."""
    return app.book.refusal is not None and not isinstance(app.book, reading.CopyToRead)


def stay(app: App) -> None:
    """Goes on here with a book that was moved away; a barrier."""
    app.book.refusal = None
    with app.book.write() as db, deed(db, _("Go on with the book here"), barrier=True):
        moving.unmark(db)


def _check_free(target: Path) -> None:
    if target.exists():
        raise DeskError(
            _("{path} is there already. Nothing was changed. Choose another name.").format(
                path=target
            )
        )


def _copy(backup: snapshot.Backup) -> Copy:
    return Copy(backup.path, backup.at, backup.why, backup.size)
