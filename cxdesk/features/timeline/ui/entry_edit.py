"""The words of one moment, edited where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cxdesk.i18n import _
from cxdesk.qt import fonts
from cxdesk.qt.theme import tokens
from cxdesk.qt.thin_scroll_bar import ThinScrollBar

MARGIN = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryEdit(QPlainTextEdit):
    """Enter keeps, Shift+Enter begins a new line, Esc restores; leaving keeps."""

    done = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_filled = False
        self.setAccessibleName(_("What happened?"))
        self.setFrameShape(QFrame.Shape.Box)
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ThinScrollBar(self))
        self.setProperty("ring", False)
        self.document().setDocumentMargin(MARGIN)
        self.setFont(fonts.font("body"))
        look = tokens(parent)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, look.raised)
        palette.setColor(QPalette.ColorRole.Text, look.text)
        palette.setColor(QPalette.ColorRole.WindowText, look.focus)  # the frame
        self.setPalette(palette)

    def fill(self, text: str) -> None:
        """Once: news about the same moment never takes half a word away."""
        if not self.is_filled:
            self.is_filled = True
            self.setPlainText(text)
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        new_line = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not new_line:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
