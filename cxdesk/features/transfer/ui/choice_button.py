"""A button that says one of a few choices and offers the others in a menu."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from cxdesk.qt import icons
from cxdesk.qt.buttons import OutlineButton
from cxdesk.qt.theme import tokens

_CHEVRON, _GAP = 14, 6

Choices = Sequence[tuple[Hashable, str]]
"""Keys and their names, in the order of the menu."""


class ChoiceButton(OutlineButton):
    """`chosen` brings the key of another choice. `what` names what is chosen."""

    chosen = Signal(object)

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self._what = what
        self._choices: Choices = ()
        self._key: Hashable = None
        self.clicked.connect(self._open)

    def offer(self, choices: Choices, key: Hashable) -> None:
        """Shows `key` as chosen among `choices`."""
        self._choices, self._key = choices, key
        self.setText(dict(choices).get(key, self._what))
        self.setAccessibleName(f"{self._what}: {self.text()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_CHEVRON + _GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ratio = self.devicePixelRatioF()
        sign = icons.pixmap("chevron-down", _CHEVRON, tokens(self).text2, ratio)
        place = QPoint(self.width() - _CHEVRON - _GAP, (self.height() - _CHEVRON) // 2)
        QPainter(self).drawPixmap(place, sign)

    def _open(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, name in self._choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._on_action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_action(self, action: QAction) -> None:
        if action.data() != self._key:
            self.chosen.emit(action.data())
