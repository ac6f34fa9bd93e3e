"""The moments of a timeline as rows, the newest first, more of them as one scrolls."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from cxdesk.domain.timeline import TimelineItem
from cxdesk.domain.timeline_words import sentence, title
from cxdesk.i18n import day_long
from cxdesk.qt.keyed_list import NOWHERE, KeyedListModel

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(KeyedListModel[TimelineItem]):
    """`more_wanted` asks for what is older than the last row; `show_items` brings it."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self._total = 0
        self._asked = False

    def show_items(self, items: Sequence[TimelineItem], total: int, today: date) -> None:
        self.today = today
        self._total = total
        self._asked = False
        self.show_rows([item.key for item in items], items)

    def items(self) -> list[TimelineItem]:
        return list(self._rows)

    @property
    def total(self) -> int:
        """How many there are in the book."""
        return self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.row_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(item, self.today)
            case Qt.ItemDataRole.ToolTipRole:
                return day_long(item.on)
            case Qt.ItemDataRole.UserRole:
                return item
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and self.row_at(index.row()).can_be_edited
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() and not self._asked and len(self._rows) < self._total

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()
