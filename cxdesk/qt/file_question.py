"""Asks for a file with the system's own dialog, and lets the window go on meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[str], None]


def ask_to_open(parent: QWidget, title: str, kinds: str, then: Chosen) -> None:
    """`then`, a bound method, gets the path that was chosen; nothing where none was."""
    _ask(QFileDialog(parent, title, "", kinds), then)


def ask_to_save(parent: QWidget, title: str, name: str, kinds: str, then: Chosen) -> None:
    """The same for a file to write; `name` is offered."""
    dialog = QFileDialog(parent, title, name, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _ask(dialog, then)


def _ask(dialog: QFileDialog, then: Chosen) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(then)
    dialog.open()
