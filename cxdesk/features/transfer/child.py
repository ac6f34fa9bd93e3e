"""The process that reads one stranger's file from its input, under limits, and prints its rows."""

import json
import sys
from collections.abc import Iterator

from cxdesk.features.transfer import json_rows, sheets
from cxdesk.features.transfer.apart import OLE, PACKED
from cxdesk.features.transfer.limits import (
    MB,
    MOST_COLUMNS,
    MOST_IN_ROW,
    MOST_MEMORY,
    MOST_SECONDS,
    MOST_SHEET_ROWS,
    MOST_UNPACKED,
    Fault,
    UnreadableError,
)

Row = list[str]
Facts = dict[str, str | int]


def main(layout: str) -> None:
    """Prints a list of texts in JSON for each row, and last an object: the sheet or the fault."""
    _limit()
    try:
        facts = _print(sys.stdin.buffer.read(), layout or None)
    except UnreadableError as error:
        facts = {"fault": error.fault, "most": error.most}
    except MemoryError:
        facts = {"fault": Fault.MEMORY, "most": 0}
    sys.stdout.write(f"{json.dumps(facts)}\n")


def rows(raw: bytes, layout: str | None) -> tuple[str, Iterator[Row]]:
    """The name of the sheet, and its rows within the limits; raises UnreadableError."""
    if raw.startswith((PACKED, OLE)):
        name, found = sheets.read(raw, layout)
        return name, _limited(found)
    return "", _limited(json_rows.read(raw))


def _print(raw: bytes, layout: str | None) -> Facts:
    name, found = rows(raw, layout)
    for row in found:
        sys.stdout.write(f"{json.dumps(row)}\n")
    return {"sheet": name}


def _limited(found: Iterator[Row]) -> Iterator[Row]:
    size = 0
    for place, row in enumerate(found, 1):
        if place > MOST_SHEET_ROWS + 1:
            raise UnreadableError(Fault.ROWS, MOST_SHEET_ROWS)
        if len(row) > MOST_COLUMNS:
            raise UnreadableError(Fault.COLUMNS, MOST_COLUMNS)
        length = sum(map(len, row))
        size += length
        if length > MOST_IN_ROW:
            raise UnreadableError(Fault.LONG_ROW)
        if size > MOST_UNPACKED:
            raise UnreadableError(Fault.UNPACKED, MOST_UNPACKED // MB)
        yield row


def _limit() -> None:
    """Where the system knows limits; elsewhere the one who waits for the answer ends it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    if sys.platform == "linux":  # macOS takes no limit of memory
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
