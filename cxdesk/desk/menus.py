"""The menu bar: every action, also those without a key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from cxdesk.i18n import _
from cxdesk.settings import Theme

Groups = Mapping[str, Sequence[QAction]]
"""Actions by the title of their menu, in order; a separator is an action like any other."""


def titles() -> tuple[str, ...]:
    """From left to right."""
    return _("&File"), _("&Edit"), _("&Account"), _("&View"), _("&Help")


def fill(bar: QMenuBar, groups: Groups) -> None:
    """Adds the actions to the menus of these titles, which are made where they are missing."""
    there = {menu.title(): menu for menu in bar.findChildren(QMenu)}
    for title, actions in groups.items():
        menu = there.get(title) or bar.addMenu(title)
        menu.addActions(list(actions))


def separator(parent: QObject) -> QAction:
    made = QAction(parent)
    made.setSeparator(True)
    return made


class ThemeChoice(QObject):
    """Three actions of which one is ticked; `chosen` brings the one picked."""

    chosen = Signal(object)

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        for one, text in (
            (Theme.SYSTEM, _("Theme of the system")),
            (Theme.LIGHT, _("Light theme")),
            (Theme.DARK, _("Dark theme")),
        ):
            action = self._group.addAction(text)
            action.setCheckable(True)
            action.setData(one)
        self.show_theme(theme)
        self._group.triggered.connect(self._on_triggered)

    @property
    def actions(self) -> list[QAction]:
        return self._group.actions()

    def show_theme(self, theme: Theme) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == theme)

    @Slot(int)
    def show_place(self, place: int) -> None:
        """The one picked elsewhere, by its place among the three."""
        self.show_theme(list(Theme)[place])

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(Theme(action.data()))  # Qt hands back a plain str
