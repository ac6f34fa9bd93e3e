"""A folder written beside its place and then moved there: whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.render.whole_file import settle, trouble


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder to fill, which takes the place of `folder` when the block ends well.

    `folder` is missing, empty, or may be replaced. Where the block fails, `folder` is as it was
    and nothing stays beside it; errors of the disk come as DeskError.
    """
    part = folder.with_name(f".{folder.name}.part")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _clear(part)
        part.mkdir()
        yield part
        _settle_all(part)
        _swap(part, folder)
    except OSError as error:
        raise trouble(folder, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _clear(part: Path) -> None:
    """What a killed export left."""
    if part.exists():
        shutil.rmtree(part)


def _settle_all(part: Path) -> None:
    for file in part.iterdir():
        with file.open("rb+") as written:
            os.fsync(written.fileno())
    settle(part)


def _swap(part: Path, folder: Path) -> None:
    """The old folder steps aside until the new one stands in its place."""
    aside = folder.with_name(f".{folder.name}.old")
    _clear(aside)
    if folder.exists():
        folder.rename(aside)
    try:
        part.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    settle(folder.parent)
    shutil.rmtree(aside, ignore_errors=True)


def check_folder(folder: Path, ours: set[str]) -> None:
    """Raises DeskError unless `folder` is missing, empty, or holds nothing but `ours`."""
    if folder.exists() and not folder.is_dir():
        raise DeskError(
            _("{file} is a file, not a folder. Nothing was written. Choose a new folder.").format(
                file=folder.name
            )
        )
    try:
        there = {file.name for file in folder.iterdir()} if folder.exists() else set()
    except OSError as error:
        raise trouble(folder, error) from error
    if foreign := sorted(there - ours):
        raise DeskError(
            _(
                "{folder} holds {file}, which is not as an export left it. Nothing was written."
                " Choose a new or an empty folder."
            ).format(folder=folder.name, file=foreign[0])
        )
