"""What the window says about the book as a whole."""

from dataclasses import dataclass

from sqlalchemy import Connection

from cxdesk.store import options


@dataclass(frozen=True, slots=True)
class About:
    """`owner` is the user's own name where it is known; typed amounts are in `currency`."""

    owner: str | None
    currency: str
    is_sample: bool


def about(db: Connection) -> About:
    return About(
        owner=options.value(db, options.MY_NAME),
        currency=options.base_currency(db),
        is_sample=bool(options.value(db, options.SAMPLE, False)),
    )
