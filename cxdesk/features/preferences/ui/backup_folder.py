"""Where this machine keeps its backups."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cxdesk.domain.errors import DeskError
from cxdesk.features.preferences import service
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton, QuietButton
from cxdesk.qt.label import ElidedLabel
from cxdesk.settings import Settings


class BackupFolder(QWidget):
    """Beside the book unless another folder was chosen; `said` brings a refusal."""

    said = Signal(str)
    chosen = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.words = ElidedLabel()
        self.choose_button = OutlineButton(_("Choose…"))
        self.usual_button = QuietButton(_("Beside the book"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choose_button)
        row.addWidget(self.usual_button)
        row.addWidget(self.words, 1)
        self.choose_button.clicked.connect(self._ask)
        self.usual_button.clicked.connect(self._choose_usual)
        self._show()

    def choose(self, folder: Path | None) -> None:
        """None goes back to the usual folder."""
        try:
            service.choose_backup_folder(self._settings, folder)
        except DeskError as error:
            self.said.emit(str(error))
        self._show()
        self.chosen.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose a folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_usual(self) -> None:
        self.choose(None)

    def _on_selected(self, folder: str) -> None:
        self.choose(Path(folder))

    def _show(self) -> None:
        folder = self._settings.values.backup_folder
        self.words.setText(str(folder) if folder else _("Beside the book"))
        self.usual_button.setVisible(folder is not None)
