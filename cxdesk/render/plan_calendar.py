"""The days of a plan as a calendar that others can take in, and take in again when they move."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from cxdesk.domain.promise import Side
from cxdesk.i18n import _

_PRODUCT = "-//CxDesk//Mutual action plan//EN"


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the plan under a key that stays; `side` is None for a milestone.

    `changes` counts how often it was changed: a calendar keeps the day with the highest count.
    """

    key: str
    name: str
    on: date
    side: Side | None
    owner: str
    changes: int
    is_called_off: bool = False


@dataclass(frozen=True, slots=True)
class DayBook:
    """The days of one plan; `names` are what the two sides are called."""

    title: str
    names: Mapping[Side, str]
    days: tuple[Day, ...]


def calendar(book: DayBook, now: datetime) -> bytes:
    """RFC 5545: whole days that block nobody's time. `now` is UTC."""
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", book.title)
    for event in _events(book, now):
        made.add_component(event)
    return bytes(made.to_ical())


def _events(book: DayBook, now: datetime) -> Iterator[Event]:
    for day in book.days:
        event = Event()
        event.add("uid", f"{day.key}@cxdesk")
        event.add("dtstamp", now)
        event.add("sequence", day.changes)
        event.add("dtstart", day.on)
        event.add("dtend", day.on + timedelta(1))
        event.add("summary", _summary(book, day))
        event.add("description", _description(book, day))
        event.add("transp", "TRANSPARENT")
        event.add("status", "CANCELLED" if day.is_called_off else "CONFIRMED")
        yield event


def _summary(book: DayBook, day: Day) -> str:
    if day.side is None:
        return _("Milestone: {name}").format(name=day.name)
    return f"{book.names[day.side]}: {day.name}"


def _description(book: DayBook, day: Day) -> str:
    return ", ".join(part for part in (book.title, day.owner) if part)
