"""A book on its way to another computer: one sealed file, and a mark on the book left behind."""

import hashlib
import json
import zlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from sqlalchemy import Connection, delete

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, day_long
from cxdesk.store import options, snapshot
from cxdesk.store.tables import setting

MOVED = "moved"
BOOK, SETTINGS, MANIFEST = "book.cxdesk", "settings.json", "manifest.json"
_CHUNK = 1 << 20
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Moved:
    """When the book was moved away, and the name of the file it left in."""

    on: date
    file: str

    def sentence(self) -> str:
        return _(
            "This book was moved to another computer on {day}, as {file}, so here it may only be"
            " read. Go on with it there. To go on here after all, open Settings, Another computer."
        ).format(day=day_long(self.on), file=self.file)


def seal(book: Path, settings: Path, target: Path) -> None:
    """Writes a verified copy of the book, the settings and their hashes as one file `target`.

    Raises DeskError and leaves nothing under that name when it cannot.
    """
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with TemporaryDirectory(prefix=".moving-", dir=target.parent) as folder:
            copy = Path(folder) / BOOK
            snapshot.copy(book, copy)
            parts = {BOOK: copy} | ({SETTINGS: settings} if settings.is_file() else {})
            with ZipFile(unfinished, "w", ZIP_DEFLATED) as sealed:
                for name, path in parts.items():
                    sealed.write(path, name)
                sealed.writestr(MANIFEST, _manifest(parts))
        snapshot.settle(unfinished, target)
    except OSError as error:
        raise DeskError(
            _(
                "{path} could not be written. The book is unchanged and stays here."
                " Check the folder and its free space, then do it again."
            ).format(path=target)
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _manifest(parts: dict[str, Path]) -> str:
    files = {
        name: {"sha256": _hash(path), "size": path.stat().st_size} for name, path in parts.items()
    }
    return json.dumps({"format": _FORMAT, "files": files}, indent=1)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unseal(sealed: Path, folder: Path) -> dict[str, Path]:
    """The files in `sealed`, by name, each as it was sealed; written into `folder`.

    Raises DeskError for a file that is not what `seal` wrote, to the byte.
    """
    try:
        with ZipFile(sealed) as archive:
            told = json.loads(archive.read(MANIFEST))["files"]
            found = {}
            for name in (BOOK, SETTINGS):
                if name in told:
                    found[name] = folder / name
                    with archive.open(name) as part:
                        _take_out(part, told[name], found[name])
    except (BadZipFile, KeyError, TypeError, ValueError, EOFError, RuntimeError, zlib.error):
        raise _not_sealed(sealed) from None
    except OSError as error:
        raise DeskError(
            _(
                "{path} could not be read. Nothing was changed. Check the file and the disk."
            ).format(path=sealed)
        ) from error
    if BOOK not in found:
        raise _not_sealed(sealed)
    snapshot.verify(found[BOOK])
    return found


def _take_out(part: IO[bytes], told: dict[str, Any], target: Path) -> None:
    """Stops as soon as there is more than was told; ValueError where it differs."""
    left, sha256 = told["size"], hashlib.sha256()
    with target.open("wb") as file:
        while left >= 0 and (chunk := part.read(_CHUNK)):
            left -= len(chunk)
            sha256.update(chunk)
            file.write(chunk)
    if left != 0 or sha256.hexdigest() != told["sha256"]:
        raise ValueError(target.name)


def _not_sealed(path: Path) -> DeskError:
    return DeskError(
        _(
            "{path} does not hold a whole book on the move. Nothing was changed."
            " Copy it here again, or write it anew on the other computer."
        ).format(path=path)
    )


def place_settings(brought: Path, settings: Path) -> None:
    """Those that were here are kept beside; a backup folder that is not here is left out."""
    values = json.loads(brought.read_text(encoding="utf-8"))
    folder = values.get("backup_folder")
    if folder is not None and not Path(folder).is_dir():
        values["backup_folder"] = None
    settings.parent.mkdir(parents=True, exist_ok=True)
    unfinished = settings.with_name(f".{settings.name}.incoming")
    unfinished.write_text(json.dumps(values, indent=1, sort_keys=True), encoding="utf-8")
    if settings.exists():
        settings.replace(settings.with_name(f"{settings.name}.replaced"))
    snapshot.settle(unfinished, settings)


def mark(db: Connection, moved: Moved) -> None:
    """Leaves word in the book that it lives elsewhere now; inside a deed."""
    options.keep(db, MOVED, {"on": moved.on.isoformat(), "file": moved.file})


def unmark(db: Connection) -> None:
    db.execute(delete(setting).where(setting.c.id == MOVED))


def moved(db: Connection) -> Moved | None:
    """Where and when the book went; None while it lives here."""
    found = options.value(db, MOVED)
    return None if found is None else Moved(date.fromisoformat(found["on"]), found["file"])
