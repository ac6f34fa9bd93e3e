"""A small panel over the window, beside the thing it is about."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cxdesk.qt.fading import fading
from cxdesk.qt.shadow import MARGINS, paint_floating
from cxdesk.qt.theme import tokens

_RADIUS = 12
_PADDING = 16
_AWAY = 6


class Popover(QFrame):
    """Put widgets in `body`. Tab stays inside, Esc closes and gives the focus back."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._host = window
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(False)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[MARGINS + _PADDING] * 4)
        self.body.setSpacing(12)
        self.hide()

    def open_at(self, anchor: QWidget) -> None:
        """Below `anchor`, or above it where there is no room; its first field takes the focus."""
        self.open_over(QRect(anchor.mapTo(self._host, QPoint(0, 0)), anchor.size()))

    def open_over(self, area: QRect) -> None:
        """As `open_at`, for a part of the window such as one row of a list."""
        self._before = QApplication.focusWidget()
        self.adjustSize()
        self.move(self._place(area))
        with fading(self._host, self._seen()):
            self.show()
            self.raise_()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        first = self._fields()
        if first:
            first[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Closes without a word to anyone but `closed`."""
        if self.isHidden():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        with fading(self._host, self._seen()):
            self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            inside = self._box().contains(self.mapFromGlobal(event.globalPosition()).toPoint())
            on_us = isinstance(watched, QWidget) and watched.window() is self.window()
            if on_us and not inside:
                self.close_quietly()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        fields = self._fields()
        here = QApplication.focusWidget()
        if not fields:
            return False
        at = fields.index(here) if here in fields else -1
        to = fields[(at + (1 if forwards else -1)) % len(fields)]
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        to.setFocus(reason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), self._box(), _RADIUS, tokens(self))

    def _seen(self) -> QRect:
        """Its part of the window, shadow and all."""
        return self.geometry().intersected(self._host.rect())

    def _box(self) -> QRect:
        return self.rect().adjusted(MARGINS, MARGINS, -MARGINS, -MARGINS)

    def _place(self, area: QRect) -> QPoint:
        room = self._host.rect().adjusted(8, 8, -8, -8)
        box = QRect(QPoint(area.left(), area.bottom() + _AWAY), self._box().size())
        if box.bottom() > room.bottom() and area.top() - _AWAY - box.height() >= room.top():
            box.moveBottom(area.top() - _AWAY)
        box.moveRight(min(box.right(), room.right()))
        box.moveLeft(max(box.left(), room.left()))
        box.moveBottom(min(box.bottom(), room.bottom()))
        return box.topLeft() - QPoint(MARGINS, MARGINS)

    def _fields(self) -> list[QWidget]:
        """Widgets that take the focus by Tab, in their order."""
        found: list[QWidget] = []
        at = self.nextInFocusChain()
        while at is not None and at is not self:
            takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and self.isAncestorOf(at) and at.isVisible() and at.isEnabled():
                found.append(at)
            at = at.nextInFocusChain()
        return found
