"""From a key to a PDF: gather the facts, ask for a place, write it, say so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from cxdesk.domain.errors import DeskError
from cxdesk.domain.summary import Audience
from cxdesk.features.summary import service
from cxdesk.features.summary.ui.pdf_chooser import Chosen
from cxdesk.i18n import _
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast

if TYPE_CHECKING:
    from cxdesk.render.summary import Written

PATIENCE_MS = 300
"""Shorter work needs no line that says it is going on."""

Ask = Callable[[str, Chosen], None]
Open = Callable[[Path], None]


class SummaryExport(QObject):
    """`internal` and `customer` are the actions for menu and keys of one account's page.

    `working` says what is being written, and "" when it is done. `ask` is asked for a place with
    a name to suggest; `open_file` shows a finished file.
    """

    working = Signal(str)

    def __init__(self, runner: Runner, toast: Toast, ask: Ask, open_file: Open) -> None:
        super().__init__(toast)
        self._runner = runner
        self._toast = toast
        self._ask = ask
        self._open_file = open_file
        self._account_id: str | None = None
        self._facts: service.Facts | None = None
        self._newest: Path | None = None
        self.internal = self._action(_("Save summary as PDF…"), "S")
        self.customer = self._action(_("Save customer copy as PDF…"), "Shift+S")
        self.internal.triggered.connect(self._on_internal)
        self.customer.triggered.connect(self._on_customer)
        toast.open_wanted.connect(self._on_open)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_working)

    def show_account(self, account_id: str | None) -> None:
        """Which account the actions mean; without one they rest."""
        self._account_id = account_id
        self.internal.setEnabled(account_id is not None)
        self.customer.setEnabled(account_id is not None)

    def _action(self, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        return action

    def _on_internal(self) -> None:
        self._gather(Audience.INTERNAL)

    def _on_customer(self) -> None:
        self._gather(Audience.CUSTOMER)

    def _gather(self, audience: Audience) -> None:
        if self._account_id is None:
            return
        question = partial(
            service.gather,
            account_id=self._account_id,
            audience=audience,
            today=self._runner.today(),
        )
        self._runner.read(question, self._on_gathered, self._on_failed)

    def _on_gathered(self, facts: service.Facts) -> None:
        self._facts = facts
        self._ask(service.file_name(facts), self._write)

    def _write(self, path: Path) -> None:
        if self._facts is None:
            return
        self._patience.start()
        self._runner.render(partial(_written, self._facts, path), self._on_written)

    def _say_working(self) -> None:
        if self._facts is not None:
            name = self._facts.masthead.account
            self.working.emit(_("Writing the summary of {account}").format(account=name))

    def _on_written(self, done: "Written | DeskError") -> None:
        self._patience.stop()
        self.working.emit("")
        if isinstance(done, DeskError):
            self._toast.say(str(done), can_undo=False)
            return
        self._newest = done.path
        said = _("Saved {file}").format(file=done.path.name)
        if done.unshown:
            said = f"{said}. {service.unshown_text(done)}"
        self._toast.say(said, can_undo=False, can_open=True)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self._toast.say(str(error), can_undo=False)
        else:
            self._runner.failed.emit(error)

    def _on_open(self) -> None:
        if self._newest is not None:
            self._open_file(self._newest)


def _written(facts: service.Facts, path: Path) -> "Written | DeskError":
    """On the render thread. What the user can mend comes back as an answer."""
    try:
        return service.write(facts, path)
    except DeskError as error:
        return error
