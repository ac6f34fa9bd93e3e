"""The navigation: the places of the program, whose book it is, and that it is safe."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from cxdesk.desk.nav_foot import NavFoot
from cxdesk.desk.nav_head import BookButton, SearchButton
from cxdesk.desk.nav_item import NavItem
from cxdesk.desk.sample_sign import SampleSign
from cxdesk.i18n import _
from cxdesk.qt.ground import Ground
from cxdesk.qt.theme import tokens

WIDTH = 204
RAIL = 56


@dataclass(frozen=True, slots=True)
class Place:
    """One item of the navigation; `at_foot` ones stand at the lower end."""

    key: str
    name: str
    icon: str
    shortcut: str = ""
    at_foot: bool = False


def places() -> tuple[Place, ...]:
    """What there is, in the order of the keys Ctrl+1, Ctrl+2 …"""
    return (
        Place("accounts", _("Accounts"), "users", "Ctrl+1"),
        Place("import", _("Import"), "file-input", "Ctrl+2"),
        Place("tray", _("Tray"), "inbox"),
        Place("duplicates", _("Duplicates"), "combine"),
        Place("settings", _("Settings"), "settings", "Ctrl+,", at_foot=True),
    )


class Nav(Ground):
    """`chosen` brings the key of a place."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("nav")
        self.book = BookButton()
        self.search = SearchButton("Ctrl F")
        self.sample = SampleSign()
        self.foot = NavFoot()
        self.items = {
            place.key: NavItem(place.name, place.icon, place.shortcut) for place in places()
        }
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._arrange()
        self._group.idClicked.connect(self._on_click)
        self.set_rail(False)

    def show_place(self, key: str) -> None:
        self.items[key].setChecked(True)

    def set_rail(self, is_rail: bool) -> None:
        """A rail of icons, where the window is narrow."""
        side = 10 if is_rail else 12
        self.setFixedWidth(RAIL if is_rail else WIDTH)
        self._column.setContentsMargins(side, 10, side, 12)
        for item in self.items.values():
            item.set_rail(is_rail)
        for part in (self.book, self.search, self.sample, self.foot):
            part.set_rail(is_rail)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), tokens(self).hair)

    def _arrange(self) -> None:
        self._column.setSpacing(2)
        self._column.addWidget(self.book)
        self._column.addSpacing(8)
        self._column.addWidget(self.search)
        self._column.addSpacing(10)
        for at, place in enumerate(places()):
            self._group.addButton(self.items[place.key], at)
            if not place.at_foot:
                self._column.addWidget(self.items[place.key])
        self._column.addStretch(1)
        self._column.addWidget(self.sample)
        for place in places():
            if place.at_foot:
                self._column.addWidget(self.items[place.key])
        self._column.addSpacing(2)
        self._column.addWidget(self.foot)

    def _on_click(self, at: int) -> None:
        self.chosen.emit(places()[at].key)
