"""Whether a file is still the one that was read."""

from dataclasses import dataclass
from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file by its place, its size in bytes and the moment of its last change; -1 without one."""

    path: Path
    size: int
    changed_ns: int

    def check(self) -> None:
        """Raises DeskError when the file is another one by now, or gone."""
        now = stamp(self.path)
        if now == self:
            return
        sentence = (
            _("{name} is no longer where it was. Nothing was changed. Choose it again.")
            if now.size < 0
            else _("{name} was changed since it was read. The book was not. Choose it again.")
        )
        raise DeskError(sentence.format(name=self.path.name))


def stamp(path: Path) -> FileStamp:
    """Of a file that is there or not; reading it says why it cannot be read."""
    try:
        found = path.stat()
    except OSError:
        return FileStamp(path, -1, -1)
    return FileStamp(path, found.st_size, found.st_mtime_ns)
