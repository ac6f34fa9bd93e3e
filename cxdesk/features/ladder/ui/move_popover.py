"""What changed? The one question a move asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.ladder import Rung
from cxdesk.features.ladder.ui.rung_step import RungStep
from cxdesk.i18n import _
from cxdesk.qt.buttons import PrimaryButton
from cxdesk.qt.form_field import FormField
from cxdesk.qt.label import Label
from cxdesk.qt.popover import Popover

_WIDTH = 320


class MovePopover(Popover):
    """Enter keeps the answer, which may be empty; Esc leaves the account where it is."""

    answered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._about = ""
        self._step = RungStep()
        question = Label(_("What changed?"), "small_b")
        self.reason = FormField(_("What changed?"), _("In a few words, or leave it empty"))
        self.reason.setMinimumWidth(_WIDTH)
        self.reason.setMaxLength(500)
        self.keep_button = PrimaryButton(_("Move"), "", "↵")
        last = QHBoxLayout()
        last.addWidget(Label(_("Esc leaves it where it is"), "caption", "text3"))
        last.addStretch(1)
        last.addWidget(self.keep_button)
        self.body.addWidget(self._step)
        self.body.addWidget(question)
        self.body.setSpacing(8)
        self.body.addWidget(self.reason)
        self.body.addLayout(last)
        self.reason.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)

    def ask(self, account: str, here: Rung, to: Rung, anchor: QWidget) -> None:
        """Words given up with Esc are still there when the same move is asked about again."""
        self._step.show_step(here, to)
        if self._about != f"{account}/{to}":
            self.reason.clear()
        self._about = f"{account}/{to}"
        self.open_at(anchor)

    def _keep(self) -> None:
        self._about = ""
        self.close_quietly()
        self.answered.emit(self.reason.text().strip())
