"""What was found out about a file, each of which the user can say otherwise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.importing import DayOrder
from cxdesk.features.transfer.decoding import ENCODINGS
from cxdesk.features.transfer.layouts.known import LAYOUTS
from cxdesk.features.transfer.service import ImportPlan
from cxdesk.features.transfer.source import Request
from cxdesk.features.transfer.ui.choice_button import ChoiceButton
from cxdesk.i18n import _


class FileChoices(QWidget):
    """Whose file it is, how it is written, and which comes first in its dates."""

    layout_chosen = Signal(object)
    encoding_chosen = Signal(object)
    order_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.layout_button = ChoiceButton(_("Layout"))
        self.encoding_button = ChoiceButton(_("Encoding"))
        self.order_button = ChoiceButton(_("Dates"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.layout_button, self.encoding_button, self.order_button):
            row.addWidget(button)
        row.addStretch(1)
        self.layout_button.chosen.connect(self.layout_chosen)
        self.encoding_button.chosen.connect(self.encoding_chosen)
        self.order_button.chosen.connect(self.order_chosen)

    def show_file(self, request: Request, plan: ImportPlan | None) -> None:
        """What was asked for, or else found."""
        layout = plan.layout.name if plan else request.options.layout
        encoding = plan.source.table.encoding if plan else request.encoding
        self.layout_button.offer([(one.name, one.title) for one in LAYOUTS], layout)
        known = dict.fromkeys([*ENCODINGS, *([encoding] if encoding else [])])
        self.encoding_button.offer([(name, name.upper()) for name in known], encoding)
        self.order_button.offer(_orders(), request.options.day_order)


def _orders() -> list[tuple[DayOrder | None, str]]:
    return [
        (None, _("Dates as they are")),
        (DayOrder.DAY_FIRST, _("Day first")),
        (DayOrder.MONTH_FIRST, _("Month first")),
    ]
