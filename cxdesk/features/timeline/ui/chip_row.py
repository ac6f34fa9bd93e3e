"""The chips of what is being typed, in lines."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.capture_chips import Chip
from cxdesk.features.timeline.ui.chip_button import ChipButton
from cxdesk.i18n import _
from cxdesk.qt.flow_layout import FlowLayout


class ChipRow(QWidget):
    """Keeps a chip's button while the chip lasts, so that focus and pointer stay on it."""

    removed = Signal(object)
    taken = Signal(object)
    meant = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, ChipButton] = {}
        self._flow = FlowLayout(self, gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("What will be kept"))
        self.hide()

    @property
    def buttons(self) -> list[ChipButton]:
        return list(self._buttons.values())

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        if [button.chip for button in self.buttons] == list(chips):
            return
        keys = [chip.key for chip in chips]
        if keys != list(self._buttons):
            self._rebuild(chips)
        for chip in chips:
            self._buttons[chip.key].show_chip(chip)
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _rebuild(self, chips: tuple[Chip, ...]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        before, self._buttons = self._buttons, {}
        for chip in chips:
            button = before.pop(chip.key, None) or self._made(chip)
            self._buttons[chip.key] = button
            self._flow.addWidget(button)
        self._drop(list(before.values()))
        for one, other in zip(self.buttons, self.buttons[1:], strict=False):
            self.setTabOrder(one, other)

    def _made(self, chip: Chip) -> ChipButton:
        button = ChipButton(chip)
        button.removed.connect(self.removed)
        button.taken.connect(self.taken)
        button.meant.connect(self.meant)
        return button

    def _drop(self, buttons: list[ChipButton]) -> None:
        """A focus that would fall into nothing goes to the next chip, else to the text."""
        lost = any(button.hasFocus() for button in buttons)
        if lost and self.buttons:
            self.buttons[0].setFocus()
        elif lost:
            self.focusNextPrevChild(False)
        for button in buttons:
            button.hide()
            button.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
