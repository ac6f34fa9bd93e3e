"""The text of the capture box: one line that grows to six."""

import re

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from cxdesk.domain.text import too_large
from cxdesk.features.timeline.ui.name_list import NameList
from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

MARGIN = 4
_MOST_LINES = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDLESS_WORD = re.compile(r"\S{32768}")


def _too_much() -> str:
    return _(
        "What you pasted is larger than one note can hold, 256 kB or 32 kB in one word."
        " Nothing was lost: it is still where you copied it. Paste less, or keep it as a file."
    )


class CaptureEdit(QPlainTextEdit):
    """Ctrl+Enter saves, Esc leaves and loses nothing. A paste too large for a note stays out."""

    submitted = Signal()
    left = Signal()
    refused = Signal(str)
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.names = NameList(self)
        self.setAccessibleName(_("What happened?"))
        self.setPlaceholderText(_("What happened?  @person   !promise by friday   #tag"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", False)
        self.document().setDocumentMargin(MARGIN)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._dress()

    def replace_text(self, text: str) -> None:
        """Another text altogether, with the cursor at its end."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A line of 1 MB would stop the window for a minute: it is refused where it comes in."""
        text = source.text().replace("\r\n", "\n")
        kept = len(self.toPlainText()) - len(self.textCursor().selectedText())
        if too_large(" " * kept + text) or _ENDLESS_WORD.search(text):
            self.refused.emit(_too_much())
        elif text:
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.names.take(event):
            return
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            self.names.follow()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab comes here before any key event: an open list of names takes it first."""
        return not self.names.names and super().focusNextPrevChild(forwards)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.names.hide()
        self.focused.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        """As high as its lines, up to six; then it scrolls."""
        lines = max(1, round(self.document().size().height()))
        all_seen = lines <= _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if all_seen else policy.ScrollBarAsNeeded
        )
        wanted = min(lines, _MOST_LINES) * self.fontMetrics().lineSpacing() + 2 * MARGIN
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def _dress(self) -> None:
        wanted = fonts.font("body")
        if self.font() != wanted:
            self.setFont(wanted)
        look = tokens(self)
        if self.palette().color(QPalette.ColorRole.Text) != look.text:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Text, look.text)
            palette.setColor(QPalette.ColorRole.PlaceholderText, look.text3)
            palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
            self.setPalette(palette)
        self._fit()
