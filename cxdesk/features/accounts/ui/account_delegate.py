"""Draws the rows of the account list and the heads of its sections."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.domain.account import AccountLine, Warning
from cxdesk.domain.ladder import rung_name
from cxdesk.domain.nps import Band, band
from cxdesk.domain.nps_headline import Place, earned, headline
from cxdesk.features.accounts.listing import Section
from cxdesk.features.accounts.ui.account_model import AccountModel
from cxdesk.features.accounts.ui.account_words import since_short
from cxdesk.i18n import money_short, number
from cxdesk.qt import fonts
from cxdesk.qt.rung_glyph import IN_LIST, paint_rung
from cxdesk.qt.shapes import SIZE, Shape, paint_shape
from cxdesk.qt.sparkline import paint_sparkline
from cxdesk.qt.theme import Tokens, tokens

TREND_FROM = 344  # the width of the list below which the column of trends gives way
NAME_LEFT = 20
_RIGHT = 8
_CHIP = QRect(-91, -9, 40, 18)  # from the right edge, from the middle of the row
_TREND = QRect(-139, -9, 40, 18)
_SIGN_STEP = 12
_V_CENTRE = Qt.AlignmentFlag.AlignVCenter

SIGNS = {
    Warning.PROMISE_LATE: Shape.DISC,
    Warning.CASE_SILENT: Shape.DIAMOND,
    Warning.ANSWER_OPEN: Shape.DOWN,
    Warning.PLAN_SLIPPING: Shape.SQUARE,
    Warning.RENEWAL_AT_RISK: Shape.RING,
}
MARKS = {Band.PROMOTER: Shape.UP, Band.PASSIVE: Shape.DISC, Band.DETRACTOR: Shape.DOWN}
_MOST_SIGNS = 3


def has_trend(list_width: int) -> bool:
    """True where the column of trends has room."""
    return list_width >= TREND_FROM * fonts.scale()


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
        if isinstance(row, Section):
            _paint_section(painter, option.rect, row, look)
        else:
            self._paint_line(painter, option, row, look)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, line: AccountLine, look: Tokens
    ) -> None:
        self._paint_ground(painter, option, look)
        model = self._model()
        area = option.rect
        _paint_last(painter, area, line, model.today, look)
        _paint_nps(painter, _placed(_CHIP, area), line, look)
        signs_end = _placed(_CHIP, area).left() - 8
        if has_trend(self._view.width()):
            box = _placed(_TREND, area)
            signs_end = box.left() - 8
            dot = look.colour(earned(line.tally).value)
            paint_sparkline(painter, QRectF(box), model.trend(line.id), look.control, dot)
        name_end = _paint_signs(painter, signs_end, area.center().y(), line, look) - 8
        _paint_name(painter, area, name_end, line.name, look)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Tokens) -> None:
        fill: QColor | None = None
        if option.state & QStyle.StateFlag.State_Selected:
            fill = look.selected if self._view.hasFocus() else look.selected_idle
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill = look.hover
        if fill is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(option.rect.adjusted(8, 1, 0, -1), 6, 6)

    def _model(self) -> AccountModel:
        model = self._view.model()
        assert isinstance(model, AccountModel)
        return model


def _placed(column: QRect, row: QRect) -> QRect:
    middle = row.top() + row.height() // 2
    return column.translated(row.right() + 1, middle)


def _paint_section(painter: QPainter, area: QRect, section: Section, look: Tokens) -> None:
    left, middle = area.left() + NAME_LEFT, area.top() + area.height() // 2
    glyph = QPoint(left, middle - IN_LIST.height() // 2)
    paint_rung(painter, glyph, IN_LIST, section.rung.place, look)
    left += IN_LIST.width() + 10
    left = _paint_word(painter, area, left, rung_name(section.rung), "small_b", look.text)
    _paint_word(painter, area, left + 7, number(section.count), "small", look.text3)
    if section.income is not None:
        amount = money_short(section.income.minor, section.income.currency)
        painter.setFont(fonts.font("small", tabular=True))
        painter.drawText(area.adjusted(0, 0, -_RIGHT, 0), _V_CENTRE | Qt.AlignmentFlag.AlignRight,
                         amount)  # fmt: skip


def _paint_word(  # noqa: PLR0913 - a word has a place, a face and a colour
    painter: QPainter, area: QRect, left: int, word: str, role: fonts.Role, colour: QColor
) -> int:
    """Draws `word` and gives the x of its end."""
    painter.setFont(fonts.font(role, tabular=True))
    painter.setPen(colour)
    painter.drawText(area.adjusted(left - area.left(), 0, 0, 0), _V_CENTRE, word)
    return left + painter.fontMetrics().horizontalAdvance(word)


def _paint_last(
    painter: QPainter, area: QRect, line: AccountLine, today: date, look: Tokens
) -> None:
    painter.setFont(fonts.font("small", tabular=True))
    painter.setPen(look.text if line.is_quiet(today) else look.text3)
    text = since_short(line.last_contact, today)
    painter.drawText(
        area.adjusted(0, 0, -_RIGHT, 0), _V_CENTRE | Qt.AlignmentFlag.AlignRight, text
    )


def _paint_nps(painter: QPainter, chip: QRect, line: AccountLine, look: Tokens) -> None:
    shown = headline(line.tally, line.marks, Place.LIST)
    if shown.marks:
        _paint_marks(painter, chip, shown.marks, look)
        return
    is_number = line.tally.shown is not None and shown.text.lstrip("+−").isdigit()
    painter.setFont(fonts.font("small_m" if is_number else "caption", tabular=True))
    painter.setPen(look.text3)
    if is_number:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = look.colour(f"{shown.band.value}_tint")
        painter.setBrush(tint)
        painter.setPen(look.line if look.high_contrast else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(look.colour(f"{shown.band.value}_text"))
    room = chip if is_number else chip.adjusted(-12, 0, 12, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown.text)


def _paint_marks(painter: QPainter, chip: QRect, marks: tuple[int, ...], look: Tokens) -> None:
    """Newest first, so the eye meets the latest word at the left."""
    width = len(marks) * SIZE + (len(marks) - 1) * 4
    left = chip.center().x() + 0.5 - width / 2
    for score in marks:
        box = QRectF(left, chip.center().y() + 0.5 - SIZE / 2, SIZE, SIZE)
        paint_shape(painter, box, MARKS[band(score)], look.colour(band(score).value))
        left += SIZE + 4


def _paint_signs(
    painter: QPainter, right: int, middle: int, line: AccountLine, look: Tokens
) -> int:
    """The signs end at `right`; gives the x where they begin."""
    signs = line.warnings[:_MOST_SIGNS]
    left = right - SIZE - (len(signs) - 1) * _SIGN_STEP if signs else right
    for place, warning in enumerate(signs):
        box = QRectF(left + place * _SIGN_STEP, middle + 0.5 - SIZE / 2, SIZE, SIZE)
        paint_shape(painter, box, SIGNS[warning], look.warn)
    return left


def _paint_name(painter: QPainter, area: QRect, right: int, name: str, look: Tokens) -> None:
    font = fonts.font("body")
    room = QRect(area.left() + NAME_LEFT, area.top(), 0, area.height())
    room.setRight(right)
    text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(look.text)
    painter.drawText(room, _V_CENTRE, text)
