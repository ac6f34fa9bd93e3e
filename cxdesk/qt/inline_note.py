"""A text of several lines that is read and edited where it stands."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from cxdesk.qt import fonts
from cxdesk.qt.field_notice import FieldNotice
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

PAD = 4
_MOST_LINES = 12
_MOST_AT_REST = 4000  # characters: laying out a whole long note takes half a second
_STARTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVES_ALONE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class InlineNote(QPlainTextEdit):
    """As `InlineEdit`; Enter or leaving keeps, Shift+Enter begins a new line, Esc restores.

    `typed` brings what is half typed, `restored` says that it was given up.
    """

    kept = Signal(str)
    typed = Signal(str)
    restored = Signal()

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._kept = ""
        self._notice = FieldNotice(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(PAD)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.textChanged.connect(self._on_text)
        self._dress()

    @property
    def notice(self) -> str:
        """The sentence that says why the text could not be kept; "" while there is none."""
        return self._notice.text()

    @property
    def is_open(self) -> bool:
        """True while somebody is typing here."""
        return not self.isReadOnly()

    def show_text(self, text: str) -> None:
        """What the book says; while somebody types, this is only what Esc restores."""
        self._kept = text
        if not self.is_open and self.toPlainText() != _at_rest(text):
            self.setPlainText(_at_rest(text))

    def open(self) -> None:
        if not self.is_open and len(self._kept) > _MOST_AT_REST:
            self.setPlainText(self._kept)
        self.setReadOnly(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.viewport().update()

    def settle(self) -> None:
        """Keeps what was typed, as Enter does; nothing happens when nothing was typed."""
        if not self.is_open:
            return
        typed = self.toPlainText().strip()
        self._close(typed)
        if typed == self._kept:
            self.restored.emit()
        else:
            self.kept.emit(typed)

    def take_up(self, text: str) -> None:
        """Opens with what was half typed some time ago, and leaves the focus where it is."""
        if not self.is_open and text != self._kept:
            self.setReadOnly(False)
            self.setPlainText(text)

    def refuse(self, typed: str, sentence: str) -> None:
        """Opens again with what was typed, and says why it could not be kept."""
        self.open()
        self.setPlainText(typed)
        self._notice.say(sentence)

    def _close(self, shown: str) -> None:
        self._notice.hide()
        self.setReadOnly(True)
        if self.toPlainText() != _at_rest(shown):
            self.setPlainText(_at_rest(shown))
        self.viewport().update()

    def _on_text(self) -> None:
        self._notice.hide()
        self._fit()
        if self.is_open:
            self.typed.emit(self.toPlainText())

    def _fit(self) -> None:
        """As high as its lines, up to twelve; then it scrolls."""
        lines, block = 0.0, self.document().begin()
        most = _MOST_LINES * self.fontMetrics().lineSpacing()
        while block.isValid() and lines < most:
            lines += self.blockBoundingRect(block).height()
            block = block.next()
        wanted = ceil(min(lines, most)) + 2 * PAD
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not self.is_open:
            if event.key() in _STARTS:
                self.open()
            else:
                event.ignore()
        elif enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.settle()
        elif event.key() == Qt.Key.Key_Escape:
            self._close(self._kept)
            self.restored.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and not self.is_open:
            event.ignore()  # at rest it is a label: single keys belong to the page
            return False
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open:
            self.open()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _LEAVES_ALONE:
            self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._notice.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.is_open:
            painter.setPen(look.line)
            painter.setBrush(look.raised)
            painter.drawRoundedRect(box, 4, 4)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.hover)
            painter.drawRoundedRect(box, 4, 4)
        painter.end()
        super().paintEvent(event)

    def _dress(self) -> None:
        wanted = fonts.font("small")
        if self.font() != wanted:
            self.setFont(wanted)
        look = tokens(self)
        if self.palette().color(QPalette.ColorRole.Text) != look.text2:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Text, look.text2)
            palette.setColor(QPalette.ColorRole.PlaceholderText, look.text3)
            palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
            self.setPalette(palette)
        self._fit()


def _at_rest(text: str) -> str:
    """The beginning of a long note; it is whole again when it is opened."""
    return text if len(text) <= _MOST_AT_REST else text[:_MOST_AT_REST] + "…"
