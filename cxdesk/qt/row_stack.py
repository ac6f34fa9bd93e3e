"""A short column of alike rows that redraws in place: rows are kept and told new facts."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Row(Protocol):
    """A widget that can show another fact of its sort."""

    def show_fact(self, fact: Any) -> None: ...


class RowStack(QWidget):
    """`make` builds one row; as many are shown as there are facts."""

    def __init__(self, make: Callable[[], QWidget], spacing: int) -> None:
        super().__init__()
        self._make = make
        self._rows: list[Any] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def rows(self) -> list[Any]:
        """The rows that are shown, from the top."""
        return [row for row in self._rows if not row.isHidden()]

    def show_facts(self, facts: Sequence[Any]) -> None:
        while len(self._rows) < len(facts):
            row = self._make()
            self._rows.append(row)
            self._column.addWidget(row)
        for row, fact in zip(self._rows, facts, strict=False):
            row.show_fact(fact)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(facts))
        self.setVisible(bool(facts))
