"""What can be done with the account on the page, as actions for menus, keys and buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class _Keys:
    action: QAction
    shortcut: str

    @property
    def is_single(self) -> bool:
        """One key without Ctrl or Alt: it may be switched off (WCAG 2.1.4)."""
        return "Ctrl" not in self.shortcut and "Alt" not in self.shortcut


class AccountActions(QObject):
    """Put them on a pane with `live_on`; they act there while no text field has the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[_Keys] = []
        self.log = self._make(_("Log what happened"), "L")
        self.answer = self._make(_("Add an NPS answer…"), "N")
        self.summary = self._make(_("Internal summary…"), "S")
        self.customer_copy = self._make(_("Customer copy…"), "Shift+S")
        self.rename = self._make(_("Rename"), "")
        self.move = self._make(_("Move to another rung…"), "M")
        self.move_up = self._make(_("Move up one rung…"), "Alt+Up")
        self.move_down = self._make(_("Move down one rung…"), "Alt+Down")
        self.stage = self._make(_("Stage…"), "")
        self.revenue = self._make(_("Revenue and renewal…"), "")
        self.history = self._make(_("What was done here"), "")
        self.merge = self._make(_("Merge with…"), "")
        self.trash = self._make(_("Put in the trash"), "Del")
        self.use_single_keys(True)
        self.set_enabled(False)

    @property
    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return [key.action for key in self._keys]

    def live_on(self, pane: QWidget) -> None:
        pane.addActions(self.all)

    def use_single_keys(self, on: bool) -> None:
        for key in self._keys:
            shown = on or not key.is_single
            key.action.setShortcut(QKeySequence(key.shortcut if shown else ""))

    def set_enabled(self, on: bool) -> None:
        """Off while no account is on the page."""
        for action in self.all:
            action.setEnabled(on)

    def _make(self, text: str, shortcut: str) -> QAction:
        action = QAction(text, self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._keys.append(_Keys(action, shortcut))
        return action
