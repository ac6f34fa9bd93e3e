"""The row of facts under the name of an account."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.features.accounts.ui.fact_texts import Fact
from cxdesk.qt import fonts
from cxdesk.qt.label import Label
from cxdesk.qt.theme import tokens

_HEIGHT = 38
_GAPS = (43, 25)
"""Between two facts, hairline included: as drawn, and the least before one is dropped."""


class _Figure(Label):
    tabular = True


class FactView(QWidget):
    """One fact: its name above, value and caption below."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Label("", "caption", "text3")
        self._value = _Figure("", "lead_b")
        self._caption = Label("", "caption", "text3")
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        below.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignBaseline)
        below.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._name)
        rows.addLayout(below)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_fact(self, fact: Fact) -> None:
        self._name.setText(fact.name)
        self._value.setText(fact.value)
        is_empty = not fact.caption
        self._value.setMinimumHeight(QFontMetrics(fonts.font("lead_b")).height())
        self._value.set_look("small" if is_empty else "lead_b", "text3" if is_empty else "text")
        self._caption.setText(fact.caption)
        self._caption.setVisible(not is_empty)
        self.setToolTip(fact.tip)
        self.setAccessibleName(fact.sentence)
        self.setAccessibleDescription(fact.tip)


class AccountFactsRow(QWidget):
    """As many facts as fit, with hairlines between them; the first ones stay longest."""

    def __init__(self) -> None:
        super().__init__()
        self._views: list[FactView] = []
        self._lines: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def facts(self) -> list[FactView]:
        """Those that can be seen, from left to right."""
        return [view for view in self._views if not view.isHidden()]

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        while len(self._views) < len(facts):
            view = FactView()
            view.setParent(self)
            self._views.append(view)
        for view, fact in zip(self._views, facts, strict=True):
            view.show_fact(fact)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(0, max(_HEIGHT, round(_HEIGHT * fonts.scale())))

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
        widths = [view.sizeHint().width() for view in self._views]
        count, gap = _fit(widths, self.width())
        self._lines.clear()
        left = 0
        for index, view in enumerate(self._views):
            view.setVisible(index < count)
            area = QRect(left, 0, widths[index], self.height())
            view.setGeometry(self._mirrored(area))
            left += widths[index] + gap
            if index < count - 1:
                self._lines.append(left - gap // 2)
        self.update()

    def _mirrored(self, area: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for left in self._lines:
            line = self._mirrored(QRect(left, 1, 1, self.height() - 1))
            painter.fillRect(line, tokens(self).hair)


def _fit(widths: list[int], room: int) -> tuple[int, int]:
    """How many facts go into `room`, and the gap between them."""
    most, least = _GAPS
    for count in range(len(widths), 1, -1):
        spare = (room - sum(widths[:count])) // (count - 1)
        if spare >= least:
            return count, min(most, spare)
    return min(1, len(widths)), most
