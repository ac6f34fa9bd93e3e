"""Chooses how the accounts of one rung are ordered."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from cxdesk.features.accounts.listing import Order
from cxdesk.i18n import _
from cxdesk.qt.buttons import QuietButton


def order_names() -> dict[Order, str]:
    return {
        Order.REVENUE: _("By rung, then revenue"),
        Order.NAME: _("By rung, then name"),
        Order.SILENCE: _("By rung, longest silence first"),
    }


class OrderButton(QuietButton):
    """Opens a menu with the present order ticked; `chosen` brings another one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "arrow-up-down")
        self.order = Order.REVENUE
        self.setAccessibleName(_("Order of the list"))
        self.setToolTip(_("Order of the list"))
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, name in order_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.setData(order)
            group.addAction(action)
        group.triggered.connect(self._on_order)
        return menu

    def _on_order(self, action: QAction) -> None:
        self.order = Order(action.data())  # Qt hands back a plain str
        self.chosen.emit(self.order)
