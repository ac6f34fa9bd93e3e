"""A flat list model with keys: a new reading moves rows, it does not reset."""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from cxdesk.qt.item_diff import Difference, small_difference

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_MANY = 64  # runs; past this one reset is quicker, and the view finds its row again by key


class KeyedListModel(QAbstractListModel, Generic[Row]):
    """Give it keys and rows with `show_rows`; answer `data` in a subclass from `row_at`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[Hashable] = []
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, row: int) -> Row:
        return self._rows[row]

    def key_at(self, row: int) -> Hashable:
        return self._keys[row]

    def row_of(self, key: Hashable) -> int:
        """The row with `key`, or -1."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def show_rows(self, keys: Sequence[Hashable], rows: Sequence[Row]) -> None:
        """Becomes `rows`, told to views as removals, a new order, insertions and changes."""
        if self._keys != keys and not self._move_to(keys, rows):
            self._reset(keys, rows)
            return
        self._keys, self._rows = list(keys), list(rows)
        self.rows_changed()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rows_changed(self) -> None:
        """Called when the rows are new and before views read them; for a subclass's arrays."""

    def _move_to(self, keys: Sequence[Hashable], rows: Sequence[Row]) -> bool:
        """Leaves everything as it is and says False when that would take too many steps."""
        change = small_difference(self._keys, keys, _MANY)
        if change is None:
            return False
        self._remove(change)
        self._reorder(change)
        self._insert(change, keys, rows)
        return True

    def _reset(self, keys: Sequence[Hashable], rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._keys, self._rows = list(keys), list(rows)
        self.rows_changed()
        self.endResetModel()

    def _remove(self, change: Difference) -> None:
        for first, last in change.removed:
            self.beginRemoveRows(NOWHERE, first, last)
            del self._keys[first : last + 1], self._rows[first : last + 1]
            self.rows_changed()
            self.endRemoveRows()

    def _reorder(self, change: Difference) -> None:
        if change.order is None:
            return
        self.layoutAboutToBeChanged.emit()
        self._keys = [self._keys[row] for row in change.order]
        self._rows = [self._rows[row] for row in change.order]
        self.rows_changed()
        new_row = {old: new for new, old in enumerate(change.order)}
        before: list[Any] = self.persistentIndexList()
        self.changePersistentIndexList(before, [self.index(new_row[i.row()]) for i in before])
        self.layoutChanged.emit()

    def _insert(self, change: Difference, keys: Sequence[Hashable], rows: Sequence[Row]) -> None:
        for first, last in change.inserted:
            self.beginInsertRows(NOWHERE, first, last)
            self._keys[first:first] = keys[first : last + 1]
            self._rows[first:first] = rows[first : last + 1]
            self.rows_changed()
            self.endInsertRows()
