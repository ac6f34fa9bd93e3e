"""Days as people write them: "friday", "fri 20 nov", "20.11.2026", "in 3 days", "last monday"."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from cxdesk.domain.day_words import Found, patterns, vocabulary
from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, day, day_short, weekday_day

Lean = Literal["future", "past", "near"]
"""Which way a day without a year goes; `near` takes weekdays as past and dates as the nearest."""

LONGEST = 60
"""No day is written in more characters."""

_MONTHS_OF = (0, 0, 1, 3, 12)


@dataclass(frozen=True, slots=True)
class Written:
    """A day as it stands in a text: what it says, and up to where."""

    on: date
    end: int


def parse_day(text: str, today: date, lean: Lean = "future") -> date | None:
    """None when `text` is no day; raises DeskError when it is two (3/4/2026) or none (Thu 20)."""
    bare = text.strip()
    found = day_at(bare, 0, today, lean)
    return found.on if found and found.end == len(bare) else None


def day_from_text(text: str, today: date, lean: Lean = "future") -> date:
    """As `parse_day`; raises DeskError when `text` is no day, too."""
    on = parse_day(text, today, lean)
    if on is None:
        raise DeskError(
            _(
                "“{text}” is not a day. Nothing was saved. Write it like 12 Nov or 2026-11-12."
            ).format(text=text.strip()[:LONGEST])
        )
    return on


def day_at(text: str, at: int, today: date, lean: Lean = "future") -> Written | None:
    """The longest day that begins at `at`; raises DeskError as `parse_day` does."""
    window = text[at : at + LONGEST]
    found = max(_readings(window), key=_length, default=None)
    if found is None:
        return None
    parts, resolve = found
    try:
        on = resolve(parts, today, lean)
    except (ValueError, OverflowError):  # 31 Feb, the year 12000
        return None
    return Written(on, at + len(parts.text)) if on else None


def relative_day(on: date, today: date) -> str:
    """today, tomorrow, yesterday, Fri 20 Nov within a week, 12 Nov within the year, else whole."""
    away = (on - today).days
    if away in (-1, 0, 1):
        return (_("today"), _("tomorrow"), _("yesterday"))[away]
    if 0 < away < 7:
        return weekday_day(on)
    return day_short(on) if on.year == today.year else day(on)


_Reading = tuple[Found, Callable[[Found, date, Lean], date | None]]


def _readings(window: str) -> Iterator[_Reading]:
    words = vocabulary()
    for forms, resolve in _forms():
        for pattern in patterns(forms, words):
            if found := pattern.match(window, 0):
                yield found, resolve


def _length(reading: _Reading) -> int:
    return len(reading[0].text)


def _forms() -> tuple[tuple[str, Callable[[Found, date, Lean], date | None]], ...]:
    return (
        (_("today|tonight"), _today),
        (_("yesterday"), _yesterday),
        (_("tomorrow"), _tomorrow),
        (_("in {n} {unit}"), _ahead),
        (_("{n} {unit} ago"), _ago),
        (_("next {unit}"), _ahead),
        (_("last {unit}"), _ago),
        (_("end of {unit}|end of the {unit}|end of this {unit}"), _end),
        (_("end of next {unit}"), _end_of_next),
        (_("{weekday}"), _weekday),
        (_("this {weekday}"), _this_weekday),
        (_("next {weekday}"), _next_weekday),
        (_("last {weekday}"), _last_weekday),
        (_("{weekday}?, {day} {month}|{weekday}?, {month} {day}"), _date),
        (_("{weekday}?, {day} {month}, {year}|{weekday}?, {month} {day}, {year}"), _date),
        ("{year}-{mm}-{day}|{day}.{mm}.{year}|{day}.{mm}.|{day}.{mm}.{yy}", _date),
        ("{first}/{second}|{first}/{second}/{year}|{first}-{second}-{year}", _either_way),
    )


def _today(_found: Found, today: date, _lean: Lean) -> date:
    return today


def _yesterday(_found: Found, today: date, _lean: Lean) -> date:
    return today - timedelta(1)


def _tomorrow(_found: Found, today: date, _lean: Lean) -> date:
    return today + timedelta(1)


def _ahead(found: Found, today: date, _lean: Lean) -> date:
    return shifted(today, found.unit or 0, _count(found))


def _ago(found: Found, today: date, _lean: Lean) -> date:
    return shifted(today, found.unit or 0, -_count(found))


def _count(found: Found) -> int:
    return 1 if found.n is None else found.n


def shifted(on: date, unit: int, count: int) -> date:
    """`unit` 0–4: days, weeks, months, quarters, years; 31 Jan + 1 month is the last of Feb."""
    if unit < 2:
        return on + timedelta((7 if unit else 1) * count)
    year, month = divmod(on.year * 12 + on.month - 1 + _MONTHS_OF[unit] * count, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def _end(found: Found, today: date, _lean: Lean) -> date:
    """The last day of the month, quarter or year; the Friday of the week; today of the day."""
    match found.unit:
        case 0:
            return today
        case 1:
            return _this_weekday(Found("", weekday=4), today, "future")
        case 2 | 3:
            size = _MONTHS_OF[found.unit]
            month = (today.month - 1) // size * size + size
            return date(today.year, month, monthrange(today.year, month)[1])
        case _:
            return date(today.year, 12, 31)


def _end_of_next(found: Found, today: date, lean: Lean) -> date:
    first = today if (found.unit or 0) < 2 else today.replace(day=1)
    return _end(found, shifted(first, found.unit or 0, 1), lean)


def _weekday(found: Found, today: date, lean: Lean) -> date:
    """Never today: who means today says so."""
    ahead = following(found.weekday or 0, today)
    if lean == "future":
        return ahead
    return ahead - timedelta(14 if ahead.weekday() == today.weekday() else 7)


def following(weekday: int, today: date) -> date:
    """The next such weekday after today; Monday is 0."""
    return today + timedelta((weekday - today.weekday()) % 7 or 7)


def _this_weekday(found: Found, today: date, _lean: Lean) -> date:
    return today + timedelta((found.weekday or 0) - today.weekday())


def _next_weekday(found: Found, today: date, lean: Lean) -> date:
    """The one in next week, not the next to come."""
    return _this_weekday(found, today, lean) + timedelta(7)


def _last_weekday(found: Found, today: date, _lean: Lean) -> date:
    return _weekday(found, today, "past")


def _date(found: Found, today: date, lean: Lean) -> date:
    month = found.mm if found.mm is not None else (found.month or 0) + 1
    year = found.year if found.yy is None else 2000 + found.yy
    if year:
        return _checked(found, date(year, month, found.day or 0))
    on = _leaning(month, found.day or 0, today, lean)
    nearest = _leaning(month, found.day or 0, today, "near")
    return nearest if nearest.weekday() == found.weekday else _checked(found, on)


def _checked(found: Found, on: date) -> date:
    """`on`, unless the weekday beside it says another day."""
    if found.weekday in (None, on.weekday()):
        return on
    raise DeskError(
        _(
            "“{text}” is not a day: {date} is another weekday. Nothing was saved."
            " Correct one of them."
        ).format(text=found.text, date=f"{weekday_day(on)} {on.year}")
    )


def _leaning(month: int, day_of_month: int, today: date, lean: Lean) -> date:
    """The nearest such day on the side that `lean` says, today included."""
    possible = [on for on in _around(month, day_of_month, today) if _is_on_side(on, today, lean)]
    if not possible:
        raise ValueError(day_of_month, month)
    return min(possible, key=lambda on: abs(on - today))


def _around(month: int, day_of_month: int, today: date) -> Iterator[date]:
    """Four years each way, so that 29 February is found."""
    for year in range(today.year - 8, today.year + 9):
        if day_of_month <= monthrange(year, month)[1]:
            yield date(year, month, day_of_month)


def _is_on_side(on: date, today: date, lean: Lean) -> bool:
    return lean == "near" or (on >= today if lean == "future" else on <= today)


def _either_way(found: Found, today: date, lean: Lean) -> date | None:
    """3/4 is 3 April to some and March 4 to others: refused unless only one of them is a day."""
    first, second = found.first or 0, found.second or 0
    possible = {
        on
        for month, day_of_month in ((second, first), (first, second))
        if (on := _if_a_day(found.year, month, day_of_month, today, lean)) is not None
    }
    if len(possible) < 2:
        return next(iter(possible), None)
    one, other = sorted(possible)
    raise DeskError(
        _(
            "“{text}” can be {one} or {other}. Nothing was saved. Write the month as a word."
        ).format(text=found.text, one=day(one), other=day(other))
    )


def _if_a_day(
    year: int | None, month: int, day_of_month: int, today: date, lean: Lean
) -> date | None:
    if not 1 <= month <= 12 or day_of_month < 1:
        return None
    try:
        if year is None:
            return _leaning(month, day_of_month, today, lean)
        return date(year, month, day_of_month)
    except ValueError:
        return None
