"""A text that is read and edited where it stands."""

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
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cxdesk.qt import fonts
from cxdesk.qt.field_notice import FieldNotice
from cxdesk.qt.theme import tokens

PAD = 4
"""Room left and right of the text; a layout takes it back with a margin of −4."""

_LEAST = 160
_STARTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVES_ALONE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class InlineEdit(QLineEdit):
    """Click or Enter opens it; Enter or leaving keeps, Esc restores.

    `kept` brings the new text. Whoever listens stores it, or gives it back with `refuse`.
    """

    kept = Signal(str)

    def __init__(
        self,
        name: str,
        role: fonts.Role = "body",
        colour: str = "text",
        placeholder: str = "",
    ) -> None:
        super().__init__()
        self._role: fonts.Role = role
        self._colour = colour
        self._kept = ""
        self._shown = ""
        self._notice = FieldNotice(self)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setReadOnly(True)
        self.setTextMargins(PAD - 2, 0, PAD - 2, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
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

    def show_text(self, text: str, shown: str | None = None) -> None:
        """What the book says, and how it reads at rest where that differs from what is typed.

        While somebody types, this is only what Esc restores.
        """
        self._kept = text
        self._shown = text if shown is None else shown
        if not self.is_open and self.text() != self._shown:
            self._rest_on(self._shown)

    def open(self) -> None:
        if not self.is_open and self.text() == self._shown:
            self.setText(self._kept)
        self.setReadOnly(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.update()

    def settle(self) -> None:
        """Keeps what was typed, as Enter does; nothing happens when nothing was typed."""
        if not self.is_open:
            return
        typed = self.text().strip()
        self._close(self._shown if typed == self._kept else typed)
        if typed != self._kept:
            self.kept.emit(typed)

    def refuse(self, typed: str, sentence: str) -> None:
        """Opens again with what was typed, and says why it could not be kept."""
        self.open()
        self.setText(typed)
        self._notice.say(sentence)

    def _close(self, shown: str) -> None:
        self._notice.hide()
        self.setReadOnly(True)
        self._rest_on(shown)
        self.updateGeometry()
        self.update()

    def _rest_on(self, shown: str) -> None:
        self.setText(shown)
        self.setCursorPosition(0)

    def _on_text(self) -> None:
        self._notice.hide()
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and not self.is_open:
            event.ignore()  # at rest it is a label: single keys belong to the page
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_open:
            if event.key() in _STARTS:
                self.open()
                self.selectAll()
            else:
                event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif event.key() == Qt.Key.Key_Escape:
            self._close(self._shown)
        else:
            super().keyPressEvent(event)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def sizeHint(self) -> QSize:
        words = self.text() or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(words) + 2 * PAD + 1
        if self.is_open:
            width = max(width + 2 * PAD, _LEAST)
        return QSize(width, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") + 2 * PAD, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        if not self.is_open:
            self._paint_words(painter)
            return
        painter.end()
        super().paintEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        look = tokens(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.is_open:
            painter.setPen(look.line)
            painter.setBrush(look.raised)
            painter.drawRoundedRect(box, 4, 4)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.hover)
            painter.drawRoundedRect(box, 4, 4)

    def _paint_words(self, painter: QPainter) -> None:
        look = tokens(self)
        painter.setPen(look.colour(self._colour) if self.text() else look.text3)
        area = self.rect().adjusted(PAD, 0, -PAD, 0)
        words = self.text() or self.placeholderText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, side, shown)

    def _dress(self) -> None:
        wanted = fonts.font(self._role)
        if self.font() != wanted:
            self.setFont(wanted)
        look = tokens(self)
        if self.palette().color(QPalette.ColorRole.Text) != look.colour(self._colour):
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Text, look.colour(self._colour))
            palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
            self.setPalette(palette)
