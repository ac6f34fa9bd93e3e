"""The answers of an NPS chart as rows: when, who, what score, which words, and the NPS since."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cxdesk.domain.nps_headline import Place, headline
from cxdesk.domain.nps_history import History
from cxdesk.features.nps.ui import words
from cxdesk.i18n import _, day, day_long
from cxdesk.qt.item_diff import difference
from cxdesk.render.nps_table import Line, lines

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True, slots=True)
class Column:
    """How one column reads, in the cell and in its tooltip."""

    title: str
    text: Callable[[Line], str]
    tip: Callable[[Line], str]


def columns() -> tuple[Column, ...]:
    return (
        Column(_("Date"), _day, _whole_day),
        Column(_("Name"), _name, _name),
        Column(_("Score"), _score, _spoken_score),
        Column(_("Comment"), _one_line, _said),
        Column(_("NPS"), _since, _since),
    )


def _day(line: Line) -> str:
    return day(line.answer.on)


def _whole_day(line: Line) -> str:
    return day_long(line.answer.on)


def _name(line: Line) -> str:
    return line.answer.person or ""


def _score(line: Line) -> str:
    return words.score_text(line.answer)


def _spoken_score(line: Line) -> str:
    return words.spoken_score(line.answer)


def _said(line: Line) -> str:
    return line.answer.comment or ""


def _one_line(line: Line) -> str:
    return " ".join(_said(line).split())


def _since(line: Line) -> str:
    return headline(line.tally, (), Place.PAPER).text


class AnswersModel(QAbstractTableModel):
    """Newest first. A new history moves rows, it does not reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns()
        self._lines: list[Line] = []

    def show_history(self, history: History) -> None:
        new = lines(history)
        change = difference(self._ids(self._lines), self._ids(new))
        for first, last in change.removed:
            self.beginRemoveRows(NOWHERE, first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
        if change.order is not None:
            self._reorder(change.order)
        for first, last in change.inserted:
            self.beginInsertRows(NOWHERE, first, last)
            self._lines[first:first] = new[first : last + 1]
            self.endInsertRows()
        self._lines = new
        if new:
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 4))

    def _ids(self, of: list[Line]) -> list[str]:
        return [line.answer.id for line in of]

    def _reorder(self, order: list[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        self._lines = [self._lines[row] for row in order]
        new_row = {old: new for new, old in enumerate(order)}
        before: list[Any] = self.persistentIndexList()
        after = [self.index(new_row[at.row()], at.column()) for at in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        column, line = self._columns[index.column()], self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(line)
            case Qt.ItemDataRole.ToolTipRole:
                return words.plain_tip(column.tip(line))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._columns[section].title
        return None

    def _spoken(self, line: Line) -> str:
        sentence = _("{day}: {name} gave {score}. NPS then {nps}.").format(
            day=day_long(line.answer.on),
            name=words.name_of(line.answer),
            score=words.spoken_score(line.answer),
            nps=_since(line),
        )
        return f"{sentence} {_said(line)}".rstrip()
