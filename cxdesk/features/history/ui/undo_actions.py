"""Undo and redo as actions that name the deed, and the toast after each deed of this window."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.domain.changes import Changed, Deed
from cxdesk.domain.errors import DeskError
from cxdesk.features.history import service
from cxdesk.features.history.ui import text_undo
from cxdesk.i18n import _
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast

_VIA = "window"
_LONGEST = 60


class UndoActions(QObject):
    """For the menu. While a text field has steps of its own, both act there instead."""

    def __init__(self, runner: Runner, window: QWidget, toast: Toast) -> None:
        super().__init__(window)
        self._runner = runner
        self._window = window
        self._toast = toast
        self._newest: int | None = None
        self.undo = QAction(window)
        self.redo = QAction(window)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.triggered.connect(self._on_undo)
        self.redo.triggered.connect(self._on_redo)
        toast.undo_wanted.connect(self.undo_deed)
        toast.redo_wanted.connect(self.redo_deed)
        runner.changed.connect(self._on_changed)
        self._show_redo(None)
        self._name(self.undo, _("Undo"), None)
        self._ask()

    @Slot()
    def undo_deed(self) -> None:
        self._runner.write(service.undo, self._on_undone, failed=self._on_refused)

    @Slot()
    def redo_deed(self) -> None:
        self._runner.write(service.redo, self._on_redone, failed=self._on_refused)

    def _on_undo(self) -> None:
        field = QApplication.focusWidget()
        if not text_undo.undo_in(field):
            self.undo_deed()

    def _on_redo(self) -> None:
        field = QApplication.focusWidget()
        if not text_undo.redo_in(field):
            self.redo_deed()

    def _on_changed(self, _news: Changed) -> None:
        self._ask()

    def _ask(self) -> None:
        self._runner.read(service.next_undo, self._show_undo)
        self._runner.read(service.next_redo, self._show_redo)

    def _show_undo(self, deed: Deed | None) -> None:
        self._name(self.undo, _("Undo"), deed)
        number = deed.id if deed else 0
        is_new = self._newest is not None and number > self._newest
        self._newest = max(number, self._newest or 0)
        if deed is not None and is_new and deed.via == _VIA:
            self._toast.say(deed.name)

    def _show_redo(self, deed: Deed | None) -> None:
        self._name(self.redo, _("Redo"), deed)

    def _name(self, action: QAction, word: str, deed: Deed | None) -> None:
        name = deed.name if deed else ""
        if len(name) > _LONGEST:
            name = name[: _LONGEST - 1] + "…"
        action.setText(f"{word} {name}".strip().replace("&", "&&"))
        action.setEnabled(deed is not None)

    def _on_undone(self, deed: Deed) -> None:
        self._toast.say(_("Undone: {name}").format(name=deed.name), can_undo=False, can_redo=True)

    def _on_redone(self, deed: Deed) -> None:
        self._toast.say(_("Done again: {name}").format(name=deed.name))

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self._toast.say(str(error), can_undo=False)
        else:
            self._runner.failed.emit(error)
