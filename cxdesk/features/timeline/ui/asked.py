"""Questions whose answers say what they are about, because the answer may come late."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from cxdesk.qt.runner import Db

T = TypeVar("T")


def about(subject: str, query: Callable[[Db], T]) -> Callable[[Db], tuple[str, T]]:
    """`query`, whose answer comes with `subject`, such as the account it was asked for."""
    return partial(_answered, subject, query)


def _answered(subject: str, query: Callable[[Db], T], db: Db) -> tuple[str, T]:
    return subject, query(db)
