"""One of several subscriptions, to be chosen."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from cxdesk.domain.income import Subscription
from cxdesk.domain.subscription import price_text
from cxdesk.features.subscriptions.ui.words import subscription_sentence, until_text
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.pressable import Pressable

_SIDE = 8


class SubscriptionRow(Pressable):
    """Checked while the form below shows it."""

    def __init__(self, one: Subscription, today: date) -> None:
        super().__init__()
        self.one = one
        self.setCheckable(True)
        self.setAccessibleName(subscription_sentence(one, today))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 5, _SIDE, 5)
        row.setSpacing(_SIDE)
        row.addWidget(Label(price_text(one.price, one.period), "body_m"))
        row.addWidget(ElidedLabel(one.product or "", "small", "text2"), 1)
        row.addWidget(Label(until_text(one, today), "caption", "text3"))
