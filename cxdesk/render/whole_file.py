"""A file written beside its place and then moved there: whole, or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, over what was there; raises DeskError and leaves that as it was."""
    part = path.with_name(f".cxdesk-{os.getpid()}.part")
    try:
        _write(part, data)
        part.replace(path)
        settle(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise trouble(path, error) from error


def _write(part: Path, data: bytes) -> None:
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Makes the new name itself last, where the system lets folders be synced."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def trouble(path: Path, error: OSError) -> DeskError:
    """What kept `path` from being written, as a sentence."""
    return DeskError(
        _pattern(error).format(file=path.name, folder=path.parent, why=error.strerror)
    )


def _pattern(trouble: OSError) -> str:
    match trouble:
        case FileNotFoundError() | NotADirectoryError():
            return _("There is no folder {folder}. Nothing was written. Choose another place.")
        case IsADirectoryError():
            return _("{file} is a folder. Nothing was written. Choose another name.")
        case PermissionError():
            return _(
                "{file} cannot be written: it is open in another program, or its folder is"
                " closed to you. Nothing was changed. Close it, or choose another place."
            )
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return _("The disk is full. {file} was not changed. Make room and try again.")
        case _:
            return _("{file} could not be written: {why}. Nothing was changed.")
