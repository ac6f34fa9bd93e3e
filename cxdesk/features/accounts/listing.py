"""What the list of accounts shows: a choice of them, in an order, in sections by rung."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from cxdesk.domain.account import AccountId, AccountLine
from cxdesk.domain.ladder import Rung
from cxdesk.domain.money import Money
from cxdesk.domain.outline import Outline, OutlineLine

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = AccountLine | OutlineLine


class Segment(StrEnum):
    """The choices above the list."""

    ALL = "all"
    NEEDS_YOU = "needs_you"
    RENEWING = "renewing"
    QUIET = "quiet"


class Order(StrEnum):
    """Within a rung; the rungs themselves always stand top first."""

    REVENUE = "revenue"
    NAME = "name"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Section:
    """The head over the accounts of one rung; `income` is their sum where any is known."""

    rung: Rung
    count: int
    income: Money | None


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` are looked for as beginnings in names, places, people and addresses."""

    words: str = ""
    segment: Segment = Segment.ALL
    order: Order = Order.REVENUE


@dataclass(frozen=True, slots=True)
class Listing:
    """`lines` is the whole book; `rows` is what was asked for, with heads: `heads[row]` is
    the row of the head over it. `counts` by segment are of those that hold the words."""

    lines: Sequence[AccountLine]
    keys: list[AccountId | Rung]
    rows: list[Row | Section]
    heads: list[int]
    counts: dict[Segment, int]


def outlined(found: Outline) -> Listing:
    """What can be shown before the book has been read: every rung that the outline has."""
    keys: list[AccountId | Rung] = []
    rows: list[Row | Section] = []
    heads: list[int] = []
    for each in found.rungs:
        heads += [len(rows)] * (len(each.lines) + 1)
        keys += [each.rung, *(AccountId(line.id) for line in each.lines)]
        rows += [Section(each.rung, each.count, each.income), *each.lines]
    return Listing([], keys, rows, heads, {Segment.ALL: found.count})


def listing(
    db: "Connection", asked: Asked, today: date, lines: Sequence[AccountLine] | None = None
) -> Listing:
    """Reads the book, unless `lines` holds it already and only the choice is new."""
    from cxdesk.features.accounts import service  # noqa: PLC0415 - SQLAlchemy, off the UI thread

    everyone = service.by_rung(db, today) if lines is None else lines
    found = everyone
    if asked.words.strip():
        ids = set(service.matching(db, asked.words))
        found = [line for line in everyone if line.id in ids]
    chosen = _chosen(found, asked.segment, today)
    keys, rows, heads = in_sections(_ordered(chosen, asked.order))
    counts = {segment: len(_chosen(found, segment, today)) for segment in Segment}
    return Listing(everyone, keys, rows, heads, counts)


def trends(db: "Connection", ids: tuple[str, ...], today: date) -> dict[str, tuple[int, ...]]:
    """For the rows in sight: the trailing score at the last quarter ends, where drawn."""
    from cxdesk.features.accounts import service  # noqa: PLC0415 - as above

    return service.trends(db, ids, today)


def _chosen(lines: Sequence[AccountLine], segment: Segment, today: date) -> Sequence[AccountLine]:
    match segment:
        case Segment.ALL:
            return lines
        case Segment.NEEDS_YOU:
            return [line for line in lines if line.needs_you]
        case Segment.RENEWING:
            return [line for line in lines if line.is_renewing(today)]
        case Segment.QUIET:
            return [line for line in lines if line.is_quiet(today)]


def _ordered(lines: Sequence[AccountLine], order: Order) -> Sequence[AccountLine]:
    """By revenue they come from the book; a stable sort keeps the rungs together."""
    if order is Order.REVENUE:
        return lines
    keys: dict[Order, Callable[[AccountLine], tuple[int, str]]] = {
        Order.NAME: lambda line: (-line.rung.rank, line.name.casefold()),
        Order.SILENCE: lambda line: (
            -line.rung.rank,
            line.last_contact.isoformat() if line.last_contact else "",
        ),
    }
    return sorted(lines, key=keys[order])


def in_sections(
    lines: Sequence[AccountLine],
) -> tuple[list[AccountId | Rung], list[Row | Section], list[int]]:
    """Keys, rows and heads; `lines` come with those of one rung together."""
    keys: list[AccountId | Rung] = []
    rows: list[Row | Section] = []
    heads: list[int] = []
    for rung, group in groupby(lines, attrgetter("rung")):
        members = list(group)
        heads += [len(rows)] * (len(members) + 1)
        keys += [rung, *(line.id for line in members)]
        rows += [Section(rung, len(members), _sum(members)), *members]
    return keys, rows, heads


def _sum(lines: Sequence[AccountLine]) -> Money | None:
    known = [line.income for line in lines if line.income is not None]
    if not known:
        return None
    return Money(sum(income.minor for income in known), known[0].currency)
