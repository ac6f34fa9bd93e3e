"""The rows of a plan: their number, what becomes of them, and what changes in words."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cxdesk.domain.import_plan import Outcome, PlannedRow, outcome_name
from cxdesk.features.transfer.ui.list_head import ListHead, write
from cxdesk.i18n import _, number
from cxdesk.qt import fonts, icons
from cxdesk.qt.even_list import EvenList
from cxdesk.qt.plain_tip import plain_tip
from cxdesk.qt.theme import Tokens, tokens

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_NUMBER, _SIGN, _OUTCOME, _ABOUT = 52, 16, 92, 0.26
_GAP, _SIDE, _ICON = 12, 4, 14
_SIGNS = {
    Outcome.CREATED: "plus",
    Outcome.UPDATED: "pencil",
    Outcome.UNCHANGED: "equal",
    Outcome.SKIPPED: "minus",
    Outcome.WAITING: "inbox",
    Outcome.REFUSED: "ban",
}
_QUIET = (Outcome.UNCHANGED, Outcome.SKIPPED)


class PlanModel(QAbstractListModel):
    """Shows a plan's rows, all or those with one outcome."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[PlannedRow, ...] = ()
        self._rows: tuple[PlannedRow, ...] = ()

    def show_plan(self, rows: tuple[PlannedRow, ...]) -> None:
        self._all = rows
        self.show_only(None)

    def show_only(self, outcome: Outcome | None) -> None:
        self.beginResetModel()
        chosen = (row for row in self._all if outcome is None or row.outcome is outcome)
        self._rows = self._all if outcome is None else tuple(chosen)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.about
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(
                    "\n".join([change.words for change in row.changes] + [row.reason]).strip()
                )
            case Qt.ItemDataRole.AccessibleTextRole:
                return _sentence(row)
        return None


def _sentence(row: PlannedRow) -> str:
    parts = (
        _("Row {n}").format(n=number(row.number)),
        outcome_name(row.outcome),
        row.about,
        row.words,
    )
    return ", ".join(part for part in parts if part)


class PlanDelegate(QStyledItemDelegate):
    """Draws one row over a hairline."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, fonts.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlannedRow = index.data(Qt.ItemDataRole.UserRole)
        look, area = tokens(option.widget), option.rect
        painter.save()
        self._paint_ground(painter, option, look)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.hair)
        places = columns(area)
        self._paint_sign(painter, places[1], row.outcome, look)
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(look.text3)
        write(painter, places[0], number(row.number), Qt.AlignmentFlag.AlignTrailing)
        painter.setFont(fonts.font("small"))
        painter.setPen(_tone(row.outcome, look))
        write(painter, places[2], outcome_name(row.outcome))
        painter.setFont(fonts.font("body_m"))
        painter.setPen(look.text3 if row.outcome in _QUIET else look.text)
        write(painter, places[3], row.about)
        painter.setFont(fonts.font("body"))
        painter.setPen(look.late if row.outcome is Outcome.REFUSED else look.text2)
        write(painter, places[4], row.words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            focused = option.widget.hasFocus()
            painter.fillRect(option.rect, look.selected if focused else look.selected_idle)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, look.hover)

    def _paint_sign(self, painter: QPainter, place: QRect, outcome: Outcome, look: Tokens) -> None:
        ratio = painter.device().devicePixelRatioF()
        sign = icons.pixmap(_SIGNS[outcome], _ICON, _tone(outcome, look), ratio)
        top = place.center().y() - _ICON // 2
        painter.drawPixmap(QPoint(place.left(), top), sign)


def _tone(outcome: Outcome, look: Tokens) -> Any:
    if outcome is Outcome.REFUSED:
        return look.late
    return look.text3 if outcome in _QUIET else look.text2


def columns(area: QRect) -> tuple[QRect, ...]:
    """Where number, sign, outcome, account and words stand in a row, at the size of the text."""
    scale = fonts.scale()
    widths = [round(w * scale) for w in (_NUMBER, _SIGN, _OUTCOME)]
    widths.append(round(area.width() * _ABOUT))
    left, made = area.left() + _SIDE, []
    for width, gap in zip(widths, (_GAP, 6, _GAP, _GAP), strict=True):
        made.append(QRect(left, area.top(), width, area.height()))
        left += width + gap
    made.append(QRect(left, area.top(), area.right() - left - _GAP, area.height()))
    return tuple(made)


def plan_head() -> ListHead:
    """The names of the columns."""
    names = (_("Row"), "", _("Outcome"), _("Account"), _("What changes, or why not"))
    return ListHead(columns, names, trailing=frozenset({0}))


class PlanList(EvenList):
    """Every row of a plan; `turned` says that ← (-1) or → (1) was pressed."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.plan = PlanModel(self)
        self.setModel(self.plan)
        self.setItemDelegate(PlanDelegate(self))
        self.setAccessibleName(_("Rows of the file"))
        self.setProperty("ring", False)

    def go_to(self, row: int) -> None:
        """Makes the row current, or the last one where there are fewer."""
        last = self.plan.rowCount() - 1
        self.setCurrentIndex(self.plan.index(min(row, last)) if last >= 0 else NOWHERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in turns and not event.modifiers() & _HELD:
            self.turned.emit(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
