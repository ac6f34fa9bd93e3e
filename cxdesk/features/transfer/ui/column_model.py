"""The columns of a file as rows: what each is called, what it holds, what it becomes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesk.domain.custom_field import type_name
from cxdesk.domain.import_fields import field_name
from cxdesk.domain.importing import Field
from cxdesk.features.transfer.headers import REFUSED_BECAUSE, header_key
from cxdesk.features.transfer.mapping import Choice, OwnColumn
from cxdesk.features.transfer.opening import SourceColumn
from cxdesk.i18n import _, number
from cxdesk.qt.keyed_list import Index, KeyedListModel
from cxdesk.qt.plain_tip import plain_tip


class ColumnModel(KeyedListModel[SourceColumn]):
    """Rows are by place, so that what is current stays so while choices change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def show_columns(self, columns: Sequence[SourceColumn]) -> None:
        self.show_rows([column.place for column in columns], columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.row_at(index.row())
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: column.name,
            Qt.ItemDataRole.UserRole: column,
            Qt.ItemDataRole.AccessibleTextRole: _sentence(column),
            Qt.ItemDataRole.ToolTipRole: plain_tip("\n".join(column.samples)) or None,
            Qt.ItemDataRole.CheckStateRole: None if column.is_private else _check(column.choice),
        }
        return answers.get(role)


def _check(choice: Choice) -> Qt.CheckState:
    return Qt.CheckState.Unchecked if choice is None else Qt.CheckState.Checked


def becomes(column: SourceColumn) -> str:
    """What comes of the column, in words."""
    if header_key(column.header) == header_key(REFUSED_BECAUSE):
        return _("our own note, no data")
    if column.is_private:
        return _("private, never stored")
    match column.choice:
        case OwnColumn(type=kind) if kind is not None:
            return _("Own field, {kind}").format(kind=type_name(kind))
        case OwnColumn():
            return _("Own field")
        case Field() as field:
            return field_name(field)
    return _("Left out")


def _sentence(column: SourceColumn) -> str:
    parts = [
        _("Column {n}").format(n=number(column.place + 1)),
        column.name,
        becomes(column),
        _("read as {day}").format(day=column.reads) if column.reads else "",
        _("for example {samples}").format(samples=", ".join(column.samples))
        if column.samples
        else _("empty"),
    ]
    return ", ".join(part for part in parts if part)
