"""Reads a file as a spreadsheet would show it: numbered rows of cells, nothing interpreted yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer import apart, separated
from cxdesk.features.transfer.decoding import decoded
from cxdesk.features.transfer.limits import MB, MOST_BYTES, MOST_COLUMNS, Fault, UnreadableError
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Line:
    """One record: the number a spreadsheet shows for it (header = 1), and its cells as text."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return not any(map(str.strip, self.cells))


@dataclass(frozen=True, slots=True)
class Table:
    """A file, read. `lines` are all records after the header, blank ones included.

    `encoding` and `delimiter` are "" for a workbook and for JSON, `sheet` is "" for all others.
    """

    name: str
    sha256: str
    encoding: str
    delimiter: str
    header: Line
    lines: tuple[Line, ...]
    sheet: str = ""


def read(
    path: Path,
    encoding: str | None = None,
    layout: str | None = None,
    delimiter: str | None = None,
) -> Table:
    """The table in the file at `path`; of a workbook, the sheet most like the layout so called.

    Of text, the encoding and the delimiter are found where they are not given.

    Raises DeskError, for text within 3 seconds, for anything that is no table of usual size.
    """
    raw = _bytes(path)
    if not apart.is_for(raw):
        return from_text(path.name, raw, encoding, delimiter)
    found = apart.read(raw, layout)
    header, lines = parted(path.name, found.rows)
    return Table(path.name, sha256(raw).hexdigest(), "", "", header, lines, found.sheet)


def from_text(
    name: str, raw: bytes, encoding: str | None = None, delimiter: str | None = None
) -> Table:
    """The table in `raw`, whose cells stand between commas, semicolons or tabs."""
    text = decoded(raw, encoding)
    mark = delimiter or separated.delimiter_of(text.text)
    header, lines = parted(name, separated.rows(text.text, mark))
    return Table(name, sha256(raw).hexdigest(), text.encoding, mark, header, lines)


def parted(name: str, rows: Iterable[Sequence[str]]) -> tuple[Line, tuple[Line, ...]]:
    """The first row that is not blank, and those after it."""
    lines = (Line(place, tuple(cells)) for place, cells in enumerate(rows, 1))
    header = next((line for line in lines if not line.is_blank), None)
    if header is None:
        raise DeskError(
            _("{name} is empty. Nothing was changed. Choose another file.").format(name=name)
        )
    if len(header.cells) > MOST_COLUMNS:
        raise UnreadableError(Fault.COLUMNS, MOST_COLUMNS)
    return header, tuple(lines)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableError(Fault.PACKED, MOST_BYTES // MB)
        return path.read_bytes()
    except OSError as error:
        raise DeskError(_unreachable(error).format(name=path.name)) from error


def _unreachable(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return _(
                "There is no file called {name}. Nothing was changed."
                " Check its name and folder, or choose another file."
            )
        case IsADirectoryError():
            return _("{name} is a folder. Nothing was changed. Choose a file in it.")
        case PermissionError():
            return _(
                "You may not read {name}. Nothing was changed."
                " Close it in other programs, or copy it to a folder of yours."
            )
    return _(
        "{name} could not be read. Nothing was changed."
        " Copy it to this computer, then bring in the copy."
    )
