"""A table for the clipboard: between tabs for spreadsheets, as HTML for letters."""

import html
from collections.abc import Iterable, Sequence

from cxdesk.domain.exporting import Cell, guarded

_TEXT = " style=\"mso-number-format:'\\@'\""  # so that Excel leaves a text a text

Row = Sequence[Cell]


def as_tabs(rows: Iterable[Row]) -> str:
    """One line for each row; a tab or a line end in a cell would begin another one."""
    return "\r\n".join("\t".join(map(_one_line, row)) for row in rows)


def as_html(head: Row, rows: Iterable[Row]) -> str:
    """The same as a table with a head."""
    top = "".join(f"<th>{_escaped(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _cell(cell: Cell) -> str:
    return f"<td{_TEXT if isinstance(cell, str) else ''}>{_escaped(cell)}</td>"


def _escaped(cell: Cell) -> str:
    return html.escape(_one_line(cell))


def _one_line(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    return guarded(" ".join(text.split())) if isinstance(cell, str) else text
