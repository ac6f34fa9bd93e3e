"""The chips of what is being typed, in lines."""

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from cxdesk.domain.capture_chips import Chip
from cxdesk.features.timeline.ui.chip_button import ChipButton
from cxdesk.i18n import _

_GAP = 6


class ChipRow(QWidget):
    """Keeps a chip's button while the chip lasts, so that focus and pointer stay on it."""

    removed = Signal(object)
    taken = Signal(object)
    meant = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, ChipButton] = {}
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
        if [chip.key for chip in chips] != list(self._buttons):
            self._rebuild(chips)
        for chip in chips:
            self._buttons[chip.key].show_chip(chip)
        self.setVisible(bool(chips))
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _rebuild(self, chips: tuple[Chip, ...]) -> None:
        before, self._buttons = self._buttons, {}
        for chip in chips:
            kept = before.get(chip.key)
            self._buttons[chip.key] = kept if kept is not None else self._made(chip)
        self._drop([button for key, button in before.items() if key not in self._buttons])
        for one, other in zip(self.buttons, self.buttons[1:], strict=False):
            self.setTabOrder(one, other)

    def _made(self, chip: Chip) -> ChipButton:
        button = ChipButton(chip)
        button.setParent(self)
        button.removed.connect(self.removed)
        button.taken.connect(self.taken)
        button.meant.connect(self.meant)
        button.show()
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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        return QSize(0, self._place(self.width(), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._place(self.width(), move=True)
            self.updateGeometry()

    def _place(self, width: int, move: bool) -> int:
        """In lines, as words; gives the height they need."""
        area = QRect(0, 0, width, self.height()).marginsRemoved(self.contentsMargins())
        x, y, line = area.left(), area.top(), 0
        for button in self.buttons:
            size = button.sizeHint().boundedTo(QSize(max(1, area.width()), 1 << 20))
            if x > area.left() and x + size.width() > area.left() + area.width():
                x, y, line = area.left(), y + line + _GAP, 0
            if move:
                box = QRect(x, y, size.width(), size.height())
                button.setGeometry(QStyle.visualRect(self.layoutDirection(), area, box))
            x += size.width() + _GAP
            line = max(line, size.height())
        return y + line + self.contentsMargins().bottom()
