"""F6 and Shift+F6: from one pane of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget


class Panes(QObject):
    """In the order navigation, list, page, rail; a pane that cannot be seen is passed over."""

    def __init__(self, parent: QObject, panes: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)

    @Slot()
    def next(self) -> None:
        self._step(1)

    @Slot()
    def previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        seen = [pane for pane in self._panes if pane.isVisible()]
        if not seen:
            return
        here = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(seen) if _holds(pane, here)), -by)
        target = _first_field(seen[(at + by) % len(seen)])
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


def _first_field(pane: QWidget) -> QWidget | None:
    """The pane itself where it takes the focus, else the first of its fields that does."""
    at: QWidget | None = pane
    while at is not None:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and at.isVisible() and at.isEnabled() and _holds(pane, at):
            return at
        at = at.nextInFocusChain()
        if at is pane:
            return None
    return None
