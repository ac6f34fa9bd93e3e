"""Files that are no table, or mean harm: what each one is, and its bytes."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO

from tests.features.transfer.workbook_files import edited, ods, ods_of, xls, xlsx

MB = 1024 * 1024
ROWS = [["Customer", "Tier"], ["Nordvik Ferries", "Gold"]]
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"

Made = Callable[[], bytes]


TEXT: dict[str, Made] = {
    "200,000 columns": lambda: ",".join(f"column {n}" for n in range(200_000)).encode(),
    "201 columns": lambda: ",".join(f"c{n}" for n in range(201)).encode() + b"\n1\n",
    "201 semicolons": lambda: b"a" + b";" * 201 + b"\n1\n",
    "a quote open over 20 MB": lambda: b'account,tier\n"' + b"x,y\n" * (5 * MB),
    "a quote open to the end": lambda: b'account,tier\nFirm 3,Gold\n"Firm 4,Silver\n',
    "a quote open in the header": lambda: b'"account,tier\nFirm 3,Gold\n',
    "one line of 20 MB": lambda: b"x" * (20 * MB),
    "a cell of 2 MB": lambda: b"account,tier\nFirm 3," + b"x" * (2 * MB) + b"\n",
    "a row that never ends": lambda: b"account,tier\n" + b'"a\n",' * (4 * MB),
    "more than 50 MB": lambda: b"account,tier\n" + b"Firm 3,Gold\n" * (5 * MB),
    "300,000 rows": lambda: b"account,tier\n" + b"a,b\n" * 300_000,
    "49 MB of rows": lambda: b"account,tier\n" + b"a,b\n" * (49 * MB // 4),
    "20 MB of line ends": lambda: b"account,tier\n" + b"\n" * (20 * MB),
    "20 MB of commas": lambda: b"account,tier\n" + b"," * (20 * MB),
    "zeros": lambda: bytes(MB),
    "random bytes": lambda: bytes(range(256)) * 4096,
    "bytes of the upper half": lambda: bytes(range(128, 256)) * 4096,
    "nothing": lambda: b"",
    "one letter": lambda: b"x",
    "blank lines": lambda: b"\n\n  \n,,,\n",
    "tabs": lambda: b"\t\t\t\n\t\t\n",
    "a byte order mark": lambda: b"\xef\xbb\xbf",
    "a mark of UTF-16": lambda: b"\xff\xfe",
    "half a character": lambda: "account,tier\nM\u00fcller,x".encode("utf-16")[:-1],
    "UTF-32": lambda: "account,tier\nFirm 3,Gold\n".encode("utf-32"),
    "half a pair": lambda: "account,tier\n".encode("utf-16") + b"\x00\xd8\x0a\x00",
    "quotes": lambda: b'"""""""""""""\n"',
    "pictures as letters": lambda: b"\xf0\x9f\x98\x80,\xf0\x9f\x98\x81\n",
    "prose": lambda: b"Dear Mara,\n\nthe report is attached, as promised.\n",
    "a script": lambda: b"#!/bin/sh\nrm -rf /tmp/x\n",
    "a mail": lambda: b"From: priya@harrow.example\nTo: mara@halden.example\n\nHello\n",
    "columns nobody knows": lambda: b"Colour,Weight\nred,3\n",
    "dates in either order": lambda: b"account,score,on\nFirm 3,9,03/04/2026\n",
    "dotted dates in either order": lambda: b"account,score,on\nFirm 3,9,3.4.2026\n",
    "stars": lambda: b"request_id,star_rating,comments,customer_name\n1,5,Fine,Harrow\n",
}
"""Text that is no table, and bytes that are no text."""


OTHER_FORMATS: dict[str, Made] = {
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "a photograph": lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 40,
    "a program": lambda: b"\x7fELF\x02\x01\x01" + bytes(400),
    "a book of CxDesk": lambda: b"SQLite format 3\x00" + bytes(4000),
    "a gzip": lambda: b"\x1f\x8b\x08\x00" + bytes(range(256)),
    "a PDF": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "an RTF": lambda: b"{\\rtf1\\ansi Customer\\tab Tier}",
    "a web page": lambda: b"<!doctype html>\n<html><body>Please sign in</body></html>\n",
    "a web table called .xls": lambda: b"\n<table><tr><td>Customer</td></tr></table>",
    "an XML workbook": lambda: b'<?xml version="1.0"?><Workbook><Worksheet/></Workbook>',
    "a billion laughs": lambda: _laughs() + b"<lolz>&lol9;</lolz>",
    "a vCard": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Priya\nEND:VCARD\n",
    "a calendar": lambda: b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n",
    "an archive of nothing": lambda: b"PK\x05\x06" + bytes(18),
}
"""What somebody may take for a table."""


PLAIN_BOOK = xlsx({"A": ROWS})
WORKBOOKS: dict[str, Made] = {
    "no workbook at all": lambda: b"PK\x03\x04" + bytes(range(256)) * 40,
    "a cut XLSX": lambda: PLAIN_BOOK[: len(PLAIN_BOOK) // 2],
    "an XLSX without its end": lambda: PLAIN_BOOK[:-30],
    "an XLSX with a bent byte": lambda: PLAIN_BOOK[:60] + b"\xff" + PLAIN_BOOK[61:],
    "a document": lambda: _zipped({"word/document.xml": b"<w:document/>"}),
    "a sheet that is missing": lambda: _without(PLAIN_BOOK, SHEET),
    "a sheet that is no XML": lambda: edited(
        PLAIN_BOOK, SHEET, _instead(b"<worksheet><sheetData><row")
    ),
    "a text that is not there": lambda: edited(
        PLAIN_BOOK, SHEET, _replaced(b"<v>3<", b"<v>99999999<")
    ),
    "a cell far away": lambda: edited(
        PLAIN_BOOK, SHEET, _row(b'<c r="XFD1048576"><v>1</v></c>', 1048576)
    ),
    "a cell beyond": lambda: edited(
        PLAIN_BOOK, SHEET, _row(b'<c r="ZZZZZZZ99999999999"><v>1</v></c>', 9)
    ),
    "a cell of 400 MB": lambda: _padded(PLAIN_BOOK, b'<c r="A9" t="inlineStr"><is><t>', b"x", 400),
    "a cell of 40 MB": lambda: edited(PLAIN_BOOK, SHEET, _row(_inline(40 * MB), 9)),
    "1.5 million rows": lambda: edited(PLAIN_BOOK, SHEET, _rows(1_500_000)),
    "100,002 rows": lambda: edited(PLAIN_BOOK, SHEET, _rows(100_002)),
    "a workbook of 201 columns": lambda: xlsx({"A": [[f"c{n}" for n in range(201)]]}),
    "one text a million times": lambda: _repeated(PLAIN_BOOK),
    "a billion laughs in a sheet": lambda: edited(PLAIN_BOOK, SHEET, _prefixed(_laughs())),
    "a sheet of 1 GB of blanks": lambda: _padded(PLAIN_BOOK, b"", b" ", 1024),
    "sizes that lie": lambda: _lying(PLAIN_BOOK),
    "a secret part": lambda: _secret(PLAIN_BOOK),
    "21 MB": lambda: PLAIN_BOOK + bytes(21 * MB),
    "an empty workbook": lambda: xlsx({"A": []}),
    "a workbook nobody sees": lambda: xlsx({"A": [], "B": ROWS}, ("B",)),
    "a locked XLSX": lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
    "a locked ODS": lambda: ods_of("", "<manifest><encryption-data/></manifest>"),
    "a Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "a cut XLS": lambda: xls({"A": ROWS})[:900],
    "an XLS that runs in a circle": lambda: _overwritten(4300, b"\0"),
    "an XLS with a record cut short": lambda: _overwritten(1466, b"\xff"),
    "an XLS of noise": lambda: xls({"A": ROWS})[:512] + bytes(range(256)) * 40,
    "a cut ODS": lambda: ods({"A": ROWS})[:-60],
    "a billion rows in ODS": lambda: ods_of(_many_cells("rows")),
    "a billion columns in ODS": lambda: ods_of(_many_cells("columns")),
}
"""Workbooks that are broken, locked, or larger than they look."""


ANSWER = {"id": "1", "score": 9, "survey_type": "nps", "created_at": 1794567704}
LISTS: dict[str, Made] = {
    "a list in a list in a list": lambda: b"[{" + b'"a":[' * 200_000,
    "an answer in an answer": lambda: b'[{"a":' + b'{"a":' * 900 + b"1" + b"}" * 902 + b"]",
    "a cut list": lambda: json.dumps([ANSWER, ANSWER]).encode()[:-20],
    "a list of numbers": lambda: b'[{}, 1, 2, "three"]',
    "a list of nothing": lambda: b"[]",
    "an error instead of answers": lambda: b'{"status": 401, "message": "Please sign in"}',
    "20 MB of empty answers": lambda: b"[" + b"{}," * (6 * MB) + b"{}]",
    "100,002 answers": lambda: json.dumps([ANSWER] * 100_002).encode(),
    "201 properties": lambda: json.dumps([{f"p{n}": n for n in range(201)}]).encode(),
    "a comment of 15 MB": lambda: json.dumps([ANSWER | {"comment": "x" * 15 * MB}]).encode(),
    "a number of 5,000 digits": lambda: b'[{"n": 1' + b"0" * 5000 + b"}]",
    "half a character in JSON": lambda: b'[{"comment": "M\xfcller"}]',
    "lines of JSON": lambda: json.dumps(ANSWER).encode() + b"\n" + json.dumps(ANSWER).encode(),
}
"""JSON that is no list of answers, or too much of one."""


def _laughs() -> bytes:
    more = b"".join(b'<!ENTITY lol%d "%s">' % (n, b"&lol%d;" % (n - 1) * 10) for n in range(1, 10))
    return b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">' + more + b"]>"


def _instead(content: bytes):
    return lambda _old: content


def _replaced(part: bytes, other: bytes):
    return lambda old: old.replace(part, other)


def _prefixed(prolog: bytes):
    return lambda old: prolog + old.partition(b"?>")[2].replace(b"<v>0</v>", b"<v>&lol9;</v>")


def _row(cell: bytes, number: int):
    row = b'<row r="%d">%s</row></sheetData>' % (number, cell)
    return _replaced(b"</sheetData>", row)


def _rows(n: int):
    many = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (y, y) for y in range(3, n + 1))
    return _replaced(b"</sheetData>", many + b"</sheetData>")


def _inline(size: int) -> bytes:
    return b'<c r="A9" t="inlineStr"><is><t>' + b"x" * size + b"</t></is></c>"


def _padded(plain: bytes, before: bytes, filling: bytes, size: int) -> bytes:
    """A workbook whose sheet holds `size` MB of `filling`; they are never in memory at once."""
    kept = BytesIO(_without(plain, SHEET))
    with (
        zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(SHEET, "w") as part,
    ):
        part.write(b"<worksheet><sheetData><row>" + before)
        for _mb in range(size):
            part.write(filling * MB)
        part.write(b"</t></is></c></row></sheetData></worksheet>")
    return kept.getvalue()


def _repeated(plain: bytes) -> bytes:
    """A million cells that are one text of 30 kB."""
    cells = b"".join(b'<row r="%d"><c t="s"><v>0</v></c></row>' % y for y in range(3, 99_000))
    many = edited(plain, SHEET, _replaced(b"</sheetData>", cells + b"</sheetData>"))
    return edited(many, STRINGS, _replaced(b"Customer", b"y" * 30_000))


def _zipped(parts: dict[str, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return kept.getvalue()


def _without(raw: bytes, part: str) -> bytes:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist() if name != part})


def _lying(plain: bytes) -> bytes:
    """An archive whose list says that 60 MB are 300 bytes."""
    large = edited(plain, SHEET, _instead(b" " * (60 * MB)))
    told = (60 * MB).to_bytes(4, "little")
    return large.replace(told, (300).to_bytes(4, "little"))


def _secret(plain: bytes) -> bytes:
    """Every part marked as encrypted."""
    return plain.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def _overwritten(place: int, byte: bytes) -> bytes:
    """Two finds of the fuzzer: calamine takes all the memory there is, or panics."""
    plain = xls({"A": [*ROWS[:1], ["N", "Gold"]]})
    return plain[:place] + byte * 512 + plain[place + 512 :]


def _many_cells(of: str) -> str:
    cell = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
    times = f' table:number-{of}-repeated="1000000000"'
    row, inner = (times, cell.format("")) if of == "rows" else ("", cell.format(times))
    rows = f"<table:table-row{row}>{inner}</table:table-row>"
    return f'<table:table table:name="A">{rows}</table:table>'


EVERY = TEXT | OTHER_FORMATS | WORKBOOKS | LISTS
