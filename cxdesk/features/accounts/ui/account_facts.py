"""The row of facts under the name of an account."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.features.accounts.ui.fact_texts import Fact
from cxdesk.features.accounts.ui.fact_view import OVER, FactButton, FactView, view_of
from cxdesk.features.accounts.ui.more_facts import MoreFacts
from cxdesk.i18n import _n, number
from cxdesk.qt import fonts
from cxdesk.qt.buttons import QuietButton
from cxdesk.qt.pressable import PAD
from cxdesk.qt.theme import tokens

_HEIGHT = 38
_GAPS = (43, 25)
"""Between two facts, hairline included: as drawn, and the least before one gives way."""


class AccountFactsRow(QWidget):
    """As many facts as fit, with hairlines between them; the others open behind "…".

    The row begins PAD to the left of the first word. `wanted` says what is to be typed, and
    beside which widget.
    """

    wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._views: list[FactView | FactButton] = []
        self._lines: list[int] = []
        self._more: MoreFacts | None = None
        self.more_button = QuietButton("", "ellipsis", parent=self)
        self.more_button.clicked.connect(self.show_more)
        self.more_button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def facts(self) -> list[FactView | FactButton]:
        """Those that can be seen, from left to right."""
        return [view for view in self._views if not view.isHidden()]

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        self._facts = facts
        if not self._views:
            self._views = [self._made(fact) for fact in facts]
            self.more_button.raise_()
        for view, fact in zip(self._views, facts, strict=True):
            view.show_fact(fact)
        self._arrange()

    def show_more(self) -> None:
        """The facts that have no room here, in a panel of their own."""
        if self._more is None:
            self._more = MoreFacts(self.window())
            self._more.wanted.connect(self._on_wanted_there)
        self._more.show_facts(self._facts[len(self.facts) :])
        self._more.open_at(self.more_button)

    def _made(self, fact: Fact) -> FactView | FactButton:
        view = view_of(fact)
        view.setParent(self)
        if isinstance(view, FactButton):
            view.wanted.connect(self.wanted)
        return view

    def _on_wanted_there(self, opens: object) -> None:
        self.wanted.emit(opens, self.more_button)

    def sizeHint(self) -> QSize:
        return QSize(0, max(_HEIGHT, round(_HEIGHT * fonts.scale())) + 2 * OVER)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a fact has another width by now
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._arrange()

    def _arrange(self) -> None:
        widths = [view.sizeHint().width() - 2 * PAD for view in self._views]
        button = self.more_button.sizeHint()
        count, gap = _fit(widths, self.width() - PAD, button.width())
        self._lines.clear()
        left = PAD
        for index, view in enumerate(self._views):
            view.setVisible(index < count)
            area = QRect(left - PAD, 0, widths[index] + 2 * PAD, self.height())
            view.setGeometry(self._mirrored(area))
            if index:
                self._lines.append(left - gap // 2)
            left += widths[index] + gap
        del self._lines[max(0, count - 1) :]
        self._place_more(count, QPoint(PAD + sum(widths[:count]) + count * gap, 0))
        self.update()

    def _place_more(self, count: int, left: QPoint) -> None:
        hidden = self._facts[count:]
        self.more_button.setVisible(bool(hidden))
        if not hidden:
            return
        size = self.more_button.sizeHint()
        left += QPoint(0, (self.height() - size.height()) // 2)
        self.more_button.setGeometry(self._mirrored(QRect(left, size)))
        names = ", ".join(fact.name for fact in hidden)
        words = _n("{n} more: {names}", "{n} more: {names}", len(hidden))
        said = words.format(n=number(len(hidden)), names=names)
        self.more_button.setAccessibleName(said)
        self.more_button.setToolTip(said)

    def _mirrored(self, area: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for left in self._lines:
            line = self._mirrored(QRect(left, OVER + 1, 1, self.height() - 2 * OVER - 1))
            painter.fillRect(line, tokens(self).hair)


def _fit(widths: list[int], room: int, button: int) -> tuple[int, int]:
    """How many facts go into `room`, and the gap between them; fewer than all need the button."""
    most, least = _GAPS
    for count in range(len(widths), 1, -1):
        extra, gaps = (0, count - 1) if count == len(widths) else (button, count)
        spare = (room - extra - sum(widths[:count])) // gaps
        if spare >= least:
            return count, min(most, spare)
    return min(1, len(widths)), least
