"""Workbooks with typed cells, as XLSX, XLS and ODS, written for tests."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

Cell = str | int | float | bool | date | datetime | None
Sheets = dict[str, list[list[Cell]]]

_DAY, _MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"


def xlsx(sheets: Sheets, hidden: tuple[str, ...] = ()) -> bytes:
    """The first sheet cannot be hidden: Excel opens a workbook with it."""
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True, "default_date_format": _MOMENT})
    day = book.add_format({"num_format": _DAY})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                is_day = isinstance(cell, date) and not isinstance(cell, datetime)
                write = sheet.write_string if isinstance(cell, str) else sheet.write
                write(y, x, cell, *([day] if is_day else []))
        if name in hidden:
            sheet.hide()
    book.close()
    return kept.getvalue()


def xls(sheets: Sheets) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    styles = {
        date: xlwt.easyxf(num_format_str=_DAY),
        datetime: xlwt.easyxf(num_format_str=_MOMENT),
    }
    plain = xlwt.easyxf()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                sheet.write(y, x, cell, styles.get(type(cell), plain))
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def ods(sheets: Sheets) -> bytes:
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    return ods_of(tables)


def ods_of(tables: str, manifest: str = "<manifest/>") -> bytes:
    """A workbook whose content is the XML of `tables`."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        mime = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr(zipfile.ZipInfo("mimetype"), mime)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return kept.getvalue()


def _row(row: list[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(cell: Cell) -> str:
    match cell:
        case None | "":
            return "<table:table-cell/>"
        case bool():
            kind, value = "boolean", f'office:boolean-value="{str(cell).lower()}"'
        case int() | float():
            kind, value = "float", f'office:value="{cell}"'
        case date():
            kind, value = "date", f'office:date-value="{cell.isoformat()}"'
        case _:
            kind, value = "string", ""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f'<table:table-cell office:value-type="{kind}" {value}>{lines}</table:table-cell>'


FORMATS: dict[str, Callable[[Sheets], bytes]] = {"xlsx": xlsx, "xls": xls, "ods": ods}


def edited(raw: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same archive with another content of `part`."""
    kept = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(raw)) as old,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return kept.getvalue()
