"""Own fields: what a book says of an account beside what every book says, such as a region."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cxdesk.domain.money import money_of
from cxdesk.domain.text import clean_line, folded
from cxdesk.i18n import _, day, money, number


class FieldType(StrEnum):
    """What the values of an own field are."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MONEY = "money"


def type_name(kind: FieldType) -> str:
    return {
        FieldType.TEXT: _("text"),
        FieldType.NUMBER: _("number"),
        FieldType.DAY: _("day"),
        FieldType.MONEY: _("money"),
    }[kind]


class Own(NamedTuple):
    """What a row says in the own field called `name`.

    `text` is as the book keeps it: "North", "1250.5", "2026-11-17", "4500.00 EUR"; money without
    a currency is in the book's own.
    """

    name: str
    type: FieldType
    text: str

    @property
    def words(self) -> str:
        """For people: "1,250.5", "17 Nov 2026", "€4,500"."""
        match self.type:
            case FieldType.NUMBER:
                return number(Decimal(self.text))
            case FieldType.DAY:
                return day(date.fromisoformat(self.text))
            case FieldType.MONEY if " " in self.text:
                amount, currency = self.text.split(" ")
                return money(money_of(Decimal(amount), currency).minor, currency)
        return self.text


@dataclass(frozen=True, slots=True)
class CustomField:
    """An own field of the book; the value of each account is text, as `Own` has it."""

    id: str
    name: str
    type: FieldType


def field_key(name: str) -> str:
    """By which two spellings of one own field meet."""
    return folded(clean_line(name))
