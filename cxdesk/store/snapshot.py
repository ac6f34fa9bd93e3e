"""Safe copies of a book: made, verified, thinned, and brought back."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.store import engine, gate
from cxdesk.store.faults import told
from cxdesk.store.soundness import is_sound

KEPT = 30
SUFFIX = ".cxdesk"
_STAMP = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy; `at` is in the zone it was made in, `why` one or two words."""

    path: Path
    at: datetime
    why: str
    size: int


def folder_of(book: Path) -> Path:
    """Where a book's backups are kept unless the settings say otherwise."""
    return book.parent / "backups"


def back_up(book: Path, folder: Path, clock: Clock, why: str = "by hand") -> Backup:
    """Copies the book under a temporary name, verifies the copy, then names and thins.

    Raises DeskError when the copy cannot be made or does not verify; the book is untouched.
    """
    now = clock.now()
    target = folder / f"{book.stem} {now.strftime(_STAMP)} {why}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(target) from error
    copy(book, target)
    thin(folder, book.stem)
    _sweep(folder, book.stem, now)
    return Backup(target, now, why, target.stat().st_size)


def copy(book: Path, target: Path) -> None:
    """A whole, verified copy of the book under `target`, or nothing under that name."""
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with told():
            db = engine.connect(book)
            try:
                db.execute("VACUUM INTO ?", (str(unfinished),))
            finally:
                db.close()
        verify(unfinished)
        settle(unfinished, target)
    except OSError as error:
        raise _unwritable(target) from error
    finally:
        unfinished.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Raises DeskError unless the file is a whole book that a restore could use."""
    gate.check_version(path, gate.book_version(path))
    try:
        db = dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            db.execute("PRAGMA cell_size_check = ON")
            sound = is_sound(db)
            db.execute("SELECT count(*) FROM account").fetchone()
            db.execute("SELECT count(*) FROM change_log").fetchone()
        finally:
            db.close()
    except dbapi2.Error as error:
        raise _broken(path) from error
    if not sound:
        raise _broken(path)


def backups(folder: Path, stem: str | None = None) -> list[Backup]:
    """The backups in `folder`, newest first; files with other names are not ours."""
    if not folder.is_dir():
        return []
    found = [backup for path in folder.glob(f"*{SUFFIX}") if (backup := _parse(path, stem))]
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def thin(folder: Path, stem: str) -> None:
    """Keeps the newest of each day, and of those the newest 30; the last three always."""
    seen: set[str] = set()
    for place, backup in enumerate(backups(folder, stem)):
        day = backup.at.strftime("%Y-%m-%d")
        if place >= 3 and (day in seen or len(seen) >= KEPT):
            backup.path.unlink(missing_ok=True)
        seen.add(day)


def _sweep(folder: Path, stem: str, now: datetime) -> None:
    """Takes away what a killed backup left behind; a day old, so nobody is still writing it."""
    yesterday = (now - timedelta(days=1)).timestamp()
    for left in folder.glob(f".{stem} *.unfinished"):
        if left.stat().st_mtime < yesterday:
            left.unlink(missing_ok=True)


def due(folder: Path, stem: str, now: datetime) -> bool:
    """Whether the daily backup is still to be made."""
    made = backups(folder, stem)
    return not made or made[0].at.date() < now.date()


def restore(backup: Path, book: Path, clock: Clock) -> Path | None:
    """Puts `backup` in the place of `book`, which need not be openable.

    The present book is kept beside it; its new name is returned, None when there was none.
    Nobody may have the book open. Raises DeskError before anything is touched.
    """
    verify(backup)
    incoming = book.with_name(f".{book.name}.incoming")
    try:
        _copy_bytes(backup, incoming)
        verify(incoming)
        kept = _set_aside(book, clock)
        incoming.replace(book)
        _sync_folder(book.parent)
    except OSError as error:
        raise _unwritable(book) from error
    finally:
        incoming.unlink(missing_ok=True)
    return kept


def _set_aside(book: Path, clock: Clock) -> Path | None:
    """The present book gets a `.replaced-` name; a log left behind would show old rows."""
    if not book.exists():
        _drop_log(book)
        return None
    stamp = clock.now().strftime("%Y%m%d-%H%M%S")
    kept = book.with_name(f"{book.stem}.replaced-{stamp}{book.suffix}")
    unfinished = kept.with_name(f".{kept.name}.unfinished")
    _checkpoint(book)
    try:
        _copy_bytes(book, unfinished)
        settle(unfinished, kept)
    finally:
        unfinished.unlink(missing_ok=True)
    _drop_log(book)
    return kept


def _checkpoint(book: Path) -> None:
    """Moves what the log holds into the file; a damaged book is kept as it lies."""
    try:
        db = engine.connect(book)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
    except dbapi2.Error:
        return


def _drop_log(book: Path) -> None:
    for end in ("-wal", "-shm"):
        book.with_name(book.name + end).unlink(missing_ok=True)


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(1 << 20):
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())


def settle(unfinished: Path, target: Path) -> None:
    """Gives a finished file its name, so that a power cut leaves it whole or not there."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _parse(path: Path, stem: str | None) -> Backup | None:
    head, _, rest = path.stem.partition(" ")
    words = rest.split(" ", 2)
    if path.name.startswith(".") or (stem is not None and head != stem) or len(words) < 2:
        return None
    try:
        at = datetime.strptime(" ".join(words[:2]), _STAMP).astimezone()
    except ValueError:
        return None
    return Backup(path, at, words[2] if len(words) > 2 else "", path.stat().st_size)


def _broken(path: Path) -> DeskError:
    return DeskError(
        _("{path} is damaged and cannot be used. Nothing was changed. Try another backup.").format(
            path=path
        )
    )


def _unwritable(path: Path) -> DeskError:
    return DeskError(
        _(
            "{folder} could not be written to. The book is safe and unchanged."
            " Check the folder and its free space, then do it again."
        ).format(folder=path.parent)
    )
