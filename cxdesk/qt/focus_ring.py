"""One ring per window around what has the focus, for those who work by keyboard."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.qt.theme import tokens

_OUTSIDE = 3
_WIDTH = 2
_RADIUS = 8
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Follows the focus; shown when a key brought it there, not the mouse.

    A widget with the property `ring` False marks its focus itself.
    """

    _on: QWidget | None = None  # on the class: events still come while Python takes us apart

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._host = window
        self._by_key = False
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.winId()  # makes the native window, which sees every key and click first
        window.windowHandle().installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyPress:
            self._by_key = True
        elif kind is QEvent.Type.MouseButtonPress:
            self._by_key = False
        elif kind in _FOLLOWED and isinstance(watched, QWidget):
            self._place()
        return False

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._forget()
        if now is None or now.window() is not self.window():
            return
        if self._by_key and now.property("ring") is not False:
            self._follow(now)

    def _follow(self, widget: QWidget) -> None:
        self._on = widget
        at: QWidget | None = widget
        while at is not None and at is not self._host:
            at.installEventFilter(self)
            self._followed.append(at)
            at = at.parentWidget()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens(self).focus, _WIDTH))
        half = _WIDTH / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _place(self) -> None:
        if self._on is None or not self._on.isVisible():
            self.hide()
            return
        at = self._on.mapTo(self._host, QPoint(0, 0))
        around = _OUTSIDE + _WIDTH
        self.setGeometry(QRect(at, self._on.size()).adjusted(-around, -around, around, around))
        self.show()
        self.raise_()

    def _forget(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed.clear()
        self._on = None
        self.hide()
