"""Files in: what the columns of a file can hold, and what one of its rows says."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cxdesk.domain.custom_field import Own
from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Period
from cxdesk.domain.ladder import Rung
from cxdesk.domain.nps import Series
from cxdesk.i18n import _

HISTORIC_DAYS = 30
"""An answer older than this on the day it comes in asks for no follow-up."""


class Field(StrEnum):
    """What a column can hold; the value is its name on the command line."""

    ACCOUNT = "account"
    DOMAIN = "domain"
    EXTERNAL_ID = "external_id"
    OWNER = "owner"
    TIER = "tier"
    AMOUNT = "amount"
    CURRENCY = "currency"
    PERIOD = "period"
    START = "start"
    END = "end"
    PERSON = "person"
    GIVEN = "given"
    FAMILY = "family"
    EMAIL = "email"
    PHONE = "phone"
    TITLE = "title"
    SCORE = "score"
    COMMENT = "comment"
    ON = "on"
    SURVEY = "survey"
    SERIES = "series"
    CITY = "city"
    COUNTRY = "country"
    INDUSTRY = "industry"
    ACCOUNT_PHONE = "account_phone"
    PERSON_ID = "person_id"
    ANSWER_ID = "answer_id"
    RUNG = "rung"
    HANDLE_SYSTEM = "handle_system"
    HANDLE = "handle"
    CONFIDENTIAL = "confidential"


BY_HAND = tuple(Field)[: list(Field).index(Field.SERIES) + 1]
"""The fields `--map` knows; the others are filled by layouts alone."""


class System(StrEnum):
    """Who calls an account or a person by a handle."""

    EMAIL = "email"
    PHONE = "phone"
    DOMAIN = "domain"
    NAME = "name"
    EXTERNAL = "external"
    HUBSPOT = "hubspot"
    HUBSPOT_CONTACT = "hubspot-contact"
    SALESFORCE = "salesforce"
    OWN = "cxdesk"
    PERSON_NAME = "person-name"


ACCOUNT_IDS = (System.EXTERNAL, System.HUBSPOT, System.SALESFORCE)
PERSON_IDS = (System.HUBSPOT_CONTACT,)


@dataclass(slots=True)
class Record:
    """One row of a file, read: clean texts, days, a score, an amount. None is an empty cell.

    `also` are the further addresses, numbers or ids of a cell that holds several.
    """

    number: int
    account: str | None = None
    domain: str | None = None
    external_id: str | None = None
    owner: str | None = None
    tier: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    period: Period | None = None
    start: date | None = None
    end: date | None = None
    person: str | None = None
    given: str | None = None
    family: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    score: int | None = None
    comment: str | None = None
    on: date | None = None
    survey: str | None = None
    series: Series | None = None
    city: str | None = None
    country: str | None = None
    industry: str | None = None
    account_phone: str | None = None
    person_id: str | None = None
    answer_id: str | None = None
    rung: Rung | None = None
    handle_system: System | None = None
    handle: str | None = None
    confidential: bool | None = None
    own: tuple[Own, ...] | None = None
    also: tuple[tuple[Field, str], ...] | None = None

    def every(self, field: Field) -> tuple[str, ...]:
        """The first and all further values of `field`, as far as there are any."""
        first = getattr(self, field)
        if not self.also:
            return (first,) if first else ()
        further = tuple(value for of, value in self.also if of is field)
        return (first, *further) if first else further

    @property
    def person_name(self) -> str | None:
        """What the row calls the person; an address where it gives no name."""
        if self.person:
            return self.person
        return " ".join(part for part in (self.given, self.family) if part) or self.email


class DayOrder(StrEnum):
    """Which comes first in 3/4/2025."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class DayOrderError(DeskError):
    """A column of dates fits both orders; `examples` are cells that do."""

    def __init__(self, column: str, examples: tuple[str, ...]) -> None:
        super().__init__(
            _(
                "The dates in “{column}” can be read day first or month first, such as {example}."
                " Nothing was changed. Say which it is: --day-first or --month-first."
            ).format(column=column, example=examples[0])
        )
        self.column = column
        self.examples = examples


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A row that waits for somebody to say whose it is."""

    id: str
    file: str
    layout: str
    record: Record
    reason: str
