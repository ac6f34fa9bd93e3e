"""A disk that can be filled to the last page.

A small file system of its own where that is allowed, else a limit on the files we write.
"""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = 4096
SIZE = 24 * 1024 * 1024


class SmallDisk:
    """`folder` lies on a disk of its own; `full(pages)` leaves it just so many free pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def full(self, pages: int) -> Iterator[None]:
        ballast = self.folder.with_name("ballast")
        free = os.statvfs(self.folder).f_bavail - pages
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, free * PAGE)
        try:
            yield
        finally:
            ballast.unlink()


class LimitedProcess:
    """For users who may not mount: no file can be longer than `pages`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def full(self, pages: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (pages * PAGE, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def small_disk(mount: Path) -> Iterator[SmallDisk | LimitedProcess]:
    mount.mkdir()
    folder = mount / "disk"
    if os.geteuid() != 0:
        yield LimitedProcess(folder)
        return
    options = f"size={SIZE}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "cxdesk", mount], check=True)
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", mount], check=True)
