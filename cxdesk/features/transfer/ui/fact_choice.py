"""A fact about a file that one can say otherwise: its name above, its value below, with a menu."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from cxdesk.qt import fonts, icons
from cxdesk.qt.theme import tokens

_CHEVRON, _GAP, _BETWEEN = 14, 4, 3

Choices = Sequence[tuple[Hashable, str]]
"""Keys and their names, in the order of the menu."""


class FactChoice(QAbstractButton):
    """`chosen` brings the key of another choice. With one choice alone it is a fact to read."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._choices: Choices = ()
        self._key: Hashable = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._open)

    def offer(self, choices: Choices, key: Hashable) -> None:
        """Shows `key` as chosen among `choices`."""
        self._choices, self._key = choices, key
        self.setText(dict(choices).get(key, ""))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.setEnabled(len(choices) > 1)
        self.setCursor(_HAND if len(choices) > 1 else _ARROW)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        above, below = QFontMetrics(fonts.font("caption")), QFontMetrics(fonts.font("body_b"))
        value = below.horizontalAdvance(self.text()) + _GAP + _CHEVRON
        width = max(above.horizontalAdvance(self._name), value)
        return QSize(width + 2, above.height() + _BETWEEN + below.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = tokens(self), QPainter(self)
        above = QFontMetrics(fonts.font("caption")).height()
        painter.setFont(fonts.font("caption"))
        painter.setPen(look.text3)
        painter.drawText(QRect(0, 0, self.width(), above), _LEADING, self._name)
        value = self.rect().adjusted(0, above + _BETWEEN, 0, 0)
        painter.setFont(fonts.font("body_b"))
        painter.setPen(look.accent_text if self._is_under_hand() else look.text)
        painter.drawText(value, _LEADING, self.text())
        if self.isEnabled():
            self._paint_chevron(painter, value)

    def _paint_chevron(self, painter: QPainter, value: QRect) -> None:
        width = QFontMetrics(fonts.font("body_b")).horizontalAdvance(self.text())
        sign = icons.pixmap("chevron-down", _CHEVRON, tokens(self).text2, self.devicePixelRatioF())
        place = QRect(value.left() + width + _GAP, 0, _CHEVRON, _CHEVRON)
        place = self.style().visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawPixmap(place.left(), value.center().y() - _CHEVRON // 2 + 1, sign)

    def _is_under_hand(self) -> bool:
        return self.underMouse() and self.isEnabled()

    def _open(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, name in self._choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._on_action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_action(self, action: QAction) -> None:
        if action.data() != self._key:
            self.chosen.emit(action.data())


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_HAND, _ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
