"""One line at the foot of the window that says what was done, and what one may do about it."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cxdesk.i18n import _
from cxdesk.qt.buttons import QuietButton
from cxdesk.qt.fading import fading
from cxdesk.qt.label import ElidedLabel
from cxdesk.qt.shadow import MARGINS, paint_floating
from cxdesk.qt.theme import tokens

LASTS_MS = 6000
_RADIUS = 8


class Toast(QFrame):
    """Leaves after six seconds, but never while it is looked at: hovered or focused."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._host = window
        self._line = ElidedLabel("", "body")
        self.undo = QuietButton(_("Undo"), "undo-2", "Ctrl Z")
        self.redo = QuietButton(_("Redo"), "redo-2", "Ctrl Shift Z")
        self.open = QuietButton(_("Open"), "external-link")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LASTS_MS)
        self._timer.timeout.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGINS + 16, MARGINS + 6, MARGINS + 8, MARGINS + 6)
        row.setSpacing(16)
        row.addWidget(self._line)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.open)
        self.undo.clicked.connect(self._on_undo)
        self.redo.clicked.connect(self._on_redo)
        self.open.clicked.connect(self._on_open)
        self.undo.installEventFilter(self)
        self.redo.installEventFilter(self)
        self.open.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._line.text()

    def say(
        self, text: str, can_undo: bool = True, can_redo: bool = False, can_open: bool = False
    ) -> None:
        self._line.setText(text)
        self.undo.setVisible(can_undo)
        self.redo.setVisible(can_redo)
        self.open.setVisible(can_open)
        self._place()
        if self.isHidden():
            with fading(self._host, self._seen()):
                self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.parent():
            if kind is QEvent.Type.Resize and self.isVisible():
                self._place()
        elif kind is QEvent.Type.FocusIn:
            self._timer.stop()
        elif kind is QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().adjusted(MARGINS, MARGINS, -MARGINS, -MARGINS)
        paint_floating(QPainter(self), box, _RADIUS, tokens(self))

    def _place(self) -> None:
        window = self._host
        size = self.sizeHint().boundedTo(window.size())
        left = (window.width() - size.width()) // 2
        self.setGeometry(left, window.height() - size.height() + MARGINS - 24, *size.toTuple())

    def _on_undo(self) -> None:
        self._leave()
        self.undo_wanted.emit()

    def _on_redo(self) -> None:
        self._leave()
        self.redo_wanted.emit()

    def _on_open(self) -> None:
        self._leave()
        self.open_wanted.emit()

    def _leave(self) -> None:
        self._timer.stop()
        if self.isVisible():
            with fading(self._host, self._seen()):
                self.hide()

    def _seen(self) -> QRect:
        return self.geometry().intersected(self._host.rect())
