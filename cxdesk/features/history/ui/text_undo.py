"""Ctrl+Z belongs to the text field while it has something to undo, and else to the book."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

_LONG_TEXT = (QPlainTextEdit, QTextEdit)
_FIELDS = (QLineEdit, *_LONG_TEXT)


class TextUndo(QObject):
    """Follows the focus; Qt's fields take both keys even when they have nothing to undo.

    A field may be gone before the focus moves: then there is nothing to let go of.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._on: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
        self._on = None
        if isinstance(now, _FIELDS):
            now.installEventFilter(self)
            self._on = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            spoken_for = can_undo(watched)
        elif event.matches(QKeySequence.StandardKey.Redo):
            spoken_for = can_redo(watched)
        else:
            return False
        if spoken_for:
            return False
        event.ignore()
        return True


def can_undo(field: QObject | None) -> bool:
    """True while `field` is a text field with a step of its own to take back."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    if isinstance(field, _LONG_TEXT):
        return field.document().isUndoAvailable() and not field.isReadOnly()
    return False


def can_redo(field: QObject | None) -> bool:
    """True while `field` is a text field with a step of its own to do again."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() and not field.isReadOnly()
    if isinstance(field, _LONG_TEXT):
        return field.document().isRedoAvailable() and not field.isReadOnly()
    return False


def undo_in(field: QObject | None) -> bool:
    """Takes back the last typing in `field`; False when there is none to take back."""
    if not can_undo(field) or not isinstance(field, _FIELDS):
        return False
    field.undo()
    return True


def redo_in(field: QObject | None) -> bool:
    """Types again what was taken back in `field`; False when there is nothing."""
    if not can_redo(field) or not isinstance(field, _FIELDS):
        return False
    field.redo()
    return True
