"""Safe copies of the book: made daily, by hand and before an import; restored; checked."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cxdesk.app import App, Ground
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import snapshot


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
    return _copy(snapshot.back_up(app.book.path, folder(app), app.clock, why or _("by hand")))


def back_up_daily(app: App) -> Copy | None:
    """The day's first copy; None when today's is made already."""
    if not snapshot.due(folder(app), app.book.path.stem, app.clock.now()):
        return None
    return back_up(app, _("daily"))


def copy_to(app: App, target: Path) -> None:
    """A verified copy under a name of the user's own; raises DeskError when it is taken."""
    if target.exists():
        raise DeskError(
            _("{path} is there already. Nothing was changed. Choose another name.").format(
                path=target
            )
        )
    snapshot.copy(app.book.path, target)


def backups(app: App) -> list[Copy]:
    """Newest first."""
    return [_copy(one) for one in snapshot.backups(folder(app), app.book.path.stem)]


def restore(app: App, backup: Path) -> Path | None:
    """Puts the backup in the open book's place; returns where the present book is kept."""
    return app.book.restore(backup)


def restore_unopened(ground: Ground, backup: Path) -> Path | None:
    """The same for a book that nobody has open, and that may be too damaged to open."""
    return snapshot.restore(backup, ground.book, ground.clock)


def check(book: Path) -> None:
    """Reads the whole book; raises DeskError when any of it is damaged."""
    snapshot.verify(book)


def _copy(backup: snapshot.Backup) -> Copy:
    return Copy(backup.path, backup.at, backup.why, backup.size)
