"""The choices above the list: everyone, those who need the user, those who renew, the quiet."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cxdesk.features.accounts.listing import Segment
from cxdesk.i18n import _
from cxdesk.qt.count_button import CountButton


class SegmentButton(CountButton):
    """One choice with the number of accounts behind it."""

    def __init__(self, segment: Segment, name: str) -> None:
        super().__init__(name)
        self.segment = segment


class SegmentBar(QWidget):
    """Exactly one is chosen. What has no room is left out, the quiet first."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {
            Segment.ALL: SegmentButton(Segment.ALL, _("All")),
            Segment.NEEDS_YOU: SegmentButton(Segment.NEEDS_YOU, _("Needs you")),
            Segment.RENEWING: SegmentButton(Segment.RENEWING, _("Renewing")),
            Segment.QUIET: SegmentButton(Segment.QUIET, _("Quiet")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[Segment.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_click)

    def button(self, segment: Segment) -> SegmentButton:
        return self._buttons[segment]

    def show_counts(self, counts: dict[Segment, int]) -> None:
        for segment, count in counts.items():
            self._buttons[segment].show_count(count)
        self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        return self._buttons[Segment.ALL].sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, room: int) -> None:
        for button in self._buttons.values():
            room -= button.sizeHint().width()
            button.setVisible(room >= 0 or button.isChecked())

    def _on_click(self, button: QAbstractButton) -> None:
        if isinstance(button, SegmentButton):
            self.chosen.emit(button.segment)
