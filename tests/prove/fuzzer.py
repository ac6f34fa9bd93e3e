"""Feeds one reader with what a fuzzer makes of good files, for some seconds.

`python -m tests.prove.fuzzer READER FLAGS…`, the flags being those of libFuzzer. Anything but a
DeskError ends it, after it has printed the bytes that did it.
"""

import re
import sys
from collections.abc import Callable, Iterable

import atheris

from tests.features.transfer import workbook_files

with atheris.instrument_imports(include=["cxdesk"]):
    from cxdesk.domain.errors import DeskError
    from cxdesk.domain.importing import DayOrder
    from cxdesk.features.transfer import apart, child, reading
    from cxdesk.features.transfer.mapping import Options, mapped
    from cxdesk.features.transfer.records import records

HEADER = b"account,score,on,amount,currency,period,comment,email,domain,series\n"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = workbook_files.xlsx({"A": [["Customer", "Tier"], ["Nordvik", 12.5]]})
_FAR = re.compile(rb"[A-Z]{3}|\d{4}")
"""Cells too far away end the process that reads them: `tests/hostile` proves what then is said."""


def text(data: bytes) -> None:
    _through(reading.from_text("file.csv", data))


def cells(data: bytes) -> None:
    """Under a header that is known, so that every kind of cell is read."""
    _through(reading.from_text("file.csv", HEADER + data))


def json(data: bytes) -> None:
    _, rows = child.rows(b"[" + data, None)
    _through(_table(rows))


def sheet(data: bytes) -> None:
    if not _FAR.search(data):
        _workbook(workbook_files.edited(BOOK, SHEET, lambda _old: data))


def xls(data: bytes) -> None:
    """In the process that the program starts too: some of these make calamine take all memory."""
    _through(_table(apart.read(apart.OLE + data[4:]).rows))


def archive(data: bytes) -> None:
    _workbook(apart.PACKED + data[4:])


READERS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (text, cells, json, sheet, xls, archive)
}


def _workbook(raw: bytes) -> None:
    try:
        _, rows = child.rows(raw, None)
        _through(_table(rows))
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the reading process ends, as it may
            raise


def _table(rows: Iterable[list[str]]) -> reading.Table:
    header, lines = reading.parted("file", rows)
    return reading.Table("file", "", "", "", header, lines)


def _through(table: reading.Table) -> None:
    for layout in (None, "answers", "accounts"):
        options = Options(layout=layout, day_order=DayOrder.DAY_FIRST)
        records(table, mapped(table, options), options)


def main(reader: str, flags: list[str]) -> None:
    read = READERS[reader]

    def once(data: bytes) -> None:
        try:
            read(data)
        except DeskError:
            return
        except BaseException:
            print(f"this input ended the reader of {reader}: {data!r}", file=sys.stderr)
            raise

    atheris.Setup([reader, *flags], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
