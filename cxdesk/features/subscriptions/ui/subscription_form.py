"""The fields of one subscription, with what is understood under each."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from cxdesk.domain.days import Lean, day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period, Subscription
from cxdesk.domain.money import Money
from cxdesk.domain.subscription import (
    SubscriptionDraft,
    notice_by,
    notice_from_text,
    price_from_text,
    price_text,
)
from cxdesk.features.subscriptions.service import Held
from cxdesk.features.subscriptions.ui.words import notice_text, time_to, understood_price
from cxdesk.i18n import _, day
from cxdesk.qt.form_field import FormField
from cxdesk.qt.label import Label

_WIDTH = 278


class SubscriptionForm(QWidget):
    """Everything is typed as people write it; `submitted` is Enter in any field."""

    changed = Signal()
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._held: Held | None = None
        self._known: Subscription | None = None
        self._today = date.min
        self._shown: tuple[str, ...] = ()
        self.amount = FormField(_("Amount"), _("45k a year, €4,000 a month"))
        self.product = FormField(_("For"), _("Platform, support"))
        self.start = FormField(_("Starts"), _("today, 1 Mar"))
        self.end = FormField(_("Ends"), _("31 Mar, in 6 months"))
        self.notice = FormField(_("Notice"), _("90 days, 3 months"))
        self._arrange()

    @property
    def fields(self) -> tuple[FormField, ...]:
        return (self.amount, self.product, self.start, self.end, self.notice)

    @property
    def is_dirty(self) -> bool:
        """Something was typed that is not kept yet."""
        return self._texts() != self._shown

    @property
    def known(self) -> Subscription | None:
        """The subscription that is edited; None for a new one."""
        return self._known

    def show_subscription(self, held: Held, known: Subscription | None, today: date) -> None:
        self._held, self._known, self._today = held, known, today
        for field, text in zip(self.fields, _texts_of(known), strict=True):
            field.setText(text)
            field.setCursorPosition(0)
        self._shown = self._texts()
        self._on_typing()

    def draft(self) -> SubscriptionDraft:
        """Raises DeskError when something cannot be read."""
        price, period = self._price()
        return SubscriptionDraft(
            price,
            period,
            self.product.text().strip() or None,
            self._day(self.start, "near"),
            self._day(self.end, "future"),
            notice_from_text(self.notice.text()),
        )

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(12)
        for field in self.fields:
            label = Label(field.accessibleName(), "small", "text2")
            label.setBuddy(field)
            label.setFixedHeight(field.sizeHint().height())
            form.addRow(label, field if field is self.product else field.with_hint(_WIDTH))
            field.textChanged.connect(self._on_typing)
            field.returnPressed.connect(self.submitted)

    def _texts(self) -> tuple[str, ...]:
        return tuple(field.text().strip() for field in self.fields)

    def _on_typing(self) -> None:
        for field, words in (
            (self.amount, self._price_hint),
            (self.start, self._start_hint),
            (self.end, self._end_hint),
            (self.notice, self._notice_hint),
        ):
            typed = field.text().strip()
            said = _said(words) if typed else ""
            field.say("" if said == typed else said)
        self.changed.emit()

    def _price_hint(self) -> str:
        price, period = self._price()
        return understood_price(price, period, self._held)

    def _start_hint(self) -> str:
        on = self._day(self.start, "near")
        return day(on) if on else ""

    def _end_hint(self) -> str:
        on = self._day(self.end, "future")
        if on is None:
            return ""
        away = time_to(on, self._today)
        return away if day(on) == self.end.text().strip() else f"{day(on)}, {away}"

    def _notice_hint(self) -> str:
        by = notice_by(self._day(self.end, "future"), notice_from_text(self.notice.text()))
        return _("Say so by {day}").format(day=day(by)) if by else _("Counted back from the end")

    def _price(self) -> tuple[Money, Period]:
        currency = self._held.currency if self._held else ""
        period = self._known.period if self._known else Period.YEAR
        return price_from_text(self.amount.text(), currency, period)

    def _day(self, field: FormField, lean: Lean) -> date | None:
        text = field.text().strip()
        return day_from_text(text, self._today, lean) if text else None


def _said(words: Callable[[], str]) -> str:
    try:
        return words()
    except DeskError as error:
        return str(error)


def _texts_of(known: Subscription | None) -> tuple[str, ...]:
    """What one would type to get `known`, field by field."""
    if known is None:
        return ("",) * 5
    return (
        price_text(known.price, known.period),
        known.product or "",
        day(known.start_on) if known.start_on else "",
        day(known.end_on) if known.end_on else "",
        notice_text(known.notice_days),
    )
