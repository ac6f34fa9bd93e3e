"""The facts of an account that its head has no room for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.features.accounts.ui.fact_texts import Fact
from cxdesk.features.accounts.ui.fact_view import FactButton, view_of
from cxdesk.qt.popover import Popover


class MoreFacts(Popover):
    """They look and act as they do in the head; `wanted` says what is to be typed."""

    wanted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._views: list[QWidget] = []

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        for old in self._views:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._views = [self._made(fact) for fact in facts]

    def _made(self, fact: Fact) -> QWidget:
        view = view_of(fact)
        if isinstance(view, FactButton):
            view.wanted.connect(self._on_wanted)
        self.body.addWidget(view)
        return view

    def _on_wanted(self, opens: object, _beside: QWidget) -> None:
        self.close_quietly()
        self.wanted.emit(opens)
