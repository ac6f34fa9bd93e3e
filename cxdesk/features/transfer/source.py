"""A file to bring in: where it is, what was read in it, and what the user said about it."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cxdesk.features.transfer.file_stamp import FileStamp
from cxdesk.features.transfer.mapping import Options
from cxdesk.features.transfer.reading import Table


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read. `seen` is the file as it was then; None where nobody looks again.

    `is_remembered`: the next file with these columns is to be read in the same way.
    """

    table: Table
    options: Options
    today: date
    seen: FileStamp | None = None
    is_remembered: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A file to look at; without an encoding or a delimiter the reader finds them.

    `source` is what was read in it already, for another look that reads it no second time.
    """

    path: Path
    today: date
    options: Options = field(default_factory=Options)
    encoding: str | None = None
    delimiter: str | None = None
    source: Source | None = None
