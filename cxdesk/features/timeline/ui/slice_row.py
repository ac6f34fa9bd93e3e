"""The parts of a timeline to choose from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from cxdesk.domain.timeline import Slice
from cxdesk.domain.timeline_words import slice_name
from cxdesk.i18n import _
from cxdesk.qt.buttons import QuietButton
from cxdesk.qt.flow_layout import FlowLayout


class SliceRow(QWidget):
    """One of them is always pressed; arrows walk among them."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._parts = list(Slice)
        flow = FlowLayout(self, gap=4)
        for number, part in enumerate(self._parts):
            button = QuietButton(slice_name(part))
            button.setCheckable(True)
            self._group.addButton(button, number)
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Part of the timeline"))
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    def choose(self, part: Slice) -> None:
        self._group.button(self._parts.index(part)).setChecked(True)
        self.chosen.emit(part)

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._parts[number])
