"""Draws the rows of the account list and the heads of its sections."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.domain.account import AccountLine
from cxdesk.domain.ladder import rung_name
from cxdesk.features.accounts.listing import Section
from cxdesk.features.accounts.ui.account_model import AccountModel, Standing
from cxdesk.features.accounts.ui.row_brush import CHIP_COLUMN, NAME_LEFT, TREND_COLUMN, RowBrush
from cxdesk.i18n import money_short, number
from cxdesk.qt import fonts
from cxdesk.qt.theme import Tokens, tokens

_TREND_FROM = 344
_GAP = 8
_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver


def has_trend(list_width: int) -> bool:
    """True where the column of trends has room."""
    return list_width >= _TREND_FROM * fonts.scale()


class AccountDelegate(QStyledItemDelegate):
    """One row: name, signs, trend, NPS, last contact. The name gives way last."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, fonts.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        look = tokens(self._view)
        painter.save()
        brush = RowBrush(painter, option.rect, look)
        if isinstance(row, Section):
            _paint_section(brush, option.rect.left() + NAME_LEFT, row, look)
        else:
            if fill := self._fill(option, look):
                brush.ground(fill)
            role: fonts.Role = "body_m" if option.state & _SELECTED else "body"
            signs_left = self._columns_left(brush)
            if isinstance(row, AccountLine):
                signs_left = self._paint_facts(brush, row, look, signs_left)
            brush.name(signs_left - _GAP, row.name, role)
        painter.restore()

    def _fill(self, option: QStyleOptionViewItem, look: Tokens) -> QColor | None:
        if option.state & _SELECTED:
            return look.selected if self._view.hasFocus() else look.selected_idle
        return look.hover if option.state & _HOVERED else None

    def _columns_left(self, brush: RowBrush) -> int:
        """Where the columns begin, before which there is room for signs and the name."""
        first = TREND_COLUMN if has_trend(self._view.width()) else CHIP_COLUMN
        return brush.column(first).left() - _GAP

    def _paint_facts(self, brush: RowBrush, line: AccountLine, look: Tokens, right: int) -> int:
        """All but the name; gives the x where the signs begin."""
        model = self._model()
        standing = model.standing(line)
        brush.at_end(standing.since, look.text if standing.is_quiet else look.text3)
        _paint_nps(brush, standing)
        if has_trend(self._view.width()):
            brush.trend(model.trend(line.id), standing.band)
        return brush.signs(right, line.warnings)

    def _model(self) -> AccountModel:
        model = self._view.model()
        assert isinstance(model, AccountModel)
        return model


def _paint_section(brush: RowBrush, left: int, section: Section, look: Tokens) -> None:
    left = brush.rung(left, section.rung) + 10
    left = brush.word(left, rung_name(section.rung), "small_b", look.text)
    brush.word(left + 7, number(section.count), "small", look.text3)
    if section.income is not None:
        brush.at_end(money_short(section.income.minor, section.income.currency), look.text3)


def _paint_nps(brush: RowBrush, standing: Standing) -> None:
    if standing.headline.marks:
        brush.marks(standing.headline.marks)
    elif standing.has_number:
        brush.number_chip(standing.headline)
    else:
        brush.no_number(standing.headline)
