"""What moves the account on a page: whom, and beside what it asks."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from cxdesk.domain.account import AccountFacts
from cxdesk.qt.runner import Runner


class PageMover(QObject):
    """`anchor` is what popovers point at while it can be seen, such as the rung on the page."""

    def __init__(self, runner: Runner, page: QWidget, anchor: QWidget) -> None:
        super().__init__(page)
        self.runner = runner
        self.page = page
        self.facts: AccountFacts | None = None
        self._anchor = anchor

    @Slot(object)
    def show_facts(self, facts: AccountFacts | None) -> None:
        """The account that is to be moved; None while there is none."""
        self.facts = facts

    def place(self) -> QWidget:
        """Where there is no room for the anchor, what has the focus stands in for it."""
        if self._anchor.isVisible():
            return self._anchor
        window = self.page.window()
        return window.focusWidget() or window
