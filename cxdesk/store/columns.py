"""Column types that decode, and the short hand in which the tables are written."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, Dialect, ForeignKey, Integer, Text
from sqlalchemy.types import TypeDecorator

from cxdesk.store.faults import Unreadable


def _reading(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    """`read` for every value but NULL; what it cannot read was damaged on the disk."""

    def value(text: str | None) -> Any:
        try:
            return None if text is None else read(text)
        except (KeyError, ValueError, TypeError) as error:
            raise Unreadable from error

    return value


class Day(TypeDecorator[date]):
    """A calendar day without zone, kept as 'YYYY-MM-DD'."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _reading(date.fromisoformat)


class Word(TypeDecorator[StrEnum]):
    """An enum kept by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.kind(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _reading({member.value: member for member in self.kind}.__getitem__)


class Flag(TypeDecorator[bool]):
    """True or False, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def key() -> Column[str]:
    return Column("id", Text, primary_key=True)


def text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def texts(*names: str) -> list[Column[str]]:
    return [text(name) for name in names]


def maybe_text(name: str) -> Column[str | None]:
    return Column(name, Text)


def maybe_texts(*names: str) -> list[Column[str | None]]:
    return [maybe_text(name) for name in names]


def whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def maybe_whole(name: str) -> Column[int | None]:
    return Column(name, Integer)


def on_day(name: str = "on_day") -> Column[date]:
    return Column(name, Day, nullable=False)


def maybe_day(name: str) -> Column[date | None]:
    return Column(name, Day)


def flag(name: str) -> Column[bool]:
    return Column(name, Flag, nullable=False, server_default="0", default=False)


def word(name: str, kind: type[StrEnum]) -> Column[Any]:
    return Column(name, Word(kind), nullable=False)


def to(name: str, table: str) -> Column[str]:
    return Column(name, Text, ForeignKey(f"{table}.id"), nullable=False)


def maybe_to(name: str, table: str) -> Column[str | None]:
    return Column(name, Text, ForeignKey(f"{table}.id"))


def gone() -> Column[str | None]:
    """The UTC moment at which the row went to the trash."""
    return Column("deleted_at", Text)


def one_of(column: str, words: type[StrEnum] | tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def between(column: str, low: int, high: int) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=f"{column}_range")


def filled(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} <> ''", name=f"{column}_filled")


def together(first: str, second: str) -> CheckConstraint:
    """Both or neither."""
    return CheckConstraint(
        f"({first} IS NULL) = ({second} IS NULL)", name=f"{first}_with_{second}"
    )
