"""Asks where a PDF shall be saved, and remembers the folder while the window is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cxdesk.i18n import _

Chosen = Callable[[Path], None]


class PdfChooser(QObject):
    """Opens the system's own dialog without waiting for it; a cancelled one says nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(documents))
        self._then: Chosen | None = None

    def ask(self, name: str, then: Chosen) -> None:
        """`then` gets the path, ending in .pdf."""
        self._then = then
        suggested = str(self._folder / name)
        dialog = QFileDialog(self._window, _("Save as PDF"), suggested, _("PDF files (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, file: str) -> None:
        path = Path(file)
        self._folder = path.parent
        if self._then is not None:
            self._then(path)
