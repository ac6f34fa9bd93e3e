"""Before a restore: what happens, and what stays."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.features.backup.service import Copy
from cxdesk.features.backup.ui.backup_words import moment_text
from cxdesk.i18n import _
from cxdesk.qt.buttons import OutlineButton, PrimaryButton
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover

_WIDTH = 400


class RestorePopover(Popover):
    """`agreed` brings the file of the backup."""

    agreed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._path: Path | None = None
        self._title = Label("", "lead_b")
        self._words = Label("", "body", "text2")
        self._words.setWordWrap(True)
        self._words.setFixedWidth(_WIDTH)
        self.cancel_button = OutlineButton(_("Leave the book as it is"))
        self.restore_button = PrimaryButton(_("Restore"))
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.cancel_button)
        last.addWidget(self.restore_button)
        self.body.addWidget(self._title)
        self.body.addWidget(self._words)
        self.body.addLayout(last)
        self.cancel_button.clicked.connect(self.close_quietly)
        self.restore_button.clicked.connect(self._agree)

    def ask(self, copy: Copy, anchor: QWidget) -> None:
        self._path = copy.path
        moment = moment_text(copy)
        self._title.setText(_("Restore the backup of {moment}?").format(moment=moment))
        self._words.setText(
            _(
                "The backup is verified again, then takes the place of the book."
                " What was written after {moment} is no longer in it."
                " The present book is kept beside it under a name with “replaced” and the time,"
                " so nothing is lost. Undo does not reach behind a restore."
            ).format(moment=moment)
        )
        self.open_at(anchor)

    def _agree(self) -> None:
        self.close_quietly()
        self.agreed.emit(self._path)
