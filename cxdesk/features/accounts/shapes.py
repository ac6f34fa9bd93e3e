"""How single facts look in JSON."""

from datetime import date
from decimal import Decimal

from cxdesk.domain.money import Money


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def amount(value: Money | None) -> dict[str, str] | None:
    return None if value is None else {"amount": str(value.amount), "currency": value.currency}
