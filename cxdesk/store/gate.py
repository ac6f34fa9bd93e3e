"""The engine's gate: which SQLite we trust, and what a file must be to count as a book."""

import os
import re
from pathlib import Path

from sqlcipher3 import dbapi2

from cxdesk.domain.errors import DeskError, OnlyReadable
from cxdesk.i18n import _
from cxdesk.store.schema_id import APPLICATION_ID, VERSION

OLDEST_ENGINE = (3, 51, 3)
"""Older ones can lose committed transactions when two connections write and checkpoint."""

_CLOUDS = re.compile(
    r"(onedrive|dropbox|icloud|com~apple~clouddocs|google ?drive|nextcloud|owncloud|syncthing)",
    re.IGNORECASE,
)
_NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afpfs", "9p", "davfs"}
)


def check_engine(version: str = dbapi2.sqlite_version) -> None:
    """Raises DeskError where the SQLite library is one that can lose data."""
    if tuple(int(part) for part in version.split(".")) < OLDEST_ENGINE:
        raise DeskError(
            _(
                "The SQLite library here is {version}, which can lose saved work."
                " Nothing was opened. Install CxDesk again to get {oldest} or newer."
            ).format(version=version, oldest=".".join(map(str, OLDEST_ENGINE)))
        )


def book_version(path: Path) -> int:
    """The schema version of the book at `path`.

    Raises DeskError for a file that is empty, foreign, damaged or not there.
    """
    if not path.is_file():
        raise DeskError(
            _("There is no book at {path}. Nothing was changed. `cxdesk new` makes one.").format(
                path=path
            )
        )
    if path.stat().st_size == 0:
        raise DeskError(
            _(
                "{path} is empty, so it is not a book. Nothing was changed."
                " Restore a backup, or choose another file."
            ).format(path=path)
        )
    try:
        db = to_read(path)
        try:
            application = db.execute("PRAGMA application_id").fetchone()[0]
            version = db.execute("PRAGMA user_version").fetchone()[0]
        finally:
            db.close()
    except dbapi2.DatabaseError as error:
        raise _foreign(path) from error
    if application != APPLICATION_ID:
        raise _foreign(path)
    return int(version)


def to_read(path: Path) -> dbapi2.Connection:
    """The driver alone, without right to write."""
    uri = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return dbapi2.connect(f"file:{uri}?mode=ro", uri=True)


def check_version(path: Path, version: int) -> None:
    """Raises OnlyReadable for a book that a newer CxDesk wrote."""
    if version > VERSION:
        raise OnlyReadable(
            _(
                "{path} was written by a newer CxDesk. Nothing was changed."
                " Open it with that version, or update this one."
            ).format(path=path)
        )


def only_readable(path: Path) -> bool:
    """Whether the book, or the folder in which its log would lie, may not be written to."""
    return path.exists() and not (_writable(path) and _writable(path.parent))


def check_writable(path: Path) -> None:
    """Raises OnlyReadable for a book that can be looked at, but not opened as one's own."""
    if only_readable(path):
        raise OnlyReadable(
            _(
                "{path} may only be read here. Nothing was changed."
                " Copy it to a folder of yours, then open the copy."
            ).format(path=path)
        )


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def check_place(path: Path, mounts: Path = Path("/proc/mounts")) -> None:
    """Raises DeskError for folders that copy or share a live book behind its back."""
    whole = path.absolute()
    cloud = next((part for part in whole.parts[:-1] if _CLOUDS.search(part)), None)
    if cloud is None and not _is_network(whole, mounts):
        return
    raise DeskError(
        _(
            "A book in {folder} would be copied while it is being written, and such copies are"
            " stale. Nothing was changed. Keep the book on this computer, and its backups there."
        ).format(folder=cloud or whole.parent)
    )


def _is_network(path: Path, mounts: Path) -> bool:
    if not mounts.is_file():
        return False
    best, kind = "", ""
    for line in mounts.read_text(errors="replace").splitlines():
        point, system = line.split(" ")[1:3]
        here = point.replace("\\040", " ")
        if path.is_relative_to(here) and len(here) >= len(best):
            best, kind = here, system
    return kind in _NETWORKS


def _foreign(path: Path) -> DeskError:
    return DeskError(
        _(
            "{path} is not a CxDesk book, or it is damaged. Nothing was changed."
            " Restore a backup, or choose another file."
        ).format(path=path)
    )
