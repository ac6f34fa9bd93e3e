"""Backups on screen: make one, see them, and put one back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesk.app import App
from cxdesk.domain.errors import DeskError
from cxdesk.features.backup import service
from cxdesk.features.backup.service import Copy
from cxdesk.features.backup.ui.backup_words import row_of
from cxdesk.features.backup.ui.restore_popover import RestorePopover
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.plain_list import PlainList
from cxdesk.qt.runner import Runner


class BackupPanel(QWidget):
    """`done` brings the newest backup whenever one was made; `said` a sentence for the user."""

    done = Signal(object)
    said = Signal(str)

    def __init__(self, app: App, runner: Runner) -> None:
        super().__init__()
        self._app = app
        self._runner = runner
        self._copies: dict[Path, Copy] = {}
        self._place = Label("", "small", "text3")
        self._place.setWordWrap(True)
        self.list = PlainList(_("Backups"))
        self.now_button = PrimaryButton(_("Back up now"), "hard-drive-download")
        self.restore_button = OutlineButton(_("Restore…"), "archive-restore")
        self.restore_button.setEnabled(False)
        self._arrange()
        self.now_button.clicked.connect(self.back_up)
        self.restore_button.clicked.connect(self._ask_selected)
        self.list.chosen.connect(self._ask)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.now_button)
        buttons.addWidget(self.restore_button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(buttons)
        rows.addWidget(self._place)
        rows.addWidget(self.list, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        folder = service.folder(self._app)
        self._place.setText(
            _("Every backup is verified, and safe to copy. They are kept in {folder}.").format(
                folder=folder
            )
        )
        self._runner.aside(partial(service.backups, self._app), self._show, self._on_failed)

    def back_up(self) -> None:
        self.now_button.setEnabled(False)
        self._runner.aside(partial(service.back_up, self._app), self._on_made, self._on_failed)

    def restore(self, path: Path) -> None:
        """The present book is kept beside the restored one."""
        work = partial(service.restore, self._app, path)
        self._runner.alone(work, self._on_restored, self._on_failed)

    def _show(self, copies: list[Copy]) -> None:
        self._copies = {copy.path: copy for copy in copies}
        self.list.show_list([row_of(copy) for copy in copies])
        if self.list.selected_key() is None and copies:
            self.list.select_key(copies[0].path)
        self.restore_button.setEnabled(bool(copies))

    def _ask_selected(self) -> None:
        path = self.list.selected_key()
        if isinstance(path, Path):
            self._ask(path)

    def _ask(self, path: Path) -> None:
        popover = RestorePopover(self.window())
        popover.agreed.connect(self.restore)
        popover.closed.connect(popover.deleteLater)
        popover.ask(self._copies[path], self.restore_button)

    def _on_made(self, copy: Copy) -> None:
        self.now_button.setEnabled(True)
        self.refresh()
        self.done.emit(copy)

    def _on_restored(self, kept: Path | None) -> None:
        self.refresh()
        sentence = _("Restored.")
        if kept is not None:
            sentence = _("Restored. The book as it was is kept as {name}.").format(name=kept.name)
        self.said.emit(sentence)

    def _on_failed(self, error: BaseException) -> None:
        self.now_button.setEnabled(True)
        if isinstance(error, DeskError):
            self.said.emit(str(error))
        else:
            self._runner.failed.emit(error)
